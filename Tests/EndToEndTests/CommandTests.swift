import Foundation
import Testing

extension EndToEndCommands {
  /// Commands, without a terminal.
  @Suite struct CommandTests {
    @Test func marksLogsShowsAndUndoes() throws {
      let workspace = try Workspace()
      let marked = try workspace.duban("mark", "7.4a", "done", "--note", "批复已印发")
      #expect(marked.status == 0)
      #expect(marked.outputText == "已保存 7.4a 已完成\n")
      #expect(try workspace.duban("note", "9.2(1)", "开了两次会").status == 0)
      let log = try workspace.duban("log")
      try #require(log.outputLines.count == 3)
      #expect(log.outputLines[0] == "记于              办理日期    记录人  编号  内容")
      #expect(log.outputLines[1].hasSuffix("测试员  9.2(1)  进展  开了两次会"))
      #expect(log.outputLines[2].hasSuffix("测试员  7.4a  未启动 -> 已完成  批复已印发"))
      #expect(try workspace.duban("log", "7.4a").outputLines.count == 2)
      #expect(try workspace.duban("show", "7.4a").outputText.contains("已完成 测试员：批复已印发"))

      #expect(try workspace.duban("undo").outputText.contains("9.2(1)"))
      #expect(try workspace.duban("undo").outputText.contains("7.4a"))
      #expect(try workspace.duban("list", "--status", "done").outputText.contains("显示 0/57"))
      let empty = try workspace.duban("undo")
      #expect(empty.status == 1)
      #expect(empty.errorText == "duban: 没有可以撤销的记录\n")
      #expect(try workspace.duban("check").status == 0)
    }

    @Test func anItemThatIsSeveralIsNotGuessed() throws {
      let workspace = try Workspace()
      let run = try workspace.duban("mark", "7.4", "done")
      #expect(run.status == 1)
      #expect(run.output.isEmpty)
      #expect(run.errorLines.count == 5)
      for number in ["7.4a", "7.4b", "7.4c", "7.4d"] { #expect(run.errorText.contains("  \(number)  ")) }
      #expect(workspace.journals.isEmpty)
    }

    @Test(arguments: [
      ["list", "--nonsense"], ["--nonsense"], ["list", "--format", "xls"], ["mark", "7.4a"], ["show"],
      ["--as-of", "2018-02-30"], ["list", "--ambiguous", "3"], ["nonsense"],
    ])
    func wrongUsageEndsWithTwo(_ arguments: [String]) throws {
      let workspace = try Workspace()
      let run = try run(
        Program.path, arguments, in: workspace.path, environment: workspace.environment)
      #expect(run.status == 2)
      #expect(run.output.isEmpty)
      #expect(run.errorText.hasPrefix("duban: "))
    }

    @Test(arguments: [
      ["mark", "7.4a", "finished"], ["list", "--status", "x"], ["list", "--light", "x"],
    ])
    func wordsThatMeanNothingEndWithTwo(_ arguments: [String]) throws {
      let workspace = try Workspace()
      let run = try run(
        Program.path, arguments, in: workspace.path, environment: workspace.environment)
      #expect(run.status == 2)
      #expect(run.output.isEmpty)
      #expect(run.errorText.contains("可用"))
    }

    @Test(arguments: [
      ["show", "7.9"], ["note", "7.4a", " \u{3000}"], ["list", "--unit", "没有的局"], ["list", "--phase", "5"],
      ["mark", "7.4a", "done", "--as-of", "2999-01-01"], ["mark", "7.4a", "done", "--on", "2999-01-01"],
      ["list", "--plan", "none"],
    ])
    func whatCannotBeCarriedOutEndsWithOne(_ arguments: [String]) throws {
      let workspace = try Workspace()
      let run = try run(
        Program.path, arguments, in: workspace.path, environment: workspace.environment)
      #expect(run.status == 1)
      #expect(run.output.isEmpty)
      #expect(run.errorText.hasPrefix("duban: "))
      #expect(workspace.journals.isEmpty)
    }

    @Test func aFullDiskIsAnErrorOfTheCommand() throws {
      let workspace = try Workspace()
      let run = try run(
        "/bin/sh", ["-c", "'\(Program.path)' list >/dev/full"], in: workspace.path,
        environment: workspace.environment)
      #expect(run.status == 1)
      #expect(run.errorLines.count == 1)
    }

    @Test func whoItIsMustBeKnownOnce() throws {
      let workspace = try Workspace(isKnown: false)
      let unknown = try workspace.duban("mark", "7.4a", "done")
      #expect(unknown.status == 1)
      #expect(unknown.errorText.contains("--who"))
      #expect(workspace.journals.isEmpty)
      #expect(try workspace.duban("mark", "7.4a", "done", "--who", "韦小明").status == 0)
      #expect(try workspace.duban("note", "7.4a", "又记一条").status == 0)
      #expect(try workspace.events().count { $0.contains("韦小明") } == 2)
    }

    @Test func aDayInThePastLooksAsItWasThen() throws {
      let workspace = try Workspace()
      #expect(try workspace.duban("mark", "2.2", "doing", "--on", "2018-03-01").status == 0)
      #expect(try workspace.duban("mark", "2.2", "done", "--as-of", "2018-11-30").status == 0)
      for (day, status) in [("2018-02-28", "未启动"), ("2018-03-01", "推进中"), ("2018-11-30", "已完成")] {
        let shown = try workspace.duban("show", "2.2", "--as-of", day).outputText
        #expect(shown.contains("县水务局   \(status)   期限 2019-12-31"), "\(day)")
      }
      let overdue = try workspace.duban("list", "--as-of", "2018-09-15", "--light", "red").outputText
      #expect(overdue.contains("逾期 9"))
    }
  }

