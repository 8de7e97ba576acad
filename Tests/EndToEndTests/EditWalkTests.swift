import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// What the plan says, changed in a real terminal, with the keys counted; words are typed as words.
  @Suite struct EditWalkTests {
    private static let plan = "Plans/lianshan/plan.md"

    /// Another lead unit: three keys and a part of its name.
    @Test func anotherLeadUnit() async throws {
      let workspace = try Workspace()
      let before = try workspace.read(Self.plan)
      let session = try await TmuxSession.onBoard(workspace)
      try await filterToWater(session)
      try session.press("e")
      try await session.wait(for: "编辑 2.2 ")
      try session.press("2")
      try await session.wait(for: "不改：县水务局")
      try session.type("linye")
      try await session.wait(for: "> 县林业局")
      try session.press("Enter")
      try await session.wait(for: "已保存 2.2 改方案 牵头 县水务局 -> 县林业局")
      let after = try workspace.read(Self.plan)
      let changed = zip(before.split(separator: "\n"), after.split(separator: "\n")).filter { $0 != $1 }
      #expect(changed.count == 1 && changed.first?.1.contains("牵头: 县林业局") ?? false)
      #expect(try workspace.events().count { $0.contains("\tedit\t") } == 1)
      try session.press("z")
      try await session.wait(for: "已撤销")
      #expect(try workspace.read(Self.plan) == before)
      try await session.quit()
    }

    /// A new task: four keys, its name and its unit; it stands in the list at once.
    @Test func aNewTask() async throws {
      let workspace = try Workspace()
      let before = try workspace.read(Self.plan)
      let session = try await TmuxSession.onBoard(workspace)
      try await filterToWater(session)
      try session.press("a")
      try await session.wait(for: "添加任务")
      try session.type("新建节水示范点")
      try session.press("Tab")
      try session.type("水务局")
      try session.press("Enter")
      try await session.wait(for: "+ ### 4. 新建节水示范点")
      try session.press("Enter")
      try await session.wait("the task in the list") { $0.contains("2.4") && $0.contains("新建节水示范点") }
      let after = try workspace.read(Self.plan)
      #expect(after.contains("### 4. 新建节水示范点\n- 牵头: 县水务局 ^"))
      try session.press("z")
      try await session.wait(for: "已撤销")
      #expect(try workspace.read(Self.plan) == before)
      try await session.quit()
    }

    /// The plan was changed by hand between the opening of a form and its saving: said in one line, nothing is lost.
    @Test func aChangeByHandMeanwhile() async throws {
      let workspace = try Workspace()
      let session = try await TmuxSession.onBoard(workspace)
      try await filterToWater(session)
      try session.press("e")
      try await session.wait(for: "编辑 2.2 ")
      try session.press("1")
      try await session.wait(for: "写进方案")
      try session.type("甲")
      let text = try workspace.read(Self.plan)
      try workspace.write(text.replacing("节约用水", with: "节约用水用电"), to: Self.plan)
      try await session.wait(for: "节约用水用电")
      try session.press("Enter")
      try await session.wait(for: "刚被别人改成")
      try session.press("Enter")
      try await session.wait(for: "已保存")
      #expect(try workspace.read(Self.plan).contains("甲"))
      try await session.quit()
    }
  }
}
