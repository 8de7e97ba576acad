/// A text of at most eight bytes, compared in one step.
struct ShortText: Sendable {
  let count: Int
  private let word: UInt64
  private let mask: UInt64

  /// - Precondition: at most eight bytes.
  init(_ text: StaticString) {
    precondition(text.utf8CodeUnitCount <= 8)
    self.init(beginningOf: text)
  }

  /// Its first eight bytes, where it is longer.
  init(beginningOf text: StaticString) {
    count = min(text.utf8CodeUnitCount, 8)
    mask = ShortText.mask(count)
    word = (0..<count).reduce(0) { $0 | UInt64(text.utf8Start[$1]) << UInt64(8 * $1) }
  }

  /// Whether bytes as `word(at:)` gives them begin with it.
  func begins(_ bytes: UInt64) -> Bool { bytes & mask == word }

  private static func mask(_ count: Int) -> UInt64 { count == 8 ? .max : 1 << UInt64(8 * count) - 1 }
}

extension [UInt8] {
  /// The eight bytes from a place on, the first lowest; zeros for those beyond the end.
  func word(at index: Int) -> UInt64 {
    if index + 8 <= count {
      return withUnsafeBytes {
        UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      }
    }
    return (index..<count).reduce(0) { $0 | UInt64(self[$1]) << UInt64(8 * ($1 - index)) }
  }
}
