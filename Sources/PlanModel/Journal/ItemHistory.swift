/// What happened to one item, and what follows from it.
///
/// `after` names events that the writer knew, so the marks of an item form a graph like that of commits. Of
/// two marks of which one was made in knowledge of the other, the one that is true of the later day counts
/// (`on`; on the same day the later made); of two made unseen by each other neither gives way, and both
/// stand as a conflict until somebody marks again. A voided mark counts for nothing, but what was made in
/// knowledge of it was also made in knowledge of what came before it.
///
/// The state on a day is the same over the events with `on` up to that day.
package struct ItemHistory: Sendable {
  /// By time, then id: a fixed order whatever the order of reading.
  package let events: [Event]
  /// For each event the events it names, as indexes; none refers to itself or in a circle.
  private let parents: [[Int]]
  /// Indexes of the events, every one after its parents.
  private let order: [Int]

  package init(_ unordered: [Event]) {
    let events = unordered.sorted { ($0.time, $0.id) < ($1.time, $1.id) }
    let places = Dictionary(
      events.enumerated().map { ($1.id.reference, $0) }, uniquingKeysWith: { first, _ in first })
    let named = events.map { event in event.after.compactMap { places[$0] } }
    (self.order, self.parents) = ItemHistory.sortTopologically(named)
    self.events = events
  }

  /// Orders events after those they name, and cuts references that would close a circle.
  private static func sortTopologically(_ named: [[Int]]) -> (order: [Int], parents: [[Int]]) {
    var parents = named
    var order: [Int] = []
    var state = [UInt8](repeating: 0, count: named.count)
    for root in named.indices where state[root] == 0 {
      var stack = [(node: root, next: 0)]
      state[root] = 1
      while let (node, next) = stack.last {
        guard next < named[node].count else {
          state[node] = 2
          order.append(node)
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        let parent = named[node][next]
        if state[parent] == 0 {
          state[parent] = 1
          stack.append((parent, 0))
        } else if state[parent] == 1 {
          parents[node].removeAll { $0 == parent }
        }
      }
    }
    return (order, parents)
  }

  /// For each event whether it is taken back.
  private var voided: [Bool] {
    var result = [Bool](repeating: false, count: events.count)
    for index in order.reversed() where events[index].kind == .void && !result[index] {
      for target in parents[index] { result[target] = true }
    }
    return result
  }

  /// The part of the history that is true of days up to `day`.
  private func upTo(_ day: Day) -> ItemHistory {
    events.allSatisfy { $0.on <= day } ? self : ItemHistory(events.filter { $0.on <= day })
  }

  /// Where the item stood on a day.
  package func standing(on day: Day, _ fact: Fact = .status) -> Standing { upTo(day).standing(fact) }

  /// Where the item stands after all that is recorded.
  package func standing(_ fact: Fact = .status) -> Standing {
    let voided = self.voided
    let counts = events.indices.map { events[$0].sets(fact) && !voided[$0] }
    guard counts.contains(true) else { return Standing(live: []) }
    var latestBefore = [Day?](repeating: nil, count: events.count)
    for index in order {
      latestBefore[index] = parents[index].map { max(latestBefore[$0], counts[$0] ? events[$0].on : nil) }
        .reduce(nil, max)
    }
    var latestAfter = [Day?](repeating: nil, count: events.count)
    for index in order.reversed() {
      let latest = max(latestAfter[index], counts[index] ? events[index].on : nil)
      for parent in parents[index] { latestAfter[parent] = max(latestAfter[parent], latest) }
    }
    let live = events.indices.filter { index in
      let on = events[index].on
      let isReplaced = latestAfter[index].map { $0 >= on } ?? false
      let isOutdated = latestBefore[index].map { $0 > on } ?? false
      return counts[index] && !isReplaced && !isOutdated
    }
    return Standing(live: live.map { events[$0] })
  }

  /// Whether an event is taken back.
  package func isVoided(_ id: EventID) -> Bool {
    events.firstIndex { $0.id == id }.map { voided[$0] } ?? false
  }

  /// What a new event of a kind, true of `day`, is made in knowledge of: those that are live on that day or later
  /// and state the same fact, and those of its kind and voids that no other event names. Nothing where it states no
  /// fact that another could replace.
  package func references(for kind: Event.Kind, on day: Day) -> [EventReference] {
    guard let fact = Fact(kind) else { return [] }
    var isNamed = [Bool](repeating: false, count: events.count)
    for parent in parents.joined() { isNamed[parent] = true }
    let heads = events.indices.filter { !isNamed[$0] && [kind, .void].contains(events[$0].kind) }.map {
      events[$0].id
    }
    let days = Set(events.map(\.on).filter { $0 > day } + [day])
    let live = days.flatMap { standing(on: $0, fact).live.map(\.id) }
    return Set(heads + live).sorted().map(\.reference)
  }

  /// The ledger (台账), oldest first, up to a day: every event with whether it was taken back; voids show by
  /// what they void.
  package func ledger(upTo day: Day) -> [LedgerEntry] {
    let history = upTo(day)
    let voided = history.voided
    var rank = [Int](repeating: 0, count: history.events.count)
    for (place, index) in history.order.enumerated() { rank[index] = place }
    return history.events.indices.filter { history.events[$0].kind != .void }.map {
      LedgerEntry(event: history.events[$0], isVoided: voided[$0], before: history.replaced(by: $0, rank))
    }
  }

  /// What an event replaced by its writer's knowledge: the latest of those nearest above it that state the same fact
  /// and were not taken back then.
  ///
  /// - Parameter rank: the place of each event in an order in which what is named comes first.
  private func replaced(by index: Int, _ rank: [Int]) -> Event? {
    guard let fact = Fact(events[index].kind) else { return nil }
    var waiting = Set(parents[index])
    var takenBack: Set<Int> = []
    var nearest: [Event] = []
    while let next = waiting.max(by: { rank[$0] < rank[$1] }) {
      waiting.remove(next)
      let isTakenBack = takenBack.contains(next)
      if events[next].kind == .void && !isTakenBack { takenBack.formUnion(parents[next]) }
      if events[next].sets(fact) && !isTakenBack {
        nearest.append(events[next])
      } else {
        waiting.formUnion(parents[next])
      }
    }
    return nearest.max { ($0.on, $0.time, $0.id) < ($1.on, $1.time, $1.id) }
  }
}

/// What can be stated about an item so that a later statement replaces an earlier one.
package enum Fact: Sendable {
  case status
  /// 期限, where it is another than the plan's.
  case due

  /// The fact that events of a kind state; nil for other kinds.
  init?(_ kind: Event.Kind) {
    switch kind {
    case .mark: self = .status
    case .due: self = .due
    default: return nil
    }
  }
}

/// Nil counts as earlier than every day.
private func max(_ left: Day?, _ right: Day?) -> Day? {
  guard let left else { return right }
  guard let right else { return left }
  return left < right ? right : left
}

/// Where an item stands: the events that count.
package struct Standing: Sendable, Equatable {
  /// None: never stated. Several: events that were made unseen by each other.
  package var live: [Event]

  /// The one that is shown: of several the latest by time, replica and number.
  package var shown: Event? { live.max { ($0.time, $0.id) < ($1.time, $1.id) } }

  package var status: Status { shown?.status ?? .todo }
  /// Several that do not agree.
  package var isConflict: Bool { Set(live.map(\.value)).count > 1 }
}

/// One line of the ledger.
package struct LedgerEntry: Sendable, Equatable {
  package var event: Event
  package var isVoided: Bool
  /// What it replaced by its writer's knowledge; nil where it was the first, and for what replaces nothing.
  package var before: Event?
}
