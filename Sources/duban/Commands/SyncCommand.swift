import ArgumentParser
import PlanModel
import PlanStore
import PlanSync

/// `duban sync`: brings the plan and its copies on other machines together through git.
struct SyncCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "sync", abstract: String(.aboutSync))

  @OptionGroup var options: SharedOptions

  @Flag(help: ArgumentHelp(String(.optionMine))) var mine = false
  @Flag(help: ArgumentHelp(String(.optionOthers))) var others = false
  @Option(help: help(.optionItem, .item)) var item: [String] = []

  func run() throws {
    guard !(mine && others), item.isEmpty || mine || others else {
      throw CommandFailure(.mineOrOthers, code: 2)
    }
    let report = try synchronize(try Session(options.request))
    try writeOutput(report.lines.map { safe($0) + "\n" }.joined())
    // The records went; something else waits for a person.
    if let undecided = report.undecided {
      throw CommandFailure(undecided.lines(command: command).joined(separator: "\n"), code: 1)
    }
    if !report.foreign.isEmpty {
      throw CommandFailure(report.foreign.map { String($0) }.joined(separator: "\n"), code: 1)
    }
  }

  /// How it is called again for the same plan.
  private var command: String {
    "duban sync" + (options.plan.map { " --plan \(shellWord($0))" } ?? "")
  }

  private var choice: PlanChoice? {
    mine || others ? PlanChoice(mine ? .ours : .theirs, items: item) : nil
  }

  private func synchronize(_ session: Session) throws -> SyncReport {
    do throws(SyncFailure) {
      return try PlanSync(session.store, name: session.settings.name).run(choice)
    } catch {
      throw CommandFailure(error.message, code: error == .interrupted ? 130 : 1)
    }
  }
}
