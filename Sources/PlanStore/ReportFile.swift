import Glibc
import PlanBytes

/// Writes a file that people asked for; see below.
package func writeReport(_ path: String, _ bytes: [UInt8], isReplacing: Bool) throws(StoreError) {
  try writeReport(path, isReplacing: isReplacing) { file in writeAll(bytes[...], to: file) }
}

/// Writes a file that people asked for, so that nothing half is ever there, whatever ends the program: it has no name
/// until it is whole. Where a file system knows no such files it stands beside its place until then.
///
/// - Parameters:
///   - isReplacing: a file of that name may be there.
///   - body: writes it to a descriptor; nil, or the `errno` of what failed.
package func writeReport(
  _ path: String, isReplacing: Bool, _ body: (_ file: Int32) -> Int32?
) throws(StoreError) {
  let there = SystemCall.status(path)
  if let there {
    guard there.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
    guard isReplacing else { throw .system(.open, path: path, EEXIST) }
  }
  let folder = path.folderAbove ?? "."
  let beside = "\(folder)/.duban-\(getpid()).tmp"
  let file = try newFile(path, in: folder, else: beside)
  let isNameless = try file.status().st_nlink == 0
  do throws(StoreError) {
    if let code = body(file.raw) { throw .system(.write, path: path, code) }
    // Who could not read what was there cannot read what replaces it.
    if let there { fchmod(file.raw, there.st_mode & 0o777) }
    try file.synchronize(path: path)
    let target = there == nil && isNameless ? path : beside
    if isNameless {
      guard SystemCall.name(file.raw, target) == 0 else { throw .system(.write, path: path, errno) }
    }
    try file.close(path: path)
    guard target == path || SystemCall.rename(beside, to: path) == 0 else {
      throw .system(.rename, path: path, errno)
    }
  } catch {
    _ = SystemCall.remove(beside)
    throw error
  }
}

private func newFile(
  _ path: String, in folder: String, else beside: String
) throws(StoreError) -> Descriptor {
  do throws(StoreError) {
    return try .nameless(in: folder, else: beside)
  } catch {
    // People know the name that they gave.
    guard case .system(let call, _, let code) = error else { throw error }
    throw .system(call, path: path, code)
  }
}

/// The workbooks and tables that lie in a folder, by their paths in the order of their names; nil where it is no folder.
package func sheetFiles(at path: String) throws(StoreError) -> [String]? {
  // The dot makes it a folder, or an error.
  guard SystemCall.allows("\(path)/.", R_OK) else { return nil }
  let names = try SystemCall.entries(in: try Descriptor.openFolder(path), path: path).map(\.name)
  return names.sorted().filter { name in
    !name.hasPrefix(".") && !name.hasPrefix("~$")
      && [".xlsx", ".xls", ".csv"].contains { name.lowercased().hasSuffix($0) }
  }.map { "\(path)/\($0)" }
}
