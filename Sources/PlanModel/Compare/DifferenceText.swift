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
    return [String(total)] + added.map { String(.differenceAdded(new.summary(ofItem: $0))) }
      + removed.map { String(.differenceRemoved(old.summary(ofItem: $0), records: records($0))) }
      + changed.map { pair in
        let changes = pair.changes.map(PlanDifference.words).joined(separator: "；")
        return String(.differenceChanged(new.summary(ofItem: pair.new) + "：" + changes))
      }
  }

  private static func words(_ change: Change) -> String {
    let isLong = change.old.count > longestShown || change.new.count > longestShown
    return String(
      change.part == .description || isLong && change.part == .scope
        ? .changedDescription : .changedPart(change))
  }
}

extension Plan {
  /// `2.1 改造老旧管网  县水务局`
  fileprivate func summary(ofItem index: Int) -> String {
    let units = leadUnits(of: index).joined(separator: "、")
    return "\(number(ofItem: index)) \(title(ofItem: index))" + (units.isEmpty ? "" : "  " + units)
  }
}
