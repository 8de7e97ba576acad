import PlanModel

/// Some months, one after the other: a column of a table, a cell of an axis.
struct MonthRange: Hashable, Sendable {
  /// Counted from year 0.
  let first: Int
  let count: Int

  /// The month that a day lies in, counted from year 0.
  static func month(of day: Day) -> Int { day.civil.year * 12 + day.civil.month - 1 }

  func contains(_ day: Day?) -> Bool {
    day.map { (first..<first + count).contains(MonthRange.month(of: $0)) } ?? false
  }

  /// `2018`, or its last month: `18-06`.
  var text: String { count == 12 ? "\(first / 12)" : lastMonth }

  var firstMonth: String { MonthRange.text(of: first) }
  var lastMonth: String { MonthRange.text(of: first + count - 1) }

  private static func text(of month: Int) -> String {
    PartialDate(year: Int16(month / 12), month: Int8(month % 12 + 1)).short
  }

  /// The months from one day to another, the fewest in a range with which there are at most so many ranges; each begins
  /// where a year, a half, a quarter or a month does.
  static func ranges(from start: Day, to end: Day, atMost most: Int) -> [MonthRange] {
    guard most > 0, start <= end else { return [] }
    let (first, last) = (month(of: start), month(of: end))
    let count = [1, 3, 6].first { last / $0 - first / $0 < most } ?? 12
    return (first / count...last / count).suffix(most).map { MonthRange(first: $0 * count, count: count) }
  }

  /// The periods of a plan up to a day.
  static func columns(of plan: Plan, upTo day: Day, atMost most: Int) -> [MonthRange] {
    let spans = plan.phases.compactMap(\.span)
    let start = spans.map(\.firstDay).min() ?? day
    return ranges(
      from: min(start, day), to: min(day, max(start, spans.map(\.lastDay).max() ?? day)), atMost: most)
  }
}
