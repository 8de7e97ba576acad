/// A date as people say it: perhaps without its year, perhaps only a month or a quarter.
struct SpokenDate: Equatable {
  var year: Int?
  /// Written with two digits: `18-9-15`.
  var hasShortYear = false
  /// Its year is counted from the day looked at: 明年, 上月.
  var isRelative = false
  /// Nil: any month where a part of one is named, else the whole year.
  var months: ClosedRange<Int>?
  var part = Part.whole

  enum Part: Equatable {
    case whole
    case day(Int)
    /// Its last day.
    case end
    /// So many days from its first on; 0: to its end.
    case until(Int)
  }

  /// A first and a last day; the same where one day is meant.
  typealias Days = ClosedRange<Day>

  /// The days that are meant in a year, or in one of its months; nil where the calendar has none.
  private func days(in year: Int, _ months: ClosedRange<Int>) -> Days? {
    let length = Day.length(ofMonth: months.upperBound, year: year)
    let last: Int
    switch part {
    case .whole, .end, .until(0): last = length
    case .day(let day), .until(let day): last = day
    }
    let isOneDay = part == .end || part == .day(last)
    guard let end = Day(year: year, month: months.upperBound, day: last),
      let start = isOneDay ? end : Day(year: year, month: months.lowerBound, day: 1)
    else { return nil }
    return start...end
  }

  /// All days that can be meant, seen from a day, in their order.
  func candidates(seenFrom day: Day) -> [Days] {
    let (thisYear, thisMonth, _) = day.civil
    if months == nil, part != .whole, year == nil {
      return (-SpokenDate.farMonths...SpokenDate.farMonths).compactMap { shift in
        let (year, month) = SpokenDate.month(thisYear, thisMonth + shift)
        return days(in: year, month...month)
      }
    }
    let months = self.months ?? (part == .whole ? 1...12 : 12...12)
    if let year { return days(in: year, months).map { [$0] } ?? [] }
    return (thisYear - SpokenDate.farYears...thisYear + SpokenDate.farYears).compactMap {
      days(in: $0, months)
    }
  }

  /// A year and a month of which the month may lie beyond it.
  static func month(_ year: Int, _ month: Int) -> (year: Int, month: Int) {
    let shift = Int(floorDivide(Int64(month - 1), 12))
    return (year + shift, month - shift * 12)
  }

  /// Each 29 February is found within eight years.
  private static let farYears = 8
  private static let farMonths = 12

  /// As exact as it is; nil where the year is not written whole.
  var partial: PartialDate? {
    guard let year, !hasShortYear, !isRelative,
      let end = candidates(seenFrom: Day(number: 0)).first?.upperBound
    else {
      return nil
    }
    let civil = end.civil
    switch part {
    case .day, .until(1...):
      return PartialDate(year: Int16(year), month: Int8(civil.month), day: Int8(civil.day))
    case .whole, .end, .until:
      return PartialDate(year: Int16(year), month: months == nil ? nil : Int8(civil.month))
    }
  }
}
