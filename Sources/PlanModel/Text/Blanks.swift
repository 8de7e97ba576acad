// White space, and characters that cannot be seen: people bring them along from web pages, Word and chats.
extension [UInt8] {
  /// The range without blanks at either end.
  func trimmed(_ range: ByteRange) -> ByteRange {
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
  func skippingSpaces(in range: ByteRange) -> Int {
    var start = range.lowerBound
    // Most begin with an ideograph, or a space and an ideograph.
    while start < range.upperBound, self[start] == Ascii.space { start += 1 }
    guard start < range.upperBound, self[start].mayBeginBlank else { return start }
    return skippingBlanks(in: start..<range.upperBound)
  }

  private func skippingBlanks(in range: ByteRange) -> Int {
    var start = range.lowerBound
    while start < range.upperBound, self[start].mayBeginBlank,
      let width = blankWidth(at: start, before: range.upperBound)
    {
      start += width
    }
    return start
  }

  /// The width in bytes of the blank at a place; nil where there is none.
  func blankWidth(at index: Int, before end: Int) -> Int? {
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

  /// The width in bytes of the blank that ends at a place; nil where there is none.
  func blankWidth(endingAt end: Int, after start: Int) -> Int? {
    guard end > start else { return nil }
    let last = self[end - 1]
    if last < 0x80 { return last == Ascii.space || last == Ascii.tab ? 1 : nil }
    if end - 3 >= start, self[end - 3] > 0xC2, self[end - 3].mayBeginBlank {
      return blankWidth(at: end - 3, before: end)
    }
    return end - 2 >= start && self[end - 2] == 0xC2 ? blankWidth(at: end - 2, before: end) : nil
  }

  /// The bytes of a range without its blanks.
  func withoutBlanks(_ range: ByteRange) -> [UInt8] {
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
  var mayBeginBlank: Bool {
    self <= Ascii.space || self == 0xC2 || self == 0xE2 || self == 0xE3 || self == 0xEF
  }
}

/// The name of a unit as it is compared: without blanks, full-width letters and signs made half-width.
func unitKey(_ name: String) -> String {
  // Most are ideographs alone.
  if name.utf8.allSatisfy({ $0.beginsIdeograph || $0 & 0xC0 == 0x80 }) { return name }
  let bytes = Array(name.utf8)
  let scalars = String(decoding: bytes.withoutBlanks(bytes.indices), as: UTF8.self).unicodeScalars.map {
    scalar in
    (0xFF01...0xFF5E).contains(scalar.value) ? UnicodeScalar(scalar.value - 0xFEE0) ?? scalar : scalar
  }
  var key = String.UnicodeScalarView()
  key.append(contentsOf: scalars)
  return String(key)
}

/// A name without blanks at its ends and without characters that cannot be seen.
func visibleName(_ name: String) -> String {
  if name.utf8.allSatisfy({ $0.beginsIdeograph || $0 & 0xC0 == 0x80 }) { return name }
  return trimmed(String(name.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }))
}
