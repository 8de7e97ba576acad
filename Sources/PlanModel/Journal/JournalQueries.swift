/// Taking back what was recorded, or that.
package enum Reversal: Sendable { case undo, redo }

// What was recorded last, and what can be taken back.
extension Journal {
  /// Whether the ledger of a day shows an event. Under which login somebody writes is shown beside the name.
  func isInLedger(_ event: EventIndex, on day: Day) -> Bool {
    self[event].says != .void && self[event].says != .signsIn && self[event].day <= day
  }

  /// What happened to one item (nil: to the plan as a whole).
  package func history(of item: ItemID?) -> ItemHistory {
    ItemHistory(inOrder: eventsInOrder(of: item).map { event($0) })
  }

  /// An item's events (nil: those of the plan as a whole), in their order.
  func eventsInOrder(of item: ItemID?) -> [EventIndex] { events(of: item).sorted(by: isBefore) }

  /// Whether anything happened to the item.
  package func hasEvents(of item: ItemID) -> Bool { index(ofItem: item) != nil }

  /// The one of some events that was recorded last; nil where there are none.
  package func latest(of events: Range<EventIndex>) -> EventIndex? {
    events.max { isBefore($0, $1) }
  }

  /// The latest time of an event that is not after `horizon`, both in milliseconds; nil where there is none.
  package func newestTime(upTo horizon: Int64) -> Int64? {
    if newest <= horizon { return records.isEmpty ? nil : newest }
    return records.lazy.map(\.milliseconds).filter { $0 <= horizon }.max()
  }

  /// Stamps further ahead of now than this are of a wrong clock, in milliseconds.
  package static let trustedLead: Int64 = 600_000
}

/// What can be taken back at once.
package struct Reversible: Sendable, Equatable {
  /// What is taken back: a record, or a taking back.
  package var target: Event
  /// All lines that say it: that of the event first.
  package var lines: [EventReference]
  /// The record that then counts no more, or counts again.
  package var event: Event
  /// The others that were recorded with it in one go, the last first.
  package var others: [Reversible] = []

  /// It and the others.
  package var all: [Reversible] { [self] + others }
}

// What can be taken back. The last of what a person did on this machine is, within a replica, what has the highest
// number: its clock may have been wrong and put right meanwhile. Between replicas the time decides, and stamps far ahead
// of now rank below all others.
//
// What was recorded of many items in one go bears one time, which nothing else of its replica does, and numbers without a
// gap. It is taken back in one go, as far as that was not done one by one.
extension Journal {
  /// What comes next to be taken back.
  ///
  /// - Parameter now: milliseconds since 1970-01-01T00:00:00Z.
  package func lastReversible(
    _ what: Reversal, by who: String, from replicas: Set<ReplicaID>, now: Int64
  ) -> Reversible? {
    switch what {
    case .undo: lastUndoable(by: who, from: replicas, now: now)
    case .redo: lastRedoable(by: who, from: replicas, now: now)
    }
  }

  /// The last event of `who`, written by one of `replicas`, that can still be taken back.
  package func lastUndoable(by who: String, from replicas: Set<ReplicaID>, now: Int64) -> Reversible? {
    var voided = VoidedEvents(self)
    func isWanted(_ index: EventIndex, _ event: Event) -> Bool {
      event.who == who && event.kind.isUndoable && !voided.contains(index)
    }
    guard let last = last(from: replicas, now: now, where: isWanted) else { return nil }
    return reversible(lot(with: last).filter { isWanted($0, event($0)) }) { index, taken in
      let parts = parts(ofStatement: index)
      taken.formUnion(parts)
      return Reversible(
        target: event(index), lines: parts.map { event($0).id.reference }, event: event(index))
    }
  }

  /// One event of `who` that can be taken back, on whatever machine it was recorded; nil where it cannot.
  package func reversible(_ id: EventID, by who: String) -> Reversible? {
    guard let index = indices.first(where: { self.id(of: $0) == id }) else { return nil }
    let event = event(index)
    var voided = VoidedEvents(self)
    guard event.who == who, event.kind.isUndoable || event.kind == .void, !voided.contains(index) else {
      return nil
    }
    let isVoid = event.kind == .void
    let lines = isVoid ? voids(ofStatement: index) : parts(ofStatement: index)
    let about = isVoid ? takenBack(by: index) ?? event : event
    return Reversible(target: event, lines: lines.map { self.event($0).id.reference }, event: about)
  }

  /// The last taking back by `who`, written by one of `replicas`, that can itself be taken back, and what comes back
  /// with that. What was recorded after it ends that, as in other programs: then there is nothing to redo.
  package func lastRedoable(by who: String, from replicas: Set<ReplicaID>, now: Int64) -> Reversible? {
    var voided = VoidedEvents(self)
    let last = last(from: replicas, now: now) { index, event in
      event.who == who && (event.kind != .void || !voided.contains(index) && takenBack(by: index) != nil)
    }
    guard let last, event(last).kind == .void else { return nil }
    return reversible(
      lot(with: last).filter { index in
        index == last || event(index).kind == .void && event(index).who == who && !voided.contains(index)
      }
    ) { index, taken in
      let parts = voids(ofStatement: index)
      taken.formUnion(parts)
      return takenBack(by: index).map { event in
        Reversible(
          target: self.event(index), lines: parts.map { self.event($0).id.reference }, event: event)
      }
    }
  }