  /// Which plan is meant.
  @Suite struct PlanChoiceTests {
    @Test func aPlanIsNamedBeforeOrAfterTheCommand() throws {
      let workspace = try Workspace(plans: ["one", "two"])
      #expect(try workspace.duban("--plan", "Plans/one", "mark", "7.4a", "done").status == 0)
      #expect(try workspace.duban("list", "--plan", "Plans/one").outputText.contains("完成 1/57"))
      #expect(try workspace.duban("--plan", "Plans/one", "list").outputText.contains("完成 1/57"))
      #expect(try workspace.duban("list", "--plan", "Plans/two").outputText.contains("完成 0/57"))
      #expect(try workspace.duban("--plan", "Plans/one/plan.md", "list").outputText.contains("完成 1/57"))
    }

    @Test(arguments: [["list"], [], ["mark", "7.4a", "done"]])
    func severalPlansAreListed(_ arguments: [String]) throws {
      let workspace = try Workspace(plans: ["one", "two"])
      let run = try run(
        Program.path, arguments, in: workspace.path, environment: workspace.environment)
      #expect(run.status == 1)
      #expect(run.output.isEmpty)
      #expect(run.errorText.contains("有 2 个方案"))
      #expect(run.errorText.contains("--plan ./Plans/one\n"))
      #expect(run.errorText.contains("--plan ./Plans/two\n"))
    }

    @Test func withoutAPlanItSaysHowToStart() throws {
      let run = try Workspace(plans: []).duban()
      #expect(run.status == 1)
      #expect(run.output.isEmpty)
      #expect(run.errorText.contains("没有找到方案"))
      #expect(run.errorText.contains("duban demo"))
    }

    @Test func looksInTheEnvironmentThenHereThenInTheUsersData() throws {
      let workspace = try Workspace(plans: [])
      try workspace.addPlan("data/duban/mine")
      #expect(try workspace.duban("list").status == 0)
      try workspace.write("# 此处的方案\n", to: "Plans/here/plan.md")
      #expect(try workspace.duban("list").outputText.hasPrefix("此处的方案"))
      try workspace.write("# 环境变量的方案\n", to: "elsewhere/named/plan.md")
      let named = try workspace.duban("list", environment: ["DUBAN_PLANS": "elsewhere"])
      #expect(named.outputText.hasPrefix("环境变量的方案"))
    }
  }
}
