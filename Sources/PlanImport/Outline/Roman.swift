/// Ⅰ … Ⅻ, and I … XX in letters at the head of a line.
enum Roman {
  static func value(_ passage: Passage, at index: Int) -> (value: Int, length: Int)? {
    let sign = passage.signs[index].value
    if (0x2160...0x216B).contains(sign) { return (Int(sign - 0x2160) + 1, 1) }
    let letters = passage.signs[index...].prefix { OutlineWords.romanLetters.contains($0) }
    guard passage.all.prefix(index).allSatisfy({ passage.signs[$0].isBlank }), !letters.isEmpty else {
      return nil
    }
    let place = OutlineWords.romans.firstIndex { $0.signs.elementsEqual(letters) }
    return place.map { ($0 + 1, letters.count) }
  }
}
