import Foundation

/// The program in a real terminal: a tmux server of its own, torn down with the object.
final class TmuxSession {
  private let workspace: Workspace
  private let name = "e2e-" + UUID().uuidString.prefix(8).lowercased()
  private let preload: String?

  /// What tests start when they do not care: a day on which some phases are over and some to come.
  static let board = "sh board --as-of 2018-09-15"

  /// Starts a shell script: the command, then its exit code, then a program that keeps the terminal open.
  /// Should the tests be killed, it ends of itself.
  ///
  /// - Parameters:
  ///   - environment: what differs from the workspace's; nil takes a variable away.
  ///   - preload: a library for the terminal itself, not for the program in it.
  init(
    _ workspace: Workspace, command: String = TmuxSession.board, columns: Int = 80, rows: Int = 24,
    environment changes: [String: String?] = [:], preload: String? = nil
  ) throws {
    self.workspace = workspace
    self.preload = preload
    // With job control, as in a shell that people type in, Ctrl-C reaches the program only.
    let script = """
      set -m
      stty -a >'\(name).before'
      echo 开始之前
      \(command)
      echo "exit=$?"
      stty -a >'\(name).after'
      exec cat
      """
    try workspace.write(script + "\n", to: name + ".sh")
    try workspace.write(
      "set -g status off\nset -s escape-time 0\n", to: "tmux.conf")
    var environment = workspace.environment
    environment["DUBAN_PID_FILE"] = workspace.path + "/\(name).pid"
    for (name, value) in changes { environment[name] = value }
    let assignments = environment.map { "\($0)=\($1)" }
    try tmux(
      ["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "timeout", "--foreground", "120"]
        + ["env", "-i"] + assignments + ["sh", name + ".sh"])
  }

  /// Starts the board and waits until it stands there.
  static func onBoard(
    _ workspace: Workspace, command: String = TmuxSession.board, columns: Int = 80, rows: Int = 24,
    environment: [String: String?] = [:]
  ) async throws -> TmuxSession {
    let session = try TmuxSession(
      workspace, command: command, columns: columns, rows: rows, environment: environment)
    try await session.wait("the board") { $0.isBoard }
    return session
  }

  deinit { _ = try? tmux(["kill-server"]) }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    guard let tool = Program.tool("tmux") else { throw Failure("tmux is not installed") }
    var environment = workspace.environment
    environment["LD_PRELOAD"] = preload
    let all = ["-u", "-L", name, "-f", "tmux.conf"] + arguments
    let run = try run(tool, all, in: workspace.path, environment: environment)
    guard run.status == 0 else { throw Failure("tmux \(arguments[0]): \(run.errorText)") }
    return run.outputText
  }

  // MARK: Input

  /// Presses keys by their tmux names, `Enter`, `C-z`.
  func press(_ keys: String...) throws {
    try tmux(["send-keys"] + keys)
    try waitUntilRead()
  }

  private func waitUntilRead() throws {
    EndToEndTests.waitUntilRead(try variable("pane_tty"))
  }

  /// Types a text: keys, then what an input method gives at once, and so on, each with the moment that a hand takes.
  func type(_ text: String) throws {
    var pieces: [String] = []
    for character in text {
      if let last = pieces.last?.last, last.isASCII == character.isASCII {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
    }
    for piece in pieces {
      try tmux(["send-keys", "-l", "--", piece])
      usleep(60_000)
      try waitUntilRead()
    }
  }

  /// Sends bytes as they are: a report of the mouse, a key as some terminal sends it.
  func send(bytes: [UInt8]) throws {
    try tmux(["send-keys", "-H"] + bytes.map { String($0, radix: 16) })
  }

  func send(_ sequence: String) throws { try send(bytes: Array(sequence.utf8)) }

  /// Clicks at a place of the screen, from 0.
  func click(row: Int, column: Int) throws {
    try send("\u{1B}[<0;\(column + 1);\(row + 1)M")
    try send("\u{1B}[<0;\(column + 1);\(row + 1)m")
  }

  func turnWheel(down: Bool) throws { try send("\u{1B}[<\(down ? 65 : 64);5;9M") }

  /// Pastes as a terminal does: line ends as CR, between marks where the program asked for them.
  func paste(_ text: String) throws {
    try workspace.write(text, to: "paste")
    try tmux(["load-buffer", "paste"])
    try tmux(["paste-buffer", "-p"])
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  // MARK: The program's process

  var processID: pid_t {
    get throws {
      let text = try workspace.read(name + ".pid").trimmingCharacters(in: .whitespacesAndNewlines)
      guard let id = pid_t(text) else { throw Failure("no process id in “\(text)”") }
      return id
    }
  }

  func kill(_ signal: Int32) throws { _ = Foundation.kill(try processID, signal) }

  /// Takes the terminal away from the program, as a broken connection does.
  func hangUp() throws { try tmux(["kill-server"]) }

  // MARK: Output

  func screen() throws -> Screen { Screen(try tmux(["capture-pane", "-p"])) }

  /// The screen with the escape sequences of its styles.
  func styledScreen() throws -> Screen { Screen(try tmux(["capture-pane", "-p", "-e"])) }

  /// A variable of tmux, such as `cursor_x`.
  func variable(_ name: String) throws -> String {
    try tmux(["display-message", "-p", "#{\(name)}"]).trimmingCharacters(in: .newlines)
  }

  /// The terminal's settings before and after the program.
  func settings(after: Bool) throws -> [String] {
    let text = try workspace.read(name + (after ? ".after" : ".before"))
    // The first line has speed and size, which a test may change.
    return text.split(separator: "\n").dropFirst().flatMap { $0.split(separator: " ").map(String.init) }
  }
}
