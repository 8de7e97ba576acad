import PlanModel

/// A stretch of a document's text: each sign as it is written, and folded to the form in which rules compare it.
///
/// Both have the same count, so that a rule finds a place in `signs` and the plan gets what is `written` there.
struct Passage: Equatable, Sendable {
  private(set) var written: [Unicode.Scalar]
  private(set) var signs: [Unicode.Scalar]
  /// Where it begins in the document, in the document's unit.
  var line: Int

  init(_ text: String, line: Int) {
    self.line = line
    written = []
    signs = []
    let count = text.utf8.count
    written.reserveCapacity(count / 2)
    signs.reserveCapacity(count / 2)
    for scalar in text.unicodeScalars {
      guard let sign = Folding.fold(scalar) else { continue }
      written.append(scalar)
      signs.append(sign)
    }
    foldStops()
  }

  /// `管网. ` and `管网.`: a point between Han signs ends a sentence; one behind a numeral belongs to a number.
  private mutating func foldStops() {
    for index in signs.indices.dropFirst() where signs[index] == "." {
      let before = signs[index - 1]
      guard before.isHan || ["%", "”", "》"].contains(before), before != OutlineWords.ten,
        Numerals.digit(before) == nil
      else { continue }
      let next = index + 1 < count ? signs[index + 1] : " "
      if next.isHan || next.isBlank || ["(", "“", "《"].contains(next) { signs[index] = "。" }
    }
  }

  /// A part of another passage, without white space at its ends.
  init(_ other: Passage, _ range: Range<Int>) {
    let range = other.trimmed(range)
    written = Array(other.written[range])
    signs = Array(other.signs[range])
    line = other.line
  }

  var count: Int { signs.count }
  var isEmpty: Bool { signs.isEmpty }
  var all: Range<Int> { 0..<count }

  /// The text as written, white space at its ends left out.
  func text(_ range: Range<Int>) -> String {
    String(signs: written[trimmed(range)])
  }

  /// The same without any white space.
  func unspacedText(_ range: Range<Int>) -> String {
    String(signs: range.filter { !signs[$0].isBlank }.map { written[$0] }[...])
  }

  var text: String { text(all) }

  /// The text in the signs in which it is compared.
  func foldedText(_ range: Range<Int>) -> String {
    String(signs: signs[trimmed(range)])
  }

