import PlanBytes

/// Pieces of text in one buffer, so that a search is one pass over bytes.
struct TextIndex: Sendable {
  private var text: FoldedText
  private var pieces: [Piece] = []

  /// A stretch of the text, and what it says something about.
  private struct Piece {
    var end: UInt32
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
    let subjects = Int32(subjects.lowerBound)..<Int32(subjects.upperBound)
    pieces.append(Piece(end: UInt32(text.bytes.count), subjects: subjects))
  }

  /// Pieces that lie no further apart than this are searched in one go, in UTF-8 bytes.
  private static let nearby = 4096

  /// Calls `found` with the subjects of each piece that contains a text.
  ///
  /// - Parameters:
  ///   - wanted: in the form in which text is compared; not empty.
  ///   - stretches: where it is sought; nil: everywhere.
  /// - Returns: the stretches in which all such pieces lie: a text that contains `wanted` is to be sought only there.
  func search(
    _ wanted: [UInt8], in stretches: [Range<Int>]? = nil, _ found: (Range<Int>) -> Void
  ) -> [Range<Int>] {
    var hits: [Range<Int>] = []
    var piece = 0
    text.bytes.withUnsafeBufferPointer { bytes in
      for stretch in stretches ?? [0..<bytes.count] {
        var position = stretch.lowerBound
        while let hit = bytes.firstOffset(of: wanted, in: position..<stretch.upperBound) {
          piece = self.piece(at: hit, from: piece)
          found(Int(pieces[piece].subjects.lowerBound)..<Int(pieces[piece].subjects.upperBound))
          let begin = piece == 0 ? 0 : Int(pieces[piece - 1].end)
          // All that a piece can find it has found.
          position = Int(pieces[piece].end)
          if let last = hits.last, begin - last.upperBound <= TextIndex.nearby {
            hits[hits.count - 1] = last.lowerBound..<position
          } else {
            hits.append(begin..<position)
          }
        }
      }
    }
    return hits
  }

  /// The same for pieces that are as wanted, whatever stands in them.
  ///
  /// - Parameter isWanted: of a piece, by its range of the bytes.
  func search(
    in stretches: [Range<Int>]?, where isWanted: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Bool,
    _ found: (Range<Int>) -> Void
  ) -> [Range<Int>] {
    var hits: [Range<Int>] = []
    text.bytes.withUnsafeBufferPointer { bytes in
      for stretch in stretches ?? [0..<bytes.count] where !stretch.isEmpty {
        var (piece, begin) = (self.piece(at: stretch.lowerBound, from: 0), stretch.lowerBound)
        while begin < stretch.upperBound {
          let end = Int(pieces[piece].end)
          if isWanted(bytes, begin..<end) {
            found(Int(pieces[piece].subjects.lowerBound)..<Int(pieces[piece].subjects.upperBound))
            if let last = hits.last, begin == last.upperBound {
              hits[hits.count - 1] = last.lowerBound..<end
            } else {
              hits.append(begin..<end)
            }
          }
          (piece, begin) = (piece + 1, end)
        }
      }
    }
    return hits
  }

  /// The piece that a position of the text belongs to: a few steps on, or far away.
  private func piece(at position: Int, from first: Int) -> Int {
    var (low, step) = (first, 1)
    while low + step < pieces.count, pieces[low + step].end <= position {
      low += step
      step *= 2
    }
    var high = min(low + step, pieces.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].end <= position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
