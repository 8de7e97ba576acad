/// What is to be known of an item that is done: that somebody asks to close it, or that it was done too late.
package enum Ending: Equatable, Sendable {
  /// Asked for, and neither granted nor refused (待销号).
  case asked
  /// Done so many days after its due day (超期完成).
  case late(Int)
}

extension Snapshot {
  /// How far an item is with 销号 on the day looked at.
  package func closing(of index: Int) -> Closing {
    guard let id = plan.assignments[index].id, journal.isAskedToClose(id) else { return Closing() }
    return journal.history(of: id).closing(on: asOf)
  }

  /// How many days after the day by which it is due now an item was done; nil where it was not, or in time.
  package func daysDoneLate(of index: Int) -> Int? {
    guard statuses[index].isReached, let due = dueDays[index], let done = doneDay(of: index), done > due
    else { return nil }
    return done.days(since: due)
  }

  /// What is to be known of an item that is done; what waits for somebody before what is over.
  package func ending(of index: Int) -> Ending? {
    guard statuses[index].isReached else { return nil }
    if closing(of: index).pending != nil { return .asked }
    return daysDoneLate(of: index).map { .late($0) }
  }
}
