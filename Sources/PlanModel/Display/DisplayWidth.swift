/// How many columns of a terminal a text takes (UAX #11).
package struct DisplayWidth: Sendable, Equatable {
  /// Columns of characters whose width is ambiguous: 1, or 2 in many Chinese fonts.
  package var ambiguous: Int

  package init(ambiguous: Int = 1) { self.ambiguous = ambiguous }

  /// Columns of one scalar: 0, 1 or 2. Control characters take none.
  package func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x7F { return value < 0x20 ? 0 : 1 }
    // What office documents are made of: ideographs, punctuation, full-width forms.
    switch value {
    case 0x4E00...0x9FFF, 0x3001...0x3029, 0x3400...0x4DBF, 0xFF01...0xFF60: return 2
    default: break
    }
    if value < 0xA0 { return 0 }
    if DisplayWidth.contains(value, WidthTable.zero) { return 0 }
    if DisplayWidth.contains(value, WidthTable.wide) { return 2 }
    return DisplayWidth.contains(value, WidthTable.ambiguous) ? ambiguous : 1
  }

  /// Columns of a whole text.
  package func columns(of text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  /// The longest beginning of `text` that fits into `limit` columns, with the scalars that combine with its
  /// last one, and its width. Never half of a character.
  package func prefix<Text: StringProtocol>(of text: Text, fitting limit: Int) -> (
    Text.SubSequence, columns: Int
  ) {
    var used = 0
    var end = text.startIndex
    for index in text.indices {
      let width = columns(of: text[index...index])
      if used + width > limit { break }
      used += width
      end = text.index(after: index)
    }
    return (text[..<end], used)
  }

  private static func contains(_ value: UInt32, _ runs: [UInt32]) -> Bool {
    var low = 0
    var high = runs.count / 2
    while low < high {
      let middle = (low + high) / 2
      if runs[middle * 2 + 1] < value { low = middle + 1 } else { high = middle }
    }
    return low < runs.count / 2 && runs[low * 2] <= value
  }
}
