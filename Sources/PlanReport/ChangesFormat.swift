import PlanBytes
import PlanModel
import PlanPhrases

/// A form in which events can be written, by the names that reports have.
package struct ChangesFormat: Sendable {
  /// The word after `--format`.
  package let name: String
  /// All bytes of the file about a period, line ends included.
  package let bytes: @Sendable (ChangesReport) -> [UInt8]
  /// The same of all that was recorded.
  package let log: @Sendable (LogReport) -> [UInt8]

  /// The first is taken where none is named.
  package static let all: [ChangesFormat] = [.table, .tsv, .csv, .json, .markdown]

  package static let table = ChangesFormat(name: "table", bytes: { text($0) }, log: { $0.text })
  static let tsv = ChangesFormat(
    name: "tsv", bytes: { delimited($0.lines, "\t", $0.language) },
    log: { delimited($0.lines, "\t", $0.language) })
  static let csv = ChangesFormat(
    name: "csv", bytes: { delimited($0.lines, ",", $0.language) },
    log: { delimited($0.lines, ",", $0.language) })
  static let json = ChangesFormat(
    name: "json", bytes: { ChangesDocument($0).bytes }, log: { LogDocument($0).bytes })
  static let markdown = ChangesFormat(name: "md", bytes: { markdown($0) }, log: { markdown($0) })

  // MARK: Text

  private static func text(_ report: ChangesReport) -> [UInt8] {
    let label = report.plan.header.label.map { "  " + report.plan.text($0) } ?? ""
    let head = [report.plan.name(in: report.language) + label + "  " + report.period]
    let figures = report.figures.map { figure in
      figure.what.isEmpty ? figure.text : report.language.pair(figure.text, report.language.list(figure.what))
    }
    let events =
      report.count == 0
      ? [String(.nothingHappened, in: report.language)] : report.lines.map { row($0, report) }
    let all = head + [report.conditions].compactMap(\.self) + [""] + figures + [""] + events
    return all.flatMap { Array(safe($0).utf8) + [Ascii.newline] }
  }

  private static func row(_ line: ChangeLine, _ report: ChangesReport) -> String {
    let late = line.change.lateDays
    let mark = late > 0 ? String(.recordedLate(late), in: report.language) : ""
    let what = line.text.isEmpty ? line.what : report.language.pair(line.what, line.text)
    let cells = [line.day, padded(line.number, 8, report), line.title, line.units, what, line.who, mark]
    return cells.filter { !$0.isEmpty }.joined(separator: "  ")
  }

  private static func padded(_ text: String, _ columns: Int, _ report: ChangesReport) -> String {
    text + String(repeating: " ", count: max(0, columns - report.width.columns(of: safe(text))))
  }

  // MARK: Tables

  private static func delimited(
    _ lines: some Sequence<ChangeLine>, _ separator: String, _ language: Language
  ) -> [UInt8] {
    let writer = DelimitedReport(separator: separator)
    let headings = ReportPhrase.changeHeadings.map { $0.text(in: language) }
    let rows = lines.lazy.map { line in
      line.cells.enumerated().map { place, text in
        place == 1 ? writer.numberCell(text) : writer.cell(text)
      }
    }
    return writer.bytes(headings: headings, rows: rows)
  }

  private static func markdown(_ report: ChangesReport) -> [UInt8] {
    let figures = report.figures.map { figure in
      "- "
        + MarkdownReport.plain(
          figure.what.isEmpty
            ? figure.text : report.language.pair(figure.text, report.language.list(figure.what)))
    }
    let facts = [report.period, report.conditions].compactMap(\.self)
    let head = self.head(report.plan.name(in: report.language), facts)
    return written(head + figures + table(report.lines, report.language))
  }

  private static func markdown(_ report: LogReport) -> [UInt8] {
    let head = self.head(report.plan.name(in: report.language), report.facts)
    let lines = report.nothing.map { [$0] } ?? table(report.lines, report.language)
    return written(head + lines)
  }

  /// A title, and under it what is said of the whole.
  private static func head(_ title: String, _ facts: [String]) -> [String] {
    ["# " + MarkdownReport.plain(title), "", MarkdownReport.plain(facts.joined(separator: "  ")), ""]
  }

  private static func table(_ lines: some Sequence<ChangeLine>, _ language: Language) -> [String] {
    func row(_ cells: [String]) -> String {
      "| " + cells.map(MarkdownReport.plain).joined(separator: " | ") + " |"
    }
    let headings = ReportPhrase.changeHeadings.map { $0.text(in: language) }
    return ["", row(headings), row(headings.map { _ in "---" })] + lines.map { row($0.cells) }
  }

  private static func written(_ lines: [String]) -> [UInt8] {
    Array(lines.map { $0 + "\n" }.joined().utf8)
  }
}
