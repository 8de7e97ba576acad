/// How far some targets are.
package struct TargetFigures: Sendable, Equatable {
  package private(set) var (reached, missed, noData) = (0, 0, 0)
  /// Of done items, with nothing known of them (指标未报).
  package private(set) var unreported = 0

  package init() {}

  package var total: Int { reached + missed + noData }

  package mutating func add(_ other: TargetFigures) {
    reached += other.reached
    missed += other.missed
    noData += other.noData
    unreported += other.unreported
  }

  fileprivate mutating func count(_ state: TargetState, isDone: Bool) {
    switch state {
    case .reached: reached += 1
    case .missed: missed += 1
    case .noData:
      noData += 1
      if isDone { unreported += 1 }
    }
  }
}

extension Snapshot {
  /// The targets of the items that are shown, in the order of the plan; those of the plan as a whole come first, where
  /// everything is shown.
  package func shownTargets(where isShown: [Bool], isWhole: Bool) -> [Int] {
    var targets = isWhole ? Array(plan.header.targets) : []
    for item in plan.assignments.indices where isShown[item] { targets += plan.assignments[item].targets }
    return targets
  }

  /// How far some targets are.
  package func figures(ofTargets targets: [Int]) -> TargetFigures {
    var figures = TargetFigures()
    for target in targets {
      let item = plan.item(ofTarget: target)
      figures.count(state(ofTarget: target), isDone: item.map { statuses[$0].isReached } ?? false)
    }
    return figures
  }
}
