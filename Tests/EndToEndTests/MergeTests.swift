import Foundation
import Testing

extension EndToEndCommands {
  /// Sheets that came back, as commands take them in.
  @Suite struct MergeTests {
    /// A workspace with a csv of two items, to be filled in.
    private func sheet(_ workspace: Workspace, _ change: (String) -> String) throws {
      let made = try workspace.duban("export", "--unit", "县水务局", "--output", "a.csv", "--yes")
      #expect(made.status == 0, "\(made.errorText)")
      try workspace.write(change(try workspace.read("a.csv")), to: "b.csv")
    }

    private func filled(_ text: String) -> String {
      text.replacingOccurrences(of: "\r\n", with: "\n").split(separator: "\n").map { line in
        var cells = line.components(separatedBy: ",")
        if cells[0] == "=\"4.2\"" { (cells[8], cells[11]) = ("办结", "完成三处截污") }
        return cells.joined(separator: ",")
      }.joined(separator: "\r\n")
    }

    @Test func aTableWithoutARecordAsksForAllThatDiffers() throws {
      let workspace = try Workspace()
      try sheet(workspace, filled)
      let open = try workspace.duban("merge", "b.csv", "--yes")
      #expect(open.status == 1)
      #expect(open.outputText.contains("要人来定的有 2 处"))
      #expect(open.outputText.contains("4.2 未启动 -> 已完成（b.csv I3）  不知道导出时是什么"))
      #expect(workspace.journals.isEmpty)
      // Both commands that are printed do what they say.
      let commands = open.errorLines.filter { $0.hasPrefix("  duban ") }
      #expect(commands.count == 2 && commands[0].hasSuffix("--others") && commands[1].hasSuffix("--mine"))
      func carryOut(_ command: String) throws -> Run {
        let words = command.replacingOccurrences(of: "  duban ", with: "'\(Program.path)' ")
        return try run("/bin/sh", ["-c", words], in: workspace.path, environment: workspace.environment)
      }
      #expect(try carryOut(commands[1]).status == 0 && workspace.journals.isEmpty)
      #expect(try carryOut(commands[0]).status == 0)
      let events = try workspace.events()
      #expect(events.count == 1 && events[0].contains("\tdone\t〔县水务局报表〕完成三处截污\t"))
      let again = try workspace.duban("merge", "b.csv", "--yes")
      #expect(again.status == 0 && again.outputText == "没有要记下的\n")
    }

    @Test func oneUndoTakesAllBack() throws {
      let workspace = try Workspace()
      try sheet(workspace) { self.filled($0).replacingOccurrences(of: ",未启动,", with: ",推进中,") }
      #expect(try workspace.duban("merge", "b.csv", "--yes", "--others").status == 0)
      #expect(try workspace.events().count > 1)
      #expect(try workspace.duban("undo").status == 0)
      #expect(try workspace.duban("list", "--status", "未启动").outputText.contains("显示 57/57"))
      // What was taken back is not yet recorded.
      let again = try workspace.duban("merge", "b.csv", "--dry-run")
      #expect(again.outputText.contains("要人来定的"))
    }

    @Test func whatIsNotAgreedToIsNotRecorded() throws {
      let workspace = try Workspace()
      try sheet(workspace, filled)
      #expect(try workspace.duban("merge", "b.csv", "--dry-run", "--others").status == 0)
      let refused = try workspace.duban("merge", "b.csv", "--others")
      #expect(refused.status == 1 && workspace.journals.isEmpty)
      let command = try #require(refused.errorLines.last).replacingOccurrences(
        of: "  duban ", with: "'\(Program.path)' ")
      #expect(
        try run("/bin/sh", ["-c", command], in: workspace.path, environment: workspace.environment).status
          == 0)
      #expect(try workspace.events().count == 1)
      #expect(try workspace.duban("merge", "b.csv", "--mine", "--others").status == 2)
      try workspace.write("甲,乙\n1,2\n", to: "c.csv")
      let strange = try workspace.duban("merge", "c.csv")
      #expect(strange.status == 1 && strange.errorText.contains("c.csv 不是 duban 导出的表"))
    }

    @Test func whatIsOfOtherPlansOrNoneIsListedWithItsCell() throws {
      let workspace = try Workspace()
      try sheet(workspace) {
        self.filled($0).replacingOccurrences(of: ",2019-12-31,未启动", with: ",2020-06-30,不清楚")
          + "\r\n=\"9.9\",,新任务,,县水务局,,,,推进中,,,新的一行,\r\n"
      }
      let run = try workspace.duban("merge", "b.csv", "--dry-run")
      #expect(run.outputText.contains("b.csv H2：期限不能从表里改，原来是“2019-12-31”：2020-06-30"))
      #expect(run.outputText.contains("b.csv I2：不是一种状态：不清楚"))
      #expect(run.outputText.contains("b.csv A6：方案里没有这一项：9.9 | 新任务"))
    }

    /// Which tables are no new plans, and what takes them in.
    @Test func importOffersTheMerge() throws {
      let workspace = try Workspace()
      try sheet(workspace, filled)
      let table = try workspace.duban("import", "b.csv", "--into", "o", "--dry-run")
      #expect(table.status == 0 && table.errorText.hasSuffix("\n  duban merge b.csv --plan o\n"))
      #expect(try workspace.duban("export", "--output", "a.xlsx").status == 0)
      let book = try workspace.duban("import", "a.xlsx")
      #expect(book.status == 1)
      let command = try #require(book.errorLines.last).replacingOccurrences(
        of: "  duban ", with: "'\(Program.path)' ")
      let merged = try run(
        "/bin/sh", ["-c", command], in: workspace.path, environment: workspace.environment)
      #expect(merged.status == 0 && merged.outputText == "没有要记下的\n")
    }

    /// Changed in both places.
    @Test func whatWasChangedHereTooIsAsked() throws {
      let workspace = try Workspace()
      #expect(try workspace.duban("export", "--output", "a.xlsx").status == 0)
      #expect(try workspace.duban("merge", "a.xlsx").outputText == "没有要记下的\n")
      #expect(try workspace.duban("mark", "4.2", "blocked", "--note", "等批复").status == 0)
      // Unchanged there, changed here: nothing.
      #expect(try workspace.duban("merge", "a.xlsx").outputText == "没有要记下的\n")
    }
  }
}
