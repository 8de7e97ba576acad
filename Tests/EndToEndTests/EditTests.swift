import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// The plan changed by commands.
  @Suite struct EditTests {
    private static let plan = "Plans/lianshan/plan.md"

    private func duban(_ workspace: Workspace, _ words: [String]) throws -> Run {
      try EndToEndTests.run(Program.path, words, in: workspace.path, environment: workspace.environment)
    }

    /// Lines that one text has and another has not.
    private func lines(in text: String, notIn other: String) -> [String] {
      let known = Set(other.split(separator: "\n"))
      return text.split(separator: "\n").filter { !known.contains($0) }.map(String.init)
    }

    @Test(
      arguments: [
        (["4.2", "--lead", "县林业局"], "已保存 4.2 改方案 牵头 县水务局 -> 县林业局\n", ["- 牵头: 县林业局；期限: 阶段三 ^g9hccek"]),
        (
          ["4.2", "--lead", "县林业局,县水务局"], "已保存 4.2 改方案 牵头 县水务局 -> 县林业局、县水务局\n",
          ["- 牵头: 县林业局、县水务局；期限: 阶段三 ^g9hccek"]
        ),
        (
          ["g9hccek", "--support", "县林业局"], "已保存 4.2 改方案 配合 无 -> 县林业局\n",
          ["- 牵头: 县水务局；配合: 县林业局；期限: 阶段三 ^g9hccek"]
        ),
        (
          ["4.2", "--due", "2019年6月"], "已保存 4.2 改方案 期限 阶段三 -> 2019-06\n", ["- 牵头: 县水务局；期限: 2019-06 ^g9hccek"]
        ),
        (["4.2", "--due", "-"], "已保存 4.2 改方案 期限 阶段三 -> 无\n", ["- 牵头: 县水务局 ^g9hccek"]),
        (["四、2", "--title", "治水"], "已保存 改方案 4.2 名称 大力改善水环境质量 -> 治水\n", ["### 2. 治水"]),
        (["（四）", "--title", "治污"], "已保存 改方案 （四） 名称 加大环境保护力度，努力改善环境质量 -> 治污\n", ["## （四）治污"]),
        (
          ["阶段一", "--title", "启动", "--time", "2017-05~2017-08"],
          "已保存 改方案 阶段一 名称 动员部署阶段 -> 启动\n已保存 改方案 阶段一 起止时间 2017-06 – 2017-08 -> 2017-05 – 2017-08\n",
          ["### （一）启动 2017-05 – 2017-08"]
        ),
        (["方案", "--short", "创建方案"], nil, ["- 简称: 创建方案"]),
        (["县水务局", "--short", "水务局"], "已保存 改方案 县水务局 简称 无 -> 水务局\n", ["- 县水务局；简称: 水务局"]),
        (["4.2", "--target", "劣Ⅴ类水体 ≤ 3 %"], nil, nil),
      ] as [([String], String?, [String]?)])
    func aFieldIsEditedAndTakenBack(words: [String], said: String?, changed: [String]?) throws {
      let workspace = try Workspace()
      let before = try workspace.read(Self.plan)
      let run = try duban(workspace, ["edit"] + words)
      #expect(run.status == 0, "\(run.errorText)")
      if let said { #expect(run.outputText == said) }
      let after = try workspace.read(Self.plan)
      let new = lines(in: after, notIn: before)
      if let changed { #expect(Set(changed).isSubset(of: new)) } else { #expect(new.count == 1) }
      #expect(try workspace.duban("check").status == 0)
      #expect(try workspace.events().allSatisfy { $0.contains("\t测试员\tedit\t") })
      #expect(try duban(workspace, ["undo"]).status == 0)
      #expect(try workspace.read(Self.plan) == before)
      #expect(try workspace.duban("check").status == 0)
    }

    /// What cannot be done says why; what should be asked names the commands to type, and they do it.
    @Test(
      arguments: [
        (["9.9", "--lead", "县水务局"], "没有事项“9.9”", nil),
        (["7.4", "--lead", "县水务局"], "“7.4”有 4 个事项", nil),
        (["4.2"], "没有写要改什么，例如：", "--lead"),
        (["4.2", "--lead", "国土局"], "方案里没有单位“国土局”，有相近的：", "--lead 县国土资源和环境保护局"),
        (["4.2", "--lead", "国土局"], "就是“国土局”，这样写：", "--yes"),
        (["4.2", "--due", "阶段九"], "没有“阶段九”", nil),
        (["4.2", "--lead", "县水务局"], "和原来一样，没有改", nil),
        (["4.2", "--lead", "县水务局,县水务局"], "和原来一样，没有改", nil),
        (["4.2", "--lead", ""], "牵头是空的；要去掉牵头，这样写：", "--lead '-'"),
        (["4.2", "--due= "], "期限是空的；要去掉期限，这样写：", "--due=-"),
        (["4.2", "--time", "2017-06~2017-08"], "这里没有“起止时间”可改", nil),
        (["阶段一", "--time", "去年"], "起止时间不能写成“去年”：写成 2017-06~2017-08", nil),
        (["阶段一.1", "--title", "-"], "这一行只有这一栏", nil),
        (["水务", "--short", "水"], "没有编号、单位“水务办”", nil),
      ] as [([String], String, String?)])
    func whatCannotBeSaysWhy(words: [String], said: String, remedy: String?) throws {
      let workspace = try Workspace()
      let before = try workspace.read(Self.plan)
      let words = words[0] == "水务" ? ["水务办"] + words.dropFirst() : words
      let run = try duban(workspace, ["edit"] + words)
      #expect(run.status != 0 && run.errorText.contains(said), "\(run.errorText)")
      #expect(try workspace.read(Self.plan) == before && workspace.journals.isEmpty)
      guard let remedy else { return }
      let command = try #require(
        run.errorText.split(separator: "\n").first { $0.hasPrefix("  duban edit") && $0.contains(remedy) })
      let script = "duban() { '\(Program.path)' \"$@\"; }\n\(command)"
      let done = try EndToEndTests.run(
        "/bin/bash", ["-c", script], in: workspace.path, environment: workspace.environment)
      #expect(done.status == 0, "\(command)\(done.errorText)")
      #expect(try workspace.read(Self.plan) != before)
    }

    /// With a record the due day is recorded, too, and the plan stays as it is.
    @Test func aDueDayOfWhatHasRecordsIsRecorded() throws {
      let workspace = try Workspace()
      #expect(try workspace.duban("note", "4.2", "开工").status == 0)
      let before = try workspace.read(Self.plan)
      let asked = try workspace.duban("edit", "4.2", "--due", "2019-06")
      #expect(asked.status == 2 && asked.errorText.contains("4.2 已有记录，改期限要写明原因"))
      let command = try #require(asked.errorText.split(separator: "\n").last).trimmingCharacters(
        in: .whitespaces)
      #expect(command == "duban edit 4.2 --due 2019-06 --note 会议要求")
      let run = try duban(workspace, command.split(separator: " ").dropFirst().map(String.init))
      #expect(run.outputText == "已保存 4.2 改期限 2019-06-30\n", "\(run.errorText)")
      #expect(try workspace.read(Self.plan) == before)
    }

    /// What is added is told, listed, and taken back to the byte.
    @Test(
      arguments: [
        (
          ["巡河", "--in", "（四）", "--lead", "县水务局", "--due", "2019-06"], "已保存 改方案 4.5 添加 巡河\n",
          ["### 5. 巡河", "- 牵头: 县水务局；期限: 2019-06 ^"]
        ),
        (["总结会", "--in", "阶段一"], "已保存 阶段一.6 改方案 添加 总结会\n", ["- 总结会 ^"]),
        (
          ["第二批", "--in", "4.2", "--lead", "县水务局"], "已保存 4.2b 改方案 添加 牵头: 县水务局；内容: 第二批\n",
          ["- 牵头: 县水务局；内容: 第二批 ^"]
        ),
        (["增绿", "--as", "任务组"], "已保存 改方案 （十一） 添加 增绿\n", ["## （十一）增绿"]),
        (["考核", "--in", "9.2", "--as", "分项"], "已保存 改方案 9.2(4) 添加 考核\n", ["#### （4）考核", "- 考核 ^"]),
        (
          ["收尾", "--as", "阶段", "--time", "2020-07~2020-12"], "已保存 改方案 阶段五 添加 收尾 2020-07 – 2020-12\n",
          ["### （五）收尾 2020-07 – 2020-12"]
        ),
        (["出境断面 ≥ 90 %", "--in", "4.2", "--as", "指标"], nil, ["  - 指标: 出境断面 ≥ 90 % ^"]),
      ] as [([String], String?, [String])])
    func whatIsAddedIsTakenBack(words: [String], said: String?, new: [String]) throws {
      let workspace = try Workspace()
      let before = try workspace.read(Self.plan)
      let run = try duban(workspace, ["add"] + words)
      #expect(run.status == 0, "\(run.errorText)")
      if let said { #expect(run.outputText == said) }
      let added = lines(in: try workspace.read(Self.plan), notIn: before)
      #expect(added.count == new.count && zip(added, new).allSatisfy { $0.hasPrefix($1) }, "\(added)")
      #expect(try workspace.duban("check").status == 0)
      #expect(try workspace.duban("undo").status == 0)
      #expect(try workspace.read(Self.plan) == before)
      #expect(try workspace.duban("check").status == 0)
    }

    /// Taking out is asked about first: the status that keeps the lines, then the way that takes them out.
    @Test func whatIsTakenOutIsAskedFirst() throws {
      let workspace = try Workspace()
      #expect(try workspace.duban("note", "4.2", "开工").status == 0)
      let before = try workspace.read(Self.plan)
      let asked = try workspace.duban("remove", "4.2")
      #expect(asked.status == 2 && asked.errorText.contains("要删去 4.2（1 个事项，1 条记录；记录保留，成为无主记录）"))
      let commands = asked.errorText.split(separator: "\n").filter { $0.hasPrefix("  duban") }
      #expect(
        commands.map { trimmedText($0) } == ["duban mark 4.2 不再办理 --note 会议要求", "duban remove 4.2 --yes"])
      #expect(try workspace.read(Self.plan) == before)
      for command in commands {
        let run = try duban(workspace, command.split(separator: " ").dropFirst().map(String.init))
        #expect(run.status == 0, "\(run.errorText)")
      }
      let after = try workspace.read(Self.plan)
      #expect(
        lines(in: before, notIn: after).first == "### 2. 大力改善水环境质量" && lines(in: after, notIn: before).isEmpty
      )
      #expect(try workspace.duban("check").status == 1)
      #expect(try workspace.duban("undo").status == 0)
      #expect(try workspace.read(Self.plan) == before)
      #expect(try workspace.duban("check").status == 0)
    }

    private func trimmedText(_ text: Substring) -> String { text.trimmingCharacters(in: .whitespaces) }

    /// The standing plan of single orders comes with the first of them; a folder of another name does not.
    @Test func aSingleOrderMakesItsPlan() throws {
      let workspace = try Workspace()
      let words = ["内容", "--lead", "县水务局", "--due", "2026-12-31", "--plan"]
      let run = try duban(workspace, ["add"] + words + ["交办"])
      #expect(run.outputText == "已保存 改方案 1.1 添加 内容\n", "\(run.errorText)")
      #expect(try duban(workspace, ["add", "第二件", "--plan", "交办"]).status == 0)
      let plan = try workspace.read("交办/plan.md")
      #expect(plan.contains("# 交办事项\n- 格式: duban 1\n- 编号: "))
      #expect(plan.contains("\n## （一）交办\n### 1. 内容\n- 牵头: 县水务局；期限: 2026-12-31 ^"))
      #expect(plan.contains("\n\n### 2. 第二件\n- 第二件 ^"))
      #expect(try duban(workspace, ["check", "--plan", "交办"]).status == 0)
      #expect(try duban(workspace, ["add"] + words + ["没有的"]).status == 1)
      #expect(!FileManager.default.fileExists(atPath: workspace.path + "/没有的"))
    }

    /// On the board what was looked at is recorded, and z puts the note back; so is what a command changed.
    @Test func theBoardTakesEditsBack() async throws {
      let workspace = try Workspace()
      try workspace.edit(Self.plan, "- 牵头: 县水务局；期限: 阶段三 ^g9hccek", "- 牵头: 县水务局；期限: 阶段三；待核: 年份 ^g9hccek")
      let before = try workspace.read(Self.plan)
      let session = try await TmuxSession.onBoard(workspace)
      try session.type("r")
      try await session.wait(for: "待核：年份")
      try session.press("Enter")
      try await session.wait(for: "全部核对完")
      #expect(lines(in: try workspace.read(Self.plan), notIn: before) == ["- 牵头: 县水务局；期限: 阶段三 ^g9hccek"])
      #expect(try workspace.events().count == 1)
      try session.type("z")
      try await session.wait(for: "已撤销 4.2 改方案 待核 年份 -> 无")
      #expect(try workspace.read(Self.plan) == before)
      try session.press("C-y")
      try await session.wait(for: "改方案 待核")
      #expect(try workspace.duban("edit", "4.2", "--lead", "县林业局").status == 0)
      try await session.wait(for: "改方案 牵头 县水务局 -> 县林业局")
      try await session.quit()
      #expect(try workspace.duban("check").status == 0)
    }

    /// Whoever edits by hand is not named, and nothing is put back.
    @Test func whatNobodyRecordedIsSaidEverywhere() throws {
      let workspace = try Workspace()
      #expect(try workspace.duban("edit", "4.2", "--lead", "县林业局").status == 0)
      try workspace.edit(Self.plan, "- 牵头: 县林业局；期限: 阶段三 ^g9hccek", "- 牵头: 县农业局；期限: 阶段三 ^g9hccek")
      let words = "改方案 牵头 县水务局 -> 县林业局；方案另有改动，没有记录是谁"
      for command in [["log"], ["show", "4.2"], ["changes", "--since", "2020-01-01"]] {
        #expect(try duban(workspace, command).outputText.contains(words), "\(command)")
      }
      let check = try workspace.duban("check")
      #expect(check.status == 1 && check.outputText.contains("方案另有改动，没有记录是谁（4.2 牵头）"))
      let undo = try workspace.duban("undo")
      #expect(undo.status == 1 && undo.errorText.contains("撤销不了：方案里的牵头后来另有改动，没有记录是谁"))
      #expect(try workspace.read(Self.plan).contains("- 牵头: 县农业局；期限: 阶段三 ^g9hccek"))
    }

    /// What cannot be added is told by what is wrong, and the command that is named can.
    @Test(arguments: [
      (["新任务", "--in", "（四）", "--time", "2020-01~2020-02"], "任务没有“起止时间”这一栏", false),
      (["新组", "--as", "任务组", "--due", "2020-01"], "任务组没有“期限”这一栏", false),
      (["新阶段", "--as", "阶段", "--time", "明年"], "写成 2017-06~2017-08", false),
      (["新阶段", "--as", "阶段"], "阶段要写从哪个月到哪个月", true),
      (["新任务", "--as", "任务", "--in", "4.2"], "任务不能加在“4.2”里", true),
      (["新任务", "--as", "阶段任务", "--in=（四）"], "阶段任务不能加在“（四）”里", true),
      (["占比 ≥ 8 %", "--as", "指标"], "指标不能加在这里", true),
    ])
    func whatCannotBeAddedIsTold(_ words: [String], _ said: String, _ hasRemedy: Bool) throws {
      let workspace = try Workspace()
      let before = try workspace.read(Self.plan)
      let refused = try duban(workspace, ["add"] + words)
      #expect(refused.status == 2 && refused.errorText.contains(said), "\(refused.errorText)")
      #expect(try workspace.read(Self.plan) == before)
      guard hasRemedy, let remedy = refused.errorLines.last else { return }
      let done = try workspace.type(remedy.trimmingCharacters(in: .whitespaces))
      #expect(done.status == 0, "\(remedy): \(done.errorText)")
    }

    /// Whoever made the plan file read-only meant it; the remedy is a command. The mode stays over an edit.
    @Test func aReadOnlyPlanIsNotChanged() throws {
      let workspace = try Workspace()
      let before = try workspace.read(Self.plan)
      #expect(try workspace.type("chmod 444 " + Self.plan).status == 0)
      let refused = try duban(workspace, ["edit", "4.2", "--lead", "县林业局"])
      #expect(refused.status == 1 && refused.errorText.contains("设成了只读，没有改"), "\(refused.errorText)")
      #expect(try workspace.read(Self.plan) == before)
      // What needs no change of it is recorded all the same.
      #expect(try duban(workspace, ["note", "4.2", "已协调"]).status == 0)
      let remedy = try #require(refused.errorLines.last).trimmingCharacters(in: .whitespaces)
      #expect(try workspace.type(remedy).status == 0, "\(remedy)")
      for mode in ["644", "600", "664"] {
        #expect(try workspace.type("chmod \(mode) " + Self.plan).status == 0)
        #expect(try duban(workspace, ["edit", "4.2", "--lead", "县林业局\(mode)", "--yes"]).status == 0)
        #expect(try workspace.type("stat -c %a " + Self.plan).outputText == mode + "\n")
      }
    }
  }
}
