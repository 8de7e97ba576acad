import Glibc

/// Writes a file that people asked for: beside its place first, then renamed, so that nothing half is ever there.
///
/// - Parameter isReplacing: a file of that name may be there.
package func writeReport(_ path: String, _ bytes: [UInt8], isReplacing: Bool) throws(StoreError) {
  if let there = SystemCall.status(path) {
    guard there.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
    guard isReplacing else { throw .system(.open, path: path, EEXIST) }
  }
  let temporary = "\(path).\(getpid()).tmp"
  let file = try Descriptor.open(temporary, flags: O_WRONLY | O_CREAT | O_EXCL, mode: 0o666)
  do throws(StoreError) {
    try file.store(bytes, path: path)
    guard SystemCall.rename(temporary, to: path) == 0 else { throw .system(.rename, path: path, errno) }
  } catch {
    _ = SystemCall.remove(temporary)
    throw error
  }
}
