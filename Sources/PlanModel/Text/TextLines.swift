/// The lines of a text. They end with LF or CR LF; the last may have no end.
struct TextLines: Sequence, IteratorProtocol {
  private let source: [UInt8]
  private var position: Int

  struct Line {
    /// Without its end.
    var content: ByteRange
    /// CR LF, LF, or nothing.
    var end: ByteRange
  }

  /// - Parameter source: its byte order mark is no part of a line.
  init(_ source: [UInt8]) {
    self.source = source
    position = source.hasByteOrderMark ? 3 : 0
  }

  mutating func next() -> Line? {
    guard position < source.count else { return nil }
    let newline = source.span.firstIndex(of: Ascii.newline, from: position)
    let next = Swift.min(newline + 1, source.count)
    let hasReturn = newline < next && newline > position && source[newline - 1] == Ascii.carriageReturn
    let end = hasReturn ? newline - 1 : newline
    defer { position = next }
    return Line(content: position..<end, end: end..<next)
  }
}

extension [UInt8] {
  /// Whether a byte order mark stands before the text.
  var hasByteOrderMark: Bool { starts(with: [0xEF, 0xBB, 0xBF]) }
}
