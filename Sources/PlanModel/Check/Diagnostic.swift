import PlanBytes

/// A finding in words, in one layout for all: where, what, the line with a caret under it, what to do.
package struct Diagnostic: Sendable, Equatable {
  package var file: String
  /// From 1.
  package var line: Int
  /// Character in the line, from 1.
  package var column: Int
  package var severity: Severity
  package var what: String
  /// The line, and the columns of the screen at which the marked part begins and how many it takes.
  package var excerpt: (text: String, start: Int, columns: Int)?
  package var remedy: String
  /// Longest excerpt, in columns: a line of a journal may have 64 KiB.
  private static let longestExcerpt = 200

  package static func == (left: Diagnostic, right: Diagnostic) -> Bool { left.text == right.text }

  /// The finding of a plan's reader.
  package init(_ finding: PlanFinding, in plan: Plan, file: String, width: DisplayWidth) {
    self.init(
      file, finding.line, finding.problem.severity, .problem(finding.problem), .remedy(finding.problem))
    let bytes = plan.source
    let start = bytes.lineStart(at: finding.range.lowerBound)
    let end = bytes[finding.range.lowerBound...].firstIndex(of: Ascii.newline) ?? bytes.count
    // A byte order mark is no character of the line.
    let hasMark = start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF])
    mark(finding.range, in: bytes[min(start + (hasMark ? 3 : 0), finding.range.lowerBound)..<end], width)
  }

  /// An item that an edit made vanish while somebody looked at it: its line as it was.
  package init(lostItem index: Int, of plan: Plan, file: String, width: DisplayWidth) {
    let range = plan.assignments[index].lineRange
    let line = plan.source.lineNumber(at: range.lowerBound)
    self.init(file, line, .damage, .itemVanished(plan[index].name), .itemVanishedRemedy)
    mark(range, in: plan.source[range], width)
  }

  /// A finding in a journal; `content` is its line, where one is shown, and `range` the part that is wrong.
  init(
    _ problem: JournalProblem, file: String, line: Int, content: ArraySlice<UInt8>?, range: ByteRange?,
    width: DisplayWidth
  ) {
    self.init(file, line, problem.severity, .journalProblem(problem), .journalRemedy(problem))
    guard let content else { return }
    mark(range ?? content.startIndex..<content.endIndex, in: content, width)
  }

  /// What is found of a plan, the first of it one by one: at most 1,000, and 100 of a line.
  package static func list(of plan: Plan, file: String, width: DisplayWidth) -> [Diagnostic] {
    var (listed, rest, onLine) = ([Diagnostic](), FindingRest(), (line: 0, count: 0))
    for finding in plan.findings {
      onLine = (finding.line, finding.line == onLine.line ? onLine.count + 1 : 1)
      if listed.count < 10 * FindingRest.listed, onLine.count <= FindingRest.listed {
        listed.append(Diagnostic(finding, in: plan, file: file, width: width))
      } else {
        rest.add(finding.problem.severity, line: finding.line)
      }
    }
    return listed + (rest.diagnostic(file: file, width: width).map { [$0] } ?? [])
  }

  private init(_ file: String, _ line: Int, _ severity: Severity, _ what: Text, _ remedy: Text) {
    self.file = safe(file)
    self.line = line
    self.column = 1
    self.severity = severity
    self.what = safe(String(what))
    self.remedy = safe(String(remedy))
  }

  /// Points at a part of a line, of which no more is looked at than is shown.
  private mutating func mark(_ range: ByteRange, in line: ArraySlice<UInt8>, _ width: DisplayWidth) {
    let limit = Diagnostic.longestExcerpt
    let shown = line.prefix(limit * 8)
    let text = String(width.prefix(of: safe(String(decoding: shown, as: UTF8.self)), fitting: limit).0)
    guard range.lowerBound <= shown.endIndex else {
      column = line[..<range.lowerBound].count { $0 & 0xC0 != 0x80 } + 1
      return excerpt = (text, 0, 1)
    }
    let before = safe(String(decoding: line[..<range.lowerBound], as: UTF8.self))
    column = before.count + 1
    let start = width.columns(of: before)
    guard start < limit else { return excerpt = (text, 0, 1) }
    let marked = safe(
      String(decoding: shown[range.clamped(to: shown.startIndex..<shown.endIndex)], as: UTF8.self))
    excerpt = (text, start, min(limit - start, max(1, width.columns(of: marked))))
  }

  /// `FILE:LINE:COLUMN: what`, the line, a caret under the right column, the remedy.
  package var text: String {
    var lines = ["\(file):\(line):\(column): \(what)"]
    if let excerpt {
      let number = String(line)
      let margin = String(repeating: " ", count: number.count)
      lines.append("  \(number) | \(excerpt.text)")
      lines.append(
        "  \(margin) | " + String(repeating: " ", count: excerpt.start)
          + String(repeating: "^", count: excerpt.columns))
    }
    lines.append("  " + remedy)
    return lines.map { $0 + "\n" }.joined()
  }
}
