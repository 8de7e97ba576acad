import Foundation
import PlanModel
import PlanStore
import TestSupport

/// A plan folder and user folders of its own, gone when the test is over.
final class TemporaryPlan {
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

func draft(_ status: Status = .done, item: String = "aaaaaa3", who: String = "王芳", text: String = "")
  -> EventDraft
{
  EventDraft(who: who, on: day("2018-05-20"), kind: .mark, item: ItemID(item), value: status.code, text: text)
}
