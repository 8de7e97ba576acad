import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// 申请销号, 退回 and the reasons that some statuses want, by commands; what a message advises is done word for word.
  @Suite struct StepTests {
    @Test func fromDoneToClosedByCommands() throws {
      let workspace = try Workspace()
      func duban(_ arguments: String...) throws -> Run {
        try run(
          Program.path, arguments + ["--as-of", "2018-09-15"], in: workspace.path,
          environment: workspace.environment)
      }
      let early = try duban("mark", "7.4a", "申请销号")
      #expect(early.status == 1 && early.errorText.contains("先标 已完成，再申请销号"))
      #expect(try duban("mark", "7.4a", "已完成", "--on", "2018-08-20").status == 0)
      #expect(try duban("mark", "7.4a", "申请销号").outputText == "已保存 7.4a 申请销号\n")
      #expect(try duban("mark", "7.4a", "申请销号").errorText.contains("已经申请销号，还没有答复"))
      let waiting = try duban("list", "--only", "待销号")
      #expect(waiting.outputText.contains("7.4a") && waiting.outputText.contains("显示 1/57"))
      #expect(waiting.outputText.contains("已完成 待销号"))
      #expect(try duban("mark", "7.4a", "退回").status == 2)
      #expect(try duban("mark", "7.4a", "退回", "--note", "缺照片").status == 0)
      #expect(try duban("mark", "7.4a", "退回", "--note", "缺照片").errorText.contains("没有申请销号"))
      let changes = try duban("changes", "--since", "2018-09-01")
      #expect(changes.outputText.contains("退回 1：7.4a") && changes.outputText.contains("新销号 0"))
      let log = try duban("log", "7.4a").outputText
      #expect(log.contains("已完成 -> 推进中（退回）  缺照片") && log.contains("申请销号"))
      let json = try duban("list", "--only", "退回过", "--format", "json").outputText
      #expect(json.contains("\"returned\" : 1") && json.contains("\"sentBack\" : true"))
      #expect(try duban("undo").outputText.contains("已撤销"))
      #expect(try duban("list", "--only", "待销号").outputText.contains("显示 1/57"))
      #expect(try duban("mark", "7.4a", "销号").status == 0)
      #expect(try duban("check").status == 0)
    }

    @Test(arguments: ["受阻", "不再办理", "blocked"]) func aReasonIsAskedForAndTheExampleWorks(status: String)
      throws
    {
      let workspace = try Workspace()
      let refused = try workspace.duban("mark", "7.4a", status)
      #expect(refused.status == 2 && refused.output.isEmpty)
      try perform(try #require(refused.errorLines.last), in: workspace)
      #expect(try workspace.duban("log").outputText.contains("材料不全"))
    }

    @Test func whatIsNotDoneIsClosedOnlyWhereThatIsMeant() throws {
      let workspace = try Workspace()
      let refused = try workspace.duban("mark", "7.4a", "已销号")
      #expect(refused.status == 2 && refused.errorText.contains("现在是未启动，还没有完成，就销号吗？"))
      try perform(try #require(refused.errorLines.last), in: workspace)
      #expect(try workspace.duban("show", "7.4a").outputText.contains("已销号"))
    }

    /// Runs a command that a message shows, word for word.
    private func perform(_ line: String, in workspace: Workspace) throws {
      let command = line.trimmingCharacters(in: .whitespaces)
      #expect(command.hasPrefix("duban "))
      let done = try workspace.type(command)
      #expect(done.status == 0, "\(command): \(done.errorText)")
    }
  }
}
