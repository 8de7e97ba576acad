import PlanModel
import PlanPhrases

/// Where an item stands at present: which plan on the desk, and which of its assignments.
package struct ItemPlace: Hashable, Sendable {
  private let planNumber: PlanNumber
  private let number: Int32

  /// - Parameter index: into the assignments of the plan.
  package init(plan: Int = 0, index: Int) {
    planNumber = PlanNumber(plan)
    number = Int32(index)
  }

  package var plan: Int { Int(planNumber) }
  /// Index into the assignments of the plan.
  package var index: Int { Int(number) }
}

/// The place of a plan on the desk. Small, so that a row has 16 bytes: with 32 a list of 100,000 is made in twice the
/// time.
package typealias PlanNumber = Int32

/// What an item on the desk is known by while its plan is edited around it.
package struct DeskItem: Hashable, Sendable {
  /// The place of its plan on the desk.
  package var plan: Int
  package var key: ItemKey
}

/// What a target on the desk is known by while its plan is edited around it.
package struct DeskTarget: Hashable, Sendable {
  /// The place of its plan on the desk.
  package var plan: Int
  package var key: TargetKey
}

/// One row of a view, with the plan that it is of.
package enum Row: Hashable, Sendable {
  case section(Section, plan: PlanNumber = 0)
  case item(ItemPlace)
  /// A unit, whose number that plan gives.
  case unit(UnitIndex, plan: PlanNumber = 0)
  case heading(Heading, plan: PlanNumber = 0)
  /// Items of a phase that stand alike.
  case part(PhasePart, plan: PlanNumber = 0)
  /// A target, by its index.
  case target(Int32, plan: PlanNumber = 0)
  /// An event, by its index in the journal.
  case event(Int32, plan: PlanNumber = 0)

  package var plan: Int {
    switch self {
    case .section(_, let plan), .unit(_, let plan), .heading(_, let plan), .part(_, let plan),
      .target(_, let plan), .event(_, let plan):
      Int(plan)
    case .item(let place): place.plan
    }
  }

  package var item: ItemPlace? { if case .item(let place) = self { place } else { nil } }
}

/// What a row is known by while the plan is edited around it.
package enum RowKey: Hashable, Sendable {
  case section(Section, plan: PlanNumber)
  case item(DeskItem)
  case unit(String)
  case heading(Heading, plan: PlanNumber)
  case part(PhasePart, plan: PlanNumber)
  /// By its id; by its index where it has none yet.
  case target(ItemID?, index: Int32, plan: PlanNumber)
  case event(Int32, plan: PlanNumber)
}

/// What stands over rows of the table besides groups, phases and units.
package enum Heading: Hashable, Sendable {
  /// What needs somebody now: conflicts, what is late, what is due soon (盯办).
  case watch
  /// The deliverables of all phases (实施阶段).
  case phases
  /// The plan as a whole (方案).
  case plan
  /// A month that items are due in, counted from the year 0.
  case month(Int32)
  /// Items without a due day, due in no phase, without a lead unit.
  case undated, noPhase, noUnit
}

/// Items that are due in a phase and stand alike there.
package struct PhasePart: Hashable, Sendable {
  /// Index of the phase; negative: what is due in none.
  private let phaseNumber: Int16
  /// How they stand.
  package let call: Call

  package init(_ call: Call, phase: Int?) { (self.call, phaseNumber) = (call, Int16(clamping: phase ?? -1)) }

  package var phase: Int? { phaseNumber < 0 ? nil : Int(phaseNumber) }
}

extension Desk {
  /// The item at a place.
  package subscript(place: ItemPlace) -> Item { plans[place.plan][place.index] }

  /// The item that is known so; nil where it is not in its plan.
  package subscript(item: DeskItem) -> Item? { plans[item.plan][item.key] }

  /// Where an item stands; nil where it is not in its plan.
  package func place(of item: DeskItem) -> ItemPlace? {
    plans[item.plan].plan.index(of: item.key).map { ItemPlace(plan: item.plan, index: $0) }
  }

  func item(at place: ItemPlace) -> DeskItem {
    DeskItem(plan: place.plan, key: plans[place.plan].plan.key(of: place.index))
  }

  /// The row of that key; nil where its item is not in the plan.
  func row(of key: RowKey) -> Row? {
    switch key {
    case .section(let section, let plan): .section(section, plan: plan)
    case .item(let item): place(of: item).map(Row.item)
    case .unit(let name): unit(named: name)
    case .heading(let heading, let plan): .heading(heading, plan: plan)
    case .part(let part, let plan): .part(part, plan: plan)
    case .target(let id, let index, let plan): target(id, index, plan)
    case .event(let event, let plan): .event(event, plan: plan)
    }
  }

  private func unit(named name: String) -> Row? {
    for (place, snapshot) in plans.enumerated() {
      if let unit = snapshot.plan.units.number(of: name) { return .unit(unit, plan: PlanNumber(place)) }
    }
    return nil
  }

  private func target(_ id: ItemID?, _ index: Int32, _ plan: PlanNumber) -> Row? {
    let targets = plans[Int(plan)].plan
    guard let id else {
      return targets.targets.indices.contains(Int(index)) ? .target(index, plan: plan) : nil
    }
    guard case .target(let index)? = targets.subject(of: id) else { return nil }
    return .target(Int32(index), plan: plan)
  }

  /// The item that a row is about: its own, or that of a target or of an event.
  func item(of row: Row?) -> ItemPlace? {
    switch row {
    case .item(let place): return place
    case .target(let index, let plan): return item(at: plans[Int(plan)].plan.item(ofTarget: Int(index)), plan)
    case .event(let event, let plan):
      return item(at: plans[Int(plan)].item(ofEvent: EventIndex(Int(event))), plan)
    case .section, .unit, .part, .heading, nil: return nil
    }
  }

  private func item(at index: Int?, _ plan: PlanNumber) -> ItemPlace? {
    index.map { ItemPlace(plan: Int(plan), index: $0) }
  }

  /// The name of the unit of a row; nil where it is none.
  func unitName(of row: Row?) -> String? {
    guard case .unit(let unit, let plan) = row else { return nil }
    return plans[Int(plan)].plan.units[unit]
  }

  func key(of row: Row) -> RowKey {
    switch row {
    case .section(let section, let plan): .section(section, plan: plan)
    case .item(let place): .item(item(at: place))
    case .unit(let unit, let plan): .unit(plans[Int(plan)].plan.units[unit])
    case .heading(let heading, let plan): .heading(heading, plan: plan)
    case .part(let part, let plan): .part(part, plan: plan)
    case .target(let index, let plan):
      .target(plans[Int(plan)].plan.targets[Int(index)].id, index: index, plan: plan)
    case .event(let event, let plan): .event(event, plan: plan)
    }
  }
}
