import Foundation
import Testing

extension EndToEnd {
  /// Two boards of one person on one plan: what waits for a drive, what is half typed, what is taken back.
  @Suite struct TwoBoardsTests {
    private let workspace: Workspace
    private var plan: String { workspace.path + "/Plans/lianshan" }
    private var away: String { workspace.path + "/away" }

    init() throws { workspace = try Workspace() }

    private func note(_ text: String, on session: TmuxSession) async throws {
      try session.type("n")
      try await session.wait(for: "加强节约用水管理 进展")
      try session.type(text)
      try await session.wait(for: text)
    }

    @Test func whatWaitsForADriveIsWrittenOnce() async throws {
      let boards = [try await TmuxSession.onBoard(workspace), try await TmuxSession.onBoard(workspace)]
      for board in boards { try await filterToWater(board) }
      try FileManager.default.moveItem(atPath: plan, toPath: away)
      for (number, board) in boards.enumerated() {
        try await board.wait(for: "暂时看不到方案文件夹")
        try await note("等盘\(number)", on: board)
        try board.press("Enter")
        try await board.wait(for: "已留在本机（1 条）")
        #expect(try board.screen().contains("待保存"))
      }
      try boards[1].kill(SIGKILL)
      try FileManager.default.moveItem(atPath: away, toPath: plan)
      try await boards[0].wait(for: "已保存")
      let third = try await TmuxSession.onBoard(workspace)
      try await third.wait("both notes") { _ in try workspace.events().count >= 2 }
      try await Task.sleep(for: .seconds(2))
      let events = try workspace.events()
      #expect(events.count == 2)
      #expect((0...1).allSatisfy { number in events.count { $0.contains("等盘\(number)") } == 1 })
      try await boards[0].quit()
      try await third.quit()
      #expect(try workspace.duban("check").status == 0)
    }

    /// Two windows that lose their connection at the same moment leave both texts, on the same item too.
    @Test(arguments: [SIGHUP, SIGTERM, SIGKILL])
    func bothHalfTypedTextsAreOffered(signal: Int32) async throws {
      let boards = [try await TmuxSession.onBoard(workspace), try await TmuxSession.onBoard(workspace)]
      for (number, board) in boards.enumerated() {
        try await filterToWater(board)
        try await note("半句\(number)", on: board)
      }
      // What a kill takes is what was typed in the last second or two.
      if signal == SIGKILL { try await Task.sleep(for: .seconds(3)) }
      for board in boards { try board.kill(signal) }
      for board in boards { _ = try await board.exitCode() }
      let next = try await TmuxSession.onBoard(workspace)
      try await next.wait(for: "有没写完的内容")
      try await filterToWater(next)
      for _ in 0..<2 {
        try next.type("n")
        try await next.wait(for: "半句")
        try next.press("Enter")
        try await next.wait(for: "已保存")
      }
      let events = try workspace.events()
      #expect(events.count == 2)
      #expect((0...1).allSatisfy { number in events.count { $0.contains("半句\(number)") } == 1 })
    }

    /// An edit that breaks the plan under an open board is said, listed and shown with its place.
    @Test func anEditThatBreaksThePlanIsSaid() async throws {
      let session = try await TmuxSession.onBoard(workspace)
      let text = try workspace.read("Plans/lianshan/plan.md")
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let item = try #require(lines.firstIndex { $0.hasPrefix("- 牵头") })
      let broken = lines.enumerated().map { $0 == item ? "-牵头" + $1.dropFirst(4) : String($1) }
      try workspace.write(broken.joined(separator: "\n"), to: "Plans/lianshan/plan.md")
      try await session.wait(for: "少了 1 个事项")
      #expect(try session.screen().contains("第 \(item + 1) 行起），按 !"))
      try session.type("!")
      let list = try await session.wait(for: "要看的")
      #expect(list.contains("plan.md:\(item + 1)"))
      try session.press("End", "Enter")
      let shown = try await session.wait(for: "写回原处")
      #expect(shown.contains("^^^"))
      try session.press("Escape", "Escape")
      try workspace.write(text, to: "Plans/lianshan/plan.md")
      try await session.wait(for: "方案文件被改过，已重新读取")
      try session.type("！")
      try await session.wait(for: "方案和记录都没有要看的地方")
    }
  }
}
