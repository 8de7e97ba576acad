import PlanPhrases

// What a report says, in Chinese.
extension ReportPhrase {
  var chinese: String {
    switch self {
    case .madeBy(let person): "制表 \(person)"
    case .period(let days): "\(days.first) 至 \(days.last)"
    case .nothingHappened: "这段时间没有记录"
    case .wholePlan: "方案"
    case .changeDay: "哪天"
    case .changeNumber: "编号"
    case .changeTask: "任务"
    case .changeLead: "牵头单位"
    case .changeWhat: "记的什么"
    case .changeText: "内容"
    case .changeWho: "谁"
    case .changeRecorded: "录入"
    case .changeLate: "迟（天）"
    case .total(let shown, let all, let progress):
      "显示 \(shown)/\(all)  完成 \(progress.reached)/\(progress.total) \(progress.share)  逾期 \(progress.overdue)  临期 \(progress.soon)"
    }
  }
}
