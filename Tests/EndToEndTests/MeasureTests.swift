import Foundation
import PlanModel
import PlanPhrases
import TestSupport
import Testing

extension EndToEnd {
  /// What was measured of targets, and every kind of event in the log and in JSON.
  @Suite struct MeasureTests {
    private func duban(_ workspace: Workspace, _ words: [String]) throws -> Run {
      try EndToEndTests.run(
        Program.path, words, in: workspace.path, environment: workspace.environment)
    }

    private func json(_ workspace: Workspace) throws -> [String: Any] {
      let output = try workspace.duban("list", "--format", "json").output
      return try #require(try JSONSerialization.jsonObject(with: output) as? [String: Any])
    }

    /// Without ids.
    private func plain(_ text: String) -> String { text.replacing(#/ \^[a-z2-9]{7}/#, with: "") }

    /// The targets of all tasks in the JSON that have measured values.
    private func measured(_ workspace: Workspace) throws -> [[String: Any]] {
      let groups = try #require(try json(workspace)["groups"] as? [[String: Any]])
      let tasks = groups.flatMap { $0["tasks"] as? [[String: Any]] ?? [] }
      let targets = tasks.flatMap { $0["targets"] as? [[String: Any]] ?? [] }
      return targets.flatMap { $0["measured"] as? [[String: Any]] ?? [] }
    }

    @Test func aMeasuredValueIsShownEverywhereAndTakenBack() throws {
      let workspace = try Workspace()
      let words = "measure 4.2 81 --target Ⅲ类 --on 2018-06-30 --source 监测月报".split(separator: " ").map(
        String.init)
      let name = "主要监测断面水质达到或优于Ⅲ类水的比例"
      let run = try duban(workspace, words)
      #expect(run.outputText == "已保存 4.2 \(name) 实测值 81 %（2018-06-30）\n", "\(run.errorText)")
      let line = try #require(try workspace.events().first)
      #expect(line.contains("\t2018-06-30\t测试员\tmeas\tjfkmz7n\t81\t监测月报\t.\t"))
      for item in [["log"], ["log", "4.2"], ["log", "jfkmz7n"]] {
        let log = try duban(workspace, item).outputLines
        #expect(log.count == 2 && log[1].hasSuffix("2018-06-30  测试员  4.2  \(name) 实测值 81 %  监测月报"))
      }
      let shown = try workspace.duban("show", "4.2").outputText
      #expect(shown.contains("指标  \(name) ≥ 85 %，实测 81 %（2018-06-30，监测月报）\n"))
      #expect(shown.contains("台账  2018-06-30 \(name) 实测值 81 % 测试员：监测月报（此后"))
      let entry = try #require(try measured(workspace).first)
      #expect(entry["on"] as? String == "2018-06-30" && entry["value"] as? Double == 81)
      #expect(entry["text"] as? String == "监测月报" && entry["conflict"] as? Bool == false)
      #expect(
        try workspace.duban("list", "--format", "csv", "--find", "监测月报").outputText.contains(
          ",2018-06-30,监测月报,"))
      // The same day again replaces it, another day stands beside it.
      #expect(try duban(workspace, ["measure", "jfkmz7n", "８２．５％", "--on", "2018-06-30"]).status == 0)
      #expect(
        try duban(workspace, ["measure", "4.2", "84", "--target", "^jfkmz7n", "--on", "2018-09-30"]).status
          == 0)
      #expect(try measured(workspace).map { $0["value"] as? Double } == [82.5, 84])
      #expect(try workspace.duban("check").status == 0)
      #expect(try workspace.duban("undo").outputText.contains("4.2  \(name) 实测值 84 %"))
      #expect(try workspace.duban("undo").status == 0)
      #expect(try measured(workspace).map { $0["value"] as? Double } == [81])
    }

    /// A line of bash with `duban` as the program under test.
    private func shell(_ workspace: Workspace, _ line: String) throws -> Run {
      let script = "duban() { '\(Program.path)' \"$@\"; }\n" + line
      return try EndToEndTests.run(
        "/bin/bash", ["-c", script], in: workspace.path, environment: workspace.environment)
    }

