import FoundationEssentials
import PlanModel

extension ReportFormat {
  package static let json = ReportFormat(name: "json", hasColumns: false) {
    JSONReport(document: Document($0)).bytes
  }
}

/// A plan with its state as JSON: groups, tasks, phases, safeguards, with ids, statuses and dates.
///
/// A due day that comes from a phase stands under `due` of the assignment; a date that the document gives
/// stands under `deadlines` of the task too.
private struct JSONReport {
  /// Raised when a field changes its meaning or goes away.
  static let schemaVersion = 1
  let document: Document

  var bytes: [UInt8] { encodedJSON(document) }
}

/// A document of strings and numbers, in the same order each time, with a line end.
func encodedJSON(_ document: some Encodable) -> [UInt8] {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  guard let data = try? encoder.encode(document) else {
    preconditionFailure("a document of strings and numbers")
  }
  return Array((safeJSON(String(decoding: data, as: UTF8.self)) + "\n").utf8)
}

private struct Document: Encodable {
  let schemaVersion = JSONReport.schemaVersion
  let planID: String?
  let title: String
  let asOf: String
  /// Nil where everything is written.
  let filter: FilterEntry?
  let groups: [Group]
  let phases: [PhaseEntry]
  let safeguards: [Heading]
  let targets: [TargetEntry]
  let deadlines: [DeadlineEntry]

  init(_ report: Report) {
    let (content, snapshot, plan) = (Content(report), report.snapshot, report.plan)
    self.planID = plan.header.planID
    self.title = report.title
    self.asOf = snapshot.asOf.description
    self.filter = report.filter.isEmpty ? nil : FilterEntry(report.filter, seenFrom: snapshot.asOf)
    let groups = plan.groups.indices.map { Group(content, $0) }
    self.groups = groups.filter { content.isWhole || !$0.tasks.isEmpty }
    self.phases = plan.phases.indices.map { PhaseEntry(content, $0) }
    self.safeguards = plan.safeguards.map {
      Heading(number: plan.text($0.number), title: plan.text($0.title))
    }
    self.targets = plan.header.targets.map { TargetEntry(snapshot, $0) }
    self.deadlines = plan.header.deadlines.map {
      DeadlineEntry(text: plan.text($0.text), date: $0.date.description)
    }
  }
}

/// What is written, for its parts to be made from.
private struct Content {
  let snapshot: Snapshot
  /// All of the plan, also what the filter leaves out.
  let items: ItemList
  let shown: Set<Int>
  /// Whether nothing is left out.
  let isWhole: Bool

  init(_ report: Report) {
    (snapshot, shown) = (report.snapshot, Set(report.items.indicesInPlan))
    items = ItemList(snapshot, Array(snapshot.plan.assignments.indices))
    isWhole = shown.count == items.count
  }
}

private struct Heading: Encodable {
  let number: String
  let title: String
}

private struct Group: Encodable {
  let number: String
  let title: String
  let tasks: [TaskEntry]

  init(_ content: Content, _ index: Int) {
    let plan = content.snapshot.plan
    self.number = plan.text(plan.groups[index].number)
    self.title = plan.text(plan.groups[index].title)
    self.tasks = plan.groups[index].tasks.filter {
      !plan.tasks[$0].hasParts || !plan.tasks[$0].assignments.isEmpty
    }
    .map { TaskEntry(content, $0) }.filter { content.isWhole || !$0.assignments.isEmpty }
  }
}

private struct TaskEntry: Encodable {
  let number: String
  let title: String
  let parent: String?
  let description: String
  let assignments: [ItemEntry]
  let targets: [TargetEntry]
  let deadlines: [DeadlineEntry]

  init(_ content: Content, _ index: Int) {
    let plan = content.snapshot.plan
    let task = plan.tasks[index]
    let items = task.assignments.filter(content.shown.contains)
    self.number = plan.number(ofTask: index)
    self.title = plan.text(task.title)
    self.parent = task.parent.map { plan.text(plan.tasks[$0].title) }
    self.description = plan.description(ofTask: index)
    self.assignments = items.map { ItemEntry(content.items[$0]) }
    self.targets = items.flatMap { plan.assignments[$0].targets }.map { TargetEntry(content.snapshot, $0) }
    self.deadlines = items.compactMap { DeadlineEntry(plan.assignments[$0].due) }
  }
}

