/// All that was recorded, as far as it is asked for (记录).
package struct Log: Sendable {
  /// The one that was recorded last first; what was taken back is among them.
  package let changes: [Change]
  /// The edits that the plan does not say any more.
  package let overwritten: Set<EventID>
}

/// Which records are asked for.
package struct LogCondition: Sendable {
  /// The items that they are about, and their targets; nil: whatever they are about.
  package var items: Set<ItemID>?
  /// Which items a filter leaves, by their indices; nil: what is about the plan as a whole counts, too.
  package var isShown: [Bool]?
  /// They are true of a day from this one on, or were recorded from it on.
  package var since: Day?
  /// Who recorded them.
  package var who: String?

  package init(items: Set<ItemID>? = nil, isShown: [Bool]? = nil, since: Day? = nil, who: String? = nil) {
    (self.items, self.isShown, self.since, self.who) = (items, isShown, since, who)
  }

  /// Whether a condition leaves anything out.
  package var isEmpty: Bool { items == nil && isShown == nil && since == nil && who == nil }

  fileprivate func holds(_ change: Change) -> Bool {
    if let since, change.event.day < since, change.recorded < since { return false }
    if let who, change.event.who != who { return false }
    return isShown.map { shown in change.item.map { shown[$0] } ?? false } ?? true
  }
}

extension Snapshot {
  /// What was recorded up to the day looked at.
  package func log(where condition: LogCondition) -> Log {
    let known = journal.items.filter { condition.items?.contains($0) ?? true }.map(Optional.some)
    var (changes, overwritten) = ([Change](), Set<EventID>())
    for item in known + (condition.items == nil ? [nil] : []) {
      let history = journal.history(of: item)
      changes += self.changes(history.ledger(upTo: asOf, withVoids: true), of: item)
      // All at once: each would look through all of them.
      overwritten.formUnion(plan.overwrittenEdits(in: history).map(\.id))
    }
    return Log(
      changes: changes.filter(condition.holds).sorted { $0.event > $1.event }, overwritten: overwritten)
  }

  /// What lines say about all entries on an item; nil: on the plan as a whole.
  private func changes(_ ledger: [LedgerEntry], of id: ItemID?) -> [Change] {
    let events = Dictionary(
      ledger.map { ($0.event.id.reference, $0.event) }, uniquingKeysWith: { first, _ in first })
    let (item, zone) = (id.flatMap { index(of: $0) }, plan.header.zoneMinutes)
    return ledger.map { entry in
      let event = entry.event
      let taken = event.kind == .void ? event.after.compactMap { events[$0] }.max() : nil
      let time = Moment(milliseconds: event.time.milliseconds, zoneMinutes: zone)
      return Change(entry: entry, item: item, takenBack: taken, recorded: time.day)
    }
  }

  /// The people who recorded anything up to the day looked at, in the order of their names.
  package var recorders: [String] {
    Set(journal.indices.map { journal.event($0) }.filter { $0.day <= asOf }.map(\.who)).sorted()
  }
}