    /// The commands that an error offers.
    private func offered(_ run: Run) -> [String] {
      run.errorLines.map { String($0.drop { $0 == " " }) }.filter { $0.hasPrefix("duban ") }
    }

    /// Each command that is offered is run as it stands; with it the value is recorded.
    @Test(arguments: [
      ("measure 4.2 81", "4.2 有 2 个指标，写明是哪一个："),
      ("measure '(四)2' 81 --on 2018-06-30 --source '监测 月报'", "4.2 有 2 个指标，写明是哪一个："),
      ("measure 4.2 81 --target 没有", "4.2 没有指标“没有”；有这些："),
      ("measure 4.2 81 --target=没有", "4.2 没有指标“没有”；有这些："),
      ("measure 4.2 81 --target 水", "4.2 有 2 个指标合“水”，写明是哪一个："),
    ])
    func severalTargetsAreOfferedAsCommands(words: String, head: String) throws {
      let workspace = try Workspace()
      let run = try shell(workspace, "duban " + words)
      #expect(run.status == 2 && run.output.isEmpty && run.errorText.contains(head), "\(run.errorText)")
      #expect(offered(run).count == 2, "\(run.errorText)")
      for command in offered(run) {
        #expect(try shell(workspace, command).outputText.hasPrefix("已保存 4.2 "), "\(command)")
      }
      #expect(try workspace.events().count == 2)
    }

    /// Where words cannot tell them apart, ids can.
    @Test(arguments: ["水质 ≥ 85 %\n  - 指标: 水质 ≤ 95 %", "-3℃ ≥ 1 天\n  - 指标: -4℃ ≥ 2 天"])
    func targetsThatNoWordsNameGetIDs(targets: String) throws {
      let workspace = try Workspace()
      try workspace.edit(
        "Plans/lianshan/plan.md", "  - 指标: 劣Ⅴ类水体占比 ≤ 5 % ^2isnlbe", "  - 指标: " + targets)
      try workspace.edit(
        "Plans/lianshan/plan.md", "  - 指标: 主要监测断面水质达到或优于Ⅲ类水的比例 ≥ 85 % ^jfkmz7n\n", "")
      let words = "duban measure 4.2 81 --plan Plans/lianshan"
      let run = try shell(workspace, words)
      #expect(run.status == 2 && run.errorText.contains("4.2 的几个指标名称一样或写不进命令"))
      #expect(offered(run) == ["duban check --fix --plan Plans/lianshan"], "\(run.errorText)")
      #expect(try shell(workspace, offered(run).joined()).status == 0)
      let commands = try offered(shell(workspace, words))
      #expect(commands.count == 2)
      for command in commands {
        #expect(try shell(workspace, command).outputText.hasPrefix("已保存 4.2 "), "\(command)")
      }
    }

    /// The line of a target that an error says, put where it says, and then what was typed.
    @Test(arguments: [
      ("9.1", "- 牵头: 县政府办公室；期限: 阶段二 ^5ofp23p\n"), ("阶段一.1", "- 召开动员会，启动创建工作 ^reit55i\n"),
      ("方案", "# 连山壮族瑶族自治县创建国家生态文明建设示范县工作方案\n"),
    ])
    func aTargetIsWrittenAsTheErrorSays(item: String, above: String) throws {
      let workspace = try Workspace()
      let words = ["measure", item, "86"]
      let run = try duban(workspace, words)
      let line = try #require(run.errorLines.last { $0.contains("- 指标:") })
      #expect(run.status == 1)
      try workspace.edit("Plans/lianshan/plan.md", above, above + line + "\n")
      #expect(try duban(workspace, words).outputText.hasPrefix("已保存 "), "\(line)")
      #expect(try workspace.duban("check").status == 0)
    }

