import PlanModel

/// Numerals in dates: 六月, 十二月三十一日, 二〇二五年.
enum ChineseDay {
  typealias Number = (digits: [(place: Int, sign: Unicode.Scalar)], end: Int)

  /// The digits that a numeral at a place stands for, where it is that of a year, a month or a day.
  static func number(at index: Int, in range: Range<Int>, _ passage: Passage) -> Number? {
    guard isNumeral(passage.signs[index]), index == range.lowerBound || isFree(passage.signs[index - 1])
    else { return nil }
    let places = (index..<range.upperBound).prefix { isNumeral(passage.signs[$0]) }
    let end = index + places.count
    guard end < range.upperBound else { return nil }
    switch passage.signs[end] {
    case DateWords.year where places.count == 4 && !places.contains { passage.signs[$0] == DateWords.ten }:
      return (digits(places, passage), end)
    case DateWords.month where places.count <= 2 && isMonth(end, in: range, passage):
      return (digits(places, passage), end)
    case DateWords.day
    where places.count <= 3 && index > range.lowerBound && passage.signs[index - 1] == DateWords.month:
      return (digits(places, passage), end)
    default: return nil
    }
  }

  /// A quick look: whether the sign behind a numeral of a date stands at a place.
  static func mayEnd(at index: Int, _ passage: Passage) -> Bool {
    index > 0 && DateWords.signs.contains(passage.signs[index]) && isNumeral(passage.signs[index - 1])
  }

  /// 一月一日, but not 一月一调度 and 三月内.
  private static func isMonth(_ sign: Int, in range: Range<Int>, _ passage: Passage) -> Bool {
    guard sign + 1 < range.upperBound, DateWords.notBehindMonths.contains(passage.signs[sign + 1]) else {
      return true
    }
    return sign + 2 < range.upperBound && passage.signs[sign + 2] == DateWords.day
  }

  private static func isNumeral(_ sign: Unicode.Scalar) -> Bool {
    Numerals.digit(sign) != nil || sign == DateWords.ten || sign == DateWords.roundZero
  }

  private static func isFree(_ sign: Unicode.Scalar) -> Bool {
    !sign.isASCIILetterOrDigit && !isNumeral(sign) && !DateWords.notBeforeNumerals.contains(sign)
  }

  /// 十 is 10, 十二 is 12, 二十 is 20, 二十五 is 25.
  private static func digits(_ places: Range<Int>.SubSequence, _ passage: Passage) -> [(Int, Unicode.Scalar)]
  {
    places.flatMap { place -> [(Int, Unicode.Scalar)] in
      guard passage.signs[place] == DateWords.ten else {
        let value = Numerals.digit(passage.signs[place]) ?? 0
        return [(place, Unicode.Scalar(UInt8(0x30 + value)))]
      }
      return (place == places.startIndex ? [(place, "1" as Unicode.Scalar)] : [])
        + (place + 1 == places.endIndex ? [(place, "0" as Unicode.Scalar)] : [])
    }
  }
}

// The end of a five-year plan.
extension DateReader {
  /// “十四五”末
  func endOfPeriod(at index: Int, in range: Range<Int>) -> DateMention? {
    guard let (word, lastYear) = DateWords.fiveYears.first(where: { passage.has($0.word, at: index) }),
      let length = DateWords.endsOfPeriods.length(
        in: passage, at: index + word.signs.count, before: range.upperBound)
    else { return nil }
    let isQuoted = index > range.lowerBound && passage.signs[index - 1] == "“"
    let first = isQuoted ? index - 1 : index
    let until = DateWords.until.lengthBefore(first, in: passage, from: range.lowerBound) ?? 0
    return DateMention(
      start: nil, end: PartialDate(year: lastYear, month: 12, day: nil),
      range: first - until..<index + word.signs.count + length,
      isDeadline: lastYear >= year?.year ?? lastYear,
      isSpan: false,
      yearIsImplied: false)
  }
}
