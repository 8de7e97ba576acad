import PlanModel

/// Made-up events of every kind on a plan, its items and its targets, the same for the same seed: some recorded days
/// after they were true, some unseen by others, some taken back.
package struct RandomHistory {
  package private(set) var journal = Journal()
  private let plan: Plan
  private var generator: SeededGenerator
  private var sequences: [UInt32]
  private let replicas: [ReplicaID]
  private static let people = ["王芳", "李强", "陈静"]
  private static let statuses = ["todo", "doing", "doing", "blocked", "done", "done", "closed", "dropped"]

  /// - Parameters:
  ///   - days: that the events are true of.
  ///   - count: how many events.
  package init(of plan: Plan, days: ClosedRange<Day>, count: Int, seed: UInt64) {
    self.plan = plan
    generator = SeededGenerator(seed: seed)
    let people = RandomHistory.people
    replicas = people.map { [generator] _ in
      var own = generator
      return ReplicaID.random(using: &own)
    }
    sequences = people.map { _ in 0 }
    for number in 0..<count { add(number, days) }
  }

  private mutating func below(_ count: Int) -> Int { Int(generator.next() % UInt64(max(1, count))) }

  private mutating func add(_ number: Int, _ days: ClosedRange<Day>) {
    let day = days.lowerBound.advanced(by: below(days.upperBound.days(since: days.lowerBound) + 1))
    let person = below(RandomHistory.people.count)
    let late = below(3) == 0 ? below(40) : 0
    let noon = Int64(day.advanced(by: late).number) * 86_400_000 + 4 * 3_600_000
    sequences[person] += 1
    var event = Event(
      id: EventID(replica: replicas[person], sequence: sequences[person], checksum: 0),
      time: Moment(milliseconds: noon + Int64(number), zoneMinutes: 480), on: day,
      who: RandomHistory.people[person], kind: .note, item: randomItem())
    fill(&event, day)
    journal.insert(event)
  }

  private mutating func randomItem() -> ItemID? {
    plan.assignments.isEmpty ? nil : plan.assignments[below(plan.assignments.count)].id
  }

  private mutating func fill(_ event: inout Event, _ day: Day) {
    switch below(12) {
    case 0, 1: event.text = "进展"
    case 2:
      event.kind = .due
      event.value = below(4) == 0 ? "" : day.advanced(by: below(200) - 60).description
    case 3, 4:
      guard !plan.targets.isEmpty else { return }
      event.kind = .meas
      event.item = plan.targets[below(plan.targets.count)].id
      event.value = ["80", "85", "0.5", "100.0", "99.95"][below(5)]
    case 5, 6:
      guard journal.count > 0 else { return }
      let other = journal.event(EventIndex(below(journal.count)))
      event.kind = .void
      (event.item, event.day, event.after) = (other.item, other.day, [other.id.reference])
    case 7:
      if below(8) == 0 {
        (event.kind, event.item) = (.issue, nil)
      } else if event.id.sequence % 2 == 0 {
        event.kind = .close
      }
    default:
      event.kind = .mark
      event.value = RandomHistory.statuses[below(RandomHistory.statuses.count)]
      if event.status == .doing && event.id.sequence % 2 == 0 { event.text = "缺照片" }
    }
    if event.kind.fact != nil, below(6) > 0 {
      event.after = journal.history(of: event.item).references(for: event.kind, on: event.day)
    }
  }
}
