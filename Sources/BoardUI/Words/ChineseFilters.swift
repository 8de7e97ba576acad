import PlanModel
import PlanPhrases

// What the board says of filters, of those with a name, and of the order of the rows. Chinese.
extension FilterPhrase {
  package var chinese: String {
    switch self {
    case .filterTitle(let keys, let leave):
      "筛选（\(keys.map(\.chinese).joined(separator: "或 ")) 开关，\(leave.chinese) 返回）"
    case .filterRole(let role): "角色  \(role)"
    case .filterStatus(let status): "状态  \(status)"
    case .filterLight(let light): "预警  \(light)"
    case .filterNamed(let name): "常用  \(name)"
    case .ownUnitUnknown: "还不知道您的单位，先选一个"
    case .filterDue(let window): "期限  \(window)"
    case .filterOnly(let trait): "只看  \(trait)"
    case .filterPhase(let phase): "阶段  \(phase)"
    case .fieldFilterName: "名称"
    case .fieldDueWindow: "哪段时间"
    case .titleFilterName(let conditions): "存为常用筛选：\(conditions)"
    case .titleDueWindow: "看哪段时间到期的"
    case .nameFilter: "存为常用筛选"
    case .forgetFilter(let name): "删去常用筛选 \(name)"
    case .filterNamedNow(let name): "已存为常用筛选 \(name)，在筛选里选；命令里写 --filter \(name)"
    case .filterForgotten(let name): "已删去常用筛选 \(name)"
    case .filterNameNeeded: "请填名称"
    case .filterNameTaken(let name): "“\(name)”已经有了，换一个名称"
    case .noDueWindow(let text): "“\(text)”不是一段时间"
    case .dueFromTo: "起止"
    case .nameHint(let save): "起个名称，如 二季度在办；\(save.chinese) 保存"
    case .windowHint(let save): "如 2018-01~2018-06、2018-06、45（天内）；\(save.chinese) 确定"
    case .markAllShown: "选中  全部已筛选的"
    case .arrangementTitle(let keys, let leave):
      "分组和排序（\(keys.map(\.chinese).joined(separator: "或 ")) 选，\(leave.chinese) 返回）"
    case .groupedBy(let grouping): "分组  \(grouping.chinese)"
    case .sortedBy(let sorting): "排序  \(sorting.chinese)"
    }
  }
}

extension Grouping {
  fileprivate var chinese: String {
    switch self {
    case .group: "任务组"
    case .phase: "阶段"
    case .unit: "牵头单位"
    case .month: "到期月份"
    case .none: "不分组"
    }
  }
}

extension Sorting {
  fileprivate var chinese: String {
    switch self {
    case .plan: "方案顺序"
    case .due: "期限"
    case .late: "逾期天数，办完的在后"
    case .entry: "最近记录，久未报的在前"
    }
  }
}
