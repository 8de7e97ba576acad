/// Something that can be marked: an assignment of a task or a deliverable of a phase.
///
/// A look at a plan or snapshot that stores nothing of its own. What is asked of all items at once stands in columns.
package protocol PlannedItem: Sendable {
  var plan: Plan { get }
  /// Index into `plan.assignments`.
  var index: Int { get }
}

/// An item as its plan alone has it.
package struct PlanItem: PlannedItem {
  private let shared: Shared<Plan>
  package let index: Int

  fileprivate init(_ shared: Shared<Plan>, _ index: Int) { (self.shared, self.index) = (shared, index) }

  package var plan: Plan { shared.value }
}

/// An item on a day, with what happened to it.
package struct Item: PlannedItem {
  private let source: ItemSource
  package let index: Int

  fileprivate init(_ source: ItemSource, _ index: Int) { (self.source, self.index) = (source, index) }

  package var snapshot: Snapshot { source.snapshot }
  package var plan: Plan { source.snapshot.plan }
  /// The same, as its plan alone has it.
  var planned: PlanItem { PlanItem(source.plan, index) }
}

/// A value that many refer to.
private final class Shared<Value: Sendable>: Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }
}

/// What items look at. They refer to it, since a copy of a snapshot counts some fifty arrays up and down again: for each
/// row of a table of 100,000 that took a tenth of a second.
private final class ItemSource: Sendable {
  let snapshot: Snapshot
  let plan: Shared<Plan>

  init(_ snapshot: Snapshot) { (self.snapshot, plan) = (snapshot, Shared(snapshot.plan)) }
}

extension Plan {
  /// The item at an index into `assignments`.
  package subscript(index: Int) -> PlanItem { PlanItem(Shared(self), index) }

  /// The part of the table that an item stands in.
  package func section(of index: Int) -> Section {
    switch assignments[index].home {
    case .phase(let phase): .phase(phase)
    case .task(let task): .group(tasks[task].group)
    }
  }
}

extension Snapshot {
  /// The item at an index into the assignments of the plan; of many `ItemList` is faster.
  package subscript(index: Int) -> Item { Item(ItemSource(self), index) }

  /// The item of that key; nil where it is not in the plan.
  package subscript(key: ItemKey) -> Item? { plan.index(of: key).map { self[$0] } }
}

// What the plan says.
extension PlannedItem {
  package var id: ItemID? { plan.assignments[index].id }

  /// Its number in the whole plan: `7.4a`.
  package var number: String { itemNumber.written }

  /// The same, taken apart.
  package var itemNumber: ItemNumber { plan.itemNumber(of: index) }

  /// The part of the table that it stands in.
  package var section: Section { plan.section(of: index) }

  /// Whether it belongs to a phase (阶段任务).
  package var isDeliverable: Bool { task == nil }

  /// The task that it belongs to, as an index into the tasks of the plan.
  private var task: Int? {
    if case .task(let task) = plan.assignments[index].home { task } else { nil }
  }

  /// The title of its task; empty for a deliverable.
  package var taskTitle: String { task.map { plan.text(plan.tasks[$0].title) } ?? "" }

  /// The titles of its task and, before it, of the task that it is a part of; empty for a deliverable.
  package var taskPath: [String] {
    guard let task else { return [] }
    return [plan.tasks[task].parent, task].compactMap { $0.map { plan.text(plan.tasks[$0].title) } }
  }

  /// The paragraphs under the heading of its task; empty for a deliverable.
  package var description: String { task.map { plan.description(ofTask: $0) } ?? "" }

  /// What it covers; empty where it is all of its task.
  package var scope: String { plan.text(plan.assignments[index].scope) }

  /// What it is called in a row of its own: the task's title; its scope where the task has several assignments;
  /// the text of a deliverable.
  package var title: String {
    guard let task else { return scope }
    let isOnly = plan.tasks[task].assignments.count == 1
    return isOnly || plan.assignments[index].scope.isEmpty ? taskTitle : scope
  }

  /// Names of the lead units.
  package var leads: [String] { names(plan.assignments[index].leads) }

  /// Names of the cooperating units.
  package var supporters: [String] { names(plan.assignments[index].supporters) }

  private func names(_ range: Range<Int>) -> [String] { plan.unitReferences[range].map { plan.units[$0] } }

  package var targets: [TargetText] {
    plan.targets[plan.assignments[index].targets].map {
      TargetText(indicator: plan.text($0.indicator), goal: plan.goal(of: $0))
    }
  }

