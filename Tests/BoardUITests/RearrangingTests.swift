import PlanModel
import PlanPhrases
import TestSupport
import Testing

@testable import BoardUI

/// Lines of the plan that go elsewhere, to another level, become several or one, on the board: `e`, and in a review.
@Suite struct RearrangingTests {
  static let text = """
    # 某县方案
    - 格式: duban 1

    ## 阶段
    ### （一）动员 2018-01 – 2018-03
    - 召开动员会 ^aaaaaa9
    ### （二）实施 2018-04 – 2018-12

    ## （一）治水
    ### 1. 清河
    - 牵头: 县水务局、县农业局；内容: 清淤，护岸\\；绿化；待核: 期限没有写（原文第 3 行） ^aaaaaa2
    ### 2. 护堤
    - 牵头: 县水务局；内容: 上游 ^aaaaaa3
    - 牵头: 县农业局；内容: 下游 ^aaaaaa4
    ### 3. 巡河
    - 牵头: 县水务局；待核: 像是背景（原文第 7 行） ^aaaaaa7

    ## （二）种树
    ### 1. 育苗
    - 牵头: 县林业局；待核: 单位看不清（原文第 9 行） ^aaaaaa6
    """

  private func play(_ number: String, rows: Int = 24, columns: Int = 80) -> Play {
    var play = Play(plan(Self.text), rows: rows, columns: columns)
    play.select(number)
    return play
  }

  private func source(_ play: Play) -> String {
    String(decoding: play.desk.snapshot.plan.source, as: UTF8.self)
  }

  /// Goes down to a line of the open list.
  private func select(_ words: String, _ play: inout Play) {
    for _ in 0..<40 {
      if play.screen.split(separator: "\n").contains(where: { $0.hasPrefix(">") && $0.contains(words) }) {
        return
      }
      play.press(.down)
    }
    Issue.record("there is no \(words):\n\(play.screen)")
  }

  /// Opens the menu of the row and takes lines of it, one behind the other.
  private func choose(_ lines: [String], _ play: inout Play) {
    play.type("e")
    for line in lines {
      select(line, &play)
      play.press(.enter)
    }
  }

  // MARK: Elsewhere

  @Test func aTaskGoesToAnotherGroupAndIsAskedForItsNumber() {
    var play = play("1.3")
    choose(["移动…"], &play)
    #expect(play.screen.contains("1.3 巡河 移到哪里") && play.screen.contains(">   1.3 巡河"), "\(play.screen)")
    play.typeKeys("zhongshu\r")
    for words in ["编号怎么写", "> 1 编号不变，还是 3", "2 接着那里的编号，写 2"] {
      #expect(play.screen.contains(words), "\(words)\n\(play.screen)")
    }
    play.type("2")
    for words in ["方案里要改这几行", "- ### 3. 巡河", "牵头: 县林业局", "+ ### 2. 巡河"] {
      #expect(play.screen.contains(words), "\(words)\n\(play.screen)")
    }
    #expect(source(play) == Self.text, "it is shown first")
    play.press(.enter)
    #expect(source(play).hasSuffix("^aaaaaa6\n### 2. 巡河\n- 牵头: 县水务局；待核: 像是背景（原文第 7 行） ^aaaaaa7"))
    #expect(play.desk.overlays.isEmpty && play.desk.selectedItem.map { play.desk[$0].number } == "2.2")
    #expect(play.screen.contains("改方案 1.3 -> 2.2 移动 巡河"), "\(play.screen)")
  }

  @Test func aNumberThatIsTakenIsTheNextOne() {
    var play = play("1.1")
    choose(["移动…"], &play)
    play.typeKeys("种树\r")
    #expect(play.screen.contains("+ ### 2. 清河"), "\(play.screen)")
    play.typeKeys("2")
    #expect(source(play) == Self.text && play.screen.contains("移到哪里"), "not yet")
  }

  @Test func withinAGroupNoNumberIsAskedFor() {
    var play = play("1.1")
    choose(["移动…", "1.2 护堤"], &play)
    play.press(.enter)
    #expect(source(play).contains("下游 ^aaaaaa4\n### 1. 清河\n"))
    play = self.play("1.3")
    play.type("e")
    select("移动…", &play)
    play.press(.enter, .home)
    play.press(.enter, .enter)
    #expect(source(play).contains("## （一）治水\n### 3. 巡河\n"), "\(play.screen)")
  }

