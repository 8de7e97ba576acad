import ArgumentParser
import PlanModel
import PlanPhrases
import PlanStore
import PlanSync
import StorePhrases

/// `duban sync`: brings the plan and its copies on other machines together through git.
struct SyncCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "sync", abstract: said(.aboutSync))

  @OptionGroup var options: SharedOptions

  @Flag(help: help(.optionMine)) var mine = false
  @Flag(help: help(.optionOthers)) var others = false
  @Option(help: help(.optionItem, .item)) var item: [String] = []

  func run() throws {
    guard !(mine && others), item.isEmpty || mine || others else {
      throw CommandError(.mineOrOthers, code: 2)
    }
    let session = try Session(options.request)
    let report = try synchronize(session)
    try writeOutput(report.lines(in: session.language).lines)
    // The records went; something else waits for a person.
    if let undecided = report.undecided {
      throw CommandError(undecided.lines(command: command, in: session.language).map(Verbatim.init))
    }
    if !report.foreign.isEmpty { throw CommandError(report.foreign) }
  }

  /// How it is called again for the same plan.
  private var command: String {
    "duban sync" + (options.plan.map { " --plan \(shellWord($0))" } ?? "")
  }

  private var choice: PlanChoice? {
    mine || others ? PlanChoice(mine ? .ours : .theirs, items: item) : nil
  }

  private func synchronize(_ session: Session) throws -> SyncReport {
    do throws(SyncError) {
      return try PlanSync(session.store, name: session.settings.name).run(choice)
    } catch {
      throw CommandError(saying: error, code: error == .interrupted ? 130 : 1)
    }
  }
}
