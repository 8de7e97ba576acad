import PlanBytes
import PlanModel
import TestSupport
import Testing

@testable import BoardUI

/// All actions by name, and what the mouse reaches.
@Suite struct PaletteTests {
  private func play() throws -> Play {
    var play = Play(try shippedPlan())
    play.select("4.2")
    return play
  }

  private func choices(_ play: Play) -> [Choice] {
    guard case .chooser(let chooser) = play.desk.overlays.last else { return [] }
    return play.desk.choices(of: chooser)
  }

  @Test(arguments: [
    ("办结", Command.toggle), ("勾掉", .toggle), ("wancheng", .toggle), ("延期", .setDue), ("yq", .setDue),
    ("退回", .setStatus), ("销号", .setStatus), ("开会", .meeting), ("sousuo", .find), ("复制", .copyRow),
    ("换人", .changePerson), ("台账", .detail), ("撤回", .undo),
  ])
  func anActionIsFoundByWhatPeopleCallIt(word: String, command: Command) throws {
    var play = try play()
    play.type(":" + word)
    #expect(choices(play).contains { $0.effect == .command(command) }, "\(choices(play).map(\.label))")
  }

  @Test func everyActionIsThereOnceWithItsKeyOrWhyNot() throws {
    var play = try play()
    play.type("：")
    let all = choices(play)
    let rows = KeyTable.board.bindings.filter { $0.long != nil && $0.command != .palette }
    #expect(all.count == rows.count)
    for row in rows { #expect(all.count { $0.effect == .command(row.command) } == 1) }
    let clear = try #require(all.first { $0.effect == .command(.clearFilter) })
    #expect(clear.detail == "c  现在没有筛选条件")
    #expect(all.last { $0.detail.contains("  ") } == all.last, "what cannot be done stands last")
    play.type("清除")
    play.press(.enter)
    #expect(play.screen.contains("现在没有筛选条件") && play.desk.overlays.isEmpty)
    play.type(":zt")
    play.press(.enter)
    #expect(play.screen.contains("4.2 改为"))
  }

  @Test func aWordOfTheBarIsPressedByAClick() throws {
    var play = try play()
    let bar = try #require(play.screen.split(separator: "\n").last.map(String.init))
    let before = try #require(bar.range(of: "n 进展"))
    let column = DisplayWidth().columns(of: String(bar[..<before.lowerBound]))
    play.play([.click(row: 23, column: column)])
    #expect(play.screen.contains("4.2 大力改善水环境质量 进展"))
    play.type("一")
    play.play([.click(row: 23, column: 1)])
    #expect(play.store.entries.map(\.text) == ["一"], "the first word saves")
    play.play([.click(row: 23, column: 79)])
    #expect(play.desk.overlays.isEmpty)
  }

  @Test func aClickSelectsAField() throws {
    var play = try play()
    play.type("d")
    let row = try #require(play.screen.split(separator: "\n").firstIndex { $0.contains("  原因") })
    play.play([.click(row: row, column: 20)])
    play.type("汛期")
    guard case .form(let form) = play.desk.overlays.last else { throw Missing() }
    #expect(form.value(.fieldReason) == "汛期")
  }

  private struct Missing: Error {}

  @Test func aRowIsCopied() throws {
    var play = try play()
    play.type(":复制")
    play.press(.enter)
    #expect(play.copied == ["4.2\t大力改善水环境质量\t县水务局\t2019-12-31\t未启动"])
    #expect(play.screen.contains("已交给终端复制"))
    play.type("mm:复制")
    play.press(.enter)
    #expect(play.copied.last?.split(separator: "\n").count == 2)
    play.press(.escape, .home)
    play.type(":复制")
    play.press(.enter)
    #expect(play.copied.last?.contains("盯办") == true)
  }

  @Test func somebodyElseSitsDown() throws {
    var play = try play()
    play.type(":换人")
    play.press(.enter)
    #expect(play.screen.contains("现在是谁在记录") && play.screen.contains("王芳"))
    play.typeKeys("李强\r林业局\r")
    #expect(play.store.people.last == Person(name: "李强", unit: "林业局"))
    #expect(play.screen.contains("李强  截至") && play.screen.contains("以后记的都算 李强 的"))
  }

  @Test(arguments: [("", ""), ("a", "YQ=="), ("ab", "YWI="), ("abc", "YWJj"), ("督办", "552j5Yqe")])
  func base64IsThatOfTheRule(text: String, encoded: String) {
    #expect(base64(Array(text.utf8)) == encoded)
  }

  @Test(arguments: [(24, 80), (10, 40)]) func frames(rows: Int, columns: Int) throws {
    var play = Play(try shippedPlan(), rows: rows, columns: columns)
    play.select("4.2")
    play.type(":")
    try GoldenTests().check("palette-\(columns)x\(rows)", play)
    play.type("xiao")
    try GoldenTests().check("palette-found-\(columns)x\(rows)", play)
  }
}

/// A meeting (调度会) over what is late or due soon.
@Suite struct MeetingTests {
  private func play(_ rows: Int = 24, _ columns: Int = 80) throws -> Play {
    var play = Play(try shippedPlan(), rows: rows, columns: columns)
    play.select("4.2")
    play.typeKeys("d2018-8-1\t提前\r")
    play.select("8.2")
    play.typeKeys("d2018-9-20\t提前\t2018-9-1\r")
    play.type("c")
    play.press(.home)
    return play
  }

