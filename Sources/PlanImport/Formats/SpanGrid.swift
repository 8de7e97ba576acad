import PlanModel

/// Puts cells that follow one another, and may cover others to the right and below, into a grid.
struct SpanGrid {
  struct Cell {
    /// From 0; nil for the next place that is free.
    var column: Int?
    var columns = 1
    var rows = 1
    var text = ""
    var date: PartialDate?
  }

  private var rows: [TableRow] = []
  /// What cells above cover, by columns, to which row, counted from 0.
  private var covered: [Int: (cell: TableCell, last: Int)] = [:]
  private var place = -1
  /// The length of the longest row, to which all are filled up.
  private var width = 0

  static let widest = 256
  private static let longestSpan = 1_000

  var lastLine: Int { rows.last?.line ?? 0 }

  /// - Parameter skipping: rows that are empty and not there.
  mutating func openRow(line: Int, skipping: Int = 0) {
    place += 1 + skipping
    rows.append(TableRow(cells: [], line: line))
  }

  /// - Returns: whether there is room for more.
  mutating func add(_ cell: Cell) -> Bool {
    guard let row = rows.indices.last else { return true }
    fill(to: cell.column ?? 0)
    let column = rows[row].cells.count
    guard column < Self.widest else { return true }
    for place in column..<min(column + max(1, cell.columns), Self.widest) {
      rows[row].cells.append(TableCell(cell.text, isContinuation: place > column, date: cell.date))
      if cell.rows > 1 {
        let below = TableCell(cell.text, isContinuation: true, date: cell.date)
        covered[place] = (below, self.place + min(cell.rows, Self.longestSpan) - 1)
      }
    }
    width = max(width, rows[row].cells.count)
    return rows.count * width <= GridRoom.mostPlaces
  }

  /// Takes over what cells above cover at the next places, and leaves those before a column empty.
  private mutating func fill(to column: Int) {
    guard let row = rows.indices.last else { return }
    while rows[row].cells.count < Self.widest {
      let next = rows[row].cells.count
      if let above = covered[next], above.last >= place {
        rows[row].cells.append(above.cell)
      } else if next < column {
        rows[row].cells.append(TableCell(""))
      } else {
        return
      }
    }
  }

  mutating func closeRow() {
    fill(to: (covered.filter { $0.value.last >= place }.keys.max() ?? -1) + 1)
  }

  /// The rows, all of one length.
  func table(named name: String = "") -> SourceTable {
    let filled = rows.filter { !$0.cells.isEmpty }
    let width = filled.map(\.cells.count).max() ?? 0
    return SourceTable(
      name: name,
      rows: filled.map { row in
        let missing = Array(repeating: TableCell(""), count: width - row.cells.count)
        return TableRow(cells: row.cells + missing, line: row.line)
      })
  }
}

extension SourceTable {
  /// Without rows that say nothing, and columns behind the last text.
  var trimmed: SourceTable {
    let filled = rows.filter { row in row.cells.contains { !$0.text.isEmpty } }
    let width = filled.map { ($0.cells.lastIndex { !$0.text.isEmpty } ?? -1) + 1 }.max() ?? 0
    return SourceTable(
      name: name, rows: filled.map { TableRow(cells: Array($0.cells.prefix(width)), line: $0.line) })
  }
}
