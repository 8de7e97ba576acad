import PlanBytes

/// Takes a day apart that a person typed.
struct DayScanner: WordScanner {
  private let seen: Day
  var rest: Substring

  /// - Parameter seen: the day from which 今年 and 上月 are counted.
  init(_ text: String, seenFrom seen: Day) {
    self.seen = seen
    self.rest = DayScanner.plain(text)[...]
  }

  private init(_ rest: Substring, seenFrom seen: Day) { (self.seen, self.rest) = (seen, rest) }

  /// Half width, small letters, digits for numerals, without blanks and what is not seen.
  private static func plain(_ text: String) -> String {
    var plain = ""
    var numeral: [Character] = []
    for sign in comparisonForm(text) + " " {
      if sign == DayWords.ten || DayWords.digit(sign) != nil {
        numeral.append(sign)
      } else {
        plain += digits(of: numeral)
        numeral = []
        if !sign.isWhitespace, !sign.unicodeScalars.allSatisfy({ $0.properties.isDefaultIgnorableCodePoint })
        {
          plain.append(sign)
        }
      }
    }
    return plain
  }

  /// 二〇一八 is 2018, 十五 is 15, 二十 is 20.
  private static func digits(of numeral: [Character]) -> String {
    numeral.indices.map { index in
      guard numeral[index] == DayWords.ten else {
        return DayWords.digit(numeral[index]).map(String.init) ?? ""
      }
      return (index == 0 ? "1" : "") + (index == numeral.count - 1 ? "0" : "")
    }.joined()
  }

  private var isAtEnd: Bool { rest.isEmpty }

  private mutating func take<Value>(_ table: [(word: String, value: Value)]) -> Value? {
    for entry in table where take(entry.word) { return entry.value }
    return nil
  }

