import PlanModel
import PlanPhrases

/// What the board says.
package indirect enum BoardPhrase: Phrase, Equatable {
  case productName, dates, ledger, deliverables, dueInPhase, notNamed, noDueDay, readOnly, planEnded(String)
  case planIsOver, planNotBegun, phaseDaysLeft(Int), shownCount(Int, of: Int), doneCount(Progress)
  case doneOf(Int, Int), overdueCount(Int), soonCount(Int), conflictCount(Int), clearWith(key: KeyName)
  case windowTooSmall(Int, Int), emptyPlan(add: KeyName)
  case nothingMatchesFilter(clear: KeyName), moreWith(key: KeyName)
  case findings(Int, key: KeyName), planDue(String), dueConflict(String, key: KeyName)
  case overdueBy(String, String, Int), dueIn(String, String, Int), dueOn(String, String)
  case measured(String, on: Day, source: String), measuredConflict(String)
  case statusConflict(String, keys: [KeyName]), itemCount(Int), unitCounts(Progress), meaningRed
  case meaningYellow(Int), meaningGreen, helpTyping, helpKeys, helpCells, nothingInHelp, titleActions,
    titleUnits
  case titleStatus(String), titleConflict(String), titleReopen(String), titlePerson
  case titleMark(String, StatusStep), titleNote(String), titleDue(String), titleReview(String), allUnits
  case reopenAs(String), keepDone, titleUndo(String), titleRedo(String), undoIt, redoIt, leaveIt
  case fieldProgress, fieldRemark, fieldReason, fieldNewDue, fieldDay, fieldName, fieldUnit
  case personHint(save: KeyName), lessonsHead, lessonsDone, lesson(Lesson, unit: String)
  case slipIssued(String, before: Int, answered: Day?), meetingTitle, passedItems(Int, of: Int)
  case nothingForMeeting, lastSaid, saidToday, nothingSaid, minutes, nothingSettled
  case minutesHead(String, Int, Int), writtenTo(String), titlePalette, copied, titleOtherPerson
  case personIs(String), notePart(NoteText.Part), fieldPercentage, percentageNeeded, reasonHint(save: KeyName)
  case askedBy(String, Day), doneOn(Day, late: Int), movedTimes(Moves), markHint(save: KeyName)
  case noteHint(line: [KeyName], save: KeyName), dueHint(save: KeyName), nameNeeded, noteNeeded
  case dayInFuture(String), redone(String), nothingToRedo, unknownKey(help: KeyName)
  case uselessKey(leave: KeyName), unreadableText, allIsSaved, saveThisWith(save: KeyName), fieldFull(Int)
  case terminalFound(String, columns: Int), terminalKnown(String?, columns: Int), notSaved(String), draftKept
  case draftsWaiting([String]), severalDrafts(Int), quitWith(quit: KeyName), pasteAfter(note: KeyName)
  case itemIsGone, readOnlyPlan, selectItemFirst, noFilter, newsFrom(String, String, others: Int)
  case planChangedOutside, folderIsBack, waiting, delivered(Int, [String])
  case planDamaged(lost: Int, findings: Int, line: Int?, key: KeyName), noProblems
  case problemsTitle(Int, open: KeyName), problemPlace(Severity, String), problemWhere, problemWhat
  case problemRemedy, noDoubts, doReviewed, nextDoubt, reviewed(left: Int)
  case confirm(ModelPhrase, save: KeyName), progressSummary(Progress), viewTable, viewPhases, viewUnits
  case daysOver(Int), neverLate(due: KeyName, filter: KeyName), noneMarked
  case markedCount(Int, finish: KeyName, keys: [KeyName], leave: KeyName), recordLot(Int)
  case seekFirst(find: KeyName), daySeen(String, back: KeyName), todaySeen(String), hitPlace(Int, of: Int)
  case nothingSince(Int), undated(String), byPhase(String), headingWatch
  case headingPhases(phases: Int, items: Int), headingPlan, watchMeans, thePlan, safeguards, introduction
  case untouched(String, items: Int), fillIn(toggle: KeyName, note: KeyName), daysLeft(Int), otherDay
  case titleDuePhase(String), viewTargets, fieldMeasured, fieldSource, numberNeeded, titleMeasure(String)
  case measureHint(save: KeyName), titleExport(Int), exportAs(String), writeSlips, nothingToExport
  case viewChanges, nothingToArrange, titleLookBack, titleTakeBack(String), titlePeriod
  case periodHint(save: KeyName), fieldSince, fieldUntil, endsBeforeItBegins, notYours(String)
  case takenBackAlready, nothingToFold, groupNumber(Int), groupTitle(Int, String)
  case model(ModelPhrase)

  // Topics that have a table of their own
  case keys(KeyPhrase), filters(FilterPhrase), lots(LotPhrase), views(ViewPhrase), editing(EditingPhrase)
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
