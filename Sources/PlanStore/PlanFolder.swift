import CLinux
import Glibc
import PlanModel

/// A plan on disk: a folder with `plan.md` and `journal/*.tsv`.
package struct PlanFolder: Sendable {
  /// As the person named it.
  package let path: String

  package static let planFile = "plan.md"
  package static let journalFolder = "journal"

  package init(path: String) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  package var planPath: String { "\(path)/\(PlanFolder.planFile)" }
  package var journalPath: String { "\(path)/\(PlanFolder.journalFolder)" }

  /// The bytes of `plan.md`.
  package func readPlan() throws(StoreError) -> [UInt8] { try openPlan().readAll(path: planPath) }

  func openPlan() throws(StoreError) -> Descriptor {
    let folder = try Descriptor.openFolder(path)
    do throws(StoreError) {
      return try Descriptor.openRegular(PlanFolder.planFile, in: folder.raw, flags: O_RDONLY)
    } catch .system(.open, _, ENOENT) {
      throw .noPlanFile(path: path)
    } catch .system(let call, _, let code) {
      throw .system(call, path: planPath, code)
    } catch .notAFile {
      throw .notAFile(path: planPath)
    }
  }

  /// Whether the plan can be seen at present: a drive may be away, and leave an empty folder.
  var isThere: Bool { (try? openPlan()) != nil }

  /// The names of the journal files in their folder.
  func journalNames(in journals: Int32) throws(StoreError) -> [String] {
    // fdopendir takes the descriptor over, so it gets one of its own.
    let copy = openat(journals, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { throw .system(.open, path: journalPath, errno) }
    guard let stream = fdopendir(copy) else {
      let code = errno
      close(copy)
      throw .system(.read, path: journalPath, code)
    }
    defer { closedir(stream) }
    return try entries(stream, path: journalPath).filter { $0.hasSuffix(".tsv") }.sorted()
  }

  /// The names of the journal files that are regular files, not links, FIFOs or folders.
  package func regularJournals() throws(StoreError) -> [String] {
    guard let journals = try openJournalFolder() else { return [] }
    return try journalNames(in: journals.raw).filter { name in
      var status = stat()
      return fstatat(journals.raw, name, &status, AT_SYMLINK_NOFOLLOW) == 0
        && status.st_mode & S_IFMT == S_IFREG
    }
  }

  /// Whether a file of that name stands beside the plan, or is the plan; links do not count.
  package func hasRegularFile(_ name: String) -> Bool {
    var status = stat()
    return lstat("\(path)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Adds a line at the end of a file beside the plan, unless it has it; the file is made where it is missing.
  package func add(line: String, toFile name: String) throws(StoreError) {
    let folder = try Descriptor.openFolder(path)
    let file = try Descriptor.open(
      name, in: folder.raw, flags: O_RDWR | O_APPEND | O_CREAT, mode: 0o666)
    guard try file.status().st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: "\(path)/\(name)") }
    let content = try file.readAll(path: "\(path)/\(name)")
    let lines = content.split(separator: UInt8(ascii: "\n")).map { $0.last == 0x0D ? $0.dropLast() : $0 }
    if lines.contains(where: { $0.elementsEqual(line.utf8) }) { return }
    let endsLine = content.isEmpty || content.last == UInt8(ascii: "\n")
    try file.store(Array(((endsLine ? "" : "\n") + line + "\n").utf8), path: "\(path)/\(name)")
  }

  func journalPath(of name: String) -> String { "\(journalPath)/\(name)" }

  /// Nil where the plan has no journal yet.
  func openJournalFolder() throws(StoreError) -> Descriptor? {
    do throws(StoreError) {
      return try Descriptor.openFolder(journalPath)
    } catch .system(.open, _, ENOENT) {
      return nil
    }
  }

  /// Whether this user may write events into it.
  package var isWritable: Bool {
    let target = access(journalPath, F_OK) == 0 ? journalPath : path
    return access(target, W_OK | X_OK) == 0
  }

  /// Opens the journal folder, made where it is missing: shared by a group, each writing only files of their own.
  ///
  /// Whoever makes a file in it forces both folders to the disk.
  func openOrMakeJournalFolder() throws(StoreError) -> Descriptor {
    if let folder = try openJournalFolder() { return folder }
    // Without its plan it is not the folder that it was: a share that is not mounted leaves an empty one.
    _ = try openPlan()
    guard mkdir(journalPath, 0o770) == 0 || errno == EEXIST else {
      throw .system(.makeFolder, path: journalPath, errno)
    }
    // Set-group-id and sticky, which mkdir leaves out; a file system without them still works.
    _ = chmod(journalPath, 0o3770)
    return try Descriptor.openFolder(journalPath)
  }

  /// Replaces `plan.md`, unless it is no longer what `expected` says.
  ///
  /// A temporary file beside it is written and forced to the disk, then exchanged with it in one step, so that what
  /// somebody else saved at that very moment is in hand and not lost; then the folder is forced to the disk. The mode
  /// and the group of the file are kept.
  /// - Returns: what stood there instead of `expected`, which is there again; nil where `plan.md` is replaced.
  func replacePlan(_ expected: [UInt8], with bytes: [UInt8]) throws(StoreError) -> [UInt8]? {
    let folder = try Descriptor.openFolder(path)
    let old = try Descriptor.openRegular(PlanFolder.planFile, in: folder.raw, flags: O_RDONLY).status()
    let temporary = ".\(PlanFolder.planFile).\(UInt64.random(in: 0...UInt64.max)).tmp"
    let mode = old.st_mode & 0o7777
    let file = try Descriptor.open(temporary, in: folder.raw, flags: O_WRONLY | O_CREAT | O_EXCL, mode: mode)
    defer { unlinkat(folder.raw, temporary, 0) }
    _ = fchown(file.raw, uid_t.max, old.st_gid)
    _ = fchmod(file.raw, mode)
    try file.store(bytes, path: planPath)
    let now = try readPlan()
    guard now == expected else { return now }
    if let displaced = try exchange(temporary, in: folder.raw), displaced != expected {
      try putBack(temporary, in: folder.raw, taking: bytes)
      return displaced
    }
    try folder.synchronize(path: path)
    return nil
  }

  /// Somebody saved between the comparison and the exchange: their text, now in the temporary file, goes back to its
  /// place. What is taken out for it must be our own text; otherwise yet another person saved at that very moment,
  /// and both texts are kept.
  private func putBack(_ temporary: String, in folder: Int32, taking own: [UInt8]) throws(StoreError) {
    guard let taken = try exchange(temporary, in: folder), taken != own else { return }
    let name = "\(PlanFolder.planFile).\(hexadecimal(UInt64.random(in: 0...UInt64.max), digits: 16))"
    guard renameat(folder, temporary, folder, name) == 0 else {
      throw .system(.rename, path: planPath, errno)
    }
    throw .planDisplaced(path: planPath, kept: "\(path)/\(name)")
  }

  /// Exchanges a file with `plan.md`; where the file system cannot (network drives), puts it in its place.
  ///
  /// - Returns: what stood in `plan.md` before, where that is known.
  private func exchange(_ temporary: String, in folder: Int32) throws(StoreError) -> [UInt8]? {
    if linux_exchange(folder, temporary, PlanFolder.planFile) == 0 {
      return try Descriptor.openRegular(temporary, in: folder, flags: O_RDONLY).readAll(path: planPath)
    }
    guard errno == EINVAL || errno == ENOSYS,
      renameat(folder, temporary, folder, PlanFolder.planFile) == 0
    else { throw .system(.rename, path: planPath, errno) }
    return nil
  }
}

/// The names in an open folder.
func entries(_ stream: OpaquePointer, path: String) throws(StoreError) -> [String] {
  var names: [String] = []
  while true {
    errno = 0
    guard let entry = readdir(stream) else {
      if errno != 0 { throw .system(.read, path: path, errno) }
      return names
    }
    names.append(
      withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      })
  }
}
