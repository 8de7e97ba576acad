/// Taking back what was recorded, or that.
package enum Reversal: Sendable { case undo, redo }

// What was recorded last, and what can be taken back.
extension Journal {
  /// The number of the one of some events that was recorded last; nil where there are none.
  package func latest(of numbers: Range<Int>) -> Int? {
    numbers.max { isBefore($0, $1) }
  }

  /// The latest time of an event that is not after `horizon`, both in milliseconds; nil where there is none.
  package func newestTime(upTo horizon: Int64) -> Int64? {
    if newest <= horizon { return records.isEmpty ? nil : newest }
    return records.lazy.map(\.milliseconds).filter { $0 <= horizon }.max()
  }

  /// The last event of `who`, written by one of `replicas`, that can still be taken back.
  package func lastUndoable(by who: String, from replicas: Set<ReplicaID>) -> Event? {
    for number in newestFirst(of: replicas) {
      let event = event(number)
      guard event.who == who, [.mark, .note, .meas, .due].contains(event.kind) else { continue }
      if !history(of: event.item).isVoided(event.id) { return event }
    }
    return nil
  }

  /// What comes next to be taken back, and the event that then counts no more, or counts again.
  package func lastReversible(
    _ what: Reversal, by who: String, from replicas: Set<ReplicaID>
  ) -> (target: Event, event: Event)? {
    switch what {
    case .undo: lastUndoable(by: who, from: replicas).map { ($0, $0) }
    case .redo: lastRedoable(by: who, from: replicas)
    }
  }

  /// The last taking back by `who`, written by one of `replicas`, that can itself be taken back, and what comes back
  /// with that. What was recorded after it ends that, as in other programs: then there is nothing to redo.
  package func lastRedoable(
    by who: String, from replicas: Set<ReplicaID>
  ) -> (target: Event, event: Event)? {
    for number in newestFirst(of: replicas) {
      let void = event(number)
      guard void.who == who else { continue }
      guard void.kind == .void else { return nil }
      let history = history(of: void.item)
      guard let event = history.events.first(where: { void.after.contains($0.id.reference) }),
        event.kind != .void, !history.isVoided(void.id)
      else { continue }
      return (void, event)
    }
    return nil
  }

  /// The numbers of the events that some replicas wrote, the last recorded first.
  private func newestFirst(of replicas: Set<ReplicaID>) -> [Int] {
    let isOwn = self.replicas.replicas.map(replicas.contains)
    return records.indices.filter { isOwn[Int(records[$0].replica)] }.sorted { isBefore($1, $0) }
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

  mutating func next() -> Int? {
    guard following >= 0 else { return nil }
    let number = Int(following)
    following = records[number].previous
    return number
  }
}
