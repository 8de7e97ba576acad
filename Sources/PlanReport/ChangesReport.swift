import PlanModel
import PlanPhrases

/// What happened in a period, to be written out: figures, units without an entry, and the events.
package struct ChangesReport: Sendable {
  /// On the last day of the period.
  let snapshot: Snapshot
  let changes: Changes
  let filter: Filter
  let width: DisplayWidth
  let language: Language

  /// - Parameters:
  ///   - snapshot: on the last day of the period.
  ///   - days: that end on that day.
  package init(
    of snapshot: Snapshot, in days: DayRange, filter: Filter, width: DisplayWidth = DisplayWidth(),
    in language: Language = .chinese
  ) {
    var search: SearchIndex?
    let isShown = snapshot.matches(of: filter, search: &search)
    self.snapshot = snapshot
    self.changes = snapshot.changes(in: days, where: isShown, isWhole: filter.isEmpty)
    self.filter = filter
    self.width = width
    self.language = language
  }

  /// What happened to what another report shows.
  ///
  /// - Parameter since: nil: since the last bulletin.
  init(of report: Report, since: Day?) {
    let snapshot = report.snapshot
    let days = since.map { DayRange(first: $0, last: snapshot.asOf) } ?? snapshot.days(of: .sinceIssue)
    self.init(of: snapshot, in: days, filter: report.filter, width: report.width, in: report.language)
  }

  var plan: Plan { snapshot.plan }

  /// `2018-08-01 至 2018-09-15`
  var period: String { String(.period(changes.days), in: language) }

  /// `筛选 牵头=县水务局`; nil where everything is written.
  var conditions: String? {
    filter.isEmpty ? nil : String(.filtered(filter.conditions(in: language)), in: language)
  }

  /// `新完成 3`, one each; behind it the numbers of the items, or the names of the units.
  var figures: [(text: String, what: [String])] {
    ChangeFigure.allCases.map { figure in
      let items = changes.items(figure).map { plan[$0].number(in: language) }
      let names = figure == .silentUnits ? changes.silentUnits.map { plan.units[$0] } : items
      return (String(.changes(figure, changes.count(figure)), in: language), names)
    }
  }

  /// How many events there are.
  var count: Int { changes.events.count }

  /// The events, the latest first, each made when it is asked for.
  var lines: some Sequence<ChangeLine> { lines(upTo: count) }

  /// So many of them at most.
  func lines(upTo most: Int) -> some Sequence<ChangeLine> {
    let (events, piece) = (changes.events.prefix(most), ChangesReport.piece)
    return stride(from: 0, to: events.count, by: piece).lazy.flatMap { start in
      snapshot.changes(of: Array(events[start..<min(start + piece, events.count)])).map {
        ChangeLine($0, of: snapshot, in: language)
      }
    }
  }

  /// So many events are looked at together: those of one item share its history.
  private static let piece = 4096
}

/// What a line says of an event.
struct ChangeLine {
  let change: Change
  let day, number, title, units, what, text, who, recorded: String

  /// - Parameter isOverwritten: where that is known, whether the plan says something else than an edit wrote.
  init(
    _ change: Change, of snapshot: Snapshot, in language: Language, isOverwritten: Bool? = nil
  ) {
    let item = change.item.map { snapshot.plan[$0] }
    self.change = change
    day = change.event.day.description
    number = item?.number(in: language) ?? ""
    title = item?.title ?? String(.wholePlan, in: language)
    units = item.map { language.list($0.leads) } ?? ""
    what =
      snapshot.words(of: change, in: language, isOverwritten: isOverwritten)
      + (change.entry.isVoided ? String(.voided, in: language) : "")
    text = change.event.remark(in: language)
    who = change.event.who
    recorded = change.recorded.description
  }

  /// In the order of `ReportPhrase.changeHeadings`.
  var cells: [String] {
    [day, number, title, units, what, text, who, recorded, change.lateDays == 0 ? "" : "\(change.lateDays)"]
  }
}

extension ReportPhrase {
  /// Over the columns of events.
  static let changeHeadings: [ReportPhrase] = [
    .changeDay, .changeNumber, .changeTask, .changeLead, .changeWhat, .changeText, .changeWho,
    .changeRecorded,
    .changeLate,
  ]
}
