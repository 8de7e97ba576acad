import PlanBytes

/// A finding: where it is, what it is, and the part of the line that it is about.
package struct Diagnostic: Sendable, Equatable {
  package var file: String
  /// From 1.
  package var line: Int
  /// Character in the line, from 1.
  package var column: Int
  package var severity: Severity
  package var problem: Problem
  /// The line that is meant; nil where none is.
  package var excerpt: Excerpt?
  /// Longest excerpt, in columns: a line of a journal may have 64 KiB.
  private static let longestExcerpt = 200

  /// What is found.
  package enum Problem: Sendable, Equatable {
    case plan(PlanProblem)
    case journal(JournalProblem)
    /// An item is no longer there.
    case vanished(ItemNumber, title: String)
  }

  /// A line, and the columns of the screen at which the marked part begins and how many it takes.
  package struct Excerpt: Sendable, Equatable {
    package var text: String
    package var start: Int
    package var columns: Int
  }

  /// The finding of a plan's reader.
  package init(_ finding: PlanFinding, in plan: Plan, file: String, width: DisplayWidth) {
    self.init(file, finding.line, finding.problem.severity, .plan(finding.problem))
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
    self.init(file, line, .damage, .vanished(plan.itemNumber(of: index), title: plan[index].title))
    mark(range, in: plan.source[range], width)
  }

  /// A finding in a journal; `content` is its line, where one is shown, and `range` the part that is wrong.
  init(
    _ problem: JournalProblem, file: String, line: Int, content: ArraySlice<UInt8>?, range: ByteRange?,
    width: DisplayWidth
  ) {
    self.init(file, line, problem.severity, .journal(problem))
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

  private init(_ file: String, _ line: Int, _ severity: Severity, _ problem: Problem) {
    self.file = safe(file)
    self.line = line
    self.column = 1
    self.severity = severity
    self.problem = problem
  }

  /// Points at a part of a line, of which no more is looked at than is shown.
  private mutating func mark(_ range: ByteRange, in line: ArraySlice<UInt8>, _ width: DisplayWidth) {
    let limit = Diagnostic.longestExcerpt
    let shown = line.prefix(limit * 8)
    let text = String(width.prefix(of: safe(String(decoding: shown, as: UTF8.self)), fitting: limit).0)
    guard range.lowerBound <= shown.endIndex else {
      column = line[..<range.lowerBound].count { $0 & 0xC0 != 0x80 } + 1
      return excerpt = Excerpt(text: text, start: 0, columns: 1)
    }
    let before = safe(String(decoding: line[..<range.lowerBound], as: UTF8.self))
    column = before.count + 1
    let start = width.columns(of: before)
    guard start < limit else { return excerpt = Excerpt(text: text, start: 0, columns: 1) }
    let marked = safe(
      String(decoding: shown[range.clamped(to: shown.startIndex..<shown.endIndex)], as: UTF8.self))
    excerpt = Excerpt(
      text: text, start: start, columns: min(limit - start, max(1, width.columns(of: marked))))
  }
}
