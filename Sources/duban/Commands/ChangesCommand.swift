import ArgumentParser
import PlanModel
import PlanPhrases
import PlanReport

/// `duban changes`: what happened in a period, filtered like the board.
struct ChangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "changes", abstract: said(.aboutChanges))

  @OptionGroup var options: SharedOptions
  @OptionGroup var conditions: FilterOptions
  @OptionGroup var events: EventOptions

  func run() throws {
    let format = try events.chosenFormat
    let session = try Session(options.request)
    let days = try session.period(since: events.since, until: events.until)
    let report = ChangesReport(
      of: session.snapshot(on: days.last), in: days, filter: try conditions.filter(for: session),
      width: session.width,
      in: session.language)
    try writeOutput(format.bytes(report))
  }
}
