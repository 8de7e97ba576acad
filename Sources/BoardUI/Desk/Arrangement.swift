import PlanModel
import PlanPhrases

/// How the rows of the table are grouped, and in which order they stand in a group.
package struct Arrangement: Hashable, Sendable {
  package var grouping = Grouping.group
  package var sorting = Sorting.plan

  package init() {}

  /// The order of the plan itself, which needs no look at the items.
  var isThatOfThePlan: Bool { self == Arrangement() }

  /// One of both made another.
  package enum Change: Hashable, Sendable {
    case grouping(Grouping)
    case sorting(Sorting)
  }

  mutating func apply(_ change: Change) {
    switch change {
    case .grouping(let grouping): self.grouping = grouping
    case .sorting(let sorting): self.sorting = sorting
    }
  }

  /// Whether it is so already.
  func has(_ change: Change) -> Bool {
    switch change {
    case .grouping(let grouping): self.grouping == grouping
    case .sorting(let sorting): self.sorting == sorting
    }
  }
}

/// By what the rows of the table are grouped.
package enum Grouping: CaseIterable, Sendable {
  /// The groups of tasks; the deliverables of phases stand in a part of their own.
  case group
  /// The phase that an item is due in.
  case phase
  /// Its lead units: under each of them.
  case unit
  /// The month that it is due in.
  case month
  /// No headings at all.
  case none
}

/// In which order items stand in a group.
package enum Sorting: CaseIterable, Sendable {
  case plan
  /// Those first that are due first.
  case due
  /// The latest first, then those that are due soon; what is done comes last.
  case late
  /// Those first of which nothing was recorded for longest.
  case entry
}

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

extension Sorting {
  /// Items in their order; those that it makes no difference between stay as they are.
  func sorted(_ items: [Int], of snapshot: Snapshot) -> [Int] {
    func number(_ day: Day?, else none: Int) -> Int { day.map { Int($0.number) } ?? none }
    switch self {
    case .plan: return items
    case .due: return items.sorted(byKey: { number(snapshot.dueDays[$0], else: .max) })
    case .late:
      return items.sorted(byKey: {
        snapshot.statuses[$0].isOpen ? number(snapshot.dueDays[$0], else: .max - 1) : .max
      })
    case .entry:
      let days = snapshot.lastEntryDays
      return items.sorted(byKey: { number(days[$0], else: .min) })
    }
  }
}

extension [Int] {
  /// By a number of each; equals stay in their order.
  fileprivate func sorted(byKey key: (Int) -> Int) -> [Int] {
    enumerated().map { (key($1), $0, $1) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }
}

extension Day {
  /// Months since the year 0.
  var monthNumber: Int { civil.year * 12 + civil.month - 1 }
}

extension Desk {
  /// Lays the table out in another way.
  mutating func arrange(_ change: Arrangement.Change) {
    var arrangement = arrangement
    arrangement.apply(change)
    setArrangement(arrangement)
  }
}
