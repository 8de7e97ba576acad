import PlanModel

extension ListSigns {
  static let chinese = ListSigns(list: "、", clauses: "；", colon: "：", open: "（", close: "）")
}

// What is said of plans and boards, in Chinese.
extension ModelPhrase {
  package var chinese: String {
    switch self {
    case .unnamedPlan: "（未命名方案）"
    case .conflict: "冲突"
    case .voided: "（已撤销）"
    case .openItems: "未完成"
    case .phase: "阶段"
    case .text: "文字"
    case .only: "只看"
    case .asOf(let day): "截至 \(day)"
    case .filtered(let conditions): "筛选 \(conditions.joined(separator: " "))"

    case .changed(let old, let new): "\(old) -> \(new)"
    case .plannedDue: "按方案"
    case .changedUnrecorded: "方案另有改动，没有记录是谁"
    case .nothingSaid: "无"
    case .saved(let what, let day): "已保存 \(what)" + (day.map { "（\($0) 办理）" } ?? "")
    case .savedMeasured(let what, let day): "已保存 \(what)" + (day.map { "（\($0)）" } ?? "")
    case .undone(let what): "已撤销 \(what)"
    case .nothingToUndo: "没有可以撤销的记录"
    case .reasonNeededFor(let step): "请写明\(step.chinese)的原因"
    case .stepObstacle(.isNotDone): "还没有完成，先标 已完成，再申请销号"
    case .stepObstacle(.isAskedAlready): "已经申请销号，还没有答复"
    case .stepObstacle(.isNotAsked): "没有申请销号，不用退回；要改状态，标 推进中"
    case .closesUndone(let status): "现在是\(status.chinese)，还没有完成，就销号吗？"
    case .sentBack: "退回"
    case .postponed(.inTime): "延期"
    case .postponed(.late): "逾期后延期"
    case .reasonNeeded: "请写明改期限的原因"
    case .changes(let figure, let count): "\(figure.chinese) \(count)"
    case .silent(let units): "没有记录的单位：\(units.joined(separator: "、"))"
    case .recordedLate(let days): "(迟\(days)天)"
    case .takenBack(let what): "撤销“\(what)”"
    case .futureIsReadOnly(let today): "所看的日子还没到（今天 \(today)），只能看；要记录，去掉 --as-of"
    case .waitsForFolder(let count): "未保存：方案文件夹暂时看不到；已留在本机（\(count) 条），恢复后自动保存"

    case .dayProblem(.unreadable, let typed):
      typed.isEmpty ? "没有写日期；写成 2018-09-15、9-15 或 昨天" : "“\(typed)”不是日期；写成 2018-09-15、9-15 或 昨天"
    case .dueProblem(.unreadable, let typed): "“\(typed)”看不懂；期限写成 2019-06-30、6月底、第三季度 或 阶段三"
    case .dayProblem(let problem, let typed), .dueProblem(let problem, let typed): problem.chinese(typed)
    case .dayDoubt(.shortYear, let day, let typed): "“\(typed)”是 \(day) 吗？"
    case .dayDoubt(.farYear, let day, _): "\(day)，年份没写错吗？"
    case .dayDoubt(.beforePlan(let year), let day, _): "\(day) 早于方案开始的 \(year) 年，没写错吗？"

    case .differenceTotal(let added, let removed, let changed, let same):
      "新增 \(added) 项，取消 \(removed) 项，改动 \(changed) 项，不变 \(same) 项"
    case .differenceAdded(let line): "  + \(line)"
    case .differenceRemoved(let line, let records):
      "  - \(line)" + (records > 0 ? "（有 \(records) 条记录，记录保留）" : "")
    case .differenceChanged(let line, let changes): "  ~ \(line)：\(changes.joined(separator: "；"))"
    case .changedField(let field, let old, let new):
      "\(field) \(old.isEmpty ? "无" : old) → \(new.isEmpty ? "无" : new)"
    case .changedText: "说明有改动"
    }
  }
}

extension DayError {
  fileprivate func chinese(_ typed: String) -> String {
    switch self {
    case .unreadable: "“\(typed)”不是日期"
    case .noPhase(let known): "没有“\(typed)”；本方案有 \(known.map(Numerals.phaseName).joined(separator: " "))"
    case .phaseWithoutDates: "“\(typed)”没有起止月份，要写明是哪天"
    case .noMonth(let month): "没有 \(month) 月"
    case .noDay(let day, let month?, let year):
      (month == 2 && day == 29 ? year.map { "\($0) 年" } ?? "" : "") + "\(Numerals.chinese(month))月没有 \(day) 日"
    case .noDay(let day, nil, _): "没有哪个月有 \(day) 日"
    case .notYet: "“\(typed)”还没到，写办理的那一天"
    case .severalDays: "“\(typed)”不止一天，要写明是哪天"
    }
  }
}

