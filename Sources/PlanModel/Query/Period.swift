/// A stretch of days that is looked back on; it ends on the day looked at, or before.
package enum Period: Hashable, Sendable {
  /// From Monday on.
  case week
  /// From the first on.
  case month
  /// From the day after the last bulletin on; where there is none, from the first day of the month before.
  case sinceIssue
  case days(since: Day, until: Day)
}

/// Days from one to another; none where the first comes after the last.
package struct DayRange: Hashable, Sendable {
  package let first: Day
  package let last: Day

  package init(first: Day, last: Day) { (self.first, self.last) = (first, last) }
}

extension Snapshot {
  /// The days of a period, seen from the day looked at.
  package func days(of period: Period) -> DayRange {
    switch period {
    case .week: DayRange(first: asOf.advanced(by: -asOf.daysSinceMonday), last: asOf)
    case .month: DayRange(first: asOf.firstOfMonth, last: asOf)
    case .sinceIssue: DayRange(first: firstDaySinceIssue, last: asOf)
    case .days(let first, let last): DayRange(first: first, last: min(last, asOf))
    }
  }

  /// The day that the last bulletin up to the day looked at is of; nil where there is none.
  package var lastIssue: Day? { issues(upTo: asOf).map(\.day).max() }

  /// The bulletins of periods that end up to a day and that were not taken back, in the order in which they were issued.
  package func issues(upTo day: Day = Day(number: .max)) -> [Event] {
    let ledger = journal.history(of: nil).ledger(upTo: day)
    return ledger.filter { $0.event.kind == .issue && !$0.isVoided }.map(\.event)
  }

  private var firstDaySinceIssue: Day {
    lastIssue?.advanced(by: 1) ?? asOf.firstOfMonth.advanced(by: -1).firstOfMonth
  }
}
