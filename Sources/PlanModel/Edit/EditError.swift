/// Why the plan is not changed.
package enum EditError: Error, Equatable, Sendable {
  /// What was to be edited is not in the plan any more.
  case gone
  /// Somebody else changed it meanwhile; how it is now.
  case changedMeanwhile(EditField, now: String)
  /// It has no such field.
  case notThere(EditField)
  /// It must say something.
  case mustNotBeEmpty(EditField)
  /// The line would say nothing any more.
  case nothingLeft
  /// It cannot be written so that it is read as what it is.
  case unreadable(EditField, String)
  /// The plan would have something wrong that it has not now.
  case breaks(PlanProblem)
  /// Two items that are to be one say different things.
  case differ(EditField)
  /// Nothing would be another than it is.
  case same
  /// Only the beginning was kept: it cannot be taken back.
  case tooLong
  /// Only the beginning of what the field says, or is to say, would be kept: it could not be taken back.
  case tooMuch(EditField, isOld: Bool)
  /// What it wrote is not there any more, and nobody recorded why.
  case overwritten(EditField)
  /// Somebody edited the same later: that is to be taken back first.
  case standsUnder(who: String, Day, EditField)
}
