import PlanBytes
import PlanModel
import PlanPhrases

/// Where a cell stands: `县水务局.xlsx 任务分解表!H23`.
package struct FilledPlace: Equatable, Sendable, Comparable, CustomStringConvertible {
  /// The name of the file.
  package var file: String
  /// The name of the sheet; empty where there is none.
  package var sheet: String
  package var row: Int
  /// From 0; nil where only the row is known.
  package var column: Int?

  package var description: String {
    guard let column else { return "\(file):\(row)" }
    let cell = SheetPlace.name(ofColumn: column) + "\(row)"
    return "\(file) \(sheet.isEmpty ? cell : "\(sheet)!\(cell)")"
  }

  package static func < (one: FilledPlace, other: FilledPlace) -> Bool {
    (one.file, one.sheet, one.row, one.column ?? 0) < (other.file, other.sheet, other.row, other.column ?? 0)
  }
}

/// What somebody wrote into a cell.
struct FilledCell: Equatable, Sendable {
  var text: String
  var date: PartialDate?
  var place: FilledPlace
}

/// One item of a sheet that came back.
struct FilledRow: Sendable {
  /// The plan and the item that the hidden column names; nil where nothing stands in it.
  var plan: String?
  var id: ItemID?
  var cells: [OwnColumn: FilledCell]
  /// The columns that the program does not write, with their heads.
  var others: [(head: String, cell: FilledCell)]
  /// Of its first cell.
  var place: FilledPlace
  /// That of its heads.
  var language: Language

  func text(_ column: OwnColumn) -> String { cells[column]?.text ?? "" }
}

/// One target of a sheet that came back.
struct FilledTarget: Sendable {
  var id: ItemID?
  var value: FilledCell
  var day: FilledCell?
  /// Number and indicator, for who looks for it.
  var name: String
}

/// A file of ours that came back: what its rows say, and what it says of how it went out.
package struct FilledTables: Sendable {
  private(set) var rows: [FilledRow] = []
  private(set) var targets: [FilledTarget] = []
  /// Sheets that are none of ours and hold something.
  private(set) var strange: [FilledPlace] = []
  /// Lines over all columns below the heads that this program did not write, but for titles.
  private(set) var lines: [FilledCell] = []
  /// What a cell held beside what it shows: comments, formulas that nobody reckoned.
  let asides: [SourceNote]
  /// What was exported; nil where the hidden sheet was lost.
  let record: ExportedValues?
  /// The moment that a sheet shows, without its zone, and the day.
  private(set) var shownMoment: String?
  private(set) var shownDay: Day?
  let file: String

  /// - Parameter file: what its cells are called by.
  /// - Returns: nil where nothing in it is a sheet of ours.
  package init?(_ document: SourceDocument, file: String) {
    self.file = file
    asides = document.notes.filter { FilledTables.told.contains($0.kind) }
    record = document.record.flatMap { ExportedValues($0) }
    var isOwn = record != nil
    for case .table(let table) in document.blocks {
      if let head = FilledHead.first(in: table) {
        isOwn = true
        take(table, head)
      } else if !FilledHead.isForReading(table) {
        strange.append(
          FilledPlace(file: file, sheet: table.name, row: table.rows.first?.line ?? 1, column: 0))
      }
    }
    guard isOwn else { return nil }
  }

  private static let told: [DocumentAside] = [.comment, .drawing, .uncomputed, .errorValue, .struckText]

  private mutating func take(_ table: SourceTable, _ first: FilledHead) {
    var head = first
    for row in table.rows {
      if let other = FilledHead(row) {
        head = other
      } else if row.line < first.line {
        takeLine(row.cells.first?.text ?? "")
      } else if let line = FilledHead.line(row) {
        let place = FilledPlace(file: file, sheet: table.name, row: row.line, column: 0)
        if !takeLine(line) { lines.append(FilledCell(text: line, place: place)) }
      } else {
        add(row, table, head)
      }
    }
  }

  /// What stands over a table.
  ///
  /// - Returns: whether it is a line of ours.
  @discardableResult
  private mutating func takeLine(_ text: String) -> Bool {
    let parts = text.replacing("\u{3000}", with: " ").split(separator: "  ").map { trimmed($0) }
    for part in parts {
      for word in FilledWords.madeAt where part.hasPrefix(word) && shownMoment == nil {
        shownMoment = trimmed(part.dropFirst(word.count))
      }
      for word in FilledWords.day where part.hasPrefix(word) && shownDay == nil {
        shownDay = Day(trimmed(part.dropFirst(word.count)))
      }
    }
    let beginnings = FilledWords.madeAt + FilledWords.day + FilledWords.hints
    return FilledHead.isCount(parts.last ?? "") || beginnings.contains { text.hasPrefix($0) }
  }

  private mutating func add(_ row: TableRow, _ table: SourceTable, _ head: FilledHead) {
    func cell(_ column: Int) -> FilledCell {
      FilledCell(
        text: FilledTables.plain(row.cells[column].text), date: row.cells[column].date,
        place: FilledPlace(file: file, sheet: table.name, row: row.line, column: column))
    }
    let key = head.id.map { cell($0).text } ?? ""
    // An id has no colon; that of a plan may be anything.
    let parts = key.split(separator: ":").map(String.init)
    let id = parts.last.flatMap { ItemID(trimmed($0)) }
    let plan = parts.count > 1 ? parts.dropLast().joined(separator: ":") : nil
    switch head.kind {
    case .targets(let measured, let day, let names):
      guard !cell(measured).text.isEmpty else { return }
      targets.append(
        FilledTarget(
          id: id, value: cell(measured), day: day.map(cell),
          name: names.map { cell($0).text }.joined(separator: " ")))
    case .items(let columns):
      let known = Set(columns.values).union([head.id].compactMap(\.self))
      let others = row.cells.indices.filter { !known.contains($0) && !cell($0).text.isEmpty }
      let filled = FilledRow(
        plan: plan, id: id, cells: columns.mapValues(cell),
        others: others.map { (head.heads.indices.contains($0) ? head.heads[$0] : "", cell($0)) },
        place: cell(0).place,
        language: head.language)
      let isEmpty = filled.cells.values.allSatisfy(\.text.isEmpty) && others.isEmpty
      if !isEmpty { rows.append(filled) }
    }
  }

  /// Without the apostrophe that keeps a text from being taken for a formula, and as Excel shows `="1.10"`.
  static func plain(_ text: String) -> String {
    let text = trimmed(text)
    guard text.first == "'" else { return text }
    let rest = trimmed(text.dropFirst()).unicodeScalars.first.map {
      $0.value > 0xFF00 ? $0.value - 0xFEE0 : $0.value
    }
    return [0x3D, 0x2B, 0x2D, 0x40].contains(rest) ? String(text.dropFirst()) : text
  }
}

