/// A word of the rules, in folded signs.
struct Word: ExpressibleByStringLiteral, Hashable, Sendable {
  let signs: [Unicode.Scalar]

  init(stringLiteral value: String) { signs = value.unicodeScalars.compactMap(Folding.fold) }
  init(_ text: String) { self.init(stringLiteral: text) }
}

/// Words that mean the same to a rule; the longest that stands at a place is the one that is found there.
struct WordSet: ExpressibleByArrayLiteral, Sendable {
  private let byFirst: WordTable
  private let byLast: WordTable
  private var words: [Word] { byFirst.rows.flatMap { $0 } }

  init(arrayLiteral words: Word...) { self.init(words) }

  init(_ words: [Word]) {
    let longestFirst = words.filter { !$0.signs.isEmpty }.sorted { $0.signs.count > $1.signs.count }
    byFirst = WordTable(longestFirst) { $0.signs[0] }
    byLast = WordTable(longestFirst) { $0.signs[$0.signs.count - 1] }
  }

  /// Words separated by blanks.
  init(_ text: String) { self.init(text.split(whereSeparator: \.isWhitespace).map { Word(String($0)) }) }

  /// Each of some words with each of some endings.
  init(_ words: String, endingWith ends: String) {
    let ends = ends.split(separator: " ")
    self.init(words.split(separator: " ").flatMap { word in ends.map { Word("\(word)\($0)") } })
  }

  /// All words of some sets.
  init(anyOf sets: [WordSet]) { self.init(sets.flatMap(\.words)) }

  /// How many signs the longest word at a place has, if it ends inside the range.
  func length(in passage: Passage, at index: Int, before end: Int) -> Int? {
    guard index < end, byFirst.mayHave(passage.signs[index]) else { return nil }
    for word in byFirst[passage.signs[index]] where index + word.signs.count <= end {
      if stands(word, at: index, in: passage) { return word.signs.count }
    }
    return nil
  }

  /// How many signs the longest word has that ends at a place (which is behind it).
  func lengthBefore(_ end: Int, in passage: Passage, from start: Int) -> Int? {
    guard end > start, byLast.mayHave(passage.signs[end - 1]) else { return nil }
    for word in byLast[passage.signs[end - 1]] where end - word.signs.count >= start {
      if stands(word, at: end - word.signs.count, in: passage) { return word.signs.count }
    }
    return nil
  }

  private func stands(_ word: Word, at index: Int, in passage: Passage) -> Bool {
    passage.has(word, at: index)
  }

  /// The first place of a word in a range.
  func first(in passage: Passage, _ range: Range<Int>) -> Range<Int>? {
    for index in range {
      if let length = length(in: passage, at: index, before: range.upperBound) {
        return index..<index + length
      }
    }
    return nil
  }
}

/// Words in a few rows by one of their signs, each row in the order given: most signs of a text find an empty row. (A
/// dictionary took a fifth of the time of a long document.)
private struct WordTable: Sendable {
  private(set) var rows: [[Word]]
  /// A bit for each row that has words.
  private var filled: [UInt64]

  init(_ words: [Word], by sign: (Word) -> Unicode.Scalar) {
    var count = 1
    while count < words.count * 4 { count *= 2 }
    rows = Array(repeating: [], count: count)
    filled = Array(repeating: 0, count: count / 64 + 1)
    for word in words {
      let place = place(of: sign(word))
      rows[place].append(word)
      filled[place / 64] |= 1 << UInt64(place % 64)
    }
  }

  /// A quick look: false where no word has the sign.
  func mayHave(_ sign: Unicode.Scalar) -> Bool {
    let place = place(of: sign)
    return filled[place / 64] & (1 << UInt64(place % 64)) != 0
  }

  /// All words with the sign, perhaps among others.
  subscript(sign: Unicode.Scalar) -> [Word] { rows[place(of: sign)] }

  private func place(of sign: Unicode.Scalar) -> Int { Int(sign.value) & (rows.count - 1) }
}
