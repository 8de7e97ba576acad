import ArgumentParser
import PlanModel
import PlanStore

/// `duban check`: everything that is wrong with a plan and its journals, with line and remedy.
///
/// Exit codes: 0 clean, else the worst severity: 1 warnings, 2 damage, 3 unreadable.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "check", abstract: String(.aboutCheck))

  @OptionGroup var options: SharedOptions
  @Flag(help: ArgumentHelp(String(.optionFix)))
  var fix = false

  func run() throws {
    let session: Session
    do {
      session = try Session(options.request)
    } catch let failure as CommandFailure {
      throw CommandFailure(failure.message, code: Severity.unreadable.rawValue)
    }
    if fix {
      let (ids, lines) = try mapped { () throws(StoreError) in try session.store.fix() }
      try writeOutput(String(.checkFixed(ids: ids, lines: lines)) + "\n")
    }
    let findings = try mapped { () throws(StoreError) in try session.store.check(width: session.width) }
    let warnings = findings.count { $0.severity == .warning }
    let total =
      findings.isEmpty
      ? String(.checkClean(session.board.plan.assignments.count, session.board.journal.count))
      : String(.checkTotal(errors: findings.count - warnings, warnings: warnings))
    try writeOutput(findings.map(\.text).joined() + total + "\n")
    if let worst = findings.map(\.severity).max() { throw ExitCode(worst.rawValue) }
  }
}
