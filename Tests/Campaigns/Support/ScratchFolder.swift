import Foundation
import Glibc
import PlanModel
import PlanStore
import SystemPackage
import TestSupport

/// A folder of a campaign's own, taken away when it is done with.
final class ScratchFolder: Sendable {
  let path: String

  /// - Parameters:
  ///   - inMemory: on a file system in memory where there is one, since every save waits for the disk.
  ///   - place: the folder that it is made in, where that is said.
  init(_ name: String, inMemory: Bool = false, in place: String? = nil) throws {
    let hasMemory = inMemory && access("/dev/shm", W_OK) == 0
    let temporary = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
    let place = place ?? (hasMemory ? "/dev/shm" : temporary)
    path = "\(place)/duban-\(name)-\(getpid())-\(UUID().uuidString.prefix(8))"
    try makeFolders(path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Makes a folder with exactly this mode.
  func makeFolder(_ name: String, mode: mode_t) throws -> String {
    let folder = "\(path)/\(name)"
    try makeFolders(folder)
    guard chmod(folder, mode) == 0 else { throw StoreError.system(.makeFolder, path: folder, errno) }
    return folder
  }
}

/// Writes a file anew without forcing it to the disk, which Foundation would do.
func writeFile(_ path: String, _ content: some Sequence<UInt8>) throws {
  let file = try FileDescriptor.open(
    FilePath(path), .writeOnly, options: [.create, .truncate], permissions: FilePermissions(rawValue: 0o644))
  try file.closeAfter { _ = try file.writeAll(content) }
}

/// The bytes of a file; none where it cannot be read.
func readFile(_ path: String) -> [UInt8] {
  (try? Data(contentsOf: URL(filePath: path))).map { Array($0) } ?? []
}

/// The names in a folder, sorted; none where there is no such folder.
func names(in folder: String) -> [String] {
  ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
}

/// The folders of a user whose home is `home`, whatever the environment says.
func userFolders(home: String) -> UserFolders { UserFolders { $0 == "HOME" ? home : nil } }

/// The text of a plan with as many items as a campaign needs, each with an id or none.
func longPlan(items: Int, hasIDs: Bool, _ generator: inout some RandomNumberGenerator) -> String {
  let lines = (1...items).map { number in
    let id = hasIDs ? " ^\(ItemID.random(using: &generator))" : ""
    return "- 牵头: 水务局；内容: 第\(number)项\(id)\n"
  }
  return smallPlan.replacing("## 保障措施", with: "## （三）其他\n### 1. 杂项\n\(lines.joined())\n## 保障措施")
}
