import PlanModel

extension ReportFormat {
  package static let json = ReportFormat(name: "json", hasColumns: false) { report, sink in
    var json = JSONWriter(sink)
    JSONReport(report).write(to: &json)
    sink = json.finish()
  }
}

/// A plan with its state as JSON: groups, tasks, phases, safeguards, with ids, statuses and dates. Its form stands in
/// `Plans/schema/export.json`.
///
/// A due day that comes from a phase stands under `due` of the assignment; a date that the document gives
/// stands under `deadlines` of the task too.
private struct JSONReport: JSONValue {
  /// Raised when a field changes its meaning or goes away.
  static let schemaVersion = 1
  private let report: Report
  private let plan: Plan
  /// All of the plan, also what the filter leaves out.
  private let items: ItemList
  private let isShown: [Bool]
  /// Whether nothing is left out.
  private let isWhole: Bool

  init(_ report: Report) {
    (self.report, plan) = (report, report.plan)
    items = ItemList(report.snapshot, Array(report.plan.assignments.indices))
    var isShown = [Bool](repeating: false, count: items.count)
    for index in report.items.indicesInPlan { isShown[index] = true }
    self.isShown = isShown
    isWhole = !isShown.contains(false)
  }

  func write(to json: inout JSONWriter) {
    let snapshot = report.snapshot
    json.object { json in
      json.member("asOf", snapshot.asOf.description)
      json.array("deadlines") { json in
        for deadline in plan.header.deadlines {
          json.deadline(plan.text(deadline.text), deadline.date.description)
        }
      }
      // Left out where everything is written.
      json.member("filter", ifAny: FilterEntry(report.filter, seenFrom: snapshot.asOf))
      json.array("groups") { json in for group in plan.groups.indices { write(group: group, to: &json) } }
      json.array("phases") { json in for phase in plan.phases { write(phase, to: &json) } }
      json.member("planID", ifAny: plan.header.planID)
      json.array("safeguards") { json in
        for heading in plan.safeguards {
          json.heading(plan.text(heading.number), plan.text(heading.title)) { _ in }
        }
      }
      json.member("schemaVersion", JSONReport.schemaVersion)
      json.array("targets") { json in for target in plan.header.targets { write(target: target, to: &json) } }
      json.member("title", report.title)
    }
  }

  private func write(group index: Int, to json: inout JSONWriter) {
    let group = plan.groups[index]
    let tasks = group.tasks.filter { index in
      let task = plan.tasks[index]
      let hasAny = isWhole || task.assignments.contains { isShown[$0] }
      return hasAny && (!task.hasParts || !task.assignments.isEmpty)
    }
    guard isWhole || !tasks.isEmpty else { return }
    json.heading(plan.text(group.number), plan.text(group.title)) { json in
      json.array("tasks") { json in for task in tasks { write(task: task, to: &json) } }
    }
  }

  private func write(task index: Int, to json: inout JSONWriter) {
    let task = plan.tasks[index]
    let own = task.assignments.filter { isShown[$0] }
    json.heading(plan.number(ofTask: index), plan.text(task.title)) { json in
      json.array("assignments") { json in for item in own { json.element(ItemEntry(items[item])) } }
      json.array("deadlines") { json in
        for item in own {
          guard case .date(let date) = plan.assignments[item].due else { continue }
          json.deadline(date.description, date.description)
        }
      }
      json.member("description", plan.description(ofTask: index))
      json.member("parent", ifAny: task.parent.map { plan.text(plan.tasks[$0].title) })
      json.array("targets") { json in
        for target in own.flatMap({ plan.assignments[$0].targets }) { write(target: target, to: &json) }
      }
    }
  }

  private func write(_ phase: Phase, to json: inout JSONWriter) {
    let own = phase.deliverables.filter { isShown[$0] }
    json.heading(plan.text(phase.number), plan.text(phase.title)) { json in
      json.member("deliverables", own.map { items[$0].scope })
      json.member("end", phase.span?.end.description ?? "")
      json.array("items") { json in for item in own { json.element(ItemEntry(items[item])) } }
      json.member("start", phase.span?.start.description ?? "")
    }
  }

  private func write(target index: Int, to json: inout JSONWriter) {
    let target = plan.targets[index]
    let measured = report.snapshot.measurements(ofTarget: index).compactMap(MeasuredEntry.init)
    json.element { json in
      json.member("comparator", target.comparator.rawValue)
      json.member("id", ifAny: target.id?.description)
      json.member("indicator", plan.text(target.indicator))
      // On each day what was measured last; none where nothing was.
      json.member("measured", ifAny: measured.isEmpty ? nil : measured)
      json.member("text", plan.goal(of: target))
      json.member("unit", plan.text(target.countedIn))
      json.member("value", Double(plan.text(target.value).filter { $0 != "," }) ?? 0)
    }
  }
}

extension JSONWriter {
  /// An element with a number and a title, and what `body` writes besides.
  fileprivate mutating func heading(_ number: String, _ title: String, _ body: (inout JSONWriter) -> Void) {
    element { json in
      json.member("number", number)
      json.member("title", title)
      body(&json)
    }
  }

  fileprivate mutating func deadline(_ text: String, _ date: String) {
    element { json in
      json.member("date", date)
      json.member("text", text)
    }
  }
}

/// The fields of an item that have a name, its phases and its ledger.
private struct ItemEntry: JSONValue {
  private static let named = ItemField.all.filter { $0.name != nil }
  let item: Item

  init(_ item: Item) { self.item = item }

  func write(to json: inout JSONWriter) {
    json.object { json in
      for field in ItemEntry.named { field.value(of: item).write(as: field.name ?? "", to: &json) }
      json.member("conflict", item.isInConflict)
      let (plan, planned) = (item.plan, item.plannedDue)
      json.array("ledger") { json in
        for entry in item.ledger { json.element(LedgerLine(entry: entry, plan: plan, planned: planned)) }
      }
      json.member("phaseStatuses", item.phaseCells.map { $0?.code })
      json.course(of: item)
    }
  }
}

extension FieldValue {
  /// Programs get codes where people get words; what is not there is left out.
  fileprivate func write(as name: String, to json: inout JSONWriter) {
    switch self {
    case .nothing: break
    case .text(let text), .doubt(let text), .section(_, let text): json.member(name, text)
    case .number(let number): json.member(name, number.written)
    case .phase(let ordinal): json.member(name, ordinal)
    case .names(let names), .path(let names): json.member(name, names)
    case .targets(let targets): json.member(name, targets.map(\.text))
    case .due(let day, let phase): json.member(name, DueEntry(phase: phase, day: day))
    case .status(let status): json.member(name, status.code)
    case .light(let light, _): json.member(name, light.code)
    case .ending: json.member(name, Light.none.code)
    }
  }
}

private struct DueEntry: JSONValue {
  let phase: Int?
  let day: Day

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("date", day.description)
      json.member("phase", ifAny: phase)
    }
  }
}

private struct MeasuredEntry: JSONValue {
  private let event: Event
  private let value: Double
  private let isConflict: Bool

  init?(_ standing: Standing) {
    guard let event = standing.shown, let value = event.measured.flatMap({ Double($0.description) }) else {
      return nil
    }
    (self.event, self.value, isConflict) = (event, value, standing.isConflict)
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("conflict", isConflict)
      json.member("on", event.day.description)
      json.member("text", event.text)
      json.member("value", value)
      json.member("who", event.who)
    }
  }
}
