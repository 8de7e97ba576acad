import CDocuments

/// Puts the cells of a web page's table into a grid.
struct PageTable {
  private var rows: [TableRow] = []
  private var row: TableRow?
  private var cell: Cell?
  /// Columns that cells of rows above still cover: text and number of rows left.
  private var covered: [Int: (text: String, rows: Int)] = [:]

  private struct Cell {
    var lines: [String] = []
    var columns: Int
    var rows: Int
  }

  private static let widest = 256
  private static let mostCells = 2_000_000
  private static let longestSpan = 1_000

  var isInCell: Bool { cell != nil }

  mutating func openRow(line: Int) { row = TableRow(cells: [], line: line) }

  mutating func openCell(_ element: PageElement) {
    func span(_ name: String) -> Int {
      min(PageTable.longestSpan, max(1, element[name].flatMap { Int($0) } ?? 1))
    }
    if row == nil { openRow(line: (rows.last?.line ?? 0) + 1) }
    cell = Cell(columns: span("colspan"), rows: span("rowspan"))
  }

  mutating func add(_ line: String) { cell?.lines.append(line) }

  mutating func closeCell() {
    guard let cell, row != nil else { return }
    self.cell = nil
    fillCovered()
    let text = cell.lines.joined(separator: "\n")
    for place in 0..<cell.columns {
      guard let column = row?.cells.count, column < PageTable.widest else { return }
      row?.cells.append(TableCell(text, isContinuation: place > 0))
      if cell.rows > 1 { covered[column] = (text, cell.rows - 1) }
    }
  }

  /// Takes over what cells above cover at the next places.
  private mutating func fillCovered() {
    while let column = row?.cells.count, column < PageTable.widest, let above = covered[column],
      above.rows > 0,
      !isFromThisRow(column)
    {
      row?.cells.append(TableCell(above.text, isContinuation: true))
      covered[column] = above.rows > 1 ? (above.text, above.rows - 1) : nil
    }
  }

  /// A cell of this row covers only rows below.
  private func isFromThisRow(_ column: Int) -> Bool { column < (row?.cells.count ?? 0) }

  mutating func closeRow() {
    closeCell()
    fillCovered()
    guard let row, !row.cells.isEmpty, rows.count * PageTable.widest < PageTable.mostCells * 8 else { return }
    self.row = nil
    rows.append(row)
  }

  /// The rows, all of one length.
  var grid: SourceTable {
    let width = rows.map(\.cells.count).max() ?? 0
    return SourceTable(
      rows: rows.map { row in
        TableRow(
          cells: row.cells + Array(repeating: TableCell(""), count: width - row.cells.count), line: row.line)
      })
  }
}
