import PlanModel

/// One sheet of an old workbook (MS-XLS 2.1.7.20.5).
struct XlsSheet {
  private let source: LittleEndian
  /// The cells of each row, as XML.
  private var rows: [Int: [UInt8]] = [:]
  private var hidden: Set<Int> = []
  private var merged: [String] = []
  private var count = 0
  /// The cell whose formula gave a text, which stands in the next record.
  private var formula: (row: Int, column: Int, format: Int)?

  private static let mostCells = 2_000_000
  private static let mostMerged = 200_000

  /// - Parameter start: where its first record stands.
  init(_ source: LittleEndian, from start: Int) throws(ImportError) {
    self.source = source
    var records = BiffRecords(source, from: start)
    // Charts inside the sheet have records of their own.
    var depth = 0
    while records.advance() {
      if records.kind == 0x809 { depth += 1 }
      if records.kind == 0x0A { depth -= 1 }
      if depth <= 0 { return }
      if depth == 1 { take(&records) }
      guard count <= XlsSheet.mostCells else { throw .tooMany(part: "sheet", limit: XlsSheet.mostCells) }
    }
  }

  /// The sheet as a part of a new workbook.
  var part: [UInt8] {
    var xml = XMLText("<worksheet><sheetData>").bytes
    for row in Set(rows.keys).union(hidden).sorted() {
      xml += "<row r=\"\(row + 1)\"\(hidden.contains(row) ? " hidden=\"1\"" : "")>".utf8
      xml += rows[row] ?? []
      xml += "</row>".utf8
    }
    xml += "</sheetData><mergeCells>".utf8
    for range in merged { xml += "<mergeCell ref=\"\(range)\"/>".utf8 }
    xml += "</mergeCells></worksheet>".utf8
    return xml
  }

  private mutating func take(_ records: inout BiffRecords) {
    let cell = (row: records.u16(0), column: records.u16(2), format: records.u16(4))
    switch records.kind {
    case 0xFD: add(cell, kind: "s", "\(records.u32(6))")
    case 0x204, 0xD6:
      var text = BiffText(source, [records.contents.dropFirst(6)])
      add(cell, kind: "str", text.text())
    case 0x203: add(cell, Double(bitPattern: records.u64(6)))
    case 0x27E: add(cell, XlsSheet.packed(records.u32(6)))
    case 0xBD: addMany(records)
    case 0x205 where records.u16(6) >> 8 == 0: add(cell, kind: "b", "\(records.u16(6) & 1)")
    case 0x06: addResult(records, of: cell)
    case 0x207:
      guard let cell = formula else { return }
      var text = BiffText(source, records.continued())
      add(cell, kind: "str", text.text())
      formula = nil
    case 0x208: if records.u16(12) & 0x20 != 0 { hidden.insert(records.u16(0)) }
    case 0xE5: merge(records)
    default: break
    }
  }

  private mutating func add(_ cell: (row: Int, column: Int, format: Int), kind: String, _ value: String) {
    count += 1
    var xml = XMLText(
      "<c r=\"\(XlsSheet.name(cell.row, cell.column))\" s=\"\(cell.format)\" t=\"\(kind)\"><v>")
    xml.escape(value)
    xml += "</v></c>"
    rows[cell.row, default: []] += xml.bytes
  }

  private mutating func add(_ cell: (row: Int, column: Int, format: Int), _ number: Double) {
    guard number.isFinite else { return }
    let isWhole = number == number.rounded() && abs(number) < 1e15
    add(cell, kind: "n", isWhole ? "\(Int(number))" : "\(number)")
  }

  /// A number in four bytes (2.5.217).
  private static func packed(_ bits: UInt32) -> Double {
    let number =
      bits & 2 != 0
      ? Double(Int32(bitPattern: bits) >> 2) : Double(bitPattern: UInt64(bits & ~3) << 32)
    return bits & 1 != 0 ? number / 100 : number
  }

  /// Numbers side by side (2.4.175).
  private mutating func addMany(_ records: BiffRecords) {
    let (row, first) = (records.u16(0), records.u16(2))
    for index in 0..<max(0, records.contents.count - 6) / 6 {
      let cell = (row, first + index, records.u16(4 + index * 6))
      add(cell, XlsSheet.packed(records.u32(6 + index * 6)))
    }
  }

  /// What a formula gave when the workbook was saved (2.5.133).
  private mutating func addResult(_ records: BiffRecords, of cell: (row: Int, column: Int, format: Int)) {
    formula = nil
    guard records.u16(12) == 0xFFFF else { return add(cell, Double(bitPattern: records.u64(6))) }
    switch records.u16(6) & 0xFF {
    case 0: formula = cell
    case 1: add(cell, kind: "b", "\(records.u16(8) & 1)")
    default: break
    }
  }

  private mutating func merge(_ records: BiffRecords) {
    for index in 0..<min(records.u16(0), records.contents.count / 8)
    where merged.count < XlsSheet.mostMerged {
      let ends = (0..<4).map { records.u16(2 + index * 8 + $0 * 2) }
      merged.append(XlsSheet.name(ends[0], ends[2]) + ":" + XlsSheet.name(ends[1], ends[3]))
    }
  }

  /// `B12`, of a row and a column from 0.
  private static func name(_ row: Int, _ column: Int) -> String {
    var (letters, rest) = ("", column + 1)
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return "\(letters)\(row + 1)"
  }
}