private struct PhaseEntry: Encodable {
  let number: String
  let title: String
  let start: String
  let end: String
  let deliverables: [String]
  let items: [ItemEntry]

  init(_ content: Content, _ index: Int) {
    let plan = content.snapshot.plan
    let phase = plan.phases[index]
    let own = phase.deliverables.filter(content.shown.contains)
    self.number = plan.text(phase.number)
    self.title = plan.text(phase.title)
    self.start = phase.span?.start.description ?? ""
    self.end = phase.span?.end.description ?? ""
    self.deliverables = own.map { content.items[$0].scope }
    self.items = own.map { ItemEntry(content.items[$0]) }
  }
}

/// The fields of an item that have a name, its phases and its ledger.
private struct ItemEntry: Encodable {
  private static let named = ItemField.all.filter { $0.name != nil }
  private static let names = named.compactMap(\.name)
  private let fields: [(String, FieldValue)]
  private let conflict: Bool
  private let phaseStatuses: [String?]
  private let ledger: [LedgerLine]
  private let course: CourseEntry

  init(_ item: Item) {
    self.fields = Array(zip(ItemEntry.names, item.values(of: ItemEntry.named)))
    self.conflict = item.isInConflict
    self.phaseStatuses = item.phaseCells.map { $0?.code }
    self.ledger = item.ledger.map { LedgerLine($0, of: item.plan, due: item.plannedDue) }
    self.course = CourseEntry(item)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Name.self)
    for (name, value) in fields { try encode(value, as: Name(name), in: &container) }
    try container.encode(conflict, forKey: Name("conflict"))
    try container.encode(phaseStatuses, forKey: Name("phaseStatuses"))
    try container.encode(ledger, forKey: Name("ledger"))
    try course.encode(to: encoder)
  }

  /// Programs get codes where people get words; what is not there is left out.
  private func encode(
    _ value: FieldValue, as name: Name, in container: inout KeyedEncodingContainer<Name>
  ) throws {
    switch value {
    case .nothing: break
    case .text(let text), .doubt(let text), .section(_, let text): try container.encode(text, forKey: name)
    case .number(let number): try container.encode(number.written, forKey: name)
    case .phase(let ordinal): try container.encode(ordinal, forKey: name)
    case .names(let names), .path(let names): try container.encode(names, forKey: name)
    case .targets(let targets): try container.encode(targets.map(\.text), forKey: name)
    case .due(let day, let phase):
      try container.encode(DueEntry(phase: phase, date: day.description), forKey: name)
    case .status(let status): try container.encode(status.code, forKey: name)
    case .light(let light, _): try container.encode(light.code, forKey: name)
    case .ending: try container.encode(Light.none.code, forKey: name)
    }
  }

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { self.stringValue = name }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
  }
}

private struct DueEntry: Encodable {
  let phase: Int?
  let date: String
}

private struct TargetEntry: Encodable {
  let id: String?
  let text: String
  let indicator: String
  let comparator: String
  let value: Double
  let unit: String
  /// On each day what was measured last; none where nothing was.
  let measured: [MeasuredEntry]?

  init(_ snapshot: Snapshot, _ index: Int) {
    let (plan, target) = (snapshot.plan, snapshot.plan.targets[index])
    self.id = target.id?.description
    self.text = plan.goal(of: target)
    self.indicator = plan.text(target.indicator)
    self.comparator = target.comparator.rawValue
    self.value = Double(plan.text(target.value).filter { $0 != "," }) ?? 0
    self.unit = plan.text(target.countedIn)
    let measured = snapshot.measurements(ofTarget: index).compactMap(MeasuredEntry.init)
    self.measured = measured.isEmpty ? nil : measured
  }
}

private struct MeasuredEntry: Encodable {
  let on: String
  let value: Double
  let text: String
  let who: String
  let conflict: Bool

  init?(_ standing: Standing) {
    guard let event = standing.shown, let value = event.measured.flatMap({ Double($0.description) }) else {
      return nil
    }
    self.on = event.day.description
    self.value = value
    self.text = event.text
    self.who = event.who
    self.conflict = standing.isConflict
  }
}

private struct DeadlineEntry: Encodable {
  let text: String
  let date: String

  init(text: String, date: String) {
    self.text = text
    self.date = date
  }

  init?(_ due: Assignment.Due) {
    guard case .date(let date) = due else { return nil }
    self.init(text: date.description, date: date.description)
  }
}
