/// What may be so of an item, and is asked for now and then.
package enum ItemTrait: UInt8, CaseIterable, Sendable {
  /// What was stated of it contradicts itself.
  case conflict
  /// It has no due day, so that it is never late.
  case undated
  /// Somebody should look at it (待核).
  case doubtful
  /// It was done after its due day.
  case doneLate
  /// It is open, and nobody recorded anything of it for long.
  case silent
  /// Somebody asks to close it (申请销号).
  case asked
  /// That was refused once (退回).
  case returned

  /// The word in commands and files.
  package var code: String { "\(self)" }

  /// So many days without an entry are long.
  package static let silentDays = 60
}

extension Snapshot {
  /// Whether something is so of an item.
  ///
  /// - Parameter lastDay: the day of its last entry.
  func has(_ trait: ItemTrait, _ index: Int, lastDay: Day?) -> Bool {
    switch trait {
    case .conflict: conflicts[index] || dueConflicts[index]
    case .undated: dueDays[index] == nil
    case .doubtful: plan.isDoubtful(index)
    case .doneLate: daysDoneLate(of: index) != nil
    case .silent: isSilent(index, since: lastDay)
    case .asked: statuses[index] == .done && closing(of: index).pending != nil
    case .returned: !closing(of: index).returns.isEmpty
    }
  }

  /// The day since which an item is done: that of the first of the last marks that say so; nil where it is not done, or
  /// nothing was recorded.
  package func doneDay(of index: Int) -> Day? {
    guard statuses[index].isReached, let id = plan.assignments[index].id else { return nil }
    let marks = journal.history(of: id).ledger(upTo: asOf).filter { !$0.isVoided }.map(\.event)
      .filter { $0.status != nil }
      .sorted { (one: Event, other: Event) -> Bool in
        one.day == other.day ? one < other : one.day < other.day
      }
    return marks.reversed().prefix { $0.status?.isReached ?? false }.last?.day
  }

  private func isSilent(_ index: Int, since lastDay: Day?) -> Bool {
    guard statuses[index].isOpen else { return false }
    // Nobody could record anything before the plan began.
    guard let last = lastDay ?? plan.firstDay else { return true }
    return asOf.days(since: last) >= ItemTrait.silentDays
  }
}

extension Snapshot {
  /// Nothing of it is due on any day, so that nothing can ever be late.
  package var isUndated: Bool { dueDays.allSatisfy { $0 == nil } }
}

extension Plan {
  /// Whether somebody should look at an item.
  func isDoubtful(_ index: Int) -> Bool {
    var (low, high) = (0, doubtful.count)
    while low < high {
      let middle = (low + high) / 2
      if doubtful[middle] < index { low = middle + 1 } else { high = middle }
    }
    return low < doubtful.count && doubtful[low] == index
  }

  /// The day on which its first phase begins; nil where no phase has days.
  package var firstDay: Day? { phases.compactMap { $0.span?.firstDay }.min() }
}
