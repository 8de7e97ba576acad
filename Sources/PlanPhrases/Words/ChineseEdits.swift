import PlanModel

// What is said of edits of a plan, in Chinese.
extension EditField {
  package var chinese: String {
    switch self {
    case .title: "名称"
    case .lead: "牵头"
    case .support: "配合"
    case .scope: "内容"
    case .due: "期限"
    case .doubt: "待核"
    case .target: "指标"
    case .body: "说明"
    case .short: "简称"
    case .span: "起止时间"
    case .add: "添加"
    case .move: "移动"
    case .remove: "删去"
    case .level: "改层级"
    case .split: "拆开"
    case .join: "并入上一项"
    case .number: "重新编号"
    case .lines: "原文"
    }
  }
}

extension NewEntry.Kind {
  package var chinese: String {
    switch self {
    case .group: "任务组"
    case .task: "任务"
    case .part: "分项"
    case .item: "责任事项"
    case .phase: "阶段"
    case .deliverable: "阶段任务"
    case .target: "指标"
    }
  }
}

extension EditError {
  package var chinese: String {
    switch self {
    case .gone: "要改的地方已经不在方案里了"
    case .changedMeanwhile(.add, _), .changedMeanwhile(.move, _), .changedMeanwhile(.remove, _),
      .changedMeanwhile(.lines, _):
      "这几行刚被别人改过，请看过再改"
    case .changedMeanwhile(let field, let now):
      "\(field.chinese)刚被别人改成“\(now.isEmpty ? "无" : safe(now))”，请看过再改"
    case .notThere(let field): "这里没有“\(field.chinese)”可改"
    case .mustNotBeEmpty(let field): "\(field.chinese)不能是空的"
    case .nothingLeft: "这一行只有这一栏，去掉就什么也没有了；先写上别的内容"
    case .unreadable(.lines, _): "标题的编号、行末的 ^记号不能改，也不能另添标题"
    case .unreadable(let field, let text): "\(field.chinese)不能写成“\(safe(text))”：\(field.form)"
    case .breaks(let problem): "\(problem.chinese.what)；\(problem.chinese.remedy)（没有改，改了方案会出错）"
    case .differ(let field): "两项的\(field.chinese)不一样，先改成一样的再并"
    case .same: "和原来一样，没有改"
    case .tooLong: "内容太长，记录里只留了开头，不能撤销；要改回，请编辑 plan.md"
    case .tooMuch(.remove, _): "要删的太长，超过 15 KB，删了就撤销不了；请分几次删，一次删一项"
    case .tooMuch(let field, let isOld):
      isOld
        ? "原来的\(field.chinese)太长，超过 15 KB，改了就撤销不了；要改，请编辑 plan.md"
        : "\(field.chinese)太长，最多 15 KB（约 5000 字）；请写短一些，或分到几项里"
    case .overwritten(let field):
      field.isOfLines
        ? "撤销不了：\(field.chinese)的这几行后来有改动" : "撤销不了：方案里的\(field.chinese)后来另有改动，没有记录是谁"
    case .standsUnder(let who, let day, let field):
      "撤销不了：先撤销 \(who) \(Numerals.date(day)) 的修改（\(field.chinese)）"
    }
  }
}

extension EditField {
  /// How it is written.
  fileprivate var form: String {
    switch self {
    case .due: "写 2019-06-30、2019-06、6月底，或方案里有的阶段，如 阶段三"
    case .span: "写成 2017-06~2017-08"
    case .target: "写成 名称 ≥ 85 %，比较号用 ≥ ≤ ="
    case .title, .lead, .support, .scope, .doubt, .body, .short, .add, .move, .remove, .level, .split, .join,
      .number, .lines:
      "会被读成别的意思，换个写法"
    }
  }
}

extension Numerals {
  /// 3月5日
  fileprivate static func date(_ day: Day) -> String {
    let civil = day.civil
    return "\(civil.month)月\(civil.day)日"
  }
}
