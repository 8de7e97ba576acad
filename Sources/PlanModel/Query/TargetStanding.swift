/// What is known of a target by its last measured value.
package enum TargetState: String, CaseIterable, Sendable { case reached, missed, noData }

/// Where a target stands on the day looked at.
package struct TargetStanding: Sendable {
  /// What was measured on each day, the oldest first.
  package let series: [Standing]
  package let comparator: Target.Comparator
  /// The number to be reached.
  package let goal: DecimalNumber?

  /// What was measured last; of several values of that day the one that is shown.
  package var last: Event? { series.last?.shown }

  /// Several people measured different values on the last day.
  package var isConflict: Bool { series.last?.isConflict ?? false }

  package var state: TargetState {
    guard let value = last?.measured, let goal else { return .noData }
    let isReached =
      switch comparator {
      case .atLeast: value >= goal
      case .atMost: value <= goal
      case .equal: value == goal
      }
    return isReached ? .reached : .missed
  }

  /// How far the last value is from the number to be reached; nil where it reached it, and where nothing is known.
  package var gap: DecimalNumber? {
    guard state == .missed, let value = last?.measured, let goal else { return nil }
    return value < goal ? goal.minus(value) : value.minus(goal)
  }
}

extension Snapshot {
  /// Where a target stands, by its index into the targets of the plan.
  package func standing(ofTarget index: Int) -> TargetStanding {
    let target = plan.targets[index]
    return TargetStanding(
      series: measurements(ofTarget: index), comparator: target.comparator,
      goal: DecimalNumber(typed: plan.text(target.value), in: ""))
  }

  /// What is known of a target; at once where nothing was measured of it.
  package func state(ofTarget index: Int) -> TargetState {
    guard let id = plan.targets[index].id, journal.hasEvents(of: id) else { return .noData }
    return standing(ofTarget: index).state
  }

  /// Whether an item is done and nothing is known of a target of it (指标未报).
  package func hasUnreportedTarget(_ item: Int) -> Bool {
    statuses[item].isReached && plan.assignments[item].targets.contains { state(ofTarget: $0) == .noData }
  }
}
