import ArgumentParser
import PlanModel
import PlanStore
import PlanSync

/// `duban sync`: brings the plan and its copies on other machines together through git.
struct SyncCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "sync", abstract: String(.aboutSync))

  @OptionGroup var options: SharedOptions

  func run() throws {
    let report = try synchronize(try Session(options.request))
    try writeOutput(report.lines.map { safe($0) + "\n" }.joined())
  }

  private func synchronize(_ session: Session) throws -> SyncReport {
    do throws(SyncFailure) {
      return try PlanSync(session.store, name: session.settings.name).run()
    } catch {
      throw CommandFailure(error.message, code: error == .interrupted ? 130 : 1)
    }
  }
}
