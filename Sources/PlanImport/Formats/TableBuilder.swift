/// Puts the cells of a word processor's table into a grid (17.4).
struct TableBuilder {
  private var rows: [TableRow] = []
  private var row: TableRow?
  private var cell: (paragraphs: [Paragraph], span: Int, continues: Bool)?
  /// Paragraphs of the only cell of a table that is a frame.
  private var only: [Paragraph] = []
  private var isDeleted = false
  private var width = 0
  private(set) var isInRowProperties = false
  /// How many paragraphs were open where the table began.
  let openAtStart: Int

  private static let mostColumns = 256

  init(openAtStart: Int) { self.openAtStart = openAtStart }

  mutating func start(_ name: String, _ attributes: XMLAttributes, line: Int) {
    switch name {
    case "tr":
      row = TableRow(cells: [], line: line)
      isDeleted = false
    case "trPr": isInRowProperties = true
    case "gridBefore": for _ in 0..<TableBuilder.count(attributes) { row?.cells.append(TableCell("")) }
    case "tc": cell = ([], 1, false)
    case "gridSpan": cell?.span = TableBuilder.count(attributes)
    case "vMerge": cell?.continues = attributes["val"] != "restart"
    default: break
    }
  }

  private static func count(_ attributes: XMLAttributes) -> Int {
    min(mostColumns, max(1, attributes["val"].flatMap { Int($0) } ?? 1))
  }

  mutating func deleteRow() { isDeleted = true }

  mutating func add(_ paragraphs: [Paragraph]) { cell?.paragraphs += paragraphs }

  mutating func end(_ name: String) {
    switch name {
    case "trPr": isInRowProperties = false
    case "tc": closeCell()
    case "tr": closeRow()
    default: break
    }
  }

  private mutating func closeCell() {
    guard let (paragraphs, span, continues) = cell, row != nil else { return }
    cell = nil
    only = paragraphs
    let column = row?.cells.count ?? 0
    let above = rows.last.flatMap { column < $0.cells.count ? $0.cells[column].text : nil }
    let text = continues ? above ?? "" : paragraphs.map { $0.label + $0.text }.joined(separator: "\n")
    for place in 0..<span where (row?.cells.count ?? 0) < TableBuilder.mostColumns {
      row?.cells.append(TableCell(text, isContinuation: continues || place > 0))
    }
  }

  private mutating func closeRow() {
    guard let row else { return }
    self.row = nil
    if !isDeleted, !row.cells.isEmpty { rows.append(row) }
    width = max(width, row.cells.count)
  }

  var isFull: Bool { rows.count * width > GridRoom.mostPlaces }

  /// The table with rows of one length; the paragraphs of a table of one cell.
  var blocks: [SourceDocument.Block] {
    let width = rows.map(\.cells.count).max() ?? 0
    if rows.count == 1, width == 1 { return only.map(SourceDocument.Block.paragraph) }
    guard width > 0 else { return [] }
    let padded = rows.map { row in
      TableRow(
        cells: row.cells + Array(repeating: TableCell(""), count: width - row.cells.count), line: row.line)
    }
    return [.table(SourceTable(rows: padded))]
  }
}
