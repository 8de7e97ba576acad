import BoardUI
import PlanModel
import TestSupport
import Testing

/// Walking through what an import was not sure of.
@Suite struct ReviewTests {
  private static let doubtful = """
    # 某县方案
    - 格式: duban 1
    - 待核: 编号“（五）”与前面的第 2 项接不上（原文第 9 行）

    ## （一）治水
    ### 1. 清河
    - 牵头: 县水利局；待核: “年底前”没有写年份（原文第 3 行） ^aaaaaa2
    ### 2. 护堤
    - 牵头: 县水利局 ^aaaaaa3

    ## （二）种树
    ### 1. 育苗
    - 育苗；待核: 没有找到责任单位（原文第 7 行） ^aaaaaa4
    """

  @Test func theKeyWalksFromPlaceToPlace() {
    var play = Play(plan(Self.doubtful))
    #expect(play.screen.contains("r 核对"))
    play.type("r")
    #expect(play.desk.selectedItem?.index == 0)
    #expect(play.screen.contains("待核：“年底前”没有写年份（原文第 3 行）"))
    play.press(.down, .enter)
    #expect(play.desk.selectedItem?.index == 2)
    #expect(play.screen.contains("待核：没有找到责任单位"))
    play.press(.enter)
    #expect(play.screen.contains("已去掉标记，还有 2 处"))
    #expect(play.screen.contains("待核：编号“（五）”"))
    play.press(.enter)
    #expect(play.screen.contains("待核：“年底前”"))
    play.press(.enter)
    #expect(play.screen.contains("已去掉标记，全部核对完"))
    #expect(play.desk.doubtCount == 0)
    #expect(!play.screen.contains("r 核对"))
    play.type("r")
    #expect(play.screen.contains("没有要核对的地方"))
  }

  @Test func aFoldedOrFilteredItemIsShown() {
    var play = Play(plan(Self.doubtful))
    play.type("o")
    play.type("u水利")
    play.press(.enter)
    play.type("r")
    play.press(.down, .enter)
    #expect(play.desk.selectedItem?.index == 2)
    #expect(!play.desk.isFiltered)
  }

  @Test func whatCannotBeSavedStays() {
    var play = Play(plan(Self.doubtful))
    play.store.failure = "磁盘已满"
    play.type("r")
    play.press(.enter)
    #expect(play.desk.doubtCount == 3)
    #expect(play.screen.contains("磁盘已满"))
    #expect(play.screen.contains("待核：“年底前”"))
  }

  /// What is doubted and what the plan says stand together; what is mended there leads back to it.
  @Test func theFieldIsMendedBesideTheDoubt() {
    var play = Play(plan(Self.doubtful))
    play.type("r")
    for words in ["待核：“年底前”没有写年份（原文第 3 行）", "> 1 核对过了", "4 名称", "清河", "5 牵头", "县水利局", "8 期限"] {
      #expect(play.screen.contains(words), "\(words)")
    }
    play.typeKeys("82018-12\r")
    #expect(play.screen.contains("待核：“年底前”") && play.screen.contains("2018-12"))
    #expect(play.screen.contains("已保存 1.1 改方案 期限 无 -> 2018-12"))
    play.press(.enter)
    #expect(play.screen.contains("待核：没有找到责任单位"))
    play.typeKeys("5林业局\r")
    #expect(play.screen.contains("照写") || play.screen.contains("林业局"))
    play.press(.enter)
    #expect(play.screen.contains("待核：编号“（五）”"))
    let text = String(decoding: play.desk.snapshot.plan.source, as: UTF8.self)
    #expect(text.contains("- 牵头: 县水利局；期限: 2018-12 ^aaaaaa2") && text.contains("牵头: 林业局"))
  }

  @Test func theWholeTextLeadsBackToTheReview() {
    for key in ["3", "v"] {
      var play = Play(plan(Self.doubtful))
      play.type("r" + key)
      #expect(play.screen.contains("待核  “年底前”"))
      play.press(.escape)
      #expect(play.screen.contains("> 3 看这一行") && play.screen.contains("待核：“年底前”"))
    }
  }

  /// Whoever empties the note itself has settled it.
  @Test func aDoubtThatIsGoneIsNotAskedAbout() {
    var play = Play(plan(Self.doubtful))
    play.select("1.1")
    play.type("e")
    #expect(play.screen.contains("6 待核"))
    play.type("6")
    play.press(.control("u"), .enter)
    #expect(play.desk.doubtCount == 2)
  }

  /// Twenty doubts in a row, ten of them mended: Enter for each, and the mending.
  @Test func twentyDoubtsWithOneHand() {
    var text = "# 某县方案\n- 格式: duban 1\n\n## （一）治水\n"
    for (number, letter) in (1...20).map({ ($0, "abcdefghijklmnopqrst".map(String.init)[$0 - 1]) }) {
      text += "### \(number). 任务\(number)\n- 牵头: 县水利局；待核: 没有写期限（原文第 \(number) 行） ^aaaaa\(letter)2\n"
    }
    var play = Play(plan(text))
    play.type("r")
    for number in 1...20 {
      #expect(play.screen.contains("原文第 \(number) 行"))
      if number % 2 == 0 { play.typeKeys("82018-12\r") }
      play.press(.enter)
    }
    #expect(play.desk.doubtCount == 0 && play.screen.contains("全部核对完"))
    let plan = play.desk.snapshot.plan
    #expect(plan.assignments.count { $0.due != .none } == 10 && plan.findings.isEmpty)
  }

  @Test(arguments: [(24, 80), (10, 40)]) func frames(rows: Int, columns: Int) throws {
    let long = Self.doubtful.replacing(
      "“年底前”没有写年份（原文第 3 行）", with: "“2018年底前完成清河整治，2019年起长期保持”有两个期限，取了哪一个请看一看（原文第 3 行）")
    var play = Play(plan(long), rows: rows, columns: columns)
    play.type("r")
    try GoldenTests().check("review-\(columns)x\(rows)", play)
  }

  @Test func theDetailSaysWhatIsDoubtful() {
    var play = Play(plan(Self.doubtful))
    play.select("1.1")
    #expect(play.screen.contains("待核  “年底前”没有写年份"))
  }
}
