/// Reads the unit behind a number, up to the end of a part of a sentence.
struct UnitReader {
  let passage: Passage
  let end: Int

  /// The unit behind a number; an empty range where a sentence ends behind a bare number (≥55).
  ///
  /// - Parameter isBound: whether a word such as 不少于 stands before the number.
  func unit(behind index: Int, isBound: Bool) -> Range<Int>? {
    var index = index
    while index < end, passage.signs[index].isBlank { index += 1 }
    if index < end, MeasureWords.andMore.contains(passage.signs[index]) { index += 1 }
    if MeasureWords.never.length(in: passage, at: index, before: end) != nil { return nil }
    if MeasureWords.rarely.length(in: passage, at: index, before: end) != nil, !isBound,
      !hasBound(behind: index)
    {
      return nil
    }
    if let length = length(index) { return index..<withDivisor(index + length) }
    let isEnd = index >= end || MeasureWords.behindBare.contains(passage.signs[index])
    if isEnd { return index..<index }
    return isBound ? unknownUnit(index) : nil
  }

  /// A unit with the power of ten before it: 万亩. The longest reading counts: 百分点 is not 百 and 分.
  func length(_ index: Int) -> Int? {
    let plain = MeasureWords.units.length(in: passage, at: index, before: end)
    let scale = MeasureWords.scales.length(in: passage, at: index, before: end)
    let scaled = scale.flatMap { scale in
      MeasureWords.units.length(in: passage, at: index + scale, before: end).map { scale + $0 }
    }
    // 3.2万贫困人口
    let bare = scale.flatMap { MeasureWords.countable.contains(passage.signs[index + $0 - 1]) ? $0 : nil }
    return [plain, scaled].compactMap { $0 }.max() ?? bare
  }

  /// Behind a word such as 不少于 whatever ends the part is the unit.
  private func unknownUnit(_ index: Int) -> Range<Int>? {
    let unit = (index..<end).prefix(UnitReader.longestUnit + 1).prefix { passage.signs[$0].isHan }
    for last in unit.prefix(UnitReader.longestUnit) {
      let next = last + 1
      if next == end || ["、", ")"].contains(passage.signs[next]) || hasBound(at: next) {
        return index..<next
      }
    }
    return nil
  }

  /// In signs.
  private static let longestUnit = 3

  /// 以上, 以内 at a place.
  private func hasBound(at index: Int) -> Bool {
    Comparisons(passage: passage).behind(index, before: end) != nil
  }

  /// The same behind the unit that stands at a place.
  private func hasBound(behind index: Int) -> Bool {
    length(index).map { hasBound(at: index + $0) } ?? false
  }

  /// 吨/万元, 微克/立方米.
  private func withDivisor(_ index: Int) -> Int {
    guard index < end, passage.signs[index] == "/" else { return index }
    return length(index + 1).map { index + 1 + $0 }
      ?? passage.first(in: index + 1..<end, where: { !$0.isHan }) ?? end
  }
}
