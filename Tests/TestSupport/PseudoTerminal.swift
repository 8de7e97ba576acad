import Glibc

/// A program in a pseudo-terminal of its own, as the leader of a session.
package struct TerminalProcess: Sendable {
  /// What is written here is typed; what the program shows is read here. Whoever has it closes it.
  package let terminal: Int32
  package let process: pid_t
  /// The device that the program has open.
  package let device: String

  /// Why it could not be started.
  package struct Failure: Error, CustomStringConvertible {
    package var description: String
  }

  /// Starts a program with no signals blocked or ignored.
  ///
  /// - Parameters:
  ///   - environment: `NAME=value`, the whole of it.
  ///   - isControlling: whether the terminal is the session's own, so that SIGHUP comes when it goes away.
  package init(
    _ words: [String], environment: [String], rows: UInt16, columns: UInt16, isControlling: Bool = true
  ) throws(Failure) {
    var (master, slave): (Int32, Int32) = (-1, -1)
    var window = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&master, &slave, nil, nil, &window) == 0 else {
      throw Failure(description: "no pseudo-terminal")
    }
    defer { close(slave) }
    for descriptor in [master, slave] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    // By `ttyname_r`: two threads that ask at once would share what `ttyname` gives.
    var name = [CChar](repeating: 0, count: 128)
    ttyname_r(slave, &name, name.count)
    let process = TerminalProcess.start(words, environment, on: name, isControlling: isControlling)
    guard process > 0 else {
      close(master)
      throw Failure(description: "cannot start \(words[0])")
    }
    (terminal, self.process) = (master, process)
    device = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The number of the process; 0 where there is none.
  private static func start(
    _ words: [String], _ environment: [String], on terminal: [CChar], isControlling: Bool
  ) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR | (isControlling ? 0 : O_NOCTTY), 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    // 0x80 is POSIX_SPAWN_SETSID, which glibc declares only with _GNU_SOURCE.
    posix_spawnattr_setflags(&attributes, Int16(0x80 | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let program = words[0]
    var process: pid_t = 0
    let code = withStrings(words) { words in
      withStrings(environment) { posix_spawnp(&process, program, &actions, &attributes, words, $0) }
    }
    return code == 0 ? process : 0
  }
}

/// Strings as C has them, ended by a null pointer.
package func withStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = strings.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return body(copies + [nil])
}
