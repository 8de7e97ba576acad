import FoundationEssentials
import PlanModel
import PlanPhrases

/// What happened in a period as JSON.
struct ChangesDocument: Encodable {
  private let schemaVersion = 1
  private let planID: String?
  private let title: String
  private let since: String
  private let until: String
  /// Nil where everything is written.
  private let filter: FilterEntry?
  /// By the name of each figure: numbers of items, names of units.
  private let figures: [String: [String]]
  private let events: [EventEntry]

  init(_ report: ChangesReport) {
    let plan = report.plan
    planID = plan.header.planID
    title = plan.name(in: report.language)
    (since, until) = (report.changes.days.first.description, report.changes.days.last.description)
    filter = report.filter.isEmpty ? nil : FilterEntry(report.filter, seenFrom: report.snapshot.asOf)
    figures = Dictionary(
      uniqueKeysWithValues: ChangeFigure.allCases.map { figure in
        let items = report.changes.items(figure).map { plan[$0].number }
        let units = report.changes.silentUnits.map { plan.units[$0] }
        return (figure.rawValue, figure == .silentUnits ? units : items)
      })
    events = report.snapshot.changes(of: report.changes.events).map { EventEntry($0, of: plan) }
  }

  var bytes: [UInt8] { encodedJSON(self) }
}

private struct EventEntry: Encodable {
  let id: String
  let on: String
  let time: String
  let who: String
  let kind: String
  /// The number of the item; none where it is about the plan as a whole.
  let item: String?
  let leads: [String]
  /// What it states, and what it replaced.
  let value: String
  let before: String?
  let text: String
  let lateDays: Int
  /// The event that it takes back.
  let takesBack: String?

  init(_ change: Change, of plan: Plan) {
    let event = change.event
    func name(_ event: Event) -> String { "\(event.id.replica).\(event.id.sequence)" }
    (id, on, time) = (name(event), event.day.description, event.time.written)
    (who, kind, value, text) = (event.who, event.kind.code, event.value, event.text)
    item = change.item.map { plan[$0].number }
    leads = change.item.map { plan[$0].leads } ?? []
    before = change.entry.before?.value ?? (change.entry.event.kind.fact == nil ? nil : event.kind.beginning)
    lateDays = change.lateDays
    takesBack = change.takenBack.map(name)
  }
}
