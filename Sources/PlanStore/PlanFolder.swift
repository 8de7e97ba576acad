import Glibc
import PlanBytes
import PlanModel

/// A plan on disk: a folder with `plan.md` and `journal/*.tsv`.
package struct PlanFolder: Sendable {
  /// As the person named it.
  package let path: String

  package static let planFile = "plan.md"
  package static let journalFolder = "journal"
  /// Seals of the plan (see `Seal`).
  package static let sealFolder = "seals"
  /// Behind the name of a seal, that of its signature.
  package static let signatureEnd = ".sig"

  package init(path: String) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  package var planPath: String { "\(path)/\(PlanFolder.planFile)" }
  package var sealPath: String { "\(path)/\(PlanFolder.sealFolder)" }
  package var journalPath: String { "\(path)/\(PlanFolder.journalFolder)" }

  /// The bytes of `plan.md`.
  ///
  /// - Parameter known: what it most likely says.
  package func readPlan(expecting known: [UInt8] = []) throws(StoreError) -> [UInt8] {
    try openPlan().readAll(path: planPath, expecting: known)
  }

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
  func journalNames(in journals: borrowing Descriptor) throws(StoreError) -> [String] {
    try SystemCall.entries(in: journals, path: journalPath).map(\.name).filter { $0.hasSuffix(".tsv") }
      .sorted()
  }

  /// The names of the journal files that are regular files, not links, FIFOs or folders.
  package func regularJournals() throws(StoreError) -> [String] {
    guard let journals = try openJournalFolder() else { return [] }
    let names = try journalNames(in: journals)
    return names.filter { SystemCall.status($0, in: journals.raw).map { $0.st_mode & S_IFMT } == S_IFREG }
  }

  /// Whether a file of that name stands beside the plan, or is the plan; links do not count.
  package func hasRegularFile(_ name: String) -> Bool {
    SystemCall.status("\(path)/\(name)").map { $0.st_mode & S_IFMT } == S_IFREG
  }

  /// Whether a folder of that name stands beside the plan; links do not count.
  package func hasFolder(_ name: String) -> Bool {
    SystemCall.status("\(path)/\(name)").map { $0.st_mode & S_IFMT } == S_IFDIR
  }

  /// Adds a line at the end of a file beside the plan, unless it has it; the file is made where it is missing.
  package func add(line: String, toFile name: String) throws(StoreError) {
    let folder = try Descriptor.openFolder(path)
    let file = try Descriptor.open(
      name, in: folder.raw, flags: O_RDWR | O_APPEND | O_CREAT, mode: 0o666)
    guard try file.status().st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: "\(path)/\(name)") }
    let content = try file.readAll(path: "\(path)/\(name)")
    if content.nonEmptyLines.contains(where: { $0.elementsEqual(line.utf8) }) { return }
    let endsLine = content.isEmpty || content.last == Ascii.newline
    try file.store(Array(((endsLine ? "" : "\n") + line + "\n").utf8), path: "\(path)/\(name)")
  }

  func journalPath(of name: String) -> String { "\(journalPath)/\(name)" }

  /// Nil where the plan has no journal yet. A link in its place is refused: it could lead what is recorded anywhere.
  func openJournalFolder() throws(StoreError) -> Descriptor? {
    do throws(StoreError) {
      return try Descriptor.openFolder(journalPath, isLinkRefused: true)
    } catch .system(.open, _, ENOENT) {
      return nil
    }
  }

  /// Whether this user may write events into it.
  package var isWritable: Bool {
    guard let journal = SystemCall.status(journalPath) else { return SystemCall.allows(path, W_OK | X_OK) }
    return journal.st_mode & S_IFMT == S_IFDIR && SystemCall.allows(journalPath, W_OK | X_OK)
  }

  /// Opens the journal folder, made where it is missing: whoever may write in the plan folder may write in it, but
  /// each only files of their own, and whoever reads the one reads the other.
  ///
  /// Whoever makes a file in it forces both folders to the disk.
  func openOrMakeJournalFolder() throws(StoreError) -> Descriptor {
    if let folder = try openJournalFolder() { return folder }
    return try makeFolder(PlanFolder.journalFolder)
  }

  /// Makes a folder beside the plan, with the rights that the journal folder has, and opens it.
  func makeFolder(_ name: String) throws(StoreError) -> Descriptor {
    // Without its plan it is not the folder that it was: a share that is not mounted leaves an empty one.
    _ = try openPlan()
    let (place, mode) = ("\(path)/\(name)", try mode())
    guard SystemCall.makeFolder(place, mode) == 0 || errno == EEXIST else {
      throw .system(.makeFolder, path: place, errno)
    }
    let folder = try Descriptor.openFolder(place, isLinkRefused: true)
    // Set-group-id and sticky, which mkdir leaves out; a file system without them still works.
    _ = fchmod(folder.raw, 0o3000 | mode)
    return folder
  }

  /// The rights of the folder: all for its owner, those of everybody else as they are.
  private func mode() throws(StoreError) -> mode_t {
    try Descriptor.openFolder(path).status().st_mode & 0o077 | 0o700
  }

  /// The rights of a journal that is made: it is read by whoever reads the plan folder.
  func journalMode() throws(StoreError) -> mode_t { try mode() & 0o644 }

  /// Replaces `plan.md`, unless it is no longer what `expected` says.
  ///
  /// A temporary file beside it is written and forced to the disk, then exchanged with it in one step, so that what
  /// somebody else saved at that very moment is in hand and not lost; then the folder is forced to the disk. The mode
  /// and the group of the file are kept.
  ///
  /// - Parameter lock: looked at last of all: whoever slept meanwhile may have lost it.
  /// - Returns: what stood there instead of `expected`, which is there again; nil where `plan.md` is replaced.
  func replacePlan(
    _ expected: [UInt8], with bytes: [UInt8], under lock: borrowing PlanLock
  ) throws(StoreError) -> [UInt8]? {
    let folder = try Descriptor.openFolder(path)
    let old = try Descriptor.openRegular(PlanFolder.planFile, in: folder.raw, flags: O_RDONLY).status()
    let temporary = ".\(PlanFolder.planFile).\(UInt64.random(in: 0...UInt64.max)).tmp"
    let mode = old.st_mode & 0o7777
    // Whoever took away the right to write meant it.
    guard mode & 0o222 != 0 else { throw .planIsProtected(path: planPath) }
    let file = try Descriptor.open(
      temporary, in: folder.raw, flags: O_WRONLY | O_CREAT | O_EXCL, mode: mode, for: planPath)
    defer { _ = SystemCall.remove(temporary, in: folder.raw) }
    _ = fchown(file.raw, uid_t.max, old.st_gid)
    _ = fchmod(file.raw, mode)
    try file.store(bytes, path: planPath)
    let now = try readPlan(expecting: expected)
    guard now == expected else { return now }
    guard lock.isHeld else { throw .lockLost(path: planPath) }
    if let displaced = try exchange(temporary, in: folder.raw, for: expected), displaced != expected {
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
    guard let taken = try exchange(temporary, in: folder, for: own), taken != own else { return }
    let name = "\(PlanFolder.planFile).\(hexadecimal(UInt64.random(in: 0...UInt64.max), digits: 16))"
    guard SystemCall.rename(temporary, to: name, in: folder) == 0 else {
      throw .system(.rename, path: planPath, errno)
    }
    throw .planDisplaced(path: planPath, kept: "\(path)/\(name)")
  }

  /// Exchanges a file with `plan.md`; where the file system cannot (network drives), puts it in its place.
  ///
  /// - Parameter known: what stands there most likely.
  /// - Returns: what stood in `plan.md` before, where that is known.
  private func exchange(_ temporary: String, in folder: Int32, for known: [UInt8]) throws(StoreError)
    -> [UInt8]?
  {
    if SystemCall.exchange(temporary, PlanFolder.planFile, in: folder) == 0 {
      let file = try Descriptor.openRegular(temporary, in: folder, flags: O_RDONLY)
      return try file.readAll(path: planPath, expecting: known)
    }
    guard errno == EINVAL || errno == ENOSYS,
      SystemCall.rename(temporary, to: PlanFolder.planFile, in: folder) == 0
    else { throw .system(.rename, path: planPath, errno) }
    return nil
  }
}
