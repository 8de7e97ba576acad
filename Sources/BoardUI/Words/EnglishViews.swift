import PlanModel
import PlanPhrases

// What the views of phases, units, targets and changes say. English.
extension ViewPhrase {
  package var english: String {
    switch self {
    case .unitTotal: "all"
    case .unitShare: "done"
    case .unitNextDue: "next due"
    case .unitSilent: "quiet"
    case .neverReported: "never"
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
    case .moreUnits(let count): " and \(count) more"
    case .earlierRecords(let count): "\(English.count(count, "earlier record")): see duban log"
    case .phaseFigures(let time, let progress):
      (time.map { "time \($0)%  " } ?? "")
        + "done \(progress.reached)/\(progress.total) \(progress.share)"
    case .call(let call): call.english
    case .nothingInPhase: "Nothing is due in this phase"
    case .lateCount(let count): "\(count) late"
    case .soonShort(let count): "\(count) soon"
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
    case .sinceIssue: "Since the last bulletin"
    case .thisWeek: "This week"
    case .thisMonth: "This month"
    case .lastMonth: "Last month"
    case .otherPeriod: "From a day to a day"
    case .dayRange(let days): "\(days.first) to \(days.last)"
    case .ordered(let order): order.english
    case .nothingHappened: "Nothing was recorded in these days"
    case .changeWhat: "What"
    case .changeWho: "Who"
    case .changeWhen: "Day"
    case .changeItem: "Item"
    case .changeRecorded: "Recorded"
    case .outsidePhases: "In no phase"
    case .cell(let status): status.englishCell
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
