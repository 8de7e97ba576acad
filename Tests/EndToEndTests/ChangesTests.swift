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
  }
}
