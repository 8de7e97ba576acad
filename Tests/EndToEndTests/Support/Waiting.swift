import Foundation
import Glibc
import Testing

/// Waits until a program has read what was typed, at most 10 s: what a busy machine lets it read at once counts as pasted.
///
/// - Parameter terminal: the device that the program reads.
func waitUntilRead(_ terminal: String) {
  let device = open(terminal, O_RDONLY | O_NOCTTY | O_NONBLOCK)
  guard device >= 0 else { return }
  defer { close(device) }
  let end = ContinuousClock.now + .seconds(10)
  var left: Int32 = 0
  while ioctl(device, UInt(FIONREAD), &left) == 0, left > 0, ContinuousClock.now < end { usleep(2_000) }
}

// Waiting for what the screen shows; always bounded in time.
extension TmuxSession {
  static let pollInterval = Duration.milliseconds(50)
  static let patience = Duration.seconds(15)

  /// Waits until a condition holds, and returns the screen then.
  @discardableResult
  func wait(
    _ what: String, line: Int = #line, file: String = #fileID, until condition: (Screen) throws -> Bool
  ) async throws -> Screen {
    let end = ContinuousClock.now + TmuxSession.patience
    while true {
      let screen = try screen()
      if try condition(screen) { return screen }
      guard ContinuousClock.now < end else {
        throw Failure("\(file):\(line): waited in vain for \(what); the screen:\n\(screen)")
      }
      try await Task.sleep(for: TmuxSession.pollInterval)
    }
  }

  @discardableResult
  func wait(for text: String, line: Int = #line, file: String = #fileID) async throws -> Screen {
    try await wait("“\(text)”", line: line, file: file) { $0.contains(text) }
  }

  @discardableResult
  func waitUntilGone(_ text: String, line: Int = #line, file: String = #fileID) async throws -> Screen {
    try await wait("“\(text)” to go", line: line, file: file) { !$0.contains(text) }
  }

  /// Waits until the screen stays as it is, where no change can be waited for.
  @discardableResult
  func settle(line: Int = #line, file: String = #fileID) async throws -> Screen {
    var last: Screen?
    return try await wait("a screen at rest", line: line, file: file) { screen in
      defer { last = screen }
      if last == screen { return true }
      Thread.sleep(forTimeInterval: 0.15)
      return false
    }
  }

  /// The exit code that the shell reports after the program.
  func exitCode(line: Int = #line, file: String = #fileID) async throws -> Int {
    var code = -1
    try await wait("the exit code", line: line, file: file) { screen in
      // Without an alternate screen the line has other text beside it.
      guard let match = screen.description.firstMatch(of: /exit=([0-9]+)/) else { return false }
      code = Int(match.1) ?? -1
      return true
    }
    return code
  }

  /// Quits with `q` and waits for the end.
  func quit(line: Int = #line, file: String = #fileID) async throws {
    try type("q")
    let code = try await exitCode(line: line, file: file)
    guard code == 0 else { throw Failure("\(file):\(line): quit with \(code)") }
  }

  /// Expects the terminal as it was before the program: screen, cursor, mouse, settings, echo of lines.
  func expectRestored(_ location: SourceLocation = #_sourceLocation) async throws {
    try await wait("the end of the program") { _ in (try? settings(after: true).isEmpty) == false }
    #expect(try screen().contains("开始之前"), sourceLocation: location)
    #expect(try variable("alternate_on") == "0", sourceLocation: location)
    #expect(try variable("cursor_flag") == "1", sourceLocation: location)
    #expect(try variable("mouse_any_flag") == "0", sourceLocation: location)
    #expect(try settings(after: true) == settings(after: false), sourceLocation: location)
    #expect(try settings(after: true).contains("echo"), sourceLocation: location)
    #expect(try settings(after: true).contains("icanon"), sourceLocation: location)
    // `cat` repeats what the terminal echoed, and a paste comes without marks.
    try paste("回声测试\n")
    let screen = try await wait("the echo") { $0.lines.count { $0 == "回声测试" } == 2 }
    #expect(!screen.contains("200~"), sourceLocation: location)
  }
}
