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
    case .emptyPlan(let add):
      "The plan has no items yet: \(add.english) adds a group, then a task; Plans/FORMAT.md says how to write them"
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
    case .helpTyping: "While typing"
    case .helpKeys: "Keys (type a name, pinyin or a key to find it):"
    case .helpCells: "Phase cells: status at the end of each phase; the due phase is underlined"
    case .nothingInHelp: "There is no such key"
    case .titleActions: "Actions"
    case .titleUnits: "Units (type to narrow down): "
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
    case .meetingTitle: "Meeting"
    case .passedItems(let passed, let all): "passed \(passed) / \(all)"
    case .nothingForMeeting: "Nothing is overdue or due soon, so there is nothing to meet about"
    case .lastSaid: "Last"
    case .saidToday: "Today"
    case .nothingSaid: "nothing recorded yet"
    case .minutes: "Minutes"
    case .nothingSettled: "Nothing was recorded in this meeting."
    case .minutesHead(let day, let passed, let all): "\(day), passed \(passed) of \(all)."
    case .writtenTo(let path): "Kept as \(path)"
    case .titlePalette: "All actions (type a name): "
    case .copied: "Given to the terminal to copy; if nothing can be pasted, select with Shift and the mouse"
    case .titleOtherPerson: "Who records now?"
    case .personIs(let name): "From now on \(name) records"
    case .notePart(let part): part.english
    case .fieldPercentage: "% done"
    case .percentageNeeded: "The share done is a number from 0 to 100, such as 60"
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
    case .daysOver(let days): "\(days) d late"
    case .daysLeft(let days): days == 0 ? "today" : "\(days) d left"
    case .neverLate(let due, let filter):
      "Nothing has a due date, so nothing is ever late: \(due.english) sets one; for all at once mark all shown with \(filter.english) first"
    case .noneMarked: "Nothing is marked any more"
    case .markedCount(let count, let finish, let keys, let leave):
      "\(count) marked: \(finish.english) finishes, \(English.and(keys.map(\.english))) record for all, \(leave.english) unmarks"
    case .recordLot(let count): "Record it for \(English.count(count, "item"))"
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
    case .otherDay: "Another day"
    case .titleDuePhase(let item): "Due phase of \(item)"
    case .viewTargets: "Targets"
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
    case .viewChanges: "Changes"
    case .nothingToArrange: "This page has one order only"
    case .titleLookBack: "Which days, in which order"
    case .titleTakeBack(let what): "Take back this record? \(what)"
    case .titlePeriod: "From which day to which"
    case .periodHint(let save): "Both days are included; press \(save.english) to see them"
    case .fieldSince: "From"
    case .fieldUntil: "To"
    case .endsBeforeItBegins: "The last day cannot be before the first"
    case .notYours(let who):
      "\(who.isEmpty ? "Somebody else" : who) recorded this; only your own can be taken back"
    case .takenBackAlready: "This was taken back already"
    case .nothingToFold: "There is nothing to fold here"
    case .groupNumber(let number): "(\(number))"
    case .groupTitle(let number, let title): "(\(number)) \(title)"
    case .model(let phrase): phrase.english
    case .keys(let phrase): phrase.english
    case .filters(let phrase): phrase.english
    case .lots(let phrase): phrase.english
    case .views(let phrase): phrase.english
    case .editing(let phrase): phrase.english
    case .sheets(let phrase): phrase.english
    }
  }
}
