/// Something in the journal that could not be used.
package struct JournalFinding: Sendable, Equatable {
  package var file: String
  package var line: Int
  package var problem: JournalProblem
}

/// What could not be used of each file: the first of it one by one, of more how much it is and how far it goes. Of a
/// file that is no journal every line is damage.
struct DamageList: Sendable {
  private var files: [String: OfFile] = [:]

  private struct OfFile {
    var findings: [JournalFinding] = []
    var rest = FindingRest()
  }

  /// By file and line.
  var findings: [JournalFinding] {
    files.sorted { $0.key < $1.key }.flatMap { file, found in
      found.rest.lines.map { lines in
        let rest = JournalProblem.more(found.rest.count, through: lines.upperBound, found.rest.severity)
        return found.findings + [JournalFinding(file: file, line: lines.lowerBound, problem: rest)]
      } ?? found.findings
    }
  }

  var count: Int { files.values.reduce(0) { $0 + $1.findings.count + $1.rest.count } }

  mutating func forget(_ file: String) {
    if !files.isEmpty { files[file] = nil }
  }

  mutating func add(_ problem: JournalProblem, _ file: String, line: Int) {
    guard files[file, default: OfFile()].findings.count >= FindingRest.listed else {
      files[file, default: OfFile()].findings.append(
        JournalFinding(file: file, line: line, problem: problem))
      return
    }
    files[file]?.rest.add(problem.severity, line: line)
  }
}
