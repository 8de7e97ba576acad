import PlanBytes
import PlanModel
import PlanPhrases

extension ReportFormat {
  package static let tsv = ReportFormat(name: "tsv") { DelimitedReport(separator: "\t").write($0, to: &$1) }
  package static let csv = ReportFormat(name: "csv") { DelimitedReport(separator: ",").write($0, to: &$1) }
}

/// Tab- or comma-separated values with a row of headings.
struct DelimitedReport {
  let separator: String
  private var isCSV: Bool { separator == "," }

  func write(_ report: Report, to sink: inout ReportSink) {
    let fields = report.fields(\.isExported)
    begin(fields.map { $0.heading.text(in: report.language) }, &sink)
    for item in report.items {
      add(item.values(of: fields).map { cell($0, report.language) }, to: &sink)
    }
  }

  /// As csv with a byte order mark and CR LF (RFC 4180): Excel then takes it for UTF-8.
  ///
  /// - Parameter rows: of cells that are ready to be written.
  func bytes(headings: [String], rows: some Sequence<[String]>) -> [UInt8] {
    var sink = ReportSink()
    begin(headings, &sink)
    for row in rows { add(row, to: &sink) }
    return sink.bytes
  }

  private func begin(_ headings: [String], _ sink: inout ReportSink) {
    if isCSV { sink.add("\u{FEFF}") }
    add(headings.map { cell($0) }, to: &sink)
  }

  private func add(_ cells: [String], to sink: inout ReportSink) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { sink.add(separator) }
      sink.add(cell)
    }
    sink.add(isCSV ? "\r\n" : "\n")
  }

  private func cell(_ value: FieldValue, _ language: Language) -> String {
    let text = value.text(in: language)
    if case .number = value { return numberCell(text) }
    return cell(text)
  }

  /// A number is a formula in csv, and only there: Excel takes bare 1.10 for 1.1, and `="1.10"` for text. It knows the
  /// formula by its sign only where the cell is not quoted.
  func numberCell(_ text: String) -> String { isCSV && !text.isEmpty ? "=\"\(text)\"" : cell(text) }

  /// One line without control characters; quoted in csv where it must be (RFC 4180, 2.6). A cell
  /// that a spreadsheet would take for a formula gets an apostrophe in front.
  func cell(_ text: String) -> String {
    let plain = safe(text)
    let text = SheetCell.looksLikeFormula(plain) ? "'" + plain : plain
    guard isCSV, text.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }) else {
      return text
    }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
