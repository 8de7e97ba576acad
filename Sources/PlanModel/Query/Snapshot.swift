import PlanBytes

/// A plan with everything that happened to it, seen on one day: what the screen and all exports show.
///
/// What is asked for often stands in columns, one small value for each assignment; a new event recomputes
/// only the items that it concerns.
package struct Snapshot: Sendable {
  package let plan: Plan
  package private(set) var journal: Journal
  /// The day looked at.
  package let asOf: Day

  // Columns, indexed like `plan.assignments`; for what is asked of all items at once.
  package private(set) var statuses: [Status]
  /// Whether statuses, and whether due days, contradict one another.
  package private(set) var conflicts: [Bool]
  package private(set) var dueConflicts: [Bool]
  package private(set) var lights: [Light]
  /// Last day by which each item is due.
  package private(set) var dueDays: [Day?]
  /// The phase that the due day lies in.
  package private(set) var duePhases: [Int?]

  /// Whether what was recorded says the due day of an item, not the plan.
  private var isDueRecorded: [Bool]

  package init(plan: Plan, journal: Journal, asOf: Day) {
    var united = journal
    united.unite(plan.otherIDs)
    let states = united.states(on: asOf)
    // All at once: looking up many items one right after the other takes a fraction of the time.
    let numbers = plan.assignments.map { item in item.id.flatMap { united.index(ofItem: $0) } }
    self.init(plan, united, asOf) { numbers[$0].map { states[$0] } ?? ItemState() }
  }

  /// - Parameter state: where an assignment of the plan stands.
  private init(_ plan: Plan, _ journal: Journal, _ asOf: Day, state: (Int) -> ItemState) {
    self.plan = plan
    self.journal = journal
    self.asOf = asOf
    let count = plan.assignments.count
    self.dueDays = Array(repeating: nil, count: count)
    self.duePhases = Array(repeating: nil, count: count)
    self.statuses = Array(repeating: .todo, count: count)
    self.conflicts = Array(repeating: false, count: count)
    self.dueConflicts = conflicts
    self.isDueRecorded = conflicts
    self.lights = Array(repeating: .none, count: count)
    for index in 0..<count { set(state(index), of: index) }
  }

  /// The same plan and journal on another day.
  package func with(asOf day: Day) -> Snapshot { Snapshot(plan: plan, journal: journal, asOf: day) }

  /// Another plan with the same journal on the same day. Its first and its last items, as far as they are those of
  /// this plan, stand where they stand: of a large plan that was edited only what lies between is asked of the journal.
  package func with(plan new: Plan) -> Snapshot {
    guard new.otherIDs == plan.otherIDs else { return Snapshot(plan: new, journal: journal, asOf: asOf) }
    let (old, items) = (plan.assignments, new.assignments)
    let most = min(old.count, items.count)
    let head = (0..<most).first { old[$0].id != items[$0].id } ?? most
    let shift = old.count - items.count
    let tail =
      (0..<most - head).first { old[old.count - 1 - $0].id != items[items.count - 1 - $0].id } ?? most - head
    return Snapshot(new, journal, asOf) { index in
      if index < head { return state(of: index) }
      if index >= items.count - tail { return state(of: index + shift) }
      return items[index].id.map { journal.state(of: $0, on: asOf) } ?? ItemState()
    }
  }

  /// Where an item stands.
  private func state(of index: Int) -> ItemState {
    ItemState(
      status: statuses[index], isConflict: conflicts[index],
      due: isDueRecorded[index] ? dueDays[index] : nil, isDueConflict: dueConflicts[index])
  }

  /// Takes in a part of a journal; what it concerns is up to date afterwards.
  @discardableResult
  package mutating func absorb(_ piece: JournalPiece) -> Absorbed {
    var absorbed = Absorbed(events: journal.absorb(piece))
    for item in absorbed.events.compactMap({ item(ofEvent: $0) }) where absorbed.before[item] == nil {
      absorbed.before[item] = figures(of: item)
      set(plan.assignments[item].id.map { journal.state(of: $0, on: asOf) } ?? ItemState(), of: item)
    }
    return absorbed
  }

  /// What a part of a journal brought.
  package struct Absorbed {
    /// The events that were not known.
    package var events: Range<EventIndex>
    /// What was counted before of each item that they are about.
    package var before: [Int: ItemFigures] = [:]
  }

  /// The assignment that an event is about, itself or one of its targets; nil where it is about none of this plan.
  package func item(ofEvent event: EventIndex) -> Int? {
    journal.item(ofEvent: event).flatMap { index(of: $0) }
  }

  /// The assignment with that id, or with a target of that id, as an index into `plan.assignments`.
  package func index(of id: ItemID) -> Int? { plan.item(about: id) }

  /// Events on items that the plan does not have (无主记录).
  package var orphans: [ItemID] {
    let targets = Set(plan.targets.compactMap(\.id))
    return journal.items.filter { plan.index(of: $0) == nil && !targets.contains($0) }.sorted()
  }

  private mutating func set(_ state: ItemState, of index: Int) {
    let item = plan.assignments[index]
    statuses[index] = state.status
    conflicts[index] = state.isConflict
    dueConflicts[index] = state.isDueConflict
    isDueRecorded[index] = state.due != nil
    dueDays[index] = state.due ?? plan.dueDay(of: item)
    duePhases[index] = state.due.map { plan.phase(containing: $0) } ?? plan.duePhase(of: item)
    lights[index] = Light(
      status: statuses[index], due: dueDays[index], asOf: asOf, warningDays: plan.header.warningDays)
  }

  // MARK: Phases

  /// The phase that contains the day looked at.
  package var currentPhase: Int? { plan.phase(containing: asOf) }

  /// Nobody ever recorded anything, and the plan is over: of what is late it is not known whether it slipped.
  package var isUntouched: Bool { journal.count == 0 && endedOn != nil }

  /// The last day of the plan's last phase, once it is over.
  package var endedOn: Day? {
    guard let end = plan.phases.compactMap(\.span?.lastDay).max(), end < asOf else { return nil }
    return end
  }
}

extension Plan {
  /// The last day by which an item is due by the plan; nil where none is given.
  func dueDay(of item: Assignment) -> Day? {
    switch item.due {
    case .none: nil
    case .phase(let phase): phases[phase].span?.lastDay
    case .date(let date): date.last
    }
  }

  /// The phase that an item is due in: the one named, or the one that the date lies in.
  func duePhase(of item: Assignment) -> Int? {
    if case .phase(let phase) = item.due { return phase }
    return dueDay(of: item).flatMap { phase(containing: $0) }
  }

  /// The day that a person typed as the due day: a day, a month or quarter whose last day counts, or a phase; nil where
  /// nothing was typed, so that the day of the plan counts again.
  ///
  /// - Parameter seen: the day looked at.
  package func dueDay(named text: String, seenFrom seen: Day) throws(DayError) -> ReadDay? {
    if trimmed(text).isEmpty { return nil }
    if let phase = phase(named: text) {
      guard let span = phases[phase].span else { throw .phaseWithoutDates }
      return ReadDay(day: span.lastDay)
    }
    if case .phase? = ItemNumber(text)?.section { throw .noPhase(known: phases.map(\.ordinal)) }
    return try DayReader(seenFrom: seen, firstYear: firstYear).read(text, for: .due)
  }

  /// The phase that a day lies in.
  func phase(containing day: Day) -> Int? { phases.firstIndex { $0.contains(day) } }
}
