/// One line of the ledger.
package struct LedgerEntry: Sendable, Equatable {
  package var event: Event
  package var isVoided: Bool
  /// What it replaced by its writer's knowledge; nil where it was the first, and for what replaces nothing.
  package var before: Event?
  /// It refuses what was asked for (退回).
  package var isReturn = false
}

extension ItemHistory {
  /// The ledger (台账), oldest first, up to a day: every event with whether it was taken back. Voids show by what they
  /// void, and have a line of their own only where they are asked for. What was said in several lines is one entry.
  package func ledger(upTo day: Day, withVoids: Bool = false) -> [LedgerEntry] {
    let history = fitting(day)
    let voided = history.voided(upTo: day)
    let replacements = Dictionary(
      uniqueKeysWithValues: Fact.allCases.map { ($0, Replacements($0, in: history, voided, upTo: day)) })
    let returns = Set(history.closing(upTo: day).returns)
    return history.events.indices.compactMap { index in
      let event = history.events[index]
      guard event.day <= day, !history.isPart[index], withVoids || event.kind != .void else { return nil }
      let before = event.kind.fact.flatMap { replacements[$0]?.before(index) }
      return LedgerEntry(
        event: event, isVoided: voided[index], before: before, isReturn: returns.contains(index))
    }
  }

  /// The entry in it that was recorded last and not taken back.
  func lastEntry(upTo day: Day) -> Event? {
    let history = fitting(day)
    let voided = history.voided(upTo: day)
    return history.events.indices.last { index in
      let event = history.events[index]
      return event.day <= day && !history.isPart[index] && !voided[index] && event.kind.isEntry
    }.map { history.events[$0] }
  }
}

/// For each event what it replaced by its writer's knowledge: the latest of those nearest above it that state the fact
/// and were not taken back then. Of a fact of one day nobody knows when it was taken back: those are left out that are
/// taken back now.
private struct Replacements {
  private let history: ItemHistory
  private let fact: Fact
  private let day: Day
  private let voided: [Bool]
  /// The rank of each event in an order in which what is named comes first.
  private var rank: [Int]
  /// For each event the index of the latest that stands nearest above it; negative: none.
  private var latest: [Int]
  /// References that are followed for one event beyond its own: many people who state what nobody understands, over and
  /// over and unseen by one another, would have each of their events look through all.
  private static let mostFollowed = 4096

  /// - Parameter voided: for each event whether it is taken back.
  init(_ fact: Fact, in history: ItemHistory, _ voided: [Bool], upTo day: Day) {
    (self.history, self.fact, self.voided, self.day) = (history, fact, voided, day)
    latest = Array(repeating: -1, count: history.events.count)
    rank = latest
    for (position, index) in history.graph.order.enumerated() { rank[index] = position }
    guard history.events.contains(where: { $0.kind.fact == fact }) else { return }
    for index in history.graph.order where history.isSeen(index, upTo: day) { latest[index] = find(index) }
  }

  func before(_ index: Int) -> Event? { latest[index] < 0 ? nil : history.events[latest[index]] }

  private func states(_ index: Int) -> Bool {
    history.events[index].sets(fact) && !history.isPart[index] && !(fact.isOfOneDay && voided[index])
  }

  private func named(by index: Int) -> [Int] {
    history.known(by: index, fact).filter { history.isSeen($0, upTo: day) }
  }

  /// Goes up from an event, what was recorded last first: so a void is met before what it takes back.
  private func find(_ start: Int) -> Int {
    var waiting = RankedSet(rank)
    var takenBack: Set<Int> = []
    var (found, left) = (-1, Replacements.mostFollowed)
    waiting.insert(named(by: start))
    if history.events[start].kind == .void { takenBack.formUnion(named(by: start)) }
    while left > 0, let next = waiting.removeLast() {
      let isTakenBack = takenBack.contains(next)
      if states(next) && !isTakenBack {
        found = later(found, next)
        continue
      }
      // Where all ways meet in one event, they go on as they do from it.
      if waiting.isEmpty && !isTakenBack { return later(found, latest[next]) }
      let above = named(by: next)
      if history.events[next].kind == .void && !isTakenBack { takenBack.formUnion(above) }
      waiting.insert(above)
      if !history.isPart[next] { left -= 1 + above.count }
    }
    return found
  }

  /// The later of two events, by the day that they are true of; negative: none.
  private func later(_ one: Int, _ other: Int) -> Int {
    if one < 0 || other < 0 { return max(one, other) }
    let (first, second) = (history.events[one].day, history.events[other].day)
    return first == second ? max(one, other) : first < second ? other : one
  }
}

/// Events by their rank, each once.
private struct RankedSet {
  private let rank: [Int]
  /// The highest rank last.
  private var members: [Int] = []

  init(_ rank: [Int]) { self.rank = rank }

  var isEmpty: Bool { members.isEmpty }

  mutating func removeLast() -> Int? { members.popLast() }

  mutating func insert(_ events: [Int]) {
    guard events.count > 1 else { return events.forEach { insert($0) } }
    let all = Set(members).union(events)
    members = all.sorted { rank[$0] < rank[$1] }
  }

  private mutating func insert(_ event: Int) {
    var (low, high) = (0, members.count)
    while low < high {
      let middle = (low + high) / 2
      if rank[members[middle]] < rank[event] { low = middle + 1 } else { high = middle }
    }
    if low < members.count, members[low] == event { return }
    members.insert(event, at: low)
  }
}
