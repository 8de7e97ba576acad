import ArgumentParser
import Foundation
import Glibc
import PlanBytes
import PlanModel
import PlanPhrases
import PlanStore
import TestSupport

/// Writers at once: sessions of one user, who share a private folder, and users with one each, all in one plan.
/// Where root allows, every user has a number of their own and all share a group, so that the permissions are
/// really tried. The events come in rounds, each with a plan of its own, so that memory stays bounded.
struct WritersCampaign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "writers", abstract: "Many sessions and users write at once: none lost, none doubled.")

  @OptionGroup var options: CampaignOptions
  @Option(help: "Sessions of one user.")
  var sessions = 32
  @Option(help: "Other users.")
  var users = 100
  @Option(help: "Events in one round.")
  var round = 20_000

  func run() async throws {
    var tally = Tally("writers", options)
    let start = ContinuousClock.now
    let events = options.trials ?? 260_000
    let rounds = max(1, events / round)
    let writers = sessions + users
    for number in 0..<rounds {
      let round = try WriterRound(
        seed: options.seed &+ UInt64(number) &* 1000, sessions: sessions, users: users,
        each: (events / rounds + writers - 1) / writers)
      tally.add(await round.run())
    }
    let seconds = Double((ContinuousClock.now - start).components.seconds)
    tally.count("rounds", rounds)
    tally.count("events a second", Int(Double(tally["events"]) / max(1, seconds)))
    try tally.finish()
  }
}

/// One plan, written by everybody at the same moment.
private struct WriterRound {
  let seed: UInt64
  let sessions: Int
  let users: Int
  let each: Int
  private let scratch: ScratchFolder
  private let folder: PlanFolder
  private let isRoot = geteuid() == 0
  /// A group and the first of the users' numbers; no such users need to exist.
  private static let group: gid_t = 61_000
  private static let firstUser: uid_t = 62_000

  init(seed: UInt64, sessions: Int, users: Int, each: Int) throws {
    (self.seed, self.sessions, self.users, self.each) = (seed, sessions, users, each)
    scratch = try ScratchFolder("writers")
    chmod(scratch.path, 0o755)
    folder = PlanFolder(path: try scratch.makeFolder("plan", mode: 0o2770))
    // So many items that each has some dozens of events, as in life.
    var generator = SeededGenerator(seed: seed)
    let text = longPlan(items: max(10, each * (sessions + users) / 30), hasIDs: true, &generator)
    try writeFile(folder.planPath, Array(text.utf8))
    chmod(folder.planPath, 0o660)
    if isRoot {
      // Set-group-id goes when the owner changes, so the mode comes after.
      for path in [folder.path, folder.planPath] { chown(path, WriterRound.firstUser, WriterRound.group) }
      chmod(folder.path, 0o2770)
    }
    _ = try scratch.makeFolder("line", mode: 0o1777)
    _ = try scratch.makeFolder("homes", mode: 0o1777)
  }

  /// Which user each process is, from 0: the sessions of the first, then the others.
  private var owners: [Int] { Array(repeating: 0, count: sessions) + (0..<users).map { $0 + 1 } }

  func run() async -> Findings {
    var findings = Findings()
    let words = owners.enumerated().map { number, owner in
      [
        "session", "--plan", folder.path, "--home", "\(scratch.path)/homes/\(owner)", "--who", "人\(owner)",
        "--events", "\(each)", "--seed", "\(seed)", "--number", "\(number)", "--line",
        "\(scratch.path)/line", "--runners", "\(owners.count)",
      ] + identity(of: owner)
    }
    let results = await Children().run(words)
    for result in results {
      if let problem = result.problem { findings.fail("writer \(result.number): \(problem)") }
    }
    do {
      try check(results.flatMap(\.lines), &findings)
    } catch {
      findings.fail("the journal cannot be read: \(error)")
    }
    return findings
  }

  /// The words that make a process another user's.
  private func identity(of owner: Int) -> [String] {
    guard isRoot else { return [] }
    return ["--user", "\(WriterRound.firstUser + uid_t(owner))", "--group", "\(WriterRound.group)"]
  }

