import Foundation
import PlanModel
import PlanStore
import TestSupport

/// A machine with its own copy of the plan folder, its own user, and one or two sessions.
final class SyncedMachine {
  let folder: String
  let journal: String
  private var sessions: [OpenPlan?] = [nil, nil]
  private var boards: [Snapshot?] = [nil, nil]
  /// What its sessions were told is saved.
  private(set) var acknowledged: [EventID] = []
  private var time: Int64 = 0

  private let order: JournalNames

  init(folder: String, order: JournalNames, plan: String = smallPlan) throws {
    (self.folder, self.order) = (folder, order)
    journal = "\(folder)/plan/journal"
    try makeFolders(journal)
    try writeFile("\(folder)/plan/plan.md", Array(plan.utf8))
  }

  func open(at time: Int64) throws -> OpenPlan {
    self.time = max(time, self.time)
    return try OpenPlan(
      PlanFolder(path: "\(folder)/plan"), folders: userFolders(home: "\(folder)/home"),
      clock: { [unowned self] in self.time })
  }

  /// Journal files, in the order of `JournalNames`.
  var files: [(name: String, bytes: [UInt8])] {
    order.sorted(names(in: journal)).map { ($0, readFile("\(journal)/\($0)")) }
  }

  var events: [Event] {
    var all = Journal()
    for (name, bytes) in files { all.absorb(JournalPiece(file: name, bytes: bytes)) }
    return all.events
  }

  /// A session that is open, with what it shows: seldom the second one.
  private func session(at time: Int64, _ number: Int) throws -> (OpenPlan, Snapshot) {
    self.time = max(time, self.time)
    if let store = sessions[number], var board = boards[number] {
      for piece in try store.news().lines { board.absorb(piece) }
      return (store, board)
    }
    let store = try open(at: time)
    sessions[number] = store
    return (store, Snapshot(plan: store.plan, journal: try store.readJournal(), asOf: day("2018-05-25")))
  }

  func record(at time: Int64, _ generator: inout SeededGenerator) throws {
    let number = Int.random(in: 0..<4, using: &generator) == 0 ? 1 : 0
    try record(at: time, in: number, &generator)
  }

  private func record(at time: Int64, in number: Int, _ generator: inout SeededGenerator) throws {
    var (store, board) = try session(at: time, number)
    let isMark = Bool.random(using: &generator)
    let status = Status.allCases.randomElement(using: &generator) ?? .done
    let entry = Entry(
      item: Int.random(in: board.plan.assignments.indices, using: &generator),
      on: day("2018-05-10").advanced(by: Int.random(in: 0...10, using: &generator)),
      kind: isMark ? .mark : .note, value: isMark ? status.code : "", text: "第\(acknowledged.count)条")
    let saved = try store.save(entry, by: "王芳", on: board)
    acknowledged.append(saved.event.id)
    order.add("\(saved.event.id.replica).tsv")
    board.absorb(JournalPiece(written: saved.lines))
    boards[number] = board
  }

  func takeBack(at time: Int64, _ generator: inout SeededGenerator) throws {
    var (store, board) = try session(at: time, 0)
    guard let lines = try store.undo(by: "王芳", on: board)?.lines else { return }
    guard let last = lines.split(separator: UInt8(ascii: "\n")).last else { return }
    acknowledged.append(try EventLine.read(last).id)
    board.absorb(JournalPiece(written: lines))
    boards[0] = board
  }

  /// Ends a session; the next event begins one anew.
  func restart(_ generator: inout SeededGenerator) {
    let number = Int.random(in: 0...1, using: &generator)
    (sessions[number], boards[number]) = (nil, nil)
  }

  /// Ends all sessions.
  func close() { (sessions, boards) = ([nil, nil], [nil, nil]) }

  /// The journal that the last event went to, as a path from the plan folder.
  var lastJournal: String? {
    acknowledged.last.map { "journal/\($0.replica).tsv" }
  }

  /// Every session records once more, which makes its own journal whole; or the plan is mended.
  func makeWhole(at time: Int64, _ generator: inout SeededGenerator) throws {
    if Bool.random(using: &generator) {
      sessions = [nil, nil]
      boards = [nil, nil]
      _ = try open(at: time).restoreOwnLines()
    } else {
      // As many at once as there were ever: each takes a slot of its own.
      for number in sessions.indices { try record(at: time, in: number, &generator) }
    }
  }
}

/// Names of files in the order in which they came up, so that a seed gives the same schedule whatever random ids
/// the store takes.
final class JournalNames {
  private var places: [String: Int] = [:]

  func add(_ name: String) {
    if places[name] == nil { places[name] = places.count }
  }

  func sorted(_ names: [String]) -> [String] {
    names.sorted { (places[$0] ?? .max, $0) < (places[$1] ?? .max, $1) }
  }
}

/// Takes a folder away with all that is in it.
func removeFolder(_ path: String) { try? FileManager.default.removeItem(atPath: path) }
