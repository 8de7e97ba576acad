import Foundation
import TestSupport
import Testing

extension EndToEndCommands {
  /// Papers as another program reads and prints them: the bulletin, the table, slips; and templates that people edit.
  @Suite struct DocxTests {
    private struct Paper: Decodable {
      var paragraphs: [[String]]
      var tables: [[[String]]]
      var repeated: [Int]
      var page, margins: [Double]
      var names, fields, left: [String]
      var unhinted: Int

      var text: String { paragraphs.map { $0[1] }.joined(separator: "\n") }
    }

    private static let canRead =
      ProcessInfo.processInfo.environment["CI"] != nil
      || (try? run(Papers.python, ["-c", "import docx"], in: "/", environment: [:]).status) == 0

    private func duban(_ workspace: Workspace, _ words: String...) throws -> Run {
      try run(
        Program.path, words + ["--as-of", "2018-09-15"], in: workspace.path,
        environment: workspace.environment)
    }

    private func read(_ path: String, _ workspace: Workspace, isOurs: Bool = true) throws -> Paper {
      let paper: Paper = try Papers.script("document.py", [path], in: workspace)
      #expect(paper.left == [] && (paper.unhinted == 0 || !isOurs), "\(path) \(paper.left)")
      #expect(!paper.names.contains { $0.contains("theme") })
      return paper
    }

