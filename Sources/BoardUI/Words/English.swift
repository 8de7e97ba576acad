import PlanModel
import PlanPhrases

// What the board says, in English.
extension BoardPhrase {
  package var english: String {
    switch self {
    case .productName: "Duban"
    case .dates: "Dates"
    case .ledger: "Record"
    case .deliverables: "Phase tasks"
    case .dueInPhase: "Due in this phase"
    case .notNamed: "no lead named"
    case .noDueDay: "no due date"
    case .readOnly: "read-only"
    case .planEnded(let day): "The plan ended on \(day)"
    case .planIsOver: "ended"
    case .planNotBegun: "not begun"
    case .phaseDaysLeft(let days): "\(days) d left"
    case .shownCount(let shown, let all): "Shown \(shown)/\(all)"
    case .doneCount(let progress): "Done \(progress.reached)/\(progress.total) \(progress.share)"
    case .doneOf(let done, let all): "Done \(done)/\(all)"
    case .overdueCount(let count): "Overdue \(count)"
    case .soonCount(let count): "Due soon \(count)"
    case .conflictCount(let count): "Conflicts \(count)"
    case .clearWith(let key): "\(key.english) Clear"
    case .windowTooSmall(let columns, let rows):
      "The window is too small: it needs \(columns) columns and \(rows) rows"
    case .emptyPlan: "The plan has no items yet; Plans/FORMAT.md says how to write them"
    case .nothingMatchesFilter(let key): "No items match the filter; press \(key.english) to clear it"
    case .moreWith(let key): "\(key.english) All"
    case .findings(let count, let key): "\(English.count(count, "problem")) to look at, press \(key.english)"
    case .planDue(let day): "by the plan \(day)"
    case .dueConflict(let sides, let key):
      "Different due dates recorded: \(sides); press \(key.english) to choose one"
    case .overdueBy(let status, let day, let days):
      "\(status)   due \(day), \(English.count(days, "day")) overdue"
    case .dueIn(let status, let day, let days): "\(status)   due \(day), \(English.count(days, "day")) left"
    case .dueOn(let status, let day): "\(status)   due \(day)"
    case .measured(let value, let day, let source):
      ", measured \(value) (\(day)\(source.isEmpty ? "" : ", " + source))"
    case .measuredConflict(let sides): ", different values recorded: \(sides)"
    case .statusConflict(let sides, let keys):
      "Different statuses recorded: \(sides); press \(English.or(keys.map(\.english))) to choose one"
    case .itemCount(let count): English.count(count, "item")
    case .unitCounts(let progress):
      "\(English.count(progress.total, "item"))  done \(progress.reached)  open \(progress.open)"
        + (progress.overdue > 0 ? "  overdue \(progress.overdue)" : "")
    case .meaningRed: "open and past the due date"
    case .meaningYellow(let days): "open and due within \(English.count(days, "day"))"
    case .meaningGreen: "open and not due yet"
    case .keyToggle: "Done"
    case .keyFold: "Fold"
    case .keyReopen: "Reopen"
    case .keyResolve: "Choose"
    case .keyMenu: "Menu"
    case .keyStatus: "Status"
    case .keyNote: "Note"
    case .keyClear: "Clear"
    case .keyFind: "Find"
    case .keyUnits: "Units"
    case .keyFilter: "Filter"
    case .keyUndo: "Undo"
    case .keyHelp: "Help"
    case .keyQuit: "Quit"
    case .keyProblems: "Problems"
    case .keyReview: "Check"
    case .barChoose: "Choose"
    case .barTake: "OK"
    case .barClose: "Back"
    case .barNarrow: "Narrow down"
    case .barSave: "Save"
    case .barNextField: "Next field"
    case .barCancel: "Cancel"
    case .barScroll: "Scroll"
    case .helpToggle: "Mark as done; reopen what is done (asks first); fold a heading"
    case .helpMenu: "List what can be done with this row"
    case .helpStatus: "Change the status, with a remark and a day"
    case .helpNote: "Add a progress note"
    case .helpDue: "Change the due date, with the reason"
    case .helpClear: "Clear all filters"
    case .helpFind: "Find text, filtering as you type"
    case .helpUnits: "Choose a unit and see only its items"
    case .helpFilter: "Filter by status, light, phase and role"
    case .helpUndo: "Undo your last record"
    case .helpRedo: "Redo what was just undone"
    case .helpAllIsSaved: "Not needed: every record is saved at once"
    case .helpRedraw: "Redraw the screen"
    case .helpHowToLeave: "Say how to quit"
    case .helpTyping: "While typing"
    case .helpStart: "To the beginning"
    case .helpEnd: "To the end"
    case .helpEraseAfter: "Delete the sign behind the cursor"
    case .helpEraseWord: "Delete the word before the cursor"
    case .helpEraseToStart: "Delete all before the cursor"
    case .helpEraseToEnd: "Delete all behind the cursor"
    case .helpNextField: "Next field"
    case .helpPreviousField: "Previous field"
    case .helpSave: "Save"
    case .helpCancel: "Back; what you typed is kept"
    case .helpHelp: "Show this help"
    case .helpQuit: "Quit (all records are saved)"
    case .helpDetail: "See this row in full, with its records"
    case .helpFoldAll: "Fold or unfold all"
    case .helpUp: "Row above"
    case .helpDown: "Row below"
    case .helpLeft: "Fold, or go to the heading"
    case .helpRight: "Unfold, or go to the first item"
    case .helpPageUp: "Page up"
    case .helpPageDown: "Page down"
    case .actionFold: "Fold or unfold"
    case .actionDone: "Mark as done"
    case .actionReopen: "Reopen"
    case .actionResolve: "Two people recorded different things; choose one"
    case .helpFirst: "First row"
    case .helpLast: "Last row"
    case .helpClose: "Close the topmost window"
    case .helpKeys: "Keys (click to select, scroll with the wheel)"
    case .helpCells: "Phase cells: status at the end of each phase; the due phase is underlined"
    case .helpLights: "Lights"
    case .helpProblems: "List problems in the plan and its records"
    case .helpReview: "Check what the import was not sure of"
    case .titleActions: "Actions"
    case .titleUnits: "Units (type to narrow down): "
    case .filterTitle(let keys, let leave):
      "Filter (\(English.or(keys.map(\.english))) to switch, \(leave.english) to go back)"
    case .titleStatus(let item): "\(item): new status"
    case .titleConflict(let item): "\(item): two people recorded different things; choose one"
    case .titleReopen(let item): "\(item) is done. Reopen it?"
    case .titlePerson: "Your first record: please give your name and unit (asked only once)"
    case .titleMark(let item, let step): "\(item): \(step.english)"
    case .reasonHint(let save): "Write the reason; the day is when it happened; \(save.english) saves"
    case .askedBy(let who, let day): "\(who) asked to close it on \(day)"
    case .doneOn(let day, let late):
      "done on \(day)" + (late > 0 ? ", \(English.count(late, "day")) late" : "")
    case .movedTimes(let moves):
      "moved \(English.count(moves.count, "time"))" + (moves.late > 0 ? ", \(moves.late) when overdue" : "")
    case .lotUnfit(.isNotDone, let count): "\(count) more are not done yet and left out"
    case .lotUnfit(.isAskedAlready, let count): "\(count) more are asked for already and left out"
    case .lotUnfit(.isNotAsked, let count): "\(count) more were not asked for and are left out"
    case .lotUndone(let count): "\(count) of them are not done yet"
    case .titleNote(let item): "\(item): progress note"
    case .titleDue(let item): "\(item): new due date"
    case .titleReview(let doubt): "To check: \(doubt)"
    case .allUnits: "All units"
    case .reopenAs(let status): "Back to \(status)"
    case .keepDone: "Leave it done"
    case .titleUndo(let what): "This was not recorded in this session. Undo it? \(what)"
    case .titleRedo(let what): "This was not undone in this session. Redo it? \(what)"
    case .undoIt: "Undo"
    case .redoIt: "Redo"
    case .leaveIt: "Leave it"
    case .filterRole(let role): "Role    \(role)"
    case .filterStatus(let status): "Status  \(status)"
    case .filterLight(let light): "Light   \(light)"
    case .filterNamed(let name): "View    \(name)"
    case .ownUnitUnknown: "your unit is not known yet: choose one"
    case .filterDue(let window): "Due     \(window)"
    case .filterOnly(let trait): "Only    \(trait)"
    case .filterPhase(let phase): "Phase   \(phase)"
    case .fieldProgress: "Progress"
    case .fieldRemark: "Remark"
    case .fieldReason: "Reason"
    case .fieldNewDue: "New due"
    case .fieldDay: "Day"
    case .fieldName: "Name"
    case .fieldUnit: "Unit"
    case .personHint(let save):
      "\(save.english) goes to the next field and then saves; it stands in all your records"
    case .markHint(let save): "The remark may be empty; the day is when it happened; \(save.english) saves"
    case .noteHint(let line, let save):
      "Fill in what you need; \(English.or(line.map(\.english))) begins a line, \(save.english) saves"
    case .lessonsHead: "Try"
    case .lessonsDone: "Done"
    case .lesson(.findLate, let unit): "find the overdue item of \(unit)"
    case .lesson(.note, _): "add a note"
    case .lesson(.undo, _): "undo it"
    case .slipIssued(let what, let before, let answered):
      what + (before > 0 ? " (\(before) before)" : "")
        + (answered.map { ", answered \($0)" } ?? ", no answer yet")
    case .helpMeeting: "Meeting: go through what is overdue or due soon, with minutes at the end"
    case .meetingTitle: "Meeting"
    case .passedItems(let passed, let all): "passed \(passed) / \(all)"
    case .nothingForMeeting: "Nothing is overdue or due soon, so there is nothing to meet about"
    case .lastSaid: "Last"
    case .saidToday: "Today"
    case .nothingSaid: "nothing recorded yet"
    case .barReply: "Reply"
    case .barNextItem: "Next"
    case .barPreviousItem: "Previous"
    case .barLeaveMeeting: "End"
    case .barWrite: "Keep as a file"
    case .minutes: "Minutes"
    case .nothingSettled: "Nothing was recorded in this meeting."
    case .minutesHead(let day, let passed, let all): "\(day), passed \(passed) of \(all)."
    case .writtenTo(let path): "Kept as \(path)"
    case .helpPalette: "All actions by name, other words or pinyin, with their keys and why they do nothing"
    case .helpCopyRow: "Copy this row (the terminal must allow OSC 52)"
    case .helpChangePerson: "Somebody else records now: name and unit"
    case .titlePalette: "All actions (type a name): "
    case .copied: "Given to the terminal to copy; if nothing can be pasted, select with Shift and the mouse"
    case .titleOtherPerson: "Who records now?"
    case .personIs(let name): "From now on \(name) records"
    case .notePart(let part): part.english
    case .fieldPercentage: "% done"
    case .percentageNeeded: "The share done is a number from 0 to 100, such as 60"
    case .helpNewLine: "Begin a line (in a progress note)"
    case .dueHint(let save): "A day or a phase; empty returns to the plan's; \(save.english) saves"
    case .nameNeeded: "Please give your name"
    case .noteNeeded: "There is nothing written yet"
    case .dayInFuture(let day): "The day cannot be later than \(day)"
    case .redone(let what): "Redone: \(what)"
    case .nothingToRedo: "There is nothing to redo: only what was just undone"
    case .unknownKey(let help): "Unknown key. Is an input method on? Press \(help.english) for help"
    case .uselessKey(let leave): "This key does nothing here; press \(leave.english) to go back"
    case .unreadableText:
      "What arrived is not UTF-8 and was not used; please check the terminal's character set"
    case .allIsSaved: "Every record is saved at once"
    case .saveThisWith(let save): "Press \(save.english) to save this; all earlier records are saved"
    case .fieldFull(let count):
      "Too long: this field takes \(count) Chinese characters, the rest was left out"
    case .terminalFound(let charset, let columns):
      "The terminal uses \(charset); signs like ①≥ take \(English.count(columns, "column"))"
    case .terminalKnown(let charset, let columns):
      "Terminal: \(charset ?? "no answer, UTF-8 assumed"); signs like ①≥ take \(English.count(columns, "column"))"
    case .notSaved(let reason): "Not saved: \(reason)"
    case .draftKept: "What you typed is kept; open this again to go on"
    case .draftsWaiting(let items):
      "Unfinished text for \(items.joined(separator: " ")); open the item to go on"
    case .severalDrafts(let count):
      "There are \(count) unfinished texts here; finish or clear this one to see the next"
    case .quitWith(let key): "Press \(key.english) to quit"
    case .pasteAfter(let key): "Press \(key.english) for a progress note first, then paste"
    case .itemIsGone: "The plan was just changed and this item is no longer in it"
    case .readOnlyPlan: "The plan is read-only, nothing can be recorded"
    case .selectItemFirst: "Select a task first; nothing can be recorded on a heading"
    case .noFilter: "There is no filter"
    case .newsFrom(let who, let what, let others):
      "\(who) recorded \(what)" + (others > 0 ? " and \(English.count(others, "other"))" : "")
    case .planChangedOutside: "The plan file was changed and has been read again"
    case .folderIsBack: "The plan folder is back"
    case .waiting: "Waiting"
    case .delivered(let count, let items):
      "\(English.count(count, "earlier record")) saved"
        + (items.isEmpty ? "" : ": \(items.joined(separator: " "))")
    case .planDamaged(let lost, let findings, let line, let key):
      "The plan file was changed" + (lost > 0 ? ", \(English.count(lost, "item")) lost" : "")
        + ", \(English.count(findings, "problem"))"
        + (line.map { " (from \(lost > 0 ? "old " : "")line \($0))" } ?? "")
        + "; press \(key.english)"
    case .noProblems: "There are no problems in the plan and its records"
    case .problemsTitle(let count, let key):
      "\(English.count(count, "problem")) (\(key.english) shows the line and what to do)"
    case .problemPlace(let severity, let place): "\(severity.english) \(place)"
    case .problemWhere: "Where"
    case .problemWhat: "What"
    case .problemRemedy: "What to do"
    case .noDoubts: "There is nothing to check"
    case .doReviewed: "Checked: remove this mark"
    case .nextDoubt: "Next one"
    case .reviewed(let left): "Mark removed, " + (left == 0 ? "everything is checked" : "\(left) to go")
    case .confirm(let question, let save): "\(question.english) If so, press \(save.english) again"
    case .progressSummary(let progress):
      "\(English.count(progress.total, "item")): "
        + Status.allCases.filter { progress[$0] > 0 }.map { "\($0.english) \(progress[$0])" }.joined(
          separator: ", ")
        + "; \(progress.share) done" + (progress.overdue > 0 ? ", \(progress.overdue) overdue" : "")

    case .viewTable: "Tasks"
    case .viewPhases: "Phases"
    case .viewUnits: "Units"
    case .keyItsItems: "items"
    case .unitTotal: "all"
    case .unitShare: "done"
    case .unitNextDue: "next due"
    case .unitSilent: "quiet"
    case .neverReported: "never"
    case .daysOver(let days): "\(days) d late"
    case .daysLeft(let days): "\(days) d left"
    case .fieldFilterName: "Name"
    case .fieldDueWindow: "From, to"
    case .titleFilterName(let conditions): "Name this filter: \(conditions)"
    case .titleDueWindow: "Due when?"
    case .nameFilter: "Give this filter a name"
    case .forgetFilter(let name): "Forget the filter \(name)"
    case .filterNamedNow(let name):
      "The filter is called \(name) now: choose it from the filters, or write --filter \(name)"
    case .filterForgotten(let name): "The filter \(name) is forgotten"
    case .filterNameNeeded: "Please give a name"
    case .filterNameTaken(let name): "There is a filter \"\(name)\" already; take another name"
    case .noDueWindow(let text): "\"\(text)\" is no time"
    case .dueFromTo: "from, to"
    case .nameHint(let save): "a name, like Q2 open; \(save.english) saves"
    case .windowHint(let save): "like 2018-01~2018-06, 2018-06 or 45 (days); \(save.english) shows it"
    case .neverLate(let due, let filter):
      "Nothing has a due date, so nothing is ever late: \(due.english) sets one; for all at once mark all shown with \(filter.english) first"
    case .helpMark: "Mark this row, or not any more; Space, s, n and d then act on all that are marked"
    case .helpMarkUp: "Mark this row and go up"
    case .noneMarked: "Nothing is marked any more"
    case .markedCount(let count, let finish, let keys, let leave):
      "\(count) marked: \(finish.english) finishes, \(English.and(keys.map(\.english))) record for all, \(leave.english) unmarks"
    case .markAllShown: "Mark    all that is shown"
    case .actionDoneMarked: "Mark all of them as done"
    case .recordLot(let count): "Record it for \(English.count(count, "item"))"
    case .lotMark(let count, let status): "\(English.count(count, "item")): \(status)"
    case .lotDue(let count, let day): "\(English.count(count, "item")): due \(day)"
    case .lotPlannedDue(let count): "\(English.count(count, "item")): due as planned"
    case .lotNote(let count, let text): "\(English.count(count, "item")): progress \(text)"
    case .lotUnfinished(let left, let numbers, let hasMore):
      "Recording many items was cut short; \(English.count(left, "item")) left (marked, record them again): "
        + numbers.joined(separator: " ") + (hasMore ? " ..." : "")
    case .lotItems(let numbers, let hasMore): numbers.joined(separator: " ") + (hasMore ? " ..." : "")
    case .lotSame(let count): "\(count) more need no change and are left out"
    case .lotConflicts(let count): "\(count) more are in conflict and left out: decide each of them"
    case .lotHidden(let count): "\(count) of them are not shown now"
    case .lotProgress(let before, let after):
      "Then done: \(before.reached)/\(before.total) -> \(after.reached)/\(after.total)"
    case .lotMonth(let month, let before, let after): "due in \(month): \(before) -> \(after)"
    case .lotInConflict(let count): "\(English.count(count, "item")) in conflict: decide each of them"
    case .lotIsSo: "All that is marked is so already"
    case .keyHit: "Hits"
    case .helpNextHit: "The next item found"
    case .helpPreviousHit: "The previous item found"
    case .helpToday: "Look at today"
    case .helpMonthBack: "Look a month back; what you record then is of that day"
    case .helpMonthOn: "Look a month on"
    case .seekFirst(let find): "Search with \(find.english) first, or filter"
    case .daySeen(let day, let back):
      "You are looking at \(day), and what you record is of that day; \(back.english) goes back to today"
    case .todaySeen(let day): "You are looking at today (\(day))"
    case .hitPlace(let place, let count): "Hit \(place) of \(count)"
    case .nothingSince(let days): "nothing since, for \(English.count(days, "day"))"
    case .undated(let status): "\(status)   no due date"
    case .byPhase(let phase): "by \(phase)"
    case .headingWatch: "To watch"
    case .headingPhases(let phases, let items):
      "Phases: \(English.count(phases, "phase")), \(English.count(items, "phase task"))"
    case .headingPlan: "The plan: introduction, dates, targets, safeguards"
    case .watchMeans:
      "Needs somebody now: overdue, due soon, or recorded in different ways; gone when dealt with"
    case .thePlan: "Plan"
    case .safeguards: "Safeguard"
    case .introduction: "About"
    case .untouched(let day, let items):
      "The plan ended on \(day); nothing is recorded of its \(English.count(items, "item"))."
    case .fillIn(let toggle, let note):
      "Fill in: \(toggle.english) done, \(note.english) note, dated as of then    See how it looks: duban demo"
    case .helpArrange: "Group and sort: by group, phase, unit, month; by due date, days late and more"
    case .arrangementTitle(let keys, let leave):
      "Group and sort (\(English.or(keys.map(\.english))) chooses, \(leave.english) goes back)"
    case .groupedBy(let grouping): "Group by  \(grouping.english)"
    case .sortedBy(let sorting): "Sort by  \(sorting.english)"
    case .unitOpen: "open"
    case .unitLate: "L"
    case .unitSupports: "coop."
    case .unitTargets: "targets"
    case .unitLastEntry: "last entry"
    case .unitSummary(let lead, let all, let late, let silent, let days):
      "Units \(lead)  with overdue items \(late)  no entry for \(days) days \(silent)"
        + (all > lead ? "  cooperating only \(all - lead)" : "")
    case .unitWhole(let unit):
      BoardPhrase.progressSummary(unit.progress).english + "; cooperates in \(unit.supported)"
        + (unit.targets > 0 ? "; targets met \(unit.reachedTargets)/\(unit.targets)" : "")
    case .earlierRecords(let count): "\(English.count(count, "earlier record")): see duban log"
    case .phaseFigures(let time, let progress):
      (time.map { "time \($0)%  " } ?? "")
        + "done \(progress.reached)/\(progress.total) \(progress.share)"
    case .call(let call): call.english
    case .nothingInPhase: "Nothing is due in this phase"
    case .lateCount(let count): "\(count) late"
    case .soonShort(let count): "\(count) soon"
    case .otherDay: "Another day"
    case .titleDuePhase(let item): "Due phase of \(item)"
    case .viewTargets: "Targets"
    case .keyMeasure: "Measure"
    case .helpExport: "Papers: Excel and others, a file for each unit, sheets that came back, a seal"
    case .titleExport(let count): "As which file (\(English.count(count, "item")))"
    case .exportAs(let format):
      switch format {
      case "docx": "Word document with the table"
      case "bulletin.docx": "Bulletin (Word)"
      case "xlsx": "Excel workbook, to be filled in"
      case "csv": "csv table for Excel"
      case "tsv": "tsv table, with tabs"
      case "md": "Markdown"
      case "html": "Web page, to be printed"
      case "json": "json for programs"
      case "table": "plain text"
      default: format
      }
    case .writeSlips: "Reminders (Word) for the units with something overdue or due soon, and record them"
    case .nothingToExport: "No files can be written here"
    case .fieldMeasured: "Measured"
    case .fieldSource: "Source"
    case .numberNeeded: "A number is needed, such as 81 or 81.5"
    case .titleMeasure(let target): "Measured value of \(target)"
    case .measureHint(let save): "The day is the one that the number is of; press \(save.english) to save"
    case .targetName: "Target"
    case .targetGoal: "Goal"
    case .targetLast: "Last measured"
    case .targetGap: "Gap"
    case .targetSeries: "Values"
    case .targetSummary(let figures):
      "Targets \(figures.total)  met \(figures.reached)  not met \(figures.missed)  no data \(figures.noData)"
        + (figures.unreported > 0 ? "  done without data \(figures.unreported)" : "")
    case .missing(let number): "\(number) off"
    case .targetState(let state): state.english
    case .unreported: "not reported"
    case .noTargets: "There are no targets"
    case .planAsWhole: "Plan"
    case .viewChanges: "Changes"
    case .keyArrange: "Period"
    case .nothingToArrange: "This page has one order only"
    case .titleLookBack: "Which days, in which order"
    case .titleTakeBack(let what): "Take back this record? \(what)"
    case .titlePeriod: "From which day to which"
    case .periodHint(let save): "Both days are included; press \(save.english) to see them"
    case .sinceIssue: "Since the last bulletin"
    case .thisWeek: "This week"
    case .thisMonth: "This month"
    case .lastMonth: "Last month"
    case .otherPeriod: "From a day to a day"
    case .dayRange(let days): "\(days.first) to \(days.last)"
    case .ordered(let order): order.english
    case .fieldSince: "From"
    case .fieldUntil: "To"
    case .endsBeforeItBegins: "The last day cannot be before the first"
    case .notYours(let who):
      "\(who.isEmpty ? "Somebody else" : who) recorded this; only your own can be taken back"
    case .takenBackAlready: "This was taken back already"
    case .nothingHappened: "Nothing was recorded in these days"
    case .changeWhat: "What"
    case .changeWho: "Who"
    case .changeWhen: "Day"
    case .changeItem: "Item"
    case .changeRecorded: "Recorded"
    case .outsidePhases: "In no phase"
    case .nothingToFold: "There is nothing to fold here"
    case .helpNextView: "Next page"
    case .helpPreviousView: "Previous page"
    case .helpView(let title): "Go to \(title.english)"
    case .groupNumber(let number): "(\(number))"
    case .groupTitle(let number, let title): "(\(number)) \(title)"
    case .cell(let status): status.englishCell
    case .model(let phrase): phrase.english
    case .editing(let phrase): phrase.english
    case .sheets(let phrase): phrase.english
    }
  }
}

