import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// An empty folder: the first plan is begun at the terminal.
  @Suite struct FirstPlanTests {
    /// Nothing is written before the title is there; then groups and tasks are added on the board.
    @Test func aPlanIsBegunFromAnEmptyFolder() async throws {
      let workspace = try Workspace(plans: [])
      let session = try TmuxSession(workspace, command: "sh board")
      try await session.wait(for: "新建一个空的：写出方案的名称")
      #expect(!FileManager.default.fileExists(atPath: workspace.path + "/Plans"))
      try session.type("某县治水方案")
      try session.press("Enter")
      try await session.wait(for: "督办 某县治水方案")
      let plan = "Plans/某县治水方案/plan.md"
      #expect(try workspace.read(plan).hasPrefix("# 某县治水方案\n- 格式: duban 1\n- 编号: "))
      try await session.quit()
    }

    @Test func nothingIsMadeWithoutATitle() async throws {
      let workspace = try Workspace(plans: [])
      let session = try TmuxSession(workspace, command: "sh board")
      try await session.wait(for: "新建一个空的：写出方案的名称")
      try session.press("Enter")
      try await session.wait(for: "exit=0")
      #expect(!FileManager.default.fileExists(atPath: workspace.path + "/Plans"))
    }
  }
}
