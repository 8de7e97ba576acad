import PlanModel
import PlanPhrases

// What the board says where many items are recorded at once. Chinese.
extension LotPhrase {
  package var chinese: String {
    switch self {
    case .unfit(.isNotDone, let count): "另有 \(count) 项还没有完成，不在内"
    case .unfit(.isAskedAlready, let count): "另有 \(count) 项已经申请销号，不在内"
    case .unfit(.isNotAsked, let count): "另有 \(count) 项没有申请销号，不在内"
    case .undone(let count): "其中 \(count) 项还没有完成"
    case .mark(let count, let status): "\(count) 项改为 \(status)"
    case .due(let count, let day): "\(count) 项期限改为 \(day)"
    case .plannedDue(let count): "\(count) 项恢复方案的期限"
    case .note(let count, let text): "\(count) 项都记进展：\(text)"
    case .unfinished(let left, let numbers, let hasMore):
      "上次成批记录没有记完，还差 \(left) 项（已选中，可以再记）：\(numbers.joined(separator: " "))\(hasMore ? " …" : "")"
    case .items(let numbers, let hasMore): numbers.joined(separator: " ") + (hasMore ? " …" : "")
    case .same(let count): "另有 \(count) 项不用改，不在内"
    case .conflicts(let count): "另有 \(count) 项两人记得不一样，要逐项选定，不在内"
    case .hidden(let count): "其中 \(count) 项现在没有显示"
    case .progress(let before, let after):
      "记下后：完成 \(before.reached)/\(before.total) -> \(after.reached)/\(after.total)"
    case .month(let month, let before, let after): "\(month) 到期 \(before) -> \(after) 项"
    case .inConflict(let count): "这 \(count) 项两人记得不一样，请逐项选定"
    case .isSo: "选中的都已是这样，不用再记"
    }
  }
}
