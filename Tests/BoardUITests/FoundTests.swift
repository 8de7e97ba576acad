import PlanModel
import TestSupport
import Testing

@testable import BoardUI

/// What was found stands out, and rows say where it is when they do not show it.
@Suite struct FoundTests {
  /// The parts of a line that stand out.
  private func parts(_ line: Line) -> [String] {
    var start = 0
    return line.runs.compactMap { run in
      defer { start = run.end }
      let isHit = run.style.attributes.isSuperset(of: [.bold, .underline])
      return isHit ? String(decoding: line.text[start..<run.end], as: UTF8.self) : nil
    }
  }

  private func row(_ play: Play, _ text: String) -> Line? {
    render(play.state).lines.first { String(decoding: $0.text, as: UTF8.self).contains(text) }
  }

  @Test func whatMatchedStandsOut() throws {
    var play = Play(try shippedPlan())
    play.type("/水环境")
    play.press(.enter)
    #expect(row(play, ">4.2").map(parts) == ["水环境"])
    play.type("c/lyj")
    play.press(.enter)
    #expect(row(play, "县林业局").map(parts)?.last == "林业局")
    play.type("c/(七)4")
    play.press(.enter)
    #expect(row(play, "7.4a") != nil)
  }

  @Test func whatARowDoesNotShowIsNamed() throws {
    var play = Play(try shippedPlan())
    play.select("4.2")
    play.type("n清淤三公里")
    play.press(.enter)
    play.type("/清淤")
    play.press(.enter)
    #expect(play.screen.contains(">4.2") && play.screen.contains("[进展] "))
    play.type("c/lyj")
    play.press(.enter)
    #expect(!play.screen.contains("[牵头]"), "what a row shows is not named")
    play.type("c/swj")
    play.press(.enter)
    #expect(play.screen.contains("[牵头] "), "all say the same, so that the column is gone")
    play.type("c/王芳 水务局")
    play.press(.enter)
    #expect(play.screen.contains("[进展] "))
  }

  @Test(arguments: [
    ("PM2.5浓度", ["pm2.5"], ["PM2.5"]), ("ＰＭ２．５", ["pm2"], ["ＰＭ２"]), ("水水水", ["水水"], ["水水水"]),
    ("一 二", ["二", "一"], ["一", "二"]), ("无", ["有"], []), ("无", ["", "无无"], []),
  ])
  func placesAreFoundWhateverTheirCase(text: String, wanted: [String], found: [String]) {
    var line = Line()
    line.append(text, columns: 3, .normal)
    let shown = line.highlighting(wanted)
    #expect(parts(shown) == found && shown.text == line.text && shown.columns == line.columns)
  }

  @Test func aPlanWithoutDueDaysSaysSo() throws {
    let text = "# 无期限方案\n\n## （一）组\n### 1. 甲\n- 牵头: 县水务局 ^aaaaaa2\n### 2. 乙\n- 牵头: 县水务局 ^aaaaaa3\n"
    var play = Play(plan(text))
    #expect(play.screen.contains("没有一项写了期限，永远不会逾期"))
    #expect(!Play(try shippedPlan()).screen.contains("永远不会逾期"))
    // As it says: all that is shown is marked, then the due day is written for all.
    play.type("f")
    play.press(.end, .enter)
    #expect(play.desk.marked.count == 2)
    play.type("d2019-06-30")
    play.press(.tab)
    play.type("补上期限")
    play.press(.enter)
    play.press(.enter)
    #expect(play.desk.snapshot.dueDays == [day("2019-06-30"), day("2019-06-30")])
  }
}
