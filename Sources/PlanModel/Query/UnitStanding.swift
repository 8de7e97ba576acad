/// Where a unit stands with what a filter leaves.
package struct UnitStanding: Sendable, Equatable {
  /// Of what it leads.
  package private(set) var progress = Progress()
  /// In how many items it cooperates.
  package private(set) var supported = 0
  /// How many targets belong to what it leads, and how many of them are reached.
  package private(set) var (targets, reachedTargets) = (0, 0)
  /// The first day on which something open is due.
  package private(set) var nextDue: Day?
  /// The last day of which something was recorded.
  package private(set) var lastEntry: Day?

  package init() {}

  package var isEmpty: Bool { self == UnitStanding() }

  /// For how many days nothing was recorded; nil where nothing ever was.
  package func daysSilent(on day: Day) -> Int? { lastEntry.map { day.days(since: $0) } }

  /// Whether something is open and nothing was recorded for long (久未报).
  ///
  /// - Parameter start: when the plan began: nobody could record anything before.
  package func isSilent(on day: Day, since start: Day?) -> Bool {
    guard progress.open > 0 else { return false }
    guard let last = lastEntry ?? start else { return true }
    return day.days(since: last) >= ItemTrait.silentDays
  }

  fileprivate mutating func count(_ item: Int, of snapshot: Snapshot, lastEntry: Day?) {
    progress.count(snapshot.figures(of: item))
    if snapshot.statuses[item].isOpen { nextDue = earlier(nextDue, snapshot.dueDays[item]) }
    for target in snapshot.plan.assignments[item].targets {
      targets += 1
      if snapshot.state(ofTarget: target) == .reached { reachedTargets += 1 }
    }
    self.lastEntry = [self.lastEntry, lastEntry].compactMap(\.self).max()
  }

  fileprivate mutating func countSupported() { supported += 1 }

  /// Counts what another plan says of the same unit too.
  package mutating func add(_ other: UnitStanding) {
    progress.add(other.progress)
    supported += other.supported
    targets += other.targets
    reachedTargets += other.reachedTargets
    nextDue = earlier(nextDue, other.nextDue)
    lastEntry = [lastEntry, other.lastEntry].compactMap(\.self).max()
  }

  private func earlier(_ one: Day?, _ other: Day?) -> Day? { [one, other].compactMap(\.self).min() }
}

extension Snapshot {
  /// Where each unit stands with the items that are shown, in the order in which the plan names them.
  package func unitStandings(where isShown: [Bool]) -> [UnitStanding] {
    var result = [UnitStanding](repeating: UnitStanding(), count: plan.units.names.count)
    let lastEntries = lastEntryDays
    for item in plan.assignments.indices where isShown[item] {
      for unit in plan.distinctUnits(of: item, role: .lead) {
        result[Int(unit)].count(item, of: self, lastEntry: lastEntries[item])
      }
      for unit in plan.distinctUnits(of: item, role: .support) { result[Int(unit)].countSupported() }
    }
    return result
  }
}

extension Plan {
  /// The units that have a role in an item, each once.
  func distinctUnits(of item: Int, role: Role) -> some Sequence<UnitIndex> {
    let units = units(of: item, role: role)
    return units.indices.lazy.filter { !units[..<$0].contains(units[$0]) }.map { units[$0] }
  }
}
