import PlanPhrases

// What a report says, in English.
extension ReportPhrase {
  var english: String {
    switch self {
    case .madeBy(let person): "made by \(person)"
    case .period(let days): "\(days.first) to \(days.last)"
    case .nothingHappened: "Nothing was recorded in these days"
    case .wholePlan: "Plan"
    case .changeDay: "Day"
    case .changeNumber: "No."
    case .changeTask: "Task"
    case .changeLead: "Lead unit"
    case .changeWhat: "What"
    case .changeText: "Text"
    case .changeWho: "Who"
    case .changeRecorded: "Recorded"
    case .changeLate: "Days late"
    case .total(let shown, let all, let progress):
      "Shown \(shown)/\(all)  Done \(progress.reached)/\(progress.total) \(progress.share)  "
        + "Overdue \(progress.overdue)  Due soon \(progress.soon)"
    }
  }
}
