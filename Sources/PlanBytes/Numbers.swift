extension Span<UInt8> {
  /// The value of one to twelve decimal digits and nothing else. 2.5 ms for the times of 200,000 events, 10 ms by `Int`.
  @inlinable @inline(__always) package func decimal(_ range: ByteRange) -> Int? {
    guard range.count >= 1, range.count <= 12, range.upperBound <= count else { return nil }
    var value = 0
    var isValid = true
    for index in range {
      let digit = self[unchecked: index] &- 0x30
      isValid = isValid && digit < 10
      value = value &* 10 &+ Int(digit)
    }
    return isValid ? value : nil
  }

  /// The value of exactly so many hexadecimal digits, as they are written: in lower case.
  @inlinable package func hexadecimal(_ range: ByteRange, digits: Int) -> UInt64? {
    guard range.count == digits, range.upperBound <= count else { return nil }
    var value: UInt64 = 0
    var isValid = true
    for index in range {
      let byte = self[unchecked: index]
      let isDigit = byte &- 0x30 < 10
      isValid = isValid && (isDigit || byte &- 0x61 < 6)
      value = value << 4 | UInt64(isDigit ? byte &- 0x30 : byte &- 0x57)
    }
    return isValid ? value : nil
  }

  /// Whether the sixteen lower-case hexadecimal digits of a value stand at an index, and nothing after them. 4.4 ms for
  /// 200,000 checksums, 20 ms where each is read as a number.
  @inlinable package func isHexadecimal(_ value: UInt64, at index: Int) -> Bool {
    count == index + 16 && word(at: index) == hexadecimalDigits(UInt32(value >> 32))
      && word(at: index + 8) == hexadecimalDigits(UInt32(truncatingIfNeeded: value))
  }
}

/// The eight lower-case hexadecimal digits of a value as ASCII, the first lowest.
@inlinable func hexadecimalDigits(_ value: UInt32) -> UInt64 {
  // One half of a byte in each byte, the highest first.
  var halves = UInt64(value.byteSwapped)
  halves = (halves | halves << 16) & 0x0000_FFFF_0000_FFFF
  halves = (halves | halves << 8) & 0x00FF_00FF_00FF_00FF
  halves = (halves >> 4 | halves << 8) & 0x0F0F_0F0F_0F0F_0F0F
  let isLetter = (halves + 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
  return halves + 0x3030_3030_3030_3030 + isLetter * UInt64(UInt8(ascii: "a") - UInt8(ascii: "0") - 10)
}

/// Lower-case hexadecimal digits, with leading zeros.
package func hexadecimal(_ value: UInt64, digits: Int) -> String {
  let text = String(value, radix: 16)
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}

/// A decimal number with leading zeros up to `width` digits.
package func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
