/// Writes workbooks as Excel 97 to 2003 does (MS-XLS).
package struct OldWorkbook {
  package enum Cell {
    case text(String)
    /// A text that is kept in the cell, not with those of all sheets.
    case label(String)
    case number(Double, format: Int = 0)
    /// A number in four bytes.
    case packed(UInt32, format: Int = 0)
    case row([UInt32])
    case formula(Double)
    case textOfFormula(String)
    case truth(Bool)
    case failure
  }

  package struct Sheet {
    package var name: String
    package var isHidden = false
    package var cells: [(row: Int, column: Int, Cell)] = []
    package var merged: [(rows: ClosedRange<Int>, columns: ClosedRange<Int>)] = []
    package var hiddenRows: [Int] = []

    package init(_ name: String) { self.name = name }

    /// A table of texts from the first cell on.
    package init(_ name: String, rows: [[String]]) {
      self.name = name
      for (row, texts) in rows.enumerated() {
        for (column, text) in texts.enumerated() where !text.isEmpty {
          cells.append((row, column, .text(text)))
        }
      }
    }
  }

  package var sheets: [Sheet]
  /// Formats of numbers beyond the built-in ones, and of each style of cells which it has.
  package var formats: [(number: Int, code: String)] = []
  package var styles = [0]
  package var startsIn1904 = false
  package var version: UInt16 = 0x600
  package var isEncrypted = false
  /// Records hold no more of the texts of all sheets than this, in bytes.
  package var longestPiece = 8224

  package init(_ sheets: [Sheet]) { self.sheets = sheets }

  /// The file.
  package var file: [UInt8] { CompoundWriter.file([("Workbook", stream)]) }

  /// The stream with the records.
  package var stream: [UInt8] {
    var strings: [String] = []
    let bodies = sheets.map { body(of: $0, &strings) }
    // How long the part before the sheets is does not hang on where they begin.
    var start = globals(strings, starts: bodies.map { _ in 0 }).count
    var starts: [Int] = []
    for body in bodies {
      starts.append(start)
      start += body.count
    }
    return globals(strings, starts: starts) + bodies.joined()
  }

  private static func record(_ kind: UInt16, _ contents: [UInt8] = []) -> [UInt8] {
    bytes(kind) + bytes(UInt16(contents.count)) + contents
  }

  private static func bytes<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    CompoundWriter.bytes(number)
  }

  private func globals(_ strings: [String], starts: [Int]) -> [UInt8] {
    var stream = Self.record(
      0x809, Self.bytes(version) + Self.bytes(UInt16(5)) + [UInt8](repeating: 0, count: 12))
    if isEncrypted { stream += Self.record(0x2F, [0, 0]) }
    stream += Self.record(0x22, [startsIn1904 ? 1 : 0, 0])
    for format in formats {
      stream += Self.record(0x41E, Self.bytes(UInt16(format.number)) + Self.text(format.code))
    }
    for style in styles {
      stream += Self.record(0xE0, [0, 0] + Self.bytes(UInt16(style)) + [UInt8](repeating: 0, count: 16))
    }
    for (sheet, start) in zip(sheets, starts) {
      let name = Array(sheet.name.utf16)
      stream += Self.record(
        0x85,
        Self.bytes(UInt32(start)) + [sheet.isHidden ? 1 : 0, 0, UInt8(name.count), 1]
          + name.flatMap { Self.bytes($0) })
    }
    return stream + sharedStrings(strings) + Self.record(0x0A)
  }

  /// Length, width, signs.
  private static func text(_ text: String) -> [UInt8] {
    let units = Array(text.utf16)
    return bytes(UInt16(units.count)) + [1] + units.flatMap { bytes($0) }
  }

  /// The texts of all sheets; where a record is full in the middle of one, the next says anew how wide its signs are.
  private func sharedStrings(_ strings: [String]) -> [UInt8] {
    var pieces = [Self.bytes(UInt32(strings.count)) + Self.bytes(UInt32(strings.count))]
    for string in strings {
      let units = Array(string.utf16)
      if pieces[pieces.count - 1].count + 3 > longestPiece { pieces.append([]) }
      pieces[pieces.count - 1] += Self.bytes(UInt16(units.count)) + [1]
      for unit in units {
        if pieces[pieces.count - 1].count + 2 > longestPiece { pieces.append([1]) }
        pieces[pieces.count - 1] += Self.bytes(unit)
      }
    }
    return pieces.enumerated().flatMap { Self.record($0 == 0 ? 0xFC : 0x3C, $1) }
  }

  private func body(of sheet: Sheet, _ strings: inout [String]) -> [UInt8] {
    var stream = Self.record(
      0x809, Self.bytes(version) + Self.bytes(UInt16(0x10)) + [UInt8](repeating: 0, count: 12))
    for row in sheet.hiddenRows {
      stream += Self.record(
        0x208, Self.bytes(UInt16(row)) + [UInt8](repeating: 0, count: 10) + [0x20, 1, 0, 0])
    }
    for (row, column, cell) in sheet.cells { stream += record(of: cell, row, column, &strings) }
    let areas = sheet.merged.map { area in
      [area.rows.lowerBound, area.rows.upperBound, area.columns.lowerBound, area.columns.upperBound]
        .flatMap { Self.bytes(UInt16($0)) }
    }
    if !areas.isEmpty { stream += Self.record(0xE5, Self.bytes(UInt16(areas.count)) + areas.joined()) }
    return stream + Self.record(0x0A)
  }

  private func record(of cell: Cell, _ row: Int, _ column: Int, _ strings: inout [String]) -> [UInt8] {
    func place(_ format: Int = 0) -> [UInt8] { [row, column, format].flatMap { Self.bytes(UInt16($0)) } }
    let rest = [UInt8](repeating: 0, count: 8)
    switch cell {
    case .text(let text):
      strings.append(text)
      return Self.record(0xFD, place() + Self.bytes(UInt32(strings.count - 1)))
    case .label(let text): return Self.record(0x204, place() + Self.text(text))
    case .number(let number, let format):
      return Self.record(0x203, place(format) + Self.bytes(number.bitPattern))
    case .packed(let bits, let format): return Self.record(0x27E, place(format) + Self.bytes(bits))
    case .row(let bits):
      let cells = bits.flatMap { bits -> [UInt8] in [0, 0] + Self.bytes(bits) }
      return Self.record(
        0xBD, Array(place().prefix(4)) + cells + Self.bytes(UInt16(column + bits.count - 1)))
    case .formula(let number): return Self.record(0x06, place() + Self.bytes(number.bitPattern) + rest)
    case .textOfFormula(let text):
      return Self.record(0x06, place() + [0, 0, 0, 0, 0, 0, 0xFF, 0xFF] + rest)
        + Self.record(0x207, Self.text(text))
    case .truth(let isTrue): return Self.record(0x205, place() + [isTrue ? 1 : 0, 0])
    case .failure: return Self.record(0x205, place() + [0x2A, 1])
    }
  }
}
