/// Text in a record of an old workbook and in those that continue it (MS-XLS 2.5.293, 2.4.58).
struct BiffText {
  private let source: LittleEndian
  private var pieces: ArraySlice<Range<Int>>
  private var place: Int

  /// - Parameter pieces: where the contents of the record and of its continuations stand.
  init(_ source: LittleEndian, _ pieces: [Range<Int>]) {
    self.source = source
    self.pieces = pieces[...]
    place = pieces.first?.lowerBound ?? 0
  }

  var isAtEnd: Bool { pieces.allSatisfy { $0.upperBound <= place || $0.isEmpty } }

  mutating func skip(_ count: Int) {
    var rest = count
    while rest > 0, let end = pieces.first?.upperBound {
      let step = min(rest, end - place)
      place += step
      rest -= step
      if rest > 0 { nextPiece() }
    }
  }

  private mutating func nextPiece() {
    pieces = pieces.dropFirst()
    place = pieces.first?.lowerBound ?? place
  }

  private mutating func byte() -> UInt8 {
    while let piece = pieces.first {
      if place < piece.upperBound {
        defer { place += 1 }
        return source.bytes[place]
      }
      nextPiece()
    }
    return 0
  }

  mutating func u16() -> Int { Int(byte()) | Int(byte()) << 8 }
  mutating func u32() -> Int { u16() | u16() << 16 }

  /// A text whose length is two bytes long, or one; what is said of its looks is passed over.
  mutating func text(hasLongCount: Bool = true) -> String {
    let count = hasLongCount ? u16() : Int(byte())
    let flags = byte()
    let runs = flags & 8 != 0 ? u16() : 0
    let extension_ = flags & 4 != 0 ? u32() : 0
    let text = units(count, isWide: flags & 1 != 0)
    skip(runs * 4 + extension_)
    return String(decoding: text, as: UTF16.self)
  }

  /// Where a text goes on in the next record, that one says anew how wide its characters are.
  private mutating func units(_ count: Int, isWide: Bool) -> [UInt16] {
    var (units, isWide) = ([UInt16](), isWide)
    while units.count < count, let piece = pieces.first {
      guard place < piece.upperBound else {
        nextPiece()
        guard !pieces.isEmpty else { break }
        isWide = byte() & 1 != 0
        continue
      }
      units.append(isWide ? UInt16(truncatingIfNeeded: u16()) : UInt16(byte()))
    }
    return units
  }
}
