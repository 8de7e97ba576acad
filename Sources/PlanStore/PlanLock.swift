import Glibc
import PlanBytes
import PlanModel

/// Keeps two programs from changing the same plan at once: a file that only one can make, with a number in it that
/// only its maker knows.
///
/// What is left of a program that was killed is taken away after some seconds. A program that slept as long finds
/// that it has lost its lock (`isHeld`) and leaves the next one's alone. People who edit with an editor know nothing of
/// it: they are found out by comparing the file just before it is replaced.
struct PlanLock: ~Copyable {
  private let path: String
  private let token: [UInt8]
  /// Microseconds between two tries, and how many there are: 15 s in all.
  private static let pause: UInt32 = 10_000
  private static let tries = 1_500

  init(_ folder: PlanFolder) throws(StoreError) {
    path = "\(folder.path)/.\(PlanFolder.planFile).lock"
    token = Array(hexadecimal(UInt64.random(in: 0...UInt64.max), digits: 16).utf8)
    var other = ForeignLock(path: path)
    for _ in 0..<PlanLock.tries {
      do throws(StoreError) {
        try PlanLock.make(path, token)
        return
      } catch .system(.open, _, EEXIST) {
        try other.removeIfDead()
        usleep(PlanLock.pause)
      }
    }
    throw .planLocked(path: path)
  }

  private static func make(_ path: String, _ token: [UInt8]) throws(StoreError) {
    let file = try Descriptor.open(path, flags: O_WRONLY | O_CREAT | O_EXCL)
    do throws(StoreError) {
      // It says nothing after a power cut: it need not reach the disk.
      try file.write(token, path: path)
      try file.close(path: path)
    } catch {
      _ = SystemCall.remove(path)
      throw error
    }
  }

  /// Whether nobody has taken it away meanwhile, as one that is dead.
  var isHeld: Bool { LockFile(path)?.content == token }

  func release() {
    if isHeld { _ = SystemCall.remove(path) }
  }
}

/// How a lock looks from outside.
private struct LockFile: Equatable {
  var stamp: FileStamp
  var content: [UInt8]
  /// Seconds since 1970, by the clock of the file system.
  var time: Int

  /// Nil where there is none. What it says may be nobody else's business; how it looks is.
  init?(_ path: String) {
    guard let status = SystemCall.status(path) else { return nil }
    let file = try? Descriptor.openRegular(path, in: AT_FDCWD, flags: O_RDONLY)
    content = (try? file?.readAll(path: path)) ?? []
    (stamp, time) = (FileStamp(status), status.st_mtim.tv_sec)
  }
}

/// Somebody else's lock, watched while it is waited for.
private struct ForeignLock {
  let path: String
  private var seen: LockFile?
  /// Seconds of a clock that nobody sets, when it was first seen as it is.
  private var since = 0.0
  /// It was old by the clock of the file system when it was first seen.
  private var isOld = false
  /// Seconds after which an unchanged lock is dead, and those that suffice where it was old before: clocks of servers
  /// jump.
  private static let dead = 10.0
  private static let glance = 0.2

  init(path: String) { self.path = path }

  /// - Throws: where a folder, a link or the like stands in its place, which nobody will take away.
  mutating func removeIfDead() throws(StoreError) {
    guard let status = SystemCall.status(path), let found = LockFile(path) else { return }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .noLock(path: path) }
    if found != seen { (seen, since, isOld) = (found, now, isOld(found)) }
    guard now - since > (isOld ? ForeignLock.glance : ForeignLock.dead), LockFile(path) == found else {
      return
    }
    _ = SystemCall.remove(path)
  }

  private var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Compared with a file made just now: the clock of this machine may be another than that of the server.
  private func isOld(_ lock: LockFile) -> Bool {
    let probe = "\(path).\(UInt64.random(in: 0...UInt64.max))"
    guard let file = try? Descriptor.open(probe, flags: O_CREAT | O_EXCL | O_WRONLY) else { return false }
    defer { _ = SystemCall.remove(probe) }
    guard let time = (try? file.status())?.st_mtim.tv_sec else { return false }
    return Double(time - lock.time) > ForeignLock.dead
  }
}
