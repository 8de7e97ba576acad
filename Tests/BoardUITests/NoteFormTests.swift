import PlanModel
import PlanPhrases
import TestSupport
import Testing

@testable import BoardUI

/// Notes as offices write them: several lines, parts, the number of a paper, a percentage.
@Suite struct NoteFormTests {
  private func play(_ rows: Int = 24, _ columns: Int = 80) throws -> Play {
    var play = Play(try shippedPlan(), rows: rows, columns: columns)
    play.select("4.2")
    play.type("n")
    return play
  }

  private func form(_ play: Play) -> Form? {
    if case .form(let form) = play.desk.overlays.last { form } else { nil }
  }

  @Test(arguments: [Key.alternateEnter, .lineFeed]) func aLineBeginsAndEnterSaves(key: Key) throws {
    var play = try play()
    play.type("一是清淤")
    play.press(key)
    play.type("二是截污")
    play.press(.enter)
    #expect(play.store.entries.map(\.text) == ["一是清淤\n二是截污"])
    #expect(play.desk.overlays.isEmpty)
    play.type("v")
    #expect(play.screen.contains("王芳：一是清淤\n       二是截污") || play.screen.contains("二是截污"))
  }

  @Test func elsewhereCtrlJIsEnterAndAltEnterIsNothing() throws {
    var play = try play()
    play.type("一")
    play.press(.tab, .lineFeed)
    #expect(play.store.entries.map(\.text) == ["一"])
    play.press(.alternateEnter)
    #expect(play.desk.overlays.isEmpty && play.screen.contains("没有这个键"))
    play.press(.lineFeed)
    #expect(play.desk.overlays.count == 1, "the menu")
  }

  @Test func partsAreWrittenAsPlainText() throws {
    var play = try play()
    play.typeKeys("完成两处\t2018-09-01\t资金不足\t月底前完成\t连创〔2018〕17号\t６０％\r")
    let entry = try #require(play.store.entries.last)
    #expect(entry.text == "完成两处\n存在问题：资金不足\n下一步：月底前完成\n文号：连创〔2018〕17号")
    #expect(entry.value == "60" && entry.day == day("2018-09-01"))
    #expect(play.screen.contains("进展 60%"))
    var note = NoteText(entry.text)
    #expect(note[.problems] == "资金不足" && note[.paper] == "连创〔2018〕17号" && note[.progress] == "完成两处")
    #expect(note.written == entry.text)
    note = NoteText("Progress\nProblems: money\nmore\nNext: go on")
    #expect(note[.problems] == "money\nmore" && note[.next] == "go on")
    #expect(NoteText("只有进展").written == "只有进展" && NoteText("").isEmpty)
  }

  @Test func onlyAProblemIsANoteToo() throws {
    var play = try play()
    play.press(.enter)
    #expect(play.screen.contains("还没有写内容"))
    play.typeKeys("\t\t征地没谈下来\r")
    #expect(play.store.entries.last?.text == "存在问题：征地没谈下来")
  }

  @Test(arguments: ["101", "-1", "很多"]) func aPercentageIsANumber(typed: String) throws {
    var play = try play()
    play.typeKeys("一\t\t\t\t\t" + typed + "\r")
    #expect(play.screen.contains("0 到 100") && play.store.entries.isEmpty)
    #expect(form(play)?.focus == 5)
  }

  @Test func whatIsPastedKeepsItsLines() throws {
    var play = try play()
    play.play([.paste("第一段\r\n第二段\r第三段\u{0B}第四段\n")])
    play.press(.enter)
    #expect(play.store.entries.last?.text == "第一段\n第二段\n第三段\n第四段")
  }

  @Test func aHalfWrittenNoteIsOfferedByItsParts() throws {
    var play = try play()
    play.typeKeys("一\t\t资金\t\t\t30")
    play.press(.escape)
    #expect(play.store.drafts.first?.text == "一\n存在问题：资金" && play.store.drafts.first?.value == "30")
    play.type("n")
    let shown = try #require(form(play))
    #expect(shown.value(.fieldProgress) == "一" && shown.value(.notePart(.problems)) == "资金")
    #expect(shown.value(.fieldPercentage) == "30")
    play.press(.enter)
    #expect(play.store.entries.last?.value == "30" && play.store.drafts.isEmpty)
  }

