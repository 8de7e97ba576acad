import Glibc
import PlanModel

/// Reads of a plan folder what is new since the last look: by opening and fstat, since notifications are blind
/// on network drives.
struct FolderWatch {
  private let folder: PlanFolder
  private var journals: [String: Mark] = [:]
  private var plan: Mark?
  private var problems: [String: StoreError] = [:]

  init(_ folder: PlanFolder) { self.folder = folder }

  /// How far a file was read, and how it looked then.
  private struct Mark: Equatable {
    var inode: UInt64
    var size: Int
    var modified: [Int]
    /// Bytes and lines that were read whole.
    var used = 0
    var lines = 0

    init(_ status: stat) {
      self.inode = UInt64(status.st_ino)
      self.size = Int(status.st_size)
      self.modified = [Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec)]
    }

    func looksLike(_ other: Mark) -> Bool {
      inode == other.inode && size == other.size && modified == other.modified
    }
  }

  /// All lines are new again.
  mutating func forgetJournals() {
    journals = [:]
    problems = [:]
  }

  /// Whole new lines of all journal files. A file that was replaced or became shorter is read again from its
  /// beginning: lines that are known count once.
  mutating func newLines() throws(StoreError) -> [JournalPiece] {
    guard let descriptor = try folder.openJournalFolder() else { return [] }
    var pieces: [JournalPiece] = []
    for name in try folder.journalNames(in: descriptor.raw) {
      do throws(StoreError) {
        if let piece = try newLines(of: name, in: descriptor.raw) { pieces.append(piece) }
        problems[name] = nil
      } catch .notAFile, .system(.open, _, ELOOP), .system(.open, _, ENOENT), .system(.open, _, ENXIO) {
        continue
      } catch {
        if let piece = unreadable(name, error) { pieces.append(piece) }
      }
    }
    return pieces
  }

  /// A file that cannot be read costs only itself, and is said once.
  private mutating func unreadable(_ name: String, _ error: StoreError) -> JournalPiece? {
    guard problems[name] != error else { return nil }
    problems[name] = error
    journals[name] = nil
    return JournalPiece(file: name, problem: error.message)
  }

  private mutating func newLines(of name: String, in descriptor: Int32) throws(StoreError) -> JournalPiece? {
    let file = try Descriptor.openRegular(name, in: descriptor, flags: O_RDONLY)
    var mark = Mark(try file.status())
    let old = journals[name]
    if let old, old.looksLike(mark) { return nil }
    if let old, old.inode == mark.inode, old.size <= mark.size {
      (mark.used, mark.lines) = (old.used, old.lines)
    }
    let bytes = try file.readAll(from: mark.used, path: folder.journalPath(of: name))
    let whole = Array(bytes[..<((bytes.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1)])
    let piece = JournalPiece(file: name, bytes: whole, firstLine: mark.lines + 1)
    mark.used += whole.count
    mark.lines += whole.count { $0 == UInt8(ascii: "\n") }
    journals[name] = mark
    return whole.isEmpty ? nil : piece
  }

  /// The bytes of `plan.md`, where it changed since the last look.
  mutating func newPlan() throws(StoreError) -> [UInt8]? {
    let file = try folder.openPlan()
    let mark = Mark(try file.status())
    if let plan, plan.looksLike(mark) { return nil }
    let bytes = try file.readAll(path: folder.planPath)
    plan = mark
    return bytes
  }
}
