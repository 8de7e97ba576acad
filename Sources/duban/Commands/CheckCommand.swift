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
    let findings =
      board.plan.findings.map {
        Diagnostic($0, in: board.plan, file: session.store.folder.planPath, width: session.width)
      } + board.journal.findings.map { Diagnostic($0) }
    let orphans = board.orphans
    let errors = findings.count { $0.isError }
    let warnings = findings.count - errors + (orphans.isEmpty ? 0 : 1)
    var text = findings.map(\.text).joined()
    if !orphans.isEmpty {
      text +=
        String(.orphans(orphans.count, orphans.prefix(5).map(\.description).joined(separator: " "))) + "\n"
    }
    let isClean = errors + warnings == 0
    text +=
      isClean
      ? String(.checkClean(board.plan.assignments.count, board.journal.events.count)) + "\n"
      : String(.checkTotal(errors: errors, warnings: warnings)) + "\n"
    try writeOutput(text)
    if !isClean { throw ExitCode(errors > 0 ? 2 : 1) }
  }
}
