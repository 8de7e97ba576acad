import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// Lines of the plan that go elsewhere or become others, by commands: what is asked is answered by the commands that
  /// it prints, word for word, and one undo takes all of it back.
  @Suite struct RearrangeTests {
    private static let plan = "Plans/lianshan/plan.md"

    @Test(arguments: [
      (["move", "4.2", "--to", "（五）"], "### 5. 大力改善水环境质量\n"),
      (["move", "4.2", "--before", "4.1"], "努力改善环境质量\n\n### 2. 大力改善水环境质量\n"),
      (["move", "4.2"], "### 2. 大力改善水环境质量\n"),
      (["move", "7.4b", "--to", "7.3"], "### 4. 着力改善农村人居环境\n"),
      (["level", "4.2", "降级"], "#### （1）大力改善水环境质量\n"), (["level", "4.2", "升"], "**大力改善水环境质量**\n"),
      (["level", "4.2", "保障"], "）大力改善水环境质量\n"),
      (["split", "4.2", "断面达标", "黑臭水体"], "- 牵头: 县水务局；内容: 黑臭水体；期限: 阶段三 ^"),
      (["join", "7.4b"], "标识: "), (["join", "4.2"], "\n2. 大力改善水环境质量\n"),
      (["renumber", "（四）"], "### 4. 扎实推进总量减排\n"),
    ])
    func linesAreRearrangedAndTakenBack(words: [String], new: String) throws {
      let workspace = try Workspace()
      if words[0] == "renumber" { try workspace.edit(Self.plan, "### 4. 扎实推进", "### 7. 扎实推进") }
      let before = try workspace.read(Self.plan)
      var (words, answers) = (words, 0)
      while answers < 4 {
        let run = try EndToEndTests.run(
          Program.path, words, in: workspace.path, environment: workspace.environment)
        if run.status == 0 { break }
        #expect(run.status == 2, "\(run.errorText)")
        #expect(try workspace.read(Self.plan) == before)
        let command = try #require(run.errorText.split(separator: "\n").last { $0.hasPrefix("  duban ") })
        words = command.split(separator: " ").dropFirst().map(String.init)
        answers += 1
      }
      let after = try workspace.read(Self.plan)
      #expect(after != before && after.contains(new), "\(words)")
      #expect(try workspace.duban("check").status == 0)
      #expect(try workspace.duban("log").outputText.contains("改方案"))
      #expect(try workspace.duban("undo").status == 0)
      #expect(try workspace.read(Self.plan) == before)
      #expect(try workspace.duban("check").status == 0)
    }

    @Test(arguments: [
      (["move", "4.2", "--to", "4.3"], "这里没有“移动”可改"), (["level", "（一）", "升级"], "这里没有“改层级”可改"),
      (["split", "4.2"], "这里没有“拆开”可改"), (["renumber"], "和原来一样，没有改"),
      (["move", "1.1", "--after", "1.1"], "和原来一样，没有改"),
    ])
    func whatCannotBeIsSaid(words: [String], said: String) throws {
      let workspace = try Workspace()
      let run = try EndToEndTests.run(
        Program.path, words, in: workspace.path, environment: workspace.environment)
      #expect(run.status == 1 && run.errorText.contains(said), "\(run.status) \(run.errorText)")
    }
  }
}
