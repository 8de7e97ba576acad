import Glibc
import PlanModel

/// Reads of the journals of a plan what is new since the last look: by opening and fstat, since notifications are
/// blind on network drives.
struct FolderPoll {
  private let folder: PlanFolder
  private var journals: [String: Mark] = [:]
  private var problems: [String: StoreError] = [:]
  private var round = PollRound()

  init(_ folder: PlanFolder) { self.folder = folder }

  /// How far a file was read, and how it looked then.
  private struct Mark {
    var stamp: FileStamp
    /// Bytes and lines that were read whole.
    var used = 0
    var lines = 0
    /// The last bytes that were read whole: what was only added to still has them there.
    var tail: [UInt8] = []
  }

  /// Bytes that are compared to tell a file that was added to from one that was written anew.
  private static let tailLength = 64

  /// All lines are new again.
  mutating func forgetJournals() {
    journals = [:]
    problems = [:]
  }

  /// Whole new lines of all journal files. A file that was replaced or became shorter is read again from its
  /// beginning: lines that are known count once.
  ///
  /// - Parameter isWhole: every file is looked at; otherwise of very many only a share, all of them in five looks.
  mutating func newLines(isWhole: Bool = true) throws(StoreError) -> [JournalPiece] {
    guard let descriptor = try folder.openJournalFolder() else { return [] }
    var pieces: [JournalPiece] = []
    for name in try names(in: descriptor, isWhole: isWhole) {
      do throws(StoreError) {
        if let piece = try newLines(of: name, in: descriptor.raw) {
          pieces.append(piece)
          round.hadNews(name)
        }
        problems[name] = nil
      } catch .system(.open, _, ENOENT) {
        continue
      } catch {
        if let piece = unreadable(name, error) { pieces.append(piece) }
      }
    }
    return pieces
  }

  private mutating func names(
    in descriptor: borrowing Descriptor, isWhole: Bool
  ) throws(StoreError) -> [String] {
    let stamp = FileStamp(try descriptor.status())
    if round.needsList(isWhole: isWhole, folder: stamp) {
      let names = try folder.journalNames(in: descriptor)
      round.take(names, folder: stamp, new: names.filter { journals[$0] == nil })
    }
    return isWhole ? round.names : round.share()
  }

  /// A file that cannot be read costs only itself, and is said once.
  private mutating func unreadable(_ name: String, _ error: StoreError) -> JournalPiece? {
    guard problems[name] != error else { return nil }
    problems[name] = error
    journals[name] = nil
    return JournalPiece(file: name, problem: error.fault)
  }

  private mutating func newLines(of name: String, in descriptor: Int32) throws(StoreError) -> JournalPiece? {
    let path = folder.journalPath(of: name)
    let file = try Descriptor.openRegular(name, in: descriptor, flags: O_RDONLY)
    let stamp = FileStamp(try file.status())
    let old = journals[name]
    if let old, old.stamp == stamp { return nil }
    var mark = Mark(stamp: stamp)
    var bytes: [UInt8] = []
    if let old, old.stamp.inode == stamp.inode, old.stamp.size < stamp.size {
      let read = try file.readAll(from: old.used - old.tail.count, path: path)
      if read.starts(with: old.tail) {
        mark = Mark(stamp: stamp, used: old.used, lines: old.lines, tail: old.tail)
        bytes = Array(read.dropFirst(old.tail.count))
      }
    }
    if mark.used == 0 { bytes = try file.readAll(path: path) }
    bytes.removeLast(bytes.count - bytes.endedLines.count)
    let piece = JournalPiece(file: name, bytes: bytes, firstLine: mark.lines + 1)
    mark.used += bytes.count
    mark.lines += piece.lineCount
    mark.tail = Array((mark.tail + bytes.suffix(FolderPoll.tailLength)).suffix(FolderPoll.tailLength))
    journals[name] = mark
    return bytes.isEmpty ? nil : piece
  }
}

/// Reads `plan.md` where it changed since the last look.
struct PlanWatch {
  private let folder: PlanFolder
  private var stamp: FileStamp?

  init(_ folder: PlanFolder) { self.folder = folder }

  /// The bytes of `plan.md`, where it changed since the last look.
  ///
  /// - Parameter known: what it most likely says.
  mutating func newPlan(expecting known: [UInt8] = []) throws(StoreError) -> [UInt8]? {
    let file = try folder.openPlan()
    let found = FileStamp(try file.status())
    if found == stamp { return nil }
    let bytes = try file.readAll(path: folder.planPath, expecting: known)
    stamp = found
    return bytes
  }
}
