import PlanModel
import PlanPhrases
import TestSupport
import Testing

@testable import BoardUI

/// Keys as office people press them.
@Suite struct KeyTests {
  @Test func lettersMeanTheSameInEitherCase() throws {
    for key in "SNDUF?/V" {
      var play = Play(try shippedPlan())
      play.select("4.2")
      play.type(String(key))
      #expect(play.desk.overlays.count == 1, "\(key)")
    }
    for (typed, meant) in zip("《》【】。，ＱＺ？　", "<>[].,qz? ") {
      #expect(Key.character(typed).asCommand == .character(meant))
    }
    var play = Play(try shippedPlan())
    let goesOn = play.type("Q")
    #expect(!goesOn)
  }

  @Test func aKeyThatNothingAnswersGetsALine() throws {
    for key: Key in [.character("b"), .character("督"), .other, .function(5), .delete, .control("v")] {
      var play = Play(try shippedPlan())
      play.press(key)
      #expect(play.screen.contains("输入法开着？按 ? 看帮助"), "\(key)")
    }
    var play = Play(try shippedPlan())
    play.play([.paste("督办")])
    #expect(play.screen.contains("输入法开着？按 ? 看帮助"))
    play.play([.paste("第一行\n第二行")])
    #expect(play.screen.contains("先按 n 打开进展，再粘贴"))
    play.type("?")
    play.press(.other)
    #expect(play.screen.contains("这个键在这里没有用，按 Esc 返回"))
  }

  @Test func controlSSaysThatAllIsSaved() throws {
    var play = Play(try shippedPlan())
    play.press(.control("s"))
    #expect(play.screen.contains("每次记录都已当场保存"))
    play.select("4.2")
    play.type("n写到一半")
    play.press(.control("s"))
    #expect(play.screen.contains("按 Enter 保存这一条") && play.screen.contains("写到一半"))
    #expect(play.store.entries.isEmpty)
  }

  @Test func controlCSaysHowToLeave() throws {
    var play = Play(try shippedPlan())
    play.press(.interrupt)
    #expect(play.screen.contains("退出请按 q"))
  }

  @Test func helpOpensOverWhatIsBeingTyped() throws {
    var play = Play(try shippedPlan())
    play.select("4.2")
    play.type("n写到一半")
    play.press(.function(1))
    #expect(play.screen.contains("按键（"))
    play.press(.function(1))
    #expect(play.screen.contains("写到一半"))
  }

  /// The whole help stands on one screen of the usual size; what is typed finds rows of it, with all that they say.
  @Test(arguments: [Language.chinese, .english]) func helpFitsAndIsSearched(language: Language) throws {
    var play = Play(try shippedPlan(), language: language)
    play.type("?")
    #expect(play.desk.helpLines("").count <= play.desk.pagerRows)
    for name in ["Enter", "Ctrl-Y", "Ctrl-L", "Shift-Tab", "Alt-Enter", "Ctrl-K"] {
      #expect(play.screen.contains(name), "\(name)")
    }
    var wide = Play(try shippedPlan(), rows: 40, columns: 120, language: language)
    wide.type("?")
    #expect(wide.desk.helpLines("").count <= wide.desk.pagerRows && wide.screen.contains("Shift-Up"))
    for words in ["/yanqi", "期限 改", "deadline"] {
      var play = Play(try shippedPlan(), language: language)
      play.type("?" + words)
      #expect(language == .english && words != "deadline" || play.screen.contains(" d   "), "\(words)")
      #expect(!play.screen.contains("Ctrl-K"))
      play.press(.control("u"))
      #expect(play.screen.contains("Ctrl-K"), "all of them again")
      play.type("xqq")
      #expect(play.desk.isHelpOpen, "what is typed is text now")
      play.press(.escape)
      #expect(play.desk.overlays.isEmpty)
    }
    play.play([.paste("没有这个")])
    #expect(play.screen.contains(BoardPhrase.nothingInHelp.text(in: language)))
    play.press(.backspace, .backspace, .backspace, .backspace)
    play.type("?")
    #expect(play.desk.overlays.isEmpty)
  }

  /// The letters that stand beside the lines of the menu act in it; q closes it.
  @Test func lettersInTheMenu() throws {
    for letter in "nNｎ" {
      var play = Play(try shippedPlan())
      play.select("4.2")
      play.press(.enter, .character(letter))
      #expect(play.screen.contains("4.2 大力改善水环境质量 进展"), "\(letter)")
    }
    var play = Play(try shippedPlan())
    play.select("4.2")
    play.press(.enter)
    let goesOn = play.type("q")
    #expect(goesOn && play.desk.overlays.isEmpty)
    play.press(.enter)
    play.type(" ")
    #expect(play.store.entries.map(\.value) == ["done"], "the first line")
    play.press(.enter, .character("x"))
    #expect(play.desk.overlays.count == 1 && play.screen.contains("这个键在这里没有用"))
    play.press(.escape, .character("f"), .character("j"), .character("k"), .character("Q"))
    #expect(play.desk.overlays.isEmpty)
  }

