import BoardUI
import PlanImport
import PlanModel
import PlanPhrases
import PlanStore

/// What commands say: what they are for, what came of them, and why they could not be carried out.
enum CommandPhrase: Phrase, Equatable {
  // What commands and options are for
  case aboutProgram, aboutBoard, aboutList, aboutShow, aboutMark, aboutNote, aboutDue, aboutMeasure, aboutUndo
  case aboutDoctor, aboutSetup, optionGroup, argumentShared
  case aboutLog, aboutChanges, aboutCheck, aboutDemo, aboutSync, aboutImport, aboutDiff, aboutExplain
  case optionPlan, optionAsOf, optionAmbiguous, optionLanguage, optionWho, optionUnit, optionRole, optionPhase
  case optionStatus, optionLight, optionDue, optionOnly, optionFilter, optionFind, optionFix, optionFormat(
    [String]), optionImportFormat,
    optionNote
  case optionSince, optionUntil, endsBeforeItBegins(String, String), untilIsAhead(Day, Day)
  case optionLogWho, noSuchRecorder(String, [String])
  case optionOn, optionSure, optionReason, optionTarget, optionMeasuredOn, optionSource, optionSamePlan
  case optionOtherPlan, optionDryRun, optionYes, optionInto, optionMine, optionOthers, optionItem
  case argumentItem, argumentMeasuredItem, argumentMeasured, argumentDue, argumentStatus, argumentText
  case argumentDocument, argumentOld, argumentNew

  case optionWithin, optionColumns, optionExitCode, optionOutput, optionReplace, aboutExport

  // Reports
  case dueOrWithin, noSuchSpan(String), noColumns(String), noSuchColumn(String), noFormat(String, [String])
  case notForScreens(String, String), fileIsThere(String, String), askReplace(String), notWritten
  case optionEachUnit, exportedUnits(String, units: Int, idle: [String], fetch: String?), noUnitOpen,
    outputOrUnits
  case filesAreThere(String, Int, String), askReplaceAll(String, Int)
  case exported(String, items: Int, fetch: String?, remark: String?)

  // Sheets that come back
  case aboutMerge, argumentSheets, optionMergeYes, optionMergeMine, optionMergeOthers, mineOrSheets
  case noSheet(String), mergeChanges(Int), mergeDoubts(Int), mergeLeftOut(Int), mergeNothing
  case mergeLine(String, String, String), mergeDoubt(SheetChange.Doubt), mergeMeasured(String, String)
  case mergeLeft(String, LeftOut.Reason, String), askSheet(String), askMerge(Int)
  case mergeNeedsYes(String), notRecorded, merged(Int, undo: KeyName), mergeOpen(Int, String, String)

  // While it takes long
  case isReading(String), isWriting(String)

  // Where plans are
  case plansSeveral([String]), plansNone([String]), askFirstPlan, planNotAt(String), planIsClosed(String),
    plansNotThere(String)

  // What is meant by a word
  case noSuchItem(String), severalItems(String, [String]), noSuchUnit(String, [String], key: KeyName),
    unitTaken(String)
  case noSuchStatus(String, isFilter: Bool), noSuchLight(String), noSuchRole(String), noSuchPhase(
    String, [String])
  case noSuchTrait(String), noSuchWindow(String), noSuchFilter(String, [String]), unitUnknown(String)
  case aboutSlip, optionLevel, optionSlipPaper, optionSlipUnit, noSuchLevel(String)
  case optionNoMouse, optionProblems, optionNext, optionPaper, optionPercent, noPercentage(String)
  case reasonFor(StatusStep, String), reasonExample
  case emptyNote(String), whoIsIt, nameNotKept(StoreError), notUTF8(String), mineOrOthers

  // Days
  case dayAfterAsOf(String, String), askDay(ModelPhrase), dayLeft, typeAgain(ModelPhrase, String)
  case typeDay(ModelPhrase, String)

  // Measured values
  case noTarget(String), noTargetOfPlan, whichTarget(String, [TargetChoice])
  case noSuchTarget(String, of: String, [TargetChoice]), severalTargets(String, of: String, [TargetChoice])
  case likeTargets(String, fix: String), noNumber(String, measure: String), wholePlan

  // The terminal
  case noTerminal, terminalUnknown(String), ended(Int32)

  // What is there
  case demoLabel, journalDamage(Int, at: String, JournalProblem, plan: String)
  case folderIsAway(StoreError), planIDChangedHere(String, String), askSamePlan(String, String)
  case idSettled
  case checkClean(items: Int, records: Int), checkTotal(errors: Int, warnings: Int)
  case checkFixed(ids: Int, lines: Int)
}

/// One of several targets that may be meant, and the command that says so.
struct TargetChoice: Equatable {
  var target: String
  var command: String
}

extension String {
  /// The text in a language.
  init(_ phrase: CommandPhrase, in language: Language) { self = phrase.text(in: language) }
  /// The text in a language.
  init(_ phrase: UsagePhrase, in language: Language) { self = phrase.text(in: language) }
}
