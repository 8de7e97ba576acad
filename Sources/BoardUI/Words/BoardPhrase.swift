import PlanModel
import PlanPhrases

/// What the board says.
package indirect enum BoardPhrase: Phrase, Equatable {
  case productName, dates, ledger, deliverables, dueInPhase, notNamed, noDueDay, readOnly
  case planEnded(String), planIsOver, planNotBegun, phaseDaysLeft(Int), shownCount(Int, of: Int)
  case doneCount(Progress), doneOf(Int, Int)
  case overdueCount(Int), soonCount(Int), conflictCount(Int), clearWith(key: KeyName)
  case windowTooSmall(Int, Int), emptyPlan, nothingMatchesFilter(clear: KeyName), moreWith(key: KeyName)
  case findings(Int, key: KeyName), planDue(String), dueConflict(String, key: KeyName)
  case overdueBy(
    String, String, Int), dueIn(String, String, Int), dueOn(String, String)
  case measured(String, on: Day, source: String), measuredConflict(String)
  case statusConflict(String, keys: [KeyName]), itemCount(Int), unitCounts(Progress), meaningRed
  case meaningYellow(Int), meaningGreen, keyToggle, keyFold, keyReopen, keyResolve, keyMenu, keyStatus
  case keyNote, keyClear, keyFind, keyUnits, keyFilter, keyUndo, keyHelp, keyQuit, keyProblems
  case keyReview, barChoose, barTake, barClose, barNarrow, barSave, barNextField, barCancel, barScroll
  case helpToggle, helpMenu, helpStatus, helpNote, helpDue, helpClear, helpFind, helpUnits, helpFilter
  case helpUndo, helpRedo, helpAllIsSaved, helpRedraw, helpHowToLeave, helpTyping, helpStart, helpEnd
  case helpEraseAfter, helpEraseWord, helpEraseToStart, helpEraseToEnd, helpNextField, helpPreviousField
  case helpSave, helpCancel, helpHelp, helpQuit, helpDetail, helpFoldAll, helpUp, helpDown, helpLeft
  case helpRight, helpPageUp, helpPageDown, actionFold, actionDone, actionReopen, actionResolve
  case helpFirst, helpLast, helpClose, helpKeys, helpCells, helpLights, helpProblems, helpReview
  case titleActions, titleUnits, filterTitle(change: [KeyName], leave: KeyName), titleStatus(String)
  case titleConflict(String), titleReopen(String), titlePerson, titleMark(String, StatusStep)
  case titleNote(String), titleDue(String), titleReview(String), allUnits, reopenAs(String), keepDone
  case titleUndo(String), titleRedo(String), undoIt, redoIt, leaveIt, filterRole(String)
  case filterStatus(String), filterLight(String), filterPhase(String), filterNamed(String), ownUnitUnknown,
    filterDue(String),
    filterOnly(String), fieldProgress, fieldRemark
  case fieldReason, fieldNewDue, fieldDay, fieldName, fieldUnit, personHint(save: KeyName)
  case lessonsHead, lessonsDone, lesson(Lesson, unit: String)
  case slipIssued(String, before: Int, answered: Day?)
  case helpMeeting, meetingTitle, passedItems(Int, of: Int), nothingForMeeting, lastSaid, saidToday,
    nothingSaid
  case barReply, barNextItem, barPreviousItem, barLeaveMeeting, barWrite, minutes, nothingSettled
  case minutesHead(String, Int, Int), writtenTo(String)
  case helpPalette, helpCopyRow, helpChangePerson, titlePalette, copied, titleOtherPerson, personIs(String)
  case notePart(NoteText.Part), fieldPercentage, percentageNeeded, helpNewLine
  case reasonHint(save: KeyName), askedBy(String, Day), doneOn(Day, late: Int), movedTimes(Moves)
  case lotUnfit(StepObstacle, Int), lotUndone(Int)
  case markHint(save: KeyName), noteHint(line: [KeyName], save: KeyName), dueHint(save: KeyName), nameNeeded,
    noteNeeded
  case dayInFuture(String), redone(String), nothingToRedo, unknownKey(help: KeyName)
  case uselessKey(leave: KeyName), unreadableText, allIsSaved, saveThisWith(save: KeyName)
  case fieldFull(Int), terminalFound(String, columns: Int), terminalKnown(String?, columns: Int)
  case notSaved(String), draftKept, draftsWaiting([String]), severalDrafts(Int), quitWith(quit: KeyName)
  case pasteAfter(note: KeyName), itemIsGone, readOnlyPlan, selectItemFirst, noFilter
  case newsFrom(String, String, others: Int), planChangedOutside, folderIsBack, waiting
  case delivered(Int, [String]), planDamaged(lost: Int, findings: Int, line: Int?, key: KeyName)
  case noProblems, problemsTitle(Int, open: KeyName), problemPlace(Severity, String), problemWhere
  case problemWhat, problemRemedy, noDoubts, doReviewed, nextDoubt, reviewed(
    left: Int)
  case confirm(ModelPhrase, save: KeyName), progressSummary(Progress), viewTable, viewPhases
  case viewUnits, keyItsItems, unitTotal, unitShare, unitNextDue, unitSilent, neverReported, daysOver(Int)
  case fieldFilterName, fieldDueWindow, titleFilterName(String), titleDueWindow, nameFilter
  case forgetFilter(String), filterNamedNow(String), filterForgotten(String), filterNameNeeded
  case filterNameTaken(String), noDueWindow(String), dueFromTo, nameHint(save: KeyName)
  case windowHint(save: KeyName)
  case neverLate(due: KeyName, filter: KeyName)
  case helpMark, helpMarkUp, noneMarked, markedCount(Int, finish: KeyName, keys: [KeyName], leave: KeyName)
  case markAllShown, actionDoneMarked, recordLot(Int), lotMark(Int, String), lotDue(Int, String)
  case lotPlannedDue(Int), lotNote(Int, String), lotItems([String], hasMore: Bool), lotSame(Int)
  case lotUnfinished(left: Int, [String], hasMore: Bool)
  case lotConflicts(Int), lotHidden(Int), lotProgress(Progress, Progress)
  case lotMonth(String, from: Int, to: Int), lotInConflict(Int), lotIsSo
  case keyHit, helpNextHit, helpPreviousHit, helpToday, helpMonthBack, helpMonthOn, seekFirst(find: KeyName)
  case daySeen(String, back: KeyName), todaySeen(String), hitPlace(Int, of: Int)
  case nothingSince(Int), undated(String), byPhase(String), headingWatch, headingPhases(
    phases: Int, items: Int), headingPlan,
    watchMeans, thePlan, safeguards
  case introduction, untouched(String, items: Int), fillIn(toggle: KeyName, note: KeyName)
  case helpArrange, arrangementTitle(change: [KeyName], leave: KeyName), groupedBy(Grouping)
  case sortedBy(Sorting)
  case daysLeft(Int), unitOpen, unitLate, unitSupports, unitTargets, unitLastEntry
  case unitSummary(lead: Int, all: Int, late: Int, silent: Int, days: Int), unitWhole(UnitStanding),
    earlierRecords(
      Int)

  // Phases
  case phaseFigures(time: Int?, Progress), call(Call), nothingInPhase, otherDay, lateCount(Int), soonShort(
    Int), titleDuePhase(String)

  // Targets
  case viewTargets, keyMeasure, fieldMeasured, fieldSource, numberNeeded, titleMeasure(String)
  case measureHint(save: KeyName), targetName, targetGoal, targetLast, targetGap, targetSeries
  case targetSummary(TargetFigures), missing(String), targetState(TargetState), unreported, noTargets,
    planAsWhole

  // What happened
  case helpExport, titleExport(Int), exportAs(String), writeSlips, nothingToExport
  case viewChanges, keyArrange, nothingToArrange, titleLookBack, titleTakeBack(String),
    titlePeriod
  case periodHint(save: KeyName), sinceIssue, thisWeek, thisMonth, lastMonth, otherPeriod, dayRange(DayRange)
  case ordered(by: EventOrder), fieldSince, fieldUntil, endsBeforeItBegins, notYours(String)
  case takenBackAlready, nothingHappened, changeWhat, changeWho, changeWhen, changeItem, changeRecorded
  case outsidePhases, nothingToFold, helpNextView, helpPreviousView, helpView(BoardPhrase)
  case groupNumber(Int), groupTitle(Int, String), cell(Status), model(ModelPhrase)

  // Changes of the plan
  case editing(EditingPhrase)
  case sheets(SheetPhrase)
}

/// What the demo gives to try.
package enum Lesson: CaseIterable, Sendable { case findLate, note, undo }

/// How a key is called.
package enum KeyName: Phrase, Equatable {
  case space, up, down, left, right, upAndDown, backspace
  /// Whatever is typed.
  case typing
  /// Written the same in every language.
  case verbatim(String)
}

extension String {
  /// The text in a language.
  package init(_ phrase: BoardPhrase, in language: Language) { self = phrase.text(in: language) }
}