  @Test func shiftTabGoesBack() throws {
    var play = Play(try shippedPlan())
    play.select("4.2")
    play.type("d")
    play.press(.tab, .backTab)
    play.type("2019-6")
    play.press(.backTab, .backTab)
    play.type("汛期")
    play.press(.enter)
    #expect(play.store.entries.map(\.value) == ["2019-06-30"])
    #expect(play.store.entries.map(\.text) == ["汛期"])
  }

  @Test func keysInAText() throws {
    func text(_ keys: [Key]) throws -> String {
      var play = Play(try shippedPlan())
      play.select("4.2")
      play.type("n完成三处，abc 余下")
      play.play(keys.map(InputEvent.key))
      play.press(.enter)
      return play.store.entries.first?.text ?? ""
    }
    #expect(try text([.control("w")]) == "完成三处，abc")
    #expect(try text([.control("w"), .control("w")]) == "完成三处，")
    #expect(try text([.control("w"), .control("w"), .control("w"), .control("w")]) == "")
    #expect(try text([.left, .left, .control("u")]) == "余下")
    #expect(try text([.control("a"), .delete]) == "成三处，abc 余下")
    #expect(try text([.home, .right, .right, .control("k"), .control("e"), .character("了")]) == "完成了")
  }

  // MARK: Taking back

  private func status(_ play: Play, _ number: String) -> Status? {
    play.desk.snapshot.plan.items(named: number).first.map { play.desk.snapshot[$0].status }
  }

  @Test func undoAndRedoAsInOtherPrograms() throws {
    var play = Play(try shippedPlan())
    for number in ["4.2", "7.4b"] {
      play.select(number)
      play.type(" ")
    }
    play.press(.control("y"))
    #expect(play.screen.contains("没有可以重做的"))
    play.press(.control("z"), .control("z"))
    #expect(status(play, "4.2") == .todo && status(play, "7.4b") == .todo)
    play.press(.control("y"))
    #expect(play.screen.contains("已重做 4.2 已完成"))
    #expect(status(play, "4.2") == .done && status(play, "7.4b") == .todo)
    play.press(.control("y"))
    #expect(status(play, "7.4b") == .done)
    play.press(.control("y"))
    #expect(play.screen.contains("没有可以重做的"))
    play.press(.control("z"))
    #expect(status(play, "7.4b") == .todo)
    // What is recorded now ends it.
    play.select("8.2")
    play.type(" ")
    play.press(.control("y"))
    #expect(play.screen.contains("没有可以重做的"))
    play.press(.control("z"), .control("y"), .control("z"))
    #expect(status(play, "8.2") == .todo && status(play, "4.2") == .done)
  }

  /// What was recorded before the board was opened is taken back only after a question.
  @Test func whatIsOlderThanThisSittingIsAskedAbout() throws {
    let shipped = try shippedPlan()
    let replica = try #require(ReplicaID("bbbbbbbbbb"))
    let item = try #require(shipped.items(named: "4.2").first)
    let event = Event(
      id: EventID(replica: replica, sequence: 1, checksum: 0),
      time: Moment(milliseconds: 1, zoneMinutes: 480),
      on: day("2018-05-01"), who: "王芳", kind: .mark, item: shipped.assignments[item].id, value: "done")
    let journal = Journal([JournalPiece(written: EventLine.write(event).bytes)])
    var play = Play(shipped, journal: journal)
    play.store.earlier = [replica]
    for keys: [Key] in [[.escape], [.down, .enter], [.character("q")]] {
      play.type("z")
      #expect(play.screen.contains("这一条不是这次打开后记的，要撤销吗？4.2 已完成"))
      play.play(keys.map(InputEvent.key))
      #expect(status(play, "4.2") == .done && play.desk.overlays.isEmpty)
    }
    play.type("z")
    play.press(.enter)
    #expect(status(play, "4.2") == .todo)
    play.press(.control("y"))
    #expect(status(play, "4.2") == .done, "it was taken back in this sitting")
  }

  // MARK: The terminal

  @Test func whatTheTerminalAnsweredIsSaidAndObeyed() throws {
    var play = Play(try shippedPlan())
    play.play([.terminal(TerminalFacts(charset: .utf8, ambiguousColumns: 1))])
    #expect(!play.screen.contains("终端"), "as was thought")
    play.play([.terminal(TerminalFacts(charset: .utf8, ambiguousColumns: 2))])
    #expect(play.screen.contains("终端用的是 UTF-8，“①≥”这类字符占两列，已按此显示"))
    #expect(play.desk.width.ambiguous == 2)
    play.type("?")
    play.press(.end)
    #expect(play.screen.contains("终端：UTF-8"))
    var wide = Play(try shippedPlan(), ambiguous: 2)
    wide.select("1.3b")
    play.press(.escape)
    play.select("1.3b")
    #expect(play.screen == wide.screen)
  }
}

