import Glibc
import PlanModel

/// A plan on disk: a folder with `plan.md` and `journal/*.tsv`.
package struct PlanFolder: Sendable {
  /// As the person named it.
  package let path: String

  package static let planFile = "plan.md"
  static let journalFolder = "journal"

  package init(path: String) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  package var planPath: String { "\(path)/\(PlanFolder.planFile)" }
  var journalPath: String { "\(path)/\(PlanFolder.journalFolder)" }

  /// The bytes of `plan.md`.
  package func readPlan() throws(StoreError) -> [UInt8] { try openPlan().readAll(path: planPath) }

  func openPlan() throws(StoreError) -> Descriptor {
    let folder = try Descriptor.open(path, flags: O_RDONLY | O_DIRECTORY)
    do throws(StoreError) {
      return try Descriptor.openRegular(PlanFolder.planFile, in: folder.raw, flags: O_RDONLY)
    } catch .system(.open, _, ENOENT) {
      throw .noPlanFile(path: path)
    } catch .system(let call, _, let code) {
      throw .system(call, path: planPath, code)
    }
  }

  /// The names of the journal files in their folder.
  func journalNames(in journals: Int32) -> [String] {
    fileNames(in: journals).filter { $0.hasSuffix(".tsv") }
  }

  func journalPath(of name: String) -> String { "\(journalPath)/\(name)" }

  /// Nil where the plan has no journal yet.
  func openJournalFolder() throws(StoreError) -> Descriptor? {
    do throws(StoreError) {
      return try Descriptor.open(journalPath, flags: O_RDONLY | O_DIRECTORY)
    } catch .system(.open, _, ENOENT) {
      return nil
    }
  }

  private func fileNames(in folder: Int32) -> [String] {
    // fdopendir takes the descriptor over, so it gets one of its own.
    guard let stream = fdopendir(openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)) else { return [] }
    defer { closedir(stream) }
    return directoryEntries(stream).sorted()
  }

  /// Whether this user may write events into it.
  package var isWritable: Bool {
    let target = access(journalPath, F_OK) == 0 ? journalPath : path
    return access(target, W_OK | X_OK) == 0
  }

  /// Opens the journal folder, made where it is missing: shared by a group, each writing only files of their own.
  func openOrMakeJournalFolder() throws(StoreError) -> Descriptor {
    if let folder = try openJournalFolder() { return folder }
    guard mkdir(journalPath, 0o770) == 0 || errno == EEXIST else {
      throw .system(.makeFolder, path: journalPath, errno)
    }
    // Set-group-id and sticky, which mkdir leaves out; a file system without them still works.
    _ = chmod(journalPath, 0o3770)
    try Descriptor.open(path, flags: O_RDONLY | O_DIRECTORY).synchronize(path: path)
    return try Descriptor.open(journalPath, flags: O_RDONLY | O_DIRECTORY)
  }

  /// Replaces `plan.md`, unless it is no longer what `expected` says.
  ///
  /// A temporary file beside it is written and forced to the disk, then renamed over it, then the folder is
  /// forced to the disk. The mode of the file is kept.
  func replacePlan(_ expected: [UInt8], with bytes: [UInt8]) throws(StoreError) {
    let folder = try Descriptor.open(path, flags: O_RDONLY | O_DIRECTORY)
    let old = try Descriptor.openRegular(PlanFolder.planFile, in: folder.raw, flags: O_RDONLY)
    let mode = try old.status().st_mode & 0o7777
    let temporary = ".\(PlanFolder.planFile).\(getpid()).tmp"
    defer { unlinkat(folder.raw, temporary, 0) }
    let file = try Descriptor.open(temporary, in: folder.raw, flags: O_WRONLY | O_CREAT | O_EXCL, mode: mode)
    try file.write(bytes, path: planPath)
    _ = fchmod(file.raw, mode)
    try file.synchronize(path: planPath)
    try file.close(path: planPath)
    guard try readPlan() == expected else { throw .planChanged(path: planPath) }
    guard renameat(folder.raw, temporary, folder.raw, PlanFolder.planFile) == 0 else {
      throw .system(.rename, path: planPath, errno)
    }
    try folder.synchronize(path: path)
  }
}

/// The names in an open folder.
func directoryEntries(_ stream: OpaquePointer) -> [String] {
  var names: [String] = []
  while let entry = readdir(stream) {
    names.append(
      withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      })
  }
  return names
}
