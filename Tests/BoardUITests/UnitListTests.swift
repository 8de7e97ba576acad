import PlanModel
import PlanPhrases
import TestSupport
import Testing

@testable import BoardUI

/// Units of a field, ticked one by one: `e` and 牵头 or 配合, of one item or of all that are marked.
@Suite struct UnitListTests {
  private static let text = """
    # 某县方案
    - 格式: duban 1

    ## 单位
    - 县水务局；简称: 水务局

    ## （一）治水
    ### 1. 清河
    - 牵头: 县水务局；配合: 县林业局、县农业局 ^aaaaaa2
    ### 2. 护堤
    - 牵头: 县农业局；配合: 县林业局 ^aaaaaa3
    ### 3. 巡河
    - \\巡河 ^aaaaaa4
    ### 4. 补水
    - 牵头: 县水务局、县农业局 ^aaaaaa5
    """

  private func play(_ number: String = "1.1", _ text: String = Self.text) -> Play {
    var play = Play(plan(text))
    play.select(number)
    return play
  }

  private func line(_ id: String, _ play: Play) -> String {
    let source = String(decoding: play.desk.snapshot.plan.source, as: UTF8.self)
    return source.split(separator: "\n").first { $0.contains("^aaaaaa\(id)") }.map(String.init) ?? ""
  }

  private func row(_ words: String, _ play: Play) -> String {
    play.screen.split(separator: "\n").first { $0.contains(words) }.map(String.init) ?? ""
  }

  // MARK: One item

  @Test func whatIsSetIsShownFirstAndTicked() {
    var play = play()
    play.type("e3")
    #expect(play.screen.contains("> [x] 县林业局") && play.screen.contains("  [x] 县农业局"))
    #expect(row("[ ] 县水务局", play).contains("牵头"), "it leads already")
    #expect(play.screen.contains("Enter 不改") && play.screen.contains("空格 勾选"))
  }

  /// Space ticks and unticks; what stands there and was not touched stays.
  @Test func unitsComeAndGoOneByOne() {
    var play = play()
    play.type("e3 ")
    #expect(play.screen.contains("> [ ] 县林业局") && play.screen.contains("Enter 写成：县农业局"))
    play.type("水务 ")
    #expect(play.screen.contains("> [x] 县水务局") && play.screen.contains("Enter 写成：县农业局、县水务局"))
    play.press(.enter)
    #expect(line("2", play) == "- 牵头: 县水务局；配合: 县农业局、县水务局 ^aaaaaa2")
    play.type("z")
    play.press(.escape)
    #expect(play.desk.overlays.isEmpty)
  }

  /// Another lead takes the place of the only one; a cooperating unit joins the others.
  @Test(arguments: [
    ("1.1", "e2林业\r", "2", "- 牵头: 县林业局；配合: 县林业局、县农业局 ^aaaaaa2"),
    ("1.1", "e3水务\r", "2", "- 牵头: 县水务局；配合: 县林业局、县农业局、县水务局 ^aaaaaa2"),
    ("1.4", "e2林业\r", "5", "- 牵头: 县水务局、县农业局、县林业局 ^aaaaaa5"),
    ("1.4", "e2 \r", "5", "- 牵头: 县农业局 ^aaaaaa5"),
    ("1.1", "e2林业 \r", "2", "- 牵头: 县水务局、县林业局；配合: 县林业局、县农业局 ^aaaaaa2"),
    ("1.1", "e2林业、农业、\r", "2", "- 牵头: 县林业局、县农业局；配合: 县林业局、县农业局 ^aaaaaa2"),
    ("1.2", "e3交通局，水务局,\r", "3", "- 牵头: 县农业局；配合: 县林业局、交通局、县水务局 ^aaaaaa3"),
    ("1.3", "e2shuiwu\r", "4", "- \\巡河；牵头: 县水务局 ^aaaaaa4"),
  ])
  func whatEnterWrites(number: String, keys: String, id: String, expected: String) {
    var play = play(number)
    play.typeKeys(keys)
    #expect(line(id, play) == expected && play.desk.overlays.isEmpty)
  }

