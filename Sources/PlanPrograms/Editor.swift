import Glibc
import PlanModel
import PlanStore

/// The editor of the person: it has the terminal to itself until it ends.
package struct Editor: Sendable {
  /// Its program and what stands behind that, those to be tried first first.
  private let candidates: [[String]]

  /// Where nobody says which.
  private static let usual = ["editor", "nano", "vim", "vi"]
  /// What asks programs to end or to stop is theirs again.
  private static let signals = [
    SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGPIPE, SIGTSTP, SIGTTIN, SIGTTOU, SIGCONT, SIGWINCH,
  ]

  /// - Parameter chosen: what `VISUAL` or `EDITOR` says: words between blanks, which no shell sees.
  package init(_ chosen: String?) {
    let words = (chosen ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
    candidates = words.isEmpty ? Editor.usual.map { [$0] } : [words]
  }

  /// How it ended.
  package enum Ending: Equatable, Sendable {
    /// By itself; 128 and the number of the signal where one ended it.
    case ended(Int32)
    /// It is not installed; what was sought.
    case noProgram(String)
  }

  /// Opens a file, and waits until the person is done with it.
  package func open(_ path: String) -> Ending {
    for words in candidates {
      if let process = start(words.map { Array($0.utf8) } + [path.pathBytes]) { return .ended(wait(process)) }
    }
    return .noProgram(candidates[0][0])
  }

  /// Nil where there is no such program.
  private func start(_ words: [[UInt8]]) -> pid_t? {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, usual) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigemptyset(&usual)
    for number in Editor.signals { sigaddset(&usual, number) }
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let arguments = words.map { cString($0) }
    let environment = environmentVariables().map { cString($0) }
    defer { for text in arguments + environment { free(text) } }
    guard let program = arguments.first.flatMap(\.self) else { return nil }
    var process: pid_t = 0
    let result = posix_spawnp(
      &process, program, nil, &attributes, arguments + [nil], environment + [nil])
    return result == 0 ? process : nil
  }

  private func cString(_ bytes: [UInt8]) -> UnsafeMutablePointer<CChar>? {
    let text = bytes.map { CChar(bitPattern: $0) } + [0]
    return text.withUnsafeBufferPointer { $0.baseAddress.flatMap { strdup($0) } }
  }

  private func wait(_ process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
