import Foundation
import Testing

extension EndToEndCommands {
  /// What `duban list` writes, and that it follows plan.md.
  @Suite struct ReportTests {
    @Test func listsTheFourItemsOfAUnit() throws {
      let workspace = try Workspace()
      let table = try workspace.duban("list", "--unit", "县水务局")
      #expect(table.status == 0)
      #expect(table.outputText.contains("显示 4/57"))
      let rows = try workspace.duban("list", "--unit", "县水务局", "--format", "tsv").outputLines.dropFirst()
      #expect(rows.map { $0.prefix { $0 != "\t" } } == ["2.2", "4.2", "7.1", "7.4a"])
    }

    @Test func csvIsForExcel() throws {
      let run = try Workspace().duban("list", "--format", "csv")
      #expect(run.output.starts(with: [0xEF, 0xBB, 0xBF]))
      let bytes = Array(run.output)
      let lineFeeds = bytes.indices.filter { bytes[$0] == 0x0A }
      #expect(lineFeeds.count == 58)
      #expect(lineFeeds.allSatisfy { $0 > 0 && bytes[$0 - 1] == 0x0D })
      #expect(bytes.last == 0x0A)
    }

    @Test func tsvHasAsManyCellsInEveryLine() throws {
      let run = try Workspace().duban("list", "--format", "tsv")
      let counts = run.outputLines.map { $0.count { $0 == "\t" } }
      #expect(counts.count == 58)
      #expect(Set(counts) == [12])
      #expect(!run.outputText.contains("\r"))
    }

    @Test func jsonHasASchemaVersion() throws {
      let run = try Workspace().duban("list", "--format", "json")
      let report = try JSONDecoder().decode(Report.self, from: run.output)
      #expect(report.schemaVersion == 1)
      #expect(report.groups.count == 10)
      let tasks = report.groups.flatMap(\.tasks)
      #expect(tasks.count == 39)
      #expect(tasks.flatMap(\.assignments).count == 45)
    }

    @Test func allFormatsHoldTheSameRows() throws {
      let workspace = try Workspace()
      for filter in [["--phase", "1"], ["--find", "饮用水"], ["--unit", "县林业局", "--role", "any"]] {
        let counts = try ["table", "tsv", "csv"].map { format in
          let run = try run(
            Program.path, ["list", "--format", format] + filter, in: workspace.path,
            environment: workspace.environment)
          return format == "table"
            ? run.outputLines.count { $0.hasPrefix("  ") } : run.outputText.count(where: \.isNewline) - 1
        }
        #expect(counts[0] > 0 && Set(counts).count == 1, "\(filter): \(counts)")
      }
    }

    @Test func theJSONFollowsThePlan() throws {
      let workspace = try Workspace()
      let before = try workspace.duban("list", "--format", "json").outputLines
      let plan = "Plans/lianshan/plan.md"
      try workspace.edit(plan, "- 牵头: 县水务局；期限: 阶段三 ^4n2ifk4", "- 牵头: 县林业局；期限: 阶段三 ^4n2ifk4")
      try workspace.edit(plan, "的水资源量 ≤ 50 吨/万元", "的水资源量 ≤ 45.5 吨/万元")
      let run = try workspace.duban("list", "--format", "json")
      let after = run.outputLines
      #expect(before.count == after.count)
      let changed = zip(before, after).filter { $0 != $1 }.map { $1.trimmingCharacters(in: .whitespaces) }
      #expect(changed == ["\"县林业局\"", "\"text\" : \"≤ 45.5 吨/万元\",", "\"value\" : 45.5"])
      let groups = try JSONDecoder().decode(Report.self, from: run.output).groups
      let task = try #require(groups.dropFirst().first?.tasks.dropFirst().first)
      #expect(task.assignments.map(\.lead) == [["县林业局"]])
      #expect(task.targets.map(\.value) == [45.5])
      #expect(try workspace.duban("list", "--unit", "县水务局").outputText.contains("显示 3/57"))
    }

    private static let samples = Program.packageFolder + "/../shared/samples"

    @Test(
      .enabled(if: FileManager.default.fileExists(atPath: samples + "/score.py")),
      .enabled(if: Program.tool("python3") != nil))
    func agreesWithTheGoldFile() throws {
      let workspace = try Workspace()
      try workspace.write(
        try workspace.duban("list", "--format", "json").outputText, to: "list.json")
      let python = try #require(Program.tool("python3"))
      let files = [Self.samples + "/score.py", "--json", Self.samples + "/lianshan.gold.json", "list.json"]
      let run = try run(python, files, in: workspace.path, environment: workspace.environment)
      #expect(run.status == 0, "\(run.errorText)")
      let measures = try JSONDecoder().decode([String: Measure].self, from: run.output)
      #expect(measures.count >= 10)
      for (name, measure) in measures { #expect(measure.f1 == 1, "\(name)") }
    }
  }
}

private struct Measure: Decodable { var f1: Double }

private struct Report: Decodable {
  var schemaVersion: Int
  var groups: [Group]

  struct Group: Decodable { var tasks: [TaskEntry] }
  struct TaskEntry: Decodable {
    var assignments: [Assignment]
    var targets: [Target]
  }
  struct Assignment: Decodable { var lead: [String] }
  struct Target: Decodable { var value: Double }
}
