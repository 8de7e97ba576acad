import PlanModel
import PlanPhrases

extension ReportFormat {
  package static let tsv = ReportFormat(name: "tsv") { DelimitedReport(separator: "\t").bytes($0) }
  package static let csv = ReportFormat(name: "csv") { DelimitedReport(separator: ",").bytes($0) }
}

/// Tab- or comma-separated values with a row of headings.
struct DelimitedReport {
  let separator: String
  private var isCSV: Bool { separator == "," }

  func bytes(_ report: Report) -> [UInt8] {
    let fields = report.fields(\.isExported)
    return bytes(
      headings: fields.map { $0.heading.text(in: report.language) },
      rows: report.items.lazy.map { item in item.values(of: fields).map { cell($0, report.language) } })
  }

  /// As csv with a byte order mark and CR LF (RFC 4180): Excel then takes it for UTF-8.
  ///
  /// - Parameter rows: of cells that are ready to be written.
  func bytes(headings: [String], rows: some Sequence<[String]>) -> [UInt8] {
    let end = isCSV ? "\r\n" : "\n"
    var bytes = Array((isCSV ? "\u{FEFF}" : "").utf8)
    func add(_ cells: [String]) { bytes += (cells.joined(separator: separator) + end).utf8 }
    add(headings.map { cell($0) })
    for row in rows { add(row) }
    return bytes
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
    guard isCSV else { return text }
    let isPlain = !text.contains { $0 == "," || $0 == "\"" }
    return isPlain
      ? text
      : "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
