import CBytes

/// Pieces of text in one buffer, so that a search is one pass over bytes.
struct TextIndex: Sendable {
  private var text: FoldedText
  private var pieces: [Piece] = []

  /// A stretch of the text, and what it says something about.
  private struct Piece {
    var end: Int
    var subjects: Range<Int32>
  }

  /// - Parameter capacity: how many UTF-8 bytes are expected.
  init(capacity: Int) { text = FoldedText(capacity: capacity) }

  /// Adds a piece.
  ///
  /// - Parameter subjects: what is found where the piece contains what is sought.
  mutating func add(about subjects: Range<Int>, _ write: (inout FoldedText) -> Void) {
    guard !subjects.isEmpty else { return }
    write(&text)
    // No line end is ever sought, so nothing is found across it.
    text.append(byte: Ascii.newline)
    pieces.append(Piece(end: text.count, subjects: Int32(subjects.lowerBound)..<Int32(subjects.upperBound)))
  }

  /// Calls `found` with the subjects of each piece that contains a text.
  ///
  /// - Parameter wanted: in the form in which text is compared; not empty.
  func search(_ wanted: [UInt8], _ found: (Range<Int>) -> Void) {
    text.withBytes { bytes in
      guard let start = bytes.baseAddress else { return }
      var (position, piece) = (0, 0)
      while let hit = bytes_find(start + position, bytes.count - position, wanted, wanted.count) {
        position = hit - UnsafeRawPointer(start)
        while pieces[piece].end <= position { piece += 1 }
        found(Int(pieces[piece].subjects.lowerBound)..<Int(pieces[piece].subjects.upperBound))
        // All that a piece can find it has found.
        position = pieces[piece].end
      }
    }
  }
}
