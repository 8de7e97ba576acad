import PlanModel

/// Formats that are known and not read here, told by what files of them begin with.
enum ForeignFormats {
  private static let beginnings: [(bytes: [UInt8], format: ImportError.ForeignFormat)] = [
    (Array("%PDF".utf8), .pdf), (Array("{\\rtf".utf8), .rtf),
    ([0x89, 0x50, 0x4E, 0x47], .image), ([0xFF, 0xD8, 0xFF], .image), (Array("GIF8".utf8), .image),
    ([0x49, 0x49, 0x2A, 0], .image), ([0x4D, 0x4D, 0, 0x2A], .image), (Array("8BPS".utf8), .image),
    (Array("Rar!".utf8), .archive), ([0x37, 0x7A, 0xBC, 0xAF], .archive), ([0x1F, 0x8B, 0x08], .archive),
    // Workbooks before Excel 97 that stand alone (BIFF 2, 3, 4, 5).
    ([0x09, 0x00, 0x04, 0x00], .xls), ([0x09, 0x02, 0x06, 0x00], .xls), ([0x09, 0x04, 0x06, 0x00], .xls),
    ([0x09, 0x08, 0x08, 0x00], .xls), ([0x09, 0x08, 0x10, 0x00], .xls),
  ]

  /// - Parameter name: in small letters.
  static func find(_ bytes: [UInt8], name: String) -> ImportError.ForeignFormat? {
    if let known = beginnings.first(where: { bytes.starts(with: $0.bytes) }) { return known.format }
    let isPicture = bytes.count > 12 && (picture(bytes) || bytes[4..<8].elementsEqual("ftyp".utf8))
    if isPicture { return .image }
    return isLockFile(bytes, name: name) ? .lockFile : nil
  }

  /// Bitmaps say how long they are; WebP stands in a RIFF.
  private static func picture(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: Array("BM".utf8)) {
      return LittleEndian(bytes).u32(2) == UInt32(truncatingIfNeeded: bytes.count)
    }
    return bytes.starts(with: Array("RIFF".utf8)) && bytes[8..<12].elementsEqual("WEBP".utf8)
  }

  /// A few bytes with the name of who has the document open: `~$…` of Office, `.~…` of WPS and LibreOffice.
  private static func isLockFile(_ bytes: [UInt8], name: String) -> Bool {
    bytes.count <= 1024 && ["~$", ".~"].contains { name.hasPrefix($0) }
      && !bytes.starts(with: Array("PK".utf8)) && !bytes.starts(with: CompoundFile.signature)
  }

  /// Archives of other programs.
  static func find(_ package: OfficePackage, isEmpty: Bool) throws(ImportError) -> ImportError {
    if package.has("uof.xml") { return .unsupported(.uof) }
    if package.has("xl/workbook.bin") { return .unsupported(.binaryWorkbook) }
    if package.has("ppt/presentation.xml") { return .unsupported(.presentation) }
    if let kind = try package.part("mimetype") {
      let isOpen = String(decoding: kind.prefix(64), as: UTF8.self).contains("opendocument")
      return .unsupported(isOpen ? .openDocument : .otherOffice)
    }
    if package.has("[Content_Types].xml") { return .unsupported(.otherOffice) }
    return isEmpty ? .notADocument : .unsupported(.archive)
  }

  private static let head = 4096
  private static let markup: [(sign: String, format: ImportError.ForeignFormat)] = [
    ("urn:schemas-microsoft-com:office:spreadsheet", .excelXML),
    ("schemas.microsoft.com/office/word/2003/wordml", .wordXML),
    ("schemas.microsoft.com/office/2006/xmlpackage", .wordXML),
  ]

  /// - Parameter text: UTF-8.
  static func find(inText text: [UInt8]) -> ImportError.ForeignFormat? {
    let start = String(decoding: text.prefix(head), as: UTF8.self).lowercased().drop {
      $0.isWhitespace || $0 == "\u{FEFF}"
    }
    if start.first == "<" {
      if start.contains("<html") { return nil }
      if let known = markup.first(where: { start.contains($0.sign) }) { return known.format }
      return start.hasPrefix("<?xml") && !MarkupSigns.isHTML(text) ? .otherOffice : nil
    }
    return isMessage(start) ? .webArchive : nil
  }

  /// The head of a mail (RFC 5322), in which web pages are kept with their pictures.
  private static func isMessage(_ start: Substring) -> Bool {
    let lines = start.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).prefix {
      !$0.isEmpty
    }
    return lines.first?.contains(":") == true && lines.contains { $0.hasPrefix("mime-version:") }
      && lines.contains { $0.hasPrefix("content-type:") }
  }
}
