import PlanModel

/// Documents of Office as one XML file: Excel 2003, Word 2003, and the flat form of later versions.
enum FlatDocuments {
  /// - Parameter text: UTF-8.
  /// - Returns: nil for text that is none of them.
  static func read(_ text: [UInt8], depth: Int) throws(ImportError) -> SourceDocument? {
    let document = try document(text, depth: depth)
    // One without any text is named for what it is.
    return document?.blocks.isEmpty ?? true ? nil : document
  }

  private static func document(_ text: [UInt8], depth: Int) throws(ImportError) -> SourceDocument? {
    guard let first = text.first(where: { $0 > 0x20 }), first == UInt8(ascii: "<") || first == 0xEF else {
      return nil
    }
    switch MarkupSigns.root(text) {
    case "Workbook":
      let book = FlatWorkbookHandler()
      try XMLReader.read(text, part: "Workbook", encoding: "UTF-8", into: book)
      return book.document
    case "wordDocument": return try word(text)
    case "package": return try DocumentReader.office(try package(text), depth: depth)
    case "UOF": throw .unsupported(.uof)
    case "document" where find("<office:document", in: text.prefix(1 << 12)) != nil:
      throw .unsupported(.openDocument)
    default: return nil
    }
  }

  private static func word(_ text: [UInt8]) throws(ImportError) -> SourceDocument {
    let styles = StyleHandler()
    try XMLReader.read(text, part: "wordDocument", encoding: "UTF-8", into: styles)
    let body = DocumentHandler(
      styles: styles.styles, numbering: AutomaticNumbers(NumberingHandler()), asides: DocumentAsides(),
      part: "wordDocument")
    try XMLReader.read(text, part: "wordDocument", encoding: "UTF-8", into: body)
    return SourceDocument(blocks: body.blocks, unit: .paragraph, notes: body.notes)
  }

  /// The parts of `pkg:package`, each with its name and its XML as it stands.
  private static func package(_ text: [UInt8]) throws(ImportError) -> OfficePackage {
    var parts: [String: [UInt8]] = [:]
    var rest = text[...]
    while let start = find("<pkg:part", in: rest), parts.count < 1_000 {
      let end = find("</pkg:part>", in: text[start...]) ?? text.endIndex
      let part = text[start..<end]
      if let name = attribute(part), let open = find("<pkg:xmlData", in: part),
        let first = part[open...].firstIndex(of: UInt8(ascii: ">")),
        let last = find("</pkg:xmlData>", in: part),
        first < last
      {
        parts[PartName.resolved(name, from: "")] = Array(part[(first + 1)..<last])
      }
      rest = text[min(end + 1, text.endIndex)...]
    }
    return try OfficePackage(names: parts.keys.sorted()) { (name: String) throws(ImportError) -> [UInt8]? in
      parts[name]
    }
  }

  /// The value of `pkg:name`.
  private static func attribute(_ part: ArraySlice<UInt8>) -> String? {
    guard let place = find("pkg:name=\"", in: part) else { return nil }
    let value = part[(place + 10)...].prefix { $0 != UInt8(ascii: "\"") }
    return String(decoding: value, as: UTF8.self)
  }

  private static func find(_ words: StaticString, in text: ArraySlice<UInt8>) -> Int? {
    let wanted = Array("\(words)".utf8)
    guard text.count >= wanted.count, let first = wanted.first else { return nil }
    return text.indices.dropLast(wanted.count - 1).first { index in
      text[index] == first && text[index..<index + wanted.count].elementsEqual(wanted)
    }
  }
}