  /// The range without white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, signs[first].isBlank { range = first + 1..<range.upperBound }
    while let last = range.last, signs[last].isBlank { range = range.lowerBound..<last }
    return range
  }

  /// The passage without blanks, where they stand between all its signs: 工 作 方 案.
  var unspaced: Passage {
    let words = signs.split(whereSeparator: \.isBlank)
    guard words.count >= 2, words.allSatisfy({ $0.count == 1 }) else { return self }
    return picking(all.filter { !signs[$0].isBlank })
  }

  /// Another passage put behind this one.
  mutating func append(_ other: Passage) {
    written += other.written
    signs += other.signs
  }

  /// The same passage without some parts of it.
  func removing(_ ranges: [Range<Int>]) -> Passage {
    guard !ranges.isEmpty else { return self }
    var places: [Int] = []
    var start = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where range.upperBound > start {
      if range.lowerBound > start { places += start..<range.lowerBound }
      start = range.upperBound
    }
    return picking(places + (start..<count))
  }

  /// The signs at some places, in their order.
  func picking(_ places: [Int]) -> Passage {
    var picked = self
    picked.written = places.map { written[$0] }
    picked.signs = places.map { signs[$0] }
    return picked
  }

  /// The part of the passage in a range, white space included.
  func picking(_ range: Range<Int>) -> Passage {
    var picked = self
    picked.written = Array(written[range])
    picked.signs = Array(signs[range])
    return picked
  }

  /// The signs at some places, compared as if they were others.
  func picking(_ places: [Int], as others: [Unicode.Scalar]) -> Passage {
    var picked = picking(places)
    picked.signs = others
    return picked
  }

  /// Whether a word stands at a place.
  func has(_ word: Word, at index: Int) -> Bool {
    guard index >= 0, index + word.signs.count <= count else { return false }
    for place in word.signs.indices where signs[index + place] != word.signs[place] { return false }
    return true
  }

  /// The first place of a word in a range.
  func first(_ word: Word, in range: Range<Int>) -> Int? {
    guard let head = word.signs.first, range.count >= word.signs.count else { return nil }
    for index in range.lowerBound...(range.upperBound - word.signs.count)
    where signs[index] == head && has(word, at: index) { return index }
    return nil
  }

  func contains(_ words: WordSet, in range: Range<Int>) -> Bool { words.first(in: self, range) != nil }

  /// The first place of a sign in a range.
  func first(in range: Range<Int>, where matches: (Unicode.Scalar) -> Bool) -> Int? {
    range.first { matches(signs[$0]) }
  }

  /// Brackets that hold more, in signs, or nest deeper are not followed to their end.
  private static let longestBracket = 1_000
  private static let deepestBracket = 8

  /// The place behind the bracket that closes the one at `index`, or nil where none does.
  func closing(_ index: Int) -> Int? {
    var depth = 0
    for place in index..<min(count, index + Passage.longestBracket) {
      if signs[place] == "(" { depth += 1 }
      if depth > Passage.deepestBracket { return nil }
      if signs[place] == ")" {
        depth -= 1
        if depth == 0 { return place + 1 }
      }
    }
    return nil
  }

  /// Titles of documents are not longer, in signs.
  private static let longestTitle = 200

  /// The place of the 》 that closes the 《 at `index`, or nil where none does.
  func endOfTitle(at index: Int, before end: Int) -> Int? {
    first(in: index..<min(end, index + Passage.longestTitle)) { $0 == "》" }
  }

  /// The bracket that the end of the text leaves open, where no sentence ends behind it.
  var neverClosed: Int? {
    var depth = 0
    for place in all.reversed() {
      switch signs[place] {
      case "(" where depth == 0: return place
      case "(": depth -= 1
      case ")": depth += 1
      case "。" where place < count - 1: return nil
      default: break
      }
    }
    return nil
  }

  /// Parts of a range between signs, those inside brackets and book-title marks not counted.
  func split(_ range: Range<Int>, at isSeparator: (Unicode.Scalar) -> Bool) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var depth = 0
    for index in range {
      switch signs[index] {
      case "(", "《": depth += 1
      case ")", "》": depth = max(0, depth - 1)
      case let sign where depth == 0 && isSeparator(sign):
        parts.append(start..<index)
        start = index + 1
      default: break
      }
    }
    parts.append(start..<range.upperBound)
    return parts
  }
}

extension String {
  /// A text of some signs. (Appending to a view of scalars takes ten times as long.)
  init(signs: ArraySlice<Unicode.Scalar>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(signs.count * 3)
    for sign in signs {
      if let code = UTF8.encode(sign) { bytes.append(contentsOf: code) }
    }
    self.init(decoding: bytes, as: UTF8.self)
  }
}

extension Unicode.Scalar {
  var isBlank: Bool { self == " " || self == "\t" || self == "\n" || self == "\r" }
  var isDigit: Bool { ("0"..."9").contains(self) }
  var isASCIILetterOrDigit: Bool { isDigit || ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
  /// A Han character of the unified blocks.
  var isHan: Bool { (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) }
}

/// The forms in which signs are compared: one width, one kind of bracket, dash and tilde.
enum Folding {
  /// Nil for signs that are not seen (zero-width spaces, soft hyphens, byte order marks).
  static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard scalar.value >= 0x80 else { return scalar == "[" ? "(" : scalar == "]" ? ")" : scalar }
    switch scalar.value {
    case 0xFF01...0xFF5E: return fold(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
    // Han signs and the two stops that are not folded: most of a text.
    case 0x4E00...0x9FFF, 0x3001...0x3002: return scalar
    case 0x3000, 0x00A0, 0x2002...0x200A, 0x202F, 0x205F: return " "
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF, 0x00AD: return nil
    default: return others[scalar] ?? scalar
    }
  }

  private static let others: [Unicode.Scalar: Unicode.Scalar] = [
    "〔": "(", "〕": ")", "【": "(", "】": ")", "〖": "(", "〗": ")", "〈": "(", "〉": ")", "﹙": "(", "﹚": ")",
    "—": "-", "–": "-", "―": "-", "─": "-", "‐": "-", "‑": "-", "−": "-", "﹣": "-", "ー": "-",
    "∼": "~", "〜": "~", "≧": "≥", "⩾": "≥", "≦": "≤", "⩽": "≤", "﹪": "%", "｡": "。", "､": "、",
    "⼀": "一", "ㄧ": "一", "⼆": "二", "⼋": "八", "⼗": "十",
  ]
}
