import BoardUI
import PlanModel
import TestSupport
import Testing

/// What the board says to press does what it says.
@Suite struct AdviceTests {
  /// Two people who did not know of each other recorded the same thing about the first item.
  private func contradicted(_ kind: Event.Kind, _ values: [String]) throws -> Play {
    let plan = plan(smallPlan)
    let item = try #require(plan.assignments.first?.id)
    var lines: [UInt8] = []
    for (replica, (who, value)) in zip(["bbbbbbbbbb", "cccccccccc"], zip(["李强", "赵敏"], values)) {
      let id = EventID(replica: try #require(ReplicaID(replica)), sequence: 1, checksum: 0)
      let event = Event(
        id: id, time: Moment(milliseconds: 1_530_000_000_000, zoneMinutes: 480), on: day("2018-06-26"),
        who: who,
        kind: kind, item: item, value: value, text: "据实", after: [])
      lines += EventLine.write(event).bytes
    }
    var journal = Journal()
    journal.absorb(JournalPiece(written: lines))
    var play = Play(plan, rows: 40, columns: 100, journal: journal)
    play.select("阶段一.1")
    return play
  }

  private func isMarkedTwice(_ play: Play) -> Bool { play.screen.contains("两人记得不一样") }

  @Test(arguments: [Key.character(" "), .character("s")])
  func oneOfTwoMarksIsChosen(key: Key) throws {
    var play = try contradicted(.mark, ["done", "blocked"])
    #expect(play.screen.contains("李强 已完成、赵敏 受阻；按空格或 s 选一个"))
    play.press(key)
    #expect(play.screen.contains("已完成") && play.screen.contains("受阻"))
    play.press(.enter)
    if play.screen.contains("保存") { play.press(.enter) }
    #expect(!isMarkedTwice(play))
    #expect(play.store.entries.map(\.kind) == [.mark])
  }

  @Test func oneOfTwoDueDaysIsChosen() throws {
    var play = try contradicted(.due, ["2018-10-31", "2018-12-15"])
    #expect(play.screen.contains("期限两人记得不一样：李强 2018-10-31、赵敏 2018-12-15；按 d 选一个"))
    play.type("d")
    play.press(.tab)
    play.type("以会议为准")
    play.press(.enter)
    #expect(!isMarkedTwice(play))
    #expect(play.store.entries.map(\.kind) == [.due])
  }

  @Test func whatIsWrongIsShownWhereItSays() {
    var play = Play(plan(smallPlan.replacing("^aaaaaa8", with: "^aaaaaa7")), rows: 40, columns: 120)
    #expect(play.screen.contains("处要看，按 !"))
    play.type("!")
    #expect(!play.screen.contains("处要看，按 !"))
  }

  @Test func theFilterIsClearedWhereNothingIsLeft() {
    var play = Play(plan(smallPlan))
    play.type("/没有这样的事")
    play.press(.enter)
    #expect(play.screen.contains("没有符合筛选条件的事项，按 c 清除筛选"))
    play.type("c")
    #expect(play.screen.contains("整治河道"))
  }
}
