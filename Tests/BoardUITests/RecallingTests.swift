import PlanModel
import TestSupport
import Testing

@testable import BoardUI

/// What the next start knows again.
@Suite struct RecallingTests {
  @Test func theNextStartOpensWhereThisOneEnded() throws {
    var play = Play(try shippedPlan())
    play.select("4.2")
    play.type("f3")
    play.press(.escape)
    play.type("c")
    play.select("7.1")
    play.press(.left)
    play.type(" ")
    play.select("4.2")
    play.leave()
    let left = try #require(play.store.left.last)
    var again = Play(try shippedPlan(), remembered: Remembered(left.bytes))
    #expect(again.desk.selectedItem.map { again.desk[$0].number } == "4.2")
    #expect(again.rows == play.rows)
    again.type("u水务")
    again.press(.enter)
    again.type("2/流域")
    again.press(.enter)
    again.leave()
    let second = try #require(again.store.left.last)
    let third = Play(try shippedPlan(), remembered: Remembered(second.bytes))
    #expect(third.desk.filter.unit == "县水务局" && third.desk.filter.text.isEmpty)
    #expect(third.state.openView == 1)
  }

  @Test func whatIsMissingOrDamagedIsAsAtFirst() throws {
    let first = Play(try shippedPlan())
    for text in ["", "x", "view\tnothing\nitem\t99.9\nfilter\tunit=没有这个单位\tstatus=x\nin\tviewTableX\tq\n"] {
      let play = Play(try shippedPlan(), remembered: Remembered(Array(text.utf8)))
      #expect(play.rows == first.rows && play.desk.filter.isEmpty && play.screen == first.screen, "\(text)")
    }
  }

  /// Nothing is written while keys only move, and nothing where all is as it was.
  @Test func keysThatMoveWriteNothing() throws {
    var play = Play(try shippedPlan())
    play.press(.down, .down, .up, .pageDown, .home)
    #expect(play.store.left.isEmpty)
    play.leave()
    #expect(play.store.left.count <= 1)
    play.leave()
    #expect(play.store.left.count <= 1)
  }

  @Test func aFilterIsGivenANameAndForgotten() throws {
    var play = Play(try shippedPlan())
    play.type("u水务")
    play.press(.enter)
    play.type("f")
    play.press(.end, .enter)
    #expect(play.screen.contains("存为常用筛选：牵头=县水务局"))
    play.press(.enter)
    #expect(play.screen.contains("请填名称"))
    play.type("待核")
    play.press(.enter)
    #expect(play.screen.contains("“待核”已经有了"))
    play.press(.control("u"))
    play.type("水务的")
    play.press(.enter)
    #expect(play.desk.overlays.isEmpty && play.store.left.last?.filters.map(\.name) == ["水务的"])
    play.type("cf8")
    #expect(play.desk.filter.unit == "县水务局", "it stands behind those of every office")
    play.type("f")
    play.press(.end, .enter)
    #expect(play.desk.ownFilters.isEmpty && play.store.left.last?.filters.isEmpty == true)
  }

  @Test func anyTimeCanBeAskedFor() throws {
    var play = Play(try shippedPlan())
    play.type("f")
    let choices = play.desk.choices(of: Chooser(purpose: .filter))
    let place = try #require(choices.firstIndex { $0.label.contains("起止") })
    for _ in 0..<place { play.press(.down) }
    play.press(.enter)
    play.type("2019")
    play.type("-01~2018")
    play.press(.enter)
    #expect(play.screen.contains("不是一段时间"))
    play.press(.control("u"))
    play.type("2019-01~2019-12")
    play.press(.enter)
    #expect(play.desk.filter.due == .between(day("2019-01-01"), day("2019-12-31")))
    #expect(play.desk.shown.count == 46 && play.screen.contains("期限=2019-01-01~2019-12-31"))
  }
}
