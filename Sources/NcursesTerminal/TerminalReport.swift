import BoardUI
import CNcurses
import Glibc
import PlanModel

/// What a terminal is, for who wants to know whether all is well with it.
package struct TerminalReport: Sendable {
  /// The value of TERM.
  package var name: String
  package var size: ScreenSize
  /// How many colours it has; 0 where it has none.
  package var colors: Int
  /// What it answered; nil where it did not within a second.
  package var facts: TerminalFacts?
}

extension NcursesTerminal {
  /// Takes the terminal over for the time that it needs to answer, a second at most.
  package static func examine() throws(Failure) -> TerminalReport {
    let terminal = try NcursesTerminal(width: DisplayWidth(ambiguous: 1))
    defer { terminal.close() }
    var report = TerminalReport(
      name: getenv("TERM").map { String(cString: $0) } ?? "", size: terminal.size,
      colors: terminal.palette != nil ? Int(shim_colors()) : 0)
    while true {
      for event in terminal.events() {
        switch event {
        case .terminal(let facts): report.facts = facts
        case .tick, .terminate: break
        case .key, .paste, .click, .wheel, .resize, .cursor: continue
        }
        return report
      }
    }
  }
}
