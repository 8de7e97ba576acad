/// What can be stated so that a later statement replaces an earlier one.
package enum Fact: CaseIterable, Sendable {
  case status
  /// 期限, where it is another than the plan's.
  case due
  /// The measured value of a target (实测值).
  case measure

  /// Whether a statement is of its day alone: those of other days stand beside it. Else it is of its day and all that
  /// come after it.
  var isOfOneDay: Bool { self == .measure }
}
