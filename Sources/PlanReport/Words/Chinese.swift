import PlanPhrases

// What a report says, in Chinese.
extension ReportPhrase {
  var chinese: String {
    switch self {
    case .madeBy(let person): "制表 \(person)"
    case .total(let shown, let all, let progress):
      "显示 \(shown)/\(all)  完成 \(progress.reached)/\(progress.total) \(progress.share)  逾期 \(progress.overdue)  临期 \(progress.soon)"
    }
  }
}
