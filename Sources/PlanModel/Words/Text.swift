/// Every text that the program shows, in one table. Chinese now; another language is another `switch`.
package enum Text: Sendable, Equatable {
  // Names of things
  case viewTable, viewPhases, outsidePhases, nothingToFold, helpView(String), helpNextView, helpPreviousView
  case productName, unnamedPlan, phase, phaseName(String), leadUnit, leadUnits, supportingUnit,
    supportingUnits
  case targets, due, dates, status, light, description, ledger, progressNotes, deliverables, dueInPhase
  case columnNumber, columnTask, taskName, columnSection, columnScope, columnLastDay, columnID
  case notNamed, noDueDay, everything, openItems, textWord, filterWord, readOnly, conflict,
    voidedSign

  // The head of the board
  case asOf(String), planEnded(String), until(String), clearHint
  case shownCount(Int, of: Int), doneCount(Progress), overdueCount(Int), soonCount(Int), conflictCount(Int)
  case windowTooSmall(Int, Int), emptyPlan, nothingMatches, moreHint, planFindings(Int)

  // Detail
  case field(FieldName)
  case planDue(String), planDueAgain, dueConflictSides(String), changed(String, String), overdueBy(
    String, String, Int), dueIn(String, String, Int), dueOn(String, String)
  case measured(String, on: Day, source: String), measuredConflict(String)
  case conflictSides(String), progressSummary(Progress), itemCount(Int), unitCounts(Progress)
  case meaningRed, meaningYellow(Int), meaningGreen

  // Names of keys; `verbatim` is what is written the same in every language
  case nameSpace, nameUp, nameDown, nameLeft, nameRight, nameUpDown, nameBackspace, verbatim(String)

  // Words in the bar
  case keyReview, helpReview, noDoubts, titleReview(String), doReviewed, nextDoubt, reviewed(
    left: Int)
  case keyToggle, keyFold, keyReopen, keyResolve, keyMenu, keyStatus, keyNote, keyClear, keyFind, keyUnits,
    keyFilter, keyUndo,
    keyHelp, keyQuit
  case barChoose, barTake, barClose, barType, barNarrow, barSave, barNextField, barCancel, barScroll,
    barSearch

  // Help
  case helpToggle, helpMenu, helpStatus, helpNote, helpDue, helpClear, helpFind, helpUnits, helpFilter,
    helpUndo,
    helpHelp
  case helpQuit, helpDetail, helpFoldAll, helpUp, helpDown, helpLeft, helpRight, helpPageUp, helpPageDown
  case actionFold, actionDone, actionReopen, actionResolve
  case helpFirst, helpLast, helpClose, helpKeys, helpCells, helpLights
  case helpRedo, helpAllIsSaved, helpRedraw, helpHowToLeave, helpTyping, helpStart, helpEnd, helpEraseAfter,
    helpEraseWord, helpEraseToStart, helpEraseToEnd, helpNextField, helpPreviousField, helpSave, helpCancel

  // Lists and forms
  case titleActions, titleUnits, titleFilter, titleStatus(String), titleConflict(String), titleReopen(String)
  case titlePerson, titleMark(String, String), titleNote(String), titleDue(String)
  case allUnits, reopenAs(String), keepDone
  case titleUndo(String), titleRedo(String), undoIt, redoIt, leaveIt
  case filterRole(String), filterStatus(String), filterLight(String), filterPhase(String)
  case fieldProgress, fieldRemark, fieldReason, fieldNewDue, fieldDay, fieldName, fieldUnit
  case hintPerson, hintMark, hintNote, hintDue, reasonNeeded, nameNeeded, noteNeeded, dayInFuture(String)

  // What happened
  case redone(String), nothingToRedo, keyUnknown, keyUnknownInside, unreadableText, allIsSaved,
    enterSavesThis,
    fieldFull(Int), terminalFound(String, columns: Int), terminalKnown(String?, columns: Int)
  case saved(String, on: Day? = nil), savedMeasured(String, on: Day?), undone(String), nothingToUndo,
    notSaved(String), quitWithQ,
    pasteIgnored, draftKept, draftsWaiting([String]), severalDrafts(Int)
  case futureIsReadOnly(String)
  case itemIsGone, readOnlyPlan, selectItemFirst, noFilter

  // What others did
  case newsFrom(String, String, others: Int), planChangedOutside, folderIsAway(String), folderIsBack,
    waitsForFolder(Int), waiting, delivered(Int, [String])
  case planChangedBadly(lost: Int, findings: Int, line: Int?)

  // What is wrong, on the board
  case keyProblems, helpProblems, noProblems, titleProblems(Int), problemPlace(Severity, String)
  case problemWhere, problemWhat, problemRemedy, itemVanished(String), itemVanishedRemedy

  // The store
  case systemFailure(String, String, String), notARegularFile(String), noPlanFile(String), readOnlyFormat
  case planChangedMeanwhile(String), planDisplaced(String, String), noStateFolder, lineTooLong,
    stateOutOfReach(String, String)
  case planLocked(String), noPlanLock(String), nameNotKept(String),
    planIDChanged(String, String, String)
  case folderIsCopy(String), journalOutOfReach(String, String), slotOutOfReach(String, String)
  case journalDamage(Int, at: String, what: String, plan: String), askSamePlan(String, String), idSettled,
    planIDChangedHere(String, String)
  case callOpen, callRead, callWrite, callSynchronize, callMakeFolder, callLock
  case diskFull, quotaExceeded, noPermission, readOnlyDisk, inputOutputError, doesNotExist, notAFolder
  case isALink, isAFolder, staleFile, tooManyFiles, nameTooLong, cannotLock, inUse
  case fileTooLarge

  // Findings in plans and journals
  case checkClean(Int, Int), checkTotal(errors: Int, warnings: Int), checkFixed(ids: Int, lines: Int)

  // Commands
  case tableTotal(Int, Int, Progress), reportBy(String), noTerminal, terminalUnknown(String), noUTF8Locale
  case plansSeveral([String]), plansNone([String]), planNotAt(String)
  case noSuchItem(String), severalItems(String, [String]), noSuchUnit(String, [String]), noSuchStatus(
    String, isFilter: Bool)
  case noSuchLight(String), noSuchPhase(String, [String]), dayAfterAsOf(String, String), emptyNote(String)
  case notUTF8(String), optionSamePlan, optionOtherPlan
  case whoIsIt, nothingYet, ended(Int32), usage(UsageText), demoLabel
  case aboutProgram, aboutBoard, aboutList, aboutShow, aboutMark, aboutNote, aboutDue, aboutMeasure,
    aboutUndo,
    aboutLog,
    aboutCheck,
    aboutDemo
  case optionPlan, optionAsOf, optionAmbiguous, optionWho, optionUnit, optionRole, optionPhase, optionStatus
  case optionFix, optionLight, optionFind, optionFormat([String]), optionImportFormat, optionNote, optionOn,
    optionSure,
    argumentItem, argumentDue, argumentMeasured, argumentMeasuredItem, optionTarget, optionSource,
    optionMeasuredOn,
    optionReason, argumentStatus,
    argumentText

  // Import
  case importedGroup, untitled
  case imported(String, into: String), wouldImport(String), importedGroups(Int), importedTasks(Int),
    importedItems(Int), importedTargets(Int), importedPhases(Int, deliverables: Int), importedSafeguards(Int)
  case importedUnits(Int, String), nothingToImport(String), aliasHint(String, of: String), aliasesHint
  case ungrouped
  case explainHead(margin: Int32?), aboutExplain
  case doubtCount(Int), openImported(command: String),
    reviewImported
  case importChanges(String), importSame(String), importAsk,
    importNeedsYes(String),
    importLeft, importRevised(String)
  case differenceTotal(added: Int, removed: Int, changed: Int, same: Int), differenceAdded(String),
    differenceRemoved(String, records: Int), differenceChanged(String), changedField(
      String, from: String, to: String),
    changedDescription
  case aboutImport, aboutDiff, argumentDocument, optionDryRun, optionYes, optionInto, argumentOld, argumentNew

  // Several machines
  case aboutSync, synced([String]), upToDate, sentRecords(Int), sentPlan, receivedRecords(Int, [String])
  case receivedPlan, journalsKept([String])
  case commitRecords(Int, [String], hasMore: Bool), commitPlan, commitSettings, commitMerge(String)
  case syncNoGit, syncGitTooOld(String), syncNoRepository(String), syncNoWorkTree(String)
  case syncUnfinished(String, abort: String), syncUnresolved([String], add: String), syncMarked(Int),
    syncDetached(
      back: String?), syncIgnored(String, String),
    syncNoRemote
  case syncUnreachable(String), syncNotLetIn(String, login: String), syncTimedOut, syncUnrelated(
    clone: String), syncBlocked(
      [String], stash: String), syncInTheWay(String, move: String), syncSparse(add: String), syncCheckedOut(
      allow: String)
  case syncFollowsLocal(String, String, remedy: String), syncForeign(String, String), syncClosed(String),
    syncHook(String, String, String), syncNotDisputed(String, [String]), syncForeignFiles(
      [String], pull: String, commit: String), syncForeignPlan(String, String)
  case planUndecided(Int), undecidedMine(String), undecidedOthers(String), undecidedNothing, undecidedMore(
    Int),
    decideMine(String), decideOthers(String), decideItem(String), undecidedTexts(String, String)
  case optionMine, optionOthers, optionItem, mineOrOthers, journalKept(String, [String]), syncNotTaken(
    [String])
  case syncRefused(String, String), syncKeepsMoving, syncBusy(String, remove: String?), syncInterrupted,
    syncGitFailed(String)

  // Kinds of events
  case kindNote, kindMeasured, kindDue, kindIssue, kindVoid
}

extension String {
  /// The text in the language of the screen.
  package init(_ text: Text) { self = text.chinese }
}
