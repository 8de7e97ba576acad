import ArgumentParser
import PlanModel
import PlanPhrases
import PlanReport

/// `duban changes`: what happened in a period, filtered like the board.
struct ChangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "changes", abstract: said(.aboutChanges))

  @OptionGroup var options: SharedOptions
  @OptionGroup var conditions: FilterOptions

  @Option(help: help(.optionSince, .day))
  var since: String?

  @Option(help: help(.optionUntil, .day))
  var until: String?

  @Option(help: help(.optionFormat(ChangesFormat.all.map(\.name)), .format))
  var format = ChangesFormat.table.name

  func run() throws {
    let name = try choice(format, of: "--format", among: ChangesFormat.all.map(\.name))
    let format = ChangesFormat.all.first { $0.name == name } ?? .table
    let session = try Session(options.request)
    let days = try session.period(since: since, until: until)
    let seen = days.last == session.snapshot.asOf ? session.snapshot : session.snapshot.with(asOf: days.last)
    let report = ChangesReport(
      of: seen, in: days, filter: try conditions.filter(for: session), width: session.width,
      in: session.language)
    try writeOutput(format.bytes(report))
  }
}

extension Session {
  /// The days that a person named; where no first day is named, that of the period since the last bulletin.
  func period(since: String?, until: String?) throws -> DayRange {
    let typed = try until.map { try end(of: $0, "--until", isFirst: false) }
    let last = min(typed ?? snapshot.asOf, snapshot.asOf)
    let usual = snapshot.with(asOf: last).days(of: .sinceIssue)
    let first = try since.map { try end(of: $0, "--since", isFirst: true) } ?? usual.first
    guard first <= last || since == nil else {
      throw CommandError(.endsBeforeItBegins(first.description, last.description), code: 2)
    }
    return DayRange(first: first, last: last)
  }
}