  /// One of several items goes alone, or with its whole task; an item may become a deliverable.
  @Test func oneOfSeveralItemsGoesAlone() {
    var play = play("1.2a")
    choose(["1.2a 上游", "实施"], &play)
    #expect(play.screen.contains("+ - 牵头: 县水务局；内容: 上游"), "\(play.screen)")
    play.press(.enter)
    #expect(source(play).contains("### （二）实施 2018-04 – 2018-12\n- 牵头: 县水务局；内容: 上游 ^aaaaaa3\n"))
    play = self.play("1.2a")
    choose(["1.2 护堤"], &play)
    play.press(.up, .enter)
    #expect(play.screen.contains("和原来一样，没有改"), "\(play.screen)")
  }

  /// Of a long list what is near is shown, what is far is found by typing.
  @Test func longListsBeginWhereItIs() {
    let tasks = (1...230).map { "### \($0). 任务\($0)\n- 牵头: 县水务局\n" }.joined()
    var play = Play(plan("# 某县方案\n- 格式: duban 1\n\n## （一）治水\n\(tasks)"))
    play.press(.end)
    while play.desk.selectedItem == nil { play.press(.up) }
    choose(["移动…"], &play)
    #expect(play.screen.contains(">   1.230 任务230") && play.screen.contains("101/101"), "\(play.screen)")
    play.typeKeys("任务7 ")
    #expect(play.screen.contains("1.7 任务7") && play.screen.contains("1.79 任务79"), "\(play.screen)")
    play.press(.enter, .enter)
    #expect(source(play).contains("### 7. 任务7\n- 牵头: 县水务局\n### 230. 任务230\n"), "\(play.screen)")
  }

  @Test func headingsAndTargetsHaveTheSameList() {
    var play = Play(plan(Self.text))
    play.press(.end)
    while play.desk.selection != .section(.group(1)) { play.press(.up) }
    choose(["移动…"], &play)
    play.press(.home)
    #expect(play.screen.contains("排在最前"), "\(play.screen)")
    play.press(.enter, .enter)
    #expect(source(play).contains("2018-12\n\n## （二）种树\n### 1. 育苗"), "\(source(play))")
  }

  // MARK: Other levels

  @Test(arguments: [
    ("1.3", "升级", "## （三）巡河\n### 1. 巡河\n"),
    ("1.3", "降级", "#### （1）巡河"), ("1.3", "改为阶段", "### （三）巡河\n- 牵头: 县水务局"),
    ("1.3", "改为保障", "## 保障措施\n### （一）巡河"), ("1.3", "改为背景", "**巡河**"),
    ("1.1", "一个牵头单位一项", "- 牵头: 县农业局；内容: 清淤，护岸\\；绿化 ^"), ("1.2b", "并入上一项", "上游\\；下游"),
  ])
  func whatElseCanBecomeOfIt(number: String, way: String, new: String) {
    var play = play(number)
    choose(["升级、降级、拆开"], &play)
    select(way, &play)
    play.press(.enter)
    #expect(source(play) == Self.text && play.screen.contains("方案里要改这几行"), "\(way)\n\(play.screen)")
    play.press(.enter)
    #expect(source(play).contains(new), "\(way)\n\(source(play))\n\(play.screen)")
    #expect(play.desk.overlays.isEmpty && play.screen.contains("已保存"))
  }

