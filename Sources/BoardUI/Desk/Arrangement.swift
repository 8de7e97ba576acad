import PlanModel

extension Grouping {
  /// The headings of a plan in their order, each with the items under it; empty ones may be among them.
  ///
  /// - Parameter items: indices into the assignments.
  func parts(of snapshot: Snapshot, plan: PlanNumber, _ items: [Int]) -> [(heading: Row?, items: [Int])] {
    // The deliverables of phases stand in a part of their own.
    let isShown: (ItemGroup) -> Bool = { group in
      if self == .group, case .section(.phase) = group { false } else { true }
    }
    return parts(of: snapshot, items).filter { isShown($0.group) }.map { (Row($0.group, plan), $0.items) }
  }
}

extension Row {
  /// The heading of a group; nil where it has none.
  fileprivate init?(_ group: ItemGroup, _ plan: PlanNumber) {
    switch group {
    case .section(let section): self = .section(section, plan: plan)
    case .unit(let unit): self = .unit(unit, plan: plan)
    case .month(let month): self = .heading(.month(Int32(month)), plan: plan)
    case .noPhase: self = .heading(.noPhase, plan: plan)
    case .noUnit: self = .heading(.noUnit, plan: plan)
    case .undated: self = .heading(.undated, plan: plan)
    case .everything: return nil
    }
  }
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