  /// The events of a replica that were recorded in one go with one, from it to the first: those before it by number that
  /// bear the same time.
  private func lot(with last: EventIndex) -> [EventIndex] {
    let (replica, time) = (self[last].replica, self[last].milliseconds)
    let before = indices.filter {
      let record = self[$0]
      return record.replica == replica && record.milliseconds == time
        && record.sequence <= self[last].sequence
    }
    var lot: [EventIndex] = []
    for event in lastFirst(before) {
      if let next = lot.last, self[event].sequence + 1 < self[next].sequence { break }
      lot.append(event)
    }
    return lot
  }

  /// What some events of a lot come to, each statement once.
  private func reversible(
    _ lot: [EventIndex], _ take: (EventIndex, inout Set<EventIndex>) -> Reversible?
  ) -> Reversible? {
    var taken: Set<EventIndex> = []
    let all = lot.compactMap { taken.contains($0) ? nil : take($0, &taken) }
    guard var first = all.first else { return nil }
    first.others = Array(all.dropFirst())
    return first
  }

  /// The record that a void takes back; of one of several lines the last. Nil where it takes back a void.
  private func takenBack(by void: EventIndex) -> Event? {
    var found: EventIndex?
    for reference in references(of: void) {
      forEachEvent(meantBy: reference) { other in
        guard self[other].says != .void, self[other].item == self[void].item else { return }
        if found.map({ isBefore($0, other) }) ?? true { found = other }
      }
    }
    return found.map { event($0) }
  }

  /// The last of the events of some replicas that are as wanted.
  private func last(
    from replicas: Set<ReplicaID>, now: Int64, where isWanted: (EventIndex, Event) -> Bool
  ) -> EventIndex? {
    let isOwn = self.replicas.replicas.map(replicas.contains)
    let own = Dictionary(grouping: indices.filter { isOwn[Int(self[$0].replica)] }) { self[$0].replica }
    let lastOfEach = own.values.compactMap { lastFirst($0).first { isWanted($0, event($0)) } }
    return lastOfEach.max { one, other in
      let (isAhead, isOtherAhead) = (isAhead(one, of: now), isAhead(other, of: now))
      return isAhead == isOtherAhead ? isBefore(one, other) : isAhead
    }
  }

  /// Events of one replica, the last first.
  private func lastFirst(_ events: [EventIndex]) -> [EventIndex] {
    events.sorted { one, other in
      let (first, second) = (self[one].sequence, self[other].sequence)
      return first == second ? isBefore(other, one) : first > second
    }
  }

  private func isAhead(_ event: EventIndex, of now: Int64) -> Bool {
    self[event].milliseconds > now + Journal.trustedLead
  }
}

/// Which events are taken back, of each item found when it is first asked for.
private struct VoidedEvents {
  private let journal: Journal
  private var ofItems: [Int32: Set<EventIndex>] = [:]

  init(_ journal: Journal) { self.journal = journal }

  mutating func contains(_ event: EventIndex) -> Bool {
    let item = journal[event].item
    if let known = ofItems[item] { return known.contains(event) }
    let events = journal.eventsInOrder(of: journal.item(ofEvent: event))
    let voided = ItemHistory(inOrder: events.map { journal.event($0) }).voided()
    let found = Set(zip(events, voided).filter(\.1).map(\.0))
    ofItems[item] = found
    return found.contains(event)
  }
}

/// The events of one item, from the last read to the first.
struct EventChain: Sequence, IteratorProtocol {
  private var following: Int32
  private let records: [EventRecord]

  /// - Parameter next: negative: none.
  init(next: Int32, records: [EventRecord]) {
    self.following = next
    self.records = records
  }

  mutating func next() -> EventIndex? {
    guard following >= 0 else { return nil }
    let event = EventIndex(Int(following))
    following = records[event.value].previous
    return event
  }
}

extension Journal {
  /// The events of an item that were taken back by what is true of days up to one, where a look at their records tells:
  /// nil where something that takes back is taken back itself, or is named out of order.
  func takenBackPlainly(of events: [EventIndex], upTo day: Day) -> Set<EventIndex>? {
    var taken: Set<EventIndex> = []
    for void in events where self[void].says == .void && self[void].day <= day {
      for reference in references(of: void) {
        var isPlain = true
        forEachEvent(meantBy: reference) { event in
          guard self[event].item == self[void].item else { return }
          isPlain = isPlain && self[event].says != .void && isBefore(event, void)
          taken.insert(event)
        }
        if !isPlain { return nil }
      }
    }
    return taken
  }
}
