import PlanModel
import PlanPhrases

extension ReportFormat {
  package static let tsv = ReportFormat(name: "tsv") { DelimitedReport(separator: "\t").bytes($0) }
  package static let csv = ReportFormat(name: "csv") { DelimitedReport(separator: ",").bytes($0) }
}

/// Tab- or comma-separated values with a row of headings.
private struct DelimitedReport {
  let separator: String
  private var isCSV: Bool { separator == "," }

  /// As csv with a byte order mark and CR LF (RFC 4180): Excel then takes it for UTF-8.
  func bytes(_ report: Report) -> [UInt8] {
    let fields = ItemField.all.filter(\.isExported)
    let end = isCSV ? "\r\n" : "\n"
    var bytes = Array((isCSV ? "\u{FEFF}" : "").utf8)
    func add(_ cells: [String]) { bytes += (cells.joined(separator: separator) + end).utf8 }
    add(fields.map { cell($0.heading.text(in: report.language)) })
    for item in report.items { add(item.values(of: fields).map { cell($0, report.language) }) }
    return bytes
  }

  /// A number is a formula in csv, and only there: Excel takes bare 1.10 for 1.1, and `="1.10"` for text. It knows the
  /// formula by its sign only where the cell is not quoted.
  private func cell(_ value: FieldValue, _ language: Language) -> String {
    let text = value.text(in: language)
    if case .number = value, isCSV { return "=\"\(text)\"" }
    return cell(text)
  }

  /// One line without control characters; quoted in csv where it must be (RFC 4180, 2.6). A cell
  /// that a spreadsheet would take for a formula gets an apostrophe in front.
  private func cell(_ text: String) -> String {
    let plain = safe(text)
    let text = plain.first.map { "=+-@".contains($0) } == true ? "'" + plain : plain
    guard isCSV else { return text }
    let isPlain = !text.contains { $0 == "," || $0 == "\"" }
    return isPlain
      ? text
      : "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
