import PlanModel
import PlanPhrases
import TestSupport
import Testing

/// 申请销号: what is pending, what is sent back, whatever is taken back, unseen or true of other days.
@Suite struct ClosingTests {
  private static let item = ItemID("aaaaaa3")

  /// One event, numbered in the order of the list; `after` are numbers of others.
  private struct Line {
    var kind: Event.Kind
    var value = ""
    var text = ""
    var on = "2018-06-01"
    var after: [Int] = []

    static func mark(_ value: String, _ after: Int..., text: String = "", on: String = "2018-06-01") -> Line {
      Line(kind: .mark, value: value, text: text, on: on, after: after)
    }
    static func close(on: String = "2018-06-01") -> Line { Line(kind: .close, text: "请核", on: on) }
    static func void(_ what: Int) -> Line { Line(kind: .void, after: [what]) }
  }

  private func events(_ lines: [Line]) throws -> [Event] {
    var events: [Event] = []
    for (index, line) in lines.enumerated() {
      let event = Event(
        id: EventID(replica: try #require(ReplicaID("aaaaaaaaaa")), sequence: UInt32(index + 1), checksum: 0),
        time: Moment(milliseconds: Int64(index + 1), zoneMinutes: 480), on: day(line.on), who: "甲",
        kind: line.kind, item: Self.item, value: line.value, text: line.text,
        after: line.after.map { events[$0 - 1].id.reference })
      events.append(try EventLine.read(EventLine.write(event).bytes.dropLast()))
    }
    return events
  }

  /// The numbers of what is pending and of what was sent back.
  private func closing(_ lines: [Line], on seen: String = "2018-12-31") throws -> (
    pending: UInt32?, returns: [UInt32]
  ) {
    let closing = ItemHistory(try events(lines)).closing(on: day(seen))
    return (closing.pending?.id.sequence, closing.returns.map(\.id.sequence))
  }

  @Test func itIsPendingUntilItIsGrantedOrRefused() throws {
    #expect(try closing([.mark("done"), .close()]).pending == 2)
    #expect(try closing([.mark("done"), .close(), .close()]).pending == 3)
    let granted = try closing([.mark("done"), .close(), .mark("closed", 1)])
    #expect(granted.pending == nil && granted.returns.isEmpty)
    let refused = try closing([.mark("done"), .close(), .mark("doing", 1, text: "缺照片")])
    #expect(refused.pending == nil && refused.returns == [3])
    #expect(try closing([.mark("todo"), .close()]).pending == nil, "only what is done can be closed")
    #expect(try closing([.close()]).pending == nil)
  }

  @Test func doneAgainItHasToBeAskedForAgain() throws {
    let refused: [Line] = [.mark("done"), .close(), .mark("doing", 1, text: "缺照片"), .mark("done", 3)]
    #expect(try closing(refused).pending == nil)
    #expect(try closing(refused + [.close()]).pending == 5)
    let twice = try closing(refused + [.close(), .mark("doing", 4, text: "还缺")])
    #expect(twice.pending == nil && twice.returns == [3, 6])
    #expect(try closing([.mark("done"), .close(), .mark("done", 1)]).pending == nil)
    // Through another that was taken back.
    #expect(
      try closing([.mark("done"), .close(), .mark("todo", 1), .void(3), .mark("done", 4)]).pending == nil)
  }

