/// Plain text: one paragraph a line.
enum TextReader {
  /// - Parameter text: UTF-8.
  static func read(_ text: [UInt8]) -> SourceDocument {
    var blocks: [SourceDocument.Block] = []
    var line = 1
    var start = 0
    var index = 0
    func add(_ range: Range<Int>) {
      guard text[range].contains(where: { $0 > 0x20 }) else { return }
      blocks.append(.paragraph(Paragraph(String(decoding: text[range], as: UTF8.self), line: line)))
    }
    while index < text.count {
      let width = lineEnd(text, at: index)
      guard width > 0 else {
        index += 1
        continue
      }
      add(start..<index)
      line += 1
      index += width
      start = index
    }
    add(start..<text.count)
    return SourceDocument(blocks: blocks, unit: .line)
  }

  /// Bytes of the line end at a place: LF, CR, CRLF, VT, FF, U+0085, U+2028, U+2029 (UAX #14 BK, NL); 0 for none.
  private static func lineEnd(_ text: [UInt8], at index: Int) -> Int {
    switch text[index] {
    case 0x0A...0x0C: 1
    case 0x0D: index + 1 < text.count && text[index + 1] == 0x0A ? 2 : 1
    case 0xC2: index + 1 < text.count && text[index + 1] == 0x85 ? 2 : 0
    case 0xE2:
      index + 2 < text.count && text[index + 1] == 0x80 && (0xA8...0xA9).contains(text[index + 2]) ? 3 : 0
    default: 0
    }
  }
}
