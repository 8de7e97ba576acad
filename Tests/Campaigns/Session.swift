import ArgumentParser
import Foundation
import Glibc
import PlanBytes
import PlanModel
import PlanStore
import TestSupport

/// One person at a screen, as a process of its own: what `writers` starts many of. Each event that was
/// acknowledged is a line on standard output, `saved ID SUM`.
struct SessionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "session", abstract: "One of the sessions that writers starts.", shouldDisplay: false)

  @Option var plan: String
  @Option var home: String
  @Option var who: String
  @Option var events: Int
  @Option var seed: UInt64
  @Option var number: Int
  @Option var line: String
  @Option var runners: Int
  @Option var user: uid_t?
  @Option var group: gid_t?

  func run() async throws {
    if let user, let group { try become(user: user, group: group) }
    umask(0o027)
    let store = try OpenPlan(PlanFolder(path: plan), folders: userFolders(home: home))
    let board = Snapshot(plan: store.plan, journal: try store.readJournal(), asOf: store.now.day)
    var person = PersonAtScreen(
      store: store, board: board, who: who, generator: SeededGenerator(seed: seed &+ UInt64(number)))
    try StartingLine(folder: line, runners: runners).wait(number)
    for _ in 0..<events { try person.recordOne() }
    for id in person.acknowledged {
      print("saved \(id.replica).\(id.sequence) \(hexadecimal(id.checksum, digits: 16))")
    }
    print("refused \(person.refusals)")
    if geteuid() != 0 { print("touched \(try filesOfOthersThatOpen())") }
  }

  /// How many journals of other users this one could write or take away. Whoever made the folder may take away
  /// what is in it, so that user tries only to write.
  private func filesOfOthersThatOpen() throws -> Int {
    let folder = "\(plan)/journal"
    var status = stat()
    let isMaker = stat(folder, &status) == 0 && status.st_uid == geteuid()
    return names(in: folder).count { name in
      let path = "\(folder)/\(name)"
      guard stat(path, &status) == 0, status.st_uid != geteuid() else { return false }
      let file = open(path, O_WRONLY)
      if file >= 0 { close(file) }
      if isMaker || rename(path, path + ".taken") != 0 { return file >= 0 }
      rename(path + ".taken", path)
      return true
    }
  }
}

/// Records what comes to mind, looking up now and then.
private struct PersonAtScreen {
  let store: OpenPlan
  var board: Snapshot
  let who: String
  var generator: SeededGenerator
  var acknowledged: [EventID] = []
  var refusals = 0
  /// How often something that was refused is tried again.
  private static let tries = 5

  mutating func recordOne() throws {
    if Int.random(in: 0..<8, using: &generator) == 0 { try look() }
    for attempt in 1...PersonAtScreen.tries {
      do {
        return try Int.random(in: 0..<12, using: &generator) == 0 ? undo() : save()
      } catch {
        refusals += 1
        guard attempt < PersonAtScreen.tries else { throw error }
        usleep(20_000)
      }
    }
  }

  private mutating func look() throws {
    let (lines, plan) = try store.news()
    if let plan { board = board.with(plan: plan) }
    for piece in lines { board.absorb(piece) }
  }

  private mutating func save() throws {
    let item = Int.random(in: board.plan.assignments.indices, using: &generator)
    let on = board.asOf.advanced(by: -Int.random(in: 0...40, using: &generator))
    let isMark = Bool.random(using: &generator)
    let status = Status.allCases.randomElement(using: &generator) ?? .done
    let entry = Entry(
      item: item, on: on, kind: isMark ? .mark : .note, value: isMark ? status.code : "",
      text: "第\(acknowledged.count)条")
    let saved = try store.save(entry, by: who, on: board)
    acknowledge(saved.event, saved.lines)
  }

  private mutating func undo() throws {
    guard let lines = try store.undo(by: who, on: board)?.lines else { return try save() }
    guard let last = lines.split(separator: UInt8(ascii: "\n")).last else { return }
    acknowledge(try EventLine.read(last), lines)
  }

  private mutating func acknowledge(_ event: Event, _ lines: [UInt8]) {
    acknowledged.append(event.id)
    board.absorb(JournalPiece(written: lines))
  }
}
