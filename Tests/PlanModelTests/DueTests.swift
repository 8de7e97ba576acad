import PlanModel
import PlanPhrases
import TestSupport
import Testing

/// Due days that were changed (延期): what counts on which day, and what the ledger says of it.
@Suite struct DueTests {
  private static let item = ItemID("aaaaaa3")

  private func event(
    _ number: UInt32, _ kind: Event.Kind, _ value: String, on: String, by replica: String = "aaaaaaaaaa",
    after: [EventReference] = []
  ) throws -> Event {
    let event = Event(
      id: EventID(replica: try #require(ReplicaID(replica)), sequence: number, checksum: 0),
      time: Moment(milliseconds: Int64(number), zoneMinutes: 480), on: day(on), who: "甲", kind: kind,
      item: Self.item, value: value, text: "汛期", after: after)
    return try EventLine.read(EventLine.write(event).bytes.dropLast())
  }

  private func board(_ events: [Event], asOf: String) throws -> (board: Snapshot, index: Int) {
    var journal = Journal()
    for event in events { journal.insert(event) }
    let board = Snapshot(plan: plan(smallPlan), journal: journal, asOf: day(asOf))
    return (board, try #require(Self.item.flatMap { board.index(of: $0) }))
  }

  @Test func aChangedDueDayCountsFromItsDayOn() throws {
    let change = try event(1, .due, "2019-03-31", on: "2018-12-01")
    let (before, index) = try board([change], asOf: "2018-11-30")
    #expect(before[index].due == day("2018-12-31"))
    #expect(before[index].light == .green)
    let (after, _) = try board([change], asOf: "2019-01-15")
    #expect(after[index].due == day("2019-03-31"))
    #expect(after[index].light == .green)
    #expect(after[index].duePhase == nil)
    #expect(after[index].status == .todo)
  }

  @Test func anEmptyDueDayAndAVoidGoBack() throws {
    let first = try event(1, .due, "2019-03-31", on: "2018-12-01")
    let back = try event(2, .due, "", on: "2018-12-02", after: [first.id.reference])
    #expect(try board([first, back], asOf: "2018-12-03").board[1].due == day("2018-12-31"))
    let void = try event(3, .void, "", on: "2018-12-02", after: [back.id.reference])
    #expect(try board([first, back, void], asOf: "2018-12-03").board[1].due == day("2019-03-31"))
  }

  @Test func dueDaysAndStatusesDoNotReplaceEachOther() throws {
    let done = try event(1, .mark, "done", on: "2018-12-01")
    let history = ItemHistory([done])
    #expect(history.references(for: .due, on: day("2018-12-02")) == [])
    let due = try event(2, .due, "2019-03-31", on: "2018-12-02", after: [done.id.reference])
    let (board, index) = try board([done, due], asOf: "2018-12-03")
    #expect(board[index].status == .done)
    #expect(board[index].due == day("2019-03-31"))
  }

  @Test func twoUnseenChangesAreAConflictUntilTheNext() throws {
    let one = try event(1, .due, "2019-03-31", on: "2018-12-01")
    let other = try event(2, .due, "2019-06-30", on: "2018-12-01", by: "bbbbbbbbbb")
    let (board, index) = try board([one, other], asOf: "2018-12-03")
    #expect(board[index].isInConflict && !board[index].hasStatusConflict)
    #expect(board.progress.conflicts == 1)
    let references = board[index].history.references(for: .due, on: day("2018-12-03"))
    let decided = try event(3, .due, "2019-06-30", on: "2018-12-03", after: references)
    #expect(try !self.board([one, other, decided], asOf: "2018-12-03").board[index].isInConflict)
  }

  @Test func theLedgerSaysOldAndNew() throws {
    let doing = try event(1, .mark, "doing", on: "2018-05-01")
    let note = try event(2, .note, "", on: "2018-05-02")
    let done = try event(3, .mark, "done", on: "2018-05-03", after: [doing.id.reference])
    let void = try event(4, .void, "", on: "2018-05-03", after: [done.id.reference])
    let blocked = try event(5, .mark, "blocked", on: "2018-05-04", after: [void.id.reference])
    let due = try event(6, .due, "2019-03-31", on: "2018-05-05")
    let again = try event(7, .due, "", on: "2018-05-06", after: [due.id.reference])
    let ledger = ItemHistory([doing, note, done, void, blocked, due, again]).ledger(upTo: day("2018-06-01"))
    #expect(
      ledger.map { $0.change(in: .chinese) } == [
        "未启动 -> 推进中", "进展", "推进中 -> 已完成", "推进中 -> 受阻", "改期限 按方案 -> 2019-03-31",
        "改期限 2019-03-31 -> 按方案",
      ])
    #expect(ledger.map(\.isVoided) == [false, false, true, false, false, false])
  }

  @Test(arguments: [
    ("2019-06-30", "2019-06-30"), ("２０１９-６", "2019-06-30"), ("2019", "2019-12-31"), ("阶段二", "2018-12-31"),
    ("阶段2", "2018-12-31"), ("第二阶段", "2018-12-31"), ("P2", "2018-12-31"), ("第三季度", "2018-09-30"),
    ("9-14", "2019-09-14"),
  ])
  func whatIsTypedIsADay(text: String, value: String) throws {
    #expect(try plan(smallPlan).dueDay(named: text, seenFrom: day("2018-09-15"))?.day.description == value)
  }

  @Test func nothingTypedIsThePlansDayAndAPhaseMustBeThere() throws {
    let plan = plan(smallPlan)
    #expect(try plan.dueDay(named: " \u{3000}", seenFrom: day("2018-09-15")) == nil)
    #expect(throws: DayError.noPhase(known: [1, 2])) {
      try plan.dueDay(named: "阶段九", seenFrom: day("2018-09-15"))
    }
    #expect(throws: DayError.unreadable) { try plan.dueDay(named: "汛期", seenFrom: day("2018-09-15")) }
  }
}
