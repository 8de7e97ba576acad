import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// `duban changes`: what happened in a period.
  @Suite struct ChangesTests {
    private func duban(_ workspace: Workspace, _ words: [String]) throws -> Run {
      try EndToEndTests.run(Program.path, words, in: workspace.path, environment: workspace.environment)
    }

    private func busy() throws -> Workspace {
      let workspace = try Workspace()
      for words in [
        ["mark", "4.2", "done", "--on", "2018-09-10", "--note", "验收合格"],
        ["mark", "8.2", "blocked", "--note", "缺", "--on", "2018-08-20"],
        ["note", "1.1", "召开调度会", "--on", "2018-07-31"],
        ["due", "7.1", "2018-09-01", "--note", "提前", "--on", "2018-09-05"],
        ["mark", "7.2", "doing", "--on", "2018-08-01"],
      ] {
        #expect(try duban(workspace, words + ["--as-of", "2018-09-15"]).status == 0, "\(words)")
      }
      return workspace
    }

    private func changes(_ workspace: Workspace, _ words: String...) throws -> Run {
      try duban(workspace, ["changes", "--as-of", "2018-09-15"] + words)
    }

    @Test func thePeriodSinceLastMonthBeginsOnItsFirst() throws {
      let workspace = try busy()
      let lines = try changes(workspace).outputLines
      #expect(lines[0].hasSuffix("2018-08-01 至 2018-09-15"))
      let figures = [
        "新完成 1：4.2", "新销号 0", "退回 0", "新逾期 1：7.1", "新受阻 1：8.2", "改期限 1：7.1", "有进展 4：4.2、7.1、7.2、8.2",
      ]
      #expect(Array(lines[1...7]) == figures)
      #expect(lines[8].hasPrefix("没有记录的单位 ") && !lines[8].contains("县水务局"))
      let events = lines.dropFirst(9)
      #expect(events.count == 4 && events.first?.hasPrefix("2018-09-10  4.2 ") == true)
      #expect(events.first?.contains("未启动 -> 已完成：验收合格  测试员  (迟") == true, "\(events)")
    }

    @Test func daysAreTypedAsElsewhere() throws {
      let workspace = try busy()
      #expect(try changes(workspace, "--since", "2018-07").outputText.contains("召开调度会"))
      let august = try changes(workspace, "--since", "2018-08", "--until", "2018-08").outputText
      #expect(
        august.contains("2018-08-01 至 2018-08-31") && august.contains("8.2") && !august.contains("4.2 "))
      let wrong = try changes(workspace, "--since", "2018-09-20")
      #expect(wrong.status == 2 && wrong.errorText.contains("到 2018-09-15 止早于从 2018-09-20 起"))
      let odd = try changes(workspace, "--since", "某天")
      #expect(odd.status == 2 && odd.errorText.contains("某天"))
      let none = try changes(workspace, "--since", "2018-05", "--until", "2018-05")
      #expect(none.outputText.hasSuffix("这段时间没有记录\n"))
    }

    @Test func itIsFilteredLikeTheBoard() throws {
      let workspace = try busy()
      let lines = try changes(workspace, "--unit", "县水务局").outputLines
      #expect(lines[1] == "筛选 牵头=县水务局")
      #expect(lines.filter { $0.hasPrefix("2018-") }.count == 2 && !lines.contains { $0.contains("8.2") })
    }

    @Test func everyFormatHasEveryEvent() throws {
      let workspace = try busy()
      let json = try changes(workspace, "--format", "json").output
      let document = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
      #expect(document["since"] as? String == "2018-08-01" && document["until"] as? String == "2018-09-15")
      let figures = try #require(document["figures"] as? [String: [String]])
      #expect(figures["newlyDone"] == ["4.2"] && figures["moved"] == ["7.1"])
      #expect(figures["silentUnits"]?.contains("县水务局") == false)
      let events = try #require(document["events"] as? [[String: Any]])
      #expect(events.map { $0["item"] as? String } == ["4.2", "7.1", "8.2", "7.2"])
      #expect(events[0]["before"] as? String == "todo" && events[0]["value"] as? String == "done")
      let csv = try changes(workspace, "--format", "csv").outputText.split(separator: "\r\n")
      #expect(csv.count == 5 && csv[0].hasSuffix("哪天,编号,任务,牵头单位,记的什么,内容,谁,录入,迟（天）"))
      #expect(csv[1].hasPrefix("2018-09-10,=\"4.2\","))
      #expect(try changes(workspace, "--format", "tsv").outputLines.count == 5)
      let markdown = try changes(workspace, "--format", "md").outputText
      #expect(markdown.contains("- 新完成 1：4.2\n") && markdown.contains("| 2018-09-10 | 4.2 |"))
      #expect(try changes(workspace, "--format", "pdf").status == 2)
    }

    /// `duban log` is narrowed like `changes`, and written in the same forms; what was taken back is among it.
    @Test func theLogIsNarrowedAndWrittenAsWell() throws {
      let workspace = try busy()
      func log(_ words: String...) throws -> Run {
        try duban(workspace, ["log", "--as-of", "2018-09-15"] + words)
      }
      let other = ["note", "4.2", "=1+1,\"甲\"", "--who", "李强", "--as-of", "2018-09-14"]
      #expect(try duban(workspace, other).status == 0)
      #expect(try duban(workspace, ["undo", "--who", "李强", "--as-of", "2018-09-15"]).status == 0)
      let whole = try log().outputLines
      #expect(whole.count == 8 && whole[2].contains("（已撤销）  =1+1"), "\(whole)")
      #expect(try log("4.2").outputLines.count == 4 && log("--unit", "水务局").outputLines.count == 5)
      #expect(try log("--who", "李强").outputLines.count == 3 && log("--who", "测试员").outputLines.count == 6)
      #expect(try log("--until", "2018-08-31").outputLines.count == 4)
      // All was recorded today, whatever day it is true of.
      #expect(try log("--since", "昨天").outputLines.count == whole.count)
      let csv = try log("--format", "csv", "--who", "李强").outputText.components(separatedBy: "\r\n")
      #expect(csv.count == 4 && csv[0].hasSuffix("哪天,编号,任务,牵头单位,记的什么,内容,谁,录入,迟（天）"))
      #expect(csv[2].contains(",进展（已撤销）,\"'=1+1,\"\"甲\"\"\",李强,"), "\(csv)")
      #expect(csv[1].contains(",撤销“进展”,"), "\(csv)")
      let json = try log("--format", "json", "--since", "2018-01", "--who", "李强", "4.2").output
      let document = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
      let events = try #require(document["events"] as? [[String: Any]])
      #expect(events.map { $0["isVoided"] as? Bool } == [false, true] && document["who"] as? String == "李强")
      #expect(document["since"] as? String == "2018-01-01" && document["item"] as? String == "4.2")
      let markdown = try log("--format", "md", "--unit", "县水务局").outputText
      #expect(
        markdown.contains("筛选 牵头=县水务局") && markdown.contains("| 4.2 |") && !markdown.contains("| 8.2 |"))
      #expect(try log("--format", "pdf").status == 2 && log("--since", "某天").status == 2)
    }

    @Test func whatTheLogDoesNotHoldIsSaid() throws {
      let workspace = try busy()
      let none = try duban(workspace, ["log", "5.1", "--format", "md"]).outputText
      #expect(none.hasSuffix("\n没有符合条件的记录\n") && !none.contains("---"), "\(none)")
      #expect(try duban(workspace, ["log", "5.1"]).outputText == "没有符合条件的记录\n")
      let nobody = try duban(workspace, ["log", "--who", "张三"])
      #expect(nobody.status == 1 && nobody.errorText.contains("没有“张三”的记录；记过的有：测试员"), "\(nobody.errorText)")
      let early = try duban(
        workspace, ["log", "--as-of", "2018-09-15", "--until", "2018-08", "--since", "2018-09"])
      #expect(early.status == 2 && early.errorText.contains("早于从 2018-09-01 起"))
      for command in ["log", "changes", "report"] {
        let late = try duban(workspace, [command, "--as-of", "2018-09-15", "--until", "2018-12"])
        #expect(
          late.status == 0 && late.errorText.contains("--until 2018-12-31 晚于所看的日子，只算到 2018-09-15"),
          "\(command): \(late.errorText)")
      }
    }
  }
}
