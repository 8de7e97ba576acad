import PlanModel

/// What a view can do, for the keys that mean something in some views only.
struct ViewFacts: Equatable, Sendable {
  /// Something in it folds.
  var folds = false
  /// It has other groups, orders or periods.
  var arranges = false
  /// It looks back on a period.
  var looksBack = false
  /// Something can be added in it.
  var adds = false
  /// So many columns it must have before the detail stands beside it.
  var leastColumns = 0

  /// That of a table of many columns.
  static let table = 120
}

/// What is looked back on (动态).
package struct LookBack: Equatable, Sendable {
  package var period = Period.sinceIssue
  package var order = EventOrder.day
}
