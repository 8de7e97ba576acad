/// Some signs of which one may stand at a place; most bytes can begin none, which is asked first.
struct Signs: Sendable, ExpressibleByArrayLiteral {
  private let texts: [StaticString]
  /// One bit for each byte that a sign begins with.
  private var beginnings = SIMD4<UInt64>()

  init(arrayLiteral texts: StaticString...) {
    self.texts = texts
    for text in texts where text.utf8CodeUnitCount > 0 {
      beginnings[Int(text.utf8Start[0] >> 6)] |= 1 << UInt64(text.utf8Start[0] & 63)
    }
  }

  /// Whether some sign begins with the byte.
  func mayBegin(with byte: UInt8) -> Bool { beginnings[Int(byte >> 6)] >> UInt64(byte & 63) & 1 == 1 }

  /// The place of the first sign that stands at `index`, inside `range`.
  func place(in source: [UInt8], at index: Int, in range: ByteRange) -> Int? {
    guard index < range.upperBound, mayBegin(with: source[index]) else { return nil }
    return texts.firstIndex { source.has($0, at: index, in: range) }
  }

  /// The width of a sign in bytes.
  func width(of place: Int) -> Int { texts[place].utf8CodeUnitCount }

  /// The width in bytes of the first sign that stands at `index`, inside `range`.
  func width(in source: [UInt8], at index: Int, in range: ByteRange) -> Int? {
    place(in: source, at: index, in: range).map { texts[$0].utf8CodeUnitCount }
  }
}

// The signs of the plan's grammar; each in both widths.
extension Signs {
  static let colons: Signs = [":", "："]
  static let semicolons: Signs = ["；", ";"]
  static let listCommas: Signs = ["、", "，", ","]
  static let openBrackets: Signs = ["（", "(", "〈", "《", "〔"]
  static let closeBrackets: Signs = ["）", ")", "〉", "》", "〕"]
  /// What cannot stand in the name of a field.
  static let notInNames: Signs = ["，", "。", "、", "；", "（", "《", "“", "　"]
  static let numberOpens: Signs = ["（", "("]
  static let numberCloses: Signs = ["）", ")"]
  static let numberEnds: Signs = [".", "．", "、"]
  static let itemNumberEnds: Signs = [".", "、", "．"]
  static let hashes: Signs = ["#", "＃"]
  static let itemSigns: Signs = ["-", "－", "—", "–", "•", "·", "●", "*", "＊", "+"]
  static let phase: Signs = ["阶段"]
  static let phaseHeads: Signs = ["阶段", "第"]
}
