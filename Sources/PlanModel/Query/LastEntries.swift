extension Snapshot {
  /// For each assignment the last day, up to the one looked at, that an entry about it or its targets is true of; what
  /// was taken back does not count. Of all items at once: asking the ledger of each takes a hundred times as long.
  package var lastEntryDays: [Day?] {
    var days = [Day?](repeating: nil, count: plan.assignments.count)
    for (item, day) in zip(journal.items, journal.lastEntryDays(upTo: asOf)) {
      guard let day, let index = index(of: item) else { continue }
      days[index] = max(day, days[index] ?? day)
    }
    return days
  }
}

extension Journal {
  /// The same for each item that events name, in the order of `items`.
  func lastEntryDays(upTo day: Day) -> [Day?] {
    var days = [Day?](repeating: nil, count: itemCount)
    var isReversed = [Bool](repeating: false, count: itemCount)
    for event in indices where self[event].item != EventRecord.ofPlan {
      let record = self[event]
      let item = Int(record.item)
      if record.says == .void { isReversed[item] = true }
      guard record.day <= day, record.day > days[item] ?? Day(number: .min), countsAsEntry(event) else {
        continue
      }
      days[item] = record.day
    }
    for (item, id) in items.enumerated() where isReversed[item] {
      days[item] = lastEntryDay(of: id, upTo: day)
    }
    return days
  }

  /// The same of an item of which something was taken back.
  private func lastEntryDay(of item: ItemID, upTo day: Day) -> Day? {
    let own = Array(events(of: item))
    guard let taken = takenBackPlainly(of: own, upTo: day) else {
      let ledger = history(of: item).ledger(upTo: day)
      return ledger.filter { !$0.isVoided && $0.event.kind.isEntry }.map(\.event.day).max()
    }
    return own.filter { !taken.contains($0) && self[$0].day <= day && countsAsEntry($0) }.map { self[$0].day }
      .max()
  }

  /// The entry about an item or a target that was recorded last and not taken back; nil where there is none.
  func lastEntry(of item: ItemID, upTo day: Day) -> Event? {
    let own = hasEvents(of: item) ? Array(events(of: item)) : []
    // What is taken back is only known by all that the events name.
    if own.contains(where: { self[$0].says == .void }) { return history(of: item).lastEntry(upTo: day) }
    let entries = own.filter { self[$0].day <= day && countsAsEntry($0) }
    return entries.max(by: isBefore).map { event($0) }
  }

  /// Whether an event counts as an entry, by what is kept of it.
  func countsAsEntry(_ event: EventIndex) -> Bool {
    switch self[event].says {
    case .void, .asksToClose, .signsIn, .other: false
    case .entry: true
    case .states(let fact, _): Journal.entryFacts.contains(fact)
    }
  }

  private static let entryFacts = Set(Event.Kind.all.filter(\.isEntry).compactMap(\.fact))
}
