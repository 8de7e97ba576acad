import PlanModel

/// Reads a document of any format that is known, found out by its content.
package enum DocumentReader {
  /// Longer files are not read, in bytes; those of office programs hold pictures, too.
  private static let longest = 128 << 20
  /// No plan has more text, in UTF-8 bytes.
  static let longestText = 16 << 20

  /// - Parameter name: the name of its file; only its end counts, and only where the content leaves a choice.
  package static func read(_ bytes: [UInt8], name: String) throws(ImportFailure) -> SourceDocument {
    guard bytes.count <= longest else { throw .tooLong(bytes: bytes.count, limit: longest) }
    guard bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
    let document = try content(bytes, name: name.lowercased())
    guard !document.blocks.isEmpty else { throw .empty }
    let count = document.textCount
    guard count <= longestText else { throw .tooLong(bytes: count, limit: longestText) }
    return document
  }

  private static func content(_ bytes: [UInt8], name: String) throws(ImportFailure) -> SourceDocument {
    if let format = ForeignFormats.find(bytes, name: name) { throw format }
    if bytes.starts(with: Array("PK".utf8)) { return try archive(bytes) }
    // Twice as much, since other encodings have more bytes for the same text.
    guard bytes.count <= 2 * longestText else { throw .tooLong(bytes: bytes.count, limit: longestText) }
    let declared = MarkupSigns.declaredEncoding(bytes)
    let text = try Encodings.utf8(bytes, declared: declared)
    if MarkupSigns.isHTML(text) { return try HTMLReader.read(text) }
    let isTable = [".csv", ".tsv"].contains { name.hasSuffix($0) }
    if isTable || CSVReader.looksLikeCSV(text) { return try CSVReader.read(text) }
    return TextReader.read(text)
  }

  private static func archive(_ bytes: [UInt8]) throws(ImportFailure) -> SourceDocument {
    let archive = try ZipArchive(bytes)
    if archive.has(DocxReader.mainPart) { return try DocxReader.read(archive.part) }
    if archive.has(XlsxReader.mainPart) { return try XlsxReader.read(archive.part) }
    let isOffice = ["mimetype", "OFD.xml", "ppt/presentation.xml", "[Content_Types].xml"].contains(
      where: archive.has)
    throw isOffice ? .unsupported(.otherOffice) : .notADocument
  }
}

/// Formats that are known and not read.
enum ForeignFormats {
  static func find(_ bytes: [UInt8], name: String) -> ImportFailure? {
    func begins(_ text: String) -> Bool { bytes.starts(with: Array(text.utf8)) }
    if begins("%PDF") { return .unsupported(.pdf) }
    if begins("{\\rtf") { return .unsupported(.rtf) }
    if begins("GIF8") || bytes.starts(with: [0x89, 0x50, 0x4E, 0x47])
      || bytes.starts(with: [0xFF, 0xD8, 0xFF])
    {
      return .unsupported(.image)
    }
    if begins("MIME-Version:") { return .unsupported(.otherOffice) }
    guard bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { return nil }
    return compound(bytes, name: name)
  }

  /// OLE compound files, told apart by the names of their streams, which are UTF-16 (MS-CFB 2.6).
  private static func compound(_ bytes: [UInt8], name: String) -> ImportFailure {
    func has(_ stream: String) -> Bool {
      contains(bytes, Array(stream.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    }
    if has("EncryptedPackage") { return .encrypted }
    if name.hasSuffix(".wps") { return .unsupported(.wps) }
    if has("WordDocument") { return .unsupported(.doc) }
    if has("Workbook") || has("Book") { return .unsupported(.xls) }
    return .unsupported(.otherOffice)
  }

  private static func contains(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first, bytes.count >= wanted.count else { return false }
    return bytes.indices.dropLast(wanted.count - 1).contains { index in
      bytes[index] == first && bytes[index..<index + wanted.count].elementsEqual(wanted)
    }
  }
}

/// Signs of a web page.
enum MarkupSigns {
  private static let head = 4096
  private static let tags = [
    "<!doctype html", "<html", "<head", "<body", "<div", "<p>", "<p ", "<table", "<meta",
  ]

  static func isHTML(_ text: [UInt8]) -> Bool {
    let start = lower(text.prefix(head))
    guard start.drop(while: { $0.isWhitespace || $0 == "\u{FEFF}" }).first == "<" else { return false }
    return tags.contains(where: start.contains)
  }

  /// `charset=gb2312` in the head of a page.
  static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    let start = lower(bytes.prefix(head))
    guard start.contains("<"), let range = start.firstRange(of: "charset=") else { return nil }
    let value = start[range.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
    return String(value.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
  }

  /// ASCII letters small; other bytes become blanks of no meaning.
  private static func lower(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }, as: UTF8.self).lowercased()
  }
}
