import PlanModel

// A difference in words.
extension PlanDifference {
  /// Longer texts are not shown in a line, in characters.
  private static let longestShown = 60

  /// What was added, taken out and reworded, one line each, and how many.
  ///
  /// - Parameter records: how many records an item of the old plan has.
  package func lines(
    from old: Plan, to new: Plan, in language: Language, records: (Int) -> Int
  ) -> [String] {
    func line(_ phrase: ModelPhrase) -> String { String(phrase, in: language) }
    let total = ModelPhrase.differenceTotal(
      added: added.count, removed: removed.count, changed: changed.count, same: kept.count - changed.count)
    return [line(total)] + added.map { line(.differenceAdded(new[$0].summary(in: language))) }
      + removed.map { line(.differenceRemoved(old[$0].summary(in: language), records: records($0))) }
      + changed.map { pair in
        line(
          .differenceChanged(
            new[pair.new].summary(in: language), pair.changes.map { PlanDifference.words($0, in: language) }))
      }
  }

  private static func words(_ change: Change, in language: Language) -> String {
    let (old, new) = (change.old.text(in: language), change.new.text(in: language))
    let isLong = old.count > longestShown || new.count > longestShown
    let isNamed =
      switch change.field.comparison?.telling {
      case .name: true
      case .bothIfShort: isLong
      case .both, nil: false
      }
    let label = change.field.label.text(in: language)
    return String(isNamed ? .changedText : .changedField(label, from: old, to: new), in: language)
  }
}
