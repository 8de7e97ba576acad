/// Some signs of which one may stand at a place; most bytes can begin none, which is asked first.
struct Signs: Sendable, ExpressibleByArrayLiteral {
  private let texts: [ShortText]
  /// As they are written.
  let written: [String]
  /// One bit for each byte that a sign begins with: of ASCII below and from 64 on, and of what begins longer ones.
  private var (low, high, wide): (UInt64, UInt64, UInt64) = (0, 0, 0)

  init(arrayLiteral texts: StaticString...) {
    self.texts = texts.map { ShortText($0) }
    written = texts.map { "\($0)" }
    for text in texts where text.utf8CodeUnitCount > 0 {
      let first = text.utf8Start[0]
      let bit: UInt64 = 1 << UInt64(first & 63)
      if first < 64 { low |= bit } else if first < 128 { high |= bit } else { wide |= bit }
    }
  }

  /// Whether some sign may begin with the byte.
  func mayBegin(with byte: UInt8) -> Bool {
    (byte < 64 ? low : byte < 128 ? high : wide) >> UInt64(byte & 63) & 1 == 1
  }

  /// The place of the first sign that stands at `index`, inside `range`.
  func place(in source: [UInt8], at index: Int, in range: ByteRange) -> Int? {
    guard index < range.upperBound, mayBegin(with: source[index]) else { return nil }
    let word = source.word(at: index)
    return texts.firstIndex { $0.begins(word) && index + $0.count <= range.upperBound }
  }

  /// The width of a sign in bytes.
  func width(of place: Int) -> Int { texts[place].count }

  /// The width in bytes of the first sign that stands at `index`, inside `range`.
  func width(in source: [UInt8], at index: Int, in range: ByteRange) -> Int? {
    place(in: source, at: index, in: range).map { texts[$0].count }
  }
}

// The signs of the plan's grammar; each in both widths.
extension Signs {
  static let colons: Signs = [":", "：", "﹕", "∶", "︰", "꞉", "︓", "˸"]
  static let semicolons: Signs = ["；", ";", "﹔", "︔", "\u{37E}"]
  static let listCommas: Signs = ["、", "，", ",", "﹑", "､", "﹐", "︑"]
  static let openBrackets: Signs = ["（", "(", "〈", "《", "〔"]
  static let closeBrackets: Signs = ["）", ")", "〉", "》", "〕"]
  /// What cannot stand in the name of a field.
  static let notInNames: Signs = ["，", "。", "、", "；", "（", "《", "“", "　"]
  static let checkboxes: Signs = [
    "[ ]", "[x]", "[X]", "[]", "［ ］", "［x］", "［X］", "☐", "☑", "☒", "□", "■", "√", "✓", "✔",
  ]
  /// What somebody may write in the place of a colon, who does not know that it must be one.
  static let almostColons: Signs = ["=", "＝", "→", "|", "｜", "ː", "⁚", "»", "＞"]
  /// Names of fields that are words of a sentence, too: 配合各镇.
  static let verbs: Signs = ["责任", "负责", "配合", "协办"]
  /// How names of units end.
  static let unitEnds: Signs = ["局", "委", "办", "厅", "政府", "院", "镇", "乡", "中心", "公司", "街道", "部门"]
  static let wideCarets: Signs = ["＾", "ˆ", "⌃"]
  static let numberOpens: Signs = ["（", "("]
  static let numberCloses: Signs = ["）", ")"]
  static let numberEnds: Signs = [".", "．", "、"]
  static let hashes: Signs = ["#", "＃"]
  static let phase: Signs = ["阶段"]
  static let phaseHeads: Signs = ["阶段", "第"]
}
