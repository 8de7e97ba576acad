import PlanModel
import TestSupport

/// What several machines recorded on a few items, each knowing only a part of what the others did.
///
/// Clocks are wrong by up to a year, machines are cloned and go on under one id, go back to an older state and
/// go on under the same id or a new one. Some histories have hostile writers, whose references are made up.
struct RandomHistory {
  /// One machine as it is at a moment.
  private struct Machine {
    var replica: ReplicaID
    var lastSequence: UInt32 = 0
    /// Indexes into `events`.
    var seen: Set<Int> = []
    /// What its clock shows beside the right time, in milliseconds.
    var clockError: Int64
    /// An older state of it, as a backup keeps it.
    var backup: [(lastSequence: UInt32, seen: Set<Int>)] = []
  }

  /// All that was recorded, without doubles, in the order of recording.
  private(set) var events: [Event] = []
  /// The line of each event, LF included.
  private(set) var lines: [[UInt8]] = []
  let items: [ItemID?]
  let isHostile: Bool
  private var machines: [Machine] = []
  private var known: Set<[UInt8]> = []
  private var now: Int64 = 1_526_800_000_000
  private let pace: Int64
  private static let year: Int64 = 365 * 86_400_000

  /// The ids of the small plan's items, one that the plan does not have, and the plan as a whole.
  private static let someItems: [ItemID?] =
    ["aaaaaa2", "aaaaaa3", "aaaaaa5", "aaaaaa7", "zzzzzz9"].map { ItemID($0) } + [nil]

  init(_ generator: inout SeededGenerator) {
    items = Array(
      RandomHistory.someItems.shuffled(using: &generator).prefix(Int.random(in: 1...3, using: &generator)))
    isHostile = Int.random(in: 0..<4, using: &generator) == 0
    pace = [1, 1000, 3_600_000].randomElement(using: &generator) ?? 1
    for _ in 0..<Int.random(in: 1...5, using: &generator) { addMachine(&generator) }
    let isLong = Int.random(in: 0..<50, using: &generator) == 0
    let steps =
      isLong ? Int.random(in: 60...120, using: &generator) : Int.random(in: 1...30, using: &generator)
    let forgery =
      isHostile && Bool.random(using: &generator) ? Int.random(in: 0..<steps, using: &generator) : -1
    for number in 0..<steps {
      if number == forgery { forge(&generator) }
      step(&generator)
    }
  }

  /// Two lines with one number and one sum, made in knowledge of anything: one machine sees the one, one the other.
  private mutating func forge(_ generator: inout SeededGenerator) {
    for pair in ForgedPair(after: someSeen(0, &generator)).lines {
      guard let event = try? EventLine.read(pair.dropLast()) else { continue }
      add(event, pair, Int.random(in: machines.indices, using: &generator))
    }
  }

