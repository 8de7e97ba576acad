import PlanModel
import PlanPhrases

/// What the board says of papers that go out and come back.
package enum SheetPhrase: Phrase, Equatable {
  case chore(PaperChore), fieldPlace, placeNeeded, titleCollecting, hintCollecting(save: KeyName)
  case titleSheets(sure: Int, doubts: Int, left: Int), record(Int), showAll(Int, Int)
  case fieldNumber, fieldNext, oddNumber(String), numberTaken(String, DayRange), titleIssuing
  case hintIssuing(save: KeyName), titleBulletin(String, Day), issueIt(String), readIt, notIssued
  case allOfKind(String, Int)
  case nothing, sureOnes(Int), doubtfulOnes(Int), leftOnes(Int)
}

/// What is done with papers besides writing what is shown.
package enum PaperChore: CaseIterable, Equatable, Sendable {
  /// A file for each unit that has something open.
  case unitSheets
  /// What units filled in is taken in.
  case collect
  /// 封存.
  case seal
  /// A bulletin is issued (印发).
  case issue
}
