import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// What offices do, in a real terminal, with the keys counted; words are typed as words.
  @Suite struct WalkTests {
    /// Keys besides words.
    private final class Walk {
      let session: TmuxSession
      private(set) var keys = 0

      init(_ session: TmuxSession) { self.session = session }

      func press(_ names: String...) throws {
        for name in names {
          try session.press(name)
          keys += 1
        }
      }

      func write(_ words: String) throws { try session.type(words) }
    }

    /// A wrong mark of last month: at most six keys, and the words.
    @Test func aWrongMarkOfLastMonthIsCorrected() async throws {
      let workspace = try Workspace()
      #expect(try workspace.duban("mark", "2.2", "已完成", "--on", "2018-08-10").status == 0)
      let session = try await TmuxSession.onBoard(workspace)
      try await filterToWater(session)
      let walk = Walk(session)
      try walk.press("s")
      try await session.wait(for: "2.2 改为")
      try walk.press("2")
      try await session.wait(for: "改为 推进中")
      try walk.write("上月标错")
      try walk.press("Tab")
      try walk.write("2018-08-10")
      try walk.press("Enter")
      try await session.wait(for: "已保存 2.2 推进中：上月标错")
      #expect(walk.keys <= 6)
      let shown = try workspace.duban("list", "--find", "2.2", "--as-of", "2018-08-31").outputText
      #expect(shown.contains("推进中"))
    }

    /// A meeting over twelve late items of five units: a reply to each is three keys and words.
    @Test func aMeetingOverTwelveLateItems() async throws {
      let workspace = try Workspace(plans: [])
      var plan = "# 测试方案\n- 格式: duban 1\n- 编号: t-1\n\n## （一）整治\n"
      for number in 1...12 {
        plan +=
          "### \(number). 事项\(number)\n- 牵头: 第\((number - 1) % 5 + 1)局；期限: 2018-08-\(9 + number) ^aaaaa\("abcdefghijkl".map(String.init)[number - 1])a\n"
      }
      try workspace.write(plan, to: "Plans/t/plan.md")
      let session = try await TmuxSession.onBoard(workspace)
      let walk = Walk(session)
      try walk.press(":")
      try walk.write("kaihui")
      try walk.press("Enter")
      try await session.wait(for: "已过 0 / 12")
      for number in 1...12 {
        try walk.press("n")
        try await session.wait(for: "进展")
        try walk.write("月底前完成\(number)")
        try walk.press("Enter")
        try await session.wait(for: "已过 \(number) / 12")
        try walk.press("Right")
      }
      try await session.wait(for: "# 会议确定事项清单")
      #expect(walk.keys <= 2 + 12 * 3)
      try walk.press("w")
      try await session.wait(for: "已存为")
      let names = try FileManager.default.contentsOfDirectory(atPath: workspace.path)
      let name = try #require(names.first { $0.hasPrefix("会议确定事项清单") })
      let text = try workspace.read(name)
      #expect(text.components(separatedBy: "\n## ").count == 6, "five units")
      #expect(text.contains("月底前完成12"))
      try session.press("Escape")
      try await session.quit()
    }

    /// Several lines in a real terminal: Alt-Enter and Ctrl-J begin them, Enter saves.
    @Test func aNoteOfThreeLines() async throws {
      let workspace = try Workspace()
      let session = try await TmuxSession.onBoard(workspace)
      try await filterToWater(session)
      try session.type("n")
      try await session.wait(for: "存在问题")
      try session.type("一是清淤")
      try session.send("\u{1B}\r")
      try session.type("二是截污")
      try session.send("\n")
      try session.type("三是复绿")
      try session.press("Enter")
      try await session.wait(for: "已保存 2.2 进展")
      #expect(try workspace.events().contains { $0.contains("一是清淤\\n二是截污\\n三是复绿") })
      try await session.quit()
    }
  }
}
