import PlanModel
import PlanPhrases
import TestSupport
import Testing

@testable import BoardUI

/// What the plan says, changed on the board: `e`.
@Suite struct EditingTests {
  private static let text = """
    # 某县方案
    - 格式: duban 1

    ## 阶段
    ### （一）动员 2018-01 – 2018-03
    - 召开动员会 ^aaaaaa9
    ### （二）实施 2018-04 – 2018-12

    ## （一）治水
    ### 1. 清河
    沿河清淤。
    - 牵头: 县水务局；配合: 县林业局；期限: 2018-12 ^aaaaaa2
      - 指标: 达标率 ≥ 85 % ^aaaaaa5
    ### 2. 护堤
    - 牵头: 县水务局；内容: 上游 ^aaaaaa3
    - 牵头: 县农业局；内容: 下游 ^aaaaaa4

    ## （二）种树
    ### 1. 育苗
    - 牵头: 县林业局 ^aaaaaa6
    """

  private func play(_ number: String? = "1.1", rows: Int = 24, columns: Int = 80) -> Play {
    var play = Play(plan(Self.text), rows: rows, columns: columns)
    if let number { play.select(number) }
    return play
  }

  private func source(_ play: Play) -> String {
    String(decoding: play.desk.snapshot.plan.source, as: UTF8.self)
  }

  /// Which lines are others than they were.
  private func changed(_ play: Play) -> [String] {
    let old = Set(Self.text.split(separator: "\n"))
    return source(play).split(separator: "\n").filter { !old.contains($0) }.map(String.init)
  }

  @Test func theMenuSaysWhatThePlanSays() {
    var play = play()
    play.type("e")
    for words in [
      "编辑 1.1 清河", "> 1 名称", "2 牵头", "县水务局", "3 配合", "4 内容", "无", "5 期限", "2018-12", "7 指标", "达标率 ≥ 85 %",
      "8 说明", "沿河清淤。",
    ] {
      #expect(play.screen.contains(words), "\(words)")
    }
    play.press(.end, .up, .up)
    #expect(play.screen.contains("添加指标") && play.screen.contains("不再办理") && play.screen.contains("从方案里删去"))
  }

  // MARK: Units

  @Test(arguments: ["农业", "nongye", "ny", "县农业局"]) func theLeadUnitTakesThreeKeysAndItsName(typed: String) {
    var play = play()
    play.typeKeys("e2" + typed + "\r")
    #expect(changed(play) == ["- 牵头: 县农业局；配合: 县林业局；期限: 2018-12 ^aaaaaa2"])
    #expect(play.screen.contains("已保存 1.1 改方案 牵头 县水务局 -> 县农业局") && play.desk.overlays.isEmpty)
  }

  @Test func enterAloneLeavesItAsItIs() {
    for field in "2358" {
      var play = play()
      play.typeKeys("e\(field)\r")
      #expect(changed(play).isEmpty && play.desk.overlays.isEmpty, "\(field)")
      #expect(play.screen.contains("和原来一样，没有改"), "\(field)")
    }
  }

  @Test func severalUnitsAreTypedOneBehindTheOther() {
    var play = play()
    play.type("e3")
    play.press(.end)
    play.typeKeys("、农业\r")
    #expect(changed(play).first?.contains("配合: 县林业局、县农业局；") ?? false)
  }

  @Test func aUnitThatThePlanDoesNotKnowIsWrittenAsTyped() {
    var play = play()
    play.type("e2县交通局")
    #expect(play.screen.contains("> [ ] 照写：县交通局"))
    play.press(.enter)
    #expect(changed(play).first?.hasPrefix("- 牵头: 县交通局；") ?? false)
  }

  @Test func aFieldIsTakenOut() {
    var play = play()
    play.type("e3")
    play.press(.backspace, .control("u"), .end)
    play.press(.up)
    while !play.screen.contains("> 去掉配合"), !play.screen.contains("不会有") {
      let before = play.screen
      play.press(.down)
      if play.screen == before { break }
    }
    play.press(.enter)
    #expect(changed(play) == ["- 牵头: 县水务局；期限: 2018-12 ^aaaaaa2"])
  }

  // MARK: Forms

