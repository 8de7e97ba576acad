// White space, and characters that cannot be seen: people bring them along from web pages, Word and chats.
extension [UInt8] {
  /// The range without blanks at either end.
  @inlinable package func trimmed(_ range: ByteRange) -> ByteRange {
    var range = skippingSpaces(in: range)..<range.upperBound
    // Most end with an ideograph, a letter or a digit.
    if range.count >= 3, self[range.upperBound - 1] > Ascii.space,
      self[range.upperBound - 1] < 0x80 || self[range.upperBound - 3].beginsIdeograph
    {
      return range
    }
    while let width = blankWidth(endingAt: range.upperBound, after: range.lowerBound) {
      range = range.lowerBound..<range.upperBound - width
    }
    return range
  }

  /// Where the range begins without blanks before it.
  @inlinable package func skippingSpaces(in range: ByteRange) -> Int {
    var start = range.lowerBound
    // Most begin with an ideograph, or a space and an ideograph.
    while start < range.upperBound, self[start] == Ascii.space { start += 1 }
    guard start < range.upperBound, self[start].mayBeginBlank else { return start }
    return skippingBlanks(in: start..<range.upperBound)
  }

  @inlinable func skippingBlanks(in range: ByteRange) -> Int {
    var start = range.lowerBound
    while start < range.upperBound, self[start].mayBeginBlank,
      let width = blankWidth(at: start, before: range.upperBound)
    {
      start += width
    }
    return start
  }

  /// The width in bytes of the blank at an index; nil where there is none.
  @inlinable package func blankWidth(at index: Int, before end: Int) -> Int? {
    guard index < end else { return nil }
    let first = self[index]
    if first == Ascii.space || first == Ascii.tab { return 1 }
    if first == 0xC2, index + 2 <= end { return self[index + 1] == 0xA0 || self[index + 1] == 0xAD ? 2 : nil }
    guard first.mayBeginBlank, first > 0xC2, index + 3 <= end else { return nil }
    let (second, third) = (self[index + 1], self[index + 2])
    switch (first, second) {
    // U+2000…U+200F, U+2028…U+202F; U+205F…U+2064; U+3000; U+FEFF.
    case (0xE2, 0x80): return third <= 0x8F || (0xA8...0xAF).contains(third) ? 3 : nil
    case (0xE2, 0x81): return (0x9F...0xA4).contains(third) ? 3 : nil
    case (0xE3, 0x80): return third == 0x80 ? 3 : nil
    case (0xEF, 0xBB): return third == 0xBF ? 3 : nil
    default: return nil
    }
  }

  /// The width in bytes of the blank that ends at an index; nil where there is none.
  @inlinable package func blankWidth(endingAt end: Int, after start: Int) -> Int? {
    guard end > start else { return nil }
    let last = self[end - 1]
    if last < 0x80 { return last == Ascii.space || last == Ascii.tab ? 1 : nil }
    if end - 3 >= start, self[end - 3] > 0xC2, self[end - 3].mayBeginBlank {
      return blankWidth(at: end - 3, before: end)
    }
    return end - 2 >= start && self[end - 2] == 0xC2 ? blankWidth(at: end - 2, before: end) : nil
  }

  /// The bytes of a range without its blanks.
  @inlinable package func withoutBlanks(_ range: ByteRange) -> [UInt8] {
    var result: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if let width = blankWidth(at: index, before: range.upperBound) {
        index += width
      } else {
        result.append(self[index])
        index += 1
      }
    }
    return result
  }
}

extension UInt8 {
  /// Whether a blank may begin with the byte.
  @inlinable package var mayBeginBlank: Bool {
    self <= Ascii.space || self == 0xC2 || self == 0xE2 || self == 0xE3 || self == 0xEF
  }
}

/// Text without white space at either end.
package func trimmed(_ text: some StringProtocol) -> String {
  var rest = text[...]
  while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
  while rest.last?.isWhitespace == true { rest = rest.dropLast() }
  return String(rest)
}
