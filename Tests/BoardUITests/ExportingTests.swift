import PlanPhrases
import TestSupport
import Testing

@testable import BoardUI

/// What is shown, written as a file.
@Suite struct ExportingTests {
  private func play() throws -> Play { Play(try shippedPlan(), exports: ["xlsx", "csv", "html", "new"]) }

  @Test func aFormatIsChosenAndWritten() throws {
    var play = try play()
    play.type("x")
    #expect(play.screen.contains("写成什么文件（57 项）"))
    #expect(play.screen.contains("Excel 表，给单位填的") && play.screen.contains(".xlsx"))
    play.type("7")
    #expect(play.store.exported == ["csv"] && play.desk.overlays.isEmpty)
    #expect(play.screen.contains("已写入 a.csv"))
    play.type("x")
    play.press(.escape)
    #expect(play.store.exported == ["csv"])
  }

  /// Enter alone reaches it.
  @Test func theMenuHasIt() throws {
    var play = try play()
    play.select("4.2")
    play.press(.enter)
    play.type("x")
    play.press(.down, .down, .down, .down, .down, .down, .down, .enter)
    #expect(play.store.exported == ["html"])
  }

  @Test func whereNothingCanBeWrittenThatIsSaid() throws {
    var play = Play(try shippedPlan())
    play.type("x")
    #expect(play.screen.contains("这里不能写成文件"))
    play = try self.play()
    play.typeKeys("/没有这样的事\rx")
    #expect(play.store.exported.isEmpty && play.desk.overlays.isEmpty)
  }

  @Test func aFormatWithoutWordsHasItsName() throws {
    for language in Language.allCases {
      var play = Play(try shippedPlan(), language: language, exports: ["new"])
      play.type("x")
      #expect(play.screen.contains("new"))
      #expect(play.desk.choices(of: Chooser(purpose: .export)).map(\.label).first == "new")
    }
  }
}
