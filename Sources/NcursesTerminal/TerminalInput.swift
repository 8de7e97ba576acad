import Glibc

/// The bytes that come from the terminal.
struct TerminalInput {
  private let descriptor = STDIN_FILENO
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  /// The terminal went away: its line is hung up (read gives 0 or EIO), whether SIGHUP came or not.
  private(set) var isGone = false
  /// Taken at once; more waits for the next time.
  private static let most = 1 << 18

  /// What is there now, at once.
  mutating func read() -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < TerminalInput.most, !isGone, isReady {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count > 0 {
        bytes += buffer[..<count]
      } else if count == 0 || ![EAGAIN, EINTR].contains(errno) {
        isGone = true
      } else {
        break
      }
    }
    return bytes
  }

  /// Something can be read: a terminal that went away is at its end for ever, whatever else `poll` says of it.
  private var isReady: Bool {
    var source = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&source, 1, 0) > 0
  }
}
