/// The index of the first byte that is not part of well-formed UTF-8, or nil.
///
/// Runs of ASCII are skipped eight bytes at a time, and ideographs three; all else is decoded (Unicode 14.0.0, table 3-7).
func firstInvalidByte(in slice: ArraySlice<UInt8>) -> Int? {
  slice.withUnsafeBytes { bytes in
    var position = 0
    while position < bytes.count {
      if position + 8 <= bytes.count {
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
        if word & 0x8080_8080_8080_8080 == 0 {
          position += 8
          continue
        }
        // 1110xxxx 10xxxxxx 10xxxxxx, but for the first bytes E0 and ED, which allow fewer second bytes.
        if word & 0xC0C0F0 == 0x8080E0, word & 0xF != 0, word & 0xF != 0xD {
          position += 3
          continue
        }
      }
      guard let width = scalarWidth(bytes, at: position) else { return slice.startIndex + position }
      position += width
    }
    return nil
  }
}

/// The length in bytes of the well-formed character at a place; nil where there is none.
private func scalarWidth(_ bytes: UnsafeRawBufferPointer, at position: Int) -> Int? {
  if bytes[position] < 0x80 { return 1 }
  var decoder = UTF8()
  var iterator = bytes[position..<min(position + 4, bytes.count)].makeIterator()
  guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
  return UTF8.width(scalar)
}
