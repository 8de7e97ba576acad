import PlanModel
import TestSupport
import Testing

@testable import BoardUI

/// What is done to many items at once.
@Suite struct ManyTests {
  private func numbers(_ play: Play) -> [String] { play.desk.wanted.compactMap { play.desk[$0]?.number } }

  private func statuses(_ play: Play, _ numbers: [String]) -> [Status] {
    numbers.flatMap { play.desk.snapshot.plan.items(named: $0) }.map { play.desk.snapshot.statuses[$0] }
  }

  @Test func markedItemsAreDoneAfterAPreview() throws {
    var play = Play(try shippedPlan())
    play.select("4.1")
    play.type("mmm")
    #expect(numbers(play) == ["4.1", "4.2", "4.3"] && play.screen.contains("选中 3 项"))
    #expect(play.screen.contains("*4.2"))
    play.type(" ")
    #expect(play.screen.contains("3 项改为 已完成") && play.screen.contains("记下这 3 项"))
    #expect(play.screen.contains("完成 0/57 -> 3/57"))
    #expect(play.store.entries.isEmpty, "nothing is recorded before somebody says so")
    play.press(.escape)
    #expect(play.store.entries.isEmpty && play.desk.marked.count == 3)
    play.type(" 1")
    #expect(statuses(play, ["4.1", "4.2", "4.3"]) == [.done, .done, .done])
    #expect(play.screen.contains("已保存 3 项 已完成") && play.desk.marked.isEmpty)
    play.type("z")
    #expect(play.screen.contains("已撤销 3 项 已完成"))
    #expect(statuses(play, ["4.1", "4.2", "4.3"]) == [.todo, .todo, .todo])
    play.press(.control("y"))
    #expect(statuses(play, ["4.1", "4.2", "4.3"]) == [.done, .done, .done])
  }

  @Test func shiftMarksAndEscUnmarks() throws {
    var play = Play(try shippedPlan())
    play.select("4.1")
    play.press(.shiftDown, .shiftDown, .shiftUp)
    #expect(numbers(play) == ["4.1", "4.2", "4.3"])
    play.press(.escape)
    #expect(play.desk.marked.isEmpty)
    play.select("4.1")
    play.type("m")
    play.press(.up)
    play.type("m")
    #expect(play.desk.marked.isEmpty, "a second time it is not marked any more")
  }

  @Test func allThatIsShownIsMarked() throws {
    var play = Play(try shippedPlan())
    play.type("/swj")
    play.press(.enter)
    play.type("f")
    play.press(.end, .up, .enter)
    #expect(play.desk.marked.count == 4)
    play.type("c")
    #expect(numbers(play).count == 4, "marks stay while the filter goes")
    play.type("n截污")
    play.press(.enter)
    #expect(play.screen.contains("4 项都记进展：截污") && play.store.entries.isEmpty)
    play.press(.enter)
    #expect(play.store.entries.count == 4 && Set(play.store.entries.map(\.text)) == ["截污"])
    #expect(play.desk.overlays.isEmpty)
  }

  @Test func aHeadingMarksWhatItHolds() throws {
    var play = Play(try shippedPlan())
    play.select("4.1")
    play.press(.left)
    play.type("m")
    let section = play.desk.snapshot.plan.items(of: .group(3))
    #expect(play.desk.marked == Set(section.map { ItemPlace(index: $0) }))
  }

  /// What is so already, and what two people see differently, is left out; the preview says so.
  @Test func whatNeedsSomebodyIsLeftOut() throws {
    var play = Play(try shippedPlan())
    let id = try #require(
      play.desk.snapshot.plan.assignments[play.desk.snapshot.plan.items(named: "4.2")[0]].id)
    for (number, status) in ["done", "doing"].enumerated() {
      let event = Event(
        id: EventID(
          replica: try #require(ReplicaID("bbbbbbbbb\(["c", "d"][number])")), sequence: 1, checksum: 0),
        time: Moment(milliseconds: 1_536_000_000_000, zoneMinutes: 480), on: day("2018-09-01"), who: "甲",
        kind: .mark, item: id, value: status)
      play.hear(EventLine.write(event).bytes)
    }
    play.select("4.3")
    play.type(" ")
    play.select("4.1")
    play.type("mmm ")
    #expect(play.screen.contains("1 项改为 已完成") && play.screen.contains("另有 1 项不用改"))
    #expect(play.screen.contains("另有 1 项两人记得不一样"))
    play.type("1")
    #expect(play.store.entries.count == 2 && play.desk.snapshot.conflicts.contains(true))
  }

  @Test func movedDueDaysShowTheMonths() throws {
    var play = Play(try shippedPlan())
    play.select("4.1")
    play.type("mmmd2019-06")
    play.press(.tab)
    play.type("汛期推迟")
    play.press(.enter)
    #expect(play.screen.contains("2019-06 到期 0 -> 3 项") && play.screen.contains("2019-12 到期"))
    play.press(.enter)
    let due = ["4.1", "4.2", "4.3"].flatMap { play.desk.snapshot.plan.items(named: $0) }.map {
      play.desk.snapshot.dueDays[$0]
    }
    #expect(due == Array(repeating: day("2019-06-30"), count: 3))
    play.type("z")
    #expect(
      play.desk.snapshot.dueDays
        == Snapshot(
          plan: play.desk.snapshot.plan, journal: Journal(), asOf: play.desk.asOf
        ).dueDays)
  }

  @Test func aLotOfAnEarlierSittingIsAskedAbout() throws {
    let plan = try shippedPlan()
    let replica = try #require(ReplicaID("bbbbbbbbbb"))
    let lines = ["4.1", "4.2"].enumerated().flatMap { number, item in
      EventLine.write(
        Event(
          id: EventID(replica: replica, sequence: UInt32(number + 1), checksum: 0),
          time: Moment(milliseconds: 1_536_000_000_000, zoneMinutes: 480), on: day("2018-09-01"), who: "王芳",
          kind: .mark, item: plan.assignments[plan.items(named: item)[0]].id, value: "done")
      ).bytes
    }
    var play = Play(plan, journal: Journal([JournalPiece(written: lines)]))
    play.store.earlier = [replica]
    #expect(statuses(play, ["4.1", "4.2"]) == [.done, .done])
    play.type("z")
    #expect(play.screen.contains("不是这次打开后记的") && play.screen.contains("2 项 已完成"))
    play.press(.enter)
    #expect(statuses(play, ["4.1", "4.2"]) == [.todo, .todo])
  }

  @Test func whatWaitsIsManyToo() throws {
    var play = Play(try shippedPlan())
    play.store.isAway = true
    play.select("4.1")
    play.type("mm 1")
    #expect(play.desk.outbox.waiting.count == 2 && play.desk.marked.isEmpty)
  }
}
