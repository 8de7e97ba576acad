/// Why a document cannot be read at all.
package enum ImportError: Error, Equatable, Sendable {
  /// A format that Duban does not read, but knows how to convert.
  case unsupported(ForeignFormat)
  /// Neither text nor any known format.
  case notADocument
  /// Nothing to read in it.
  case empty
  /// Longer than what is read, both in bytes.
  case tooLong(bytes: Int, limit: Int)
  /// Something inside grows beyond what is read: the part, and the limit in bytes.
  case tooLarge(part: String, limit: Int)
  /// More parts, rows, cells or marks than are read.
  case tooMany(part: String, limit: Int)
  /// A part of the archive that is broken or missing; line and column where they are known, from 1.
  case damaged(part: String, line: Int?, column: Int?)
  case encrypted
  /// XML with a document type declaration, which office programs never write.
  case documentType(part: String, line: Int, column: Int)
  /// What another program was to convert and could not.
  case unreadable(program: String)
  /// Another program took longer to convert it than one waits.
  case tooSlow(program: String, Duration)
  /// The person broke a conversion off.
  case stopped
  /// Bytes that belong to none of the encodings that are read, with the offset of the first.
  case unknownEncoding(offset: Int)

  /// `:12:5` where the line and column are known.
  package var place: String {
    switch self {
    case .damaged(_, let line?, let column): ":\(line):\(column ?? 1)"
    case .documentType(_, let line, let column): ":\(line):\(column)"
    case .damaged, .unsupported, .notADocument, .empty, .tooLong, .tooLarge, .tooMany, .encrypted,
      .unreadable,
      .tooSlow, .stopped, .unknownEncoding:
      ""
    }
  }

  /// Formats that a person can save as one that is read.
  package enum ForeignFormat: Equatable, Sendable {
    case doc, wps, pdf, xls, rtf, image, presentation, ofd, lockFile, excelXML, wordXML, webArchive, archive
    case embedded, binaryWorkbook, openDocument, uof
    case otherOffice
  }
}
