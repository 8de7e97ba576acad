/// What is shown: one filter for the board and all exports.
package struct Filter: Sendable, Equatable {
  package var unit: UnitIndex?
  package var role = Role.lead
  /// Indexes of phases that an item may be due in; empty: any.
  package var phases: Set<Int> = []
  /// Empty: any.
  package var statuses: Set<Status> = []
  /// Empty: any.
  package var lights: Set<Light> = []
  /// Text to be found; empty: any.
  package var text = ""

  package init() {}

  /// 未完成.
  package static let open: Set<Status> = Set(Status.allCases.filter(\.isOpen))

  /// Whether everything is shown.
  package var isEmpty: Bool {
    unit == nil && phases.isEmpty && statuses.isEmpty && lights.isEmpty && text.isEmpty
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
    let conditions = Conditions(filter)
    var result = found(filter.text, &search) ?? [Bool](repeating: true, count: plan.assignments.count)
    guard !conditions.isEmpty else { return result }
    for index in result.indices where result[index] { result[index] = meets(conditions, index) }
    return result
  }

  private func found(_ text: String, _ search: inout SearchIndex?) -> [Bool]? {
    if text.isEmpty { return nil }
    if search == nil { search = SearchIndex(self) }
    return search?.items(containing: text, in: self)
  }

  /// Whether an item meets all conditions of a filter but its text.
  package func meetsConditions(of filter: Filter, _ index: Int) -> Bool { meets(Conditions(filter), index) }

  /// The conditions of a filter but its text, each a look at a column.
  private struct Conditions {
    let filter: Filter
    /// One bit for each status and light; none: any.
    var statuses: UInt8 = 0
    var lights: UInt8 = 0

    init(_ filter: Filter) {
      self.filter = filter
      for status in filter.statuses { statuses |= 1 << status.rawValue }
      for light in filter.lights { lights |= 1 << light.rawValue }
    }

    var isEmpty: Bool { statuses == 0 && lights == 0 && filter.phases.isEmpty && filter.unit == nil }
  }

  private func meets(_ conditions: Conditions, _ index: Int) -> Bool {
    if conditions.statuses != 0, conditions.statuses >> statuses[index].rawValue & 1 == 0 { return false }
    if conditions.lights != 0, conditions.lights >> lights[index].rawValue & 1 == 0 { return false }
    let filter = conditions.filter
    if !filter.phases.isEmpty, !(duePhases[index].map(filter.phases.contains) ?? false) { return false }
    guard let unit = filter.unit else { return true }
    return plan.units(of: index, role: filter.role).contains(unit)
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
