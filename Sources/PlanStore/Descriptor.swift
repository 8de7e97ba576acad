import CLinux
import Glibc
import PlanBytes

/// How often a call is made again that a signal interrupted: not for ever, since a broken file system may say
/// so every time.
package struct Interruptions {
  private var left = 100

  package init() {}

  /// Whether to try again after a call that failed.
  package mutating func mayTryAgain() -> Bool {
    left -= 1
    return errno == EINTR && left >= 0
  }
}

/// An open file; closed when it goes out of scope.
struct Descriptor: ~Copyable {
  let raw: Int32

  private init(raw: Int32) { self.raw = raw }

  deinit { Glibc.close(raw) }

  /// Opens `name`, relative to a folder where one is given. Never follows a symbolic link in the last
  /// component and never waits, as for a FIFO.
  static func open(
    _ name: String, in folder: Int32 = AT_FDCWD, flags: Int32, mode: mode_t = 0o640, for path: String? = nil
  ) throws(StoreError) -> Descriptor {
    var interruptions = Interruptions()
    while true {
      let raw = SystemCall.open(name, in: folder, flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, mode)
      if raw >= 0 { return Descriptor(raw: raw) }
      if !interruptions.mayTryAgain() { throw .system(.open, path: path ?? name, errno) }
    }
  }

  /// A new file in a folder that has no name yet (see `SystemCall.name`); one with a name where the file system knows no
  /// such files.
  static func nameless(in folder: String, else path: String) throws(StoreError) -> Descriptor {
    let raw = SystemCall.open(folder, linux_nameless() | O_WRONLY | O_CLOEXEC, 0o666)
    if raw >= 0 { return Descriptor(raw: raw) }
    return try open(path, flags: O_WRONLY | O_CREAT | O_EXCL, mode: 0o666)
  }

  /// Opens a folder, which may be reached through links.
  ///
  /// - Parameter isLinkRefused: it must not be a link itself.
  static func openFolder(_ path: String, isLinkRefused: Bool = false) throws(StoreError) -> Descriptor {
    var interruptions = Interruptions()
    let noLink = isLinkRefused ? O_NOFOLLOW : 0
    while true {
      let raw = SystemCall.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | noLink)
      if raw >= 0 { return Descriptor(raw: raw) }
      if interruptions.mayTryAgain() { continue }
      // Linux calls a link that is to be no link and a folder no folder.
      let isLink = errno == ENOTDIR && isLinkRefused && SystemCall.isLink(path)
      throw .system(.open, path: path, isLink ? ELOOP : errno)
    }
  }

  /// Opens a regular file for reading; FIFOs, devices and links are refused.
  static func openRegular(_ name: String, in folder: Int32, flags: Int32) throws(StoreError) -> Descriptor {
    let file = try open(name, in: folder, flags: flags)
    guard try file.status().st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: name) }
    return file
  }

  func status() throws(StoreError) -> stat {
    var result = stat()
    guard fstat(raw, &result) == 0 else { throw .system(.read, path: "", errno) }
    return result
  }

  /// A file of so many bytes or more is refused: places in a plan are numbers of 32 bits.
  static let largest = Int(UInt32.max)

  /// The bytes from a place on that it has when it is asked: what comes meanwhile is for the next look, or reading would
  /// never end.
  func readAll(from start: Int = 0, path: String) throws(StoreError) -> [UInt8] {
    let size = Int(try status().st_size)
    guard size < Descriptor.largest else { throw .system(.read, path: path, EFBIG) }
    var failure: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: max(0, size - start)) { buffer, count in
      // The buffer may have room for more.
      let wanted = UnsafeMutableBufferPointer(rebasing: buffer.prefix(max(0, size - start)))
      adviseHugePages(UnsafeRawBufferPointer(wanted))
      failure = fill(wanted, from: start, count: &count)
    }
    if let failure { throw .system(.read, path: path, failure) }
    return bytes
  }

  /// The same of a file that most likely holds known bytes: these, where it does, so that no other room is needed.
  func readAll(path: String, expecting known: [UInt8]) throws(StoreError) -> [UInt8] {
    Int(try status().st_size) == known.count && holds(known) ? known : try readAll(path: path)
  }

  /// Bytes that are compared in one go.
  private static let block = 1 << 16

  private func holds(_ known: [UInt8]) -> Bool {
    var same = 0
    while same < known.count {
      let wanted = min(Descriptor.block, known.count - same)
      let block = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        let room = UnsafeMutableBufferPointer(rebasing: buffer.prefix(wanted))
        _ = fill(room, from: same, count: &count)
      }
      guard block.count == wanted, block.span.isEqual(to: known.span.extracting(same..<same + wanted)) else {
        return false
      }
      same += wanted
    }
    return true
  }

  /// Reads until a buffer is full or the file ends; the `errno` of what failed, or nil.
  private func fill(
    _ buffer: UnsafeMutableBufferPointer<UInt8>, from start: Int, count: inout Int
  ) -> Int32? {
    var interruptions = Interruptions()
    while count < buffer.count {
      let read = pread(raw, buffer.baseAddress.map { $0 + count }, buffer.count - count, off_t(start + count))
      if read == 0 { return nil }
      if read < 0 && !interruptions.mayTryAgain() { return errno }
      count += max(0, read)
    }
    return nil
  }

  /// Writes all bytes; one call where the system takes them in one.
  func write(_ bytes: [UInt8], path: String) throws(StoreError) {
    if let code = writeAll(bytes[...], to: raw) { throw .system(.write, path: path, code) }
  }

  func truncate(to size: Int, path: String) throws(StoreError) {
    guard ftruncate(raw, off_t(size)) == 0 else { throw .system(.write, path: path, errno) }
  }

  /// Forces what was written onto the disk. A failure is final for this descriptor.
  func synchronize(path: String) throws(StoreError) {
    var interruptions = Interruptions()
    while fsync(raw) != 0 {
      if !interruptions.mayTryAgain() { throw .system(.synchronize, path: path, errno) }
    }
  }

  /// Writes, forces to the disk and closes, every result checked.
  ///
  /// - Returns: how the file looks then.
  @discardableResult
  consuming func store(_ bytes: [UInt8], path: String) throws(StoreError) -> FileStamp {
    try write(bytes, path: path)
    try synchronize(path: path)
    let stamp = FileStamp(try status())
    try close(path: path)
    return stamp
  }

  /// Closes and reports what only shows then (network file systems).
  consuming func close(path: String) throws(StoreError) {
    let raw = self.raw
    discard self
    if Glibc.close(raw) != 0 && errno != EINTR { throw .system(.close, path: path, errno) }
  }

  func unlock() { flock(raw, LOCK_UN) }

  /// Takes the lock on the file for this process; false where another has it.
  func tryLock(path: String) throws(StoreError) -> Bool {
    var interruptions = Interruptions()
    while flock(raw, LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return false }
      if !interruptions.mayTryAgain() { throw .system(.lock, path: path, errno) }
    }
    return true
  }
}
