/// Bytes that plans and journals are made of.
@usableFromInline package enum Ascii {
  @inlinable package static var tab: UInt8 { UInt8(ascii: "\t") }
  @inlinable package static var newline: UInt8 { UInt8(ascii: "\n") }
  @inlinable package static var carriageReturn: UInt8 { UInt8(ascii: "\r") }
  @inlinable package static var space: UInt8 { UInt8(ascii: " ") }
  @inlinable package static var hash: UInt8 { UInt8(ascii: "#") }
  @inlinable package static var dash: UInt8 { UInt8(ascii: "-") }
  @inlinable package static var caret: UInt8 { UInt8(ascii: "^") }
  @inlinable package static var backslash: UInt8 { UInt8(ascii: "\\") }
  @inlinable package static var dot: UInt8 { UInt8(ascii: ".") }
}

extension UInt8 {
  /// Whether it is the first of three bytes of a character from U+4000 to U+9FFF: most of all text.
  @inlinable package var beginsIdeograph: Bool { self &- 0xE4 < 6 }

  /// ASCII letter or digit.
  @inlinable package var isLetterOrDigit: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }
}

/// A stretch of the bytes of a text.
@usableFromInline package typealias ByteRange = Range<Int>