    @Test(arguments: [
      (["measure", "4.2", "很多", "--target", "劣"], 2, "“很多”看不懂；实测值写成 81 或 81.5，单位 % 可以不写"),
      (["measure", "4.2", "5吨", "--target", "劣"], 2, "“5吨”看不懂"), (["measure", "9.1", "5"], 1, "9.1 没有指标"),
      (["measure", "方案", "5"], 1, "方案的总栏目里没有指标"), (["measure", "99.9", "5"], 1, "没有事项“99.9”"),
      (["measure", "4.2", "5", "--target", "劣", "--on", "2999-01-01"], 1, "2999-01-01"),
      (["measure", "4.2", "-5", "--target", "劣"], 2, "duban measure 4.2 --target"),
    ])
    func whatIsNotUnderstoodIsSaid(words: [String], status: Int32, text: String) throws {
      let workspace = try Workspace()
      let run = try duban(workspace, words)
      #expect(run.status == status && run.errorText.contains(text), "\(run.errorText)")
      #expect(workspace.journals.isEmpty)
    }

    /// The first record on a target gives its line an id, also in the plan's head; no other line changes.
    @Test func theFirstRecordGivesATargetItsID() throws {
      let workspace = try Workspace()
      let file = "Plans/lianshan/plan.md"
      try workspace.edit(file, " ^2isnlbe", "")
      try workspace.edit(file, "- 临期天数: 30\n", "- 临期天数: 30\n- 指标: 群众满意度 ≥ 90 %\n")
      let before = try workspace.read(file)
      for (words, head) in [
        (["measure", "4.2", "4.1", "--target", "劣Ⅴ类"], "  - 指标: 劣Ⅴ类水体占比 ≤ 5 %"),
        (["measure", "方案", "92"], "- 指标: 群众满意度 ≥ 90 %"),
      ] {
        #expect(try duban(workspace, words + ["--on", "2018-06-30"]).status == 0)
        let line = try #require(try workspace.read(file).split(separator: "\n").first { $0.hasPrefix(head) })
        #expect(line.wholeMatch(of: /.* \^[a-z2-9]{7}/) != nil, "\(line)")
      }
      #expect(try plain(workspace.read(file)) == plain(before))
      #expect(try workspace.duban("check").status == 0)
      let log = try workspace.duban("log").outputText
      #expect(log.contains("  -  群众满意度 实测值 92 %") && log.contains("  4.2  劣Ⅴ类水体占比 实测值 4.1 %"))
      let targets = try #require(try json(workspace)["targets"] as? [[String: Any]])
      #expect((targets[0]["measured"] as? [[String: Any]])?.first?["value"] as? Double == 92)
      #expect(try workspace.duban("undo").outputText.contains("群众满意度 实测值 92 %"))
    }

    /// A line of every kind is read, listed in the log under its name, and in JSON under its code.
    @Test func everyKindIsInTheLogAndInJSON() throws {
      let workspace = try Workspace()
      let values: [EventValue: String] = [
        .any: "", .status: "done", .day: "2019-03-31", .number: "81",
      ]
      var bytes: [UInt8] = []
      for (number, kind) in (Event.Kind.all + [.other("later")]).enumerated() {
        let event = Event(
          id: EventID(
            replica: try #require(ReplicaID("aaaaaaaaaa")), sequence: UInt32(number + 1), checksum: 0),
          time: Moment(milliseconds: 1_526_800_000_000 + Int64(number), zoneMinutes: 480),
          on: day("2018-05-20"), who: "甲", kind: kind,
          item: ItemID(kind.value == .number ? "jfkmz7n" : "reit55i"),
          value: try #require(values[kind.value]),
          text: "第\(number)条")
        bytes += EventLine.write(event).bytes
      }
      try workspace.write(
        String(decoding: bytes, as: UTF8.self), to: "Plans/lianshan/journal/aaaaaaaaaa.tsv")
      let log = try workspace.duban("log").outputLines
      #expect(log.count == Event.Kind.all.count + 2)
      let output = try workspace.duban("list", "--format", "json").outputText
      for kind in Event.Kind.all {
        let word = kind.isPlain ? "已完成" : kind.word(in: .chinese)
        #expect(
          log.contains { $0.contains("  \(word)") || $0.contains(" \(word) ") || $0.contains("-> \(word)") })
        #expect(output.contains("\"kind\" : \"\(kind.code)\"") == (kind != .void))
      }
      #expect(log.contains { $0.contains("  later  ") })
      let check = try workspace.duban("check")
      #expect(check.status == 1 && check.outputText.contains("有 1 条记录的种类“later”本程序不认识"))
    }
  }
}
