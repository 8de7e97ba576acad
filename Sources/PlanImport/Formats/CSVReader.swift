import CDocuments
import PlanModel

/// Comma-separated values (RFC 4180), also with semicolons and tabs as spreadsheets write them.
enum CSVReader {
  fileprivate static let mostRows = 200_000
  fileprivate static let mostCells = 2_000_000
  fileprivate static let mostColumns = 256

  /// - Parameters:
  ///   - text: UTF-8.
  ///   - isTabbed: whether its name says that tabs stand between cells.
  static func read(_ text: [UInt8], isTabbed: Bool = false) throws(ImportError) -> SourceDocument {
    let rows = CSVRows()
    var parser = csv_parser()
    guard csv_init(&parser, 0) == 0 else { throw .tooLarge(part: "csv", limit: 0) }
    defer { csv_free(&parser) }
    let isTab = isTabbed && text.contains(0x09)
    csv_set_delim(&parser, isTab ? 0x09 : Separators.find(in: text))
    // A piece at a time: the line that a record begins in is counted between the pieces.
    let opaque = Unmanaged.passUnretained(rows).toOpaque()
    for line in lines(of: text).dropFirst(Separators.named(in: text) == nil ? 0 : 1) {
      let isRead = text.withUnsafeBytes { buffer in
        let part = UnsafeRawBufferPointer(rebasing: buffer[line])
        return csv_parse(&parser, part.baseAddress, part.count, CSVRows.addCell, CSVRows.endRow, opaque)
          == part.count
      }
      rows.line += 1
      if let failure = rows.failure { throw failure }
      guard isRead else { throw .damaged(part: "csv", line: rows.line, column: nil) }
    }
    csv_fini(&parser, CSVRows.addCell, CSVRows.endRow, opaque)
    withExtendedLifetime(rows) {}
    rows.checkRoom()
    if let failure = rows.failure { throw failure }
    return SourceDocument(blocks: rows.table.rows.isEmpty ? [] : [.table(rows.table)], unit: .row)
  }

  /// Lines with their ends.
  private static func lines(of text: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for index in text.indices where text[index] == 0x0A {
      lines.append(start..<index + 1)
      start = index + 1
    }
    if start < text.count { lines.append(start..<text.count) }
    return lines
  }
}

/// Gathers what libcsv tells.
private final class CSVRows {
  private(set) var failure: ImportError?
  private var rows: [TableRow] = []
  private var cells: [TableCell] = []
  private var count = 0
  /// The line that is being read, from 1.
  var line = 1
  private var firstLine = 1

  static let addCell: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
    text, count, user in
    of(user)?.add(UnsafeRawBufferPointer(start: text, count: count))
  }

  static let endRow: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { _, user in of(user)?.close()
  }

  private static func of(_ user: UnsafeMutableRawPointer?) -> CSVRows? {
    user.map { Unmanaged<CSVRows>.fromOpaque($0).takeUnretainedValue() }
  }

  private func add(_ text: UnsafeRawBufferPointer) {
    guard failure == nil else { return }
    if cells.isEmpty { firstLine = line }
    guard cells.count < CSVReader.mostColumns else {
      return failure = .tooMany(part: "csv", limit: CSVReader.mostColumns)
    }
    cells.append(TableCell(CSVRows.plain(String(decoding: text, as: UTF8.self))))
  }

  /// Without the formula that keeps digits text for a spreadsheet: `="1.10"` is 1.10.
  private static func plain(_ text: String) -> String {
    guard text.hasPrefix("=\""), text.hasSuffix("\""), text.utf8.count > 2 else { return text }
    return String(text.dropFirst(2).dropLast()).replacing("\"\"", with: "\"")
  }

  private func close() {
    guard failure == nil else { return }
    count += cells.count
    if rows.count >= CSVReader.mostRows { return failure = .tooMany(part: "csv", limit: CSVReader.mostRows) }
    if count > CSVReader.mostCells { return failure = .tooMany(part: "csv", limit: CSVReader.mostCells) }
    if cells.contains(where: { !$0.text.isEmpty }) { rows.append(TableRow(cells: cells, line: firstLine)) }
    cells = []
  }

  private var width: Int {
    rows.map { ($0.cells.lastIndex { !$0.text.isEmpty } ?? -1) + 1 }.max() ?? 0
  }

  func checkRoom() {
    var room = GridRoom()
    guard !room.take(rows: rows.count, columns: width) else { return }
    failure = failure ?? .tooMany(part: "csv", limit: GridRoom.mostPlaces)
  }

  /// The rows, all of one length, without empty columns at the end.
  var table: SourceTable {
    let width = width
    return SourceTable(
      rows: rows.map { row in
        let cells = Array(row.cells.prefix(width))
        return TableRow(
          cells: cells + Array(repeating: TableCell(""), count: width - cells.count), line: row.line)
      })
  }
}