  @Test func anItemIsSplitByItsTexts() {
    var play = play("1.1")
    choose(["升级、降级、拆开", "一条内容一项"], &play)
    for words in ["1.1 清河 拆开", "清淤，护岸", "绿化", "一行一项"] { #expect(play.screen.contains(words), "\(words)") }
    play.press(.enter)
    #expect(play.screen.contains("+ - 牵头: 县水务局、县农业局；内容: 绿化"), "\(play.screen)")
    play.press(.enter)
    #expect(source(play).contains("内容: 清淤，护岸；待核: 期限没有写（原文第 3 行） ^aaaaaa2\n- 牵头: 县水务局、县农业局；内容: 绿化 ^"))
    play = self.play("1.2a")
    choose(["升级、降级、拆开", "一条内容一项"], &play)
    play.press(.enter)
    #expect(play.screen.contains("写两行以上，一行一项"))
    play.press(.escape)
    #expect(!play.screen.contains("没写完的内容已保留") && source(play) == Self.text)
  }

  @Test func numbersAreShownBeforeTheyChange() {
    let gaps = Self.text.replacing("### 3. 巡河", with: "### 7. 巡河")
    var play = Play(plan(gaps))
    while play.desk.selection != .section(.group(0)) { play.press(.down) }
    choose(["升级、降级、拆开", "重新编号"], &play)
    for words in ["- 7. 巡河", "+ 3. 巡河"] { #expect(play.screen.contains(words), "\(play.screen)") }
    play.press(.enter)
    #expect(source(play) == Self.text)
  }

  /// Where there is no room for all lines, they are read in a pager.
  @Test func allLinesCanBeSeenFirst() {
    var play = play("1.2b", rows: 10, columns: 40)
    choose(["升级、降级、拆开", "改为保障"], &play)
    select("看全部", &play)
    play.press(.enter)
    #expect(play.screen.contains("- ### 2. 护堤"), "\(play.screen)")
    play.press(.escape, .home, .enter)
    #expect(source(play).contains("## 保障措施\n### （一）护堤"))
  }

  @Test func whatCannotBeSaysWhy() {
    var play = play("1.1")
    choose(["移动…", "1.1 清河"], &play)
    #expect(play.screen.contains("和原来一样，没有改") && source(play) == Self.text)
    play = self.play("1.2b")
    choose(["升级、降级、拆开", "并入上一项"], &play)
    #expect(play.screen.contains("上游") && source(play) == Self.text)
  }

  /// Somebody changed the same lines between the question and the answer.
  @Test func linesThatChangedMeanwhileAreSeenAgain() {
    var play = play("1.3")
    choose(["移动…"], &play)
    play.typeKeys("种树\r2")
    play.store.elsewhere = plan(Self.text.replacing("### 3. 巡河", with: "### 3. 巡河护河"))
    play.press(.enter)
    #expect(source(play) == Self.text && play.screen.contains("未保存"), "\(play.screen)")
  }

  // MARK: In a review

  @Test func levelsAreMendedInAReview() {
    var play = Play(plan(Self.text))
    play.type("r")
    #expect(play.screen.contains("期限没有写（原文第 3 行）"))
    select("升级、降级、拆开", &play)
    play.press(.enter)
    select("一个牵头单位一项", &play)
    play.press(.enter, .enter)
    #expect(source(play).contains("- 牵头: 县农业局；内容: 清淤，护岸\\；绿化 ^"))
    #expect(play.screen.contains("期限没有写（原文第 3 行）") && play.screen.contains("> 1 核对过了"), "\(play.screen)")
    play.press(.enter)
    #expect(play.screen.contains("像是背景"))
    select("升级、降级、拆开", &play)
    play.press(.enter)
    select("改为背景", &play)
    play.press(.enter, .enter)
    #expect(source(play).contains("**巡河**") && play.screen.contains("单位看不清"), "it goes on\n\(play.screen)")
    play.press(.enter)
    #expect(play.desk.doubtCount == 0 && play.desk.overlays.isEmpty)
  }

  /// Whoever left the review is not led back by what else is recorded.
  @Test func aReviewThatWasLeftStaysClosed() {
    var play = Play(plan(Self.text))
    play.type("r")
    play.press(.enter, .escape)
    play.typeKeys("n开工了\r")
    #expect(play.desk.overlays.isEmpty && play.desk.doubtCount == 2)
  }

  @Test func thePlanIsNumberedAnewAtOnce() {
    var play = Play(plan(Self.text.replacing("## （二）种树", with: "## （五）种树")))
    play.press(.end)
    choose(["重新编号"], &play)
    #expect(play.screen.contains("+ （二）种树"), "\(play.screen)")
    play.press(.enter)
    #expect(source(play) == Self.text)
  }

  @Test func whatWasDecidedIsTakenBackWithinTheReview() {
    var play = Play(plan(Self.text))
    play.type("r")
    play.typeKeys("82018-12\r")
    play.type("z")
    #expect(play.screen.contains("已撤销") && play.screen.contains("期限没有写（原文第 3 行）"), "\(play.screen)")
  }

  // MARK: How that looks

  @Test(arguments: [(24, 80), (10, 40)]) func frames(rows: Int, columns: Int) throws {
    func check(_ name: String, _ lines: [String], _ keys: String = "", number: String = "4.2") throws {
      var play = Play(try shippedPlan(), rows: rows, columns: columns)
      play.select(number)
      choose(lines, &play)
      play.typeKeys(keys)
      try GoldenTests().check("rearrange-\(name)-\(columns)x\(rows)", play)
    }
    try check("menu", ["升级、降级、拆开"], number: "7.4b")
    try check("places", ["移动…"])
    try check("number", ["移动…"], "严格环境执法\r", number: "9.5")
    try check("preview", ["移动…"], "4.3\r")
    try check("split", ["升级、降级、拆开", "一条内容一项"], number: "7.4b")
  }
}
