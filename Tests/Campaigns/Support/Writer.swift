import ArgumentParser
import Foundation
import Glibc
import PlanModel
import PlanStore
import Subprocess
import SystemPackage
import TestSupport

/// A child of other campaigns: saves through the store as the board does until somebody ends it, and says on
/// standard output, in a line of its own, what was acknowledged.
struct Writer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "writer", abstract: "Saves until it is killed.", shouldDisplay: false)

  @Option var plan: String
  @Option var seed: UInt64
  /// Ends after so many saves.
  @Option var saves = 10_000

  func run() throws {
    var random = SeededGenerator(seed: seed)
    let store = try OpenPlan(PlanFolder(path: plan), folders: UserFolders(environment: environmentVariable))
    var board = Snapshot(plan: store.plan, journal: try store.readJournal(), asOf: store.now.day)
    say("ready")
    for number in 0..<saves {
      if number % 8 == 7 {
        let news = try store.news()
        if let plan = news.plan { board = board.with(plan: plan) }
        for piece in news.lines { board.absorb(piece) }
      }
      guard let (lines, plan) = try save("\(seed)-\(number)", store, board, &random) else { continue }
      if let plan { board = board.with(plan: plan) }
      for number in board.absorb(JournalPiece(written: lines)).events.suffix(1) {
        say(Writer.name(of: board.journal.event(number).id))
      }
    }
  }

  /// One save: a mark, a note that is sometimes long, or an undo; nil where there is nothing to undo.
  private func save(
    _ text: String, _ store: OpenPlan, _ board: Snapshot, _ random: inout SeededGenerator
  ) throws -> (lines: [UInt8], plan: Plan?)? {
    let who = "王芳"
    let dice = Int.random(in: 0..<10, using: &random)
    if dice == 0 { return try store.undo(by: who, on: board).map { ($0.lines, nil) } }
    let long = dice == 1 ? String(repeating: "长", count: Int.random(in: 0..<15_000, using: &random)) : ""
    let item = Int.random(in: 0..<board.plan.assignments.count, using: &random)
    let status = Status.allCases.randomElement(using: &random) ?? .done
    let isMark = dice > 4
    let entry = Entry(
      item: item, on: board.asOf, kind: isMark ? .mark : .note, value: isMark ? status.code : "",
      text: text + long)
    let saved = try store.save(entry, by: who, on: board)
    return (saved.lines, saved.plan)
  }

  /// Whether more was written than what each session can have had in hand: one event of each.
  ///
  /// - Parameter wishes: what unacknowledged events were made for.
  static func isMoreThanInHand(_ wishes: [String], sessions: Int) -> Bool {
    let made = wishes.filter { !$0.hasPrefix("void") }.map { $0.prefix { $0 != "-" } }
    return Set(made).count != made.count || wishes.count - made.count > sessions
  }

  /// How an acknowledged event is named: with its sum, so that nothing else can be taken for it.
  static func name(of id: EventID) -> String {
    "\(id.replica).\(id.sequence) \(String(id.checksum, radix: 16))"
  }

  /// Says one line at once, in one call.
  private func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = Glibc.write(STDOUT_FILENO, bytes, bytes.count)
  }
}

/// A writer that runs beside the campaign.
struct RunningWriter: Sendable {
  let site: Site
  /// The file that it tells its saves in.
  let acknowledgements: String
  /// The child: one of the commands of this program.
  var command = "writer"

  /// Runs a writer until the closure returns, then kills it.
  ///
  /// - Returns: the names of the events that it said are saved.
  func run(
    seed: UInt64, under tracer: [String] = [], until body: @Sendable () async throws -> Void
  ) async throws -> (acknowledged: [String], errors: String) {
    let file = try FileDescriptor.open(
      acknowledgements, .writeOnly, options: [.create, .truncate], permissions: .ownerReadWrite)
    let words = tracer + [Programs.campaigns, command, "--plan", site.plan, "--seed", "\(seed)"]
    let result = try await Subprocess.run(
      Programs.executable(words[0]), arguments: Arguments(Array(words.dropFirst())),
      environment: site.environment,
      input: .none, output: .fileDescriptor(file, closeAfterSpawningProcess: true),
      error: .string(limit: 1 << 16)
    ) { execution in
      try await isReady()
      try await body()
      try? execution.send(signal: .kill)
    }
    return (acknowledged(), result.standardError)
  }

  /// The names of the events that it said are saved so far.
  func acknowledged() -> [String] {
    let lines = String(decoding: site.bytes(acknowledgements), as: UTF8.self)
    return lines.split(separator: "\n").dropFirst().map(String.init)
  }

  /// Forgets that it was ready once.
  func reset() throws { try site.write([], acknowledgements) }

  /// Waits until it is about to save for the first time, at most 5 s.
  func isReady() async throws {
    for _ in 0..<10_000 {
      if !site.bytes(acknowledgements).isEmpty { return }
      try await Task.sleep(for: .microseconds(500))
    }
  }
}
