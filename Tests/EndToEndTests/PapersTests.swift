import Foundation
import TestSupport
import Testing

/// The programs by which papers are looked at; `.ci/install --papers` installs them.
enum Papers {
  static let python = "/usr/bin/python3"
  private static var isChecked: Bool { ProcessInfo.processInfo.environment["CI"] != nil }

  /// Where they must be there, or are.
  static let canRead =
    isChecked || (try? run(python, ["-c", "import openpyxl"], in: "/", environment: [:]).status) == 0
  static let canValidate =
    isChecked || (try? run(python, ["-c", "import jsonschema"], in: "/", environment: [:]).status) == 0
  static let canPrint = isChecked || Program.tool("soffice") != nil

  /// What a script of this folder says.
  static func script<Answer: Decodable>(_ name: String, _ words: [String], in workspace: Workspace) throws
    -> Answer
  {
    let path = Program.packageFolder + "/Tests/EndToEndTests/Papers/" + name
    let run = try run(python, [path] + words, in: workspace.path, environment: workspace.environment)
    guard run.status == 0 else { throw Failure(run.errorText) }
    return try JSONDecoder().decode(Answer.self, from: run.output)
  }
}

extension EndToEndCommands {
  /// Workbooks as another program reads, changes and prints them.
  @Suite struct PapersTests {
    private struct Sheet: Decodable {
      var name, state: String
      var rows: [[Value?]]
      var kinds, formats: [[String]]
      var open: [[Bool]]
      var merged: [String]
      var frozen, repeated, filter: String?
      var locked, landscape: Bool
      var paper: Int
      var hidden, choices: [String]
    }

    private enum Value: Decodable, Equatable {
      case text(String)
      case number(Double)

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Double.self) {
          self = .number(number)
        } else {
          self = .text(try container.decode(String.self))
        }
      }

