import CBytes
import Glibc
import TestSupport

/// A program in a pseudo-terminal of 40 rows and 120 columns, driven and timed from outside.
///
/// What is timed ends with the last byte before the program has been quiet for a while; the wait itself is not
/// counted.
final class Child {
  private let terminal: Int32
  let process: pid_t
  /// All that it wrote since it was last asked.
  private var seen: [UInt8] = []

  /// Why something could not be measured.
  struct Trouble: Error, CustomStringConvertible {
    var description: String
  }

  init(_ words: [String], environment: [String]) throws {
    let started = try TerminalProcess(words, environment: environment, rows: 40, columns: 120)
    (terminal, process) = (started.terminal, started.process)
  }

  /// Ends it: by its own keys, else by signals.
  func end(with keys: String) {
    send(keys)
    for attempt in 0..<200 {
      _ = read(for: 10)
      if waitpid(process, nil, WNOHANG) == process { break }
      if attempt == 100 { kill(process, SIGHUP) }
      if attempt == 190 { kill(process, SIGKILL) }
    }
    close(terminal)
  }

  func send(_ keys: String) {
    var rest = Array(keys.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
      if count <= 0 { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Reads what comes within a time in milliseconds; nil where nothing came.
  private func read(for patience: Int32) -> ContinuousClock.Instant? {
    var source = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard poll(&source, 1, patience) > 0 else { return nil }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(terminal, &chunk, chunk.count)
    guard count > 0 else { return nil }
    let now = ContinuousClock.now
    seen += chunk[..<count]
    return now
  }

  /// Sends keys and waits until the answer is complete; milliseconds to its last byte, nil where none came.
  ///
  /// - Parameters:
  ///   - quiet: how long nothing must come for the answer to be complete, in milliseconds.
  ///   - limit: how long to wait for its beginning, in milliseconds.
  ///   - text: what must have been written.
  func answer(
    to keys: String, quiet: Int32 = 25, limit: Int32 = 5_000, until text: String = ""
  ) -> Double? {
    while read(for: 0) != nil {}
    seen = []
    let start = ContinuousClock.now
    send(keys)
    return settle(since: start, quiet: quiet, limit: limit, until: text)
  }

  /// Waits until the program has written a text and is quiet; milliseconds to the last byte.
  func settle(
    since start: ContinuousClock.Instant, quiet: Int32, limit: Int32, until text: String
  ) -> Double? {
    let wanted = Array(text.utf8)
    var last: ContinuousClock.Instant?
    while ContinuousClock.now - start < .milliseconds(Int(limit)) {
      let isComplete = last != nil && contains(wanted)
      if let moment = read(for: isComplete ? quiet : min(limit, 50)) {
        last = moment
      } else if isComplete {
        return last.map { ($0 - start) / .milliseconds(1) }
      }
    }
    return nil
  }

  private func contains(_ wanted: [UInt8]) -> Bool {
    if wanted.isEmpty { return true }
    return bytes_find(seen, seen.count, wanted, wanted.count) != nil
  }

  /// Bytes it writes within so many milliseconds when nobody types.
  func idleBytes(_ milliseconds: Int) -> Int {
    while read(for: 50) != nil {}
    seen = []
    let start = ContinuousClock.now
    while ContinuousClock.now - start < .milliseconds(milliseconds) { _ = read(for: 100) }
    return seen.count
  }
}