  private func begin(_ play: inout Play) {
    play.type(":调度会")
    play.press(.enter)
  }

  @Test func itGoesUnitByUnitAndOnWhereItStopped() throws {
    var play = try play()
    begin(&play)
    let meeting = try #require(play.desk.meeting)
    let items = meeting.items.compactMap { play.desk[$0] }
    #expect(items.count == 11 && items.allSatisfy { $0.light >= .yellow })
    let units = items.map { $0.leads.first ?? "" }
    #expect(Set(units).count == units.indices.count { $0 == 0 || units[$0] != units[$0 - 1] }, "\(units)")
    #expect(play.screen.contains("已过 1 / 11"), "what was recorded of today")
    #expect(!play.screen.contains("动员部署 0/5"), "nothing but the meeting")
    let first = try #require(meeting.item.flatMap { play.desk[$0] }).number
    play.typeKeys("n月底前办好\r")
    #expect(play.screen.contains("已过 2 / 11") && play.screen.contains("今天  2018-09-15 进展 王芳：月底前办好"))
    play.press(.right, .right, .right, .left)
    play.typeKeys("s2\r")
    #expect(play.screen.contains("已过 3 / 11"))
    play.press(.escape)
    #expect(play.screen.contains("# 会议确定事项清单") && play.desk.meeting == nil)
    play.press(.escape)
    begin(&play)
    let again = try #require(play.desk.meeting)
    #expect(again.items.count == 11 && again.item.flatMap { play.desk[$0] }?.number != first)
  }

  @Test func theLastOneLeadsToTheMinutes() throws {
    var play = try play()
    begin(&play)
    play.typeKeys("n一是清淤")
    play.press(.lineFeed)
    play.typeKeys("二是截污\r")
    for _ in 0..<12 { play.press(.right) }
    #expect(play.screen.contains("2018-09-15，过了 2 项，共 11 项。"))
    #expect(play.screen.contains("一是清淤；二是截污"))
    play.type("w")
    let text = try #require(play.store.written["会议确定事项清单-2018-09-15"])
    #expect(text.hasPrefix("# 会议确定事项清单\n\n") && text.contains("\n## ") && text.contains("\n1. "))
    #expect(play.screen.contains("已存为"))
    play.press(.escape)
    #expect(play.desk.overlays.isEmpty)
  }

  @Test func whatIsDoneInItStaysInIt() throws {
    var play = try play()
    begin(&play)
    play.typeKeys("s4\r")
    #expect(play.screen.contains("已过 2 / 11"))
    play.press(.escape, .escape)
    begin(&play)
    #expect(play.desk.meeting?.items.count == 11)
    play.type("z")
    #expect(play.screen.contains("已撤销") && play.screen.contains("已过 1 / 11"))
  }

  @Test func itIsOfferedInTheMenuOfWhatNeedsSomebodyAlone() throws {
    var play = try play()
    play.press(.home, .enter)
    #expect(play.screen.contains("调度会"))
    play.press(.escape)
    play.select("4.2")
    play.press(.enter)
    #expect(!play.screen.contains("调度会"))
    var early = Play(try shippedPlan(), asOf: "2017-01-01")
    early.type(":开会")
    early.press(.enter)
    #expect(early.screen.contains("没有逾期和临期的事项"))
  }

  @Test(arguments: [(24, 80), (10, 40), (40, 120)]) func frames(rows: Int, columns: Int) throws {
    let golden = GoldenTests()
    var play = try play(rows, columns)
    begin(&play)
    try golden.check("meeting-\(columns)x\(rows)", play)
    #expect(
      !styles(render(play.state)).split(separator: "\n").dropLast(2).contains { $0.contains("dim") },
      "no grey")
    play.type("n月底前办好")
    try golden.check("meeting-note-\(columns)x\(rows)", play)
    play.press(.enter, .escape)
    try golden.check("minutes-\(columns)x\(rows)", play)
  }
}
