/// Ⅰ … Ⅻ and ⅰ … ⅻ; I … XX and i … xx in letters at the head of a line; A … Z there.
enum Roman {
  typealias Found = (style: Marker.Style, value: Int, length: Int)

  static func read(_ passage: Passage, at index: Int) -> Found? {
    let sign = passage.signs[index].value
    if (0x2160...0x216B).contains(sign) { return (.roman, Int(sign - 0x2160) + 1, 1) }
    if (0x2170...0x217B).contains(sign) { return (.lowerRoman, Int(sign - 0x2170) + 1, 1) }
    guard passage.signs[index].isASCIILetterOrDigit,
      passage.all.prefix(index).allSatisfy({ passage.signs[$0].isBlank })
    else { return nil }
    return letters(passage, at: index, OutlineWords.romans, .roman)
      ?? letters(passage, at: index, OutlineWords.lowerRomans, .lowerRoman) ?? letter(passage, at: index)
  }

  private static func letters(
    _ passage: Passage, at index: Int, _ numbers: [Word], _ style: Marker.Style
  ) -> Found? {
    let letters = passage.signs[index...].prefix { $0.isASCIILetterOrDigit }
    return numbers.firstIndex { $0.signs.elementsEqual(letters) }.map { (style, $0 + 1, letters.count) }
  }

  /// A、清理楼道; not A、B两类 nor A.1.
  private static func letter(_ passage: Passage, at index: Int) -> Found? {
    let sign = passage.signs[index]
    guard ("A"..."Z").contains(sign), index + 2 < passage.count,
      !passage.signs[index + 1].isASCIILetterOrDigit, !passage.signs[index + 2].isASCIILetterOrDigit
    else { return nil }
    return (.letter, Int(sign.value - 0x40), 1)
  }
}
