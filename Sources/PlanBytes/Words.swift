// Eight bytes at a time, as a number whose lowest byte is the first.
extension Span<UInt8> {
  /// The eight bytes from an index on.
  ///
  /// - Precondition: there are so many; before the checksum of a line that has one there always are.
  @inlinable package func word(at index: Int) -> UInt64 {
    UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
  }
}

extension [UInt8] {
  /// The eight bytes from an index on; zeros for those beyond the end.
  @inlinable package func word(at index: Int) -> UInt64 {
    if index + 8 <= count {
      return withUnsafeBytes {
        UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      }
    }
    return (index..<count).reduce(0) { $0 | UInt64(self[$1]) << UInt64(8 * ($1 - index)) }
  }

  /// A number that is the same for the same bytes, and seldom for others.
  @inlinable package func fingerprint(of range: ByteRange) -> UInt64 {
    var result = FNV1a.empty ^ UInt64(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let rest = UInt64(Swift.min(8, range.upperBound - index))
      let word = rest == 8 ? word(at: index) : word(at: index) & (1 << (rest * 8) - 1)
      result = (result ^ word) &* 0x9E37_79B9_7F4A_7C15
      result ^= result >> 29
      index += 8
    }
    return result
  }
}