  /// The same unit under another name is the same unit; so it is where a list is pasted.
  @Test(arguments: ["e2水务局\r", "e2水务局、县水务局、\r", "e2 水务局 \r"])
  func theSameUnitStandsOnce(keys: String) {
    var play = play()
    play.typeKeys(keys)
    #expect(line("2", play) == "- 牵头: 县水务局；配合: 县林业局、县农业局 ^aaaaaa2")
    #expect(play.screen.contains("和原来一样，没有改"))
    let twice = FieldEdit(.item(0), .support, "县林业局、县农业局、水务局、县水务局")
    let made = try? plan(Self.text).applying(twice)
    #expect(
      made.map { $0.record.new.text } == "县林业局、县农业局、县水务局"
        || made?.record.new.text.contains("水务局、县水务局") == false)
  }

  @Test func aListIsPasted() {
    var play = play()
    play.type("e3")
    play.play([.paste("县水务局、县交通局")])
    #expect(play.screen.contains("> [ ] 照写：县交通局"))
    play.press(.enter)
    #expect(line("2", play).contains("配合: 县林业局、县农业局、县水务局、县交通局 "))
  }

  /// Commas between brackets part nothing.
  @Test func aUnitWithACommaInIt() {
    var play = play()
    play.typeKeys("e2县水务局（含河道办、水保站）\r")
    #expect(line("2", play).hasPrefix("- 牵头: 县水务局（含河道办、水保站）；"))
  }

  @Test func aClickTicks() {
    var play = play()
    play.type("e3")
    let rows = play.screen.split(separator: "\n", omittingEmptySubsequences: false)
    guard let place = rows.firstIndex(where: { $0.contains("[x] 县农业局") }) else {
      Issue.record("it is not shown")
      return
    }
    play.play([.click(row: place, column: 8)])
    #expect(play.screen.contains("[ ] 县农业局") && line("2", play).contains("县农业局"))
  }

  // MARK: Several items

  private func marked() -> Play {
    var play = play()
    play.type("mmmme")
    return play
  }

  @Test func whatIsMarkedIsEditedTogether() {
    var play = marked()
    #expect(play.screen.contains("编辑 4 项") && row("1 牵头", play).contains("各项不一样"))
    play.typeKeys("1林业\r")
    for words in ["方案里要改这 4 项", "1.1 牵头 县水务局 -> 县林业局", "1.3 牵头 无 -> 县林业局"] {
      #expect(play.screen.contains(words), "\(words)")
    }
    #expect(line("2", play).contains("牵头: 县水务局"), "it is shown first")
    play.press(.enter)
    #expect(line("2", play).contains("牵头: 县林业局") && line("4", play).contains("牵头: 县林业局"))
    #expect(line("5", play) == "- 牵头: 县林业局 ^aaaaaa5")
    #expect(play.desk.marked.isEmpty && play.desk.overlays.isEmpty)
  }

  @Test func oneUnitIsTakenOutOfAll() {
    var play = marked()
    play.typeKeys("2")
    #expect(row("[ ] 县林业局", play).contains("其中 2 项"))
    play.typeKeys("林业  ")
    play.press(.enter)
    #expect(play.screen.contains("1.1 配合 县林业局、县农业局 -> 县农业局"))
    #expect(play.screen.contains("另有 2 项不用改"))
    play.typeKeys("\r")
    #expect(line("2", play) == "- 牵头: 县水务局；配合: 县农业局 ^aaaaaa2")
    #expect(line("3", play) == "- 牵头: 县农业局 ^aaaaaa3")
  }

  /// Due day and status of all go the way that they go without `e`; one that is marked is not another that is selected.
  @Test func theOtherFieldsOfAll() {
    var play = marked()
    play.typeKeys("32019-06\t会议定的\r")
    #expect(play.screen.contains("4 项期限改为 2019-06-30"))
    play.press(.escape, .escape, .escape)
    var one = self.play()
    one.type("me")
    #expect(one.screen.contains("编辑 1.1 清河"), "not the row that the cursor went to")
  }

  // MARK: What else is written

  /// A line that says only what its task is called goes on doing so.
  @Test func aNameAloneIsRenamedAsAWhole() {
    var play = play("1.3")
    play.typeKeys("e1河长\r")
    #expect(line("4", play) == "- 巡河河长 ^aaaaaa4" || line("4", play) == "- \\巡河河长 ^aaaaaa4")
    #expect(play.screen.contains("已保存 改方案 1.3 名称 巡河 -> 巡河河长"))
    #expect(!play.screen.contains("已保存  "))
  }

  /// On the row of the plan: its introduction, its targets, and one more.
  @Test func thePlanAsAWhole() throws {
    var play = Play(try shippedPlan())
    let before = play.desk.snapshot.plan.source
    play.press(.end)
    play.type("e")
    for words in ["1 名称", "说明", "简称", "添加任务组", "添加指标"] { #expect(play.screen.contains(words), "\(words)") }
    let row = play.screen.split(separator: "\n").first { $0.contains("说明") && $0.contains("本计划") }
    let number = row.flatMap { $0.split(separator: " ").first { $0.allSatisfy(\.isNumber) } } ?? "0"
    play.type(String(number))
    play.press(.control("u"))
    play.typeKeys("第一段。\r")
    #expect(play.screen.contains("+ 第一段。"))
    play.press(.enter)
    let text = String(decoding: play.desk.snapshot.plan.source, as: UTF8.self)
    #expect(text.contains("人大批准\n\n第一段。\n\n## 阶段\n"))
    #expect(play.desk.snapshot.plan.introduction == "第一段。")
    let edit = play.desk.snapshot.journal.events.last
    let back = try edit?.edit.map {
      try play.desk.snapshot.plan.reapplying($0.reversed, to: EditName(item: nil, which: ""))
    }
    #expect(back == before)
    let target = try play.desk.snapshot.plan.adding(
      NewEntry(.target, in: .plan, "群众满意度 ≥ 90 %"), id: try #require(ItemID("zzzzzz2")))
    #expect(String(decoding: target.plan.source, as: UTF8.self).contains("\n- 指标: 群众满意度 ≥ 90 % ^zzzzzz2\n\n"))
    #expect(target.plan.header.targets.count == 1)
    #expect(
      try target.plan.reapplying(target.record.reversed, to: target.name) == play.desk.snapshot.plan.source)
  }

  @Test func aLongMessageIsShownWhole() {
    var play = play()
    let reason = String(repeating: "磁盘上没有地方了，", count: 12) + "请清理"
    play.store.failure = reason
    play.typeKeys("e2林业\r")
    let screen = play.screen.replacing("\n", with: "").replacing(" ", with: "")
    #expect(
      screen.contains(reason)
        && play.screen.split(separator: "\n", omittingEmptySubsequences: false).count == 24)
    play.press(.escape, .escape)
    play.typeKeys("nxx\r")
    play.press(.escape)
    #expect(play.screen.split(separator: "\n", omittingEmptySubsequences: false).count == 24)
  }
}
