import PlanBytes
import PlanModel

/// Reads one sheet (18.3): cells with what they show, which of them are merged, and which rows and columns are hidden.
final class SheetHandler: XMLHandler {
  private(set) var failure: ImportError?
  private let shared: SheetShared
  private let part: String
  private var rows: [Int: [Int: TableCell]] = [:]
  private var merged: [(rows: ClosedRange<Int>, columns: ClosedRange<Int>)] = []
  private var asides: [SourceNote] = []
  private var hiddenRows: Set<Int> = []
  private var hiddenColumns: [ClosedRange<Int>] = []
  private var row = 0
  private var column = -1
  private var kind = ""
  private var style = CellStyle.plain
  private var value = ""
  private var formula = ""
  private var header = ""
  private var runs = RunReader()
  private var element = ""
  private var count = 0

  /// No sheet has more rows, filled or not (18.3.1.73).
  private static let highestRow = 1_048_576
  private static let mostRows = 200_000
  private static let mostCells = 2_000_000
  private static let mostColumns = 256
  private static let mostAsides = 1_000

  init(_ shared: SheetShared, part: String) {
    self.shared = shared
    self.part = part
  }

  func start(_ name: String, _ attributes: XMLAttributes) {
    element = name
    switch name {
    case "row":
      let given = attributes["r"].flatMap { Int($0) } ?? 0
      row = (1...SheetHandler.highestRow).contains(given) ? given : row + 1
      column = -1
      if ["1", "true"].contains(attributes["hidden"]) { hiddenRows.insert(row) }
    case "col" where ["1", "true"].contains(attributes["hidden"]): hide(attributes)
    case "c": openCell(attributes)
    case "mergeCell": if let range = attributes["ref"] { merge(range) }
    default: runs.start(name, attributes)
    }
  }

  private func openCell(_ attributes: XMLAttributes) {
    let place = attributes["r"].flatMap { SheetPlace($0) }
    column = place?.column ?? column + 1
    row = place?.row ?? row
    kind = attributes["t"] ?? "n"
    let number = attributes["s"].flatMap { Int($0) } ?? 0
    style = shared.styles.indices.contains(number) ? shared.styles[number] : .plain
    (value, formula) = ("", "")
    runs = RunReader()
  }

  private func hide(_ attributes: XMLAttributes) {
    let ends = ["min", "max"].compactMap { $0 == "min" ? attributes["min"] : attributes["max"] }.compactMap {
      Int($0)
    }
    guard ends.count == 2, ends[0] <= ends[1], ends[0] > 0 else { return }
    hiddenColumns.append(ends[0] - 1...min(ends[1], SheetHandler.mostColumns) - 1)
  }

  func end(_ name: String) {
    element = ""
    switch name {
    case "c": store()
    case "oddHeader", "oddFooter", "firstHeader", "firstFooter": storeHeader(name)
    default: runs.end(name)
    }
  }

  func text(_ text: String) {
    switch element {
    case "v": value += text
    case "f": formula += text
    case "oddHeader", "oddFooter", "firstHeader", "firstFooter": header += text
    default: runs.text(text)
    }
  }

  // MARK: Cells

  private func store() {
    guard (0..<SheetHandler.mostColumns).contains(column), row > 0, let cell = shown, !cell.text.isEmpty
    else {
      return
    }
    count += 1
    if count > SheetHandler.mostCells {
      return failure = .tooMany(part: "sheet", limit: SheetHandler.mostCells)
    }
    if rows.count > SheetHandler.mostRows {
      return failure = .tooMany(part: "sheet", limit: SheetHandler.mostRows)
    }
    rows[row, default: [:]][column] = cell
  }

  private var shown: TableCell? {
    switch kind {
    case "s": return string.flatMap(unstruck)
    case "inlineStr": return unstruck(runs.finished)
    case "str": return unstruck(SharedString(text: EscapedText.read(value)))
    case "b": return value.isEmpty ? nil : TableCell(value == "1" ? "TRUE" : "FALSE")
    case "e":
      note(.errorValue, value)
      return nil
    case "d":
      return TableCell(String(value.prefix { $0 != "T" }), date: PartialDate(value.prefix { $0 != "T" }))
    default: return number
    }
  }

  /// A text that is not there is damage: nobody would see that it is missing.
  private var string: SharedString? {
    guard !value.isEmpty else { return nil }
    guard let index = Int(trimmed(value)), shared.strings.indices.contains(index) else {
      failure = .damaged(part: shared.stringsPart, line: nil, column: nil)
      return nil
    }
    return shared.strings[index]
  }

  private func unstruck(_ string: SharedString) -> TableCell? {
    let struck = style.isStruck ? string.text + string.struck : string.struck
    if !trimmed(struck).isEmpty { note(.struckText, struck) }
    return style.isStruck ? nil : TableCell(string.text)
  }

