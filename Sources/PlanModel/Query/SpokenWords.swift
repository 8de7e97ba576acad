// The words by which people name a status, a light, a role or a phase, beside its code: in half width and small letters,
// without blanks. What a screen or a table of any language calls them is among them, so that it can be read back.
extension Status {
  package var spokenWords: [String] {
    switch self {
    case .todo:
      [
        "未启动", "notstarted", "未开始", "还没开始", "未开展", "未开工", "没开工", "未实施", "未推进", "没做", "还没做", "没开始", "没启动",
        "尚未启动", "待办", "待启动", "未办", "未动", "未",
      ]
    case .doing:
      [
        "推进中", "inprogress", "推进", "进行中", "办理中", "在办", "正在办理", "正在推进", "实施中", "正在实施", "正在进行", "正在做", "在做",
        "开展中", "落实中", "跟进中",
        "开工", "已开工", "已开展", "已启动", "启动", "办", "进行", "持续推进",
      ]
    case .blocked: ["受阻", "停滞", "遇阻", "受阻中", "卡住", "停工", "有困难", "阻"]
    case .done:
      [
        "已完成", "完成", "完成了", "已经完成", "全部完成", "已全部完成", "做完", "做完了", "已做完", "办完了", "办结", "已办结", "办完", "已办", "完结",
        "已完结",
        "完工", "已完工", "办好", "完",
      ]
    case .closed: ["已销号", "销号", "已核销", "核销", "销"]
    // What it was called before.
    case .dropped: ["不再办理", "不适用", "免", "停", "停办", "已停办", "停止办理", "不办", "不再办", "取消", "已取消", "终止", "已终止"]
    }
  }
}

extension Light {
  package var spokenWords: [String] {
    switch self {
    case .none: []
    case .green: ["正常", "ontrack", "绿", "绿灯", "绿色", "未到期", "按期"]
    case .yellow: ["临期", "duesoon", "soon", "黄", "黄灯", "黄色", "快到期", "将到期", "即将到期", "临近到期", "临近"]
    case .red: ["逾期", "overdue", "红", "红灯", "红色", "超期", "过期", "已逾期", "已超期", "超时", "到期未完成"]
    }
  }
}

extension Role {
  package var spokenWords: [String] {
    switch self {
    case .lead: ["牵头", "牵头单位", "主办", "主办单位", "主责", "责任单位"]
    case .support: ["配合", "supporting", "配合单位", "协办", "协办单位", "协助"]
    case .any: ["牵头或配合", "leadorsupporting", "both", "all", "配合或牵头", "牵头和配合", "牵头、配合", "都", "全部", "所有", "不限"]
    }
  }
}

extension ItemTrait {
  package var spokenWords: [String] {
    switch self {
    case .conflict: ["冲突", "有冲突", "矛盾"]
    case .undated: ["无期限", "没有期限", "未定期限", "noduedate"]
    case .doubtful: ["待核", "待核对", "待核实", "tocheck"]
    case .doneLate: ["超期完成", "逾期完成", "晚完成", "donelate"]
    case .silent: ["久未报", "长期未报", "久无进展", "noentryforlong"]
    case .asked: ["待销号", "askedtoclose", "申请销号", "待核销", "未销号"]
    case .returned: ["退回过", "returned", "退回", "被退回", "退办"]
    }
  }
}

extension ClosingStep {
  package var spokenWords: [String] {
    switch self {
    case .ask: ["申请销号", "asktoclose", "报请销号", "提请销号", "报销号", "申请核销"]
    case .turnBack: ["退回", "sendback", "turnback", "return", "退办", "打回", "不予销号", "退回重办"]
    }
  }
}

extension SlipLevel {
  package var spokenWords: [String] {
    switch self {
    case .reminder: ["提醒函", "reminder", "提醒", "提醒单", "提示函"]
    case .urging: ["催办单", "urging", "催办", "催办函", "催办通知"]
    case .notice: ["督办通知单", "notice", "督办", "督办单", "督办函", "督办通知"]
    }
  }
}

extension NamedFilter {
  package var spokenWords: [String] {
    switch self {
    case .mineLate: ["我的逾期", "我逾期", "本单位逾期", "myoverdue"]
    case .dueSoon: ["30天内到期", "三十天内到期", "30日内到期", "duewithin30days"]
    case .silent: ItemTrait.silent.spokenWords
    case .conflict: ItemTrait.conflict.spokenWords
    case .undated: ItemTrait.undated.spokenWords
    case .doubtful: ItemTrait.doubtful.spokenWords
    }
  }
}

/// Words for when something is due.
enum WindowWords {
  static let week = ["本周", "这周", "本星期", "这星期", "这个星期", "本礼拜", "week", "thisweek"]
  static let month = ["本月", "这月", "这个月", "当月", "month", "thismonth"]
  /// Behind a number of days.
  static let counters = ["", "天", "日", "天内", "日内", "天之内", "天以内", "days", "day", "d"]
  /// Between two days.
  static let signs = ["~", "～", "至", "到", "..", "—", "–"]
}

/// Words for the plan as a whole.
package enum PlanWords {
  package static let all = ["plan", "方案", "全方案", "整个方案", "总栏目"]
}

/// Words for 未完成, a group of statuses.
enum OpenWords {
  static let all = ["open", "未完成", "没完成", "未办结", "没办结", "未完", "待完成"]
}
