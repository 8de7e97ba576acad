import PlanModel

/// A date or a span of dates in a passage.
struct DateMention: Equatable, Sendable {
  /// Nil where only an end is named (11月15日前).
  var start: PartialDate?
  var end: PartialDate
  /// The whole mention: 在2017年12月底前.
  var range: Range<Int>
  /// Named as the last day: 底前, 到 …
  var isDeadline: Bool
  var isSpan: Bool
  /// A span that begins now: 即日起至3月底.
  var isOpenSpan = false
  /// A span that does not end: 2023年起.
  var isOpenEnd = false
  /// The year comes from another place.
  var yearIsImplied: Bool
}

extension DateMention {
  /// Whether dates without a year behind it are of the same: not where it looks back, or only names the aim.
  func givesYear(after planYear: Int16?) -> Bool {
    !yearIsImplied && end.year >= planYear ?? end.year && (end.month != nil || !isDeadline)
  }
}
