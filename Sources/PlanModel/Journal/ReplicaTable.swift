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
  mutating func insert(_ event: Int, _ reference: NumberedReference, checksum: UInt64) {
    let (replica, place) = (Int(reference.replica), Int(reference.sequence) - 1)
    let count = events[replica].count
    if place == count {
      events[replica].append(Int32(event))
    } else if place < count, events[replica][place] < 0 {
      events[replica][place] = Int32(event)
    } else if place > count, place < 2 * count + 16 {
      events[replica] += repeatElement(-1, count: place - count)
      events[replica].append(Int32(event))
    } else {
      insertOther(event, ReplicaTable.key(reference))
      _ = sums.insert(event, under: checksum ^ checksum >> 28) { _ in false }
    }
  }

  private mutating func insertOther(_ event: Int, _ key: UInt64) {
    let place = others.insert(chains.count, under: key) ?? chains.count
    if place == chains.count {
      chains.append((Int32(event), -1))
    } else {
      chains.append((chains[place].event, chains[place].next))
      chains[place] = (Int32(event), Int32(chains.count - 1))
    }
  }

  /// The event of that replica and number that stands in the list; nil where there is none.
  func listed(_ reference: NumberedReference) -> Int? {
    let place = Int(reference.sequence) - 1
    guard place < events[Int(reference.replica)].count else { return nil }
    let event = events[Int(reference.replica)][place]
    return event < 0 ? nil : Int(event)
  }

  /// Whether anything stands elsewhere than in the lists.
  var hasOthers: Bool { !chains.isEmpty }

  /// Whether an event of that sum outside the lists is as wanted.
  func hasOther(checksum: UInt64, where isWanted: (Int) -> Bool) -> Bool {
    sums.place(of: checksum ^ checksum >> 28, where: isWanted) != nil
  }

  /// Calls `body` with the events of that replica and number, of those in the table only such as may be meant.
  func forEachEvent(_ reference: NumberedReference, _ body: (Int) -> Void) {
    let (list, place) = (events[Int(reference.replica)], Int(reference.sequence) - 1)
    if place < list.count, list[place] >= 0 { body(Int(list[place])) }
    guard !chains.isEmpty else { return }
    var next = others.place(of: ReplicaTable.key(reference)) ?? -1
    while next >= 0 {
      body(Int(chains[next].event))
      next = Int(chains[next].next)
    }
  }

  /// A key of 36 bits that is the same for the same reference, and seldom for others.
  private static func key(_ reference: NumberedReference) -> UInt64 {
    let parts = UInt64(reference.check) << 48 ^ UInt64(UInt32(bitPattern: reference.replica)) << 32
    return (parts ^ UInt64(reference.sequence)) &* 0x9E37_79B9_7F4A_7C15 >> 28
  }
}
