/// A word of the rules, in folded signs.
struct Word: ExpressibleByStringLiteral, Hashable, Sendable {
  let signs: [Unicode.Scalar]

  init(stringLiteral value: String) { signs = value.unicodeScalars.compactMap(Folding.fold) }
  init(_ text: String) { self.init(stringLiteral: text) }
}

/// Words that mean the same to a rule; the longest that stands at a place is the one that is found there.
struct WordSet: ExpressibleByArrayLiteral, Sendable {
  private let byFirst: [Unicode.Scalar: [Word]]
  private let byLast: [Unicode.Scalar: [Word]]

  init(arrayLiteral words: Word...) { self.init(words) }

  init(_ words: [Word]) {
    let longestFirst = words.sorted { $0.signs.count > $1.signs.count }
    byFirst = Dictionary(grouping: longestFirst.filter { !$0.signs.isEmpty }) { $0.signs[0] }
    byLast = Dictionary(grouping: longestFirst.filter { !$0.signs.isEmpty }) { $0.signs[$0.signs.count - 1] }
  }

  /// Words separated by blanks.
  init(_ text: String) { self.init(text.split(whereSeparator: \.isWhitespace).map { Word(String($0)) }) }

  /// How many signs the longest word at a place has, if it ends inside the range.
  func length(in passage: Passage, at index: Int, before end: Int) -> Int? {
    guard index < end, let words = byFirst[passage.signs[index]] else { return nil }
    return words.first { index + $0.signs.count <= end && passage.has($0, at: index) }?.signs.count
  }

  /// How many signs the longest word has that ends at a place (which is behind it).
  func lengthBefore(_ end: Int, in passage: Passage, from start: Int) -> Int? {
    guard end > start, let words = byLast[passage.signs[end - 1]] else { return nil }
    return words.first { end - $0.signs.count >= start && passage.has($0, at: end - $0.signs.count) }?.signs
      .count
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