extension Call {
  fileprivate var english: String {
    switch self {
    case .late: Light.red.english
    case .soon: Light.yellow.english
    case .blocked: Status.blocked.english
    case .doing: Status.doing.english
    case .todo: Status.todo.english
    case .reached: Status.done.english
    case .dropped: Status.dropped.english
    }
  }
}

extension TargetState {
  fileprivate var english: String {
    switch self {
    case .reached: "met"
    case .missed: "not met"
    case .noData: "no data"
    }
  }
}

extension EventOrder {
  fileprivate var english: String {
    switch self {
    case .day: "By day"
    case .who: "By person"
    case .kind: "By what was recorded"
    case .unit: "By unit"
    }
  }
}

extension KeyName {
  package var english: String {
    switch self {
    case .space: "Space"
    case .up: "Up k"
    case .down: "Down j"
    case .left: "Left"
    case .right: "Right"
    case .upAndDown: "Up/Down"
    case .backspace: "Backspace"
    case .typing: "Type"
    case .verbatim(let name): name
    }
  }
}

extension Status {
  /// The sign in a phase cell, two columns wide at most.
  fileprivate var englishCell: String {
    switch self {
    case .todo: "N"
    case .doing: "P"
    case .blocked: "B"
    case .done: "D"
    case .closed: "C"
    case .dropped: "X"
    }
  }
}

extension Grouping {
  fileprivate var english: String {
    switch self {
    case .group: "task group"
    case .phase: "phase"
    case .unit: "lead unit"
    case .month: "month due"
    case .none: "nothing"
    }
  }
}

extension Sorting {
  fileprivate var english: String {
    switch self {
    case .plan: "the plan"
    case .due: "due date"
    case .late: "days overdue, what is done last"
    case .entry: "last entry, the oldest first"
    }
  }
}
