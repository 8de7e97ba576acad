import PlanBytes

/// Finds events by their replica and the number that they have there.
///
/// The numbers of a replica go up from 1 without gaps, so that a list finds nearly all of them; what is otherwise, such
/// as two events of one number after a backup was restored, stands in a table.
struct ReplicaTable: Sendable {
  /// The replicas that events have or name.
  private(set) var replicas: [ReplicaID] = []
  /// Indices into `replicas`.
  private var table = IndexTable()
  /// The replica that was asked for last; lines of one follow one another.
  private var last = 0
  /// For each replica its events by their number less 1; negative: none.
  private var events: [[Int32]] = []
  /// All other events: what a table has under the key of a reference.
  private var others = IndexTable()
  /// The same events under their whole sums: of one number there may be thousands, and few beginnings of sums.
  private var sums = IndexTable()
  /// The events of one key in `others`, each with the one before it; negative: none.
  private var chains: [(event: Int32, next: Int32)] = []

  /// The number of a replica, a new one where it was not known.
  mutating func number(of replica: ReplicaID) -> Int {
    if last < replicas.count, replicas[last] == replica { return last }
    let known = table.insert(replicas.count, under: replica.key) { [replicas] in replicas[$0] == replica }
    last = known ?? replicas.count
    if known == nil {
      replicas.append(replica)
      events.append([])
    }
    return last
  }

  /// Adds an event under its replica and number.
  mutating func insert(_ event: EventIndex, _ reference: NumberedReference, checksum: UInt64) {
    let (replica, index) = (Int(reference.replica), Int(reference.sequence) - 1)
    let count = events[replica].count
    if index == count {
      events[replica].append(Int32(event.value))
    } else if index < count, events[replica][index] < 0 {
      events[replica][index] = Int32(event.value)
    } else if index > count, index < 2 * count + 16 {
      events[replica] += repeatElement(-1, count: index - count)
      events[replica].append(Int32(event.value))
    } else {
      insertOther(event, ReplicaTable.key(reference))
      _ = sums.insert(event.value, under: checksum ^ checksum >> 28) { _ in false }
    }
  }

  private mutating func insertOther(_ event: EventIndex, _ key: UInt64) {
    let chain = others.insert(chains.count, under: key) ?? chains.count
    if chain == chains.count {
      chains.append((Int32(event.value), -1))
    } else {
      chains.append((chains[chain].event, chains[chain].next))
      chains[chain] = (Int32(event.value), Int32(chains.count - 1))
    }
  }

  /// The event of that replica and number that stands in the list; nil where there is none.
  func listed(_ reference: NumberedReference) -> EventIndex? {
    let index = Int(reference.sequence) - 1
    guard index < events[Int(reference.replica)].count else { return nil }
    let event = events[Int(reference.replica)][index]
    return event < 0 ? nil : EventIndex(Int(event))
  }

  /// Whether anything stands elsewhere than in the lists.
  var hasOthers: Bool { !chains.isEmpty }

  /// Whether an event of that sum outside the lists is as wanted.
  func hasOther(checksum: UInt64, where isWanted: (EventIndex) -> Bool) -> Bool {
    sums.index(of: checksum ^ checksum >> 28) { isWanted(EventIndex($0)) } != nil
  }

  /// Calls `body` with the events of that replica and number, of those in the table only such as may be meant.
  func forEachEvent(_ reference: NumberedReference, _ body: (EventIndex) -> Void) {
    let (list, index) = (events[Int(reference.replica)], Int(reference.sequence) - 1)
    if index < list.count, list[index] >= 0 { body(EventIndex(Int(list[index]))) }
    guard !chains.isEmpty else { return }
    var next = others.index(of: ReplicaTable.key(reference)) ?? -1
    while next >= 0 {
      body(EventIndex(Int(chains[next].event)))
      next = Int(chains[next].next)
    }
  }

  /// A key of 36 bits that is the same for the same reference, and seldom for others.
  private static func key(_ reference: NumberedReference) -> UInt64 {
    let parts = UInt64(reference.check) << 48 ^ UInt64(UInt32(bitPattern: reference.replica)) << 32
    return (parts ^ UInt64(reference.sequence)) &* 0x9E37_79B9_7F4A_7C15 >> 28
  }
}
