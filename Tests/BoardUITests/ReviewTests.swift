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

  @Test func theDetailSaysWhatIsDoubtful() {
    var play = Play(plan(Self.doubtful))
    play.select("1.1")
    #expect(play.screen.contains("待核  “年底前”没有写年份"))
  }
}
