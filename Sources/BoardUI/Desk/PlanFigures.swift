import PlanModel
import PlanPhrases

/// What the filter leaves of a plan, and the figures of it: derived, and kept because a key that only moves must not
/// count 100,000 items.
struct PlanFigures: Sendable {
  /// For each item whether the filter leaves it.
  private(set) var isShown: [Bool] = []
  /// Of all items, whatever the filter leaves.
  private(set) var all = Progress()
  /// Of what is shown.
  private(set) var shown = Progress()
  /// Of what is shown in each part that has any.
  private(set) var sections: [Section: Progress] = [:]
  /// Of all items, by the phase that they are due in.
  private(set) var phases: [Progress] = []
  /// The items that are shown and need somebody now, the latest first.
  private(set) var watched: [Int] = []
  private var search: SearchIndex?

  /// Of what is shown of the deliverables of all phases.
  var deliverables: Progress {
    sections.reduce(into: Progress()) { sum, section in
      if case .phase = section.key { sum.add(section.value) }
    }
  }

  /// What counting a few items anew came to.
  enum Recount {
    case counted
    /// Others need somebody now, or are due on other days.
    case watchChanged
    /// The filter leaves others, so that all has to be counted.
    case othersAreShown
  }

  /// Counts everything anew.
  mutating func count(_ snapshot: Snapshot, _ filter: Filter) {
    let isFirst = isShown.isEmpty
    (shown, sections) = (Progress(), [:])
    isShown = snapshot.matches(of: filter, search: &search)
    for section in snapshot.plan.sections {
      let progress = snapshot.progress(of: snapshot.plan.items(of: section), where: isShown)
      if progress == Progress() && !filter.isEmpty { continue }
      sections[section] = progress
      shown.add(progress)
    }
    watched = watched(in: snapshot)
    guard isFirst else { return }
    (all, phases) = (filter.isEmpty ? shown : snapshot.progress, snapshot.progressByDuePhase)
  }

  /// Those of the items that are shown that need somebody now.
  private func watched(in snapshot: Snapshot) -> [Int] {
    shown.overdue + shown.soon + shown.conflicts == 0 ? [] : snapshot.watched(of: isShown)
  }

  /// Counts a few items anew to which something happened.
  ///
  /// - Parameter before: what was counted of them.
  mutating func recount(_ before: [Int: ItemFigures], _ snapshot: Snapshot, _ filter: Filter) -> Recount {
    search?.update(snapshot.journal)
    for (item, old) in before { recountAll(item, old, snapshot) }
    for item in before.keys where isShown[item] != isStillShown(item, snapshot, filter) {
      return .othersAreShown
    }
    for (item, old) in before where isShown[item] {
      let new = snapshot[item].figures
      shown.count(old, times: -1)
      shown.count(new)
      let section = snapshot[item].section
      sections[section]?.count(old, times: -1)
      sections[section]?.count(new)
    }
    let moved = before.filter { isShown[$0] && ($1.isWatched || snapshot[$0].figures.isWatched) }.keys
    if moved.isEmpty { return .counted }
    rewatch(moved, snapshot)
    return .watchChanged
  }

  /// So many items are put in their places one by one; where more changed, all are sorted anew.
  private static let mostMoved = 16

  private mutating func rewatch(_ moved: some Collection<Int>, _ snapshot: Snapshot) {
    if moved.count > PlanFigures.mostMoved { return watched = watched(in: snapshot) }
    for item in moved {
      let isThere = snapshot[item].figures.isWatched
      Sorting.late.place(item, in: &watched, isThere: isThere, of: snapshot)
    }
  }

  /// What is counted whatever the filter leaves.
  private mutating func recountAll(_ item: Int, _ old: ItemFigures, _ snapshot: Snapshot) {
    let new = snapshot[item].figures
    all.count(old, times: -1)
    all.count(new)
    if let phase = old.duePhase { phases[phase].count(old, times: -1) }
    if let phase = new.duePhase { phases[phase].count(new) }
  }

  /// Whether the filter leaves an item to which something happened. What was found stays found, since ledgers only
  /// grow; whether something is found now that was not before takes a search.
  private mutating func isStillShown(_ item: Int, _ snapshot: Snapshot, _ filter: Filter) -> Bool {
    guard snapshot.meetsConditions(of: filter, item) else { return false }
    if filter.text.isEmpty || isShown[item] { return true }
    return snapshot.matches(of: filter, search: &search)[item]
  }
}

extension ItemFigures {
  /// Whether it needs somebody now (盯办).
  fileprivate var isWatched: Bool { light >= .yellow || isInConflict }
}

extension Snapshot {
  /// Those of the items that are shown that need somebody now, the latest first.
  fileprivate func watched(of isShown: [Bool]) -> [Int] {
    let items = isShown.indices.filter {
      isShown[$0] && (lights[$0] >= .yellow || conflicts[$0] || dueConflicts[$0])
    }
    return Sorting.late.sorted(items, of: self)
  }
}

/// What a unit has to do in all plans.
struct UnitCount: Sendable {
  var name: String
  var progress: Progress
}

extension UnitCount {
  /// Those of all plans, in the order in which they name them; those that have nothing in the role are left out.
  static func all(in plans: [Snapshot], role: Role) -> [UnitCount] {
    var counts: [UnitCount] = []
    var places: [String: Int] = [:]
    for snapshot in plans {
      for (name, progress) in zip(snapshot.plan.units.names, snapshot.progressByUnit(role: role))
      where progress != Progress() {
        if let place = places[name] {
          counts[place].progress.add(progress)
        } else {
          places[name] = counts.count
          counts.append(UnitCount(name: name, progress: progress))
        }
      }
    }
    return counts
  }
}

extension Progress {
  /// How many items are counted, also those that are not to be done any more.
  package var count: Int { total + self[.dropped] }
}