extension Status {
  package var chinese: String {
    switch self {
    case .todo: "未启动"
    case .doing: "推进中"
    case .blocked: "受阻"
    case .done: "已完成"
    case .closed: "已销号"
    case .dropped: "不再办理"
    }
  }
}

extension StatusStep {
  package var chinese: String {
    switch self {
    case .status(let status): status.chinese
    case .closing(.ask): "申请销号"
    case .closing(.turnBack): "退回"
    }
  }
}

extension NoteText.Part {
  package var chinese: String {
    switch self {
    case .progress: "进展"
    case .problems: "存在问题"
    case .next: "下一步"
    case .paper: "文号"
    }
  }
}

extension SlipLevel {
  package var chinese: String {
    switch self {
    case .reminder: "提醒函"
    case .urging: "催办单"
    case .notice: "督办通知单"
    }
  }
}

extension Ending {
  package var chinese: String {
    switch self {
    case .asked: "待销号"
    case .late(let days): "晚\(days)天"
    }
  }
}

extension Light {
  package var chinese: String {
    switch self {
    case .none: ""
    case .green: "正常"
    case .yellow: "临期"
    case .red: "逾期"
    }
  }
}

extension Role {
  package var chinese: String {
    switch self {
    case .lead: "牵头"
    case .support: "配合"
    case .any: "牵头或配合"
    }
  }
}

extension ItemTrait {
  package var chinese: String {
    switch self {
    case .conflict: "冲突"
    case .undated: "无期限"
    case .doubtful: "待核"
    case .doneLate: "超期完成"
    case .silent: "久未报"
    case .asked: "待销号"
    case .returned: "退回过"
    }
  }
}

extension NamedFilter {
  package var chinese: String {
    switch self {
    case .mineLate: "我的逾期"
    case .dueSoon: "30天内到期"
    case .silent: ItemTrait.silent.chinese
    case .conflict: ItemTrait.conflict.chinese
    case .undated: ItemTrait.undated.chinese
    case .doubtful: ItemTrait.doubtful.chinese
    }
  }
}

extension DueWindow {
  package var chinese: String {
    switch self {
    case .calendarWeek: "本周"
    case .calendarMonth: "本月"
    case .within(let days): "\(days) 天内"
    case .upTo(let days): "\(days) 天内和已过期"
    case .between(let first, let last): "\(first)~\(last)"
    }
  }
}

extension Severity {
  package var chinese: String {
    switch self {
    case .warning: "提醒"
    case .damage: "错误"
    case .unreadable: "读不出"
    }
  }
}

extension FieldHeading {
  package var chinese: String {
    switch self {
    case .number: "编号"
    case .doubt: "待核"
    case .section: "任务组"
    case .task: "任务"
    case .taskName: "名称"
    case .scope: "内容"
    case .leads: "牵头单位"
    case .lead: "牵头"
    case .supporters: "配合单位"
    case .support: "配合"
    case .targets: "指标"
    case .due: "期限"
    case .status: "状态"
    case .light: "预警"
    case .lastDay: "最近更新"
    case .progress: "进展"
    case .id: "记号"
    case .description: "说明"
    }
  }
}

extension Event.Kind.Name {
  package var chinese: String {
    switch self {
    case .status: "状态"
    case .note: "进展"
    case .measured: "实测值"
    case .due: "改期限"
    case .close: "申请销号"
    case .slip: "催办"
    case .issue: "通报"
    case .login: "登录名"
    case .edit: "改方案"
    case .void: "撤销"
    }
  }
}

extension ChangeFigure {
  package var chinese: String {
    switch self {
    case .newlyDone: "新完成"
    case .newlyClosed: "新销号"
    case .returned: "退回"
    case .newlyLate: "新逾期"
    case .newlyBlocked: "新受阻"
    case .moved: "改期限"
    case .progressed: "有进展"
    case .silentUnits: "没有记录的单位"
    }
  }
}

extension TargetState {
  package var chinese: String {
    switch self {
    case .reached: "达标"
    case .missed: "未达标"
    case .noData: "未报"
    }
  }
}
