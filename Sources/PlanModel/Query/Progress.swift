/// How far a set of items is: 完成率 = (done + closed) / (all − dropped).
package struct Progress: Sendable, Equatable {
  package var counts: [Int] = Array(repeating: 0, count: Status.allCases.count)
  /// The worst light among them.
  package var light = Light.none
  package var overdue = 0
  package var soon = 0
  package var conflicts = 0

  package init() {}

  package subscript(status: Status) -> Int { counts[Int(status.rawValue)] }
  package var reached: Int { self[.done] + self[.closed] }
  package var total: Int { counts.reduce(0, +) - self[.dropped] }
  package var open: Int { self[.todo] + self[.doing] + self[.blocked] }
  /// Whole per cent, rounded down so that 100 means all.
  package var percent: Int { total == 0 ? 0 : reached * 100 / total }

  mutating func count(_ index: Int, of board: Board) {
    let status = board.statuses[index]
    counts[Int(status.rawValue)] += 1
    let light = board.lights[index]
    self.light = max(self.light, light)
    if light == .red { overdue += 1 }
    if light == .yellow { soon += 1 }
    if board.isInConflict(index) { conflicts += 1 }
  }
}

extension Board {
  /// The progress of some items.
  package func progress(of items: some Sequence<Int>) -> Progress {
    items.reduce(into: Progress()) { $0.count($1, of: self) }
  }

  /// The progress of everything that can be marked.
  package var progress: Progress { progress(of: plan.assignments.indices) }

  /// For each phase the progress of the items that are due in it.
  package var progressByDuePhase: [Progress] {
    var result = [Progress](repeating: Progress(), count: plan.phases.count)
    for index in plan.assignments.indices {
      if let phase = duePhases[index] { result[phase].count(index, of: self) }
    }
    return result
  }

  /// The progress of each unit in a role, in the order in which the plan names them.
  package func progressByUnit(role: Role) -> [Progress] {
    var result = [Progress](repeating: Progress(), count: plan.units.names.count)
    for (index, item) in plan.assignments.enumerated() {
      var units = Set(plan.unitReferences[item.leads])
      if role == .any { units.formUnion(plan.unitReferences[item.supporters]) }
      for unit in units { result[Int(unit)].count(index, of: self) }
    }
    return result
  }
}
