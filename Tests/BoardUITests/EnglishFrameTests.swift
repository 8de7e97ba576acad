import BoardUI
import PlanModel
import PlanPhrases
import TestSupport
import Testing

/// The board in English: nothing Chinese is on it but what somebody wrote.
@Suite struct EnglishFrameTests {
  private static let typed = "流域整治三处，王芳"

  /// Keys that lead to every place of the board, one after the other.
  private static let scripts: [(name: String, keys: [Key])] = [
    ("first", []), ("unfolded", [.character("o")]), ("phases", [.character("2")]), ("menu", [.enter]),
    ("statuses", [.character("s")]), ("note", [.character("n")]), ("due", [.character("d")]),
    ("filter", [.character("f")]), ("units", [.character("u")]), ("help", [.character("?")]),
    ("detail", [.character("v")]), ("done", [.character(" ")]),
    ("undone", [.character(" "), .character("z")]),
    ("redo", [.control("y")]), ("search", [.character("/"), .character("x")]),
    ("units view", [.character("3")]),
    ("targets", [.character("4")]), ("changes", [.character("5")]), ("unknown", [.character("9")]),
    ("saved", [.control("s")]), ("leave", [.interrupt]), ("clear", [.character("c")]),
    ("reopen", [.character(" "), .character(" ")]),
    ("marked", [.character("s"), .character("2"), .character("x"), .enter]),
    ("reason", [.character("d"), .enter]), ("problems", [.character("!")]), ("doubts", [.character("r")]),
  ]

  @Test(arguments: [(24, 80), (40, 120), (12, 44)], scripts.map(\.name))
  func nothingIsChineseButNames(_ size: (rows: Int, columns: Int), _ name: String) throws {
    let plan = try shippedPlan()
    let written = String(decoding: plan.source, as: UTF8.self) + Self.typed
    for item in ["4.2", "P1.1"] {
      var play = Play(plan, rows: size.rows, columns: size.columns, language: .english)
      play.select(item)
      for script in Self.scripts where script.name == name { play.play(script.keys.map(InputEvent.key)) }
      expectEnglish(play, written, "\(name) of \(item)")
    }
  }

  @Test func whatOthersDoAndWhatIsWrongIsToldInEnglish() throws {
    let broken = plan(smallPlan + "\n- 牵头: 县水务局；期限: 某天\n")
    let written = String(decoding: broken.source, as: UTF8.self) + Self.typed
    var play = Play(broken, rows: 40, columns: 120, language: .english)
    play.store.diagnostics = Diagnostic.list(of: broken, file: "plan.md", width: DisplayWidth())
    expectEnglish(play, written, "first")
    play.type("!")
    expectEnglish(play, written, "problems")
    play.press(.enter)
    expectEnglish(play, written, "a problem")
    var ended = Play(try shippedPlan(), rows: 40, columns: 120, asOf: "2026-11-23", language: .english)
    ended.type("f1")
    expectEnglish(ended, String(decoding: try shippedPlan().source, as: UTF8.self) + Self.typed, "ended")
    var first = Play(broken, person: nil, language: .english)
    first.select("1.1")
    first.type(" ")
    expectEnglish(first, written, "person")
  }

  /// Words that are wider than their Chinese ones have room.
  @Test(arguments: [80, 100]) func noWordIsCut(_ columns: Int) throws {
    var play = Play(try shippedPlan(), rows: 40, columns: columns, asOf: "2020-01-15", language: .english)
    play.type("o")
    let text = picture(render(play.state))
    for word in ["Not started", "Overdue", "Status", "Lead unit", "Light"] {
      #expect(text.contains(word), "\(text)")
    }
    #expect(text.split(separator: "\n").contains { $0.contains(" d late") })
  }

  private func expectEnglish(_ play: Play, _ written: String, _ what: String) {
    let text = picture(render(play.state))
    let signs = text.unicodeScalars.split { !Self.isChinese($0) }.map { String(String.UnicodeScalarView($0)) }
    let strange = signs.filter { !written.contains($0) }
    #expect(strange.isEmpty, "\(what): \(strange)\n\(text)")
  }

  private static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
    (0x3000...0x9FFF).contains(scalar.value) || (0xFF00...0xFFEF).contains(scalar.value)
  }
}
