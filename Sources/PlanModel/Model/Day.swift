import PlanBytes

/// A calendar day, counted in days from 1970-01-01 in the plan's time zone.
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before.
  package var number: Int32

  package init(number: Int32) { self.number = number }

  /// The day of a Gregorian date, or nil where the calendar has no such day.
  ///
  /// The arithmetic is the usual one on years that begin in March, so that the leap day comes last.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    let marchYear = month <= 2 ? year - 1 : year
    let era = marchYear / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Number of days in a month of a Gregorian year.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// Year, month (1–12) and day of month (1–31).
  package var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// The day `days` later.
  package func advanced(by days: Int) -> Day { Day(number: number + Int32(days)) }

  /// Days from `other` to this day.
  package func days(since other: Day) -> Int { Int(number) - Int(other.number) }
}

extension Day: CustomStringConvertible {
  /// ISO 8601, `2018-09-15`.
  package var description: String {
    let (year, month, day) = civil
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// Reads a whole date, `2018-09-15` (also `2018/9/15` and `2018年9月15日`); nil for anything else.
  package init?(_ text: some StringProtocol) {
    guard let date = PartialDate(text), date.day != nil else { return nil }
    self = date.last
  }
}

extension Day {
  /// Reads a cell of a journal: at once where it is written as ISO 8601 has it.
  init?(_ line: Span<UInt8>, _ range: Range<Int>) {
    let start = range.lowerBound
    guard range.count == 10, line[start + 4] == Ascii.dash, line[start + 7] == Ascii.dash,
      let year = line.decimal(start..<start + 4), let month = line.decimal(start + 5..<start + 7),
      let day = line.decimal(start + 8..<start + 10)
    else {
      self.init(line.string(range))
      return
    }
    self.init(year: year, month: month, day: day)
  }
}

/// A date as exact as a document gives it: a year, a month or a day.
package struct PartialDate: Hashable, Sendable {
  package var year: Int16
  package var month: Int8?
  package var day: Int8?

  package init(year: Int16, month: Int8? = nil, day: Int8? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// First day that the date covers.
  package var first: Day {
    Day(year: Int(year), month: Int(month ?? 1), day: Int(day ?? 1)) ?? Day(number: 0)
  }

  /// Last day that the date covers: what 底前 means.
  package var last: Day {
    let month = Int(self.month ?? 12)
    let day = self.day.map(Int.init) ?? Day.length(ofMonth: month, year: Int(year))
    return Day(year: Int(year), month: month, day: day) ?? Day(number: 0)
  }
}

extension PartialDate: CustomStringConvertible {
  /// `2018`, `2018-09` or `2018-09-15`.
  package var description: String {
    var text = padded(Int(year), 4)
    if let month { text += "-" + padded(Int(month), 2) }
    if let day { text += "-" + padded(Int(day), 2) }
    return text
  }

  /// Reads `2018`, `2018-09`, `2018-9-15`, with `-`, `/`, `.` or 年月日; nil for anything else.
  package init?(_ text: some StringProtocol) {
    self.init(bytes: Array(text.utf8))
  }

  /// Reads a field of a plan: at once where it is a month as ISO 8601 has it.
  init?(_ source: [UInt8], _ range: ByteRange) {
    let start = range.lowerBound
    func digits(_ range: Range<Int>) -> Int? { source.span.decimal(range) }
    if range.count == 7, source[start + 4] == Ascii.dash, let year = digits(start..<start + 4), year > 0,
      let month = digits(start + 5..<start + 7), (1...12).contains(month)
    {
      self.init(year: Int16(year), month: Int8(month))
    } else if range.isEmpty || source[start] &- 0x30 > 9 {
      return nil
    } else {
      self.init(bytes: source[range])
    }
  }

  init?(bytes: some Collection<UInt8>) {
    var scanner = DateScanner(bytes: Array(bytes))
    guard let date = scanner.date(), scanner.isAtEnd else { return nil }
    self = date
  }
}

/// Reads dates from UTF-8 bytes, one after the other.
struct DateScanner {
  private let bytes: [UInt8]
  private(set) var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  mutating func date() -> PartialDate? {
    guard let year = number(digits: 4...4), year > 0 else { return nil }
    var result = PartialDate(year: Int16(year), month: nil, day: nil)
    guard skip(separators: ["-", "/", ".", "年"]) else { return result }
    guard let month = number(digits: 1...2), (1...12).contains(month) else {
      return skippedOnlyYearSign ? result : nil
    }
    result.month = Int8(month)
    guard skip(separators: ["-", "/", ".", "月"]) else { return result }
    guard let day = number(digits: 1...2) else { return skippedOnlyYearSign ? result : nil }
    result.day = Int8(day)
    _ = skip(separators: ["日"])
    return Day(year: year, month: month, day: day) == nil ? nil : result
  }

  /// Skips white space and one of the signs that stand between two dates of a range.
  mutating func rangeSign() -> Bool {
    skipSpaces()
    guard skip(separators: ["——", "–", "—", "-", "~", "～", "至", "到"]) else { return false }
    skipSpaces()
    return true
  }

  mutating func skipSpaces() {
    while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x09 { position += 1 }
  }

  /// 年 and 月 may end a date; `-` may not.
  private var skippedOnlyYearSign: Bool { position > 0 && bytes[position - 1] >= 0x80 }

  private mutating func number(digits: ClosedRange<Int>) -> Int? {
    var value = 0
    var count = 0
    while position + count < bytes.count, count < digits.upperBound {
      let byte = bytes[position + count]
      guard (0x30...0x39).contains(byte) else { break }
      value = value * 10 + Int(byte - 0x30)
      count += 1
    }
    guard digits.contains(count) else { return nil }
    position += count
    return value
  }

  private mutating func skip(separators: [String]) -> Bool {
    for separator in separators where bytes[position...].starts(with: separator.utf8) {
      position += separator.utf8.count
      return true
    }
    return false
  }
}

/// Quotient rounded down.
func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
  value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
}