  private mutating func addMachine(_ generator: inout SeededGenerator) {
    let error: Int64 =
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: Int64.random(in: -RandomHistory.year...RandomHistory.year, using: &generator)
      case 1: Int64.random(in: -600_000...600_000, using: &generator)
      default: 0
      }
    machines.append(Machine(replica: .random(using: &generator), clockError: error))
  }

  private mutating func step(_ generator: inout SeededGenerator) {
    now += pace * Int64.random(in: 0...3, using: &generator)
    let machine = Int.random(in: machines.indices, using: &generator)
    switch Int.random(in: 0..<20, using: &generator) {
    case 0..<7: mark(machine, &generator)
    case 7..<8: remark(machine, &generator)
    case 8..<10: postpone(machine, &generator)
    case 10..<12: measure(machine, &generator)
    case 12..<15: takeBack(machine, &generator)
    case 15..<18: look(machine, &generator)
    case 18: restore(machine, &generator)
    default: clone(machine, &generator)
    }
  }

  // MARK: What people do

  private mutating func mark(_ machine: Int, _ generator: inout SeededGenerator) {
    let item = anItem(&generator)
    let on = aDay(&generator)
    let words = Status.allCases.map(\.code) + ["later word"]
    record(
      machine, .mark, item, on: on, value: words.randomElement(using: &generator) ?? "done",
      after: history(machine, item).references(for: .mark, on: on), &generator)
  }

  private mutating func remark(_ machine: Int, _ generator: inout SeededGenerator) {
    let kind =
      [.note, .meas, .close, .issue, .other("later")].randomElement(using: &generator) ?? Event.Kind.note
    let after = Int.random(in: 0..<4, using: &generator) == 0 ? someSeen(machine, &generator) : []
    record(machine, kind, anItem(&generator), on: aDay(&generator), value: "", after: after, &generator)
  }

  private mutating func postpone(_ machine: Int, _ generator: inout SeededGenerator) {
    let item = anItem(&generator)
    let values = ["", aDay(&generator).description, "2018-12-31", "soon"]
    let on = aDay(&generator)
    record(
      machine, .due, item, on: on, value: values.randomElement(using: &generator) ?? "",
      after: history(machine, item).references(for: .due, on: on), &generator)
  }

  private mutating func measure(_ machine: Int, _ generator: inout SeededGenerator) {
    let item = anItem(&generator)
    let on = day("2018-05-01").advanced(by: 4 * Int.random(in: 0...3, using: &generator))
    let values = ["81", "81.0", "0.5", "-3", "many"]
    record(
      machine, .meas, item, on: on, value: values.randomElement(using: &generator) ?? "",
      after: history(machine, item).references(for: .meas, on: on), &generator)
  }

  /// Takes back anything that it has seen: also a void, which is a redo.
  private mutating func takeBack(_ machine: Int, _ generator: inout SeededGenerator) {
    guard let place = machines[machine].seen.sorted().randomElement(using: &generator) else { return }
    let event = events[place]
    record(machine, .void, event.item, on: event.day, value: "", after: [event.id.reference], &generator)
  }

  /// Sees some of what the others have, or all of it.
  private mutating func look(_ machine: Int, _ generator: inout SeededGenerator) {
    switch Int.random(in: 0..<3, using: &generator) {
    case 0: machines[machine].seen.formUnion(events.indices)
    case 1: machines[machine].seen.formUnion(machines.randomElement(using: &generator)?.seen ?? [])
    default:
      machines[machine].seen.formUnion(events.indices.filter { _ in Bool.random(using: &generator) })
    }
  }

  private mutating func restore(_ machine: Int, _ generator: inout SeededGenerator) {
    machines[machine].backup.append((machines[machine].lastSequence, machines[machine].seen))
    guard let old = machines[machine].backup.randomElement(using: &generator) else { return }
    (machines[machine].lastSequence, machines[machine].seen) = old
    guard Bool.random(using: &generator) else { return }
    machines[machine].replica = .random(using: &generator)
    machines[machine].lastSequence = 0
  }

  private mutating func clone(_ machine: Int, _ generator: inout SeededGenerator) {
    guard machines.count < 8 else { return }
    var copy = machines[machine]
    if Bool.random(using: &generator) {
      copy.clockError = Int64.random(in: -RandomHistory.year...RandomHistory.year, using: &generator)
    }
    machines.append(copy)
  }

  // MARK: Parts

  private func anItem(_ generator: inout SeededGenerator) -> ItemID? {
    items.randomElement(using: &generator) ?? nil
  }

  /// One of a few days, so that many facts are true of the same one.
  private func aDay(_ generator: inout SeededGenerator) -> Day {
    day("2018-05-01").advanced(by: Int.random(in: 0...12, using: &generator))
  }

  private func history(_ machine: Int, _ item: ItemID?) -> ItemHistory {
    ItemHistory(machines[machine].seen.sorted().map { events[$0] }.filter { $0.item == item })
  }

  private func someSeen(_ machine: Int, _ generator: inout SeededGenerator) -> [EventReference] {
    let seen = machines[machine].seen.sorted().shuffled(using: &generator)
    return seen.prefix(Int.random(in: 0...3, using: &generator)).map { events[$0].id.reference }
  }

  /// When it is recorded: later than all it has seen, but not than a clock far ahead.
  private func time(_ machine: Int) -> Moment {
    let clock = now + machines[machine].clockError
    let seen = machines[machine].seen.map { events[$0].time.milliseconds }
    let newest = seen.filter { $0 <= clock + 600_000 }.max() ?? 0
    return Moment(milliseconds: max(clock, newest + 1), zoneMinutes: 480)
  }

  private mutating func record(
    _ machine: Int, _ kind: Event.Kind, _ item: ItemID?, on: Day, value: String, after: [EventReference],
    _ generator: inout SeededGenerator
  ) {
    machines[machine].lastSequence += 1
    let id = EventID(
      replica: machines[machine].replica, sequence: machines[machine].lastSequence, checksum: 0)
    let event = Event(
      id: id, time: time(machine), on: on, who: "王芳", kind: kind, item: item, value: value,
      text: Bool.random(using: &generator) ? "" : "批复\(events.count)", after: after)
    guard isHostile, Int.random(in: 0..<4, using: &generator) == 0 else { return add(event, machine) }
    var events = Hostility(known: self.events.map(\.id.reference)).variants(of: event, &generator)
    machines[machine].lastSequence += UInt32(events.count - 1)
    add(events.removeFirst(), machine)
    for other in events { add(other, machine) }
  }

  private mutating func add(_ draft: Event, _ machine: Int) {
    var event = draft
    let (line, id) = EventLine.write(draft)
    event.id = id
    add(event, line, machine)
  }

  private mutating func add(_ event: Event, _ line: [UInt8], _ machine: Int) {
    guard known.insert(line).inserted else {
      // Two clones did the very same thing: it is one event.
      machines[machine].seen.formUnion(lines.firstIndex(of: line).map { [$0] } ?? [])
      return
    }
    machines[machine].seen.insert(events.count)
    events.append(event)
    lines.append(line)
  }
}
