import PlanModel

/// Reads one sheet (18.3): cells with their texts, and which of them are merged.
final class SheetHandler: XMLHandler {
  private(set) var failure: ImportFailure?
  private let strings: [String]
  private let dateFormats: [Bool]
  private let startsIn1904: Bool
  private var rows: [Int: [Int: String]] = [:]
  private var merged: [(rows: ClosedRange<Int>, columns: ClosedRange<Int>)] = []
  private var row = 0
  private var column = -1
  private var kind = ""
  private var format = 0
  private var value = ""
  private var isValue = false
  private var count = 0

  /// No sheet has more rows, filled or not (18.3.1.73).
  private static let highestRow = 1_048_576
  private static let mostRows = 200_000
  private static let mostCells = 2_000_000
  private static let mostColumns = 256

  init(strings: [String], dateFormats: [Bool], startsIn1904: Bool) {
    self.strings = strings
    self.dateFormats = dateFormats
    self.startsIn1904 = startsIn1904
  }

  func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "row":
      let given = attributes["r"].flatMap { Int($0) } ?? 0
      row = (1...SheetHandler.highestRow).contains(given) ? given : row + 1
      column = -1
    case "c":
      let place = attributes["r"].flatMap { SheetPlace($0) }
      column = place?.column ?? column + 1
      row = place?.row ?? row
      kind = attributes["t"] ?? "n"
      format = attributes["s"].flatMap { Int($0) } ?? 0
      value = ""
    case "v", "t": isValue = true
    case "rPh": kind = "phonetic"
    case "mergeCell": if let range = attributes["ref"] { merge(range) }
    default: break
    }
  }

  func end(_ name: String) {
    switch name {
    case "v", "t": isValue = false
    case "c": store()
    default: break
    }
  }

  func text(_ text: String) { if isValue { value += text } }

  private func store() {
    let text = shown
    guard !text.isEmpty, (0..<SheetHandler.mostColumns).contains(column), row > 0 else { return }
    count += 1
    if count > SheetHandler.mostCells {
      return failure = .tooMany(part: "sheet", limit: SheetHandler.mostCells)
    }
    if rows.count > SheetHandler.mostRows {
      return failure = .tooMany(part: "sheet", limit: SheetHandler.mostRows)
    }
    rows[row, default: [:]][column] = text
  }

  private var shown: String {
    switch kind {
    case "s": Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
    case "b": value == "1" ? "TRUE" : "FALSE"
    case "e", "phonetic": ""
    case "n" where dateFormats.indices.contains(format) && dateFormats[format]: date ?? value
    default: value
    }
  }

  /// A serial number as a day: 1 is 1900-01-01, and 60 the 29th of February that 1900 had not (18.17.4.1).
  private var date: String? {
    // The last is 9999-12-31.
    guard let number = Double(value), (1..<2_958_466).contains(number) else { return nil }
    let serial = Int(number)
    let first =
      startsIn1904
      ? Day(year: 1904, month: 1, day: 1) : Day(year: 1899, month: 12, day: serial < 60 ? 31 : 30)
    return first?.advanced(by: serial).description
  }

  private func merge(_ range: String) {
    let ends = range.split(separator: ":").compactMap { SheetPlace(String($0)) }
    guard ends.count == 2, ends[0].row <= ends[1].row, ends[0].column <= ends[1].column else { return }
    let last = min(ends[1].column, SheetHandler.mostColumns - 1)
    guard ends[0].column <= last, merged.count < SheetHandler.mostRows else { return }
    merged.append((ends[0].row...ends[1].row, ends[0].column...last))
  }

  /// The sheet as a grid; rows and columns behind the last text left out.
  func table(named name: String) -> SourceTable {
    let numbers = rows.keys.sorted()
    let width = (rows.values.compactMap { $0.keys.max() }.max() ?? -1) + 1
    var grid = numbers.map { number in
      TableRow(cells: (0..<width).map { TableCell(rows[number]?[$0] ?? "") }, line: number)
    }
    let places = Dictionary(uniqueKeysWithValues: numbers.enumerated().map { ($1, $0) })
    for area in merged { fill(area, &grid, places, width) }
    return SourceTable(name: name, rows: grid)
  }

  private func fill(
    _ area: (rows: ClosedRange<Int>, columns: ClosedRange<Int>), _ grid: inout [TableRow],
    _ places: [Int: Int], _ width: Int
  ) {
    guard let first = places[area.rows.lowerBound], area.columns.lowerBound < width else { return }
    let text = grid[first].cells[area.columns.lowerBound].text
    for place in first..<grid.count where area.rows.contains(grid[place].line) {
      for column in area.columns where column < width && (place, column) != (first, area.columns.lowerBound) {
        grid[place].cells[column] = TableCell(text, isContinuation: true)
      }
      if grid[place].line >= area.rows.upperBound { return }
    }
  }
}

/// `B12` of a sheet: column from 0, row from 1.
struct SheetPlace {
  var column: Int
  var row: Int

  init?(_ text: String) {
    var column = 0
    var row = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "$": continue
      case "A"..."Z" where row == 0 && column < 100_000: column = column * 26 + Int(scalar.value - 64)
      case "0"..."9" where row < 100_000_000: row = row * 10 + Int(scalar.value - 48)
      default: return nil
      }
    }
    guard column > 0, row > 0 else { return nil }
    self.column = column - 1
    self.row = row
  }
}
