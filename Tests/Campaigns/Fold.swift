import ArgumentParser
import PlanModel
import TestSupport

/// The state is a fold whose result depends only on the set of lines: random histories, each delivered in
/// ten ways, give the same; and what they give is what the rule says, written once more in `FoldOracle`.
struct FoldCampaign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fold", abstract: "Random histories, each delivered in ten ways: no difference.")

  @OptionGroup var options: CampaignOptions

  func run() async throws {
    var tally = Tally("fold", options)
    let plan = plan(smallPlan)
    await tally.inParallel(options.trials ?? 200_000) { number, findings in
      var generator = options.generator(trial: number)
      FoldTrial(number: number, history: RandomHistory(&generator), plan: plan).run(&generator, &findings)
    }
    try tally.finish()
  }
}

/// One history with its deliveries.
private struct FoldTrial {
  let number: Int
  let history: RandomHistory
  let plan: Plan

  func run(_ generator: inout SeededGenerator, _ findings: inout Findings) {
    findings.count("histories")
    findings.count("events", history.events.count)
    if history.isHostile { findings.count("histories with hostile writers") }
    let asOf = day("2018-05-01").advanced(by: Int.random(in: -2...16, using: &generator))
    var journal = Journal()
    for event in history.events { journal.insert(event) }
    let expected = FoldView(Snapshot(plan: plan, journal: journal, asOf: asOf), history.items)
    compareWithRule(expected, &findings)
    for delivery in Delivery.allCases {
      // Where the board is made: at first, or when some of it was read already.
      var board = Snapshot(plan: plan, journal: Journal(), asOf: asOf)
      for piece in delivery.pieces(of: history, &generator) { board.absorb(piece) }
      let difference = expected.difference(from: FoldView(board, history.items))
      findings.count("deliveries")
      if let difference { findings.fail("trial \(number), \(delivery): \(difference)") }
      if !board.journal.findings.isEmpty {
        findings.fail("trial \(number), \(delivery): sound lines set aside")
      }
    }
  }

  /// Each item on each of some days, and after all that is recorded, as the rule has it.
  private func compareWithRule(_ view: FoldView, _ findings: inout Findings) {
    let replicas = Set(history.events.map(\.id.replica))
    let undoable = FoldOracle.lastUndoable(history.events, by: "王芳", from: replicas, now: FoldView.now)
    if undoable != view.undoable { findings.fail("trial \(number): undo does not take what the rule says") }
    for item in view.items {
      let events = history.events.filter { $0.item == item.item }
      findings.count("standings compared with the rule", 3 * FoldView.days.count)
      for (place, day) in FoldView.days.enumerated() {
        let oracle = FoldOracle(events, upTo: day)
        compare(item.statuses[place], oracle.standing(.status), &findings)
        compare(item.dues[place], oracle.standing(.due), &findings)
        compare(item.measures[place], oracle.standing(.measure), &findings)
      }
      let voided = FoldOracle(events, upTo: FoldView.ledgerDay).voided
      for entry in item.ledger where entry.isVoided != voided.contains(entry.event.id) {
        findings.fail("trial \(number): the ledger is not what the rule says of \(entry.event)")
      }
      compareReferences(item, events, &findings)
    }
  }

  private func compare(
    _ standing: Standing, _ rule: (live: Set<EventID>, shown: Event?, isConflict: Bool),
    _ findings: inout Findings
  ) {
    let isSame = standing.live.count == rule.live.count && Set(standing.live.map(\.id)) == rule.live
    if !isSame || standing.shown != rule.shown || standing.isConflict != rule.isConflict {
      findings.fail("trial \(number): \(standing.live.map(\.id)) is not what the rule says, \(rule.live)")
    }
    if standing.isConflict { findings.count("conflicts") }
  }

