import Glibc
import PlanBytes
import PlanModel
import PlanPhrases

/// A line on the terminal while something takes longer than a second: what is done, and for how many seconds. It is gone
/// when that is done, and there is none where standard error is no terminal.
final class ProgressLine: Sendable {
  private let text: String
  /// Closing the second end ends the line.
  private let ends: (read: Int32, write: Int32)

  /// Does something, and says so where it takes long.
  static func show<Result>(
    _ phrase: any Phrase, in language: Language, _ body: () throws -> Result
  ) rethrows -> Result {
    guard isatty(STDERR_FILENO) == 1, let line = ProgressLine(phrase.text(in: language)) else {
      return try body()
    }
    let thread = line.start()
    defer { line.end(thread) }
    return try body()
  }

  private init?(_ text: String) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    // Programs that are started meanwhile would keep it open.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (self.text, self.ends) = (safe(text), (ends[0], ends[1]))
  }

  /// Nil where no thread can be had: then nothing is said.
  private func start() -> pthread_t? {
    var thread = pthread_t()
    let context = Unmanaged.passRetained(self).toOpaque()
    let code = pthread_create(&thread, nil, ProgressLine.run, context)
    if code == 0 { return thread }
    Unmanaged<ProgressLine>.fromOpaque(context).release()
    return nil
  }

  private static let run: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { context in
    if let context { Unmanaged<ProgressLine>.fromOpaque(context).takeRetainedValue().tick() }
    return nil
  }

  /// Once a second, until the pipe is closed.
  private func tick() {
    var seconds = 0
    var end = pollfd(fd: ends.read, events: Int16(POLLIN), revents: 0)
    while poll(&end, 1, ProgressLine.interval) == 0 {
      seconds += 1
      write("\r\(text) \(seconds) s\(ProgressLine.clearToEnd)")
    }
    if seconds > 0 { write("\r" + ProgressLine.clearToEnd) }
  }

  /// In milliseconds.
  private static let interval: Int32 = 1000
  /// ECMA-48 8.3.41.
  private static let clearToEnd = "\u{1B}[K"

  private func write(_ text: String) { _ = writeAll(Array(text.utf8)[...], to: STDERR_FILENO) }

  private func end(_ thread: pthread_t?) {
    close(ends.write)
    if let thread { pthread_join(thread, nil) }
    close(ends.read)
  }
}
