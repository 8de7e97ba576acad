/// What can be wrong with the journals of a plan.
package enum JournalProblem: Sendable, Equatable {
  /// The line is damaged, and set aside.
  case damage(EventLine.Damage)
  /// The file cannot be read; why.
  case unreadable(FileError)
  /// The last line has no end: it is being written, or was torn.
  case torn
  /// Numbers of somebody's records that no file has, though later ones are there.
  case gap(String, ClosedRange<UInt32>)
  /// A record of somebody that others name and no file has.
  case missing(String, UInt32)
  /// Lines that this machine wrote and no file has.
  case ownLinesMissing(Int)
  /// What this machine wrote by its own account cannot be compared; why.
  case mirrorUnreadable(FileError)
  /// Two events under one number: a cloned machine or a restored backup. Both count.
  case numberTwice(String, UInt32, file: String, line: Int)
  /// A line that differs from another with the same number and the same sum: somebody made it up. Both count.
  case sumTwice(String, UInt32, file: String, line: Int)
  /// The same line stands in the file already.
  case repeated(line: Int)
  /// The event before it in the file has a higher number.
  case disorder
  /// Every line stands in other files too, and the file is not named after a replica.
  case copy
  /// Events of a kind that this version does not know: kept, not applied.
  case unknownKind(String, count: Int)
  /// A status or day that this version does not know.
  case unknownValue(String)
  /// Recorded later than now: some clock is wrong. The latest such time.
  case clockAhead(String)
  /// Events on an item that the plan does not have (无主记录).
  case orphan(ItemID, count: Int)
  /// The plan says something else than the last edit of a field wrote; which field, and of what.
  case planEdited(EditField, of: String)
  /// A bulletin that was issued is not kept, or not as it was; its number.
  case issuedMissing(String)
  case issuedChanged(String)
  /// So many bulletins were issued under one number.
  case issuedTwice(String, count: Int)
  /// A bulletin is kept that nobody issued: something broke off between the two; its number.
  case issuedUnrecorded(String)
  /// Findings of the same file that are not listed one by one, up to a line; the worst of them.
  case more(Int, through: Int, Severity)
  /// Findings in so many other files that are not listed one by one; the worst of them.
  case moreFiles(Int, files: Int, Severity)

  package var severity: Severity {
    switch self {
    case .unreadable: .unreadable
    case .damage, .gap, .sumTwice, .issuedMissing, .issuedChanged: .damage
    case .more(_, _, let worst), .moreFiles(_, _, let worst): worst
    case .torn, .missing, .ownLinesMissing, .mirrorUnreadable, .numberTwice, .repeated, .disorder, .copy,
      .unknownKind, .unknownValue, .clockAhead, .orphan, .planEdited, .issuedTwice, .issuedUnrecorded:
      .warning
    }
  }
}
