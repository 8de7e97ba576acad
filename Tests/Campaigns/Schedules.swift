import ArgumentParser
import PlanModel
import PlanPhrases
import PlanStore
import TestSupport

/// Machines whose plan folders a sync program with all the bad habits keeps alike: at the end all have the same.
struct SchedulesCampaign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedules",
    abstract: "3 to 8 machines and a sync program with bad habits: all come to the same.")

  @OptionGroup var options: CampaignOptions

  func run() async throws {
    var tally = Tally("schedules", options)
    let scratch = try ScratchFolder("schedules", inMemory: true)
    await tally.inParallel(options.trials ?? 10_000) { number, findings in
      do {
        var schedule = try Schedule(
          root: "\(scratch.path)/\(number)", generator: options.generator(trial: number))
        try schedule.run()
        findings.add(schedule.findings)
        for failure in schedule.failures { findings.fail("trial \(number): \(failure)") }
        schedule.remove()
      } catch {
        findings.fail("trial \(number): \(error)")
      }
    }
    try tally.finish()
  }
}

/// One random interleaving of what people do and what the sync program does.
private struct Schedule {
  private let root: String
  private var generator: SeededGenerator
  private var machines: [SyncedMachine] = []
  private var sync: BadSync
  private var now: Int64 = 1_526_800_000_000
  private(set) var findings = Findings()
  private(set) var failures: [String] = []
  private let plan: Plan

  init(root: String, generator: SeededGenerator) throws {
    (self.root, self.generator) = (root, generator)
    plan = TestSupport.plan(smallPlan)
    let order = JournalNames()
    sync = BadSync(order: order)
    for number in 0..<Int.random(in: 3...8, using: &self.generator) {
      machines.append(try SyncedMachine(folder: "\(root)/\(number)", order: order))
    }
  }

  mutating func run() throws {
    findings.count("schedules")
    findings.count("machines", machines.count)
    for _ in 0..<Int.random(in: 10...60, using: &generator) { try step() }
    try finish()
  }

  func remove() { removeFolder(root) }

  private mutating func step() throws {
    now += Int64.random(in: 0...100_000, using: &generator)
    let number = Int.random(in: machines.indices, using: &generator)
    switch Int.random(in: 0..<20, using: &generator) {
    case 0..<7: try machines[number].record(at: now, &generator)
    case 7: try machines[number].takeBack(at: now, &generator)
    case 8: machines[number].restart(&generator)
    case 9: explain(machines[number])
    case 10..<15:
      let other = Int.random(in: machines.indices, using: &generator)
      sync.deliver(from: machines[number], to: machines[other], &generator)
      findings.count("deliveries")
    default:
      findings.count(sync.misbehave(on: machines[number], &generator))
    }
  }

  // MARK: While it goes on

  /// What is not there of what was acknowledged is named by the check of that machine: a gap in the numbers, a
  /// torn line, a damaged one, or lines of its own.
  private mutating func explain(_ machine: SyncedMachine) {
    guard let told = try? machine.open(at: now).check(width: DisplayWidth()) else {
      return failures.append("check ends with an error")
    }
    findings.count("checks in between")
    let files = machine.files
    for (name, bytes) in files {
      if let last = bytes.last, last != UInt8(ascii: "\n"),
        !told.contains(where: { $0.file.hasSuffix("/\(name)") })
      {
        failures.append("check says nothing of a torn line in \(name)")
      }
    }
    let present = machine.events
    let all = Set(machines.flatMap(\.acknowledged))
    let missing = all.subtracting(present.map(\.id))
    let highest = newest(of: present.map(\.id))
    let own = newest(of: machine.acknowledged)
    // The newest line of a session that goes on may be on its way.
    let explainable = missing.filter { id in
      id.sequence < highest[id.replica] ?? 0
        || machine.acknowledged.contains(id) && id.sequence < own[id.replica] ?? 0
    }
    for replica in Set(explainable.map(\.replica))
    where !told.contains(where: { $0.text(in: .chinese).contains("\(replica)") }) {
      failures.append("check says nothing of \(replica), of which events are missing")
    }
    findings.count("missing events explained", explainable.count)
  }

  /// The highest number of each replica.
  private func newest(of ids: [EventID]) -> [ReplicaID: UInt32] {
    Dictionary(grouping: ids, by: \.replica).mapValues { $0.map(\.sequence).max() ?? 0 }
  }

  // MARK: At the end

  private mutating func finish() throws {
    let acknowledged = Set(machines.flatMap(\.acknowledged))
    for index in machines.indices {
      // The own journals are made whole with the next event of each session, or by the check's mending.
      try machines[index].makeWhole(at: now + Int64(index), &generator)
    }
    sync.deliverAll(machines)
    let expected = acknowledged.union(machines.flatMap(\.acknowledged))
    findings.count("events", expected.count)
    var boards: [Snapshot] = []
    for (index, machine) in machines.enumerated() {
      let store = try machine.open(at: now)
      let board = Snapshot(plan: plan, journal: try store.readJournal(), asOf: day("2018-05-25"))
      let found = Set(board.journal.events.map(\.id))
      let lost = expected.subtracting(found)
      if !lost.isEmpty {
        failures.append("machine \(index): \(lost.count) acknowledged events lost")
      }
      let extra = found.subtracting(expected)
      if !extra.isEmpty {
        failures.append("machine \(index): \(extra.count) events that nobody was told of")
      }
      if found.count != board.journal.events.count { failures.append("events twice") }
      boards.append(board)
    }
    let differ = boards.dropFirst().contains {
      $0.statuses != boards[0].statuses || $0.conflicts != boards[0].conflicts
    }
    if differ { failures.append("the boards differ") }
  }
}
