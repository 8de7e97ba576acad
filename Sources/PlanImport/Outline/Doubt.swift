/// A place of a document that somebody should look at: what was not understood, or understood by a guess.
package struct Doubt: Equatable, Sendable {
  package var kind: Kind
  /// In the document's unit, from 1.
  package var line: Int

  init(_ kind: Kind, line: Int) {
    self.kind = kind
    self.line = line
  }

  package enum Kind: Equatable, Sendable {
    /// A number that does not go on with its series.
    case outOfSeries(String, after: Int)
    /// A series that does not begin with one.
    case startsLate(String)
    /// A task without a unit in a document whose others have one.
    case noUnit(String)
    /// Text in a clause of responsibility that is no unit.
    case oddUnit(String)
    /// Units taken from a sentence, not from a clause.
    case unitsInProse(String)
    /// A phase whose dates are not to be found.
    case phaseWithoutDates(String)
    /// A date whose year comes from another place.
    case yearImplied(String)
    /// A paragraph that is in no field and no description.
    case notUnderstood(String)
    /// A table without a column of tasks.
    case table(String)
  }
}
