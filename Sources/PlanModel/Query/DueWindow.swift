/// When something is due, seen from the day looked at.
package enum DueWindow: Hashable, Sendable {
  /// From Monday to Sunday.
  case calendarWeek
  case calendarMonth
  /// On the day looked at, or within so many days.
  case within(days: Int)
  /// Within so many days, or on any day before the one looked at.
  case upTo(days: Int)
  case between(Day, Day)

  /// Those that lists offer.
  package static let usual: [DueWindow] = [
    .calendarWeek, .calendarMonth, .within(days: 30), .within(days: 60),
  ]

  /// The days that it means.
  package func days(seenFrom day: Day) -> ClosedRange<Day> {
    switch self {
    case .calendarWeek:
      let monday = day.advanced(by: -day.daysSinceMonday)
      return monday...monday.advanced(by: 6)
    case .calendarMonth: return day.firstOfMonth...day.lastOfMonth
    case .within(let days): return day...day.advanced(by: max(0, days))
    case .upTo(let days): return DueWindow.firstDay...day.advanced(by: max(0, days))
    case .between(let first, let last): return min(first, last)...max(first, last)
    }
  }

  /// Reads what people type: 本周, 本月, `30`, 30天内, `2018-01~2018-06`, `2018-06`; nil for anything else.
  ///
  /// - Parameter seen: the day looked at.
  package init?(_ text: String, seenFrom seen: Day) {
    let word = spoken(text)
    if WindowWords.week.contains(word) {
      self = .calendarWeek
    } else if WindowWords.month.contains(word) {
      self = .calendarMonth
    } else if let days = DueWindow.count(word) {
      self = .within(days: days)
    } else if word.hasPrefix("<="), let days = DueWindow.count(String(word.dropFirst(2))) {
      self = .upTo(days: days)
    } else if let (first, last) = DueWindow.ends(word) {
      guard let first = DueWindow.day(first, seen, isFirst: true),
        let last = DueWindow.day(last, seen, isFirst: false), first <= last
      else { return nil }
      self = .between(first, last)
    } else {
      return nil
    }
  }

  /// Before all that a plan is due on.
  private static let firstDay = Day(year: 1, month: 1, day: 1) ?? Day(number: 0)

  /// The most days that a window counts: a longer one is more likely a mistyped day.
  private static let mostDays = 9999

  /// `30`, 30天, 30天内
  private static func count(_ word: String) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard let count = Int(digits), count <= mostDays,
      WindowWords.counters.contains(String(word.dropFirst(digits.count)))
    else { return nil }
    return count
  }

  /// The two days that a sign stands between; the same twice where there is none.
  private static func ends(_ word: String) -> (String, String)? {
    for sign in WindowWords.signs {
      let parts = word.split(separator: sign, omittingEmptySubsequences: false)
      if parts.count == 2 { return (String(parts[0]), String(parts[1])) }
    }
    return word.isEmpty ? nil : (word, word)
  }

  private static func day(_ text: String, _ seen: Day, isFirst: Bool) -> Day? {
    if let date = DayReader.written(text) { return isFirst ? date.first : date.last }
    do throws(DayError) {
      let day = try DayReader(seenFrom: seen).read(text, for: .due).day
      return day
    } catch {
      return nil
    }
  }
}

extension Day {
  /// 0 on a Monday: 1970-01-01 was a Thursday.
  package var daysSinceMonday: Int { Int(((number + 3) % 7 + 7) % 7) }

  package var firstOfMonth: Day { advanced(by: 1 - civil.day) }

  package var lastOfMonth: Day {
    let (year, month, day) = civil
    return advanced(by: Day.length(ofMonth: month, year: year) - day)
  }

  /// The same day so many months later, or the last of that month where it has no such day; from the last day of a month
  /// to the last.
  package func advanced(byMonths months: Int) -> Day {
    let (year, month, day) = civil
    let count = year * 12 + month - 1 + months
    let (otherYear, otherMonth) = (count / 12, count % 12 + 1)
    let longest = Day.length(ofMonth: otherMonth, year: otherYear)
    return Day(
      year: otherYear, month: otherMonth, day: self == lastOfMonth ? longest : min(day, longest)) ?? self
  }
}