  @Test func whatIsTakenBackCountsNoMore() throws {
    #expect(try closing([.mark("done"), .close(), .void(2)]).pending == nil)
    #expect(
      try closing([.mark("done"), .close(), .void(2), .void(3)]).pending == 2, "taken back and that, too")
    let undone = try closing([.mark("done"), .close(), .mark("doing", 1, text: "缺"), .void(3)])
    #expect(undone.pending == 2 && undone.returns.isEmpty, "the refusal was a mistake")
  }

  /// A mark that knows of none before the asking answers nothing.
  @Test func aMarkMadeUnseenAnswersNothing() throws {
    #expect(try closing([.mark("done"), .close(), .mark("done")]).pending == 2)
    #expect(try closing([.mark("done"), .close(), .mark("done"), .mark("done", 3)]).pending == 2)
    #expect(try closing([.mark("done"), .close(), .mark("done"), .mark("closed", 1, 3)]).pending == nil)
  }

  @Test func withoutAReasonItIsNoRefusal() throws {
    #expect(try closing([.mark("done"), .close(), .mark("doing", 1)]).returns.isEmpty)
    #expect(try closing([.mark("done"), .close(), .mark("blocked", 1, text: "汛期")]).returns.isEmpty)
    #expect(try closing([.mark("done"), .mark("doing", 1, text: "没人申请")]).returns.isEmpty)
  }

  @Test func eachDayIsSeenByItself() throws {
    let lines: [Line] = [
      .mark("done", on: "2018-05-01"), .close(on: "2018-05-10"),
      .mark("doing", 1, text: "缺", on: "2018-06-10"),
    ]
    #expect(try closing(lines, on: "2018-05-09").pending == nil)
    #expect(try closing(lines, on: "2018-06-09").pending == 2)
    #expect(try closing(lines, on: "2018-06-10").returns == [3])
  }

  /// Boards, filters, figures and words of an item, as they follow.
  @Test func theBoardFollows() throws {
    let lines: [Line] = [
      .mark("done", on: "2018-05-01"), .close(on: "2018-05-10"),
      .mark("doing", 1, text: "缺", on: "2018-06-10"), .mark("done", 3, on: "2018-06-12"),
      .close(on: "2018-06-13"), .mark("closed", 4, on: "2018-07-02"),
    ]
    var journal = Journal()
    for event in try events(lines) { journal.insert(event) }
    func seen(_ text: String) -> Snapshot {
      Snapshot(plan: plan(smallPlan), journal: journal, asOf: day(text))
    }
    let index = try #require(Self.item.flatMap { seen("2018-07-03").index(of: $0) })
    #expect(seen("2018-05-10").ending(of: index) == .asked && seen("2018-05-09").ending(of: index) == nil)
    #expect(seen("2018-06-10").ending(of: index) == nil)
    var filter = Filter()
    filter.traits = [.asked]
    #expect(seen("2018-06-13").items(matching: filter).indicesInPlan == [index])
    filter.traits = [.returned]
    #expect(seen("2018-05-10").items(matching: filter).isEmpty)
    #expect(seen("2018-07-02").items(matching: filter).indicesInPlan == [index])
    let all = seen("2018-07-02")
    let shown = [Bool](repeating: true, count: all.plan.assignments.count)
    func changes(_ first: String) -> Changes {
      all.changes(in: DayRange(first: day(first), last: day("2018-07-02")), where: shown, isWhole: true)
    }
    #expect(
      changes("2018-06-01").items(.returned) == [index] && changes("2018-06-11").items(.returned).isEmpty)
    #expect(changes("2018-06-01").items(.newlyClosed) == [index])
    let words = all.ledger(of: index).map { all.words(of: $0, in: .chinese) }
    #expect(words[1] == "申请销号" && words[2] == "已完成 -> 推进中（退回）" && words[3] == "推进中 -> 已完成")
    #expect(all.obstacle(to: .closing(.ask), index) == .isNotDone)
    #expect(seen("2018-05-10").obstacle(to: .closing(.ask), index) == .isAskedAlready)
    #expect(seen("2018-06-10").obstacle(to: .closing(.turnBack), index) == .isNotAsked)
  }

  /// The rule by the letter, on random histories.
  @Test func itIsTheRuleByTheLetter() {
    let plan = plan(smallPlan)
    for seed in 0..<100 as Range<UInt64> {
      let history = RandomHistory(
        of: plan, days: day("2018-05-01")...day("2018-05-20"), count: 40, seed: seed)
      for item in plan.assignments.compactMap(\.id) {
        let own = history.journal.history(of: item)
        let pending = own.events.last { ClosingTests.isPending($0, in: own) }
        #expect(own.closing(on: day("2018-12-31")).pending?.id == pending?.id, "seed \(seed)")
      }
    }
  }

  private static func isPending(_ event: Event, in history: ItemHistory) -> Bool {
    func isVoided(_ event: Event) -> Bool { history.isVoided(event) }
    func replaces(_ mark: Event, anyBefore asked: Event) -> Bool {
      var (known, waiting): (Set<EventReference>, [EventReference]) = ([], mark.after)
      while let next = waiting.popLast() {
        guard known.insert(next).inserted else { continue }
        waiting += history.events.filter { $0.id.reference == next }.flatMap(\.after)
      }
      return history.events.contains { $0.kind == .mark && $0 < asked && known.contains($0.id.reference) }
    }
    guard event.kind == .close, !isVoided(event), history.standing().status == .done else { return false }
    return !history.events.contains {
      $0.kind == .mark && $0 > event && !isVoided($0) && replaces($0, anyBefore: event)
    }
  }
}

/// Due days that were put off (改期).
@Suite struct MovesTests {
  private func board(_ moves: [(value: String, on: String)], seen: String = "2019-12-31") throws -> Item {
    var (journal, after) = (Journal(), [EventReference]())
    for (number, move) in moves.enumerated() {
      let event = Event(
        id: EventID(
          replica: try #require(ReplicaID("aaaaaaaaaa")), sequence: UInt32(number + 1), checksum: 0),
        time: Moment(milliseconds: Int64(number), zoneMinutes: 480), on: day(move.on), who: "甲", kind: .due,
        item: ItemID("aaaaaa3"), value: move.value, text: "汛期", after: after)
      journal.insert(event)
      after = [try #require(journal.events.last).id.reference]
    }
    return Snapshot(plan: plan(smallPlan), journal: journal, asOf: day(seen))[1]
  }

  /// The item is due on 2018-12-31 by the plan.
  @Test func puttingOffIsInTimeUntilTheDayIsOver() throws {
    let item = try board([
      ("2019-01-31", "2018-12-31"), ("2019-03-31", "2019-02-01"), ("2019-02-28", "2019-02-02"),
    ])
    #expect(item.plannedDue == day("2018-12-31"))
    #expect(item.ledger.map { $0.postponement(planned: item.plannedDue) } == [.inTime, .late, nil])
    #expect(item.moves.count == 3 && item.moves.late == 1)
    let words = item.ledger.map { item.snapshot.words(of: $0, in: .chinese) }
    #expect(words[0].hasSuffix("（延期）") && words[1].hasSuffix("（逾期后延期）") && words[2].hasSuffix("2019-02-28"))
  }

  @Test func whatSaysTheSameIsNoMove() throws {
    #expect(try board([("2018-12-31", "2018-06-01")]).moves.count == 0)
    let item = try board([("2019-01-31", "2018-06-01"), ("2019-01-31", "2018-06-02"), ("", "2019-02-02")])
    #expect(item.moves.count == 2 && item.moves.late == 0)
  }
}
