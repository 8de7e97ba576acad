import PlanModel

/// What is said of plans and boards beyond their facts, wherever they are shown.
package enum ModelPhrase: Phrase, Equatable {
  case unnamedPlan, conflict, voided, openItems, phase, text, only
  case asOf(String), filtered([String])

  // Events
  case changed(from: String, to: String), plannedDue
  case changedUnrecorded, nothingSaid
  case saved(String, on: Day? = nil), savedMeasured(String, on: Day?), undone(String), nothingToUndo
  case reasonNeededFor(StatusStep), stepObstacle(StepObstacle), closesUndone(Status)
  case reasonNeeded, futureIsReadOnly(today: String), waitsForFolder(Int)

  // On the way to 销号, and due days put off
  case sentBack, postponed(Postponement)

  // What happened in a period
  case changes(ChangeFigure, Int), silent([String]), recordedLate(Int), takenBack(String)

  // Days
  case dayProblem(DayError, typed: String), dueProblem(DayError, typed: String)
  case dayDoubt(DayDoubt, Day, typed: String)

  // Differences
  case differenceTotal(added: Int, removed: Int, changed: Int, same: Int)
  case differenceAdded(String), differenceRemoved(String, records: Int)
  case differenceChanged(String, [String]), changedField(String, from: String, to: String), changedText
}

extension Status: Phrase {}
extension StatusStep: Phrase {}
extension Ending: Phrase {}
extension SlipLevel: Phrase {}
extension Light: Phrase {}
extension Role: Phrase {}
extension ItemTrait: Phrase {}
extension NamedFilter: Phrase {}
extension DueWindow: Phrase {}
extension ChangeFigure: Phrase {}
extension Severity: Phrase {}
extension FieldHeading: Phrase {}
extension Event.Kind.Name: Phrase {}
extension EditField: Phrase {}
extension NewEntry.Kind: Phrase {}
extension EditError: Phrase {}
extension EventLine.Damage: Phrase {}
extension FileError: Phrase {}
extension PlanProblem: Problem {
  /// So many phases of a plan are named.
  static let mostNamed = 12
}
extension JournalProblem: Problem {}
extension Diagnostic.Problem: Problem {}