  @Test func textIsMendedWhereItStands() {
    var play = play()
    play.type("e1")
    play.press(.home)
    play.typeKeys("彻底\r")
    #expect(changed(play) == ["### 1. 彻底清河"])
    #expect(play.rows.count > 1 && play.screen.contains(" 彻底清河"))
    play.type("e4")
    play.typeKeys("全线；不含；支流\r")
    #expect(play.desk.snapshot[play.desk.selectedItem?.index ?? 0].scope == "全线；不含；支流")
  }

  @Test func theDueDayIsWrittenUntilSomethingIsRecorded() {
    var play = play()
    play.typeKeys("e5阶段二\r")
    #expect(changed(play).first?.contains("期限: 阶段二") ?? false)
    play.typeKeys("e59月底\r")
    #expect(changed(play).first?.contains("期限: 2018-09-30") ?? false)
    play.typeKeys("n开工了\r")
    play.typeKeys("e5")
    #expect(play.screen.contains("原因"), "it is recorded now")
    play.typeKeys("2018-11\t汛期\r")
    #expect(play.store.entries.last?.kind == .due && play.store.entries.last?.value == "2018-11-30")
    #expect(changed(play).first?.contains("期限: 2018-09-30") ?? false)
  }

  @Test func whatCannotBeWrittenSaysWhyAndStays() {
    var play = play()
    play.typeKeys("e5随便\r")
    #expect(play.screen.contains("随便") && changed(play).isEmpty)
    guard case .form(let form) = play.desk.overlays.last else {
      Issue.record("the form is gone")
      return
    }
    #expect(form.problem != nil)
  }

  @Test func aTargetAndADescriptionOfSeveralLines() {
    var play = play()
    play.type("e7")
    play.press(.control("u"))
    play.typeKeys("达标率 ≥ 90 %\r")
    #expect(changed(play) == ["  - 指标: 达标率 ≥ 90 % ^aaaaaa5"])
    play.type("e8")
    play.press(.control("u"))
    play.type("一期清淤。")
    play.press(.lineFeed)
    play.typeKeys("二期护岸。\r")
    for words in ["方案里要改这几行", "写进方案", "- 沿河清淤。", "+ 一期清淤。", "+ 二期护岸。"] {
      #expect(play.screen.contains(words), "\(words)")
    }
    #expect(!source(play).contains("二期"), "it is shown first")
    play.press(.enter)
    #expect(source(play).contains("### 1. 清河\n一期清淤。\n二期护岸。\n- 牵头"))
    #expect(play.desk.overlays.isEmpty)
  }

  @Test func aTitleThatItemsShareSaysSo() {
    var play = play("1.2a")
    play.type("e")
    #expect(play.screen.contains("名称（2 项共用）"))
  }

  @Test func headingsAndThePlanAreEdited() {
    var play = play(nil)
    play.press(.home)
    while play.desk.selection != .section(.group(0)), play.desk.selection != play.rows.last {
      play.press(.down)
    }
    play.type("e1")
    play.press(.control("u"))
    play.typeKeys("治好水\r")
    #expect(changed(play) == ["## （一）治好水"] && play.screen.contains("治好水"))
    play.press(.end)
    play.type("e1")
    play.press(.control("u"))
    play.typeKeys("新名称\r")
    #expect(source(play).hasPrefix("# 新名称\n"))
  }

  @Test func aUnitGetsAShortName() {
    var play = play(nil)
    play.type("3e")
    #expect(play.screen.contains("1 简称"))
    play.typeKeys("1水务\r")
    #expect(source(play).contains("；简称: 水务"))
  }

  // MARK: Somebody else

  @Test func whatSomebodyElseChangedMeanwhileIsSaidOnce() {
    var play = play()
    play.type("e2农业")
    play.store.elsewhere = plan(Self.text.replacing("牵头: 县水务局；配合", with: "牵头: 县住建局；配合"))
    play.press(.enter)
    #expect(play.screen.contains("未保存：牵头刚被别人改成“县住建局”，请看过再改") && changed(play).isEmpty)
    play.press(.enter)
    #expect(changed(play).first?.hasPrefix("- 牵头: 县农业局；") ?? false, "it was seen")
  }