  /// The last day by which it is due by the plan.
  package var plannedDue: Day? { plan.dueDay(of: plan.assignments[index]) }

  /// When it is due, as the plan puts it: a phase or a date, or nothing.
  package var writtenDue: FieldValue {
    switch plan.assignments[index].due {
    case .none: .nothing
    case .phase(let phase): .phase(plan.phases[phase].ordinal)
    case .date(let date): .text(date.description)
    }
  }

  /// What somebody should look at (待核).
  package var doubt: String? { written(.doubt) }

  /// What a field of its line says; nil where it says nothing.
  package func written(_ field: FieldName) -> String? {
    plan.value(of: field, inItem: index).map { plan.text($0) }
  }
}

/// A target in words.
package struct TargetText: Sendable {
  package let indicator: String
  /// `≥ 85 %`
  package let goal: String

  package var text: String { indicator + " " + goal }
}

// Where it stands on the day of the board.
extension Item {
  package var status: Status { snapshot.statuses[index] }
  package var light: Light { snapshot.lights[index] }
  /// Last day by which it is due.
  package var due: Day? { snapshot.dueDays[index] }
  /// The phase that the due day lies in.
  package var duePhase: Int? { snapshot.duePhases[index] }
  /// Days until it is due, negative when that is past: the reason of its light.
  package var daysLeft: Int? { due?.days(since: snapshot.asOf) }
  package var hasStatusConflict: Bool { snapshot.conflicts[index] }
  package var hasDueConflict: Bool { snapshot.dueConflicts[index] }
  /// Whether anything stated about it contradicts something else.
  package var isInConflict: Bool { hasStatusConflict || hasDueConflict }
  /// What calls for attention: a conflict before what is to be known of what is done, else its light.
  var sign: FieldValue {
    if !isInConflict, let ending = snapshot.ending(of: index) { return .ending(ending) }
    return .light(light, isConflict: isInConflict)
  }
  /// How far it is with 销号.
  package var closing: Closing { snapshot.closing(of: index) }
  package var figures: ItemFigures { snapshot.figures(of: index) }

  /// What happened to it.
  package var history: ItemHistory { id.map { snapshot.journal.history(of: $0) } ?? ItemHistory([]) }

  /// What happened to it and to its targets up to the day of the board, oldest first.
  package var ledger: [LedgerEntry] { snapshot.ledger(of: index) }

  /// The entry that was recorded last and not taken back.
  package var lastEntry: Event? { snapshot.lastEntry(of: index) }

  /// What each phase cell shows: its status at the end of a phase that is over, its present one in the phase that
  /// contains the day of the board, nil for phases to come and for those without days.
  package var phaseCells: [Status?] {
    let known = id.flatMap { snapshot.journal.hasEvents(of: $0) ? $0 : nil }
    return plan.phases.map { phase in
      guard let span = phase.span, span.firstDay <= snapshot.asOf else { return nil }
      if span.lastDay >= snapshot.asOf { return status }
      return known.map { snapshot.journal.state(of: $0, on: span.lastDay).status } ?? .todo
    }
  }
}

/// Items of a snapshot in the order of the plan, each made when it is asked for.
package struct ItemList: RandomAccessCollection, Sendable {
  private let source: ItemSource
  /// Indices into the assignments of the plan.
  package let indicesInPlan: [Int]

  package init(_ snapshot: Snapshot, _ indices: [Int]) { self.init(ItemSource(snapshot), indices) }

  private init(_ source: ItemSource, _ indices: [Int]) { (self.source, indicesInPlan) = (source, indices) }

  package var snapshot: Snapshot { source.snapshot }
  package var startIndex: Int { 0 }
  package var endIndex: Int { indicesInPlan.count }
  package subscript(position: Int) -> Item { Item(source, indicesInPlan[position]) }

  /// The items of each part of the table that has any.
  package func grouped(_ grouping: Grouping) -> [(group: ItemGroup, items: ItemList)] {
    grouping.parts(of: snapshot, indicesInPlan).filter { !$0.items.isEmpty }.map {
      ($0.group, ItemList(source, $0.items))
    }
  }

  /// The same in another order.
  package func sorted(_ sorting: Sorting) -> ItemList {
    sorting == .plan ? self : ItemList(source, sorting.sorted(indicesInPlan, of: snapshot))
  }
}
