/// A due day that is put off (延期): whether on a day on which the one before was not over yet.
package enum Postponement: String, Sendable { case inTime, late }

/// How often the due day of an item became another one (改期).
package struct Moves: Equatable, Sendable {
  package private(set) var count = 0
  /// How many of them put it off when it was over already.
  package private(set) var late = 0

  package init() {}

  fileprivate mutating func add(_ postponement: Postponement?) {
    count += 1
    if postponement == .late { late += 1 }
  }
}

extension LedgerEntry {
  /// The due day that it replaced and the one that it states; nil where it states none.
  ///
  /// - Parameter planned: that of the plan.
  private func move(planned: Day?) -> (old: Day?, new: Day?)? {
    event.dueDay.map { (old: before?.dueDay.flatMap { $0 } ?? planned, new: $0 ?? planned) }
  }

  /// Whether it puts the due day off, and if so in time.
  ///
  /// - Parameter planned: the due day of the plan.
  package func postponement(planned: Day?) -> Postponement? {
    guard let (old, new) = move(planned: planned), let old, let new, new > old else { return nil }
    return event.day <= old ? .inTime : .late
  }

  fileprivate func isMove(planned: Day?) -> Bool { move(planned: planned).map { $0.old != $0.new } ?? false }
}

extension Item {
  /// How often its due day became another one up to the day of the board.
  package var moves: Moves {
    ledger.filter { !$0.isVoided && $0.isMove(planned: plannedDue) }.reduce(into: Moves()) { moves, entry in
      moves.add(entry.postponement(planned: plannedDue))
    }
  }
}
