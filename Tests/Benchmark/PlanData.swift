import Foundation
import PlanModel
import TestSupport

/// A made-up plan folder on the disk.
struct PlanData {
  let folder: String
  let items: Int
  let planBytes: Int
  let journalBytes: Int
  /// Lines of `plan.md`.
  let lines: Int
  private let firstItem: ItemID?
  private let foreignReplica: ReplicaID

  var planFile: String { "\(folder)/plan.md" }

  init(items: Int, _ options: DataOptions, in folder: String) throws {
    let plan = LargePlan(items: items, seed: options.seed)
    let history = LargeHistory(
      items: plan.ids, events: items * options.eventsPerItem, replicas: options.replicas, seed: options.seed)
    try FileManager.default.createDirectory(atPath: "\(folder)/journal", withIntermediateDirectories: true)
    try Data(plan.text).write(to: URL(filePath: "\(folder)/plan.md"))
    for file in history.files where !file.bytes.isEmpty {
      try Data(file.bytes).write(to: URL(filePath: "\(folder)/journal/\(file.replica).tsv"))
    }
    self.folder = folder
    self.items = items
    planBytes = plan.text.count
    journalBytes = history.files.reduce(0) { $0 + $1.bytes.count }
    firstItem = plan.ids.first
    var generator = SeededGenerator(seed: options.seed &+ 1)
    foreignReplica = .random(using: &generator)
    lines = plan.text.count { $0 == UInt8(ascii: "\n") }
  }
}

extension PlanData {
  /// All lines of the journals.
  func readJournals() throws -> [UInt8] {
    let journals = "\(folder)/journal"
    return try FileManager.default.contentsOfDirectory(atPath: journals).sorted().flatMap {
      [UInt8](try Data(contentsOf: URL(filePath: "\(journals)/\($0)")))
    }
  }

  /// Adds a line to a journal of somebody else's, as a colleague's board does.
  func addForeignEvent(_ number: Int) throws {
    let event = Event(
      id: EventID(replica: foreignReplica, sequence: UInt32(number + 1), checksum: 0),
      time: Moment(milliseconds: 1_600_000_000_000 + Int64(number) * 1000, zoneMinutes: 480),
      on: day("2018-05-20"),
      who: "李强", kind: .note, item: firstItem, text: "外面的进展第\(number)条")
    let path = "\(folder)/journal/\(foreignReplica).tsv"
    if !FileManager.default.fileExists(atPath: path) { try Data().write(to: URL(filePath: path)) }
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    try file.seekToEnd()
    try file.write(contentsOf: Data(EventLine.write(event).bytes))
    try file.close()
  }
}