/// The row of heads of a sheet of ours.
struct FilledHead {
  enum Kind {
    case items([OwnColumn: Int])
    case targets(measured: Int, day: Int?, names: [Int])
  }

  let kind: Kind
  /// The column of ids.
  let id: Int?
  let heads: [String]
  let line: Int

  /// Titles may stand above it.
  private static let deepest = 12

  init?(_ row: TableRow) {
    let heads = row.cells.map { trimmed($0.text) }
    func place(_ names: [String]) -> Int? { heads.firstIndex { names.contains($0) } }
    (self.heads, line, id) = (heads, row.line, place(FilledWords.id))
    if let measured = place(FilledWords.measured) {
      let names = [FilledWords.number, FilledWords.indicator].compactMap(place)
      kind = .targets(measured: measured, day: place(FilledWords.measuredOn), names: names)
      return
    }
    let found = OwnColumn.allCases.filter { $0 != .id }.compactMap { column in
      place(column.headings).map { (column, $0) }
    }
    let columns = Dictionary(found, uniquingKeysWith: { first, _ in first })
    let isFilled = columns[.status] != nil || columns[.lastText] != nil
    // Columns may have been taken out, but not both ways to find an item.
    guard isFilled, id != nil || columns[.number] != nil && columns[.task] != nil else { return nil }
    kind = .items(columns)
  }

  static func first(in table: SourceTable) -> FilledHead? {
    table.rows.prefix(deepest).lazy.compactMap { FilledHead($0) }.first
  }

  /// The language of the heads.
  var language: Language {
    let chinese = OwnColumn.allCases.map { $0.headings[0] }
    return heads.contains { chinese.contains($0) } ? .chinese : .english
  }

  /// The text of a row that is one line over all columns, a title or the heading of a part; nil where it is none.
  static func line(_ row: TableRow) -> String? {
    guard let first = row.cells.first, !first.text.isEmpty, row.cells.count > 1 else { return nil }
    let rest = row.cells.dropFirst()
    if rest.contains(where: \.isContinuation) {
      return rest.allSatisfy { $0.isContinuation || $0.text.isEmpty } ? first.text : nil
    }
    // Where a program took the cells apart again.
    let isHeading = isCount(first.text.split(separator: " ").last.map(String.init) ?? "")
    return isHeading && rest.allSatisfy(\.text.isEmpty) ? first.text : nil
  }

  /// `2/6`, behind the heading of a part.
  static func isCount(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }
  }

  /// Whether it is a sheet of ours that is only to be read: what happened.
  static func isForReading(_ table: SourceTable) -> Bool {
    table.rows.allSatisfy { $0.cells.allSatisfy { trimmed($0.text).isEmpty } }
      || table.rows.prefix(deepest).contains { row in
        let heads = Set(row.cells.map { trimmed($0.text) })
        return OwnColumnWords.ofEvents.contains { heads.isSuperset(of: $0) }
      }
  }
}
