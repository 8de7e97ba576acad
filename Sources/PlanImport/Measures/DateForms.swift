import PlanModel

// The forms in which one date is written, and the second date of a span.
extension DateReader {
  typealias Found = (date: PartialDate, end: Int, isImplied: Bool)

  /// 2018年6月30日, 2018年底, 2018.6, 6月30日; 2018-06-30.
  func date(at index: Int, in range: Range<Int>, after start: PartialDate?) -> Found? {
    guard let (number, next) = number(index, range) else { return nil }
    if next - index == 4, (1900...2200).contains(number) {
      let found = yearAndMore(Int16(number), next, range)
      if found != nil { return found }
    }
    guard next - index <= 2 else { return nil }
    let sign = next < range.upperBound ? passage.signs[next] : " "
    if sign == "月", let year = start?.year ?? year(of: Int8(number), at: index, in: range) {
      let (date, end) = day(
        behind: skipShare(next + 1, range), PartialDate(year: year, month: Int8(number), day: nil), range)
      return valid(date) ? (date, end, true) : nil
    }
    if let year = start?.year ?? year?.year(of: Int8(number)), isMonthSpan(next, range) {
      let date = PartialDate(year: year, month: Int8(number), day: nil)
      return valid(date) ? (date, next, true) : nil
    }
    if sign == "日", let start, start.day != nil, let month = start.month {
      let date = PartialDate(year: start.year, month: month, day: Int8(number))
      return valid(date) ? (date, next + 1, false) : nil
    }
    return nil
  }

  /// The year of a month that stands without one: 明年3月, 今年3月.
  private func year(of month: Int8, at index: Int, in range: Range<Int>) -> Int16? {
    func isBehind(_ words: WordSet) -> Bool {
      words.lengthBefore(index, in: passage, from: range.lowerBound) != nil
    }
    guard let year else { return nil }
    if isBehind(DateWords.nextYear) { return year.year + 1 }
    return isBehind(DateWords.sameYear) ? year.year : year.year(of: month)
  }

  private func yearAndMore(_ year: Int16, _ next: Int, _ range: Range<Int>) -> Found? {
    let whole = PartialDate(year: year, month: nil, day: nil)
    guard next < range.upperBound else { return nil }
    let sign = passage.signs[next]
    if isYearSpan(next, range) { return (whole, next, false) }
    guard sign == "年" || [".", "-", "/"].contains(sign) else { return nil }
    var index = next + 1
    while index < range.upperBound, passage.signs[index].isBlank { index += 1 }
    if let (month, behind) = number(index, range), behind - index <= 2, (1...12).contains(month),
      behind >= range.upperBound || sign != "年" || passage.signs[behind] == "月" || isSpanSign(behind, range)
    {
      let date = PartialDate(year: year, month: Int8(month), day: nil)
      if sign == "年" {
        guard behind < range.upperBound, passage.signs[behind] == "月" else { return (date, behind, false) }
        let (full, end) = day(behind: skipShare(behind + 1, range), date, range)
        return valid(full) ? (full, end, false) : nil
      }
      return dotted(date, sign, behind, range)
    }
    guard sign == "年" else { return nil }
    for (word, month) in DateWords.halves where passage.has(word, at: index) {
      return (
        PartialDate(year: year, month: month, day: nil),
        // 底 is what makes it a deadline.
        index + (DateWords.lastSigns.contains(word.signs[word.signs.count - 1]) ? 0 : word.signs.count), false
      )
    }
    if passage.has("年", at: index) || passage.has("内", at: index) {
      return (PartialDate(year: year, month: 12, day: nil), index, false)
    }
    return (whole, next + 1, false)
  }

  /// 2021—2023年: the word stands behind the second one.
  private func isYearSpan(_ index: Int, _ range: Range<Int>) -> Bool {
    guard isSpanSign(index, range),
      let start = passage.first(in: index..<min(index + 3, range.upperBound), where: { $0.isDigit }),
      let (year, end) = number(start, range)
    else { return false }
    return end - start == 4 && (1900...2200).contains(year) && passage.has("年", at: end)
  }

  /// 3—4月
  private func isMonthSpan(_ index: Int, _ range: Range<Int>) -> Bool {
    guard isSpanSign(index, range),
      let start = passage.first(in: index..<min(index + 3, range.upperBound), where: { $0.isDigit }),
      let (_, end) = number(start, range)
    else { return false }
    return end - start <= 2 && passage.has("月", at: end)
  }

  /// 2018.6, 2018.6.30
  private func dotted(_ date: PartialDate, _ sign: Unicode.Scalar, _ next: Int, _ range: Range<Int>) -> Found?
  {
    guard next < range.upperBound, passage.signs[next] == sign, let (number, end) = number(next + 1, range),
      end - next <= 3
    else { return (date, next, false) }
    var full = date
    full.day = Int8(number)
    return valid(full) ? (full, end, false) : nil
  }

  /// 6月份
  private func skipShare(_ index: Int, _ range: Range<Int>) -> Int {
    index < range.upperBound && passage.signs[index] == "份" ? index + 1 : index
  }

  private func day(behind index: Int, _ date: PartialDate, _ range: Range<Int>) -> (PartialDate, Int) {
    guard let (number, next) = number(index, range), next - index <= 2 else { return (date, index) }
    let isDay =
      next < range.upperBound && (["日", "号"].contains(passage.signs[next]) || isSpanSign(next, range))
    guard isDay else { return (date, index) }
    var full = date
    full.day = Int8(number)
    return (full, ["日", "号"].contains(passage.signs[next]) ? next + 1 : next)
  }

  private func valid(_ date: PartialDate) -> Bool {
    Day(year: Int(date.year), month: Int(date.month ?? 1), day: Int(date.day ?? 1)) != nil
  }

  private func isSpanSign(_ index: Int, _ range: Range<Int>) -> Bool {
    index < range.upperBound && ["-", "~", "至", "到"].contains(passage.signs[index])
  }

  /// The second date of 2017年6月——8月, 11月2—4日; its year is that of the first.
  func spanEnd(behind index: Int, after start: PartialDate, in range: Range<Int>) -> Found? {
    var index = behindTimeOfDay(index, range)
    while index < range.upperBound, passage.signs[index].isBlank { index += 1 }
    if let length = DateWords.partsOfSpans.length(in: passage, at: index, before: range.upperBound) {
      index += length
    }
    let sign = index
    while index < range.upperBound, isSpanSign(index, range) || passage.signs[index].isBlank { index += 1 }
    guard index > sign, index < range.upperBound, passage.signs[sign..<index].contains(where: { !$0.isBlank })
    else {
      return nil
    }
    var start = start
    if let length = DateWords.nextYear.length(in: passage, at: index, before: range.upperBound) {
      index += length
      start.year += 1
    }
    // 3月上旬至中旬
    if start.month != nil,
      let length = DateWords.partsOfMonths.length(in: passage, at: index, before: range.upperBound)
    {
      return (PartialDate(year: start.year, month: start.month, day: nil), index + length, false)
    }
    return date(at: index, in: range, after: start)
  }

  private func number(_ index: Int, _ range: Range<Int>) -> (Int, Int)? {
    var next = index
    var value = 0
    while next < range.upperBound, passage.signs[next].isDigit, next - index < 5 {
      value = value * 10 + Int(passage.signs[next].value - 0x30)
      next += 1
    }
    return next > index ? (value, next) : nil
  }
}
