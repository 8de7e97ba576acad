import ArgumentParser
import Foundation
import PlanModel
import PlanStore
import TestSupport

/// A person records and takes back in several sessions of one machine while its clock is hours or years wrong and put
/// right again: undo always takes the last record by the rule.
struct ClocksCampaign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clocks",
    abstract: "Clocks wrong and put right, several sessions, undo and redo: always the last by the rule.")

  @OptionGroup var options: CampaignOptions

  func run() async throws {
    var tally = Tally("clocks", options)
    let scratch = try ScratchFolder("clocks", inMemory: true)
    await tally.inParallel(options.trials ?? 3_000) { number, findings in
      do {
        let root = "\(scratch.path)/\(number)"
        try makeFolders(root)
        var sitting = try Sitting(Site(root: root), options.generator(trial: number))
        try sitting.run()
        for failure in sitting.findings.failures { findings.fail("trial \(number): \(failure)") }
        for (name, count) in sitting.findings.counts { findings.count(name, count) }
        try FileManager.default.removeItem(atPath: root)
      } catch {
        findings.fail("trial \(number): \(error)")
      }
    }
    try tally.finish()
  }
}

/// What the clock of the machine shows; all sessions read it.
private final class WrongClock {
  var time: Int64 = 1_526_800_000_000
  /// Beside the right time, in milliseconds.
  var error: Int64 = 0
  var shown: Int64 { time + error }
}

/// One random course of what people do at one machine.
private struct Sitting {
  private let site: Site
  private let clock = WrongClock()
  private var generator: SeededGenerator
  /// Those that are open; each holds a slot.
  private var sessions: [OpenPlan] = []
  private(set) var findings = Findings()
  private let people = ["王芳", "李强"]

  init(_ site: Site, _ generator: SeededGenerator) throws {
    (self.site, self.generator) = (site, generator)
    try site.clear()
  }

  mutating func run() throws {
    findings.count("courses")
    for _ in 0..<Int.random(in: 5...40, using: &generator) { try step() }
    // In the end everything is taken back, one after the other, and then there is nothing left.
    for who in people {
      for _ in 0..<100 where try undo(by: who) == nil { break }
    }
  }

  private mutating func step() throws {
    clock.time += Int64.random(in: 1...3_600_000, using: &generator)
    switch Int.random(in: 0..<12, using: &generator) {
    case 0: setClock()
    case 1: clock.error = 0
    case 2: restart()
    case 3..<8: try record()
    case 8..<11: _ = try undo(by: person())
    default: try redo()
    }
  }

  private mutating func setClock() {
    let hour: Int64 = 3_600_000
    let limits: [Int64] = [hour / 10, hour, 24 * hour, 10 * 365 * 24 * hour]
    let limit = limits.randomElement(using: &generator) ?? hour
    clock.error = Int64.random(in: -limit...limit, using: &generator)
    findings.count("clocks set")
  }

  /// Some session ends; its slot is free for the next.
  private mutating func restart() {
    guard let place = sessions.indices.randomElement(using: &generator) else { return }
    sessions.remove(at: place)
    findings.count("sessions ended")
  }

  private mutating func person() -> String { people.randomElement(using: &generator) ?? people[0] }

  /// One of the sessions that are open, or one more.
  private mutating func session() throws -> OpenPlan {
    if sessions.count < 3, sessions.isEmpty || Int.random(in: 0..<4, using: &generator) == 0 {
      let clock = clock
      sessions.append(
        try OpenPlan(PlanFolder(path: site.plan), folders: site.userFolders, clock: { clock.shown }))
    }
    return sessions[Int.random(in: sessions.indices, using: &generator)]
  }

  private func board(_ session: OpenPlan) throws -> Snapshot {
    Snapshot(plan: session.plan, journal: try session.readJournal(), asOf: session.now.day)
  }

  private mutating func record() throws {
    let session = try session()
    let kind = [Event.Kind.mark, .note, .due].randomElement(using: &generator) ?? .note
    let values = [Event.Kind.mark: "done", .due: "2019-06-30"]
    let entry = Entry(
      item: Int.random(in: 1...2, using: &generator), on: day("2018-05-20"), kind: kind,
      value: values[kind] ?? "", text: "第\(findings.counts.count)次")
    _ = try session.save(entry, by: person(), on: try board(session))
    findings.count("records")
  }

  /// Takes back, and compares with the rule.
  private mutating func undo(by who: String) throws -> Event? {
    let session = try session()
    let board = try board(session)
    let own = Set(site.replicas)
    let wanted = FoldOracle.lastUndoable(board.journal.events, by: who, from: own, now: clock.shown)
    let undone = try session.undo(by: who, on: board)?.event
    findings.count("undos")
    if undone != wanted {
      findings.fail("undo took \(describe(undone)), and by the rule it is \(describe(wanted))")
    }
    return undone
  }

  private func describe(_ event: Event?) -> String { event.map { "\($0.id.reference)" } ?? "nothing" }

  /// Takes a void back by hand, as a later version may.
  private mutating func redo() throws {
    let board = try board(try session())
    let voids = board.journal.events.filter { $0.kind == .void }
    guard let void = voids.sorted().last, let other = ReplicaID("zzzzzzzzzz") else { return }
    let number = UInt32(findings.counts.first { $0.name == "redos" }?.count ?? 0) + 1
    let redo = Event(
      id: EventID(replica: other, sequence: number, checksum: 0),
      time: Moment(milliseconds: clock.shown, zoneMinutes: 480), on: void.day, who: void.who, kind: .void,
      item: void.item, after: [void.id.reference])
    let path = "\(site.journal)/\(other).tsv"
    try site.write(site.bytes(path) + EventLine.write(redo).bytes, path)
    findings.count("redos")
  }
}

extension Site {
  /// The replica ids of this machine.
  fileprivate var replicas: [ReplicaID] {
    slots.flatMap { slot in
      String(decoding: bytes("\(slot)/rid"), as: UTF8.self).split(separator: "\n")
        .compactMap { ReplicaID($0) }
    }
  }
}