/// Text pasted anywhere never records, undoes or ends anything.
@Suite struct PasteTests {
  private static let office = [
    "已完成流域整治三处，余下两处9月底前完成。", "各乡镇人民政府，县直各单位：\n", "q", " ", "z", "\n", "\r\n", "\t", "n完成\n",
    "联系人：王芳  电话 0763-8888888\n", "一、加强领导\n（一）成立领导小组\n", "2018年9月15日", "≥85%", "ＡＢＣ　", "s1\n", "d2019-6\n\n",
    "https://www.example.gov.cn/zwgk/2018/0915.html\n", "👨‍👩‍👧", "y", "👍\n\n",
  ]
  /// Keys that lead into every state; none of them saves.
  private static let states: [[Key]] = [
    [], [.character("n")], [.character("s")], [.character("s"), .character("2")], [.character("d")],
    [.character("d"), .tab], [.character("u")], [.character("f")], [.character("/")], [.character("?")],
    [.character("v")], [.enter], [.home], [.character("o"), .end], [.character("n"), .tab],
    [.character("n"), .function(1)],
    [.character(" "), .character("z"), .character(" "), .character(" ")],
  ]

  @Test(arguments: 0..<4) func nothingIsRecordedButByEnterAlone(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let shipped = try shippedPlan()
    for trial in 0..<250 {
      let state = Self.states[trial % Self.states.count]
      var play = Play(shipped, person: trial % 5 == 0 ? nil : "王芳")
      play.select("4.2")
      play.play(state.map(InputEvent.key))
      let before = play.store.entries.count
      let figures = play.desk.snapshot.journal.count
      let text = (0..<Int.random(in: 1...30, using: &generator)).map { _ in
        Self.office.randomElement(using: &generator) ?? ""
      }.joined()
      let goesOn = play.play(plainly(text, &generator))
      #expect(goesOn, "\(state) \(text)")
      #expect(
        play.store.entries.count == before && play.desk.snapshot.journal.count == figures, "\(state) \(text)"
      )
    }
  }

  /// The bytes of a text that is pasted without marks, cut into reads anywhere, as events; what cannot be told from
  /// keys is left out.
  private func plainly(_ text: String, _ generator: inout SeededGenerator) -> [InputEvent] {
    let bytes = Array(("粘贴" + text).utf8)
    var decoder = KeyDecoder(escapeDelay: 50)
    var (place, now, events): (Int, Int64, [InputEvent]) = (0, 0, [])
    while place < bytes.count {
      let end = min(bytes.count, place + max(6, Int.random(in: 1...200, using: &generator)))
      events += decoder.decode(Array(bytes[place..<end]), at: now)
      place = end
      now += Int64.random(in: 0...25, using: &generator)
      while let deadline = decoder.deadline, deadline < now { events += decoder.decode([], at: deadline) }
    }
    while let deadline = decoder.deadline { events += decoder.decode([], at: deadline) }
    return events
  }

  @Test func aLineEndStaysInANoteAndIsABlankElsewhere() throws {
    var play = Play(try shippedPlan())
    play.select("4.2")
    play.type("n")
    play.play([.paste("第一行\n"), .paste("第二行\r\n")])
    play.press(.enter)
    #expect(play.store.entries.map(\.text) == ["第一行\n第二行"])
    play.type("s2")
    play.play([.paste("第一行\n第二行\n")])
    play.press(.enter)
    #expect(play.store.entries.last?.text == "第一行 第二行")
  }

  /// What does not fit is said, never cut in silence; what fits can be saved.
  @Test func aFieldHasItsBounds() throws {
    var play = Play(try shippedPlan())
    play.select("4.2")
    play.type("n")
    play.play([.paste(String(repeating: "治", count: 16_000))])
    #expect(!play.screen.contains("太长了"))
    play.play([.paste("水\n")])
    #expect(play.screen.contains("太长了，这一栏最多 16000 个汉字，后面的没有收下"))
    play.type("x")
    #expect(play.screen.contains("太长了"))
    play.press(.backspace)
    #expect(!play.screen.contains("太长了"))
    play.press(.enter)
    #expect(play.store.entries.map(\.text.count) == [15_999])
    play.type("/")
    play.play([.paste(String(repeating: "水", count: 1_000))])
    #expect(play.screen.contains("太长了，这一栏最多 200 个汉字"))
  }

  @Test func whatIsNoTextOfThisCharsetIsRefused() throws {
    var play = Play(try shippedPlan())
    play.select("4.2")
    play.type("n")
    play.play([.paste("\u{FFFD}\u{FFFD}a"), .key(.character("\u{FFFD}"))])
    #expect(play.screen.contains("收到的不是 UTF-8 文字"))
    play.press(.enter)
    #expect(play.store.entries.isEmpty)
  }
}
