import PlanModel
import PlanPhrases

// What a bulletin says, in Chinese.
extension BulletinPhrase {
  var chinese: String {
    switch self {
    case .title(let plan): "关于《\(plan)》推进情况的通报"
    case .number(let number): Int(number) == nil ? number : "第 \(number) 期"
    case .day(let day): "\(day.civil.year)年\(day.civil.month)月\(day.civil.day)日"
    case .part(let place, let heading): Language.chinese.numeral(place) + "、" + heading
    case .overview: "总体情况"
    case .changed(let days): "新的变化（\(days.first) 至 \(days.last)）"
    case .late: "逾期事项"
    case .silent: "没有记录的单位"
    case .targets: "指标"
    case .next: "下一步工作"
    case .seal(let number): "封存号 \(number)"
    case .byGroup: "各任务组、各阶段"
    case .byUnit: "各单位（几个单位共同牵头的，各计一次）"
    case .noItems: "方案里还没有事项。"
    case .summary(let until, let plan, let whole, let parts, let days):
      "截至\(BulletinPhrase.day(until).chinese)，《\(plan)》共有 \(whole.total) 项"
        + (whole.dropped > 0 ? "，其中不再办理 \(whole.dropped) 项，计入 \(whole.counts.sum) 项" : "") + "："
        + parts + "。其中逾期 \(whole.late) 项，\(days) 天内到期 \(whole.soon) 项。"
    case .share(let name, let count, let thousandths):
      "\(name) \(count) 项（\(BulletinPhrase.written(thousandths: thousandths))）"
    case .percent(let thousandths): BulletinPhrase.written(thousandths: thousandths)
    case .reached: "办结"
    case .doing: "推进"
    case .blocked: "受阻"
    case .todo: "未启动"
    case .group: "任务组、阶段"
    case .unit: "牵头单位"
    case .total: "总数"
    case .dropped: "不再办理"
    case .reachedShare: "办结率"
    case .lateOfThem: "其中逾期"
    case .noneLate: "没有逾期事项。"
    case .overdue(let due, let days): "期限 \(due)，逾期 \(days) 天"
    case .lateItem(let name, let wording, let last):
      name + (wording.isEmpty ? "" : "：" + BulletinPhrase.open(wording)) + "。" + BulletinPhrase.open(last)
        + "。"
    case .upToNow(let last): "截至目前，" + last
    case .nothingRecorded: "没有办理记录"
    case .lateBy(let days): "逾期 \(days) 天"
    case .dueIn(let days): days == 0 ? "今天到期" : "还有 \(days) 天"
    case .sentence(let text): text.isEmpty ? "" : BulletinPhrase.open(text) + "。"
    case .clause(let text): BulletinPhrase.open(text)
    case .noUnits: "方案里还没有牵头单位。"
    case .noneSilent: "有未完成事项的单位都有记录。"
    case .silentUnits(let units): "没有记录的单位 \(units.count) 个：\(units.joined(separator: "、"))。"
    case .noTargets: "方案里没有指标。"
    case .targetCounts(let reached, let missed, let noData):
      "指标 \(reached + missed + noData) 个：达标 \(reached) 个，未达标 \(missed) 个，未报 \(noData) 个。"
    }
  }
}

extension BulletinPhrase {
  /// A text without the stop at its end, where another follows: plans are written with those of Chinese.
  static func open(_ text: String) -> String {
    var rest = text[...]
    while let last = rest.last, "。；.;".contains(last) || last == " " { rest.removeLast() }
    return String(rest)
  }
}
