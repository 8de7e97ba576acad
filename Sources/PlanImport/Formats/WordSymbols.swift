/// Signs of the fonts whose letters are pictures, by their place in the font.
enum WordSymbols {
  /// What stands where a sign is not known.
  static let unknown: Unicode.Scalar = "□"

  /// The places at which those fonts have their signs in Unicode's private area.
  private static let area: ClosedRange<UInt32> = 0xF020...0xF0FF
  private static let privateUse: ClosedRange<UInt32> = 0xE000...0xF8FF

  /// The sign of `w:sym` (17.3.3.30); nil for one that is not known.
  static func sign(_ code: UInt32, font: String) -> Unicode.Scalar? {
    let place = area.contains(code) ? code - 0xF000 : code
    if let table = table(of: font) {
      return place < 0x100 ? table[UInt8(place)] : Unicode.Scalar(code)
    }
    // Without a font that is known a sign of the private area could be any.
    guard !privateUse.contains(code) else { return nil }
    return Unicode.Scalar(code)
  }

  /// A text as it is shown in a font, and how many of its signs are not known.
  static func shown(_ text: String, font: String) -> (text: String, unknown: Int) {
    let isPicture = table(of: font) != nil
    guard isPicture || text.unicodeScalars.contains(where: { area.contains($0.value) }) else {
      return (text, 0)
    }
    var result = String.UnicodeScalarView()
    var unknown = 0
    for scalar in text.unicodeScalars {
      let isOne = area.contains(scalar.value) || isPicture && (0x21...0xFF).contains(scalar.value)
      guard isOne else {
        result.append(scalar)
        continue
      }
      // Where the font is lost, signs of the private area are nearly always those of Symbol.
      let sign = sign(scalar.value, font: isPicture ? font : "symbol")
      if sign == nil { unknown += 1 }
      result.append(sign ?? self.unknown)
    }
    return (String(result), unknown)
  }

  private static func table(of font: String) -> [UInt8: Unicode.Scalar]? { tables[font.lowercased()] }

  private static let tables: [String: [UInt8: Unicode.Scalar]] = [
    "symbol": symbol, "wingdings": wingdings, "wingdings 2": wingdings2,
  ]

  /// Adobe's Symbol encoding (Unicode's mapping file VENDORS/ADOBE/symbol.txt).
  private static let symbol = signs([
    (0x20, " !∀#∃%&∋()∗+,−./0123456789:;<=>?"), (0x40, "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"),
    (0x61, "αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"), (0xA0, "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…"),
    (0xBF, "↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑"), (0xF1, "⟩∫"),
  ])

  /// Those of Wingdings that have a sign of their own (Unicode L2/12-130).
  private static let wingdings = signs([
    (0x6C, "●"), (0x6E, "■□"), (0x71, "❑❒"), (0x74, "⧫◆❖"), (0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"), (0x9E, "·•"),
    (0xA1, "○"), (0xA7, "▪□"), (0xAB, "★"), (0xD8, "➢"), (0xDF, "←→↑↓"), (0xE8, "➔"), (0xEF, "⇦⇨⇧⇩"),
    (0xFB, "✗✓☒☑"),
  ])

  private static let wingdings2 = signs([
    (0x4F, "✗✓☒☑☒"), (0x69, "⓪①②③④⑤⑥⑦⑧⑨⑩"), (0x97, "●"), (0xA2, "■□"),
  ])

  private static func signs(_ runs: [(first: UInt8, signs: String)]) -> [UInt8: Unicode.Scalar] {
    var table: [UInt8: Unicode.Scalar] = [:]
    for run in runs {
      for (offset, scalar) in run.signs.unicodeScalars.enumerated() {
        table[run.first + UInt8(offset)] = scalar
      }
    }
    return table
  }
}
