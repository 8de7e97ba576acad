import PlanPhrases

// What a report says, in English.
extension ReportPhrase {
  var english: String {
    switch self {
    case .madeBy(let person): "made by \(person)"
    case .total(let shown, let all, let progress):
      "Shown \(shown)/\(all)  Done \(progress.reached)/\(progress.total) \(progress.share)  "
        + "Overdue \(progress.overdue)  Due soon \(progress.soon)"
    }
  }
}
