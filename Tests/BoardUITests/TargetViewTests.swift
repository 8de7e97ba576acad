import PlanModel
import TestSupport
import Testing

@testable import BoardUI

/// A row for each target.
@Suite struct TargetViewTests {
  private func view(_ play: Play) throws -> TargetView { try #require(play.state.view as? TargetView) }

  private func row(_ play: Play, _ number: String) -> String {
    play.screen.components(separatedBy: "\n").dropFirst(4).first { $0.dropFirst().hasPrefix(number + " ") }
      ?? ""
  }

  private func select(_ play: inout Play, _ number: String) {
    play.type("1")
    play.select(number)
    play.type("4")
  }

  @Test func aValueIsRecordedWithItsDayAndSource() throws {
    var play = Play(try shippedPlan(), rows: 40, columns: 120)
    select(&play, "3.2")
    #expect(row(play, "3.2").contains("未报"))
    play.type("a")
    #expect(play.screen.contains("的实测值"))
    play.typeKeys("八十\r")
    #expect(play.screen.contains("这里要写一个数") && play.store.measurements.isEmpty)
    play.press(.control("u"))
    play.typeKeys("９１．５%\t2018-6-30\t监测月报\r")
    let measured = try #require(play.store.measurements.first)
    #expect(measured.value.description == "91.5" && measured.source == "监测月报")
    #expect(measured.day == day("2018-06-30"))
    let line = row(play, "3.2")
    #expect(line.contains("91.5  2018-06-30") && line.contains("差 3.5"), "\(line)")
    #expect(play.screen.contains("未达标 1") && play.desk.overlays.isEmpty)
    play.typeKeys("a95\t\t\r")
    #expect(row(play, "3.2").contains("达标") && play.screen.contains("达标 1  未达标 0"))
    play.type("z")
    #expect(row(play, "3.2").contains("差 3.5"), "taken back")
  }

  @Test func whoIsAtTheScreenIsAskedFirst() throws {
    var play = Play(try shippedPlan(), person: nil)
    play.typeKeys("4a95\r李四\r\r")
    #expect(play.store.people.map(\.name) == ["李四"] && play.store.measurements.count == 1)
  }

  /// A done item whose targets have no value says so; it is not forbidden.
  @Test func whatIsDoneWithoutAValueSaysSo() throws {
    var play = Play(try shippedPlan())
    play.select("3.2")
    play.type(" 4")
    #expect(row(play, "3.2").contains("指标未报") && play.screen.contains("已完成而指标未报 1"))
    #expect(play.store.entries.map(\.value) == ["done"])
  }

  /// From 120 columns on each period has a column; below the values stand one after the other.
  @Test func valuesStandInTheirPeriods() throws {
    var play = Play(try shippedPlan(), rows: 40, columns: 120)
    select(&play, "3.2")
    for (value, day) in [("80", "2017-12-31"), ("85", "2018-03-31"), ("91", "2018-08-31")] {
      play.typeKeys("a\(value)\t\(day)\t\r")
    }
    #expect(play.screen.contains("走势") == false)
    let cells = row(play, "3.2").split(separator: " ")
    #expect(cells.contains("80") && cells.contains("85") && cells.suffix(1) == ["91"], "\(cells)")
    var narrow = play
    narrow.play([.resize(ScreenSize(rows: 24, columns: 100))])
    #expect(row(narrow, "3.2").contains("  80 85 91 "))
  }

  /// Exactly the targets of the items that the filter leaves; those of the whole plan where there is no filter.
  @Test func rowsAreWhatTheFilterLeaves() throws {
    let own = smallPlan.replacing("- 将来的栏目: 保留", with: "- 指标: 总体达标率 ≥ 90 % ^bbbbbb2\n- 将来的栏目: 保留")
    var play = Play(plan(own))
    play.type("4")
    #expect(try view(play).body.list.rows == [.target(0), .target(1)])
    #expect(play.screen.contains("方案") && play.desk.selectedItem == nil)
    play.typeKeys("u审计\r4")
    #expect(try view(play).body.list.rows.isEmpty && play.screen.contains("没有指标"))
    var shipped = Play(try shippedPlan())
    for keys in ["u水务\r", "c", "f\r", "c/环\r", "c"] {
      shipped.typeKeys(keys + "4")
      let desk = shipped.desk
      let rows = try view(shipped).body.list.rows.compactMap { desk.item(of: $0)?.index }
      let wanted = desk.snapshot.plan.assignments.indices.filter { desk.figures[0].isShown[$0] }
        .flatMap { item in desk.snapshot.plan.assignments[item].targets.map { _ in item } }
      #expect(rows == wanted)
    }
  }

  @Test(arguments: [(10, 40), (24, 80), (60, 200), (12, 44)])
  func itFitsEverySize(rows: Int, columns: Int) throws {
    var play = Play(try shippedPlan(), rows: rows, columns: columns, ambiguous: 2)
    play.typeKeys("4a5\r")
    for key in [Key.down, .end, .pageUp, .home, .enter] {
      play.press(key)
      for line in render(play.state).lines { #expect(line.columns <= columns) }
    }
  }
}
