import BoardUI
import Foundation
import PlanModel
import PlanPhrases
import TestSupport
import Testing

/// Frames, text and style, held against files in `Golden/`.
///
/// With `DUBAN_RECORD=1` the files are written anew and the run fails, so that recording is never taken for passing.
@Suite struct GoldenTests {
  func check(_ name: String, _ play: Play, at place: SourceLocation = #_sourceLocation) throws {
    let frame = render(play.state)
    let cursor = frame.cursor.map { "\ncursor \($0.row),\($0.column)" } ?? ""
    let actual = picture(frame) + "\n=== styles\n" + styles(frame) + cursor + "\n"
    let file = repository.appending(path: "Tests/BoardUITests/Golden/\(name).txt")
    if ProcessInfo.processInfo.environment["DUBAN_RECORD"] != nil {
      try Data(actual.utf8).write(to: file)
      Issue.record("recorded \(name)", sourceLocation: place)
      return
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(actual == expected, "\(name) looks different:\n\(actual)", sourceLocation: place)
  }

  @Test(arguments: [(24, 80), (40, 120), (10, 40), (30, 60), (50, 160)])
  func theFirstScreen(rows: Int, columns: Int) throws {
    try check("first-\(columns)x\(rows)", Play(try shippedPlan(), rows: rows, columns: columns))
  }

  @Test func aPlanThatFitsOpensUnfolded() throws { try check("small-80x24", Play(plan(smallPlan))) }

  @Test(arguments: [(24, 80), (40, 120)])
  func marked(rows: Int, columns: Int) throws {
    var play = Play(try shippedPlan(), rows: rows, columns: columns)
    play.select("4.2")
    play.type("s2")
    play.type("流域整治三处")
    play.press(.tab)
    play.type("2018-08-01")
    play.press(.enter)
    play.select("7.4a")
    play.type(" ")
    try check("marked-\(columns)x\(rows)", play)
  }

  /// The table with something late, soon and done, on narrow, usual and wide screens.
  @Test(arguments: [(24, 80), (40, 120), (60, 200)])
  func theTable(rows: Int, columns: Int) throws {
    let forms: [(String, Int, Language)] = [
      ("", 1, .chinese), ("-ambiguous", 2, .chinese), ("-english", 1, .english),
    ]
    for (name, ambiguous, language) in forms {
      var play = Play(
        try shippedPlan(), rows: rows, columns: columns, ambiguous: ambiguous, language: language)
      for (number, keys) in [
        ("P1.1", " "), ("P1.2", " "), ("1.2", " "), ("4.2", "d2018-9-30\t汛期\r"), ("2.2", "s3缺\r"),
      ] {
        play.select(number)
        play.play(keys.map { .key($0 == "\r" ? .enter : $0 == "\t" ? .tab : .character($0)) })
      }
      play.press(.home, .down)
      try check("table\(name)-\(columns)x\(rows)", play)
    }
  }

  @Test func filteredToAUnit() throws {
    var play = Play(try shippedPlan())
    play.type("u水务")
    try check("units-80x24", play)
    play.press(.enter)
    try check("filtered-80x24", play)
  }

  @Test func lists() throws {
    var play = Play(try shippedPlan())
    play.select("4.2")
    play.press(.enter)
    try check("menu-80x24", play)
    play.press(.escape, .character("f"), .down)
    try check("filter-80x24", play)
    play.press(.escape, .character("n"))
    play.type("完成流域整治，")
    try check("note-80x24", play)
    play.press(.escape, .character("?"))
    try check("help-80x24", play)
    play.type("期限")
    try check("help-found-80x24", play)
    play.press(.escape, .character("v"))
    try check("detail-80x24", play)
  }

  @Test func narrowAndFiltered() throws {
    var play = Play(try shippedPlan(), rows: 12, columns: 44)
    play.type("u国土")
    play.press(.enter)
    play.press(.character("f"), .enter, .escape)
    try check("filtered-44x12", play)
  }

  @Test(arguments: [(24, 80), (40, 120), (10, 40)])
  func phases(rows: Int, columns: Int) throws {
    var play = Play(try shippedPlan(), rows: rows, columns: columns)
    play.select("4.2")
    play.type("2 ")
    try check("phases-\(columns)x\(rows)", play)
  }

  @Test(arguments: [(24, 80), (40, 120), (10, 40)])
  func standingsOfUnits(rows: Int, columns: Int) throws {
    var play = Play(try shippedPlan(), rows: rows, columns: columns)
    play.select("4.2")
    play.type(" c3")
    try check("standings-\(columns)x\(rows)", play)
  }

  @Test func searching() throws {
    var play = Play(try shippedPlan())
    play.type("/水源")
    try check("search-80x24", play)
  }

  @Test func wideAmbiguousCharacters() throws {
    var play = Play(try shippedPlan(), ambiguous: 2)
    play.select("1.3b")
    try check("ambiguous-80x24", play)
  }

  @Test func afterTheEndOfThePlan() throws {
    try check("ended-80x24", Play(try shippedPlan(), asOf: "2026-11-23"))
  }

  @Test func tooSmall() throws { try check("small-30x8", Play(try shippedPlan(), rows: 8, columns: 30)) }

  @Test func aFirstEventAsksWhoItIs() throws {
    var play = Play(plan(smallPlan), person: nil)
    play.select("1.1")
    play.type(" ")
    try check("person-80x24", play)
  }
}

/// Holds for every frame, whatever is pressed.
@Suite struct FrameTests {
  private static let keys: [InputEvent] =
    [.up, .down, .left, .right, .enter, .escape, .pageUp, .pageDown, .home, .end, .tab, .backspace, .delete]
    .map { InputEvent.key($0) }
    + "snufcr/zov? q完成１２3水ａ，123".map { InputEvent.key(.character($0)) }
    + [
      .paste("两行\n文字"), .click(row: 7, column: 3), .wheel(3), .wheel(-3),
      .resize(ScreenSize(rows: 24, columns: 80)), .resize(ScreenSize(rows: 10, columns: 40)),
      .resize(ScreenSize(rows: 5, columns: 20)), .resize(ScreenSize(rows: 13, columns: 57)),
      .resize(ScreenSize(rows: 60, columns: 200)),
    ]

  @Test(arguments: 0..<4) func anyKeysGiveFramesThatFit(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var play = Play(try shippedPlan(), ambiguous: seed % 2 + 1)
    let width = DisplayWidth(ambiguous: seed % 2 + 1)
    var renderer = Renderer()
    for step in 0..<1500 {
      if step % 97 == 0 { play.store.failure = play.store.failure == nil ? "磁盘已满" : nil }
      play.play([Self.keys.randomElement(using: &generator) ?? .wheel(1)])
      let frame = renderer.frame(of: play.state)
      let size = play.desk.size
      #expect(frame.lines.count == size.rows)
      for line in frame.lines {
        let text = String(decoding: line.text, as: UTF8.self)
        #expect(line.columns <= size.columns)
        #expect(width.columns(of: text) == line.columns)
        #expect(line.runs.last?.end ?? 0 == line.text.count)
      }
      #expect(frame == render(play.state), "kept lines are the lines laid out anew")
      if let cursor = frame.cursor {
        #expect(cursor.row < size.rows && cursor.column < size.columns)
      }
    }
  }
}