  /// Whoever states something in knowledge of all stands alone on that day.
  private func compareReferences(_ item: FoldView.Item, _ events: [Event], _ findings: inout Findings) {
    let newest = events.map(\.time.milliseconds).max() ?? 0
    guard let replica = ReplicaID("aaaaaaaaaa") else { return }
    for statement in item.references {
      guard let fact = statement.kind.fact else { continue }
      let values: [Fact: String] = [.status: "closed", .due: "2018-12-31", .measure: "7"]
      let event = Event(
        id: EventID(replica: replica, sequence: 1, checksum: 1),
        time: Moment(milliseconds: newest + 1, zoneMinutes: 480), on: statement.on, who: "",
        kind: statement.kind,
        item: item.item, value: values[fact] ?? "", after: statement.after)
      if FoldOracle(events + [event], upTo: statement.on).standing(fact).live != [event.id] {
        findings.fail(
          "trial \(number): what is stated in knowledge of all does not stand alone: \(statement)")
      }
    }
  }
}

/// All that is derived from a journal, to be compared.
private struct FoldView: Equatable {
  /// Some days; nil: after all that is recorded.
  static let days: [Day?] = [day("2018-05-03"), day("2018-05-07"), day("2018-05-11"), nil]
  static let ledgerDay = day("2018-05-09")
  /// When undo is asked for: the time at which random histories begin.
  static let now: Int64 = 1_526_800_000_000

  struct Item: Equatable {
    var item: ItemID?
    /// On each of some days.
    var statuses: [Standing]
    var dues: [Standing]
    var measures: [Standing]
    var ledger: [LedgerEntry]
    var references: [Statement]
  }

  /// What somebody who knows everything would write.
  struct Statement: Equatable {
    var kind: Event.Kind
    var on: Day
    var after: [EventReference]
  }

  var events: [Event]
  var items: [Item]
  var statuses: [Status]
  var conflicts: [Bool]
  var dueConflicts: [Bool]
  var lights: [Light]
  var dueDays: [Day?]
  var duePhases: [Int?]
  var cells: [[Status?]]
  var orphans: [ItemID]
  var undoable: Event?

  init(_ board: Snapshot, _ items: [ItemID?]) {
    events = board.journal.events.sorted()
    self.items = items.map { FoldView.item($0, board.journal.history(of: $0)) }
    statuses = board.statuses
    conflicts = board.conflicts
    dueConflicts = board.dueConflicts
    lights = board.lights
    dueDays = board.dueDays
    duePhases = board.duePhases
    cells = board.plan.assignments.indices.map { board[$0].phaseCells }
    orphans = board.orphans
    let replicas = Set(events.map(\.id.replica))
    undoable = board.journal.lastUndoable(by: "王芳", from: replicas, now: FoldView.now)?.event
  }

  private static func item(_ id: ItemID?, _ history: ItemHistory) -> Item {
    func standings(_ fact: Fact) -> [Standing] {
      days.map { day in day.map { history.standing(on: $0, fact) } ?? history.standing(fact) }
    }
    let kinds: [Event.Kind] = [.mark, .due, .meas]
    return Item(
      item: id, statuses: standings(.status), dues: standings(.due), measures: standings(.measure),
      ledger: history.ledger(upTo: ledgerDay),
      references: kinds.flatMap { kind in
        days.compactMap { $0 }.map {
          Statement(kind: kind, on: $0, after: history.references(for: kind, on: $0))
        }
      })
  }

  /// In what the other differs; nil in nothing.
  func difference(from other: FoldView) -> String? {
    if self == other { return nil }
    let parts: [(String, Bool)] = [
      ("events", events == other.events), ("items", items == other.items),
      ("statuses", statuses == other.statuses),
      ("conflicts", conflicts == other.conflicts && dueConflicts == other.dueConflicts),
      ("lights", lights == other.lights),
      ("due", dueDays == other.dueDays && duePhases == other.duePhases), ("cells", cells == other.cells),
      ("orphans", orphans == other.orphans), ("what undo takes", undoable == other.undoable),
    ]
    return parts.filter { !$0.1 }.map(\.0).joined(separator: ", ")
  }
}
