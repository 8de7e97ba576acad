import PlanModel

/// A phase of a plan; nil: what is due in none.
struct PhaseID: Hashable, Sendable {
  let plan: Int
  let phase: Int?
}

/// What is due in a phase of what the filter leaves, by how it stands.
struct PhaseParts: Sendable {
  let id: PhaseID
  private(set) var progress = Progress()
  /// Indices into the assignments of the plan, by the raw value of their call.
  private var items = [[Int32]](repeating: [], count: Call.allCases.count)
  /// The days on which anything is due; of two the others need not be known.
  private var days: Set<Day> = []

  init(_ id: PhaseID) { self.id = id }

  func items(_ kind: Call) -> [Int32] { items[Int(kind.rawValue)] }

  /// The lots that have anything, in their order.
  var kinds: [Call] { Call.allCases.filter { !items($0).isEmpty } }

  /// Whether different things are due on different days.
  var hasSeveralDays: Bool { days.count > 1 }

  /// Adds its lots with the items of those that lie open; where nothing is due in it, the phase itself.
  func addRows(to rows: inout [Row], open: [Call]) {
    let plan = PlanNumber(id.plan)
    for kind in kinds {
      rows.append(.part(PhasePart(kind, phase: id.phase), plan: plan))
      guard open.contains(kind) else { continue }
      for item in items(kind) { rows.append(.item(ItemPlace(plan: id.plan, index: Int(item)))) }
    }
    if rows.isEmpty, let phase = id.phase { rows.append(.section(.phase(phase), plan: plan)) }
  }

  fileprivate mutating func add(_ item: Int, of snapshot: Snapshot) {
    progress.count(snapshot.figures(of: item))
    items[Int(Call(snapshot.statuses[item], snapshot.lights[item]).rawValue)].append(Int32(item))
    if days.count < 2, let due = snapshot.dueDays[item] { days.insert(due) }
  }

  /// The phases of all plans, each with what is due in it.
  static func all(on desk: Desk) -> [PhaseParts] {
    desk.plans.enumerated().flatMap { place, snapshot in
      let hasOthers = snapshot.duePhases.contains(nil)
      let phases = snapshot.plan.phases.indices.map(Optional.some) + (hasOthers ? [nil] : [])
      var lots = phases.map { PhaseParts(PhaseID(plan: place, phase: $0)) }
      let isShown = desk.figures[place].isShown
      for item in isShown.indices where isShown[item] {
        lots[snapshot.duePhases[item] ?? lots.count - 1].add(item, of: snapshot)
      }
      return lots
    }
  }
}
