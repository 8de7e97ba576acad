/// A finding in words, in one layout for all: where, what, the line with a caret under it, what to do.
package struct Diagnostic: Sendable, Equatable {
  package var file: String
  /// From 1.
  package var line: Int
  /// Character in the line, from 1.
  package var column: Int
  package var isError: Bool
  package var what: String
  /// The line, and the columns of the screen at which the marked part begins and how many it takes.
  package var excerpt: (text: String, start: Int, columns: Int)?
  package var remedy: String

  package static func == (left: Diagnostic, right: Diagnostic) -> Bool { left.text == right.text }

  /// The finding of a plan's reader.
  package init(_ finding: PlanFinding, in plan: Plan, file: String, width: DisplayWidth) {
    self.file = file
    self.line = finding.line
    self.isError = finding.problem.isError
    self.what = safe(String(.problem(finding.problem)))
    self.remedy = safe(String(.remedy(finding.problem)))
    let bytes = plan.source
    let start = bytes[..<finding.range.lowerBound].lastIndex(of: Ascii.newline).map { $0 + 1 } ?? 0
    let end = bytes[finding.range.lowerBound...].firstIndex(of: Ascii.newline) ?? bytes.count
    // A byte order mark is no character of the line.
    let hasMark = start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let line = min(start + (hasMark ? 3 : 0), finding.range.lowerBound)..<end
    let before = safe(String(decoding: bytes[line.lowerBound..<finding.range.lowerBound], as: UTF8.self))
    let marked = safe(String(decoding: bytes[finding.range.clamped(to: line)], as: UTF8.self))
    self.column = before.count + 1
    let text = safe(String(decoding: bytes[line], as: UTF8.self))
    self.excerpt = (text, width.columns(of: before), max(1, width.columns(of: marked)))
  }

  /// The finding of a journal's reader.
  package init(_ finding: JournalFinding, folder: String) {
    self.file = "\(folder)/\(finding.file)"
    self.line = finding.line
    self.column = 1
    self.isError = true
    self.what = String(.journalProblem(finding.problem))
    self.excerpt = nil
    self.remedy = String(.damageRemedy)
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
