/// An event of a period, with all that a line about it says.
package struct Change: Sendable {
  package let entry: LedgerEntry
  /// The item that it is about, itself or one of its targets; nil where it is about the plan as a whole.
  package let item: Int?
  /// What it takes back, where it does: of several the last.
  package let takenBack: Event?
  /// The day on which it was recorded, in the plan's time zone.
  package let recorded: Day

  package var event: Event { entry.event }
  /// How many days after it was true it was recorded; 0 where at once.
  package var lateDays: Int { max(0, recorded.days(since: event.day)) }
}

extension Snapshot {
  /// What lines say about events.
  package func changes(of events: [EventIndex]) -> [Change] {
    var ledgers: [ItemID?: [EventID: LedgerEntry]] = [:]
    return events.map { index in
      let item = journal.item(ofEvent: index)
      let entries = ledgers[item] ?? ledgerByID(of: item)
      ledgers[item] = entries
      let event = journal.event(index)
      return Change(
        entry: entries[event.id] ?? LedgerEntry(event: event, isVoided: false, before: nil),
        item: self.item(ofEvent: index), takenBack: event.kind == .void ? takenBack(by: index) : nil,
        recorded: Moment(milliseconds: event.time.milliseconds, zoneMinutes: plan.header.zoneMinutes).day)
    }
  }

  /// How many days after it was true an event was recorded; 0 where at once.
  package func lateDays(of event: EventIndex) -> Int {
    let time = Moment(milliseconds: journal[event].milliseconds, zoneMinutes: plan.header.zoneMinutes)
    return max(0, time.day.days(since: journal[event].day))
  }

  private func ledgerByID(of item: ItemID?) -> [EventID: LedgerEntry] {
    let ledger = journal.history(of: item).ledger(upTo: asOf, withVoids: true)
    return Dictionary(ledger.map { ($0.event.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func takenBack(by void: EventIndex) -> Event? {
    var found: EventIndex?
    for reference in journal.references(of: void) {
      journal.forEachEvent(meantBy: reference) { other in
        if found.map({ journal.isBefore($0, other) }) ?? true { found = other }
      }
    }
    return found.map { journal.event($0) }
  }
}
