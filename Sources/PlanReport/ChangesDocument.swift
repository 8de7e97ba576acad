import PlanModel
import PlanPhrases

/// What happened in a period as JSON.
struct ChangesDocument: JSONValue {
  private static let schemaVersion = 1
  private let report: ChangesReport

  init(_ report: ChangesReport) { self.report = report }

  var bytes: [UInt8] { JSONWriter.bytes(self) }

  func write(to json: inout JSONWriter) {
    let (plan, days) = (report.plan, report.changes.days)
    json.object { json in
      json.array("events") { json in
        for line in report.lines { json.element(EventEntry(change: line.change, plan: plan)) }
      }
      json.member("figures", FigureEntries(report: report))
      // Left out where everything is written.
      json.member("filter", ifAny: FilterEntry(report.filter, seenFrom: report.snapshot.asOf))
      json.member("planID", ifAny: plan.header.planID)
      json.member("schemaVersion", ChangesDocument.schemaVersion)
      json.member("since", days.first.description)
      json.member("title", plan.name(in: report.language))
      json.member("until", days.last.description)
    }
  }
}

/// All that was recorded as JSON: the events as of a period, and which were taken back.
struct LogDocument: JSONValue {
  private static let schemaVersion = 1
  private let report: LogReport

  init(_ report: LogReport) { self.report = report }

  var bytes: [UInt8] { JSONWriter.bytes(self) }

  func write(to json: inout JSONWriter) {
    let plan = report.plan
    json.object { json in
      json.array("events") { json in
        for change in report.log.changes {
          json.element(EventEntry(change: change, plan: plan, isVoided: change.entry.isVoided))
        }
      }
      // Left out where everything is written.
      json.member("filter", ifAny: FilterEntry(report.filter, seenFrom: report.snapshot.asOf))
      json.member("item", ifAny: report.item)
      json.member("planID", ifAny: plan.header.planID)
      json.member("schemaVersion", LogDocument.schemaVersion)
      json.member("since", ifAny: report.condition.since?.description)
      json.member("title", plan.name(in: report.language))
      json.member("until", report.snapshot.asOf.description)
      json.member("who", ifAny: report.condition.who)
    }
  }
}

/// By the name of each figure: numbers of items, names of units.
private struct FigureEntries: JSONValue {
  let report: ChangesReport

  func write(to json: inout JSONWriter) {
    let plan = report.plan
    json.object { json in
      for figure in ChangeFigure.allCases {
        let items = report.changes.items(figure).map { plan[$0].number }
        let units = report.changes.silentUnits.map { plan.units[$0] }
        json.member(figure.rawValue, figure == .silentUnits ? units : items)
      }
    }
  }
}

private struct EventEntry: JSONValue {
  let change: Change
  let plan: Plan
  /// Whether it was taken back; nil where nothing is listed that was.
  var isVoided: Bool?

  func write(to json: inout JSONWriter) {
    let (event, item) = (change.event, change.item.map { plan[$0] })
    func name(_ event: Event) -> String { "\(event.id.replica).\(event.id.sequence)" }
    json.object { json in
      // What it replaced.
      json.member(
        "before",
        ifAny: change.entry.before?.value ?? (event.kind.fact == nil ? nil : event.kind.beginning))
      json.member("id", name(event))
      json.member("isVoided", ifAny: isVoided)
      // The number of the item; none where it is about the plan as a whole.
      json.member("item", ifAny: item?.number)
      json.member("kind", event.kind.code)
      json.member("lateDays", change.lateDays)
      json.member("leads", item?.leads ?? [])
      json.member("on", event.day.description)
      // The event that it takes back.
      json.member("takesBack", ifAny: change.takenBack.map(name))
      json.member("text", event.text)
      json.member("time", event.time.written)
      json.member("value", event.value)
      json.member("who", event.who)
    }
  }
}
