import Foundation
import TestSupport
import Testing

extension EndToEndCommands {
  /// A file for each unit that has something open.
  @Suite struct UnitSheetTests {
    private func names(_ workspace: Workspace, _ folder: String) throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: workspace.path + "/" + folder).sorted()
    }

    @Test func unitsWithNothingOpenGetNone() throws {
      let workspace = try Workspace()
      let items = try workspace.duban("list", "--unit", "县水务局", "--format", "tsv", "--columns", "编号")
        .outputLines
      for item in items.dropFirst() { #expect(try workspace.duban("mark", item, "done").status == 0) }
      let made = try workspace.duban("export", "--each-unit", "sheets")
      #expect(made.status == 0, "\(made.errorText)")
      #expect(made.outputText.hasPrefix("已在 \(workspace.path)/sheets 写入 16 份；没有未完成事项、不用填的：县水务局"))
      let names = try names(workspace, "sheets")
      #expect(names.count == 16 && !names.contains("县水务局.xlsx") && names.contains("县林业局.xlsx"))
      // Merged unchanged they say nothing; the filter is that of the unit.
      let merged = try run(
        Program.path, ["merge", "--yes"] + names.map { "sheets/" + $0 }, in: workspace.path,
        environment: workspace.environment)
      #expect(merged.status == 0 && merged.outputText == "没有要记下的\n")
      let none = try workspace.duban("export", "--each-unit", "none", "--status", "已完成")
      #expect(none.status == 0 && none.outputText == "这些事项里，没有哪个牵头单位还有未完成的，一份也没有写\n")
      #expect(!FileManager.default.fileExists(atPath: workspace.path + "/none"))
    }

    @Test func whatUnitsFilledInIsTakenInAtOnce() throws {
      let workspace = try Workspace()
      let made = try workspace.duban("export", "--each-unit", "sheets", "--format", "csv", "--unit", "县林业局")
      #expect(made.status == 0, "\(made.errorText)")
      #expect(try names(workspace, "sheets") == ["县林业局.csv"])
      let listed = try workspace.duban("list", "--format", "csv", "--unit", "县林业局")
      #expect(try Data(contentsOf: URL(filePath: workspace.path + "/sheets/县林业局.csv")) == listed.output)
    }

    @Test func filesAreNotReplacedUnasked() throws {
      let workspace = try Workspace()
      try FileManager.default.createDirectory(
        atPath: workspace.path + "/s", withIntermediateDirectories: true)
      try workspace.write("重要", to: "s/县林业局.xlsx")
      let refused = try workspace.duban("export", "--each-unit", "s")
      #expect(refused.status == 1 && refused.errorText.contains("已经有 1 个同名文件"))
      #expect(try names(workspace, "s") == ["县林业局.xlsx"] && workspace.read("s/县林业局.xlsx") == "重要")
      let command = try #require(refused.errorLines.last).replacingOccurrences(
        of: "  duban ", with: "'\(Program.path)' ")
      #expect(
        try run("/bin/sh", ["-c", command], in: workspace.path, environment: workspace.environment).status
          == 0)
      #expect(try names(workspace, "s").count == 17)
      #expect(try workspace.duban("export", "--each-unit", "s", "--output", "a.csv").status == 2)
      let inFile = try workspace.duban("export", "--yes", "--each-unit", "s/县林业局.xlsx")
      #expect(inFile.status == 1 && !inFile.errorText.isEmpty)
    }

    /// Killed at any time it leaves nothing, or all.
    @Test func nothingIsLeftOfAnExportThatWasKilled() throws {
      let workspace = try Workspace()
      try workspace.write(String(decoding: LargePlan(items: 3000).text, as: UTF8.self), to: "large/plan.md")
      try FileManager.default.createDirectory(
        atPath: workspace.path + "/o", withIntermediateDirectories: true)
      let words = ["export", "--plan", "large", "--yes", "--output", "o/a.html"]
      for tenths in 1...8 {
        let killed = ["-s", "KILL", "0.\(tenths)", Program.path] + words
        _ = try run("/usr/bin/timeout", killed, in: workspace.path, environment: workspace.environment)
        let left = try names(workspace, "o")
        let text = left == ["a.html"] ? try workspace.read("o/a.html") : ""
        let isWhole = text.hasSuffix("</html>\n")
        #expect(left == [] || isWhole, "\(left)")
      }
    }

    /// Nor where there is no room.
    @Test func nothingIsLeftWhereThereIsNoRoom() throws {
      let workspace = try Workspace()
      for limit in [1, 2, 4, 8, 16] {
        for format in ["xlsx", "html", "json", "csv"] {
          let words = "ulimit -f \(limit); exec '\(Program.path)' export --yes --output o/a.\(format)"
          try FileManager.default.createDirectory(
            atPath: workspace.path + "/o", withIntermediateDirectories: true)
          let run = try run("/bin/sh", ["-c", words], in: workspace.path, environment: workspace.environment)
          let left = try names(workspace, "o")
          #expect(run.status == 0 ? left == ["a.\(format)"] : left == [], "\(format) \(limit)")
          try FileManager.default.removeItem(atPath: workspace.path + "/o")
        }
      }
    }
  }
}