  @Test func whatCannotBeSavedStaysAsItWasTyped() {
    var play = play()
    play.store.failure = "磁盘已满"
    play.type("e4")
    play.typeKeys("全线\r")
    #expect(play.screen.contains("未保存：磁盘已满") && play.screen.contains("全线"))
    play.press(.escape)
    play.store.failure = nil
    play.press(.escape)
    play.type("e4")
    #expect(play.screen.contains("内容        全线"), "what was half written is offered again")
    play.press(.enter)
    #expect(changed(play).first?.contains("内容: 全线") ?? false && play.store.drafts.isEmpty)
  }

  @Test func halfWrittenTextIsKept() {
    var play = play()
    play.type("e4全线")
    play.press(.escape)
    #expect(play.store.drafts.map(\.text) == ["全线"] || play.screen.contains("没写完的内容已保留"))
    play.press(.escape)
    play.type("e1")
    #expect(!play.screen.contains("全线"), "another field")
    play.press(.escape)
    #expect(!play.screen.contains("没写完的内容已保留"), "nothing was typed")
  }

  // MARK: Taking out

  @Test func toDropIsOfferedBeforeTakingOut() {
    var play = play("2.1")
    play.type("e")
    play.press(.end)
    while !play.screen.contains("> ") || !(play.screen.contains("从方案里删去…")) { play.press(.up) }
    select("从方案里删去", &play)
    play.press(.enter)
    #expect(play.screen.contains("删去 2.1 育苗？") && play.screen.contains("     ### 1. 育苗"))
    #expect(play.screen.contains("> 1 不再办理"))
    play.typeKeys("3")
    #expect(!source(play).contains("育苗") && source(play).contains("## （二）种树"))
  }

  private func select(_ words: String, _ play: inout Play) {
    for _ in 0..<30 {
      if play.screen.split(separator: "\n").contains(where: { $0.hasPrefix(">") && $0.contains(words) }) {
        return
      }
      play.press(.up)
    }
    Issue.record("there is no \(words)")
  }

  @Test func whatCannotBeEditedSaysSo() {
    var play = Play(plan(Self.text), isReadOnly: true)
    play.select("1.1")
    play.type("e")
    #expect(play.screen.contains("方案只读"))
    var other = self.play(nil)
    other.press(.end, .up)
    while other.desk.selection != .heading(.phases), other.desk.selection != other.rows.first {
      other.press(.up)
    }
    other.type("e")
    #expect(other.screen.contains("这里没有可以编辑的"))
  }

  @Test func theMenuAndThePaletteOfferIt() {
    var play = play()
    play.press(.enter)
    #expect(play.screen.contains("编辑这一行"))
    play.type("e")
    #expect(play.screen.contains("编辑 1.1 清河"))
    play.press(.escape)
    play.typeKeys(":gaiming\r")
    #expect(play.screen.contains("编辑 1.1 清河"))
  }
}

/// How all that looks.
@Suite struct EditingFrameTests {
  @Test(arguments: [(24, 80), (10, 40)]) func frames(rows: Int, columns: Int) throws {
    let golden = GoldenTests()
    func check(_ name: String, _ keys: String, _ number: String = "4.2") throws {
      var play = Play(try shippedPlan(), rows: rows, columns: columns)
      play.select(number)
      play.typeKeys(keys)
      try golden.check("\(name)-\(columns)x\(rows)", play)
    }
    try check("edit-menu", "e")
    try check("edit-units", "e2")
    try check("edit-units-typed", "e2水务局、lin")
    try check("edit-title", "e1")
    try check("edit-due", "e5")
    try check("edit-target", "e7")
    try check("edit-body", "e9另起一段。")
    try check("edit-units-ticked", "e3水务 林业 ")
    try check("edit-marked", "mmme")
    try check("edit-marked-units", "mmme1林业")
    try check("edit-marked-preview", "mmme1林业\r")
    try check("add-task", "a新建污水处理站\tshuiwu")
    try check("add-preview", "a新建污水处理站\tshuiwu\t阶段三\r")
  }

