import Glibc
import PlanBytes
import PlanModel

/// The journal file of one replica, opened anew for every event: sync programs replace files by renaming, and
/// an append through an old descriptor would be lost.
struct OwnJournal: ~Copyable {
  private let folder: Int32
  private let path: String
  private let name: String
  private var file: Descriptor?
  /// How the file looks; nil where there is none.
  let stamp: FileStamp?

  /// The rights of a file that is made.
  private let mode: mode_t

  /// - Parameter mode: the rights that the file gets where it is made.
  init(of replica: ReplicaID, in folder: Int32, path: String, mode: mode_t) throws(StoreError) {
    self.folder = folder
    self.mode = mode
    self.name = "\(replica).tsv"
    self.path = "\(path)/\(name)"
    self.replica = replica
    do throws(StoreError) {
      let file = try Descriptor.openRegular(name, in: folder, flags: O_RDWR | O_APPEND)
      let stamp = FileStamp(try file.status())
      guard stamp.size < Descriptor.largest else { throw .system(.read, path: self.path, EFBIG) }
      self.stamp = stamp
      self.file = consume file
    } catch .system(.open, _, ENOENT) {
      self.stamp = nil
      self.file = nil
    }
  }

  private let replica: ReplicaID
  var isNew: Bool { stamp == nil }

  private func content() throws(StoreError) -> [UInt8] {
    switch file {
    case .some(let file): try file.readAll(path: path)
    case nil: []
    }
  }

  /// Whether it has sound lines under this replica's id that the mirror does not have: a cloned machine or a
  /// restored backup writes under the same id.
  func hasLinesUnknown(to mirror: [UInt8]) throws(StoreError) -> Bool {
    let content = try content()
    if content == mirror { return false }
    let known = Set(mirror.nonEmptyLines)
    return content.nonEmptyLines.contains { line in
      !known.contains(line) && (try? EventLine.read(line))?.id.replica == replica
    }
  }

  /// How far it goes as the mirror says, in bytes, where from there on blocks were lost in a power cut: the file has
  /// its length, but NULs in their place. Nil where nothing, or something else, is wrong with it.
  func lengthBeforeLostBlocks(_ mirror: [UInt8]) throws(StoreError) -> Int? {
    let content = try content()
    guard content.count <= mirror.count else { return nil }
    let common = zip(content, mirror).prefix { $0 == $1 }.count
    let isLost = zip(content, mirror).dropFirst(common).allSatisfy { $0 == 0 || $0 == $1 }
    return common < content.count && isLost ? common : nil
  }

  /// Takes away all from an offset on, in bytes.
  func truncate(to length: Int) throws(StoreError) {
    switch file {
    case .some(let file): try file.truncate(to: length, path: path)
    case nil: return
    }
  }

  /// Those of some lines that it does not have, each with its LF; what is no event is none of them.
  ///
  /// - Parameter hasTorn: a last line that lacks nothing but its LF counts as there. For readers it is not: it waits.
  func lacking(_ wanted: [UInt8], hasTorn: Bool = false) throws(StoreError) -> [UInt8] {
    let content = try content()
    if content == wanted { return [] }
    let read = hasTorn ? content : Array(content.endedLines)
    let present = Set(read.nonEmptyLines)
    return wanted.nonEmptyLines.filter { !present.contains($0) && (try? EventLine.read($0)) != nil }
      .joinedLines
  }

  /// Writes lines in one call and forces them to the disk. A last line that was torn is ended first.
  ///
  /// - Parameter isWhole: it is known to end with LF.
  /// - Returns: how the file looks then.
  mutating func append(_ lines: [UInt8], isWhole: Bool) throws(StoreError) -> FileStamp {
    let bytes = isWhole ? lines : ended(lines, after: try content())
    let file = try open()
    try file.write(bytes, path: path)
    try file.synchronize(path: path)
    let stamp = FileStamp(try file.status())
    try file.close(path: path)
    return stamp
  }

  /// After a torn line: its rest, where it is the beginning of what is written anyway, else its end.
  private func ended(_ lines: [UInt8], after content: [UInt8]) -> [UInt8] {
    let torn = content[content.endedLines.endIndex...]
    if torn.isEmpty { return lines }
    return lines.starts(with: torn) ? Array(lines.dropFirst(torn.count)) : [Ascii.newline] + lines
  }

  /// Takes away the beginning of some lines that is at its end: on a full disk only some bytes had room. Where that
  /// fails they stay, the last as damage that costs no other line.
  func takeBack(beginningOf lines: [UInt8]) throws(StoreError) {
    let content = try content()
    let earliest = max(0, content.count - lines.count)
    let start = content.indices[earliest...].first { index in
      (index == 0 || content[index - 1] == Ascii.newline) && lines.starts(with: content[index...])
    }
    if let start { try truncate(to: start) }
  }

  private mutating func open() throws(StoreError) -> Descriptor {
    if let file = self.file.take() { return file }
    return try create()
  }

  private func create() throws(StoreError) -> Descriptor {
    let file = try Descriptor.open(
      name, in: folder, flags: O_WRONLY | O_APPEND | O_CREAT | O_EXCL, mode: mode)
    // Whoever reads the plan reads it, whatever the umask says.
    _ = fchmod(file.raw, mode)
    return file
  }
}

/// How a file looks from outside: what was changed, or replaced by another, looks different.
struct FileStamp: Equatable {
  var inode: UInt64
  var size: Int
  /// Seconds and nanoseconds of the last change of content and of the last change of anything.
  private var times: [Int]

  init(_ status: stat) {
    inode = UInt64(status.st_ino)
    size = Int(status.st_size)
    times = [status.st_mtim, status.st_ctim].flatMap { [Int($0.tv_sec), Int($0.tv_nsec)] }
  }
}
