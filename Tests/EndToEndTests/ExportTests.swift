import Foundation
import Testing

extension EndToEndCommands {
  /// Files that people asked for.
  @Suite struct ExportTests {
    private static let day = ["--as-of", "2018-09-15"]

    private func export(_ workspace: Workspace, _ words: String...) throws -> Run {
      try run(
        Program.path, ["export"] + Self.day + words, in: workspace.path, environment: workspace.environment)
    }

    @Test(arguments: ["csv", "tsv", "json", "md", "html", "table"])
    func aFileIsWhatListWrites(format: String) throws {
      let workspace = try Workspace()
      let filter = ["--unit", "县林业局", "--role", "any", "--format", format]
      let written = try run(
        Program.path, ["export", "--output", "o.x"] + Self.day + filter, in: workspace.path,
        environment: workspace.environment)
      #expect(written.status == 0)
      #expect(written.outputText.hasPrefix("已写入 \(workspace.path)/o.x（"))
      let listed = try run(
        Program.path, ["list"] + Self.day + filter, in: workspace.path, environment: workspace.environment)
      #expect(try Data(contentsOf: URL(filePath: workspace.path + "/o.x")) == listed.output)
    }

    @Test func theNameSaysTheFormat() throws {
      let workspace = try Workspace()
      for (name, start) in [("a.xlsx", "PK"), ("a.CSV", "\u{FEFF}编号"), ("a.md", "# "), ("a.txt", "连山")] {
        #expect(try export(workspace, "--output", name).status == 0)
        let bytes = try Data(contentsOf: URL(filePath: workspace.path + "/" + name))
        #expect(bytes.starts(with: Data(start.utf8)), "\(name)")
      }
      let unknown = try export(workspace, "--output", "a.ods")
      #expect(unknown.status == 2 && unknown.errorText.contains(".xlsx"))
    }

    @Test func withoutANameItIsThatOfThePlan() throws {
      let workspace = try Workspace()
      #expect(try export(workspace).status == 0)
      let name = "连山县创建国家生态文明建设示范县-2018-09-15.xlsx"
      #expect(FileManager.default.fileExists(atPath: workspace.path + "/" + name))
    }

    @Test func aFileIsNotReplacedUnasked() throws {
      let workspace = try Workspace()
      try workspace.write("重要", to: "a.csv")
      let refused = try export(workspace, "--output", "a.csv")
      #expect(refused.status == 1)
      #expect(try workspace.read("a.csv") == "重要")
      // The command that is printed replaces it.
      let command = try #require(refused.errorLines.last).trimmingCharacters(in: .whitespaces)
      let words = command.replacingOccurrences(of: "duban ", with: "'\(Program.path)' ")
      let agreed = try run("/bin/sh", ["-c", words], in: workspace.path, environment: workspace.environment)
      #expect(agreed.status == 0, "\(agreed.errorText)")
      #expect(try workspace.read("a.csv").contains("编号"))
    }

    @Test func nothingHalfIsLeft() throws {
      let workspace = try Workspace()
      try FileManager.default.createDirectory(
        atPath: workspace.path + "/folder.xlsx", withIntermediateDirectories: true)
      for place in ["none/a.xlsx", "folder.xlsx", "/dev/null"] {
        let run = try export(workspace, "--yes", "--format", "xlsx", "--output", place)
        #expect(run.status == 1 && run.output.isEmpty, "\(place)")
      }
      let names = try FileManager.default.contentsOfDirectory(atPath: workspace.path)
      #expect(!names.contains { $0.hasSuffix(".tmp") })
    }

    @Test func columnsAreChosen() throws {
      let workspace = try Workspace()
      let rows = try workspace.duban(
        "list", "--unit", "县水务局", "--format", "tsv", "--columns", "期限，编号", "--columns", "Lead unit"
      ).outputLines
      #expect(rows[0] == "期限\t编号\t牵头单位")
      #expect(rows[1] == "2019-12-31\t2.2\t县水务局")
      let wrong = try workspace.duban("list", "--columns", "没有的栏")
      #expect(wrong.status == 2 && wrong.errorText.contains("可用 编号"))
      #expect(try workspace.duban("list", "--format", "json", "--columns", "编号").status == 2)
    }

    @Test func whatIsDueSoonOrLateIsLeft() throws {
      let workspace = try Workspace()
      func rows(_ words: String...) throws -> (rows: [String], status: Int32) {
        let run = try run(
          Program.path, ["list", "--format", "tsv", "--columns", "编号", "--exit-code"] + words,
          in: workspace.path, environment: workspace.environment)
        return (Array(run.outputLines.dropFirst()), run.status)
      }
      #expect(try workspace.duban("mark", "阶段一.1", "done", "--on", "2017-08-01").status == 0)
      let late = try rows("--within", "30d", "--as-of", "2017-12-20")
      #expect(late.status == 1)
      #expect(!late.rows.contains("阶段一.1") && late.rows.contains("阶段一.2"))
      #expect(late.rows.contains("9.1"))
      #expect(try rows("--within", "10天", "--as-of", "2017-12-20").rows.contains("9.1") == false)
      let none = try rows("--within", "1d", "--as-of", "2017-06-01")
      #expect(none.rows.isEmpty && none.status == 0)
      #expect(try rows("--within", "soon").status == 2)
      #expect(try rows("--within", "3", "--due", "本月").status == 2)
    }

    /// Where it lies, and how it gets to one's own computer.
    @Test func theLineSaysHowToFetchIt() throws {
      let workspace = try Workspace()
      let connection = ["SSH_CONNECTION": "10.0.0.9 50000 10.0.0.2 2222", "USER": "wang"]
      func written() throws -> String {
        try workspace.duban(
          "export", "--yes", "--output", "a.csv", environment: connection.mapValues { $0 }
        ).outputText
      }
      #expect(try written().hasSuffix("；取到自己的电脑：scp -P 2222 'wang@10.0.0.2:\(workspace.path)/a.csv' .\n"))
      try workspace.write("姓名: 测试员\n取文件: 在共享盘 S: 里打开 {}\n", to: "config/duban/settings")
      #expect(try written().hasSuffix("；取到自己的电脑：在共享盘 S: 里打开 \(workspace.path)/a.csv\n"))
      #expect(try workspace.duban("export", "--yes", "--output", "a.csv").outputText.contains("在共享盘"))
    }

    @Test func aWorkbookIsNotForAScreen() throws {
      let pty = try Workspace()
      let run = try run(
        "/usr/bin/script", ["-qec", "'\(Program.path)' list --format xlsx", "/dev/null"], in: pty.path,
        environment: pty.environment)
      #expect(run.status == 2)
      #expect(run.outputText.contains("duban export --format xlsx"))
    }
  }
}
