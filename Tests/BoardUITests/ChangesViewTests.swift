import PlanModel
import TestSupport
import Testing

@testable import BoardUI

/// What happened in a period.
@Suite struct ChangesViewTests {
  private func view(_ play: Play) throws -> ChangesView { try #require(play.state.view as? ChangesView) }

  private func board(rows: Int = 24, columns: Int = 80) throws -> Play {
    var play = Play(try shippedPlan(), rows: rows, columns: columns)
    for (item, keys) in [
      ("4.2", " "), ("8.2", "s3缺\r"), ("1.1", "n开会\t2018-08-02\r"), ("7.1", "n旧事\t2018-07-31\r"),
    ] {
      play.select(item)
      play.typeKeys(keys)
    }
    play.type("5")
    return play
  }

  @Test func figuresStandAboveTheEvents() throws {
    let play = try board(columns: 120)
    #expect(play.screen.contains("自上次通报  2018-08-01 至 2018-09-15"))
    #expect(play.screen.contains("新完成 1  新销号 0  退回 0  新逾期 0  新受阻 1  改期限 0  有进展 4"))
    #expect(play.screen.contains("没有记录的单位："))
    let rows = try view(play).body.list.rows
    #expect(rows.map { play.desk.item(of: $0).map { play.desk[$0].number } } == ["8.2", "4.2", "1.1", "7.1"])
    #expect(play.screen.contains("未启动 -> 已完成") && play.screen.contains("(迟44天)"))
  }

  @Test func aPeriodIsChosen() throws {
    var play = try board()
    play.type("g")
    #expect(play.screen.contains("看哪段时间"))
    play.type("3")
    #expect(play.screen.contains("本月  2018-09-01 至 2018-09-15"))
    #expect(
      try view(play).body.list.rows.count == 4, "what was recorded this month of days before is told of now")
    play.type("g4")
    #expect(play.screen.contains("2018-08-01 至 2018-08-31") && play.screen.contains("1.1"))
    play.typeKeys("g52018-9-20\r")
    #expect(play.screen.contains("不能晚于"), "a day that is still to come")
    play.press(.control("u"))
    play.typeKeys("7月1日\t2018-6-1\r")
    #expect(play.screen.contains("结束的日子不能早于开始的日子"))
    play.press(.control("u"))
    play.typeKeys("2018-9-15\r")
    #expect(play.desk.lookBack.period == .days(since: day("2018-07-01"), until: day("2018-09-15")))
    #expect(play.desk.overlays.isEmpty && play.screen.contains("2018-07-01 至 2018-09-15"))
  }

  @Test func eventsAreSorted() throws {
    var play = try board()
    let byDay = try view(play).body.list.rows
    for order in [6, 7, 8, 9] {
      play.type("g\(order)")
      let rows = try view(play).body.list.rows
      #expect(Set(rows) == Set(byDay) && rows.count == byDay.count)
    }
    let units = try view(play).body.list.rows.map {
      play.desk.item(of: $0).map { play.desk[$0].leads.first ?? "" } ?? ""
    }
    #expect(units == units.sorted())
    play.type("g6")
    #expect(try view(play).body.list.rows == byDay)
  }

  /// One's own record is taken back after a question; those of others are not.
  @Test func onesOwnIsTakenBackHere() throws {
    var play = try board()
    play.press(.home, .down, .down)
    #expect(play.desk.selectedItem.map { play.desk[$0].number } == "1.1")
    play.type("z")
    #expect(play.screen.contains("撤销这一条吗"))
    play.type("2")
    #expect(try view(play).body.list.rows.count == 4, "left as it was")
    play.type("z1")
    #expect(try view(play).body.list.rows.count == 3 && play.screen.contains("已撤销"))
    let item = play.desk.snapshot.plan.items(named: "1.1")[0]
    #expect(play.desk.snapshot[item].ledger.allSatisfy { $0.isVoided })
    let others = Play(try shippedPlan(), person: "李四", journal: play.desk.snapshot.journal)
    var other = others
    other.typeKeys("5z")
    #expect(other.screen.contains("这条是王芳记的，只能撤销自己记的") && other.desk.overlays.isEmpty)
  }

  /// What is done to the item of an event is done to it, and only what the filter leaves is shown.
  @Test func rowsAreWhatTheFilterLeaves() throws {
    var play = try board()
    play.typeKeys("u水务\r5")
    #expect(
      try view(play).body.list.rows.allSatisfy { row in
        play.desk.item(of: row).map { play.desk[$0].leads.contains("县水务局") } ?? false
      })
    play.press(.home)
    play.typeKeys("n再看\r")
    #expect(play.store.entries.last?.text == "再看")
    play.typeKeys("/没有这样的\r")
    #expect(play.screen.contains("这段时间没有记录"))
  }

  @Test(arguments: UInt64(1)...6) func figuresAreThoseOfTheModel(seed: UInt64) throws {
    let plan = try shippedPlan()
    let history = RandomHistory(of: plan, days: day("2018-01-01")...day("2018-12-31"), count: 300, seed: seed)
    var play = Play(plan, rows: 40, columns: 120, journal: history.journal)
    for keys in ["5", "g2", "g3", "g4", "u水务\r5", "c5", "f\r5"] {
      play.typeKeys(keys)
      play.press(.escape)
      let (desk, changes) = (play.desk, try #require(try view(play).changes.first))
      let days = desk.snapshot.days(of: desk.lookBack.period)
      let board = desk.snapshot.with(asOf: days.last)
      let wanted = board.changes(in: days, where: desk.figures[0].isShown, isWhole: !desk.isFiltered)
      #expect(changes.events == wanted.events && changes.silentUnits == wanted.silentUnits)
      for figure in ChangeFigure.allCases { #expect(changes.items(figure) == wanted.items(figure)) }
    }
  }

  @Test(arguments: [(10, 40), (24, 80), (60, 200), (12, 44)])
  func itFitsEverySize(rows: Int, columns: Int) throws {
    var play = try board(rows: rows, columns: columns)
    for key in [Key.down, .end, .pageUp, .home, .enter, .escape, .character("g"), .character("5")] {
      play.press(key)
      let frame = render(play.state)
      #expect(frame.lines.count == rows)
      for line in frame.lines { #expect(line.columns <= columns) }
    }
  }
}
