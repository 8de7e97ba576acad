import FoundationEssentials
import PlanModel

/// A plan with its state as JSON: groups, tasks, phases, safeguards, with ids, statuses and dates.
///
/// A due day that comes from a phase stands under `due` of the assignment; a date that the document gives
/// stands under `deadlines` of the task too.
struct JSONReport {
  /// Raised when a field changes its meaning or goes away.
  static let schemaVersion = 1
  private let document: Document

  init(_ board: Board, items: [Int]) {
    self.document = Document(board, Set(items))
  }

  var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(document) else {
      preconditionFailure("a document of strings and numbers")
    }
    return safeJSON(String(decoding: data, as: UTF8.self)) + "\n"
  }
}

private struct Document: Encodable {
  let schemaVersion = JSONReport.schemaVersion
  let planID: String?
  let title: String
  let asOf: String
  let groups: [Group]
  let phases: [PhaseEntry]
  let safeguards: [Heading]
  let targets: [TargetEntry]
  let deadlines: [DeadlineEntry]

  init(_ board: Board, _ shown: Set<Int>) {
    let plan = board.plan
    let isWhole = shown.count == plan.assignments.count
    self.planID = plan.header.planID
    self.title = plan.name
    self.asOf = board.asOf.description
    self.groups = plan.groups.indices.map { Group(board, $0, shown) }.filter { isWhole || !$0.tasks.isEmpty }
    self.phases = plan.phases.indices.map { PhaseEntry(board, $0, shown) }
    self.safeguards = plan.safeguards.map {
      Heading(number: plan.text($0.number), title: plan.text($0.title))
    }
    self.targets = plan.targets[plan.header.targets].map { TargetEntry(plan, $0) }
    self.deadlines = plan.header.deadlines.map {
      DeadlineEntry(text: plan.text($0.text), date: $0.date.description)
    }
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

  init(_ board: Board, _ index: Int, _ shown: Set<Int>) {
    let plan = board.plan
    self.number = plan.text(plan.groups[index].number)
    self.title = plan.text(plan.groups[index].title)
    let isWhole = shown.count == plan.assignments.count
    self.tasks = plan.groups[index].tasks.filter {
      !plan.tasks[$0].hasParts || !plan.tasks[$0].assignments.isEmpty
    }
    .map { TaskEntry(board, $0, shown) }.filter { isWhole || !$0.assignments.isEmpty }
  }
}

private struct TaskEntry: Encodable {
  let number: String
  let title: String
  let parent: String?
  let description: String
  let assignments: [Item]
  let targets: [TargetEntry]
  let deadlines: [DeadlineEntry]

  init(_ board: Board, _ index: Int, _ shown: Set<Int>) {
    let plan = board.plan
    let task = plan.tasks[index]
    let items = task.assignments.filter(shown.contains)
    self.number = plan.number(ofTask: index)
    self.title = plan.text(task.title)
    self.parent = task.parent.map { plan.text(plan.tasks[$0].title) }
    self.description = plan.description(ofTask: index)
    self.assignments = items.map { Item(board, $0) }
    self.targets = items.flatMap { plan.targets[plan.assignments[$0].targets] }.map { TargetEntry(plan, $0) }
    self.deadlines = items.compactMap { DeadlineEntry(plan.assignments[$0].due) }
  }
}

private struct PhaseEntry: Encodable {
  let number: String
  let title: String
  let start: String
  let end: String
  let deliverables: [String]
  let items: [Item]

  init(_ board: Board, _ index: Int, _ shown: Set<Int>) {
    let plan = board.plan
    let phase = plan.phases[index]
    let own = phase.deliverables.filter(shown.contains)
    self.number = plan.text(phase.number)
    self.title = plan.text(phase.title)
    self.start = phase.start.description
    self.end = phase.end.description
    self.deliverables = own.map { plan.text(plan.assignments[$0].scope) }
    self.items = own.map { Item(board, $0) }
  }
}

private struct Item: Encodable {
  let id: String?
  let number: String
  let lead: [String]
  let cooperating: [String]
  let scope: String
  let due: DueEntry?
  let status: String
  let light: String
  let conflict: Bool
  let phaseStatuses: [String?]
  let ledger: [LedgerLine]

  init(_ board: Board, _ index: Int) {
    let plan = board.plan
    let item = plan.assignments[index]
    self.id = item.id?.description
    self.number = plan.number(ofItem: index)
    self.lead = plan.leadUnits(of: index)
    self.cooperating = plan.supportingUnits(of: index)
    self.scope = plan.text(item.scope)
    self.due = board.dueDays[index].map {
      DueEntry(phase: board.duePhases[index].map { plan.phases[$0].ordinal }, date: $0.description)
    }
    self.status = board.statuses[index].code
    self.light = board.lights[index].code
    self.conflict = board.isInConflict(index)
    self.phaseStatuses = board.phaseCells(of: index).map { $0?.code }
    self.ledger = board.history(of: index).ledger(upTo: board.asOf).map(LedgerLine.init)
  }
}

private struct DueEntry: Encodable {
  let phase: Int?
  let date: String
}

private struct LedgerLine: Encodable {
  let id: String
  let kind: String
  let value: String
  let text: String
  let who: String
  let on: String
  let time: String
  let voided: Bool

  init(_ entry: LedgerEntry) {
    let event = entry.event
    self.id = "\(event.id.replica).\(event.id.sequence)"
    self.kind = event.kind.code
    self.value = event.value
    self.text = event.text
    self.who = event.who
    self.on = event.on.description
    self.time = event.time.written
    self.voided = entry.isVoided
  }
}

private struct TargetEntry: Encodable {
  let id: String?
  let text: String
  let indicator: String
  let comparator: String
  let value: Double
  let unit: String

  init(_ plan: Plan, _ target: Target) {
    self.id = target.id?.description
    self.text = plan.goal(of: target)
    self.indicator = plan.text(target.indicator)
    self.comparator = target.comparator.rawValue
    self.value = Double(plan.text(target.value).filter { $0 != "," }) ?? 0
    self.unit = plan.text(target.measure)
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
