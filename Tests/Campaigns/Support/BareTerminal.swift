import Foundation
import Glibc

/// The board on a bare pseudo-terminal: what it is sent comes in the very pieces that a campaign writes.
final class BareTerminal {
  private let terminal: Int32
  private let process: pid_t
  private var isAnswered = false
  private var hasEnded = false
  private var seen: [UInt8] = []

  /// - Parameter environment: `NAME=value`, the whole of it.
  init(_ words: [String], environment: [String]) throws {
    var (master, slave): (Int32, Int32) = (-1, -1)
    var window = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&master, &slave, nil, nil, &window) == 0 else { throw POSIXError(.ENXIO) }
    defer { close(slave) }
    // Its name by `ttyname_r`: two lanes that ask at once would share what `ttyname` gives.
    var name = [CChar](repeating: 0, count: 128)
    guard ttyname_r(slave, &name, name.count) == 0 else { throw POSIXError(.ENXIO) }
    for descriptor in [master, slave] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    terminal = master
    process = try BareTerminal.start(
      words, environment,
      on: String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
  }

  private static func start(_ words: [String], _ environment: [String], on path: String) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // POSIX_SPAWN_SETSID, which glibc declares only with _GNU_SOURCE.
    posix_spawnattr_setflags(&attributes, 0x80)
    let (arguments, variables) = (words.map { strdup($0) }, environment.map { strdup($0) })
    defer { for string in arguments + variables { free(string) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, words[0], &actions, &attributes, arguments + [nil], variables + [nil])
    guard code == 0 else { throw POSIXError(.ENOENT) }
    return process
  }

  deinit {
    if !hasEnded {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(terminal)
  }

  /// Whether it ended by itself.
  func checkEnded() -> Bool {
    hasEnded = hasEnded || waitpid(process, nil, WNOHANG) == process
    return hasEnded
  }

  /// Writes bytes at once, as far as they are taken; what is written meanwhile is read.
  func send(_ bytes: some Collection<UInt8>) {
    var rest = Array(bytes)[...]
    while !rest.isEmpty, !checkEnded() {
      let count = rest.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else { read(for: 2) }
    }
  }

  /// Presses one key after another, each with a moment in which it acts.
  func press(_ keys: [String], milliseconds: Double = 25) {
    for key in keys {
      send(key.utf8)
      read(for: milliseconds)
    }
  }

  /// Reads what comes within so many milliseconds; the question for the cursor's place is answered as xterm would.
  func read(for milliseconds: Double) {
    let end = Date() + milliseconds / 1000
    repeat {
      var source = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      guard poll(&source, 1, Int32(max(0, end.timeIntervalSinceNow * 1000))) > 0 else { continue }
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      let count = Glibc.read(terminal, &chunk, chunk.count)
      guard count > 0 else { return }
      seen += chunk[..<count]
      if !isAnswered, contains("\u{1B}[6n") {
        isAnswered = true
        send("\u{1B}[1;6R".utf8)
      }
    } while Date() < end
  }

  /// Whether it wrote a text since that was last asked for.
  func takes(_ text: String, within milliseconds: Double) -> Double? {
    let start = Date()
    while Date().timeIntervalSince(start) * 1000 < milliseconds {
      if contains(text) {
        seen = []
        return Date().timeIntervalSince(start) * 1000
      }
      read(for: 5)
    }
    return nil
  }

  private func contains(_ text: String) -> Bool { Data(seen).range(of: Data(text.utf8)) != nil }
  func forget() { seen = [] }
}
