import Glibc
import PlanModel

/// The bytes of a file that a person names; links are followed, what is no regular file is refused.
package func readWholeFile(_ path: String) throws(StoreError) -> [UInt8] {
  let resolved = SystemCall.resolve(path) ?? path
  do throws(StoreError) {
    return try Descriptor.openRegular(resolved, in: AT_FDCWD, flags: O_RDONLY).readAll(path: path)
  } catch .system(let call, _, let code) {
    throw .system(call, path: path, code)
  }
}

extension PlanFolder {
  /// Makes the folder, and those above it, with a plan in it; nothing that is there is replaced.
  ///
  /// The text is on the disk under its name when this returns.
  package func make(plan text: [UInt8]) throws(StoreError) {
    try PlanFolder.makeFolder(path)
    let folder = try Descriptor.openFolder(path)
    let file = try Descriptor.open(
      PlanFolder.planFile, in: folder.raw, flags: O_WRONLY | O_CREAT | O_EXCL, mode: 0o660)
    do throws(StoreError) {
      try file.store(text, path: planPath)
      try folder.synchronize(path: path)
    } catch {
      _ = SystemCall.remove(PlanFolder.planFile, in: folder.raw)
      throw error
    }
  }

  /// Whether a plan is there.
  package var hasPlan: Bool { SystemCall.allows(planPath, F_OK) }

  private static func makeFolder(_ path: String) throws(StoreError) {
    guard !path.isEmpty, !SystemCall.allows(path, F_OK) else { return }
    if let above = path.folderAbove { try makeFolder(above) }
    guard SystemCall.makeFolder(path, 0o770) == 0 || errno == EEXIST else {
      throw .system(.makeFolder, path: path, errno)
    }
  }
}
