/// The names of placeholders, and what is looked for beside numbers that people type into templates.
enum TemplateWords {
  static let place = "序号"

  // Of a bulletin
  static let (title, plan, label, number, date) = ("标题", "方案", "标注", "期号", "日期")
  static let (since, until, warningDays) = ("起", "止", "临期天数")
  static let (total, sum, dropped, late, soon) = ("总数", "计入", "不再办理", "逾期", "临期")
  static let (counts, shares) = (["办结", "推进", "受阻", "未启动"], ["办结率", "推进率", "受阻率", "未启动率"])
  static let (targetCount, measuredCount) = ("指标数", "已测数")
  static let (reached, missed, noData) = ("达标", "未达标", "未报")
  static let (silentUnits, silentCount) = ("无记录单位", "无记录单位数")
  static let (next, paragraph, seal) = ("下一步工作", "段", "封存号")
  static let (groups, units, changes, lateItems, targets) = ("各任务组", "各单位", "各变化", "逾期事项", "各指标")
  // Of a thing of a list
  static let (name, count, numbers) = ("名称", "数目", "编号")
  static let (item, lead, support, due, days, wording, last) = ("任务", "单位", "配合", "期限", "逾期天数", "内容", "截至目前")
  static let (indicator, goal, measured, measuredOn, state) = ("指标", "目标", "实测", "测于", "情况")

  /// What is said of a number in a sentence: the word, and the placeholders of the number and of the share.
  static let counted: [(said: String, count: String?, share: String?)] =
    [("共有", total, nil), ("总数", total, nil), ("逾期", late, nil), ("临期", soon, nil), ("不再办理", dropped, nil)]
    + zip(counts, shares).map { ($0, $0, $1) } + shares.map { ($0, nil, $0) }
  /// May stand between them.
  static let between: Set<Character> = ["为", "：", ":", "了", "共", "有", "是"]

  // Of the table, of slips and of what a meeting settled
  static let (facts, progress, items, summary) = ("说明", "进度", "各事项", "合计")
  static let (status, light, paper, itemCount) = ("状态", "预警", "文号", "件数")

  /// What a template is called.
  static func name(of template: ShippedTemplate) -> String {
    switch template {
    case .bulletin: "通报"
    case .items: "任务分解表"
    case .reminder: "提醒函"
    case .urging: "催办单"
    case .notice: "督办通知单"
    case .minutes: "会议确定事项清单"
    }
  }
}
