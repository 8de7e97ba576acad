import PlanModel
import TestSupport
import Testing

@testable import BoardUI

/// A frame for which lines of the one before were used again is the frame that is made anew.
@Suite struct RendererTests {
  private static let keys: [Key] = [
    .down, .down, .down, .up, .tab, .character("1"), .character("2"), .character("3"), .pageDown, .pageUp,
    .home, .end, .left,
    .right, .enter, .escape,
    .character(" "), .character("o"), .character("u"), .character("f"), .character("c"), .character("z"),
    .character("s"), .character("v"), .character("/"), .character("水"), .backspace,
  ]

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func keptLinesAreThoseThatWouldBeMade(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var play = Play(try shippedPlan(), rows: seed % 2 == 0 ? 24 : 40, columns: seed % 2 == 0 ? 80 : 120)
    var renderer = Renderer()
    for step in 0..<600 {
      let key = Self.keys[Int(generator.next() % UInt64(Self.keys.count))]
      guard play.press(key) else { return }
      let (kept, fresh) = (renderer.frame(of: play.state), render(play.state))
      #expect(kept == fresh, "after \(step) keys, the last of them \(key)")
      if kept != fresh { return }
    }
  }
}

/// What stands on top leads to what it says.
@Suite struct HeaderTests {
  private func column(of text: String, in line: String) -> Int? {
    line.range(of: text).map { DisplayWidth().columns(of: String(line[..<$0.lowerBound])) }
  }

  /// Clicks on a text of the header.
  private func click(_ text: String, _ play: inout Play) throws {
    let lines = play.screen.components(separatedBy: "\n")
    let row = try #require(lines.firstIndex { $0.contains(text) })
    play.play([.click(row: row, column: try #require(column(of: text, in: lines[row])) + 1)])
  }

  @Test func aClickOnAFigureShowsWhatItCounts() throws {
    for (figure, count) in [("完成 0/57", 0), ("逾期 9", 9), ("三 省级认定", 46), ("二 规划编制", 4)] {
      var play = Play(try shippedPlan())
      try click(figure, &play)
      #expect(play.desk.shown.count == count && play.desk.isFiltered, "\(figure)")
    }
    var play = Play(try shippedPlan())
    try click("2 阶段", &play)
    #expect(play.screen.contains("[2 阶段]"))
    try click("逾期 9", &play)
    try click("c 清除", &play)
    #expect(!play.desk.isFiltered)
  }

  /// Figures of what the filter leaves narrow it.
  @Test func aClickOnAFigureOfTheFilterNarrowsIt() throws {
    var play = Play(try shippedPlan())
    play.select("4.2")
    play.type(" u水务")
    play.press(.enter)
    let lines = play.screen.components(separatedBy: "\n")
    let at = try #require(column(of: "完成 1/4", in: lines[3]))
    play.play([.click(row: 3, column: at)])
    #expect(play.desk.shown.count == 1 && play.desk.filter.unit == "县水务局")
  }

  @Test func theDayAndItsPlaceInThePlanStandOnTop() throws {
    for (day, text) in [
      ("2018-09-15", "截至 2018-09-15 阶段三"), ("2017-01-01", "截至 2017-01-01 未开始"),
      ("2026-11-23", "截至 2026-11-23 已到期"),
    ] {
      #expect(Play(try shippedPlan(), asOf: day).screen.split(separator: "\n")[0].contains(text), "\(day)")
    }
    let wide = Play(try shippedPlan(), rows: 40, columns: 120, asOf: "2026-11-23")
    #expect(wide.screen.contains("王芳  截至 2026-11-23 方案已于 2020-06-30 到期"))
  }

  /// The filter, and how many items it leaves, are seen at every size.
  @Test func theCountIsNeverCut() throws {
    for columns in 40...120 {
      for rows in [10, 16, 24] {
        var play = Play(try shippedPlan(), rows: rows, columns: columns)
        play.type("u国土")
        play.press(.enter)
        #expect(play.screen.contains("显示 16/57"), "\(columns)x\(rows)")
      }
    }
  }
}

/// Texts in several lines.
@Suite struct WrapTests {
  private static let texts = [
    "未启动   期限 2017-08-31（按阶段一），逾期 380 天", "指标 ≥ 85 %。）》，。、；：！？逾期", "https://www.example.gov.cn/zwgk/2018",
    "a b c 2018-09-15 第二行、", "（（（（）））），", "",
  ]

  /// Nothing is lost, no line is too wide, none begins with a closing sign or within a day where the one before it has
  /// room to give.
  @Test(arguments: texts) func nothingIsLost(_ text: String) {
    let width = DisplayWidth()
    for columns in 2...60 {
      let lines = wrap(text, columns: columns, width: width)
      #expect(lines.joined() == text)
      #expect(lines.allSatisfy { width.columns(of: $0) <= columns && !$0.isEmpty })
      guard columns >= 24 else { continue }
      for line in lines.dropFirst() { #expect(!line.hasPrefix("）") && !line.hasPrefix("，"), "\(lines)") }
      #expect(text.contains("2017") == lines.contains { $0.contains("2017-08-31") }, "\(lines)")
    }
  }
}
