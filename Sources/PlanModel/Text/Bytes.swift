import CBytes

/// Bytes that the plan's grammar is made of.
enum Ascii {
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let hash = UInt8(ascii: "#")
  static let dash = UInt8(ascii: "-")
  static let caret = UInt8(ascii: "^")
  static let backslash = UInt8(ascii: "\\")
  static let dot = UInt8(ascii: ".")
}

extension UInt8 {
  /// Whether it is the first of three bytes of a character from U+4000 to U+9FFF: most of all text.
  var beginsIdeograph: Bool { self &- 0xE4 < 6 }
}

extension [UInt8] {
  /// Whether other bytes stand somewhere in these.
  func contains(_ other: [UInt8]) -> Bool { bytes_find(self, count, other, other.count) != nil }

  /// Whether two ranges hold the same bytes.
  func areEqual(_ one: ByteRange, _ other: ByteRange) -> Bool {
    guard one.count == other.count else { return false }
    return withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { memcmp($0 + one.lowerBound, $0 + other.lowerBound, one.count) == 0 } ?? true
    }
  }

  /// A sum of the bytes of a range that is seldom the same for others.
  func sum(of range: ByteRange) -> UInt64 {
    var sum = FNV1a.basis ^ UInt64(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let rest = UInt64(Swift.min(8, range.upperBound - index))
      let word = rest == 8 ? word(at: index) : word(at: index) & (1 << (rest * 8) - 1)
      sum = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
      sum ^= sum >> 29
      index += 8
    }
    return sum
  }

  /// Whether the bytes of `text` stand at `index`, inside `range`.
  func has(_ text: StaticString, at index: Int, in range: ByteRange) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index + count <= range.upperBound else { return false }
    return text.withUTF8Buffer { wanted in
      for offset in 0..<count where self[index + offset] != wanted[offset] { return false }
      return true
    }
  }

  /// Past the ideographs that stand from `index` on: no sign of the grammar is or begins with one, but those that say
  /// 阶段.
  func skippingIdeographs(from index: Int, in range: ByteRange) -> Int {
    var index = index
    while index < range.upperBound, self[index].beginsIdeograph { index += 3 }
    return Swift.min(index, range.upperBound)
  }

  /// The width in bytes of the first of `signs` that stands at `index`, or nil.
  func match(_ signs: Signs, at index: Int, in range: ByteRange) -> Int? {
    signs.width(in: self, at: index, in: range)
  }

  /// Length in bytes of the UTF-8 character that begins at `index`.
  func scalarWidth(at index: Int) -> Int {
    switch self[index] {
    case 0..<0xC0: 1
    case 0xC0..<0xE0: 2
    case 0xE0..<0xF0: 3
    default: 4
    }
  }
}

/// Bytes with backslash escapes resolved: a backslash makes the next character an ordinary one.
func unescaped(_ bytes: some Collection<UInt8>) -> [UInt8] {
  var result: [UInt8] = []
  var isEscaped = false
  for byte in bytes {
    if byte == Ascii.backslash && !isEscaped {
      isEscaped = true
    } else {
      result.append(byte)
      isEscaped = false
    }
  }
  return result
}

extension Span<UInt8> {
  /// The place of the first byte of that value from a place on; `count` where there is none.
  func firstIndex(of byte: UInt8, from start: Int = 0) -> Int {
    extracting(start..<count).withUnsafeBufferPointer { rest in
      rest.baseAddress.map { start + bytes_find_byte($0, rest.count, byte) } ?? count
    }
  }

  func contains(byte: UInt8) -> Bool { firstIndex(of: byte) < count }

  /// Whether it holds the same bytes as another.
  func isEqual(to other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    return withUnsafeBufferPointer { one in
      other.withUnsafeBufferPointer { two in
        guard let one = one.baseAddress, let two = two.baseAddress else { return true }
        return memcmp(one, two, count) == 0
      }
    }
  }
}
