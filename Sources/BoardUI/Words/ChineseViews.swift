import PlanModel
import PlanPhrases

// What the views of phases, units, targets and changes say. Chinese.
extension ViewPhrase {
  package var chinese: String {
    switch self {
    case .unitTotal: "共"
    case .unitShare: "完成率"
    case .unitNextDue: "最近期限"
    case .unitSilent: "未报"
    case .neverReported: "从未"
    case .unitOpen: "未完"
    case .unitLate: "逾"
    case .unitSupports: "配合"
    case .unitTargets: "达标"
    case .unitLastEntry: "最近记录"
    case .unitSummary(let lead, let all, let late, let silent, let days):
      "单位 \(lead)  有逾期 \(late)  \(days) 天未报 \(silent)"
        + (all > lead ? "  另有只配合的 \(all - lead)" : "")
    case .unitWhole(let unit):
      BoardPhrase.progressSummary(unit.progress).chinese + "；配合 \(unit.supported) 项"
        + (unit.targets > 0 ? "；指标达标 \(unit.reachedTargets)/\(unit.targets)" : "")
    case .moreUnits(let count): "等，另有 \(count) 个"
    case .earlierRecords(let count): "更早还有 \(count) 条，用 duban log 看"
    case .phaseFigures(let time, let progress):
      (time.map { "时间过 \($0)%  " } ?? "")
        + "完成 \(progress.reached)/\(progress.total) \(progress.share)"
    case .call(let call): call.chinese
    case .nothingInPhase: "这个阶段没有事项"
    case .lateCount(let count): "逾\(count)"
    case .soonShort(let count): "临\(count)"
    case .targetName: "指标"
    case .targetGoal: "目标"
    case .targetLast: "最近实测"
    case .targetGap: "差距"
    case .targetSeries: "走势"
    case .targetSummary(let figures):
      "指标 \(figures.total)  达标 \(figures.reached)  未达标 \(figures.missed)  未报 \(figures.noData)"
        + (figures.unreported > 0 ? "  已完成而指标未报 \(figures.unreported)" : "")
    case .missing(let number): "差 \(number)"
    case .targetState(let state): state.chinese
    case .unreported: "指标未报"
    case .noTargets: "没有指标"
    case .planAsWhole: "方案"
    case .sinceIssue: "自上次通报"
    case .thisWeek: "本周"
    case .thisMonth: "本月"
    case .lastMonth: "上月"
    case .otherPeriod: "起止日期…"
    case .dayRange(let days): "\(days.first) 至 \(days.last)"
    case .ordered(let order): order.chinese
    case .nothingHappened: "这段时间没有记录"
    case .changeWhat: "记的什么"
    case .changeWho: "谁"
    case .changeWhen: "哪天"
    case .changeItem: "事项"
    case .changeRecorded: "录入"
    case .outsidePhases: "不在各阶段"
    case .cell(let status): status.chineseCell
    }
  }
}

extension Call {
  fileprivate var chinese: String {
    switch self {
    case .late: Light.red.chinese
    case .soon: Light.yellow.chinese
    case .blocked: Status.blocked.chinese
    case .doing: Status.doing.chinese
    case .todo: Status.todo.chinese
    case .reached: Status.done.chinese
    case .dropped: Status.dropped.chinese
    }
  }
}

extension EventOrder {
  fileprivate var chinese: String {
    switch self {
    case .day: "按日子排"
    case .who: "按记录人排"
    case .kind: "按记的什么排"
    case .unit: "按单位排"
    }
  }
}

extension Status {
  /// The sign in a phase cell, two columns wide at most.
  fileprivate var chineseCell: String {
    switch self {
    case .todo: "未"
    case .doing: "办"
    case .blocked: "阻"
    case .done: "完"
    case .closed: "销"
    case .dropped: "停"
    }
  }
}
