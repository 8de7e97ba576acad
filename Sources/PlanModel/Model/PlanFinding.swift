import PlanBytes

/// Something in a plan's text that the reader could not use: where it is, and what it is.
package struct PlanFinding: Sendable, Equatable {
  package var problem: PlanProblem
  /// Line in the file, from 1.
  package var line: Int
  /// The bytes it concerns, inside the line.
  package var range: ByteRange
}

/// What can be wrong with a line of a plan. Each costs only that line, or only that field.
package enum PlanProblem: Sendable, Equatable {
  case missingTitle
  case secondTitle
  case newerFormat(String)
  case badFormat(String)
  case badZone(String)
  case badNumber(field: String, value: String)
  case badDate(String)
  /// With the numbers that there are.
  case unknownPhase(String, known: [Int])
  case phaseWithoutDates
  case phaseEndsBeforeStart
  case badTarget
  case targetWithoutItem
  case badID(String)
  /// On a line that has none: a heading, a unit, a field of the header.
  case strayID(String)
  case duplicateID(String, firstLine: Int)
  case duplicateUnit(String)
  case itemWithoutTask
  case taskWithoutGroup
  case partWithoutTask
  case headingTooDeep
  case taskWithoutItem
  case emptyField(String)
  case notUTF8
  case almostHeading
  case almostItem
  case nestedItem
  case repeatedField(String)
  case repeatedNumber(String, firstLine: Int)
  case oddUnit(String)
  /// Text that begins like a field.
  case almostField
  /// CR alone in the place of a line end.
  case loneReturn
  /// Both sides of a merge stand there, up to a line.
  case unfinishedMerge(last: Int)
  /// A mark of a merge that is alone.
  case mergeMark
  /// More is wrong in the line than is named.
  case manyMistakes

  /// Damage is where the plan says something else than was meant, and not merely less.
  package var severity: Severity {
    switch self {
    case .phaseWithoutDates, .taskWithoutItem, .emptyField, .duplicateUnit, .repeatedNumber, .oddUnit,
      .strayID:
      .warning
    case .missingTitle, .secondTitle, .newerFormat, .badFormat, .badZone, .badNumber, .badDate, .unknownPhase,
      .phaseEndsBeforeStart, .badTarget, .targetWithoutItem, .badID, .duplicateID, .itemWithoutTask,
      .taskWithoutGroup, .partWithoutTask, .headingTooDeep, .notUTF8, .almostHeading, .almostItem,
      .nestedItem,
      .repeatedField, .almostField, .loneReturn, .unfinishedMerge, .mergeMark, .manyMistakes:
      .damage
    }
  }
}
