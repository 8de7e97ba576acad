import PlanModel
import PlanPhrases
import TestSupport
import Testing

@testable import BoardUI

/// Papers that go out and come back, on the board.
@Suite struct SheetTests {
  private func play() throws -> Play {
    let play = Play(try shippedPlan(), exports: ["xlsx"])
    play.store.sheets = SheetPreview(
      sure: ["4.2 未启动 -> 推进中（a.xlsx I7）"],
      doubts: [
        SheetPreview.Doubt(text: "2.2 受阻 -> 已完成（a.xlsx I3）", rivals: [1]),
        SheetPreview.Doubt(text: "2.2 受阻 -> 推进中（b.xlsx I3）", rivals: [0]),
      ], left: ["a.xlsx H2：期限不能从表里改"])
    return play
  }

  /// Formats first, then what else is done with papers.
  private func collect(_ play: inout Play) {
    play.type("x4")
    #expect(play.screen.contains("收回报表") && play.screen.contains("文件夹"))
    play.press(.enter)
  }

  @Test func whatCameBackIsShownThenRecorded() throws {
    var play = try play()
    collect(&play)
    #expect(play.store.papers == [.readSheets(".")])
    #expect(play.screen.contains("收回报表：可记 1 处，要定 2 处，放不下 1 处"))
    #expect(play.screen.contains("记下 1 处"))
    play.press(.down, .enter)
    #expect(play.screen.contains("记下 2 处"))
    // Of two that cannot both hold one counts.
    play.press(.down, .enter)
    #expect(play.screen.contains("记下 2 处"))
    play.type("1")
    #expect(play.store.papers.last == .takeSheets([1]) && play.desk.overlays.isEmpty)
  }

  @Test func allOfItCanBeRead() throws {
    var play = try play()
    collect(&play)
    play.type("4")
    #expect(play.screen.contains("可以直接记的 1 处") && play.screen.contains("a.xlsx H2：期限不能从表里改"))
    play.press(.escape)
    #expect(play.screen.contains("记下 1 处"))
    play.press(.escape)
    #expect(play.store.papers.count == 1)
  }

  @Test func nothingIsRecordedWhereNobodyWantsIt() throws {
    var play = try play()
    collect(&play)
    play.type("5")
    #expect(play.store.papers.count == 1 && play.desk.overlays.isEmpty)
    play.store.sheets = SheetPreview(sure: [], doubts: [], left: [])
    collect(&play)
    #expect(play.screen.contains("收回的表里没有要记下的") && play.desk.overlays.isEmpty)
  }

  /// What is doubtful for one reason is decided with one key; of those that cannot both hold the last counts.
  @Test func whatIsDoubtfulForOneReasonIsDecidedAtOnce() throws {
    var play = try play()
    play.store.sheets = SheetPreview(
      sure: [],
      doubts: [
        SheetPreview.Doubt(text: "2.2 a", rivals: [], why: "不知道"),
        SheetPreview.Doubt(text: "4.2 a", rivals: [2], why: "不知道"),
        SheetPreview.Doubt(text: "4.2 b", rivals: [1], why: "不知道"),
        SheetPreview.Doubt(text: "5.1 a", rivals: []),
      ], left: [])
    collect(&play)
    play.type("1")
    #expect(play.screen.contains("“不知道”的 3 处都用表里的") && play.screen.contains("记下 2 处"))
    play.type("2")
    #expect(!play.screen.contains("记下 "))
    play.type("1")
    play.type("1")
    #expect(play.store.papers.last == .takeSheets([0, 2]))
  }

  /// Which one, then what it says, then done; a number that cannot be is said in the form.
  @Test func aBulletinIsShownThenIssued() throws {
    var play = try play()
    let wish = BulletinWish(number: "1", last: play.desk.asOf)
    play.type("x6")
    #expect(play.screen.contains("印发通报") && play.screen.contains("下一步工作"))
    play.press(.enter)
    #expect(play.store.papers == [.showBulletin(wish)])
    #expect(play.screen.contains("通报 1（到 ") && play.screen.contains("第 1 期"))
    play.type("2")
    #expect(play.screen.contains("关于推进情况的通报"))
    play.press(.escape)
    // Back to the form, whose number is not one.
    play.type("3")
    play.type("abc")
    play.press(.enter)
    #expect(play.screen.contains("期号“abc”不行") && play.store.papers.count == 1)
    play.press(.escape)
    play.type("x6")
    play.press(.enter)
    play.type("1")
    #expect(play.store.papers.last == .issue(wish) && play.desk.overlays.isEmpty)
    #expect(play.screen.contains("已印发"))
  }

  @Test func filesForUnitsAndASealAreMade() throws {
    var play = try play()
    play.type("x3")
    play.type("x5")
    #expect(play.store.papers == [.chore(.unitSheets), .chore(.seal)])
    // The terminal is given the path to copy.
    #expect(play.copied.last == "/s/1.txt")
  }
}
