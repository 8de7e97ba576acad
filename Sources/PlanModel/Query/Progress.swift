/// What figures count of an item.
package struct ItemFigures: Sendable, Equatable {
  package var status: Status
  package var light: Light
  package var isInConflict: Bool
  /// The phase it is due in.
  package var duePhase: Int?
}

/// How far a set of items is: 完成率 = (done + closed) / (all − dropped).
package struct Progress: Sendable, Equatable {
  /// How many items have each status, and each light; the raw value is the index.
  private var statuses = SIMD8<Int>()
  private var lights = SIMD4<Int>()
  package private(set) var conflicts = 0

  package init() {}

  package subscript(status: Status) -> Int { statuses[Int(status.rawValue)] }
  package var reached: Int { self[.done] + self[.closed] }
  package var total: Int { statuses.wrappedSum() - self[.dropped] }
  package var open: Int { self[.todo] + self[.doing] + self[.blocked] }
  package var overdue: Int { lights[Int(Light.red.rawValue)] }
  package var soon: Int { lights[Int(Light.yellow.rawValue)] }

  /// The worst light among them.
  package var light: Light {
    Light.allCases.last { lights[Int($0.rawValue)] > 0 } ?? .none
  }

  /// Counts an item, or with -1 takes it out again.
  package mutating func count(_ item: ItemFigures, times: Int = 1) {
    statuses[Int(item.status.rawValue)] += times
    lights[Int(item.light.rawValue)] += times
    if item.isInConflict { conflicts += times }
  }

  /// Counts the items of another set too.
  package mutating func add(_ other: Progress) {
    statuses &+= other.statuses
    lights &+= other.lights
    conflicts += other.conflicts
  }
}

extension Snapshot {
  /// What figures count of an item.
  package func figures(of index: Int) -> ItemFigures {
    ItemFigures(
      status: statuses[index], light: lights[index], isInConflict: conflicts[index] || dueConflicts[index],
      duePhase: duePhases[index])
  }

  /// The progress of some items.
  package func progress(of items: some Sequence<Int>) -> Progress {
    items.reduce(into: Progress()) { $0.count(figures(of: $1)) }
  }

  /// The progress of those items of a range that are shown.
  package func progress(of items: Range<Int>, where isShown: [Bool]) -> Progress {
    var progress = Progress()
    for item in items where isShown[item] { progress.count(figures(of: item)) }
    return progress
  }

  /// The progress of everything that can be marked.
  package var progress: Progress { progress(of: plan.assignments.indices) }

  /// For each phase the progress of the items that are due in it.
  package var progressByDuePhase: [Progress] {
    var result = [Progress](repeating: Progress(), count: plan.phases.count)
    for index in plan.assignments.indices {
      if let phase = duePhases[index] { result[phase].count(figures(of: index)) }
    }
    return result
  }

  /// The progress of each unit in a role, in the order in which the plan names them.
  package func progressByUnit(role: Role) -> [Progress] {
    var result = [Progress](repeating: Progress(), count: plan.units.names.count)
    for index in plan.assignments.indices {
      let units = plan.units(of: index, role: role)
      for (position, unit) in units.enumerated() where !units.prefix(position).contains(unit) {
        result[Int(unit)].count(figures(of: index))
      }
    }
    return result
  }
}
