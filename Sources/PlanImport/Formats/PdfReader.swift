import PlanModel

/// The text of a PDF.
enum PdfReader {
  /// - Parameter table: what `pdftotext -tsv` writes.
  static func read(_ table: [UInt8]) throws(ImportError) -> SourceDocument {
    var document = PlacedDocument()
    for words in try PdfWords.pages(of: table) { document.add(page: words) }
    return document.finished
  }
}

/// The words of each page, as `pdftotext -tsv` writes them: level, page, three numbers, the word's, left, top, width, height,
/// confidence, text.
enum PdfWords {
  private static let columns = 12

  static func pages(of table: [UInt8]) throws(ImportError) -> [[PlacedWord]] {
    var pages: [[PlacedWord]] = []
    var (count, number) = (0, "")
    for line in table.split(separator: 0x0A) {
      let cells = line.split(separator: 0x09, maxSplits: columns - 1, omittingEmptySubsequences: false)
      guard cells.count == columns, cells[0].elementsEqual("5".utf8), let word = word(cells) else { continue }
      count += 1
      guard count <= PlacedDocument.mostWords else {
        throw .tooMany(part: "PDF", limit: PlacedDocument.mostWords)
      }
      let page = String(decoding: cells[1], as: UTF8.self)
      if page != number || pages.isEmpty { pages.append([]) }
      number = page
      pages[pages.count - 1].append(word)
      guard pages[pages.count - 1].count <= PlacedDocument.mostOnPage else {
        throw .tooMany(part: "PDF", limit: PlacedDocument.mostOnPage)
      }
    }
    return pages
  }

  private static func word(_ cells: [ArraySlice<UInt8>]) -> PlacedWord? {
    let numbers = cells[6..<10].compactMap { Double(String(decoding: $0, as: UTF8.self)) }
    let text = String(decoding: cells[11], as: UTF8.self)
    // Larger than any page, or turned round.
    guard numbers.count == 4, numbers.allSatisfy({ $0.isFinite && abs($0) < 100_000 }), numbers[2] > 0,
      numbers[3] > 0,
      text.contains(where: { !$0.isWhitespace })
    else { return nil }
    return PlacedWord(
      text: text, left: numbers[0], right: numbers[0] + numbers[2], top: numbers[1],
      bottom: numbers[1] + numbers[3])
  }
}
