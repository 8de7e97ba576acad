import PlanModel
import TestSupport
import Testing

@testable import BoardUI

/// From day to day, and from one item that was found to another.
@Suite struct SteppingTests {
  private func play(today: String = "2018-11-30") throws -> Play {
    var play = Play(try shippedPlan())
    play.store.today = day(today)
    play.press(.down)
    return play
  }

  @Test func theDayLookedAtIsSteppedByMonths() throws {
    var play = try play()
    #expect(play.desk.asOf == day("2018-11-30"), "the board follows the day")
    play.type("<")
    #expect(play.desk.asOf == day("2018-10-31") && play.screen.contains("截至 2018-10-31"))
    #expect(play.screen.contains("现在记的也算这一天"))
    play.type("《《")
    #expect(play.desk.asOf == day("2018-08-31"))
    play.type("》")
    #expect(play.desk.asOf == day("2018-09-30"))
    play.press(.down)
    #expect(play.desk.asOf == day("2018-09-30"), "a day that was chosen stays")
    play.type("t")
    #expect(play.desk.asOf == day("2018-11-30") && play.screen.contains("看的是今天"))
    play.store.today = day("2018-12-01")
    play.press(.down)
    #expect(play.desk.asOf == day("2018-12-01"), "and today is followed again")
  }

  @Test func whatIsEnteredIsTrueOfTheDayLookedAt() throws {
    var play = try play()
    play.type("<")
    play.select("4.2")
    play.type(" ")
    #expect(play.store.entries.map(\.day) == [day("2018-10-31")])
    play.type("<")
    #expect(play.desk.snapshot[play.desk.selectedItem?.index ?? 0].status == .todo)
    play.type("t")
    #expect(play.desk.snapshot[play.desk.selectedItem?.index ?? 0].status == .done)
  }

  @Test func daysToComeAreReadOnly() throws {
    var play = try play()
    play.select("4.2")
    play.type("> ")
    #expect(play.desk.asOf == day("2018-12-31") && play.desk.isReadOnly)
    #expect(play.screen.contains("只读") && play.store.entries.isEmpty)
    play.type("t ")
    #expect(play.store.entries.count == 1)
  }

  /// From the last day of a month to the last, from another to the same or the last.
  @Test func monthsAreStepped() {
    let steps = [
      ("2020-03-31", -1, "2020-02-29"), ("2020-02-29", 1, "2020-03-31"), ("2019-01-30", 1, "2019-02-28"),
      ("2018-01-15", -1, "2017-12-15"), ("2018-12-15", 1, "2019-01-15"), ("2018-04-30", -14, "2017-02-28"),
    ]
    for (from, months, to) in steps { #expect(day(from).advanced(byMonths: months) == day(to), "\(from)") }
  }

  @Test func hitsAreSteppedThrough() throws {
    var play = Play(try shippedPlan())
    play.type(".")
    #expect(play.screen.contains("先按 / 查找"))
    play.type("/swj")
    play.press(.enter)
    func number() -> String { play.desk.selectedItem.map { play.desk[$0].number } ?? "" }
    var seen = [number()]
    for _ in 0..<3 {
      play.type(".")
      seen.append(number())
    }
    let all = play.desk.hits.map { play.desk[$0].number }
    #expect(all.count == 4 && Set(seen) == Set(all) && seen == all)
    #expect(play.screen.contains("第 4 处，共 4 处"))
    play.type("。")
    #expect(number() == all[0], "round again")
    play.type("，")
    #expect(number() == all[3])
    play.type("o,")
    #expect(number() != "", "what is folded is unfolded")
  }

  @Test func unitsAreFoundByPinyin() throws {
    var play = Play(try shippedPlan())
    play.type("uhbj")
    play.press(.enter)
    #expect(play.desk.filter.unit == "县国土资源和环境保护局")
    play.type("uSWJ")
    #expect(play.desk.choices(of: Chooser(purpose: .units, query: TextField("SWJ"))).isEmpty)
  }

  @Test func ownUnitComesFirst() throws {
    var play = Play(try shippedPlan(), unit: "水务局")
    play.type("u")
    #expect(play.desk.choices(of: Chooser(purpose: .units)).first?.label == "县水务局")
    play.press(.escape)
    play.type("f2")
    #expect(play.desk.filter.unit == "县水务局" && play.desk.filter.lights == [.red])
    #expect(play.desk.overlays.isEmpty)
    play.type("f3")
    #expect(play.desk.filter.unit == nil && play.desk.filter.due == .within(days: 30))
    play.type("f3")
    #expect(play.desk.filter.isEmpty)
    var other = Play(try shippedPlan())
    other.type("f2")
    #expect(other.screen.contains("单位（输入文字缩小范围）"), "whose unit is not known is asked")
  }
}