  /// - Parameter widths: how many digits it may have; more that follow are none of it.
  private mutating func number(_ widths: ClosedRange<Int> = 1...2) -> (value: Int, width: Int)? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard widths.contains(digits.count), let value = Int(digits) else { return nil }
    rest = rest.dropFirst(digits.count)
    return (value, digits.count)
  }

  // MARK: Days counted from today

  /// 昨天, 上周五, 3天后; nil for anything else.
  func relativeDay() -> (earliest: Day, isAnyWeek: Bool)? {
    var scanner = self
    if let shift = scanner.take(DayWords.days), scanner.isAtEnd { return (seen.advanced(by: shift), false) }
    return weekday() ?? counted().map { ($0, false) }
  }

  /// 上周五; 周五 is that of any week, told by its Monday's week: the one that holds the day looked at.
  private func weekday() -> (Day, Bool)? {
    var scanner = self
    let week = scanner.take(DayWords.weeks)
    if week != nil { _ = scanner.take(DayWords.counter) }
    guard scanner.take(oneOf: DayWords.week), let weekday = scanner.take(DayWords.weekdays), scanner.isAtEnd
    else { return nil }
    // 1970-01-01 was a Thursday.
    let monday = seen.advanced(by: -Int(floorRemainder(Int(seen.number) + 3, 7)))
    return (monday.advanced(by: (week ?? 0) * 7 + weekday - 1), week == nil)
  }

  private func counted() -> Day? {
    var scanner = self
    guard let (count, _) = scanner.number(1...3) else { return nil }
    // 3日前 is before the third of a month.
    let isDay = DayWords.day.contains { scanner.rest.hasPrefix($0) }
    guard let days = scanner.take(DayWords.spans), let sign = scanner.take(DayWords.later), scanner.isAtEnd,
      sign > 0 || !isDay
    else { return nil }
    return seen.advanced(by: sign * count * days)
  }

  // MARK: Dates

  /// The whole text as a date; nil for anything else.
  func date() -> SpokenDate? {
    var scanner = self
    guard let date = scanner.anyDate(), scanner.isAtEnd else { return nil }
    return date
  }

  /// What is left without the words around a day by which something is due: 于9月底前.
  func withoutWordsOfDue() -> DayScanner {
    var text = rest
    for word in DayWords.beforeDue where text.hasPrefix(word) && text.count > word.count {
      text = text.dropFirst(word.count)
      break
    }
    for word in DayWords.behindDue where text.hasSuffix(word) && text.count > word.count {
      text = text.dropLast(word.count)
      break
    }
    return DayScanner(text, seenFrom: seen)
  }

  private mutating func anyDate() -> SpokenDate? {
    let thisYear = seen.civil.year
    if let shift = take(DayWords.years) {
      return inYear(SpokenDate(year: thisYear + shift, isRelative: true))
    }
    if let shift = take(DayWords.months) {
      let (year, month) = SpokenDate.month(thisYear, seen.civil.month + shift)
      return inMonth(SpokenDate(year: year, isRelative: true, months: month...month))
    }
    if let shift = take(DayWords.quarters) {
      _ = take(oneOf: DayWords.ends)
      let (year, month) = SpokenDate.month(thisYear, (seen.civil.month - 1) / 3 * 3 + 1 + shift * 3)
      return SpokenDate(year: year, isRelative: true, months: month...month + 2)
    }
    if take(DayWords.month) { return take(oneOf: DayWords.ends) ? SpokenDate(part: .end) : nil }
    if let last = take(DayWords.thirds) { return SpokenDate(part: .until(last)) }
    return figures() ?? quartersEnd() ?? inYear(SpokenDate())
  }

  /// 季度末: of the quarter that holds the day looked at.
  private mutating func quartersEnd() -> SpokenDate? {
    guard take(oneOf: DayWords.quarter), take(oneOf: DayWords.ends) else { return nil }
    let last = (seen.civil.month + 2) / 3 * 3
    return SpokenDate(year: seen.civil.year, isRelative: true, months: last...last, part: .end)
  }

  /// A date that begins with digits; as it was where it is none.
  private mutating func figures() -> SpokenDate? {
    let start = rest
    let date = run()
    if date == nil { rest = start }
    return date
  }

  private mutating func run() -> SpokenDate? {
    guard let (value, width) = number(1...8) else { return nil }
    switch width {
    case 8 where DayScanner.years.contains(value / 10_000):
      return day(value % 100, SpokenDate(year: value / 10_000, months: month(value / 100 % 100)))
    case 6 where (1900...2200).contains(value / 100) && (1...12).contains(value % 100):
      return SpokenDate(year: value / 100, months: month(value % 100))
    case 6:
      return day(
        value % 100,
        SpokenDate(year: 2000 + value / 10_000, hasShortYear: true, months: month(value / 100 % 100)))
    case 4 where DayScanner.years.contains(value): return behind(year: SpokenDate(year: value))
    case 4: return day(value % 100, SpokenDate(months: month(value / 100)))
    case 1, 2: return short(value)
    default: return nil
    }
  }

  /// Smaller numbers of four digits are a month and a day.
  private static let years = 1300...9999

  /// `9-15`, `18-9-15`, 18年9月, 9月, 15日; a quarter has its word behind it.
  private mutating func short(_ value: Int) -> SpokenDate? {
    if value >= 10, rest.hasPrefix(DayWords.year) {
      return behind(year: SpokenDate(year: 2000 + value, hasShortYear: true))
    }
    if take(DayWords.month) { return inMonth(SpokenDate(months: month(value))) }
    if take(oneOf: DayWords.day) { return day(value, SpokenDate()) }
    guard take(oneOf: DayWords.separators), let (second, _) = number() else { return nil }
    if take(oneOf: DayWords.separators) {
      guard let (third, _) = number(), value >= 10 else { return nil }
      return day(third, SpokenDate(year: 2000 + value, hasShortYear: true, months: month(second)))
    }
    _ = take(oneOf: DayWords.day)
    return day(second, SpokenDate(months: month(value)))
  }

  private mutating func behind(year date: SpokenDate) -> SpokenDate? {
    if take(oneOf: DayWords.separators) {
      guard let (value, _) = number() else { return nil }
      return inMonth(SpokenDate(year: date.year, hasShortYear: date.hasShortYear, months: month(value)))
    }
    _ = take(DayWords.year)
    _ = take(DayWords.yearOfAccount)
    return isAtEnd ? date : inYear(date)
  }

  /// What stands behind a year, or without one: 12月底, 第三季度, 上半年, 年底.
  private mutating func inYear(_ year: SpokenDate) -> SpokenDate? {
    var date = year
    if isAtEnd { return date.year == nil ? nil : date }
    if let half = take(DayWords.halves) {
      date.months = half
      _ = take(oneOf: DayWords.ends)
      return date
    }
    let isYearsEnd = take(DayWords.year)
    if take(oneOf: DayWords.ends) {
      guard isYearsEnd || date.year != nil else { return nil }
      (date.months, date.part) = (12...12, .end)
      return date
    }
    if isYearsEnd { return nil }
    return quarter(of: date) ?? month(of: date)
  }

  private mutating func quarter(of year: SpokenDate) -> SpokenDate? {
    let start = rest
    let isLatin = take(DayWords.latinQuarter)
    if !isLatin { _ = take(DayWords.ordinal) }
    guard let (value, _) = number(1...1), (1...4).contains(value), isLatin || take(oneOf: DayWords.quarter)
    else {
      rest = start
      return nil
    }
    _ = take(oneOf: DayWords.ends)
    var date = year
    date.months = value * 3 - 2...value * 3
    return date
  }

  private mutating func month(of year: SpokenDate) -> SpokenDate? {
    guard let (value, _) = number() else { return nil }
    var date = year
    date.months = month(value)
    guard take(DayWords.month) || take(oneOf: DayWords.separators) else { return nil }
    return inMonth(date)
  }

  /// What stands behind a month: nothing, 底, 上旬, a day.
  private mutating func inMonth(_ month: SpokenDate) -> SpokenDate? {
    var date = month
    _ = take(DayWords.month)
    _ = take(DayWords.monthOfAccount)
    if isAtEnd { return date }
    if take(oneOf: DayWords.ends) {
      date.part = .end
      return date
    }
    if let last = take(DayWords.thirds) {
      date.part = .until(last)
      return date
    }
    _ = take(oneOf: DayWords.separators)
    guard let (value, _) = number() else { return nil }
    _ = take(oneOf: DayWords.day)
    return day(value, date)
  }

  private func month(_ value: Int) -> ClosedRange<Int> { value...value }

  private func day(_ value: Int, _ month: SpokenDate) -> SpokenDate {
    var date = month
    date.part = .day(value)
    return date
  }
}

/// What is left of a division rounded down.
private func floorRemainder(_ value: Int, _ divisor: Int) -> Int {
  let rest = value % divisor
  return rest < 0 ? rest + divisor : rest
}