  @Test func theCursorGoesFromRowToRow() throws {
    var play = try play()
    play.type("一二三")
    play.press(.lineFeed)
    play.type("四五")
    play.press(.up)
    play.type("甲")
    #expect(form(play)?.fields[0].content.text == "一二甲三\n四五" && form(play)?.focus == 0)
    play.press(.home)
    play.type("乙")
    play.press(.end)
    play.type("丙")
    play.press(.down, .home)
    play.type("丁")
    #expect(form(play)?.fields[0].content.text == "乙一二甲三丙\n丁四五")
    play.press(.control("k"), .down)
    #expect(form(play)?.fields[0].content.text == "乙一二甲三丙\n丁" && form(play)?.focus == 1)
    play.press(.up)
    #expect(form(play)?.focus == 0)
  }

  @Test func longTextIsBrokenWhereARowIsFull() throws {
    var field = TextField(String(repeating: "字", count: 25), kind: .lines)
    let rows = TextRows(field, columns: 21, DisplayWidth())
    #expect(rows.rows.map(\.text.count) == [10, 10, 5] && rows.cursor == Frame.Place(row: 2, column: 10))
    #expect(rows.place(rowsBelow: -1) == 15 && rows.place(rowsBelow: 1) == nil)
    field.move(to: 10)
    #expect(TextRows(field, columns: 21, DisplayWidth()).cursor == Frame.Place(row: 1, column: 0))
    #expect(TextRows(TextField("", kind: .lines), columns: 21, DisplayWidth()).rows.count == 1)
  }

  @Test(arguments: [(24, 80), (10, 40)]) func frames(rows: Int, columns: Int) throws {
    let golden = GoldenTests()
    var play = try play(rows, columns)
    play.type("一是完成流域整治三处，清淤两公里，")
    play.press(.lineFeed)
    play.type("二是截污管网铺设过半，沿线二十户已经接通，剩下的月底前接完。")
    try golden.check("note-lines-\(columns)x\(rows)", play)
    play.press(.tab, .tab)
    play.type("资金不足")
    play.press(.tab, .tab, .tab)
    play.type("60")
    try golden.check("note-parts-\(columns)x\(rows)", play)
    play.press(.enter)
    play.type("v")
    try golden.check("note-shown-\(columns)x\(rows)", play)
  }
}

/// Enter, and what is beside it on the keyboard.
@Suite struct LineKeyTests {
  private func events(_ reads: [(at: Int64, bytes: String)]) -> [InputEvent] {
    var decoder = KeyDecoder(escapeDelay: 50)
    var events: [InputEvent] = []
    for (time, bytes) in reads {
      while let deadline = decoder.deadline, deadline <= time { events += decoder.decode([], at: deadline) }
      events += decoder.decode(Array(bytes.utf8), at: time)
    }
    while let deadline = decoder.deadline { events += decoder.decode([], at: deadline) }
    return events
  }

  @Test func enterCtrlJAndAltEnterAreThreeKeys() {
    #expect(events([(0, "\r")]) == [.key(.enter)])
    #expect(events([(0, "\n")]) == [.key(.lineFeed)])
    #expect(events([(0, "\u{1B}\r")]) == [.key(.alternateEnter)])
    #expect(events([(0, "\u{1B}\n")]) == [.key(.alternateEnter)])
    #expect(events([(0, "\r\n")]) == [.key(.enter)])
    #expect(events([(0, "\u{1B}"), (120, "\r")]) == [.key(.escape), .key(.enter)])
  }

  @Test func pastesKeepTheirLinesWhateverEndsThem() {
    #expect(events([(0, "\u{1B}[200~一\r二\n三\r\n四\u{1B}[201~")]) == [.paste("一\n二\n三\n四")])
    #expect(events([(0, "第一行\n第二行\n")]) == [.paste("第一行\n第二行\n")])
  }
}
