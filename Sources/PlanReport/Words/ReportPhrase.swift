import PlanModel
import PlanPhrases

/// What a report says beyond the items and their fields.
enum ReportPhrase: Phrase {
  case madeBy(String)
  // What happened
  case period(DayRange), nothingHappened, wholePlan, logHead, nothingYet, nothingSuch
  case changeDay, changeNumber, changeTask, changeLead, changeWhat, changeText, changeWho
  case changeRecorded, changeLate
  // Headings of what has none of its own
  case outsidePhases, withoutUnit, withoutDue, everything
  // Pages
  case pageUnit, pageAllUnits, pageFind, pageShown
  // Workbooks
  case madeAt(String), noUnitSheets(Int), latestOnly(Int), fillIn, fillInTargets, sheetItems, sheetTargets,
    sheetChanges, sheetLedger
  case targetIndicator, targetGoal, targetUnit, targetLast, targetLastDay, targetState, targetMeasured,
    targetDay
  case targetID, target(TargetState)
  case total(shown: Int, all: Int, Progress)
}

extension String {
  /// The text in a language.
  init(_ phrase: ReportPhrase, in language: Language) { self = phrase.text(in: language) }
}
