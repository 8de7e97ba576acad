import PlanModel

/// Reads a document of any format that is known, found out by its content.
package enum DocumentReader {
  /// Longer files are not read, in bytes; those of office programs hold pictures, too.
  private static let longest = 128 << 20
  /// No plan has more text, in UTF-8 bytes.
  static let longestText = 16 << 20
  /// A table of 100,000 items that this program wrote has more; nothing is sought in it.
  private static let longestOwnText = 8 * longestText

  /// Makes a document that is read of one that is not (a Word document, a text, or what `pdftotext -tsv` writes); nil where
  /// nothing on this machine can.
  package typealias Conversion = (ImportError.ForeignFormat, [UInt8]) throws(ImportError) -> [UInt8]?

  /// - Parameters:
  ///   - name: the name of its file; only its end counts, and only where the content leaves a choice.
  ///   - conversion: for formats that other programs read.
  package static func read(
    _ bytes: [UInt8], name: String, conversion: Conversion = { _, _ in nil }
  ) throws(ImportError) -> SourceDocument {
    guard bytes.count <= longest else { throw .tooLong(bytes: bytes.count, limit: longest) }
    guard bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
    let document = try document(bytes, name: name.lowercased(), conversion)
    guard !document.blocks.isEmpty else { throw .empty }
    let count = document.textCount
    let most = document.isOwnWorkbook ? longestOwnText : longestText
    guard count <= most else { throw .tooLong(bytes: count, limit: most) }
    return document
  }

  /// Reads it here, or what another program makes of it, but converts nothing twice.
  private static func document(
    _ bytes: [UInt8], name: String, _ conversion: Conversion
  ) throws(ImportError) -> SourceDocument {
    do throws(ImportError) {
      return try content(bytes, name: name)
    } catch .unsupported(let format) {
      guard let converted = try conversion(format, bytes) else { throw .unsupported(format) }
      return format == .pdf ? try PdfReader.read(converted) : try content(converted, name: "")
    }
  }

  /// - Parameter depth: how many documents this one is built into.
  static func content(
    _ bytes: [UInt8], name: String, depth: Int = 0
  ) throws(ImportError) -> SourceDocument {
    if let format = ForeignFormats.find(bytes, name: name) { throw .unsupported(format) }
    if bytes.starts(with: CompoundFile.signature) { return try compound(CompoundFile(bytes), name: name) }
    if bytes.starts(with: Array("PK".utf8)) { return try archive(bytes, depth: depth) }
    // Twice as much, since other encodings have more bytes for the same text.
    guard bytes.count <= 2 * longestText else { throw .tooLong(bytes: bytes.count, limit: longestText) }
    if MailReader.isOne(bytes) {
      let (text, isPage) = try MailReader.text(bytes)
      return isPage ? try HTMLReader.read(text) : TextReader.read(text)
    }
    let declared = MarkupSigns.declaredEncoding(bytes)
    let text = try Encodings.utf8(bytes, declared: declared)
    if let document = try FlatDocuments.read(text, depth: depth) { return document }
    if let format = ForeignFormats.find(inText: text) { throw .unsupported(format) }
    if MarkupSigns.isHTML(text) { return try HTMLReader.read(text) }
    if name.hasSuffix(".tsv") || name.hasSuffix(".csv") || Separators.isTable(text) {
      return try CSVReader.read(text, isTabbed: name.hasSuffix(".tsv"))
    }
    return TextReader.read(text)
  }

  private static func archive(_ bytes: [UInt8], depth: Int) throws(ImportError) -> SourceDocument {
    let archive = try ZipArchive(bytes)
    let package = try OfficePackage(names: archive.names, archive.part)
    if let document = try office(package, depth: depth) { return document }
    if package.has("OFD.xml") { return try OfdReader.read(package) }
    throw try ForeignFormats.find(package, isEmpty: archive.names.isEmpty)
  }

  /// A document of Word or a workbook, told apart by what its main part begins with, else by the name of the part.
  static func office(_ package: OfficePackage, depth: Int) throws(ImportError) -> SourceDocument? {
    guard let main = package.mainPart else { return nil }
    let root = try package.part(main).flatMap(MarkupSigns.root)
    let name = PartName.folded(main)
    if root == "presentation" || name.hasSuffix(".bin") { return nil }
    if root == "document" || root != "workbook" && name.hasPrefix("word/") {
      return try DocxReader.read(package, main: main, depth: depth)
    }
    if root == "workbook" || name.hasPrefix("xl/") { return try XlsxReader.read(package, main: main) }
    return nil
  }

  /// Files of Office 97 to 2003 and of Kingsoft, and whatever is encrypted (MS-OFFCRYPTO 2.1).
  private static func compound(_ file: CompoundFile, name: String) throws(ImportError) -> SourceDocument {
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

  /// The name of the first element, without its prefix.
  static func root(_ bytes: [UInt8]) -> String? {
    // Parts may be UTF-16.
    let start = bytes.prefix(head).filter { $0 != 0 }
    for index in start.indices.dropLast() where start[index] == UInt8(ascii: "<") {
      let name = start[(index + 1)...].prefix {
        $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
      }
      guard let first = name.first, first != UInt8(ascii: "?"), first != UInt8(ascii: "!") else { continue }
      return String(decoding: name, as: UTF8.self).split(separator: ":").last.map(String.init)
    }
    return nil
  }

  /// `charset=gb2312` in the head of a page, `encoding="gb2312"` in that of XML.
  static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    let start = lower(bytes.prefix(head))
    let words = start.hasPrefix("<?xml") ? ["encoding=", "charset="] : ["charset="]
    guard start.contains("<"), let range = words.lazy.compactMap({ start.firstRange(of: $0) }).first else {
      return nil
    }
    let value = start[range.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
    return String(value.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
  }

  /// ASCII letters small; other bytes become blanks of no meaning.
  private static func lower(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }, as: UTF8.self).lowercased()
  }
}
