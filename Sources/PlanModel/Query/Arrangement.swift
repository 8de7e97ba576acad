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
    guard let key = key(of: snapshot) else { return items }
    // Number and place in one: sorted in a fifth of the time that pairs take.
    let keys = items.enumerated().map { UInt64(key($1)) << 32 | UInt64($0) }
    return keys.sorted().map { items[Int(UInt32(truncatingIfNeeded: $0))] }
  }

  /// Puts an item that may have changed where it belongs among others that are in their order, equals in that of the
  /// plan; or takes it away.
  package func place(_ item: Int, in items: inout [Int], isThere: Bool, of snapshot: Snapshot) {
    if let old = items.firstIndex(of: item) { items.remove(at: old) }
    guard isThere else { return }
    let key = key(of: snapshot) ?? { _ in 0 }
    let own = (key(item), item)
    var (low, high) = (0, items.count)
    while low < high {
      let middle = (low + high) / 2
      if (key(items[middle]), items[middle]) < own { low = middle + 1 } else { high = middle }
    }
    items.insert(item, at: low)
  }

  /// By which number of each item they stand, the lowest first; nil: as in the plan.
  private func key(of snapshot: Snapshot) -> ((Int) -> UInt32)? {
    func number(_ day: Day?, else none: UInt32) -> UInt32 {
      day.map { UInt32(bitPattern: Int32($0.number)) ^ (1 << 31) } ?? none
    }
    switch self {
    case .plan: return nil
    case .due: return { number(snapshot.dueDays[$0], else: .max) }
    case .late:
      return {
        snapshot.statuses[$0].isOpen ? number(snapshot.dueDays[$0], else: .max - 1) : .max
      }
    case .entry:
      let days = snapshot.lastEntryDays
      return { number(days[$0], else: .min) }
    }
  }
}
