import Glibc
import PlanModel

/// What was typed and not saved, in the private folder of a plan.
struct DraftFile {
  let folder: String
  private var path: String { "\(folder)/drafts.tsv" }

  func read() throws(StoreError) -> [Draft] {
    do throws(StoreError) {
      let bytes = try Descriptor.openRegular(path, in: AT_FDCWD, flags: O_RDONLY).readAll(path: path)
      return bytes.split(separator: UInt8(ascii: "\n")).compactMap(Draft.init(line:))
    } catch .system(.open, _, ENOENT) {
      return []
    }
  }

  /// Puts a draft in the place of the one like it, or only takes that one out.
  func replace(_ draft: Draft, isDone: Bool) throws(StoreError) {
    try makeFolders(folder)
    let others = try read().filter { !$0.isSame(as: draft) }
    try replaceFile(path, with: (others + (isDone ? [] : [draft])).flatMap(\.line))
  }
}

/// Writes a private file anew: a temporary one beside it, forced to the disk, renamed.
func replaceFile(_ path: String, with bytes: [UInt8]) throws(StoreError) {
  let temporary = "\(path).\(getpid()).tmp"
  let file = try Descriptor.open(temporary, flags: O_WRONLY | O_CREAT | O_TRUNC, mode: 0o600)
  try file.write(bytes, path: path)
  try file.synchronize(path: path)
  try file.close(path: path)
  guard rename(temporary, path) == 0 else { throw .system(.rename, path: path, errno) }
}
