import PlanModel

/// Workbooks of Excel 97 to 2003 and of Kingsoft (MS-XLS): told as the parts of a new workbook, so that formats of numbers,
/// days, merged and hidden cells are read in one place.
enum XlsReader {
  /// - Parameter stream: the bytes of the stream `Workbook`.
  static func read(_ stream: [UInt8]) throws(ImportError) -> SourceDocument {
    let parts = try XlsWorkbook(stream).parts
    return try XlsxReader.read { (name: String) throws(ImportError) -> [UInt8]? in parts[name] }
  }
}

/// The records of a workbook, one after the other (MS-XLS 2.1.4).
struct BiffRecords {
  let source: LittleEndian
  private var place: Int
  /// What the record is, where its contents stand.
  private(set) var kind: UInt16 = 0
  private(set) var contents = 0..<0

  init(_ source: LittleEndian, from place: Int) {
    self.source = source
    self.place = place
  }

  /// Goes to the next record; false behind the last.
  mutating func advance() -> Bool {
    guard place + 4 <= source.bytes.count else { return false }
    kind = source.u16(place)
    let end = place + 4 + Int(source.u16(place + 2))
    contents = place + 4..<min(end, source.bytes.count)
    place = end
    return true
  }

  /// The contents of the record and of those that continue it.
  mutating func continued() -> [Range<Int>] {
    var pieces = [contents]
    while source.u16(place) == BiffRecords.continuation, advance() { pieces.append(contents) }
    return pieces
  }

  private static let continuation: UInt16 = 0x3C

  func u16(_ offset: Int) -> Int {
    contents.count >= offset + 2 ? Int(source.u16(contents.lowerBound + offset)) : 0
  }
  func u32(_ offset: Int) -> UInt32 {
    contents.count >= offset + 4 ? source.u32(contents.lowerBound + offset) : 0
  }
  func u64(_ offset: Int) -> UInt64 {
    contents.count >= offset + 8 ? source.u64(contents.lowerBound + offset) : 0
  }
}

/// What stands in front of the sheets (MS-XLS 2.1.7.20.3).
struct XlsWorkbook {
  private let source: LittleEndian
  private var sheets: [(name: String, start: Int, isHidden: Bool)] = []
  private var strings: [String] = []
  private var formats: [(number: Int, code: String)] = []
  private var cellFormats: [Int] = []
  private var startsIn1904 = false

  private static let mostStrings = 2_000_000
  private static let mostSheets = 1_000

  init(_ stream: [UInt8]) throws(ImportError) {
    source = LittleEndian(stream)
    var records = BiffRecords(source, from: 0)
    guard records.advance(), records.kind == 0x809 else {
      throw .damaged(part: "Workbook", line: nil, column: nil)
    }
    guard records.u16(0) == 0x600 else { throw .unsupported(.xls) }
    while records.advance(), records.kind != 0x0A { try take(&records) }
  }

  private mutating func take(_ records: inout BiffRecords) throws(ImportError) {
    switch records.kind {
    case 0x2F: throw .encrypted
    case 0x22: startsIn1904 = records.u16(0) == 1
    case 0x85 where records.u16(4) >> 8 == 0 && sheets.count < XlsWorkbook.mostSheets:
      let (start, isHidden) = (Int(records.u32(0)), records.u16(4) & 3 != 0)
      var text = BiffText(source, [records.contents.dropFirst(6)])
      sheets.append((text.text(hasLongCount: false), start, isHidden))
    case 0xFC: try readStrings(records.continued())
    case 0x41E:
      let number = records.u16(0)
      var text = BiffText(source, [records.contents.dropFirst(2)])
      formats.append((number, text.text()))
    case 0xE0: cellFormats.append(records.u16(2))
    default: break
    }
  }

  private mutating func readStrings(_ pieces: [Range<Int>]) throws(ImportError) {
    var text = BiffText(source, pieces)
    text.skip(8)
    while !text.isAtEnd {
      guard strings.count < XlsWorkbook.mostStrings else {
        throw .tooMany(part: "SST", limit: XlsWorkbook.mostStrings)
      }
      strings.append(text.text())
    }
  }

  // MARK: In the form of a new workbook

  /// The parts of a new workbook that says the same.
  var parts: [String: [UInt8]] {
    get throws(ImportError) {
      var parts = [
        "_rels/.rels": XlsWorkbook.relations([("rId1", "officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": workbook, "xl/sharedStrings.xml": sharedStrings, "xl/styles.xml": styles,
      ]
      let own = [("s", "sharedStrings", "sharedStrings.xml"), ("f", "styles", "styles.xml")]
      parts["xl/_rels/workbook.xml.rels"] = XlsWorkbook.relations(
        own + sheets.indices.map { ("r\($0)", "worksheet", "worksheets/sheet\($0).xml") })
      for (index, sheet) in sheets.enumerated() where !sheet.isHidden || sheet.name == ExportSheet.name {
        parts["xl/worksheets/sheet\(index).xml"] = try XlsSheet(source, from: sheet.start).part
      }
      return parts
    }
  }

  private static func relations(_ list: [(id: String, kind: String, target: String)]) -> [UInt8] {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let items = list.map {
      "<Relationship Id=\"\($0.id)\" Type=\"\(office)/\($0.kind)\" Target=\"\($0.target)\"/>"
    }
    return Array("<Relationships>\(items.joined())</Relationships>".utf8)
  }

  private var workbook: [UInt8] {
    var xml = XMLText("<workbook xmlns:r=\"r\"><workbookPr date1904=\"\(startsIn1904 ? 1 : 0)\"/><sheets>")
    for (index, sheet) in sheets.enumerated() {
      xml += "<sheet name=\""
      xml.escape(sheet.name)
      xml += "\" sheetId=\"\(index + 1)\" r:id=\"r\(index)\"\(sheet.isHidden ? " state=\"hidden\"" : "")/>"
    }
    xml += "</sheets></workbook>"
    return xml.bytes
  }

  private var sharedStrings: [UInt8] {
    var xml = XMLText("<sst>")
    for string in strings {
      xml += "<si><t xml:space=\"preserve\">"
      xml.escape(string)
      xml += "</t></si>"
    }
    xml += "</sst>"
    return xml.bytes
  }

  private var styles: [UInt8] {
    var xml = XMLText("<styleSheet><numFmts>")
    for format in formats {
      xml += "<numFmt numFmtId=\"\(format.number)\" formatCode=\""
      xml.escape(format.code)
      xml += "\"/>"
    }
    xml += "</numFmts><cellXfs>"
    for number in cellFormats { xml += "<xf numFmtId=\"\(number)\"/>" }
    xml += "</cellXfs></styleSheet>"
    return xml.bytes
  }
}

/// XML that is being written.
struct XMLText {
  private(set) var bytes: [UInt8]

  init(_ start: String) { bytes = Array(start.utf8) }

  static func += (text: inout XMLText, more: String) { text.bytes += more.utf8 }

  /// Adds text; signs that XML has no form for become blanks.
  mutating func escape(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes += "&amp;".utf8
      case "<": bytes += "&lt;".utf8
      case "\"": bytes += "&quot;".utf8
      case "\t", "\n": bytes += "&#\(scalar.value);".utf8
      case "\0"..<" ", "\u{FFFE}", "\u{FFFF}": bytes.append(0x20)
      default: bytes += UTF8.encode(scalar).map(Array.init) ?? []
      }
    }
  }
}
