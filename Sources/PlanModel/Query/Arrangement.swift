/// How the rows of the table are grouped, and in which order they stand in a group.
package struct Arrangement: Hashable, Sendable {
  package var grouping = Grouping.group
  package var sorting = Sorting.plan

  package init() {}

  /// The order of the plan itself, which needs no look at the items.
  package var isThatOfThePlan: Bool { self == Arrangement() }

  /// One of both made another.
  package enum Change: Hashable, Sendable {
    case grouping(Grouping)
    case sorting(Sorting)
  }

  package mutating func apply(_ change: Change) {
    switch change {
    case .grouping(let grouping): self.grouping = grouping
    case .sorting(let sorting): self.sorting = sorting
    }
  }

  /// Whether it is so already.
  package func has(_ change: Change) -> Bool {
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

extension Sorting {
  /// Items in their order; those that it makes no difference between stay as they are.
  package func sorted(_ items: [Int], of snapshot: Snapshot) -> [Int] {
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
