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
    let isOwn = self.replicas.replicas.map(replicas.contains)
    let own = records.indices.filter { isOwn[Int(records[$0].replica)] }
    for number in own.sorted(by: { isBefore($1, $0) }) {
      let event = event(number)
      guard event.who == who, [.mark, .note, .meas, .due].contains(event.kind) else { continue }
      if !history(of: event.item).isVoided(event.id) { return event }
    }
    return nil
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
