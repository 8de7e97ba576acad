import CNcurses
import Glibc
import PlanBytes

/// Gathers what ncurses writes, so that a frame goes to the terminal in one piece: ncurses 6.4 writes whenever it
/// moves the cursor, ten times for a key, and each of them would be a packet of its own over ssh.
///
/// ncurses is given a descriptor of its own. While frames are made it leads to a file in memory, otherwise to the
/// terminal, whose modes ncurses sets through it.
final class FrameOutput {
  /// What ncurses writes to.
  let stream: UnsafeMutablePointer<FILE>
  private let descriptor: Int32
  /// Negative where the system has none: then all goes straight to the terminal.
  private let memory: Int32
  private var isGathering = false
  private var buffer: [UInt8] = []
  /// The charset of the terminal, where that is not UTF-8.
  var charset: Charset?
  /// The terminal takes nothing any more.
  private(set) var isGone = false

  init?() {
    descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
    guard descriptor >= 0, let stream = fdopen(descriptor, "w") else { return nil }
    self.stream = stream
    memory = shim_memory_file()
  }

  /// From now on nothing reaches the terminal before `flush`.
  func gather() {
    guard memory >= 0, !isGathering else { return }
    isGathering = dup2(memory, descriptor) >= 0
  }

  /// From now on ncurses is connected to the terminal.
  func connect() {
    flush()
    if isGathering { dup2(STDOUT_FILENO, descriptor) }
    isGathering = false
  }

  /// Writes what was gathered.
  func flush() {
    guard isGathering else { return }
    let count = Int(lseek(memory, 0, SEEK_CUR))
    guard count > 0 else { return }
    if buffer.count < count { buffer = Array(repeating: 0, count: count * 2) }
    let read = pread(memory, &buffer, count, 0)
    lseek(memory, 0, SEEK_SET)
    let frame = buffer[..<max(0, read)]
    if let charset { write(charset.encode(frame)[...]) } else { write(frame) }
  }

  /// Writes bytes to the terminal, behind what was gathered before.
  func write(_ bytes: ArraySlice<UInt8>) {
    let failure = writeAll(bytes, to: STDOUT_FILENO) { code in
      // Somebody else made the terminal non-blocking.
      if code == EAGAIN { waitForRoom() }
      return code == EAGAIN || code == EINTR
    }
    if let failure { isGone = isGone || failure != EAGAIN && failure != EINTR }
  }

  private func waitForRoom() {
    var target = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
    poll(&target, 1, 1000)
  }
}