      var text: String { if case .text(let text) = self { text } else { "" } }
    }

    private func filled() throws -> Workspace {
      let workspace = try Workspace()
      for words in [
        ["mark", "2.2", "doing", "--on", "2018-05-03", "--note", "=召开调度会"],
        ["mark", "1.2", "done", "--on", "2018-05-04"],
        ["note", "7.4b", "--on", "2018-06-01", "--", "-资金未到位"],
        ["measure", "4.2", "81.5", "--target", "Ⅲ类", "--on", "2018-06-30"],
      ] {
        let run = try run(Program.path, words, in: workspace.path, environment: workspace.environment)
        #expect(run.status == 0, "\(run.errorText)")
      }
      return workspace
    }

    @Test(.enabled(if: Papers.canRead)) func aWorkbookHoldsWhatListHolds() throws {
      let workspace = try filled()
      for filter in [[], ["--unit", "县水务局", "--role", "any"], ["--status", "open", "--phase", "3"]]
        as [[String]]
      {
        let words = ["--as-of", "2018-09-15"] + filter
        let made = try run(
          Program.path, ["export", "--yes", "--output", "a.xlsx"] + words, in: workspace.path,
          environment: workspace.environment)
        #expect(made.status == 0, "\(made.errorText)")
        let sheets: [Sheet] = try Papers.script("read.py", ["a.xlsx"], in: workspace)
        let table = try #require(sheets.first { $0.name == "任务分解表" })
        let listed = try run(
          Program.path, ["list", "--format", "tsv"] + words, in: workspace.path,
          environment: workspace.environment
        ).outputLines.map { $0.components(separatedBy: "\t") }
        let heads = try #require(table.rows.firstIndex { $0.first??.text == "编号" })
        let rows = table.rows[(heads + 1)...].filter { $0.count > 1 && $0.last != .some(nil) }
        #expect(rows.count == listed.count - 1 && !rows.isEmpty)
        for (place, name) in listed[0].enumerated() where name != "任务组" && name != "记号" {
          let column = try #require(table.rows[heads].firstIndex { $0?.text == name }, "\(name)")
          let written = rows.map { $0[column]?.text ?? "" }
          // A spreadsheet is kept from taking a text of tsv for a formula.
          let wanted = listed.dropFirst().map {
            $0[place].hasPrefix("'") ? String($0[place].dropFirst()) : $0[place]
          }
          #expect(written == wanted, "\(name)")
        }
      }
    }

    @Test(.enabled(if: Papers.canValidate)) func jsonHasTheFormOfItsSchema() throws {
      let workspace = try filled()
      let schema = Program.packageFolder + "/Plans/schema/export.json"
      for words in [
        [], ["--unit", "县水务局", "--role", "any", "--within", "30d", "--find", "水", "--only", "冲突"],
      ] {
        let made = try run(
          Program.path, ["export", "--yes", "--output", "a.json", "--as-of", "2019-09-15"] + words,
          in: workspace.path, environment: workspace.environment)
        #expect(made.status == 0, "\(made.errorText)")
        #expect(try Papers.script("schema.py", [schema, "a.json"], in: workspace) == [String]())
      }
    }

    @Test(.enabled(if: Papers.canRead)) func aWorkbookIsMadeToBeFilledInAndPrinted() throws {
      let workspace = try filled()
      #expect(try workspace.duban("export", "--as-of", "2018-09-15", "--output", "a.xlsx").status == 0)
      let sheets: [Sheet] = try Papers.script("read.py", ["a.xlsx"], in: workspace)
      let table = try #require(sheets.first)
      #expect(table.name == "任务分解表" && sheets.map(\.name).contains("县水务局"))
      #expect(sheets.map(\.name).suffix(4) == ["指标", "动态", "台账", "_duban"])
      #expect(sheets.map(\.state) == sheets.map { $0.name == "_duban" ? "veryHidden" : "visible" })
      #expect(sheets.allSatisfy { $0.locked && $0.landscape && $0.paper == 9 })
      #expect(table.frozen == "C6" && table.repeated == "$1:$5" && table.filter?.hasPrefix("A5:") == true)
      #expect(table.hidden == ["L"] && table.choices == ["_duban!$B$6:$B$11"])
      #expect(table.merged.contains("A1:K1") && table.merged.count == 4 + 14)
      let heads = table.rows[4].map { $0?.text ?? "" }
      for (row, cells) in table.rows.enumerated() where row > 4 && cells.last != .some(nil) {
        #expect(table.kinds[row][0] == "s" && table.formats[row][0] == "@")
        for (column, isOpen) in table.open[row].enumerated() {
          #expect(isOpen == ["状态", "进展"].contains(heads[column]), "\(row) \(heads[column])")
        }
        if let due = heads.firstIndex(of: "期限"), cells[due] != nil {
          #expect(table.kinds[row][due] == "d" && table.formats[row][due] == "yyyy-mm-dd")
        }
      }
      // What begins like a formula is text.
      let texts = zip(table.rows, table.kinds).flatMap { zip($0, $1) }
      #expect(texts.contains { $0?.text == "=召开调度会" && $1 == "s" })
      #expect(!table.kinds.joined().contains("f"))
      let targets = try #require(sheets.first { $0.name == "指标" })
      let place = try #require(targets.rows.firstIndex { $0.contains { $0 == .number(0.815) } })
      let column = try #require(targets.rows[place].firstIndex { $0 == .number(0.815) })
      #expect(
        targets.formats[place][column].hasSuffix("%") && targets.rows[place].contains(.text("2018-06-30")))
    }

    /// A thousand edits: nothing is lost, nothing made up, and taken in again nothing changes.
    @Test(.enabled(if: Papers.canRead), arguments: 1...20)
    func whatComesBackIsTakenInOnce(seed: Int) throws {
      struct Wish: Decodable {
        var wanted: [[String?]]
        var told: [String]
      }
      let workspace = try filled()
      #expect(try workspace.duban("export", "--output", "a.xlsx").status == 0)
      // Where the hidden sheet is lost, what was recorded in the second of the export counts as known to it.
      usleep(1_050_000)
      let wish: Wish = try Papers.script("edit.py", ["\(seed)", "50", "a.xlsx", "b.xlsx"], in: workspace)
      let before = try workspace.events().count
      let merged = try workspace.duban("merge", "b.xlsx", "--yes")
      #expect(merged.status == 0, "\(seed): \(merged.errorText)")
      let events = try workspace.events()
      let recorded = events.filter { $0.contains("〔") }
      #expect(recorded.count == wish.wanted.count && recorded.count == events.count - before, "\(seed)")
      let log = try workspace.duban("log").outputText
      for wanted in wish.wanted {
        let (number, status, text) = (wanted[0] ?? "", wanted[1], wanted[2])
        let plain = text.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") } ?? ""
        let found = log.split(separator: "\n").contains { line in
          let cells = line.components(separatedBy: "  ")
          let said = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
          return cells.contains(number) && said.hasSuffix("报表〕" + plain)
            && status.map { said.contains(" -> \($0)") } ?? cells.contains("进展")
        }
        #expect(found, "\(seed): \(wanted)")
      }
      for text in wish.told { #expect(merged.outputText.contains(text), "\(seed): \(text)") }
      let again = try workspace.duban("merge", "b.xlsx", "--yes")
      #expect(again.status == 0 && again.outputText.contains("没有要记下的"), "\(seed)")
      #expect(try workspace.events().count == events.count)
    }

    /// A large one, of which every fiftieth status is filled in.
    @Test func aLargeWorkbookComesBack() throws {
      let workspace = try Workspace(plans: [])
      try workspace.write(String(decoding: LargePlan(items: 2_000).text, as: UTF8.self), to: "a/plan.md")
      #expect(try workspace.duban("export", "--plan", "a", "--output", "a.xlsx").status == 0)
      let filled: Int = try Papers.script("fill.py", ["50", "a.xlsx", "b.xlsx"], in: workspace)
      #expect(filled == 40)
      let merged = try workspace.duban("merge", "b.xlsx", "--yes", "--plan", "a")
      #expect(merged.status == 0 && merged.outputText.contains("40"), "\(merged.errorText)")
      let again = try workspace.duban("merge", "b.xlsx", "--yes", "--plan", "a")
      #expect(again.status == 0 && again.outputText.contains("没有要记下的"), "\(again.errorText)")
    }

    @Test(.enabled(if: Papers.canPrint)) func aWorkbookIsPrinted() throws {
      let workspace = try filled()
      #expect(try workspace.duban("export", "--unit", "县水务局", "--output", "a.xlsx").status == 0)
      let printed = try run(
        try #require(Program.tool("soffice")),
        [
          "-env:UserInstallation=file://\(workspace.path)/office", "--headless", "--convert-to", "pdf",
          "a.xlsx",
        ],
        in: workspace.path, environment: workspace.environment, limit: 90)
      #expect(printed.status == 0)
      let bytes = try Data(contentsOf: URL(filePath: workspace.path + "/a.pdf"))
      #expect(bytes.starts(with: Data("%PDF".utf8)) && bytes.count > 10_000)
    }
  }
}
