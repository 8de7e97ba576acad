import PlanModel

/// A word on a page, in points from its upper left corner.
struct PdfWord {
  var text: String
  var left: Double
  var right: Double
  var top: Double
  var bottom: Double

  var middle: Double { (top + bottom) / 2 }

  /// The width of one Han sign in the type of the word.
  var em: Double {
    let signs = text.unicodeScalars.reduce(0.0) { $0 + ($1.value < 0x2000 ? 0.5 : 1) }
    return max(1, min(bottom - top, (right - left) / max(0.5, signs)))
  }
}

/// The words of each page, as `pdftotext -tsv` writes them: level, page, three numbers, the word's, left, top, width, height,
/// confidence, text.
enum PdfWords {
  private static let mostWords = 500_000
  private static let mostOnPage = 5_000
  private static let columns = 12

  static func pages(of table: [UInt8]) throws(ImportError) -> [[PdfWord]] {
    var pages: [[PdfWord]] = []
    var (count, number) = (0, "")
    for line in table.split(separator: 0x0A) {
      let cells = line.split(separator: 0x09, maxSplits: columns - 1, omittingEmptySubsequences: false)
      guard cells.count == columns, cells[0].elementsEqual("5".utf8), let word = word(cells) else { continue }
      count += 1
      guard count <= mostWords else { throw .tooMany(part: "PDF", limit: mostWords) }
      let page = String(decoding: cells[1], as: UTF8.self)
      if page != number || pages.isEmpty { pages.append([]) }
      number = page
      pages[pages.count - 1].append(word)
      guard pages[pages.count - 1].count <= mostOnPage else { throw .tooMany(part: "PDF", limit: mostOnPage) }
    }
    return pages
  }

  private static func word(_ cells: [ArraySlice<UInt8>]) -> PdfWord? {
    let numbers = cells[6..<10].compactMap { Double(String(decoding: $0, as: UTF8.self)) }
    let text = String(decoding: cells[11], as: UTF8.self)
    // Larger than any page, or turned round.
    guard numbers.count == 4, numbers.allSatisfy({ $0.isFinite && abs($0) < 100_000 }), numbers[2] > 0,
      numbers[3] > 0,
      text.contains(where: { !$0.isWhitespace })
    else { return nil }
    return PdfWord(
      text: text, left: numbers[0], right: numbers[0] + numbers[2], top: numbers[1],
      bottom: numbers[1] + numbers[3])
  }
}

/// Words at one height that stand close together, each such run one segment; several stand apart as cells do.
struct PdfLine {
  var segments: [PdfWord]

  var top: Double { segments.reduce(.infinity) { min($0, $1.top) } }
  var bottom: Double { segments.reduce(-.infinity) { max($0, $1.bottom) } }
  var left: Double { segments.first?.left ?? 0 }
  var right: Double { segments.last?.right ?? 0 }
  var em: Double { segments.first?.em ?? 12 }

  /// The width of a gap that parts cells, in signs; between Han signs and numbers there is a quarter of one.
  private static let gap = 0.4

  /// The lines of a page from the top.
  static func lines(of words: [PdfWord]) -> [PdfLine] {
    var rows: [[PdfWord]] = []
    var band = (middle: 0.0, bottom: -Double.infinity)
    for word in words.sorted(by: { ($0.middle, $0.left) < ($1.middle, $1.left) }) {
      if word.middle < band.bottom, word.top < band.middle, !rows.isEmpty {
        rows[rows.count - 1].append(word)
      } else {
        rows.append([word])
        band = (word.middle, word.bottom)
      }
    }
    return rows.map { PdfLine(segments: segments(of: $0.sorted { $0.left < $1.left })) }
  }

  private static func segments(of words: [PdfWord]) -> [PdfWord] {
    var segments: [PdfWord] = []
    for word in words {
      guard var last = segments.last, word.left - last.right < gap * min(last.em, word.em) else {
        segments.append(word)
        continue
      }
      last.text = joined(last.text, word.text)
      last.right = max(last.right, word.right)
      last.top = min(last.top, word.top)
      last.bottom = max(last.bottom, word.bottom)
      segments[segments.count - 1] = last
    }
    return segments
  }

  /// Two pieces of a text; only between letters of ours a blank is needed.
  static func joined(_ one: String, _ other: String) -> String {
    let isLatin = [one.unicodeScalars.last, other.unicodeScalars.first].allSatisfy { scalar in
      scalar.map { $0.properties.isAlphabetic && $0.value < 0x2000 } ?? false
    }
    return one + (isLatin ? " " : "") + other
  }

  /// All of it; wide gaps stay gaps.
  var text: String {
    var text = segments.first?.text ?? ""
    for (last, next) in zip(segments, segments.dropFirst()) {
      let signs = Int(min(8, (next.left - last.right) / max(1, next.em)))
      text += String(repeating: "\u{3000}", count: signs) + (signs == 0 ? " " : "") + next.text
    }
    return text
  }
}
