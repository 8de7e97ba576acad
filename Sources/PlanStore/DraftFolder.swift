import Glibc
import PlanBytes
import PlanModel

/// What was typed and not saved, in the private folder of a plan: a file for each, which is made once and never
/// changed, so that no window can write over what another one keeps.
///
/// What somebody is still typing is locked for as long: other windows leave it alone.
final class DraftFolder {
  let stateFolder: String
  private var path: String { "\(stateFolder)/drafts" }
  private let clock: () -> Int64
  /// What is being typed now.
  private var held: Descriptor?
  /// What was read at the last look, by name: a file of that name never changes.
  private var known: [String: Draft] = [:]

  init(stateFolder: String, clock: @escaping () -> Int64) {
    self.stateFolder = stateFolder
    self.clock = clock
  }

  /// All drafts that nobody is typing at, the oldest first; nil where nothing changed since the last look.
  ///
  /// A file that is no draft is left where it is.
  func newDrafts() throws(StoreError) -> [Draft]? {
    var found: [String: Draft] = [:]
    for name in try names() { found[name] = known[name] ?? read(name) }
    if found.keys == known.keys { return nil }
    known = found
    return found.values.sorted { $0.name < $1.name }
  }

  private func names() throws(StoreError) -> [String] {
    do throws(StoreError) {
      let folder = try Descriptor.openFolder(path)
      return try SystemCall.entries(in: folder, path: path).map(\.name).filter { $0.hasSuffix(".tsv") }
    } catch .system(.open, _, ENOENT) {
      return []
    }
  }

  private func read(_ name: String) -> Draft? {
    guard let file = try? Descriptor.openRegular("\(path)/\(name)", in: AT_FDCWD, flags: O_RDWR),
      (try? file.tryLock(path: name)) != false, let bytes = try? file.readAll(path: name)
    else { return nil }
    return Draft(name: name, line: bytes.dropLast(bytes.last == Ascii.newline ? 1 : 0)[...])
  }

  /// Keeps what was typed under a new name; what it goes on from is forgotten once it is on the disk.
  ///
  /// - Parameter isHeld: it is still being typed.
  func keep(_ draft: Draft, isHeld: Bool = false) throws(StoreError) -> Draft {
    var kept = draft
    let random = hexadecimal(UInt64.random(in: 0...UInt64.max), digits: 16)
    kept.name = "\(hexadecimal(UInt64(max(0, clock())), digits: 12))-\(random).tsv"
    try store(kept, isHeld: isHeld)
    forget(draft)
    return kept
  }

  /// Writes a draft under its name: forced to the disk under another one first.
  func store(_ draft: Draft, isHeld: Bool) throws(StoreError) {
    try makeFolders(path)
    let temporary = "\(path)/\(draft.name).tmp"
    let file = try Descriptor.open(temporary, flags: O_RDWR | O_CREAT | O_TRUNC, mode: 0o600)
    do throws(StoreError) {
      if isHeld { _ = try? file.tryLock(path: temporary) }
      try file.write(draft.line, path: temporary)
      try file.synchronize(path: temporary)
      guard SystemCall.rename(temporary, to: "\(path)/\(draft.name)") == 0 else {
        throw .system(.rename, path: temporary, errno)
      }
      try Descriptor.openFolder(path).synchronize(path: path)
    } catch {
      _ = SystemCall.remove(temporary)
      throw error
    }
    held = nil
    if isHeld { held = consume file }
  }

  /// It is saved, emptied, or kept under another name.
  func forget(_ draft: Draft) {
    guard !draft.name.isEmpty else { return }
    _ = SystemCall.remove("\(path)/\(draft.name)")
  }
}

/// The one file in which an older version kept drafts, and what was to be saved once the plan's folder is back.
struct OldDraftFile {
  private let path: String

  init(stateFolder: String) { self.path = "\(stateFolder)/drafts.tsv" }

  /// Moves its drafts into the folder, and gives what waits to `save`, once: another program that comes meanwhile
  /// leaves it alone. What is no draft stays.
  func empty(
    into drafts: DraftFolder, save: (Draft) throws(StoreError) -> Bool
  ) throws(StoreError) {
    guard let file = try? Descriptor.openRegular(path, in: AT_FDCWD, flags: O_RDWR),
      try file.tryLock(path: path), isStillThere(try file.status())
    else { return }
    var left: [UInt8] = []
    let lines = try file.readAll(path: path).nonEmptyLines
    for line in lines {
      // Named by what it says: after a kill the same file is written again.
      let name = "\(hexadecimal(fnv1a(line), digits: 16)).tsv"
      if let draft = Draft(name: name, line: line) {
        try drafts.store(draft, isHeld: false)
      } else if try Draft(waitingLine: line).map(save) != true {
        left += line + [Ascii.newline]
      }
    }
    if left.isEmpty {
      _ = SystemCall.remove(path)
    } else if left.count < lines.reduce(0, { $0 + $1.count + 1 }) {
      try replaceFile(path, with: left)
    }
  }

  /// Whether the file that was locked is the one that has its name.
  private func isStillThere(_ locked: stat) -> Bool {
    SystemCall.status(path).map { $0.st_ino } == locked.st_ino
  }
}

/// Writes a private file anew: a temporary one beside it, forced to the disk, renamed.
func replaceFile(_ path: String, with bytes: [UInt8]) throws(StoreError) {
  let temporary = "\(path).\(getpid()).tmp"
  let file = try Descriptor.open(temporary, flags: O_WRONLY | O_CREAT | O_TRUNC, mode: 0o600)
  try file.write(bytes, path: path)
  try file.synchronize(path: path)
  try file.close(path: path)
  guard SystemCall.rename(temporary, to: path) == 0 else { throw .system(.rename, path: path, errno) }
}
