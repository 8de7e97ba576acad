import Foundation
import PlanModel
import PlanStore
import TestSupport

/// A plan folder and user folders of its own, gone when the test is over.
final class TemporaryPlan: Sendable {
  let root: String
  var folder: PlanFolder { PlanFolder(path: root + "/Plans/small") }
  var journal: String { root + "/Plans/small/journal" }

  init(_ text: String = smallPlan) throws {
    root = FileManager.default.temporaryDirectory.path + "/duban-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: root + "/Plans/small", withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: root + "/Plans/small/plan.md"))
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  /// The folders of a machine, by name.
  func folders(_ machine: String = "one") -> UserFolders {
    UserFolders { $0 == "HOME" ? "\(self.root)/home-\(machine)" : nil }
  }

  func open(_ machine: String = "one", clock: Int64 = 1_526_800_000_000) throws -> OpenPlan {
    try OpenPlan(folder, folders: folders(machine), clock: { clock })
  }

  /// Journal files by name.
  var journals: [String: [UInt8]] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: journal)) ?? []
    return Dictionary(uniqueKeysWithValues: names.map { ($0, (try? bytes(journal + "/" + $0)) ?? []) })
  }

  func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }
  func write(_ bytes: [UInt8], _ path: String) throws { try Data(bytes).write(to: URL(filePath: path)) }
}

/// What a test records: a mark on the first assignment of the small plan.
struct Wanted {
  var status = Status.done
  var who = "王芳"
  var text = ""
}

extension OpenPlan {
  var board: Snapshot {
    get throws { Snapshot(plan: plan, journal: try readJournal(), asOf: day("2018-05-20")) }
  }

  /// Marks an item of the plan as it was read; the id that it has or gets.
  func identify(item index: Int) throws -> ItemID? {
    let entry = Entry(item: index, on: day("2018-05-20"), kind: .mark, value: Status.doing.code)
    return try save(entry, by: "王芳", on: try board).event.item
  }

  /// Takes back; what was taken back.
  func undo(by who: String) throws -> Event? { try undo(by: who, on: try board)?.event }

  /// Saves what a test wants, on a board of the journal as it is on the disk; the line that was written for it.
  @discardableResult
  func append(_ wanted: Wanted, on journal: Journal? = nil) throws -> [UInt8] {
    let board = Snapshot(plan: plan, journal: try journal ?? readJournal(), asOf: day("2018-05-20"))
    let entry = Entry(item: 1, on: board.asOf, kind: .mark, value: wanted.status.code, text: wanted.text)
    let saved = try save(entry, by: wanted.who, on: board)
    return saved.lines.split(separator: UInt8(ascii: "\n")).last.map { $0 + [UInt8(ascii: "\n")] } ?? []
  }
}
