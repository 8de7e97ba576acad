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
      try await session.wait(for: "> [x] 县水务局")
      try session.type("linye")
      try await session.wait(for: "> [ ] 县林业局")
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

extension EndToEnd {
  /// The lines of an item in an editor of the person's own.
  @Suite struct EditorTests {
    private static let plan = "Plans/lianshan/plan.md"

    /// A board whose editor does something with the file by a program of `sed`, and notes how it was called.
    private func session(_ workspace: Workspace, _ script: String, editor: String = "sh edit.sh 一 二")
      async throws
      -> TmuxSession
    {
      try workspace.write(
        "printf '%s|' \"$@\" >> called; printf '\\n' >> called\nfor file do :; done\necho 编辑器里\n\(script)\n",
        to: "edit.sh")
      let session = try await TmuxSession.onBoard(
        workspace, command: "env -u VISUAL EDITOR='\(editor)' " + TmuxSession.board)
      try await filterToWater(session)
      return session
    }

    private func openEditor(_ session: TmuxSession) async throws {
      try session.press("e")
      try await session.wait(for: "编辑 2.2 ")
      try session.press("End")
      try await session.wait(for: "> ")
      try await session.wait("the last line") {
        $0.lines.contains { $0.hasPrefix(">") && $0.contains("用编辑器打开") }
      }
      try session.press("Enter")
    }

    @Test func whatIsRewrittenIsChecked() async throws {
      let workspace = try Workspace()
      let before = try workspace.read(Self.plan)
      let session = try await session(workspace, "sed -i 's/节约用水/节水/; s/县水务局/县农业局/' \"$file\"")
      try await openEditor(session)
      try await session.wait(for: "改方案 2.2 原文")
      let after = try workspace.read(Self.plan)
      #expect(after.contains("### 2. 加强节水管理\n") && after.contains("- 牵头: 县农业局；期限: 阶段三 ^4n2ifk4"))
      #expect(after.split(separator: "\n").count == before.split(separator: "\n").count)
      let called = try workspace.read("called")
      #expect(called.hasPrefix("一|二|") && called.hasSuffix(".md|\n"))
      try session.press("z")
      try await session.wait(for: "已撤销")
      #expect(try workspace.read(Self.plan) == before)
      try await session.quit()
    }

    /// What does not count is kept: the one line says where and why, and the same line of the menu leads back to it.
    @Test func whatDoesNotCountIsKept() async throws {
      let workspace = try Workspace()
      let before = try workspace.read(Self.plan)
      let session = try await session(
        workspace,
        "if grep -q 随便 \"$file\"; then sed -i 's/随便/阶段四/' \"$file\"; else sed -i 's/阶段三/随便/' \"$file\"; fi")
      try await openEditor(session)
      try await session.wait(for: "没有改：第 3 行：")
      #expect(try workspace.read(Self.plan) == before)
      try session.press("Enter")
      try await session.wait(for: "改方案 2.2 原文")
      #expect(try workspace.read(Self.plan).contains("期限: 阶段四 ^4n2ifk4"))
      try await session.quit()
    }

    /// No shell sees what `EDITOR` says, and one that is not there or fails changes nothing.
    @Test(arguments: [
      ("no-such-editor; touch made", "找不到编辑器 no-such-editor;"), ("false", "编辑器没有正常结束（1），没有改"),
      ("true", "和原来一样，没有改"),
    ])
    func anEditorThatDoesNothing(editor: String, said: String) async throws {
      let workspace = try Workspace()
      let before = try workspace.read(Self.plan)
      let session = try await session(workspace, "", editor: editor)
      try await openEditor(session)
      try await session.wait(for: said)
      #expect(try workspace.read(Self.plan) == before)
      #expect(!FileManager.default.fileExists(atPath: workspace.path + "/made"))
      try session.press("Escape")
      try session.press("n")
      try await session.wait(for: "存在问题")
      try session.press("Escape")
      try await session.quit()
    }
  }
}
