import Foundation
import Glibc
import TestSupport

/// The board on a bare pseudo-terminal: what it is sent comes in the very pieces that a campaign writes.
final class BareTerminal {
  private let terminal: Int32
  private let process: pid_t
  private var isAnswered = false
  private var hasEnded = false
  private var seen: [UInt8] = []

  /// - Parameter environment: `NAME=value`, the whole of it.
  init(_ words: [String], environment: [String]) throws {
    let started = try TerminalProcess(words, environment: environment, rows: 24, columns: 80)
    (terminal, process) = (started.terminal, started.process)
    _ = fcntl(terminal, F_SETFL, O_NONBLOCK)
  }

  /// The board of a site, once its first screen stands.
  static func board(of site: Site, term: String) throws -> BareTerminal {
    let environment = [
      "PATH=/usr/bin:/bin", "TERM=\(term)", "LANG=C.UTF-8", "HOME=\(site.config)",
      "XDG_STATE_HOME=\(site.state)",
      "XDG_CONFIG_HOME=\(site.config)",
    ]
    let board = try BareTerminal([Programs.duban, "--plan", site.plan], environment: environment)
    _ = board.takes("退出", within: 10_000)
    return board
  }

  /// Changes the window, which the program is told by SIGWINCH.
  func resize(rows: UInt16, columns: UInt16) {
    var window = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &window)
  }

  /// What the program has in memory now (VmRSS).
  var residentMegabytes: Double {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    let kilobytes = line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Double($0) }
    return (kilobytes ?? 0) / 1024
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

  /// The end of what it wrote since that was last asked for, for a person to read.
  var lastWords: String { String(decoding: seen.suffix(400), as: UTF8.self).replacing("\u{1B}", with: "^[") }
}
