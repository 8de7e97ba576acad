import PlanBytes
import PlanModel

/// Tables that were flattened to text: rows with `|`, rows with tabs, one cell a line that ends with `|`.
enum FlatTablePass {
  private static let bar: Unicode.Scalar = "|"
  private static let fewestRows = 2
  private static let fewestCells = 6
  /// In columns.
  private static let widths = 3...16

  static func run(_ pieces: [Piece]) -> [Piece] { cells(rows(rows(pieces, at: bar), at: "\t")) }

  // MARK: A row a line

  private static func rows(_ pieces: [Piece], at sign: Unicode.Scalar) -> [Piece] {
    var result: [Piece] = []
    var run: [(piece: Piece, row: TableRow)] = []
    func close() {
      let rows = run.map(\.row).filter { row in !row.cells.allSatisfy { isRule($0.text) } }
      let table = SourceTable(rows: rows)
      let isTable = rows.count >= fewestRows && (rows.count < run.count || TaskTable.isOne(table))
      result += isTable ? [.table(table)] : run.map(\.piece)
      run = []
    }
    for piece in pieces {
      let row = piece.line.flatMap { Self.row($0, at: sign) }
      if row == nil || row?.cells.count != (run.last?.row ?? row)?.cells.count { close() }
      if let row { run.append((piece, row)) } else { result.append(piece) }
    }
    close()
    return result
  }

  private static func row(_ line: Line, at sign: Unicode.Scalar) -> TableRow? {
    let text = line.text
    var parts = text.all.split(omittingEmptySubsequences: false) { text.signs[$0] == sign }
    // The bars at both ends.
    if sign == bar, let first = parts.first, text.trimmed(first).isEmpty { parts.removeFirst() }
    if sign == bar, let last = parts.last, text.trimmed(last).isEmpty { parts.removeLast() }
    guard parts.count >= widths.lowerBound else { return nil }
    return TableRow(cells: parts.map { TableCell(text.text($0)) }, line: text.line)
  }

  /// `---`, `:--:` below the head of a Markdown table.
  private static func isRule(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { $0 == "-" || $0 == ":" }
  }

  // MARK: A cell a line

  private static func cells(_ pieces: [Piece]) -> [Piece] {
    let ends = pieces.indices.filter { pieces[$0].line.map { endsWithBar($0.text) } ?? false }
    guard ends.count >= fewestCells, let first = ends.first, let last = ends.last else { return pieces }
    var cells: [(text: String, line: Int)] = []
    var open: [String] = []
    for piece in pieces[first...last] {
      guard let line = piece.line else { return pieces }
      open.append(line.text.text)
      guard endsWithBar(line.text) else { continue }
      cells.append((trimmed(open.joined().replacing("|", with: "")), line.text.line))
      open = []
    }
    guard let width = Self.width(cells.map(\.text)) else { return pieces }
    let rows = stride(from: 0, to: cells.count, by: width).map { start in
      let row = cells[start..<min(cells.count, start + width)]
      let missing = Array(repeating: TableCell(""), count: width - row.count)
      return TableRow(cells: row.map { TableCell($0.text) } + missing, line: cells[start].line)
    }
    let table = SourceTable(rows: rows)
    guard TaskTable.isOne(table) else { return pieces }
    return pieces[..<first] + [.table(table)] + pieces[(last + 1)...]
  }

  private static func endsWithBar(_ text: Passage) -> Bool {
    text.signs.last == bar && text.signs.count(where: { $0 == bar }) == 1
  }

  /// The number of columns: each row but the head begins with a number.
  private static func width(_ cells: [String]) -> Int? {
    widths.first { width in
      let heads = stride(from: width, to: cells.count, by: width).map { cells[$0] }
      return heads.count >= fewestRows - 1 && !heads.isEmpty && heads.allSatisfy { Int($0) != nil }
        && Int(cells[0]) == nil
    }
  }
}
