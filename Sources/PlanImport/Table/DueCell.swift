import PlanBytes
import PlanModel

/// The day in a cell of days, which says less than a sentence: 6月底, 18.6.30, 20180630, 43281.
struct DueCell {
  /// The last day that it names.
  private(set) var date: PartialDate?
  /// What of it is a guess.
  private(set) var doubt: ImportDoubt?

  init(_ cell: TableCell, line: Int, year: PlanYear?) {
    if let shown = cell.date {
      date = shown
      return
    }
    let passage = Passage(cell.text, line: line)
    let text = passage.text
    guard !text.isEmpty else { return }
    let plain = DueDigits.plain(passage.foldedText(passage.all))
    if let whole = DueDigits.whole(plain) {
      date = whole
    } else if let day = DueDigits.serial(plain) {
      date = PartialDate(day.description)
      doubt = .dayOfNumber(text, day: day.description)
    } else if let mention = Self.mention(plain, line, year) {
      date = mention.end
      doubt = mention.yearIsImplied ? .yearImplied(text) : nil
    } else if let day = PartialDate(plain) {
      date = day
    } else if let year, let day = DueDigits.inYear(plain, year) {
      date = day
      doubt = .yearImplied(text)
    } else {
      doubt = .dueUnread(text)
    }
  }

  /// Also of 二季度, which a sentence would not leave alone.
  private static func mention(_ text: String, _ line: Int, _ year: PlanYear?) -> DateMention? {
    [text, text + TableWords.before].lazy.compactMap {
      DateReader(passage: Passage($0, line: line), year: year).mentions().last
    }.first
  }
}

/// Days written in digits alone.
enum DueDigits {
  private static let years: ClosedRange<Int> = 1950...2100
  /// Days of the years 2000 to 2060 as sheets count them.
  private static let serials: ClosedRange<Int> = 36_526...58_804

  /// Letters O in the place of zeros read as those, years of two digits with their century.
  static func plain(_ text: String) -> String {
    var signs = Array(text.unicodeScalars)
    for index in signs.indices where ["o", "O"].contains(signs[index]) {
      let isAmong =
        (index > 0 && isNumeral(signs[index - 1])) || (index + 1 < signs.count && isNumeral(signs[index + 1]))
      if isAmong { signs[index] = index > 0 && signs[index - 1].isDigit ? "0" : DateWords.roundZero }
    }
    if signs.first == "'" || signs.first == "’" { signs.removeFirst() }
    let digits = signs.prefix(while: \.isDigit).count
    let lacksCentury = digits == 2 && signs.count > 3 && signs[3].isDigit && isYearSign(signs)
    return (lacksCentury ? "20" : "") + String(signs: signs[...])
  }

  private static func isNumeral(_ sign: Unicode.Scalar) -> Bool {
    sign.isDigit || Numerals.digit(sign) != nil || sign == DateWords.roundZero || ["o", "O"].contains(sign)
  }

  /// 18年6月; 18.6.30, which has two signs.
  private static func isYearSign(_ signs: [Unicode.Scalar]) -> Bool {
    if signs[2] == DateWords.year { return true }
    return [".", "-", "/"].contains(signs[2]) && signs.count { $0 == signs[2] } == 2
  }

  /// 20180630, 201806
  static func whole(_ text: String) -> PartialDate? {
    guard text.count == 8 || text.count == 6, let value = digits(text) else { return nil }
    let (year, month) = text.count == 8 ? (value / 10_000, value / 100 % 100) : (value / 100, value % 100)
    let day = text.count == 8 ? value % 100 : nil
    guard years.contains(year), Day(year: year, month: month, day: day ?? 1) != nil else { return nil }
    return PartialDate(year: Int16(year), month: Int8(month), day: day.map(Int8.init))
  }

  /// 43281: the serial number of a day in a cell that shows numbers.
  static func serial(_ text: String) -> Day? {
    guard text.count == 5, let value = digits(text), serials.contains(value) else { return nil }
    return Day(year: 1899, month: 12, day: 30)?.advanced(by: value)
  }

  /// 6.30, 6/30 and 全年 of the year that the plan is for.
  static func inYear(_ text: String, _ year: PlanYear) -> PartialDate? {
    if TableWords.wholeYears.contains(text) { return PartialDate(year: year.year, month: 12) }
    let parts = text.split(omittingEmptySubsequences: false) { [".", "/", "-"].contains($0) }.map(String.init)
    guard parts.count == 2, let month = digits(parts[0]), let day = digits(parts[1]), (1...12).contains(month)
    else { return nil }
    let own = year.year(of: Int8(month))
    guard Day(year: Int(own), month: month, day: day) != nil else { return nil }
    return PartialDate(year: own, month: Int8(month), day: Int8(day))
  }

  private static func digits(_ text: String) -> Int? {
    text.allSatisfy { $0.isASCII && $0.isNumber } ? Int(text) : nil
  }
}
