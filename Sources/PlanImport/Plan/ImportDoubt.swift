/// What somebody should look at after an import: not understood, or understood by a guess.
package enum ImportDoubt: Equatable, Sendable {
  /// A number that does not go on with its series.
  case outOfSeries(String, after: Int)
  /// A series that does not begin with one.
  case startsLate(String)
  /// A task without a unit in a document whose others have one.
  case noUnit(String)
  /// A name in a clause of responsibility that does not look like a unit's.
  case oddUnit(String)
  /// Units taken from a sentence, not from a clause.
  case unitsInProse(String)
  /// A phase whose dates are not to be found.
  case phaseWithoutDates(String)
  case phaseEndsBeforeStart(String)
  /// A date whose year comes from another place.
  case yearImplied(String)
  /// A date without a year in a document that names none: it is no due day.
  case yearUnknown(String)
  /// A table without a column of tasks.
  case tableNotUnderstood(String)
  /// The table of items that this program writes, not a document of an office.
  case ownTable
  /// Another outline of the numbers is nearly as good.
  case otherOutline
  /// Another plan in the same document, whose tasks stand behind those of the first.
  case secondPlan(String)
  /// A document without items: its sentences or paragraphs became tasks.
  case noItems
  /// Clauses of responsibility in the text that are on no task.
  case clausesUnused(Int, of: Int)
  /// Lines with a number that became no item.
  case marksUnused(Int, of: Int)
  /// A task with so many clauses that items below it were perhaps not seen.
  case manyClauses(Int)
  /// The title is the name of the file.
  case titleFromFile
  /// An item whose title is empty.
  case emptyTitle
  /// A column of a table that has no field of its own: its text is kept.
  case columnUnread(String)
  /// A column whose head says nothing that is known: its cells told what it holds.
  case columnGuessed(String)
  /// A cell of days that is none.
  case dueUnread(String)
  /// The serial number of a day, shown as a number.
  case dayOfNumber(String, day: String)
  /// What the document holds beside its text.
  case aside(DocumentAside, String)
}

/// What a document holds beside the text that it shows.
package enum DocumentAside: Equatable, Sendable {
  // Left out.
  case hiddenText, struckText, turnedText, comment, header, footer, drawing, embedded, hiddenSheet
  case errorValue, uncomputed, unknownSymbol
  // Read although it is not shown.
  case hiddenRows, hiddenColumns
}

/// How sure an import is of what it read.
package struct ImportSureness: Equatable, Sendable {
  /// None where the document has nothing of the kind.
  package enum Grade: Sendable { case high, middle, low, none }

  package var structure = Grade.none
  package var units = Grade.none
  package var targets = Grade.none
  package var days = Grade.none

  package init() {}
}

/// A place in an imported document, from 1.
package struct ImportPlace: Equatable, Sendable {
  package var unit: Unit
  package var number: Int

  package init(_ unit: Unit, _ number: Int) {
    self.unit = unit
    self.number = number
  }

  /// Lines of a text; paragraphs of a word processor's document or a web page; rows of a sheet.
  package enum Unit: Sendable { case line, paragraph, row }
}