  private func check(_ lines: [Substring], _ findings: inout Findings) throws {
    let words = lines.map { $0.split(separator: " ") }
    let acknowledged = words.filter { $0.first == "saved" }.map { "\($0[1]) \($0[2])" }
    findings.count("events", acknowledged.count)
    findings.count("saves refused and repeated", words.filter { $0.first == "refused" }.sum)
    let touched = words.filter { $0.first == "touched" }.sum
    if touched > 0 { findings.fail("\(touched) journals could be written by others than their owners") }
    if isRoot { findings.count("writers under a user of their own", owners.count) }
    let store = try OpenPlan(folder, folders: userFolders(home: scratch.path))
    let journal = try store.readJournal()
    let found = Set(
      journal.events.map { "\($0.id.replica).\($0.id.sequence) \(hexadecimal($0.id.checksum, digits: 16))" })
    let lost = Set(acknowledged).subtracting(found)
    if !lost.isEmpty { findings.fail("\(lost.count) acknowledged events lost: \(lost.sorted().prefix(3))") }
    let extra = found.subtracting(acknowledged)
    if !extra.isEmpty {
      findings.fail("\(extra.count) events that nobody was told of: \(extra.sorted().prefix(3))")
    }
    let told = try store.check(width: DisplayWidth())
    if !told.isEmpty { findings.fail("check finds \(told.count): \(told[0].text(in: .chinese))") }
    checkFiles(journal.events.count, &findings)
    EventRules(journal.events).check(&findings)
    let replicas = Set(journal.events.map(\.id.replica)).count
    if replicas != owners.count { findings.fail("\(replicas) replicas of \(owners.count) writers") }
  }

  /// No line twice, and the modes that a shared folder needs.
  private func checkFiles(_ count: Int, _ findings: inout Findings) {
    let files = names(in: folder.journalPath).map { "\(folder.journalPath)/\($0)" }
    let lines = files.map { readFile($0).count { $0 == UInt8(ascii: "\n") } }.reduce(0, +)
    if lines != count { findings.fail("\(lines) lines for \(count) events") }
    if mode(folder.journalPath) != 0o3770 {
      findings.fail("journal folder has mode \(String(mode(folder.journalPath), radix: 8))")
    }
    for file in files where mode(file) != 0o640 {
      findings.fail("\(file) has mode \(String(mode(file), radix: 8))")
    }
  }

  private func mode(_ path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
  }
}

extension [[Substring]] {
  /// The sum of the numbers behind the first word.
  fileprivate var sum: Int { reduce(0) { $0 + ($1.count > 1 ? Int($1[1]) ?? 0 : 0) } }
}

/// What every event of honest writers keeps to, whatever happens at the same time.
struct EventRules {
  private let events: [Event]
  private let byReference: [EventReference: Event]

  init(_ events: [Event]) {
    self.events = events
    byReference = Dictionary(events.map { ($0.id.reference, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func check(_ findings: inout Findings) {
    for (replica, own) in Dictionary(grouping: events, by: \.id.replica) {
      let ordered = own.sorted { $0.id < $1.id }
      if ordered.map(\.id.sequence) != (0..<ordered.count).map({ UInt32($0 + 1) }) {
        findings.fail("\(replica): the numbers have gaps or doubles")
      }
      if zip(ordered, ordered.dropFirst()).contains(where: { $0.time >= $1.time }) {
        findings.fail("\(replica): time goes back")
      }
    }
    for event in events { check(event, &findings) }
  }

  private func check(_ event: Event, _ findings: inout Findings) {
    if event.day > event.time.day { findings.fail("\(event.id): true of a day after it was recorded") }
    for reference in event.after {
      guard let earlier = byReference[reference] else {
        findings.fail("\(event.id) refers to \(reference), which is not there")
        continue
      }
      if earlier.item != event.item { findings.fail("\(event.id) refers to another item") }
      if earlier.time >= event.time { findings.fail("\(event.id) is not later than what it knew") }
      if event.kind == .void && earlier.day != event.day { findings.fail("\(event.id) voids on another day") }
    }
  }
}
