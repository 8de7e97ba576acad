import Foundation
import Glibc
import Subprocess

/// The board itself on a terminal of tmux: what a person types, and what they see.
final class TmuxBoard {
  private let socket: String
  private let name: String
  private let pidFile: String
  private let site: Site
  private(set) var isRunning = false

  /// - Parameter socket: of the tmux server, shared by the boards of a trial.
  init(_ name: String, on socket: String, scratch: String, site: Site) {
    self.name = name
    self.socket = socket
    self.pidFile = "\(scratch)/\(name).pid"
    self.site = site
  }

  /// The end of everything on a socket.
  static func killServer(_ socket: String) async {
    _ = try? await runToEnd(["tmux", "-L", socket, "kill-server"])
  }

  @discardableResult
  private func tmux(_ words: [String]) async throws -> String {
    let ended = try await runToEnd(
      ["tmux", "-u", "-L", socket, "-f", "/dev/null"] + words, environment: site.environment)
    return ended.output
  }

  /// Starts the board; false where it does not stand there after some seconds.
  func start() async throws -> Bool {
    let script = "echo $$ >'\(pidFile)'; exec '\(Programs.duban)' --plan '\(site.plan)'"
    try await tmux(["new-session", "-d", "-s", name, "-x", "80", "-y", "24", "sh", "-c", script])
    isRunning = try await wait { $0.contains("? 帮助") } != nil
    return isRunning
  }

  func press(_ keys: [String]) async throws { try await tmux(["send-keys", "-t", name] + keys) }

  /// Presses a key in several boards with one command.
  static func press(_ key: String, in boards: [TmuxBoard]) async throws {
    guard let first = boards.first else { return }
    let words = boards.map { ["send-keys", "-t", $0.name, key] }.joined(separator: [";"])
    try await first.tmux(Array(words))
  }

  /// Types a text as an input method gives it, and takes the moment that a hand takes before the next key.
  func type(_ text: String) async throws {
    try await tmux(["send-keys", "-t", name, "-l", "--", text])
    try await Task.sleep(for: .milliseconds(60))
  }

  func screen() async throws -> String { try await tmux(["capture-pane", "-t", name, "-p"]) }

  /// Waits until the screen is as wanted; nil where it is not in time.
  func wait(seconds: Double = 10, _ condition: (String) -> Bool) async throws -> String? {
    let end = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < end {
      let screen = try await screen()
      if condition(screen) { return screen }
      try await Task.sleep(for: .milliseconds(15))
    }
    return nil
  }

  /// Ends it by a signal, and waits until it is gone.
  func end(_ signal: Int32) async throws {
    defer { isRunning = false }
    let text = String(decoding: readFile(pidFile), as: UTF8.self)
    guard let id = pid_t(text.trimmingCharacters(in: .newlines)) else { return }
    kill(id, signal)
    for _ in 0..<500 where kill(id, 0) == 0 { try await Task.sleep(for: .milliseconds(10)) }
    unlink(pidFile)
  }
}