  @Test(arguments: [(24, 80), (10, 40)]) func takingOut(rows: Int, columns: Int) throws {
    let golden = GoldenTests()
    var play = Play(try shippedPlan(), rows: rows, columns: columns)
    play.select("4.2")
    play.type("e")
    play.press(.end)
    while !play.screen.split(separator: "\n").contains(where: { $0.hasPrefix(">") && $0.contains("从方案里删去") })
    {
      play.press(.up)
    }
    play.press(.enter)
    try golden.check("edit-removal-\(columns)x\(rows)", play)
  }
}

/// Something new in the plan: `a`.
@Suite struct AddingTests {
  private func source(_ play: Play) -> String {
    String(decoding: play.desk.snapshot.plan.source, as: UTF8.self)
  }

  @Test func aTaskIsAddedBelow() throws {
    var play = Play(try shippedPlan())
    play.select("4.2")
    play.type("a")
    for words in ["添加任务", "名称", "牵头", "期限", "配合"] { #expect(play.screen.contains(words), "\(words)") }
    play.typeKeys("新建污水处理站\tshuiwu\t阶段三\r")
    for words in ["方案里要改这几行", "+ ### 5. 新建污水处理站", "+ - 牵头: 县水务局；期限: 阶段三"] {
      #expect(play.screen.contains(words), "\(words)")
    }
    play.press(.enter)
    #expect(source(play).contains("### 5. 新建污水处理站\n- 牵头: 县水务局；期限: 阶段三 ^"))
    #expect(
      play.desk.selectedItem.map { play.desk[$0].number } == "4.5" && play.screen.contains("4.5")
        && play.screen.contains("新建污水处理站"))
  }

  @Test func aUnitThatIsNotClearIsAskedFor() throws {
    var play = Play(try shippedPlan())
    play.select("4.2")
    play.typeKeys("a甲\t国\r")
    #expect(play.screen.contains("可以是") || play.screen.contains("+ - 牵头"))
    var other = Play(try shippedPlan())
    other.select("4.2")
    other.typeKeys("a甲\t外星局\r")
    #expect(other.screen.contains("方案里没有单位“外星局”，没错就再按 Enter"))
    other.press(.enter)
    #expect(other.screen.contains("+ - 牵头: 外星局"))
    other.press(.escape)
    #expect(other.screen.contains("外星局"), "back in the form")
  }

  @Test func nothingIsAddedWithoutAName() throws {
    var play = Play(try shippedPlan())
    play.select("4.2")
    play.typeKeys("a\r")
    #expect(play.screen.contains("名称不能是空的"))
  }

  @Test func groupsPhasesAndDeliverables() throws {
    var play = Play(try shippedPlan())
    play.press(.end)
    play.typeKeys("a保障\r")
    #expect(source(play).contains("## （十一）保障"))
    play.press(.end, .up)
    while play.desk.selection != .heading(.phases) { play.press(.up) }
    play.typeKeys("a巩固提升阶段\t2020-07~2020-12\r")
    #expect(source(play).contains("### （五）巩固提升阶段 2020-07 – 2020-12"))
    play.select("P1.1")
    play.typeKeys("a编制方案\r")
    #expect(source(play).contains("- 编制方案 ^"))
    #expect(play.desk.selectedItem.map { play.desk[$0].number } == "阶段一.6")
  }

  @Test func whatBelongsToATaskIsInItsMenu() throws {
    var play = Play(try shippedPlan())
    play.select("4.2")
    play.type("e")
    #expect(play.screen.contains("编辑 4.2"))
    for _ in 0..<30 {
      if play.screen.split(separator: "\n").contains(where: { $0.hasPrefix(">") && $0.contains("添加指标") }) {
        break
      }
      play.press(.down)
    }
    play.press(.enter)
    play.typeKeys("断面达标率 ≥ 90 %\r")
    #expect(source(play).contains("  - 指标: 断面达标率 ≥ 90 % ^"))
  }

  @Test func aHalfDescribedTaskIsOfferedAgain() throws {
    var play = Play(try shippedPlan())
    play.select("4.2")
    play.typeKeys("a新建\t水务")
    play.press(.escape)
    #expect(play.screen.contains("没写完的内容已保留"))
    play.type("a")
    #expect(play.screen.contains("新建") && play.screen.contains("水务"))
  }
}
