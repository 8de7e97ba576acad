/// What a heading of the table stands for.
package enum ItemGroup: Hashable, Sendable {
  case section(Section)
  /// A lead unit.
  case unit(UnitIndex)
  /// The month in which items are due, in months since the year 0.
  case month(Int)
  /// Items that are due in no phase, have no lead unit, no due day.
  case noPhase, noUnit, undated
  /// All there are, where nothing is grouped.
  case everything
}

extension Grouping {
  /// The headings of a plan in their order, each with the items under it; empty ones may be among them.
  ///
  /// - Parameter items: indices into the assignments.
  package func parts(of snapshot: Snapshot, _ items: [Int]) -> [(group: ItemGroup, items: [Int])] {
    let plan = snapshot.plan
    switch self {
    case .group:
      let sections = plan.sections
      let places = Dictionary(uniqueKeysWithValues: sections.enumerated().map { ($1, $0) })
      return buckets(items, of: sections.map { .section($0) }) { item in
        places[plan.section(of: item)].map { [$0] } ?? []
      }
    case .phase:
      let phases = plan.phases.indices.map { ItemGroup.section(.phase($0)) }
      return buckets(items, of: phases + [.noPhase]) { [snapshot.duePhases[$0] ?? phases.count] }
    case .unit:
      let units = plan.units.names.indices.map { ItemGroup.unit(UnitIndex($0)) }
      return buckets(items, of: units + [.noUnit]) { item in
        let leads = plan.units(of: item, role: .lead)
        return leads.isEmpty ? [units.count] : Set(leads).map(Int.init)
      }
    case .month:
      let months = Set(items.compactMap { snapshot.dueDays[$0]?.monthNumber }).sorted()
      let places = Dictionary(uniqueKeysWithValues: months.enumerated().map { ($1, $0) })
      return buckets(items, of: months.map { .month($0) } + [.undated]) { item in
        [snapshot.dueDays[item].flatMap { places[$0.monthNumber] } ?? months.count]
      }
    case .none: return [(.everything, items)]
    }
  }

  private func buckets(
    _ items: [Int], of groups: [ItemGroup], _ places: (Int) -> [Int]
  ) -> [(group: ItemGroup, items: [Int])] {
    var own = [[Int]](repeating: [], count: groups.count)
    for item in items { for place in places(item) { own[place].append(item) } }
    return zip(groups, own).map { ($0, $1) }
  }
}

extension Day {
  /// Months since the year 0.
  package var monthNumber: Int { civil.year * 12 + civil.month - 1 }
}