    @Test(.enabled(if: canRead)) func theBulletinSaysWhatTheScreenSays() throws {
      let workspace = try BulletinTests.busy()
      let made = try duban(workspace, "report", "--output", "a.docx")
      #expect(
        made.status == 0 && made.errorText == "" && made.outputText.contains("，全文 "), "\(made.errorText)")
      let paper = try read("a.docx", workspace)
      // GB/T 9704-2012: A4, and 156 by 225 mm for the text.
      #expect(paper.page == [210, 297] && paper.margins == [37, 26, 35, 28])
      let shown = try duban(workspace, "report").outputLines
      #expect(paper.paragraphs.contains(["Title", shown[0]]))
      #expect(
        paper.text.contains("共有 57 项，不再办理 1 项，计入 56 项：办结 1 项（1.8%），推进 1 项（1.8%），受阻 1 项（1.8%），未启动 53 项（94.6%）")
      )
      #expect(
        paper.text.contains("新完成 1 项：1.2。")
          && paper.text.contains("4.2 大力改善水环境质量（县水务局；期限 2018-06-30，逾期 77 天）。"))
      #expect(paper.text.contains("截至目前，主要监测断面水质达到或优于Ⅲ类水的比例 81.5 %（2018-06-30 测试员）。"))
      #expect(paper.fields == ["下一步工作"] && paper.repeated == [1, 1, 1])
      // The annexes have the rows that the screen has.
      let groups = try #require(paper.tables.first)
      #expect(groups.count == 15 && groups[0].first == "任务组、阶段")
      for row in groups.dropFirst() {
        #expect(shown.contains { $0.contains(row[0]) && $0.contains(row[6]) }, "\(row)")
      }
      #expect(paper.tables[2].dropFirst().map { $0[3] } == ["81.5 %"])
    }

    @Test(.enabled(if: canRead)) func theTableHoldsWhatListHolds() throws {
      let workspace = try BulletinTests.busy()
      #expect(try duban(workspace, "export", "--output", "t.docx", "--unit", "县林业局").status == 0)
      let paper = try read("t.docx", workspace)
      #expect(paper.page == [297, 210] && paper.text.contains("筛选 牵头=县林业局"))
      let listed = try duban(workspace, "list", "--unit", "县林业局", "--format", "tsv").outputLines.dropFirst()
      let rows = paper.tables.flatMap { $0.dropFirst() }
      #expect(rows.map { $0[0] } == listed.map { $0.components(separatedBy: "\t")[0] } && !rows.isEmpty)
    }

    @Test(.enabled(if: canRead)) func eachUnitGetsItsSlip() throws {
      let workspace = try BulletinTests.busy()
      #expect(try duban(workspace, "due", "8.2", "2018-09-20", "--note", "提前").status == 0)
      let made = try duban(workspace, "slips", "--paper", "连督〔2018〕9号", "--output", "催办")
      #expect(made.status == 0, "\(made.errorText)")
      let lines = made.outputLines
      #expect(lines.contains { $0.hasPrefix("催办单  连督〔2018〕") && $0.hasSuffix("  县水务局  1 项") }, "\(lines)")
      #expect(lines.contains { $0.hasPrefix("提醒函  ") }, "\(lines)")
      let files = try FileManager.default.contentsOfDirectory(atPath: workspace.path + "/催办").sorted()
      #expect(files.count == lines.count - 1 && lines.last?.contains("\(files.count) 份") == true)
      let water = try #require(files.first { $0.contains("县水务局-催办单") })
      let paper = try read("催办/" + water, workspace)
      #expect(paper.paragraphs.contains(["Title", "催办单"]) && paper.text.contains("县水务局："))
      #expect(paper.tables[0][1].prefix(5) == ["1", "4.2", "大力改善水环境质量", "2018-06-30", "逾期 77 天"])
      // They are recorded, once each, and taken back in one go.
      #expect(try workspace.duban("show", "4.2", "--as-of", "2018-09-15").outputText.contains("催办单 连督〔2018〕"))
      let events = try workspace.events().filter { $0.contains("\tslip\t") }
      #expect(lines.last?.contains("已记下 \(events.count) 条催办") == true)
      // Urged in vain, the next is a notice; its number goes on.
      let again = try duban(workspace, "slips", "--output", "再催")
      #expect(
        again.outputLines.contains { $0.hasPrefix("督办通知单  连督〔2018〕") && $0.contains("县水务局") },
        "\(again.outputText)")
      #expect(try duban(workspace, "slips", "--output", "再催").errorText.contains("再催 已经有了"))
      #expect(try workspace.duban("undo").status == 0 && workspace.duban("undo").status == 0)
      #expect(try !workspace.duban("show", "4.2").outputText.contains("还没有答复"))
      let none = try duban(workspace, "slips", "--status", "已完成")
      #expect(none.status == 0 && none.outputText == "没有哪个单位有逾期、临期的事项，不用催\n")
    }

    /// A template is written out, edited, and filled from then on.
    @Test(.enabled(if: canRead)) func templatesAreEdited() throws {
      let workspace = try BulletinTests.busy()
      #expect(
        try workspace.duban("template", "通报").outputText.contains("改好后放进方案文件夹的 templates 里，名称还叫 通报.docx"))
      func edit(_ old: String, _ new: String, to name: String) throws {
        let script = """
          import docx; d = docx.Document("通报.docx")
          for p in d.paragraphs:
              if "\(old)" in p.text:
                  t = p.text.replace("\(old)", "\(new)"); [r._r.getparent().remove(r._r) for r in p.runs[1:]]
                  half = len(t) // 2; p.runs[0].text = t[:half]; p.add_run(t[half:]).bold = True
          d.save("\(name)")
          """
        let run = try run(
          Papers.python, ["-c", script], in: workspace.path, environment: workspace.environment)
        #expect(run.status == 0, "\(run.errorText)")
      }
      let plan = "Plans/lianshan/templates"
      try FileManager.default.createDirectory(
        atPath: workspace.path + "/" + plan, withIntermediateDirectories: true)
      try edit("{{#各变化}}", "本期{{#各变化}}", to: plan + "/通报.docx")
      #expect(try duban(workspace, "report", "--output", "a.docx").status == 0)
      #expect(try read("a.docx", workspace, isOurs: false).text.contains("本期新完成 1 项：1.2。"))
      // A number that was typed is told of, a placeholder that means nothing is an error with its place.
      try edit("共有 {{总数}} 项", "共有 58 项", to: "数.docx")
      let typed = try duban(workspace, "report", "--output", "b.docx", "--template", "数.docx")
      #expect(
        typed.status == 0 && typed.errorText.contains("模板 数.docx 第 5 段里写着“共有 58”，算出来是 57，请核对"),
        "\(typed.errorText)")
      try edit("{{总数}}", "{{总述}}", to: "错.docx")
      let wrong = try duban(workspace, "report", "--output", "c.docx", "--template", "错.docx", "--issue")
      #expect(
        wrong.status == 1 && wrong.errorText.contains("模板 错.docx 第 5 段“截至{{止}}")
          && wrong.errorText.contains("没有“总述”可填；这里可用："), "\(wrong.errorText)")
      #expect(!FileManager.default.fileExists(atPath: workspace.path + "/c.docx"))
      #expect(
        try !workspace.events().contains { $0.contains("\tissue\t") },
        "what cannot be filled in is not issued")
      try workspace.write("不是文件", to: "坏.docx")
      #expect(
        try duban(workspace, "report", "--output", "d.docx", "--template", "坏.docx").errorText.contains(
          "模板 坏.docx 读不出："))
      #expect(try duban(workspace, "report", "--output", "d.md", "--template", "数.docx").status == 2)
      let unknown = try workspace.duban("template", "函")
      #expect(unknown.status == 2 && unknown.errorText.contains("有这些：通报 任务分解表 提醒函 催办单 督办通知单 会议确定事项清单"))
    }

    /// All of them in one start of the office program.
    @Test(.enabled(if: Papers.canPrint)) func papersArePrinted() throws {
      let workspace = try BulletinTests.busy()
      #expect(try duban(workspace, "report", "--output", "a.docx").status == 0)
      #expect(try duban(workspace, "export", "--output", "t.docx").status == 0)
      #expect(try duban(workspace, "slips", "--output", "s").status == 0)
      let slips = try FileManager.default.contentsOfDirectory(atPath: workspace.path + "/s").map { "s/" + $0 }
      let printed = try run(
        try #require(Program.tool("soffice")),
        [
          "-env:UserInstallation=file://\(workspace.path)/office", "--headless", "--convert-to", "pdf",
          "a.docx", "t.docx",
        ] + slips,
        in: workspace.path, environment: workspace.environment, limit: 90)
      #expect(printed.status == 0)
      for name in ["a", "t"] + slips.map({ String($0.dropFirst(2).dropLast(5)) }) {
        let bytes = try Data(contentsOf: URL(filePath: "\(workspace.path)/\(name).pdf"))
        #expect(bytes.starts(with: Data("%PDF".utf8)) && bytes.count > 5_000, "\(name)")
      }
    }
  }
}
