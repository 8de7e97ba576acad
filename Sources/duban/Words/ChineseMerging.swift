import PlanImport
import PlanModel
import PlanPhrases

// Why something of a sheet is asked about, or is not taken in, in Chinese.
extension SheetChange.Doubt {
  var chinese: String {
    switch self {
    case .unknownBefore: "  不知道导出时是什么"
    case .changedHere: "  导出以后看板里也改了"
    case .otherwise(let place): "  \(place) 填得不一样"
    }
  }
}

extension LeftOut.Reason {
  func chinese(_ text: String) -> String {
    switch self {
    case .noItem: "方案里没有这一项：\(text)"
    case .otherPlan: "是另一个方案的：\(text)"
    case .mixedUp: "编号、任务和记号对不上：\(text)"
    case .fixed(let head, let was): "\(head)不能从表里改\(was.map { "，原来是“\($0)”" } ?? "")：\(text)"
    case .ownColumn(let head): "表里没有这一栏“\(head)”：\(text)"
    case .noStatus: "不是一种状态：\(text)"
    case .noNumber: "不是数：\(text)"
    case .noDay: "日期看不懂：\(text)"
    case .futureDay: "日期还没到：\(text)"
    case .emptied(let was): "清空了，记录不会因此取消，原来是“\(Status(was)?.chinese ?? was)”"
    case .beside: "批注、公式等没有收：\(text)"
    case .otherSheet: "工作表不是 duban 导出的，没有看：\(text)"
    }
  }
}
