import PlanModel
import TestSupport
import Testing

/// What happened in a period (动态), held against a slow count over random plans and events.
@Suite struct ChangesTests {
  static let days = day("2018-01-01")...day("2018-12-31")

  static func board(_ seed: UInt64, asOf: Day, _ plan: Plan? = nil) throws -> Snapshot {
    let plan = plan ?? Plan(reading: LargePlan(items: 40, seed: seed).text)
    let history = RandomHistory(of: plan, days: days, count: 200, seed: seed)
    return Snapshot(plan: plan, journal: history.journal, asOf: asOf)
  }

  @Test(arguments: UInt64(1)...8) func figuresAreThoseOfASlowCount(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for round in 0..<6 {
      let last = Self.days.lowerBound.advanced(by: Int.random(in: 40..<360, using: &generator))
      let board = try Self.board(seed * 10 + UInt64(round), asOf: last)
      let first = last.advanced(by: -Int.random(in: 0..<80, using: &generator))
      let isWhole = round % 2 == 0
      let isShown = board.plan.assignments.indices.map { _ in isWhole || Bool.random(using: &generator) }
      let days = DayRange(first: first, last: last)
      let found = board.changes(in: days, where: isShown, isWhole: isWhole)
      let slow = SlowChanges(board, days, isShown, isWhole)
      #expect(Set(found.events.map { board.journal.event($0).id }) == slow.listed)
      for figure in ChangeFigure.allCases where figure != .silentUnits {
        #expect(found.items(figure) == slow.items(figure), "\(figure)")
        #expect(found.count(figure) == slow.items(figure).count)
      }
      #expect(Set(found.silentUnits.map { board.plan.units[$0] }) == slow.silentUnits)
      let order = found.events.map { board.journal.event($0) }
      #expect(zip(order, order.dropFirst()).allSatisfy { $0.day == $1.day ? $0 > $1 : $0.day > $1.day })
    }
  }

  /// What a line says of an event is what the ledger says.
  @Test(arguments: UInt64(1)...5) func linesSayWhatTheLedgerSays(seed: UInt64) throws {
    let board = try Self.board(seed, asOf: Self.days.upperBound)
    let all = board.plan.assignments.indices.map { _ in true }
    let days = DayRange(first: Self.days.lowerBound, last: Self.days.upperBound)
    let events = board.changes(in: days, where: all, isWhole: true).events
    #expect(!events.isEmpty)
    for (event, change) in zip(events, board.changes(of: events)) {
      #expect(change.event == board.journal.event(event))
      let recorded = change.event.time.day
      #expect(change.lateDays == max(0, recorded.days(since: change.event.day)))
      #expect(board.lateDays(of: event) == change.lateDays)
      guard let item = change.item, change.event.kind != .void else { continue }
      #expect(board[item].ledger.contains(change.entry))
    }
  }

