import PlanModel

extension ListSigns {
  static let english = ListSigns(list: ", ", clauses: "; ", colon: ": ", open: " (", close: ")")
}

// What is said of plans and boards, in English.
extension ModelPhrase {
  package var english: String {
    switch self {
    case .unnamedPlan: "(untitled plan)"
    case .conflict: "Conflict"
    case .voided: " (undone)"
    case .openItems: "open"
    case .phase: "Phase"
    case .text: "text"
    case .only: "only"
    case .asOf(let day): "as of \(day)"
    case .filtered(let conditions): "Filter: \(conditions.joined(separator: ", "))"

    case .changed(let old, let new): "\(old) -> \(new)"
    case .plannedDue: "as planned"
    case .changedUnrecorded: "the plan was changed since, nobody recorded by whom"
    case .nothingSaid: "none"
    case .saved(let what, let day), .savedMeasured(let what, let day):
      "Saved: \(what)" + (day.map { " (on \($0))" } ?? "")
    case .undone(let what): "Undone: \(what)"
    case .nothingToUndo: "There is nothing to undo"
    case .reasonNeededFor(let step): "Please write the reason for: \(step.english)"
    case .stepObstacle(.isNotDone): "It is not done yet: mark it as done first, then ask to close it"
    case .stepObstacle(.isAskedAlready): "Closing it is asked for already and not answered yet"
    case .stepObstacle(.isNotAsked):
      "Nobody asked to close it, so it cannot be sent back; mark it as in progress instead"
    case .closesUndone(let status): "It is \(status.english.lowercased()), not done. Close it all the same?"
    case .sentBack: "sent back"
    case .postponed(.inTime): "put off"
    case .postponed(.late): "put off when overdue"
    case .reasonNeeded: "Please give a reason for changing the due date"
    case .changes(let figure, let count): "\(figure.english) \(count)"
    case .silent(let units): "Units without an entry: \(units.joined(separator: ", "))"
    case .recordedLate(let days): "(\(days) d late)"
    case .takenBack(let what): "took back: \(what)"
    case .futureIsReadOnly(let today):
      "This day has not come yet (today is \(today)), so you can only look; to record, leave out --as-of"
    case .waitsForFolder(let count):
      "Not saved yet: the plan folder is out of reach. \(English.count(count, "record")) kept on this computer "
        + "will be saved when it is back"

    case .dayProblem(.unreadable, let typed):
      (typed.isEmpty ? "No date given" : "\"\(typed)\" is not a date")
        + "; write 2018-09-15, 9-15 or yesterday"
    case .dueProblem(.unreadable, let typed):
      "Cannot read \"\(typed)\"; write the due date as 2019-06-30, 2019-06, 2019Q3 or phase 3"
    case .dayProblem(let problem, let typed), .dueProblem(let problem, let typed): problem.english(typed)
    case .dayDoubt(.shortYear, let day, let typed): "Does \"\(typed)\" mean \(day)?"
    case .dayDoubt(.farYear, let day, _): "\(day): is the year right?"
    case .dayDoubt(.beforePlan(let year), let day, _):
      "\(day) is before the plan starts in \(year). Is that right?"

    case .differenceTotal(let added, let removed, let changed, let same):
      "\(added) added, \(removed) removed, \(changed) changed, \(same) unchanged"
    case .differenceAdded(let line): "  + \(line)"
    case .differenceRemoved(let line, let records):
      "  - \(line)" + (records > 0 ? " (\(English.count(records, "record")), kept)" : "")
    case .differenceChanged(let line, let changes): "  ~ \(line): \(changes.joined(separator: "; "))"
    case .changedField(let field, let old, let new):
      "\(field) \(old.isEmpty ? "none" : old) -> \(new.isEmpty ? "none" : new)"
    case .changedText: "text reworded"
    }
  }
}

extension DayError {
  fileprivate func english(_ typed: String) -> String {
    switch self {
    case .unreadable: "\"\(typed)\" is not a date"
    case .noPhase(let known):
      "There is no \"\(typed)\"; this plan has \(English.and(known.map { Language.english.phaseName($0) }))"
    case .phaseWithoutDates: "\"\(typed)\" has no dates; name the day"
    case .noMonth(let month): "There is no month \(month)"
    case .noDay(let day, let month?, let year):
      "There is no day \(day) in month \(month)"
        + (month == 2 && day == 29 ? year.map { " of \($0)" } ?? "" : "")
    case .noDay(let day, nil, _): "No month has a day \(day)"
    case .notYet: "\"\(typed)\" is still to come; write the day it happened"
    case .severalDays: "\"\(typed)\" is more than one day; name the day"
    }
  }
}

