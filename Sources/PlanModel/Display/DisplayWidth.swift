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
  package func columns(of text: some StringProtocol) -> Int { fit(text, limit: Int.max).columns }

  /// The longest beginning of `text` that fits into `limit` columns, with the scalars that combine with its
  /// last one, and its width. Never half of a character.
  package func prefix<Text: StringProtocol>(
    of text: Text, fitting limit: Int
  ) -> (Text.SubSequence, columns: Int) {
    let (bytes, columns) = fit(text, limit: limit)
    return (text[..<text.utf8.index(text.startIndex, offsetBy: bytes)], columns)
  }

  /// How many UTF-8 bytes of `text` fit into `limit` columns, and how many columns they take.
  package func fit(_ text: some StringProtocol, limit: Int) -> (bytes: Int, columns: Int) {
    text.utf8.withContiguousStorageIfAvailable { fit($0, limit: limit) }
      ?? Array(text.utf8).withUnsafeBufferPointer { fit($0, limit: limit) }
  }

  private func fit(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> (bytes: Int, columns: Int) {
    var position = 0
    var used = 0
    // A character that a zero-width joiner (UAX #29, GB11) ties to the next is kept or cut with it.
    var start = (bytes: 0, columns: 0)
    var isJoined = false
    while position < bytes.count {
      let (scalar, length) = DisplayWidth.scalar(in: bytes, at: position)
      let width = columns(of: scalar)
      if width > 0 && !isJoined { start = (position, used) }
      if used + width > limit { return start }
      used += width
      isJoined = scalar.value == 0x200D
      position += length
    }
    return (position, used)
  }

  /// Calls `body` with each scalar of well-formed UTF-8 and its columns.
  package func forEachScalar(
    in bytes: UnsafeBufferPointer<UInt8>, _ body: (_ scalar: Unicode.Scalar, _ columns: Int) -> Void
  ) {
    var position = 0
    while position < bytes.count {
      let (scalar, length) = DisplayWidth.scalar(in: bytes, at: position)
      body(scalar, columns(of: scalar))
      position += length
    }
  }

  /// The scalar that begins at a byte of well-formed UTF-8, and its length in bytes.
  private static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (Unicode.Scalar, Int) {
    let first = UInt32(bytes[index])
    func tail(_ offset: Int) -> UInt32 {
      index + offset < bytes.count ? UInt32(bytes[index + offset] & 0x3F) : 0
    }
    let (value, length): (UInt32, Int) =
      switch first {
      case 0..<0x80: (first, 1)
      case 0x80..<0xE0: ((first & 0x1F) << 6 | tail(1), 2)
      case 0xE0..<0xF0: ((first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3)
      default: ((first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
      }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", min(length, bytes.count - index))
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
