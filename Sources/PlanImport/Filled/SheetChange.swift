import PlanModel

/// Something that a sheet says otherwise than the board.
package struct SheetChange: Sendable, Equatable {
  /// What it is about, in the plan of the board.
  package let subject: Subject
  package let says: Statement
  package let place: FilledPlace
  /// The unit whose sheet it is; empty where that is not known.
  package let unit: String
  /// Why nobody but a person can say whether it counts; nil where it simply does.
  package internal(set) var doubt: Doubt?

  package enum Statement: Sendable, Equatable {
    case status(Status)
    case progress(String)
    case measured(DecimalNumber, on: Day)
  }

  package enum Doubt: Sendable, Equatable {
    /// What it was when the sheet went out is not known.
    case unknownBefore
    /// It was changed here, too, since then.
    case changedHere
    /// Another cell says otherwise.
    case otherwise(FilledPlace)
  }

  /// How texts begin that are recorded of it.
  package var mark: String { FilledWords.mark(of: unit) }
}

/// Something in a sheet that cannot be recorded.
package struct LeftOut: Sendable, Equatable {
  package let place: FilledPlace
  package let reason: Reason
  /// What stands there.
  package let text: String

  package enum Reason: Sendable, Equatable {
    /// No item has that id, or that number and title.
    case noItem
    case otherPlan
    /// Number and title are of another item than the id.
    case mixedUp
    /// A field that sheets do not change, and what it said; nil where only that it was something else is known.
    case fixed(String, was: String?)
    /// A column that somebody put in, by its head.
    case ownColumn(String)
    case noStatus, noNumber, noDay, futureDay
    /// It was emptied, and what it said.
    case emptied(was: String)
    case otherSheet
    /// No text of a cell: a comment, a formula that was not reckoned.
    case beside
  }
}
