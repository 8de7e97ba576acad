import PlanBytes

/// What is shown: one filter for the board and all exports. Units and phases stand in it by what they are called, since
/// each plan has its own.
package struct Filter: Sendable, Equatable {
  /// The name of a unit.
  package var unit: String?
  package var role = Role.lead
  /// Numbers of phases that an item may be due in; empty: any.
  package var phases: Set<Int> = []
  /// Empty: any.
  package var statuses: Set<Status> = []
  /// Empty: any.
  package var lights: Set<Light> = []
  /// When it is due; nil: at any time, or never.
  package var due: DueWindow?
  /// What must be so of an item, all of it.
  package var traits: Set<ItemTrait> = []
  /// Words to be found, all of them; empty: any.
  package var text = ""

  package init() {}

  /// 未完成.
  package static let open: Set<Status> = Set(Status.allCases.filter(\.isOpen))

  /// Whether everything is shown.
  package var isEmpty: Bool { hasNoConditions && text.isEmpty }

  /// Whether it asks for nothing but words.
  var hasNoConditions: Bool {
    unit == nil && phases.isEmpty && statuses.isEmpty && lights.isEmpty && due == nil && traits.isEmpty
  }

  /// Without units and phases that no plan has any more.
  package func known(to plans: [Plan]) -> Filter {
    var filter = self
    filter.unit = unit.flatMap { unit in plans.contains { $0.units.number(of: unit) != nil } ? unit : nil }
    filter.phases.formIntersection(plans.flatMap { $0.phases.map(\.ordinal) })
    return filter
  }
}

extension Snapshot {
  /// The items that a filter leaves.
  package func items(matching filter: Filter) -> ItemList {
    var search: SearchIndex?
    let isMatching = matches(of: filter, search: &search)
    return ItemList(self, isMatching.indices.filter { isMatching[$0] })
  }

  /// For each item whether a filter leaves it.
  ///
  /// - Parameter search: of this board; made where a text is sought and there is none.
  package func matches(of filter: Filter, search: inout SearchIndex?) -> [Bool] {
    let count = plan.assignments.count
    guard let conditions = Conditions(filter, in: self) else { return [Bool](repeating: false, count: count) }
    var result = found(filter.text, &search) ?? [Bool](repeating: true, count: count)
    guard !filter.hasNoConditions else { return result }
    for index in result.indices where result[index] { result[index] = meets(conditions, index) }
    return result
  }

  private func found(_ text: String, _ search: inout SearchIndex?) -> [Bool]? {
    if text.isEmpty { return nil }
    if search == nil { search = SearchIndex(self) }
    return search?.items(containing: text, in: self)
  }

  /// Whether an item meets all conditions of a filter but its text.
  package func meetsConditions(of filter: Filter, _ index: Int) -> Bool {
    Conditions(filter, in: self).map { meets($0, index) } ?? false
  }

  /// The conditions of a filter but its text, as the plan has them, each a look at a column.
  private struct Conditions {
    let unit: UnitIndex?
    let role: Role
    /// Indices of phases; empty: any.
    let phases: Set<Int>
    /// One bit for each status and light; none: any.
    var statuses: UInt8 = 0
    var lights: UInt8 = 0
    let due: ClosedRange<Day>?
    let traits: Set<ItemTrait>
    /// The day of the last entry of each item, where that is asked for.
    let lastDays: [Day?]?

    /// Nil where the plan has nothing of what is asked for.
    init?(_ filter: Filter, in snapshot: Snapshot) {
      let plan = snapshot.plan
      unit = filter.unit.flatMap { plan.units.number(of: $0) }
      phases = Set(plan.phases.indices.filter { filter.phases.contains(plan.phases[$0].ordinal) })
      if filter.unit != nil && unit == nil || phases.isEmpty && !filter.phases.isEmpty { return nil }
      (role, traits) = (filter.role, filter.traits)
      lastDays = traits.contains(.silent) ? snapshot.lastEntryDays : nil
      due = filter.due?.days(seenFrom: snapshot.asOf)
      for status in filter.statuses { statuses |= 1 << status.rawValue }
      for light in filter.lights { lights |= 1 << light.rawValue }
    }
  }

  private func meets(_ conditions: Conditions, _ index: Int) -> Bool {
    if conditions.statuses != 0, conditions.statuses >> statuses[index].rawValue & 1 == 0 { return false }
    if conditions.lights != 0, conditions.lights >> lights[index].rawValue & 1 == 0 { return false }
    if !conditions.phases.isEmpty, !(duePhases[index].map(conditions.phases.contains) ?? false) {
      return false
    }
    if let days = conditions.due, !(dueDays[index].map(days.contains) ?? false) { return false }
    if let unit = conditions.unit, !plan.units(of: index, role: conditions.role).contains(unit) {
      return false
    }
    return conditions.traits.allSatisfy { has($0, index, lastDay: conditions.lastDays?[index]) }
  }
}

extension Plan {
  /// The units that have a role in an item.
  package func units(of index: Int, role: Role) -> ArraySlice<UnitIndex> {
    let item = assignments[index]
    if role == .support { return unitReferences[item.supporters] }
    guard role == .any, !item.supporters.isEmpty else { return unitReferences[item.leads] }
    // In most lines both stand side by side, so nothing need be copied.
    if item.leads.upperBound == item.supporters.lowerBound {
      return unitReferences[item.leads.lowerBound..<item.supporters.upperBound]
    }
    return unitReferences[item.leads] + unitReferences[item.supporters]
  }
}
