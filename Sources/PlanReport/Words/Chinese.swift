import PlanModel
import PlanPhrases

// What a report says, in Chinese.
extension ReportPhrase {
  var chinese: String {
    switch self {
    case .madeBy(let person): "制表 \(person)"
    case .period(let days): "\(days.first) 至 \(days.last)"
    case .nothingHappened: "这段时间没有记录"
    case .wholePlan: "方案"
    case .logHead: "记于              办理日期    记录人  编号  内容"
    case .nothingYet: "还没有记录"
    case .nothingSuch: "没有符合条件的记录"
    case .changeDay: "哪天"
    case .changeNumber: "编号"
    case .changeTask: "任务"
    case .changeLead: "牵头单位"
    case .changeWhat: "记的什么"
    case .changeText: "内容"
    case .changeWho: "谁"
    case .changeRecorded: "录入"
    case .changeLate: "迟（天）"
    case .outsidePhases: "不在各阶段"
    case .withoutUnit: "未明确"
    case .withoutDue: "无期限"
    case .everything: "全部"
    case .pageUnit: "牵头单位"
    case .pageAllUnits: "全部"
    case .pageFind: "查找"
    case .pageShown: "显示 {} 项"
    case .madeAt(let time): "导出于 \(time)"
    case .noUnitSheets(let units): "牵头单位有 \(units) 个，没有分单位的表；一个单位一份用 --each-unit"
    case .latestOnly(let count): "只列最近 \(count) 条"
    case .fillIn: "黄底的两栏（状态、进展）请填写，别的栏已锁定；填好后原样发回"
    case .fillInTargets: "黄底的两栏（本次实测、实测日期）请填写；日期不写，就是上面“截至”的那一天"
    case .sheetItems: "任务分解表"
    case .sheetTargets: "指标"
    case .sheetChanges: "动态"
    case .sheetLedger: "台账"
    case .targetIndicator: "指标"
    case .targetGoal: "目标"
    case .targetUnit: "计量单位"
    case .targetLast: "最近实测"
    case .targetLastDay: "测于"
    case .targetState: "情况"
    case .targetMeasured: "本次实测"
    case .targetDay: "实测日期"
    case .targetID: "记号"
    case .target(let state): state.chinese
    case .total(let shown, let all, let progress):
      "显示 \(shown)/\(all)  完成 \(progress.reached)/\(progress.total) \(progress.share)  逾期 \(progress.overdue)  临期 \(progress.soon)"
    }
  }
}
