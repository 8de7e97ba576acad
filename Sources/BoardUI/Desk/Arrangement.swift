import PlanModel

extension Grouping {
  /// The headings of a plan in their order, each with the items under it; empty ones may be among them.
  ///
  /// - Parameter items: indices into the assignments.
  func parts(of snapshot: Snapshot, plan: PlanNumber, _ items: [Int]) -> [(heading: Row?, items: [Int])] {
    switch self {
    case .group:
      let groups = snapshot.plan.groups.indices.map { Row.section(.group($0), plan: plan) }
      return buckets(items, of: groups) { item in
        if case .group(let group) = snapshot.plan.section(of: item) { [group] } else { [] }
      }
    case .phase:
      let phases = snapshot.plan.phases.indices.map { Row.section(.phase($0), plan: plan) }
      return buckets(items, of: phases + [.heading(.noPhase, plan: plan)]) {
        [snapshot.duePhases[$0] ?? phases.count]
      }
    case .unit:
      let units = snapshot.plan.units.names.indices.map { Row.unit(UnitIndex($0), plan: plan) }
      return buckets(items, of: units + [.heading(.noUnit, plan: plan)]) { item in
        let leads = snapshot.plan.units(of: item, role: .lead)
        return leads.isEmpty ? [units.count] : Set(leads).map(Int.init)
      }
    case .month:
      let months = Set(items.compactMap { snapshot.dueDays[$0]?.monthNumber }).sorted()
      let places = Dictionary(uniqueKeysWithValues: months.enumerated().map { ($1, $0) })
      let headings =
        months.map { Row.heading(.month(Int32($0)), plan: plan) } + [.heading(.undated, plan: plan)]
      return buckets(items, of: headings) { item in
        [snapshot.dueDays[item].flatMap { places[$0.monthNumber] } ?? months.count]
      }
    case .none: return [(nil, items)]
    }
  }

  private func buckets(
    _ items: [Int], of headings: [Row], _ places: (Int) -> [Int]
  ) -> [(heading: Row?, items: [Int])] {
    var own = [[Int]](repeating: [], count: headings.count)
    for item in items { for place in places(item) { own[place].append(item) } }
    return zip(headings, own).map { ($0, $1) }
  }
}

extension Day {
  /// Months since the year 0.
  var monthNumber: Int { civil.year * 12 + civil.month - 1 }
}

extension Desk {
  /// The items that are shown under a heading of the table.
  func items(under heading: Row) -> [ItemPlace] {
    let (snapshot, figures) = (plans[heading.plan], figures[heading.plan])
    let shown = figures.isShown.indices.filter { figures.isShown[$0] }
    let items =
      switch heading {
      case .heading(.watch, _): figures.watched
      case .heading(.phases, _): snapshot.plan.phases.flatMap(\.deliverables).filter { figures.isShown[$0] }
      case .heading, .section, .unit, .item, .part, .target, .event:
        arrangement.grouping.parts(of: snapshot, plan: PlanNumber(heading.plan), shown).first {
          $0.heading == heading
        }?.items ?? []
      }
    return items.map { ItemPlace(plan: heading.plan, index: $0) }
  }

  /// Lays the table out in another way.
  mutating func arrange(_ change: Arrangement.Change) {
    var arrangement = arrangement
    arrangement.apply(change)
    setArrangement(arrangement)
  }
}
