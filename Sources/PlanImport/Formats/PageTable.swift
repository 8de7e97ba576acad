import CDocuments

/// Puts the cells of a web page's table into a grid.
struct PageTable {
  private var rows = SpanGrid()
  private var cell: (lines: [String], columns: Int, rows: Int)?
  private var isInRow = false
  /// Whether it has more cells than there is room for.
  private(set) var isFull = false

  private static let longestSpan = 1_000

  var isInCell: Bool { cell != nil }

  mutating func openRow(line: Int) {
    closeRow()
    rows.openRow(line: line)
    isInRow = true
  }

  mutating func openCell(_ element: PageElement) {
    func span(_ name: String) -> Int { element[name].flatMap { Int($0) } ?? 1 }
    if !isInRow { openRow(line: rows.lastLine + 1) }
    // A cell of no rows covers all that are left (HTML 4.9.11).
    let rows = span("rowspan")
    cell = (
      [], min(PageTable.longestSpan, max(1, span("colspan"))),
      rows == 0 ? PageTable.longestSpan : min(PageTable.longestSpan, max(1, rows))
    )
  }

  mutating func add(_ line: String) { cell?.lines.append(line) }

  mutating func closeCell() {
    guard let cell else { return }
    self.cell = nil
    let text = cell.lines.joined(separator: "\n")
    if !isFull { isFull = !rows.add(.init(columns: cell.columns, rows: cell.rows, text: text)) }
  }

  mutating func closeRow() {
    guard isInRow else { return }
    closeCell()
    rows.closeRow()
    isInRow = false
  }

  var grid: SourceTable { rows.table() }
}
