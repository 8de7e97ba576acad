import Foundation
import TestSupport
import Testing

extension EndToEndCommands {
  /// `duban report`: the bulletin (通报), on the screen and in files.
  @Suite struct BulletinTests {
    static func busy() throws -> Workspace {
      let workspace = try Workspace()
      for words in [
        ["mark", "4.2", "doing", "--on", "2018-05-03", "--note", "召开调度会，明确时间表"],
        ["due", "4.2", "2018-06-30", "--note", "县里要求", "--on", "2018-05-01"],
        ["mark", "1.2", "done", "--on", "2018-09-10", "--note", "已印发"],
        ["mark", "8.2", "blocked", "--note", "缺资金", "--on", "2018-08-20"],
        ["mark", "7.2", "dropped", "--note", "并入 7.1", "--on", "2018-08-21"],
        ["measure", "4.2", "81.5", "--target", "Ⅲ类", "--on", "2018-06-30"],
      ] {
        let run = try run(
          Program.path, words + ["--as-of", "2018-09-15"], in: workspace.path,
          environment: workspace.environment)
        #expect(run.status == 0, "\(words) \(run.errorText)")
      }
      return workspace
    }

    private func report(_ workspace: Workspace, _ words: String...) throws -> Run {
      try run(
        Program.path, ["report", "--as-of", "2018-09-15"] + words, in: workspace.path,
        environment: workspace.environment)
    }

    @Test func theScreenSaysWhatIsToBeSaid() throws {
      let workspace = try Self.busy()
      let shown = try report(workspace)
      #expect(shown.status == 0, "\(shown.errorText)")
      let lines = shown.outputLines
      #expect(lines[0].hasPrefix("关于《") && lines[0].hasSuffix("》推进情况的通报"))
      #expect(lines[1] == "第 1 期  2018年9月15日")
      let text = shown.outputText
      #expect(
        text.contains(
          "共有 57 项，其中不再办理 1 项，计入 56 项：办结 1 项（1.8%）、推进 1 项（1.8%）、受阻 1 项（1.8%）、未启动 53 项（94.6%）。其中逾期 "))
      #expect(text.contains("新的变化（2018-08-01 至 2018-09-15）") && text.contains("1. 新完成 1：1.2\n"))
      #expect(text.contains("4.2 大力改善水环境质量（县水务局；期限 2018-06-30，逾期 77 天）："))
      #expect(text.contains("截至目前，主要监测断面水质达到或优于Ⅲ类水的比例 81.5 %（2018-06-30 测试员）"))
      #expect(text.contains("没有记录的单位 ") && text.contains("未达标 1 个"))
    }

    @Test func theFormatIsThatOfTheFile() throws {
      let workspace = try Self.busy()
      for (name, sign) in [
        ("a.html", "<h1>关于《"), ("a.md", "# 关于《"), ("a.txt", "关于《"), ("a.json", "\"shares\""),
      ] {
        let made = try report(workspace, "--output", name)
        #expect(made.status == 0 && made.outputText.contains("通报 1 已写入 "), "\(made.errorText)")
        #expect(try workspace.read(name).contains(sign), "\(name)")
      }
      let again = try report(workspace, "--output", "a.md")
      #expect(again.status == 1 && again.errorText.contains("a.md 已经有了"))
      #expect(try report(workspace, "--output", "a.md", "--yes", "--number", "2018-09").status == 0)
      #expect(
        try workspace.read("a.md").contains("\n2018\\-09  2018年9月15日\n")
          || workspace.read("a.md").contains("\n2018-09  2018年"))
      let odd = try report(workspace, "--output", "a.ofd")
      #expect(odd.status == 2 && odd.errorText.contains("看不出格式"))
      #expect(try report(workspace, "--format", "wps").status == 2)
    }

    @Test func daysAreThoseOfChanges() throws {
      let workspace = try Self.busy()
      let may = try report(
        workspace, "--since", "2018-05", "--until", "2018-05", "--date", "6月5日", "--number", "2"
      ).outputText
      #expect(may.contains("第 2 期  2018年6月5日\n") && may.contains("（2018-05-01 至 2018-05-31）"))
      #expect(may.contains("截至2018年5月31日") && may.contains("1. 新完成 0\n") && !may.contains("4.2 大力改善"))
      let wrong = try report(workspace, "--since", "2018-09-20")
      #expect(wrong.status == 2 && wrong.errorText.contains("到 2018-09-15 止早于从 2018-09-20 起"))
      let english = try report(workspace, "--lang", "en").outputText
      #expect(english.contains("1. Overview") && english.contains("done 1 (1.8%)") && !english.contains("逾期"))
      #expect(english.contains(", of which 1 is dropped and 56 are counted: ") && !english.contains("。."))
    }

    /// The figures of the bulletin are those that the table and `changes` say.
    @Test func itSaysWhatTheOthersSay() throws {
      struct Bulletin: Decodable {
        struct Tally: Decodable {
          struct Parts: Decodable { var reached, doing, blocked, todo: Int }
          var counts, shares: Parts
          var dropped, late, soon: Int
        }
        struct Figure: Decodable {
          struct Item: Decodable { var number: String }
          var what: String
          var items: [Item]
        }
        var whole: Tally
        var changes: [Figure]
        var silentUnits: [String]
      }
      let workspace = try Self.busy()
      let bulletin = try JSONDecoder().decode(
        Bulletin.self, from: report(workspace, "--format", "json").output)
      func count(_ words: String...) throws -> Int {
        try run(
          Program.path, ["list", "--format", "tsv", "--as-of", "2018-09-15"] + words, in: workspace.path,
          environment: workspace.environment
        ).outputLines.count - 1
      }
      let counts = bulletin.whole.counts
      #expect(try count("--status", "已完成、已销号") == counts.reached && count("--status", "推进中") == counts.doing)
      #expect(try count("--status", "受阻") == counts.blocked && count("--status", "未启动") == counts.todo)
      #expect(
        try count("--light", "逾期") == bulletin.whole.late && count("--light", "临期") == bulletin.whole.soon)
      let changes = try run(
        Program.path, ["changes", "--as-of", "2018-09-15", "--format", "json"], in: workspace.path,
        environment: workspace.environment)
      let object = try #require(try JSONSerialization.jsonObject(with: changes.output) as? [String: Any])
      let figures = try #require(object["figures"] as? [String: [String]])
      for figure in bulletin.changes { #expect(figures[figure.what] == figure.items.map(\.number)) }
      #expect(figures["silentUnits"] == bulletin.silentUnits)
    }

    /// Of a plan without items nothing is said that is not so.
    @Test func anEmptyPlanSaysSo() throws {
      let workspace = try Workspace(plans: [])
      try workspace.write("# 空方案\n- 格式: duban 1\n", to: "a/plan.md")
      let shown = try workspace.duban("report", "--plan", "a").outputText
      #expect(shown.contains("方案里还没有事项。") && shown.contains("方案里还没有牵头单位。"), "\(shown)")
      #expect(!shown.contains("都有记录"))
    }
  }
}