  @Test func periodsEndOnTheDayLookedAt() throws {
    var board = try Self.board(1, asOf: day("2018-09-15"), plan(smallPlan))
    #expect(board.days(of: .week) == DayRange(first: day("2018-09-10"), last: day("2018-09-15")))
    #expect(board.days(of: .month) == DayRange(first: day("2018-09-01"), last: day("2018-09-15")))
    let typed = Period.days(since: day("2018-03-01"), until: day("2019-01-01"))
    #expect(board.days(of: typed) == DayRange(first: day("2018-03-01"), last: day("2018-09-15")))
    board = Snapshot(plan: plan(smallPlan), journal: Journal(), asOf: day("2018-01-15"))
    #expect(board.lastIssue == nil && board.days(of: .sinceIssue).first == day("2017-12-01"))
    var journal = Journal()
    func write(_ number: UInt32, _ kind: Event.Kind, on: String, after: [Event] = []) throws -> Event {
      let event = Event(
        id: EventID(replica: try #require(ReplicaID("aaaaaaaaaa")), sequence: number, checksum: 0),
        time: Moment(milliseconds: 1_520_000_000_000 + Int64(number), zoneMinutes: 480), on: day(on),
        who: "甲",
        kind: kind, item: nil, after: after.map(\.id.reference))
      return try EventLine.read(EventLine.write(event).bytes.dropLast())
    }
    journal.insert(try write(1, .issue, on: "2018-05-31"))
    let last = try write(2, .issue, on: "2018-06-30")
    journal.insert(last)
    func first(_ journal: Journal) -> Day {
      Snapshot(plan: plan(smallPlan), journal: journal, asOf: day("2018-09-15")).days(of: .sinceIssue).first
    }
    #expect(first(journal) == day("2018-07-01"))
    journal.insert(try write(3, .void, on: "2018-06-30", after: [last]))
    #expect(first(journal) == day("2018-06-01"), "that one was taken back")
  }

  /// An item that was done in a period before, and told of only now, is new now.
  @Test func whatWasRecordedLateIsNewWhereItWasRecorded() throws {
    var journal = Journal()
    let event = Event(
      id: EventID(replica: try #require(ReplicaID("aaaaaaaaaa")), sequence: 1, checksum: 0),
      time: Moment(milliseconds: Int64(day("2018-02-05").number) * 86_400_000 + 3_600_000, zoneMinutes: 480),
      on: day("2018-01-20"), who: "甲", kind: .mark, item: ItemID("aaaaaa3"), value: "done")
    journal.insert(event)
    func done(_ first: String, _ last: String) -> Int {
      let board = Snapshot(plan: plan(smallPlan), journal: journal, asOf: day(last))
      let all = board.plan.assignments.indices.map { _ in true }
      return board.changes(in: DayRange(first: day(first), last: day(last)), where: all, isWhole: true)
        .count(.newlyDone)
    }
    #expect(done("2018-02-01", "2018-02-28") == 1, "not known before")
    #expect(done("2018-01-01", "2018-01-31") == 1, "true of it")
    #expect(done("2018-03-01", "2018-03-31") == 0 && done("2018-02-06", "2018-02-28") == 0)
  }
}

/// The same, item by item and event by event.
private struct SlowChanges {
  let board: Snapshot
  let days: DayRange
  let isShown: [Bool]
  let isWhole: Bool
  let all: [Event]
  private var events: [Event] = []

  init(_ board: Snapshot, _ days: DayRange, _ isShown: [Bool], _ isWhole: Bool) {
    (self.board, self.days, self.isShown, self.isWhole) = (board, days, isShown, isWhole)
    all = board.journal.events
    events = SlowChanges.find(self)
  }

  private func isOfPeriod(_ event: Event) -> Bool {
    let recorded = event.time.day
    return event.day <= days.last
      && (event.day >= days.first || recorded >= days.first && recorded <= days.last)
  }

  private func item(of event: Event) -> Int? { event.item.flatMap { board.plan.item(about: $0) } }

  private func isShown(_ event: Event) -> Bool { item(of: event).map { isShown[$0] } ?? isWhole }

  /// Voids that count take back what they name, and what takes them back is looked at first.
  private static func voided(_ all: [Event], upTo last: Day) -> Set<EventID> {
    let voids = all.filter { $0.kind == .void && $0.day <= last }
    var known: [EventID: Bool] = [:]
    func isVoided(_ event: Event) -> Bool {
      if let known = known[event.id] { return known }
      let result = voids.contains { void in
        void.item == event.item && void.after.contains(event.id.reference) && !isVoided(void)
      }
      known[event.id] = result
      return result
    }
    return Set(all.filter { isVoided($0) }.map(\.id))
  }

  private static func find(_ slow: SlowChanges) -> [Event] {
    let voided = voided(slow.all, upTo: slow.days.last)
    return slow.all.filter { event in
      guard slow.isOfPeriod(event), slow.isShown(event), !voided.contains(event.id) else { return false }
      guard event.kind == .void else { return true }
      return !slow.all.contains {
        event.after.contains($0.id.reference) && slow.isOfPeriod($0) && $0.item == event.item
      }
    }
  }

  var listed: Set<EventID> { Set(events.map(\.id)) }

  private func before(_ item: Int) -> (status: Status, due: Day?) {
    let own = all.filter { $0.item == board.plan.assignments[item].id && !isOfPeriod($0) }
    let (history, day) = (ItemHistory(own), days.first.advanced(by: -1))
    let due = history.standing(on: day, .due).shown?.dueDay.flatMap { $0 }
    return (history.standing(on: day).status, due ?? board.plan[item].plannedDue)
  }

  func items(_ figure: ChangeFigure) -> [Int] {
    let told = Set(events.filter { $0.kind != .void && $0.kind.isEntry }.compactMap { item(of: $0) })
    return board.plan.assignments.indices.filter { index in
      guard isShown[index] else { return false }
      let (now, then) = (board[index], before(index))
      let warning = board.plan.header.warningDays
      let light = Light(
        status: then.status, due: then.due, asOf: days.first.advanced(by: -1), warningDays: warning)
      switch figure {
      case .newlyDone: return now.status.isReached && !then.status.isReached
      case .newlyClosed: return now.status == .closed && then.status != .closed
      case .returned:
        let returns = Set(now.ledger.filter(\.isReturn).map(\.event.id))
        return events.contains { returns.contains($0.id) }
      case .newlyBlocked: return now.status == .blocked && then.status != .blocked
      case .newlyLate: return now.light == .red && light != .red
      case .moved: return now.due != then.due
      case .progressed: return told.contains(index)
      case .silentUnits: return false
      }
    }
  }

  var silentUnits: Set<String> {
    let shown = board.plan.assignments.indices.filter { isShown[$0] }.map { board[$0] }
    let told = Set(items(.progressed).flatMap { board[$0].leads })
    return Set(shown.filter(\.status.isOpen).flatMap(\.leads)).subtracting(told)
  }
}
