import PlanModel

/// A part of the table: a heading, and what stands under it.
struct TablePart: Sendable {
  /// The place of its plan on the desk.
  let plan: PlanNumber
  /// Nil where items stand without one.
  let heading: Row?
  /// As indices into the assignments of its plan; of a range only those that the filter leaves.
  let items: Items
  /// Of what is shown; of what needs somebody only how many there are is asked for.
  let progress: Progress

  enum Items: Sendable {
    case shown(Range<Int>)
    case list([Int])
  }

  /// How many rows it has under its heading.
  var count: Int {
    switch items {
    case .shown: progress.count
    case .list(let items): items.count
    }
  }

  /// Whether there is anything under it to be folded.
  var isFoldable: Bool { if case .heading(.plan, _) = heading { false } else { heading != nil } }

  func contains(_ item: Int) -> Bool {
    switch items {
    case .shown(let range): range.contains(item)
    case .list(let items): items.contains(item)
    }
  }

  /// How soon it is opened where not all parts have room: what needs somebody, what is late, what is in hand.
  fileprivate var rank: Int {
    switch heading {
    case .heading(.watch, _): 0
    case .heading(.phases, _): 5
    case .heading, .section, .unit, .item, .part, .target, .event, nil:
      progress.overdue > 0 ? 1 : progress.isInHand ? 2 : progress.open > 0 ? 3 : 4
    }
  }
}

extension Progress {
  /// Something is being done, or is due soon.
  fileprivate var isInHand: Bool { soon + self[.doing] + self[.blocked] > 0 }
}

// The parts of a plan.
extension TablePart {
  /// From top to bottom, as the desk has them arranged.
  static func all(on desk: Desk) -> [TablePart] { desk.plans.indices.flatMap { all(of: $0, on: desk) } }

  private static func all(of place: Int, on desk: Desk) -> [TablePart] {
    let (snapshot, figures, plan) = (desk.plans[place], desk.figures[place], PlanNumber(place))
    let arrangement = desk.arrangement
    let groups =
      arrangement.isThatOfThePlan
      ? groups(of: snapshot, figures, plan) : arranged(arrangement, snapshot, figures, plan)
    let hasPhases = arrangement.grouping == .group && figures.deliverables.count > 0
    return (arrangement.grouping == .none ? [] : watch(snapshot, figures, plan, desk.filter)) + groups
      + (hasPhases ? [phases(of: snapshot, figures, plan)] : [])
      + (desk.isFiltered || snapshot.plan.assignments.isEmpty && snapshot.plan.groups.isEmpty
        ? []
        : [
          TablePart(plan: plan, heading: .heading(.plan, plan: plan), items: .list([]), progress: Progress())
        ])
  }

  /// What needs somebody now (盯办), where it is not all that is shown anyway: what is sought is found once.
  private static func watch(
    _ snapshot: Snapshot, _ figures: PlanFigures, _ plan: PlanNumber, _ filter: Filter
  ) -> [TablePart] {
    let items = figures.watched
    guard !items.isEmpty, items.count < figures.shown.count, filter.text.isEmpty, !snapshot.isUntouched else {
      return []
    }
    return [
      TablePart(
        plan: plan, heading: .heading(.watch, plan: plan), items: .list(items),
        progress: Progress())
    ]
  }

  /// The groups of tasks as they stand in the plan.
  private static func groups(of snapshot: Snapshot, _ figures: PlanFigures, _ plan: PlanNumber) -> [TablePart]
  {
    snapshot.plan.groups.indices.compactMap { group in
      figures.sections[.group(group)].map { progress in
        TablePart(
          plan: plan, heading: .section(.group(group), plan: plan),
          items: .shown(snapshot.plan.groups[group].assignments),
          progress: progress)
      }
    }
  }

  /// All deliverables of phases (实施阶段).
  private static func phases(of snapshot: Snapshot, _ figures: PlanFigures, _ plan: PlanNumber) -> TablePart {
    let items = snapshot.plan.phases.flatMap { phase in phase.deliverables.filter { figures.isShown[$0] } }
    return TablePart(
      plan: plan, heading: .heading(.phases, plan: plan), items: .list(items), progress: figures.deliverables)
  }

  private static func arranged(
    _ arrangement: Arrangement, _ snapshot: Snapshot, _ figures: PlanFigures, _ plan: PlanNumber
  ) -> [TablePart] {
    let shown = figures.isShown.indices.filter { figures.isShown[$0] }
    let items = arrangement.sorting.sorted(shown, of: snapshot)
    return arrangement.grouping.parts(of: snapshot, plan: plan, items).compactMap { heading, items in
      if items.isEmpty { return nil }
      return TablePart(
        plan: plan, heading: heading, items: .list(items), progress: snapshot.progress(of: items))
    }
  }
}

extension [TablePart] {
  /// More rows than so many are not unfolded unasked.
  private static let mostUnasked = 1_000

  /// The headings that are folded at first: those that are open stand whole on a screen of so many rows, as many as fit;
  /// what needs somebody is always open, and one part at least.
  func foldedAtFirst(rows: Int) -> Set<Row> {
    var open: Set<Int> = []
    var (last, count) = (-1, 0)
    let order = indices.filter { self[$0].isFoldable }.sorted { (self[$0].rank, $0) < (self[$1].rank, $1) }
    for place in order {
      let part = self[place]
      let end = Swift.max(last, place) + 1 + count + part.count
      let isWanted = part.rank == 0 || open.isEmpty
      guard end <= rows || isWanted && part.count <= Self.mostUnasked else { continue }
      open.insert(place)
      (last, count) = (Swift.max(last, place), count + part.count)
    }
    return Set(order.filter { !open.contains($0) }.compactMap { self[$0].heading })
  }
}