extension Status {
  package var english: String {
    switch self {
    case .todo: "Not started"
    case .doing: "In progress"
    case .blocked: "Blocked"
    case .done: "Done"
    case .closed: "Closed"
    case .dropped: "Dropped"
    }
  }
}

extension StatusStep {
  package var english: String {
    switch self {
    case .status(let status): status.english
    case .closing(.ask): "Ask to close"
    case .closing(.turnBack): "Send back"
    }
  }
}

extension NoteText.Part {
  package var english: String {
    switch self {
    case .progress: "Progress"
    case .problems: "Problems"
    case .next: "Next"
    case .paper: "Paper no."
    }
  }
}

extension SlipLevel {
  package var english: String {
    switch self {
    case .reminder: "reminder"
    case .urging: "second reminder"
    case .notice: "notice"
    }
  }
}

extension Ending {
  package var english: String {
    switch self {
    case .asked: "to close"
    case .late(let days): "\(days) d late"
    }
  }
}

extension Light {
  package var english: String {
    switch self {
    case .none: ""
    case .green: "On track"
    case .yellow: "Due soon"
    case .red: "Overdue"
    }
  }
}

extension Role {
  package var english: String {
    switch self {
    case .lead: "lead"
    case .support: "supporting"
    case .any: "lead or supporting"
    }
  }
}

extension ItemTrait {
  package var english: String {
    switch self {
    case .conflict: "conflict"
    case .undated: "no due date"
    case .doubtful: "to check"
    case .doneLate: "done late"
    case .silent: "no entry for long"
    case .asked: "asked to close"
    case .returned: "returned"
    }
  }
}

extension NamedFilter {
  package var english: String {
    switch self {
    case .mineLate: "my overdue"
    case .dueSoon: "due within 30 days"
    case .silent: ItemTrait.silent.english
    case .conflict: ItemTrait.conflict.english
    case .undated: ItemTrait.undated.english
    case .doubtful: ItemTrait.doubtful.english
    }
  }
}

extension DueWindow {
  package var english: String {
    switch self {
    case .calendarWeek: "this week"
    case .calendarMonth: "this month"
    case .within(let days): "within \(days) days"
    case .upTo(let days): "past or within \(days) days"
    case .between(let first, let last): "\(first)~\(last)"
    }
  }
}

extension Severity {
  package var english: String {
    switch self {
    case .warning: "Warning"
    case .damage: "Error"
    case .unreadable: "Unreadable"
    }
  }
}

extension FieldHeading {
  package var english: String {
    switch self {
    case .number: "No."
    case .doubt: "To check"
    case .section: "Group"
    case .task: "Task"
    case .taskName: "Name"
    case .scope: "Scope"
    case .leads: "Lead unit"
    case .lead: "Lead"
    case .supporters: "Supporting"
    case .support: "Supporting"
    case .targets: "Targets"
    case .due: "Due"
    case .status: "Status"
    case .light: "Light"
    case .lastDay: "Updated"
    case .progress: "Progress"
    case .id: "ID"
    case .description: "Description"
    }
  }
}

extension Event.Kind.Name {
  package var english: String {
    switch self {
    case .status: "status"
    case .note: "progress"
    case .measured: "measured"
    case .due: "due date"
    case .close: "asked to close"
    case .slip: "slip"
    case .issue: "bulletin"
    case .login: "login"
    case .edit: "plan edited"
    case .void: "undo"
    }
  }
}

extension ChangeFigure {
  package var english: String {
    switch self {
    case .newlyDone: "newly done"
    case .newlyClosed: "newly closed"
    case .returned: "sent back"
    case .newlyLate: "newly overdue"
    case .newlyBlocked: "newly blocked"
    case .moved: "due date moved"
    case .progressed: "with an entry"
    case .silentUnits: "units without an entry"
    }
  }
}

extension TargetState {
  package var english: String {
    switch self {
    case .reached: "met"
    case .missed: "not met"
    case .noData: "no data"
    }
  }
}
