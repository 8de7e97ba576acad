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
    let start = bytes[..<finding.range.lowerBound].lastIndex(of: Ascii.newline).map { $0 + 1 } ?? 0
    let end = bytes[finding.range.lowerBound...].firstIndex(of: Ascii.newline) ?? bytes.count
    // A byte order mark is no character of the line.
    let hasMark = start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF])
    mark(finding.range, in: bytes[min(start + (hasMark ? 3 : 0), finding.range.lowerBound)..<end], width)
  }

  /// An item that an edit made vanish while somebody looked at it: its line as it was.
  package init(lostItem index: Int, of plan: Plan, file: String, width: DisplayWidth) {
    let name = plan.displayNumber(ofItem: index) + " " + plan.title(ofItem: index)
    let place = plan.assignments[index].lineRange
    let line = plan.source[..<place.lowerBound].count { $0 == Ascii.newline } + 1
    self.init(file, line, .damage, .itemVanished(name), .itemVanishedRemedy)
    mark(place, in: plan.source[place], width)
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

  private init(_ file: String, _ line: Int, _ severity: Severity, _ what: Text, _ remedy: Text) {
    self.file = safe(file)
    self.line = line
    self.column = 1
    self.severity = severity
    self.what = safe(String(what))
    self.remedy = safe(String(remedy))
  }

  /// Points at a part of a line.
  private mutating func mark(_ range: ByteRange, in line: ArraySlice<UInt8>, _ width: DisplayWidth) {
    let before = safe(String(decoding: line[..<range.lowerBound], as: UTF8.self))
    let marked = safe(
      String(decoding: line[range.clamped(to: line.startIndex..<line.endIndex)], as: UTF8.self))
    column = before.count + 1
    let start = width.columns(of: before)
    let text = String(
      width.prefix(of: safe(String(decoding: line, as: UTF8.self)), fitting: Diagnostic.longestExcerpt).0)
    let room = max(1, Diagnostic.longestExcerpt - start)
    guard start < Diagnostic.longestExcerpt else { return excerpt = (text, 0, 1) }
    excerpt = (text, start, min(room, max(1, width.columns(of: marked))))
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
