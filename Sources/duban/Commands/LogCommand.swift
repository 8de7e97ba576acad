import ArgumentParser
import PlanBytes
import PlanModel
import PlanPhrases
import PlanReport

/// `duban log`: what was recorded, newest first.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "log", abstract: said(.aboutLog))

  @OptionGroup var options: SharedOptions
  @OptionGroup var conditions: FilterOptions
  @OptionGroup var events: EventOptions

  @Option(help: help(.optionLogWho, .name))
  var who: String?

  @Argument(help: help(.argumentItem, .item))
  var item: String?

  func run() throws {
    let format = try events.chosenFormat
    let session = try Session(options.request)
    let days = try session.typedDays(since: events.since, until: events.until)
    let seen = session.snapshot(on: days.last)
    let condition = LogCondition(
      items: try ids(in: seen.plan), since: days.first, who: try who.map { try name($0, in: seen) })
    let report = LogReport(
      of: seen, where: condition, filter: try conditions.filter(for: session), item: item.map { safe($0) },
      in: session.language)
    try writeOutput(format.log(report))
  }

  /// What the named items are known by, and their targets; nil where none is named.
  private func ids(in plan: Plan) throws -> Set<ItemID>? {
    guard let item else { return nil }
    guard let ids = plan.ids(named: item) else { throw CommandError(.noSuchItem(item)) }
    return ids
  }

  /// The name as it was recorded; whoever recorded anything may be asked for.
  private func name(_ typed: String, in snapshot: Snapshot) throws -> String {
    let known = snapshot.recorders
    let word = comparisonForm(trimmed(typed))
    guard let name = known.first(where: { comparisonForm($0) == word }) else {
      throw CommandError(.noSuchRecorder(safe(typed), known))
    }
    return name
  }
}

/// What `changes` and `log` understand: which days, and in which form.
struct EventOptions: ParsableArguments {
  @Option(help: help(.optionSince, .day))
  var since: String?

  @Option(help: help(.optionUntil, .day))
  var until: String?

  @Option(help: help(.optionFormat(ChangesFormat.all.map(\.name)), .format))
  var format = ChangesFormat.table.name

  var chosenFormat: ChangesFormat {
    get throws {
      let name = try choice(format, of: "--format", among: ChangesFormat.all.map(\.name))
      return ChangesFormat.all.first { $0.name == name } ?? .table
    }
  }
}

extension Session {
  /// The days that a person named; nil where no first day is named.
  func typedDays(since: String?, until: String?) throws -> (first: Day?, last: Day) {
    let first = try since.map { try end(of: $0, "--since", isFirst: true) }
    let typed = try until.map { try end(of: $0, "--until", isFirst: false) } ?? snapshot.asOf
    if typed > snapshot.asOf { writeError(CommandPhrase.untilIsAhead(typed, snapshot.asOf), in: language) }
    let last = min(typed, snapshot.asOf)
    if let first, first > last {
      throw CommandError(.endsBeforeItBegins(first.description, last.description), code: 2)
    }
    return (first, last)
  }

  /// The plan as it is seen from a day.
  func snapshot(on day: Day) -> Snapshot { day == snapshot.asOf ? snapshot : snapshot.with(asOf: day) }

  /// The days that a person named; where no first day is named, that of the period since the last bulletin.
  func period(since: String?, until: String?) throws -> DayRange {
    let days = try typedDays(since: since, until: until)
    let usual = snapshot.with(asOf: days.last).days(of: .sinceIssue)
    return DayRange(first: days.first ?? usual.first, last: days.last)
  }
}
