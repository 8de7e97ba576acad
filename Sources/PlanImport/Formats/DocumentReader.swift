import PlanModel

/// Reads a document of any format that is known, found out by its content.
package enum DocumentReader {
  /// Longer files are not read, in bytes; those of office programs hold pictures, too.
  private static let longest = 128 << 20
  /// No plan has more text, in UTF-8 bytes.
  static let longestText = 16 << 20

  /// Makes a document that is read of one that is not (a Word document, a text, or what `pdftotext -tsv` writes); nil where
  /// nothing on this machine can.
  package typealias Conversion = (ImportFailure.ForeignFormat, [UInt8]) throws(ImportFailure) -> [UInt8]?

  /// - Parameters:
  ///   - name: the name of its file; only its end counts, and only where the content leaves a choice.
  ///   - conversion: for formats that other programs read.
  package static func read(
    _ bytes: [UInt8], name: String, conversion: Conversion = { _, _ in nil }
  ) throws(ImportFailure) -> SourceDocument {
    guard bytes.count <= longest else { throw .tooLong(bytes: bytes.count, limit: longest) }
    guard bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
    let document = try document(bytes, name: name.lowercased(), conversion)
    guard !document.blocks.isEmpty else { throw .empty }
    let count = document.textCount
    guard count <= longestText else { throw .tooLong(bytes: count, limit: longestText) }
    return document
  }

  /// Reads it here, or what another program makes of it, but converts nothing twice.
  private static func document(
    _ bytes: [UInt8], name: String, _ conversion: Conversion
  ) throws(ImportFailure) -> SourceDocument {
    do throws(ImportFailure) {
      return try content(bytes, name: name)
    } catch .unsupported(let format) {
      guard let converted = try conversion(format, bytes) else { throw .unsupported(format) }
      return format == .pdf ? try PdfReader.read(converted) : try content(converted, name: "")
    }
  }

  private static func content(_ bytes: [UInt8], name: String) throws(ImportFailure) -> SourceDocument {
    if let format = ForeignFormats.find(bytes, name: name) { throw .unsupported(format) }
    if bytes.starts(with: CompoundFile.signature) { return try compound(CompoundFile(bytes), name: name) }
    if bytes.starts(with: Array("PK".utf8)) { return try archive(bytes) }
    // Twice as much, since other encodings have more bytes for the same text.
    guard bytes.count <= 2 * longestText else { throw .tooLong(bytes: bytes.count, limit: longestText) }
    let declared = MarkupSigns.declaredEncoding(bytes)
    let text = try Encodings.utf8(bytes, declared: declared)
    if let format = ForeignFormats.find(inText: text) { throw .unsupported(format) }
    if MarkupSigns.isHTML(text) { return try HTMLReader.read(text) }
    let isTable = [".csv", ".tsv"].contains { name.hasSuffix($0) }
    if isTable || CSVReader.looksLikeCSV(text) { return try CSVReader.read(text) }
    return TextReader.read(text)
  }

  private static func archive(_ bytes: [UInt8]) throws(ImportFailure) -> SourceDocument {
    let archive = try ZipArchive(bytes)
    if archive.has(DocxReader.mainPart) { return try DocxReader.read(archive.part) }
    if archive.has(XlsxReader.mainPart) { return try XlsxReader.read(archive.part) }
    if archive.has("OFD.xml") { throw .unsupported(.ofd) }
    if archive.has("ppt/presentation.xml") { throw .unsupported(.presentation) }
    if ["mimetype", "[Content_Types].xml"].contains(where: archive.has) { throw .unsupported(.otherOffice) }
    throw archive.names.isEmpty ? .notADocument : .unsupported(.archive)
  }

  /// Files of Office 97 to 2003 and of Kingsoft, and whatever is encrypted (MS-OFFCRYPTO 2.1).
  private static func compound(_ file: CompoundFile, name: String) throws(ImportFailure) -> SourceDocument {
    if file.has("EncryptedPackage") { throw .encrypted }
    if let word = try file.stream("WordDocument") {
      // Says whether there is a password (MS-DOC 2.5.1).
      if LittleEndian(word).u16(0x0A) & 0x100 != 0 { throw .encrypted }
      throw .unsupported(name.hasSuffix(".wps") ? .wps : .doc)
    }
    if let book = try file.stream("Workbook") { return try XlsReader.read(book) }
    if file.has("Book") { throw .unsupported(.xls) }
    throw .unsupported(file.has("PowerPoint Document") ? .presentation : .otherOffice)
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
