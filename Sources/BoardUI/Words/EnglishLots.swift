import PlanModel
import PlanPhrases

// What the board says where many items are recorded at once. English.
extension LotPhrase {
  package var english: String {
    switch self {
    case .unfit(.isNotDone, let count): "\(count) more are not done yet and left out"
    case .unfit(.isAskedAlready, let count): "\(count) more are asked for already and left out"
    case .unfit(.isNotAsked, let count): "\(count) more were not asked for and are left out"
    case .undone(let count): "\(count) of them are not done yet"
    case .mark(let count, let status): "\(English.count(count, "item")): \(status)"
    case .due(let count, let day): "\(English.count(count, "item")): due \(day)"
    case .plannedDue(let count): "\(English.count(count, "item")): due as planned"
    case .note(let count, let text): "\(English.count(count, "item")): progress \(text)"
    case .unfinished(let left, let numbers, let hasMore):
      "Recording many items was cut short; \(English.count(left, "item")) left (marked, record them again): "
        + numbers.joined(separator: " ") + (hasMore ? " ..." : "")
    case .items(let numbers, let hasMore): numbers.joined(separator: " ") + (hasMore ? " ..." : "")
    case .same(let count): "\(count) more need no change and are left out"
    case .conflicts(let count): "\(count) more are in conflict and left out: decide each of them"
    case .hidden(let count): "\(count) of them are not shown now"
    case .progress(let before, let after):
      "Then done: \(before.reached)/\(before.total) -> \(after.reached)/\(after.total)"
    case .month(let month, let before, let after): "due in \(month): \(before) -> \(after)"
    case .inConflict(let count): "\(English.count(count, "item")) in conflict: decide each of them"
    case .isSo: "All that is marked is so already"
    }
  }
}