  private var number: TableCell? {
    guard !value.isEmpty else {
      if !formula.isEmpty { note(.uncomputed, "=" + formula) }
      return nil
    }
    guard let number = Double(trimmed(value)), number.isFinite else { return TableCell(value) }
    let shown =
      style.format.shown(number, startsIn1904: shared.startsIn1904)
      ?? CellFormat.general.shown(number, startsIn1904: false)
    guard let shown else { return TableCell(value) }
    if style.isStruck, !shown.text.isEmpty {
      note(.struckText, shown.text)
      return nil
    }
    return TableCell(shown.text, date: shown.date)
  }

  private func merge(_ range: String) {
    let ends = range.split(separator: ":").compactMap { SheetPlace(String($0)) }
    guard ends.count == 2, ends[0].row <= ends[1].row, ends[0].column <= ends[1].column else { return }
    let last = min(ends[1].column, SheetHandler.mostColumns - 1)
    guard ends[0].column <= last, merged.count < SheetHandler.mostRows else { return }
    merged.append((ends[0].row...ends[1].row, ends[0].column...last))
  }

  // MARK: Beside the cells

  private func note(_ kind: DocumentAside, _ text: String) {
    guard asides.count < SheetHandler.mostAsides else { return }
    asides.append(SourceNote(kind, text, line: max(1, row)))
  }

  /// Numbers of pages and names of fonts, which follow `&`, say nothing (18.3.1.46).
  private func storeHeader(_ name: String) {
    let parts = header.split(separator: "&", omittingEmptySubsequences: false)
    let texts = parts.prefix(1) + parts.dropFirst().map(Self.behindCode)
    let text = texts.joined(separator: " ")
    if text.unicodeScalars.contains(where: { $0.isHan && !OutlineWords.ofPages.contains($0) }) {
      asides.append(SourceNote(name.hasSuffix("Header") ? .header : .footer, trimmed(text), line: 1))
    }
    header = ""
  }

  /// Behind a letter, a colour, a size or the name of a font.
  private static func behindCode(_ part: Substring) -> Substring {
    switch part.first {
    case "\"": part.dropFirst().drop { $0 != "\"" }.dropFirst()
    case "K": part.dropFirst(7)
    case let sign? where sign.isNumber: part.drop(while: \.isNumber)
    default: part.dropFirst()
    }
  }

  /// What is told of, with the hidden rows and columns that hold text.
  var notes: [SourceNote] {
    var notes = asides
    let filled = hiddenRows.filter { rows[$0] != nil }.sorted()
    if let first = filled.first {
      let text = filled.prefix(20).map(String.init).joined(separator: "、") + (filled.count > 20 ? " …" : "")
      notes.append(SourceNote(.hiddenRows, text, line: first))
    }
    let columns = Set(rows.values.flatMap(\.keys)).filter { column in
      hiddenColumns.contains { $0.contains(column) }
    }
    if !columns.isEmpty {
      let names = columns.sorted().map(SheetPlace.name(ofColumn:)).joined(separator: "、")
      notes.append(SourceNote(.hiddenColumns, names, line: 1))
    }
    return notes
  }

  /// The sheet as a grid; rows and columns behind the last text left out, in a large sheet all that are empty: one cell far
  /// to the right of a long sheet is not to fill the memory.
  func table(named name: String, in room: inout GridRoom) throws(ImportError) -> SourceTable {
    let numbers = rows.keys.sorted()
    let filled = Set(rows.values.flatMap(\.keys)).sorted()
    let all = Array(0..<(filled.last ?? -1) + 1)
    let columns = all.count * numbers.count > SheetHandler.mostPlacesAsTheyAre ? filled : all
    guard room.take(rows: numbers.count, columns: columns.count) else {
      throw .tooMany(part: "sheet", limit: GridRoom.mostPlaces)
    }
    var grid = numbers.map { number in
      TableRow(cells: columns.map { rows[number]?[$0] ?? TableCell("") }, line: number)
    }
    let places = Dictionary(uniqueKeysWithValues: numbers.enumerated().map { ($1, $0) })
    var merges = GridRoom()
    for area in merged {
      guard
        merges.take(
          rows: min(area.rows.count, grid.count), columns: min(area.columns.count, columns.count))
      else { throw .tooMany(part: "mergeCell", limit: GridRoom.mostPlaces) }
      fill(area, &grid, places, columns)
    }
    return SourceTable(name: name, rows: grid)
  }

  private static let mostPlacesAsTheyAre = 1_000_000

  private func fill(
    _ area: (rows: ClosedRange<Int>, columns: ClosedRange<Int>), _ grid: inout [TableRow],
    _ places: [Int: Int], _ columns: [Int]
  ) {
    guard let first = places[area.rows.lowerBound],
      let left = columns.firstIndex(of: area.columns.lowerBound)
    else { return }
    let origin = grid[first].cells[left]
    for place in first..<grid.count where area.rows.contains(grid[place].line) {
      for (index, column) in columns.enumerated().dropFirst(left)
      where area.columns.contains(column) && (place, index) != (first, left) {
        grid[place].cells[index] = TableCell(origin.text, isContinuation: true, date: origin.date)
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

  /// `AB` for column 27.
  static func name(ofColumn column: Int) -> String {
    let letter = String(Character(Unicode.Scalar(UInt8(65 + column % 26))))
    return column < 26 ? letter : name(ofColumn: column / 26 - 1) + letter
  }
}
