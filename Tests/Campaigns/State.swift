import ArgumentParser
import Foundation
import Glibc
import PlanModel
import PlanPhrases
import PlanStore
import TestSupport

/// Damage inside the private folder of a plan, between sessions and under open ones.
struct StateCampaign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "state",
    abstract: "Sessions that save while files of their private folder are lost, cut, garbled or replaced.")

  @OptionGroup var options: CampaignOptions

  func run() async throws {
    var tally = Tally("state", options)
    let scratch = try ScratchFolder("state", inMemory: true)
    let (options, trials) = (options, options.trials ?? 5_000)
    try await inTwoLanes(&tally) { lane, tally in
      let site = Site(root: "\(scratch.path)/\(lane)")
      for number in stride(from: lane, to: trials, by: 2) where tally.failures.count < 100 {
        var trial = StateTrial(site: site, random: options.generator(trial: number))
        do {
          try trial.run(&tally)
        } catch {
          trial.problems.append("\(error)")
        }
        for problem in trial.problems {
          tally.fail("trial \(number): \(problem); after \(trial.done.suffix(6).joined(separator: ", "))")
        }
      }
    }
    try tally.finish()
  }
}

/// One plan, its sessions and what happens to their files.
private struct StateTrial {
  let site: Site
  var random: SeededGenerator
  var problems: [String] = []
  /// What happened, in words.
  private(set) var done: [String] = []
  private var sessions: [OpenPlan] = []
  /// The texts of what was acknowledged.
  private var acknowledged: Set<String> = []
  private static let steps = 14
  private static let mostSessions = 3

  init(site: Site, random: SeededGenerator) {
    self.site = site
    self.random = random
  }

  mutating func run(_ tally: inout Tally) throws {
    try site.clear()
    for step in 0..<StateTrial.steps where problems.isEmpty {
      switch Int.random(in: 0..<10, using: &random) {
      case 0 where !sessions.isEmpty:
        sessions.remove(at: Int.random(in: 0..<sessions.count, using: &random))
        done.append("a session ends")
      case 1...4:
        try damage()
        tally.count("damages")
      default:
        try save("\(step)")
        tally.count("saves")
      }
    }
    // With everybody gone somebody comes and saves.
    sessions = []
    try save("last")
    tally.count("saves")
    let worst = try site.open().check(width: DisplayWidth(ambiguous: 1)).filter { $0.severity > .warning }
    problems += worst.map { "check: \($0.text(in: .chinese))" }
  }

  private mutating func save(_ text: String) throws {
    if sessions.isEmpty || Bool.random(using: &random) && sessions.count < StateTrial.mostSessions {
      sessions.append(try site.open())
    }
    let session = sessions[Int.random(in: 0..<sessions.count, using: &random)]
    let board = Snapshot(plan: session.plan, journal: try session.readJournal(), asOf: session.now.day)
    if Int.random(in: 0..<6, using: &random) == 0 {
      _ = try session.undo(by: "王芳", on: board)
      done.append("undo")
    } else {
      let entry = Entry(item: 1, on: board.asOf, kind: .note, text: text)
      _ = try session.save(entry, by: "王芳", on: board)
      acknowledged.insert(text)
      done.append("save \(text)")
    }
    judge()
  }

  private mutating func judge() {
    do {
      let events = try site.open().readJournal().events
      let notes = events.filter { $0.kind == .note }.map(\.text)
      let lost = acknowledged.subtracting(notes)
      if !lost.isEmpty { problems.append("lost: \(lost.sorted())") }
      if Set(notes).count != notes.count { problems.append("a record is doubled") }
      let ids = events.map { "\($0.id.replica).\($0.id.sequence)" }
      if Set(ids).count != ids.count { problems.append("one number for two events") }
    } catch {
      problems.append("cannot be read: \(error)")
    }
  }

  // MARK: Damage

  private mutating func damage() throws {
    let state = "\(site.state)/duban"
    let files = ((try? FileManager.default.subpathsOfDirectory(atPath: state)) ?? []).sorted()
    guard let name = files.randomElement(using: &random) else { return }
    let path = "\(state)/\(name)"
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    let kind = Int.random(in: 0..<(isFolder ? 2 : 8), using: &random)
    done.append("\(name.split(separator: "/").dropFirst().joined(separator: "/")) \(kind)")
    // A whole folder goes seldom, or nothing else would be tried.
    if isFolder && kind == 0 { return }
    try FileManager.default.removeItem(atPath: path, ifSo: isFolder || [0, 5, 6].contains(kind))
    switch kind {
    case 1 where !isFolder: _ = truncate(path, off_t(Int.random(in: 0...Int(status.st_size), using: &random)))
    case 2: try garble(path)
    case 3: try site.write(site.bytes(path) + garbage(), path)
    case 4: try site.write(garbage(), path)
    case 5: try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    case 6: symlink("/dev/null", path)
    case 7: _ = chmod(path, 0)
    default: break
    }
  }

  private mutating func garble(_ path: String) throws {
    var bytes = site.bytes(path)
    guard !bytes.isEmpty else { return }
    bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
    try site.write(bytes, path)
  }

  private mutating func garbage() -> [UInt8] {
    let count = Int.random(in: 0..<200, using: &random)
    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      + (Bool.random(using: &random) ? [0x0A] : [])
  }
}

extension FileManager {
  /// Takes away a file or a folder with all that is in it.
  fileprivate func removeItem(atPath path: String, ifSo isWanted: Bool) throws {
    if isWanted { try removeItem(atPath: path) }
  }
}
