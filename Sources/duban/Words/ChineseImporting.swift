import PlanModel
import PlanPhrases

// What `duban import` says of a document, in Chinese.
extension ImportingPhrase {
  var chinese: String {
    switch self {
    case .imported(let document, let path): "已导入 \(document) → \(path)"
    case .wouldImport(let document): "只看结果：\(document)（没有写任何文件）"
    case .nothingToImport(let file): "\(file): 没有找到任务；任务要有编号（一、（一）1.）或写在有“任务”“责任单位”栏的表格里"
    case .importedParts(let parts):
      "\(parts.groups) 个任务组，\(parts.tasks) 个任务，\(parts.items) 个责任事项，\(parts.targets) 个指标，"
        + "\(parts.phases) 个阶段（\(parts.deliverables) 项阶段任务），\(parts.safeguards) 条保障措施"
    case .importedUnits(let count, let units, let hasMore):
      count == 0
        ? "没有找到责任单位" : "单位 \(count) 个：\(units.joined(separator: "，"))" + (hasMore ? " …" : "")
    case .aliasesHint: "可能是同一个单位（是的话在 plan.md 的 ## 单位 一节写上，如 - 县水务局；简称: 水务局）："
    case .doubtCount(let count): count == 0 ? "没有看不准的地方" : "看不准的有 \(count) 处："
    case .openImported(let command): "打开：\(command)"
    case .reviewImported(let key): "打开后按 \(key)，逐处核对看不准的地方"
    case .importedUndated(let filter, let due):
      "没有一项写了期限，看板上永远不会有逾期；打开后按 \(filter) 选中全部已筛选的，再按 \(due) 一起写期限，或在 plan.md 里写“期限: 2019-12”"
    case .importChanges(let path): "与 \(path) 里的方案相比："
    case .importSame(let path): "与 \(path) 里的方案相同，没有改动"
    case .importAsk: "写入这些改动吗？已有的记录都保留。输入 y 写入，其他键不写："
    case .importNeedsYes(let command): "还没有写入；看过没有问题，这样写入：\n  \(command)"
    case .importLeft: "没有写入"
    case .importRevised(let path): "已写入 \(path)；原有事项的记录都在"
    case .ownWorkbook(let file, let command):
      "\(file) 是 duban 导出的表，不是新方案；收回里面填的状态和进展：\n  \(command)"
    case .ownTable(let command): "这是 duban 导出的表；要收回里面填的状态和进展，不要导入，用：\n  \(command)"
    }
  }
}
