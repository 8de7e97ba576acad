import PlanModel

/// The year of dates that name none.
struct PlanYear: Equatable, Sendable {
  var year: Int16
  /// The month in which the plan was issued.
  var issued: Int8?

  init(_ year: Int16, issued: Int8? = nil) {
    self.year = year
    self.issued = issued
  }

  /// The year of a month: of a plan issued in October those of the spring are of the next one.
  func year(of month: Int8) -> Int16 {
    guard let issued, issued >= PlanYear.autumn else { return year }
    let gap = issued == PlanYear.december ? PlanYear.leastGapInDecember : PlanYear.leastGap
    return month + gap <= issued ? year + 1 : year
  }

  private static let autumn: Int8 = 9
  private static let december: Int8 = 12
  /// In months: plans are also signed when their first phase is over.
  private static let leastGap: Int8 = 4
  private static let leastGapInDecember: Int8 = 2

  /// The year of the date line, else of the document's number, else the first one before the items that is no aim,
  /// else that of most days in them.
  static func find(in parts: [OutlinePart]) -> PlanYear? {
    let front = parts.flatMap(\.front)
    for line in (parts.flatMap(\.tail) + front).compactMap(SignatureLine.date) {
      if let year = ofDateLine(line) { return year }
    }
    if let year = front.lazy.compactMap(ofNumber).first { return PlanYear(year) }
    let mentions = front.flatMap { DateReader(passage: $0).mentions() }
    // A plan for 2025—2027 begins in 2025.
    // A whole date is that of a meeting, 2020年12月15日会议.
    let first = mentions.first { !$0.isDeadline && $0.end.day == nil }.map { $0.start ?? $0.end }
    let year = first?.year ?? mostNamed(in: parts) ?? mentions.first?.end.year
    return year.map { PlanYear($0) }
  }

  /// The first year for which days are named, with their month, not much more seldom than for any other.
  private static func mostNamed(in parts: [OutlinePart]) -> Int16? {
    let texts = parts.flatMap(\.nodes).flatMap { $0.paragraphs + $0.conclusion }
    let years = texts.flatMap { DateReader(passage: $0).mentions() }.filter { $0.end.month != nil }
      .map(\.end.year)
    let counts = Dictionary(grouping: years) { $0 }.mapValues(\.count)
    let most = counts.values.max() ?? 0
    return counts.filter { $0.value * PlanYear.muchMoreSeldom > most }.keys.min()
  }

  private static let muchMoreSeldom = 3

  /// 2017年6月1日, 二〇一七年六月一日
  private static func ofDateLine(_ line: Passage) -> PlanYear? {
    let signs = line.signs.filter { !$0.isBlank }.prefix { $0 != DateWords.year }
    let digits = signs.compactMap { sign in
      sign.isDigit ? Int16(sign.value - 0x30) : Numerals.digit(sign).map(Int16.init) ?? 0
    }
    guard digits.count == 4, let year = valid(digits) else { return nil }
    return PlanYear(year, issued: DateReader(passage: line).mentions().first?.end.month)
  }

  /// The line of a number is not longer, in signs.
  private static let longestNumber = 40

  /// 某府办发〔2021〕88号 on a line of its own.
  private static func ofNumber(_ line: Passage) -> Int16? {
    if line.signs.first == "(", line.signs.last == ")", line.closing(0) == line.count {
      return ofNumber(Passage(line, 1..<line.count - 1))
    }
    guard line.count <= longestNumber, let last = line.signs.last(where: { !$0.isBlank }),
      last == OutlineWords.numberEnd,
      let open = line.signs.firstIndex(of: "("), line.closing(open) == open + 6
    else { return nil }
    let digits = line.signs[open + 1..<open + 5]
    return digits.allSatisfy(\.isDigit) ? valid(digits.map { Int16($0.value - 0x30) }) : nil
  }

  private static func valid(_ digits: [Int16]) -> Int16? {
    let year = digits.reduce(0) { $0 * 10 + $1 }
    return (1900...2200).contains(year) ? year : nil
  }
}
