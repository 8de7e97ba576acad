/// Reads days as people type them, seen from one day: `9-15`, 9月15日, `20180915`, 昨天, 上周五, 12月底, 第三季度.
package struct DayReader: Sendable {
  /// The day looked at.
  private let seen: Day
  /// The first year of the plan; days before it are asked about.
  private let firstYear: Int?

  package init(seenFrom seen: Day, firstYear: Int? = nil) {
    self.seen = seen
    self.firstYear = firstYear
  }

  /// What a day is for.
  package enum Use: Sendable {
    /// By when: a month or a quarter means its last day; without a year the next one.
    case due
    /// When it happened: one day; without a year the last one.
    case fact
    /// From where to look: as for a fact, but a month or a quarter means its last day.
    case look
  }

  /// The day that a text means.
  package func read(_ text: String, for use: Use) throws(DayError) -> ReadDay {
    let scanner = DayScanner(text, seenFrom: seen)
    if let (day, isAnyWeek) = scanner.relativeDay() {
      return ReadDay(day: isAnyWeek ? nearest(day, use) : day)
    }
    guard let date = scanner.date() ?? (use == .due ? scanner.withoutWordsOfDue().date() : nil) else {
      throw .unreadable
    }
    let days = try days(of: date, use)
    if use == .fact, days.lowerBound != days.upperBound {
      if days.lowerBound > seen { throw .notYet }
      throw .severalDays(last: min(days.upperBound, seen))
    }
    return ReadDay(day: days.upperBound, doubt: doubt(days.upperBound, date, use))
  }

  /// A date that says its year, as exact as it is said: what a plan may hold. Nil for anything else.
  package static func written(_ text: String) -> PartialDate? {
    let scanner = DayScanner(text, seenFrom: Day(number: 0))
    return (scanner.date() ?? scanner.withoutWordsOfDue().date())?.partial
  }

  /// The day of that week, or of the next or the last one.
  private func nearest(_ day: Day, _ use: Use) -> Day {
    if use == .due { return day < seen ? day.advanced(by: 7) : day }
    return day > seen ? day.advanced(by: -7) : day
  }

  /// So many years away a due day is more likely mistyped.
  private static let farYears = 50

  private func days(of date: SpokenDate, _ use: Use) throws(DayError) -> SpokenDate.Days {
    if let month = date.months?.upperBound, !(1...12).contains(month) { throw .noMonth(month) }
    let candidates = date.candidates(seenFrom: seen)
    let fitting =
      use == .due
      ? candidates.first { $0.upperBound >= seen } : candidates.last { $0.lowerBound <= seen }
    guard let days = fitting ?? candidates.first else {
      guard case .day(let day) = date.part else { throw .unreadable }
      throw .noDay(day, month: date.months?.upperBound, year: date.year)
    }
    return days
  }

  private func doubt(_ day: Day, _ date: SpokenDate, _ use: Use) -> DayDoubt? {
    if date.hasShortYear { return .shortYear }
    if use == .due, abs(day.civil.year - seen.civil.year) > DayReader.farYears { return .farYear }
    guard use != .look, let firstYear, day.civil.year < firstYear else { return nil }
    return .beforePlan(year: firstYear)
  }
}

/// A day that was read, and what somebody should be asked about it.
package struct ReadDay: Equatable, Sendable {
  package var day: Day
  package var doubt: DayDoubt?

  package init(day: Day, doubt: DayDoubt? = nil) {
    self.day = day
    self.doubt = doubt
  }
}

/// Why a day that was read may not be the one that is meant.
package enum DayDoubt: Equatable, Sendable {
  /// Its year is written with two digits.
  case shortYear
  /// A due day in another century.
  case farYear
  /// The plan begins in that year, later.
  case beforePlan(year: Int)
}

/// Why a text means no day.
package enum DayError: Error, Equatable, Sendable {
  case unreadable
  /// It names a phase, but not one of the plan's.
  case noPhase(known: [Int])
  /// The phase that it names has no days.
  case phaseWithoutDates
  case noMonth(Int)
  /// The month, of that year where it is known, has no such day.
  case noDay(Int, month: Int?, year: Int?)
  /// A month or more that is still to come, where it is asked when something happened.
  case notYet
  /// A month or more where one day is asked for.
  case severalDays(last: Day)
}
