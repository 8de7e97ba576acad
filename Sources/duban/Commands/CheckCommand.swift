import ArgumentParser
import Glibc
import PlanModel
import PlanStore

/// `duban check`: everything that is wrong with a plan and its journals, with line and remedy.
///
/// Exit codes: 0 clean, 1 warnings, 2 errors or damage, 3 unreadable.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "check", abstract: String(.aboutCheck))

  @OptionGroup var options: SharedOptions

  func run() throws {
    let session: Session
    do {
      session = try Session(options.request)
    } catch let failure as CommandFailure {
      throw CommandFailure(failure.message, code: 3)
    }
    let board = session.board
    let plan = board.plan.findings.map {
      Diagnostic($0, in: board.plan, file: session.store.folder.planPath, width: session.width)
    }
    let journal = board.journal.findings.map { Diagnostic($0, folder: session.store.folder.journalPath) }
    let remarks = self.remarks(session)
    let findings = plan + journal
    let errors = findings.count { $0.isError }
    let warnings = findings.count - errors + remarks.count
    let total =
      errors + warnings == 0
      ? String(.checkClean(board.plan.assignments.count, board.journal.events.count))
      : String(.checkTotal(errors: errors, warnings: warnings))
    try writeOutput(findings.map(\.text).joined() + (remarks + [total]).map { $0 + "\n" }.joined())
    if errors + warnings > 0 { throw ExitCode(errors > 0 ? 2 : 1) }
  }

  /// What is no damage, but somebody should know.
  private func remarks(_ session: Session) -> [String] {
    let journal = session.board.journal
    let orphans = session.board.orphans
    let torn = ((try? session.store.tornJournals()) ?? []).map { String(.tornLine($0)) }
    let horizon = session.store.now.milliseconds + OpenPlan.trustedLead
    let ahead = journal.events.filter { $0.time.milliseconds > horizon }.max { $0.time < $1.time }
    let names = orphans.prefix(5).map(\.description).joined(separator: " ")
    return torn + (ahead.map { [String(.clockAhead("\($0.id.replica).tsv", $0.time.written))] } ?? [])
      + (orphans.isEmpty ? [] : [String(.orphans(orphans.count, names))])
  }
}
