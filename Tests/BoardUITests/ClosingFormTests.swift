import PlanModel
import TestSupport
import Testing

@testable import BoardUI

/// 申请销号, 销号 and 退回 on the board, and the reasons that some statuses want.
@Suite struct ClosingFormTests {
  private func play(_ rows: Int = 24, _ columns: Int = 80) throws -> Play {
    var play = Play(try shippedPlan(), rows: rows, columns: columns)
    play.select("4.2")
    return play
  }

  private func last(_ play: Play) -> (Event.Kind, String, String)? {
    play.store.entries.last.map { ($0.kind, $0.value, $0.text) }
  }

  @Test func fromDoneToClosed() throws {
    var play = try play()
    play.type(" s")
    #expect(play.screen.contains("7 申请销号") && !play.screen.contains("退回"))
    play.typeKeys("7请核验\r")
    #expect(try #require(last(play)) == (.close, "", "请核验"))
    #expect(play.screen.contains("已保存 4.2 申请销号：请核验") && play.screen.contains("待销号"))
    #expect(play.screen.contains("2018-09-15 申请销号 王芳：请核验"))
    play.type("s")
    #expect(!play.screen.contains("7 申请销号") && play.screen.contains("7 退回"))
    play.typeKeys("5\r")
    #expect(try #require(last(play)) == (.mark, "closed", ""))
    #expect(!play.screen.contains("待销号"))
  }

  @Test func itIsSentBackWithAReason() throws {
    var play = try play()
    play.typeKeys(" s7\rs7")
    #expect(play.screen.contains("4.2 大力改善水环境质量 退回"))
    play.press(.enter)
    #expect(play.screen.contains("请写明退回的原因") && play.store.entries.count == 2)
    play.typeKeys("缺照片\r")
    #expect(try #require(last(play)) == (.mark, "doing", "缺照片"))
    #expect(play.screen.contains("已完成 -> 推进中（退回） 王芳：缺照片"))
    // Done again it has to be asked for again.
    play.type(" s")
    #expect(play.screen.contains("7 申请销号"))
  }

  @Test(arguments: ["s3", "s6"]) func someStatusesWantAReason(keys: String) throws {
    var play = try play()
    play.typeKeys(keys + "\r")
    #expect(play.screen.contains("请写明") && play.store.entries.isEmpty)
    play.typeKeys("汛期\r")
    #expect(play.store.entries.count == 1)
  }

  @Test func whatIsNotDoneIsClosedAfterAQuestion() throws {
    var play = try play()
    play.typeKeys("s5\r")
    #expect(play.screen.contains("现在是未启动，还没有完成，就销号吗？没错就再按 Enter"))
    #expect(play.store.entries.isEmpty)
    play.press(.enter)
    #expect(try #require(last(play)) == (.mark, "closed", ""))
  }

  @Test func manyAreAskedForAtOnce() throws {
    var play = try play()
    play.type(" ")
    play.select("4.3")
    play.type(" ")
    play.select("4.1")
    play.typeKeys("mmms7\r")
    #expect(play.screen.contains("2 项改为 申请销号") && play.screen.contains("另有 1 项还没有完成，不在内"))
    play.type("1")
    #expect(play.store.entries.suffix(2).map(\.kind) == [.close, .close])
    play.select("4.1")
    play.typeKeys("mmms5\r")
    #expect(play.screen.contains("其中 1 项还没有完成"))
  }

  @Test func doneLateAndMovedAreShown() throws {
    var play = try play()
    play.typeKeys("d2018-8-1\t提前\t2018-7-1\r")
    play.typeKeys("d2018-8-31\t汛期\t2018-8-20\r ")
    #expect(play.screen.contains("晚15天") && play.screen.contains("2018-09-15 完成，超期 15 天"))
    play.type("v")
    #expect(play.screen.contains("改期 2 次，1 次在逾期后") && play.screen.contains("（逾期后延期）"))
  }

  @Test func aDraftOfItIsKept() throws {
    var play = try play()
    play.typeKeys(" s7")
    play.type("请核")
    play.press(.escape, .escape)
    play.type("s7")
    #expect(play.screen.contains("请核"))
  }

  @Test(arguments: [(24, 80), (10, 40)]) func frames(rows: Int, columns: Int) throws {
    let golden = GoldenTests()
    var play = try play(rows, columns)
    play.typeKeys(" s7")
    try golden.check("ask-to-close-\(columns)x\(rows)", play)
    play.typeKeys("请核验\rs")
    try golden.check("closing-menu-\(columns)x\(rows)", play)
    play.typeKeys("7\r")
    try golden.check("send-back-\(columns)x\(rows)", play)
    play.typeKeys("缺照片\r v")
    try golden.check("sent-back-\(columns)x\(rows)", play)
  }
}
