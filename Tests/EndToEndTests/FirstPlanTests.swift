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

    /// Three groups and eight tasks on the board, from an empty folder: what is added next goes where the last went.
    @Test func aWholePlanIsWrittenOnTheBoard() async throws {
      let workspace = try Workspace(plans: [])
      let session = try TmuxSession(workspace, command: "sh board")
      try await session.wait(for: "新建一个空的：写出方案的名称")
      try session.type("某县治水方案")
      try session.press("Enter")
      try await session.wait(for: "方案里还没有事项：按 a 添加任务组")
      let groups = [("治水", ["清河", "护堤", "巡河"]), ("节水", ["改管网", "装水表", "限用水"]), ("种树", ["育苗", "植树"])]
      var keys = 0
      func press(_ names: String...) throws {
        for name in names { try session.press(name) }
        keys += names.count
      }
      for (place, (group, tasks)) in groups.enumerated() {
        try press("a")
        try session.type(group)
        try press("Enter")
        try await session.wait(for: "添加 \(group)")
        for task in tasks {
          try press("a")
          try session.type(task)
          try press("Tab")
          try session.type(place == 0 && task == tasks[0] ? "县水务局" : "shuiwu")
          try press("Enter")
          if place == 0, task == tasks[0] { try press("Enter") }
          try press("Enter")
        }
        try await session.wait("the last task of the group") { $0.contains("添加 \(tasks[tasks.count - 1])") }
        if place + 1 < groups.count { try press("End") }
      }
      #expect(
        keys == 3 * 2 + 2 + 8 * 4 + 1,
        "a group takes two keys, a task four, another group End, a new unit one more")
      try await session.quit()
      let plan = "Plans/某县治水方案/plan.md"
      let text = try workspace.read(plan)
      let headings = text.split(separator: "\n").filter { $0.hasPrefix("##") }
      #expect(
        headings == [
          "## （一）治水", "### 1. 清河", "### 2. 护堤", "### 3. 巡河", "## （二）节水", "### 1. 改管网", "### 2. 装水表",
          "### 3. 限用水", "## （三）种树", "### 1. 育苗", "### 2. 植树",
        ])
      #expect(text.split(separator: "\n").count { $0.hasPrefix("- 牵头: 县水务局 ^") } == 8)
      #expect(try workspace.duban("check").status == 0)
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
