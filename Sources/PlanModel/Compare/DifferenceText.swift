// A difference in words.
extension PlanDifference {
  /// Longer texts are not shown in a line, in characters.
  private static let longestShown = 60

  /// What was added, taken out and reworded, one line each, and how many.
  ///
  /// - Parameter records: how many records an item of the old plan has.
  package func lines(from old: Plan, to new: Plan, records: (Int) -> Int) -> [String] {
    let total = Text.differenceTotal(
      added: added.count, removed: removed.count, changed: changed.count, same: kept.count - changed.count)
    return [String(total)] + added.map { String(.differenceAdded(new[$0].summary)) }
      + removed.map { String(.differenceRemoved(old[$0].summary, records: records($0))) }
      + changed.map { pair in
        let changes = pair.changes.map(PlanDifference.words).joined(separator: "；")
        return String(.differenceChanged(new[pair.new].summary + "：" + changes))
      }
  }

  private static func words(_ change: Change) -> String {
    let isLong = change.old.count > longestShown || change.new.count > longestShown
    let isNamed =
      switch change.field.comparison?.telling {
      case .name: true
      case .bothIfShort: isLong
      case .both, nil: false
      }
    return String(
      isNamed
        ? .changedDescription : .changedField(String(change.field.label), from: change.old, to: change.new))
  }
}

extension PlannedItem {
  /// `2.1 改造老旧管网  县水务局`
  package var summary: String {
    ([name] + (leads.isEmpty ? [] : [leads.joined(separator: "、")])).joined(separator: "  ")
  }
}
