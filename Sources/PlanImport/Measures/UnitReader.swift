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
    if isBound, passage.has(MeasureWords.age, at: index), index < end { return index..<index + 1 }
    if MeasureWords.never.length(in: passage, at: index, before: end) != nil { return nil }
    if MeasureWords.rarely.length(in: passage, at: index, before: end) != nil, !isBound,
      !hasBound(behind: index), !isLast(index)
    {
      return nil
    }
    if let length = knownUnit(index) { return index..<withDivisor(index + length) }
    let isEnd = index >= end || MeasureWords.behindBare.contains(passage.signs[index])
    if isEnd { return index..<index }
    return unknownUnit(index, isBound: isBound) ?? bareScale(index).map { index..<index + $0 }
  }

  /// 每月举办会客厅1期: nothing behind it.
  private func isLast(_ index: Int) -> Bool {
    guard let length = MeasureWords.rarelyInside.length(in: passage, at: index, before: end) else {
      return false
    }
    let next = index + length
    return next == end || passage.signs[next] == "、" || passage.signs[next].isDigit
  }

  /// A unit with the power of ten before it: 万亩. The longest reading counts: 百分点 is not 百 and 分.
  func length(_ index: Int) -> Int? { knownUnit(index) ?? bareScale(index) }

  private func knownUnit(_ index: Int) -> Int? {
    let plain = MeasureWords.units.length(in: passage, at: index, before: end)
    let scale = MeasureWords.scales.length(in: passage, at: index, before: end)
    let scaled = scale.flatMap { scale in
      MeasureWords.units.length(in: passage, at: index + scale, before: end).map { scale + $0 }
    }
    return [plain, scaled].compactMap { $0 }.max()
  }

  /// 3.2万贫困人口
  private func bareScale(_ index: Int) -> Int? {
    let scale = MeasureWords.scales.length(in: passage, at: index, before: end)
    return scale.flatMap { MeasureWords.countable.contains(passage.signs[index + $0 - 1]) ? $0 : nil }
  }

  /// Behind a word such as 不少于 whatever ends the part is the unit, as is what stands before 以上, and a single sign.
  private func unknownUnit(_ index: Int, isBound: Bool) -> Range<Int>? {
    let scale = MeasureWords.scales.length(in: passage, at: index, before: end) ?? 0
    let unit = (index..<end).prefix(UnitReader.longestUnit + 1).prefix { passage.signs[$0].isHan }
    for last in unit.prefix(UnitReader.longestUnit) {
      let next = last + 1
      if hasBound(at: next) { return index..<next }
      if isBound, next < end, passage.signs[next] == "/" { return index..<withDivisor(next) }
      guard next == end || ["、", ")"].contains(passage.signs[next]) else { continue }
      return isBound || next == index + scale + 1 ? index..<next : nil
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
