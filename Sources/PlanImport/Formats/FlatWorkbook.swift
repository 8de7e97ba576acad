import PlanBytes
import PlanModel

/// Workbooks as one XML file, Excel 2003: what many systems export under the name `.xls`.
final class FlatWorkbookHandler: XMLHandler {
  private(set) var failure: ImportError?
  private(set) var document = SourceDocument(blocks: [], unit: .row)
  private var formats: [String: CellFormat] = [:]
  private var style = ""
  private var grid = SpanGrid()
  private var room = GridRoom()
  private var cell = SpanGrid.Cell()
  private var kind = ""
  private var text = ""
  private var line = 0
  private var hiddenRows: [Int] = []
  /// The element whose text counts, and how deep inside a comment.
  private var element = ""
  private var comment = 0
  private var name = ""
  private var isHidden = false

  private static let highestRow = 1_048_576
  /// Excel's names for formats.
  private static let names: [String: String] = [
    "Short Date": "yyyy/m/d", "Medium Date": "yyyy/m/d", "General Date": "yyyy/m/d h:mm", "Percent": "0.00%",
    "Long Date": CellWords.day, "Fixed": "0.00", "Standard": "#,##0.00", "General Number": "General",
    "Currency": "#,##0.00", "Short Time": "h:mm", "Medium Time": "h:mm", "Long Time": "h:mm:ss",
  ]

  func start(_ name: String, _ attributes: XMLAttributes) {
    if ["Data", "Visible"].contains(name) { element = name }
    switch name {
    case "Style": style = attributes["ID"] ?? ""
    case "NumberFormat":
      if let code = attributes["Format"] { formats[style] = CellFormat(Self.names[code] ?? code) }
    case "Worksheet":
      (grid, hiddenRows, line, isHidden) = (SpanGrid(), [], 0, false)
      self.name = attributes["Name"] ?? ""
    case "Row": openRow(attributes)
    case "Cell": openCell(attributes)
    case "Comment": comment += 1
    case "Data" where comment == 0: kind = attributes["Type"] ?? "String"
    default: break
    }
  }

  private func openRow(_ attributes: XMLAttributes) {
    let given = attributes["Index"].flatMap { Int($0) } ?? 0
    let next = (line + 1...Self.highestRow).contains(given) ? given : line + 1
    grid.openRow(line: next, skipping: next - line - 1)
    line = next
    if attributes["Hidden"] == "1" { hiddenRows.append(line) }
  }

  private func openCell(_ attributes: XMLAttributes) {
    func number(_ value: String?) -> Int { value.flatMap { Int($0) }.map { min(1_000, max(0, $0)) } ?? 0 }
    let column = number(attributes["Index"])
    cell = SpanGrid.Cell(
      column: column > 0 ? column - 1 : nil, columns: number(attributes["MergeAcross"]) + 1,
      rows: number(attributes["MergeDown"]) + 1)
    style = attributes["StyleID"] ?? ""
    (text, kind) = ("", "")
  }

  func end(_ name: String) {
    if name == element { element = "" }
    switch name {
    case "Comment": comment -= 1
    case "Cell": closeCell()
    case "Row": grid.closeRow()
    case "Worksheet": closeSheet()
    default: break
    }
  }

  func text(_ text: String) {
    if element == "Visible" { isHidden = isHidden || text.contains("Hidden") }
    guard element == "Data" else { return }
    if comment == 0 {
      self.text += text
    } else {
      document.notes.append(SourceNote(.comment, text, line: max(1, line)))
    }
  }

  private func closeCell() {
    (cell.text, cell.date) = shown
    if !grid.add(cell) { failure = .tooMany(part: name, limit: GridRoom.mostPlaces) }
  }

  private var shown: (text: String, date: PartialDate?) {
    let format = formats[style] ?? .general
    switch kind {
    case "Number":
      return Double(trimmed(text)).flatMap { format.shown($0, startsIn1904: false) } ?? (text, nil)
    case "DateTime":
      let date = PartialDate(text.prefix { $0 != "T" })
      return (date?.description ?? text, date)
    case "Error":
      document.notes.append(SourceNote(.errorValue, text, line: max(1, line)))
      return ("", nil)
    default: return (text.replacing("\r\n", with: "\n").replacing("\r", with: "\n"), nil)
    }
  }

  private func closeSheet() {
    if name == ExportSheet.name { return document.record = grid.table(named: name).trimmed }
    if isHidden { return document.notes.append(SourceNote(.hiddenSheet, name, line: 1)) }
    let table = grid.table(named: name).trimmed
    guard room.take(table) else { return failure = .tooMany(part: name, limit: GridRoom.mostPlaces) }
    if !table.rows.isEmpty { document.blocks.append(.table(table)) }
    if let first = hiddenRows.first {
      let rows = hiddenRows.prefix(20).map(String.init).joined(separator: "、")
      document.notes.append(SourceNote(.hiddenRows, rows, line: first))
    }
  }
}
