import Foundation
import Glibc
import TestSupport

/// The program on a bare pseudo-terminal: what it is sent comes in the very pieces that a test writes, which the
/// terminal of `TmuxSession` hides.
final class Pty {
  private let terminal: Int32
  let process: pid_t
  private let device: String
  private var isClosed = false
  /// The exit code, or 128 and the signal.
  private(set) var status: Int32?
  /// All that it wrote since it was last asked.
  private var seen: [UInt8] = []
  /// What the terminal answers when it is asked for the cursor's place, once.
  private var answer: String?

  /// Starts the board, or other words of the program, as the first program of a terminal of its own.
  ///
  /// - Parameters:
  ///   - answer: to the question for the cursor's place.
  ///   - isControlling: whether SIGHUP comes when the terminal goes away.
  init(
    _ workspace: Workspace, _ words: [String] = ["--as-of", "2018-09-15"],
    environment changes: [String: String] = [:],
    rows: UInt16 = 24, columns: UInt16 = 80, answer: String? = nil, isControlling: Bool = true
  ) throws {
    self.answer = answer
    let environment = workspace.environment.merging(changes) { $1 }.map { "\($0)=\($1)" }
    let shell = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", workspace.path, Program.path] + words
    let started = try TerminalProcess(
      shell, environment: environment, rows: rows, columns: columns, isControlling: isControlling)
    (terminal, process, device) = (started.terminal, started.process, started.device)
    _ = fcntl(terminal, F_SETFL, O_NONBLOCK)
  }

  deinit {
    if status == nil { kill(process, SIGKILL) }
    _ = waitForEnd(within: 5)
    hangUp()
  }

  // MARK: Input

  /// Writes bytes at once, as far as the program takes them; what it writes meanwhile is read.
  func send(_ bytes: some Collection<UInt8>) {
    var rest = Array(bytes)[...]
    let end = Date() + 30
    while !rest.isEmpty, Date() < end {
      let count = rest.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else { read(for: 5) }
    }
  }

  func send(_ text: String) { send(text.utf8) }

  /// Presses keys, one after another with the moment that a hand takes, each given as its bytes.
  func press(_ keys: String...) {
    for key in keys {
      send(key)
      read(for: 60)
      if !isClosed { waitUntilRead(device) }
    }
  }

  func signal(_ number: Int32) { kill(process, number) }

  /// The terminal goes away, as with a connection that breaks.
  func hangUp() {
    if !isClosed { close(terminal) }
    isClosed = true
  }

  // MARK: Output

  /// Reads what comes within so many milliseconds.
  @discardableResult
  func read(for milliseconds: Double) -> Bool {
    let end = Date() + milliseconds / 1000
    var isAny = false
    repeat {
      var source = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      guard !isClosed, poll(&source, 1, Int32(max(0, end.timeIntervalSinceNow * 1000))) > 0 else { continue }
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      let count = Glibc.read(terminal, &chunk, chunk.count)
      guard count > 0 else { return isAny }
      isAny = true
      seen += chunk[..<count]
      answerIfAsked()
    } while Date() < end
    return isAny
  }

  private func answerIfAsked() {
    guard let answer, text.contains("\u{1B}[6n") else { return }
    self.answer = nil
    send(answer)
  }

  private var text: String { String(decoding: seen, as: UTF8.self) }
  /// All that was written since it was last taken.
  func takeOutput() -> [UInt8] {
    defer { seen = [] }
    return seen
  }

  /// The whole screen, painted anew (Ctrl-L) and without the sequences of styles and places; one line for each row.
  func screen() -> String {
    read(for: 150)
    seen = []
    send("\u{0C}")
    read(for: 250)
    let rows = text.replacing(/\e\[[0-9]+;[0-9]+H|\e\[[0-9]+d|\r|\n/, with: "\n")
    return rows.replacing(/\e\[[?0-9;]*[A-Za-z]|\e\([A-Z]|\u{0F}/, with: "")
  }

  /// Waits until the screen, painted anew each time, holds a text.
  @discardableResult
  func wait(for wanted: String, line: Int = #line) throws -> String {
    let end = Date() + 15
    while true {
      let screen = screen()
      if screen.contains(wanted) { return screen }
      guard Date() < end, waitForEnd(within: 0) == nil else {
        throw Failure("line \(line): waited in vain for “\(wanted)”; the screen:\n\(screen)")
      }
    }
  }

  /// How it ended; nil where it still runs after so many seconds.
  func waitForEnd(within seconds: Double) -> Int32? {
    var code: Int32 = 0
    let end = Date() + seconds
    while status == nil {
      if waitpid(process, &code, WNOHANG) == process {
        status = code & 0x7F == 0 ? (code >> 8) & 0xFF : 128 + code & 0x7F
      } else if Date() >= end {
        return nil
      } else {
        if !isClosed { read(for: 5) } else { usleep(5_000) }
      }
    }
    return status
  }

  /// The flags of the terminal's input and local modes.
  var modes: (input: tcflag_t, local: tcflag_t) {
    var modes = termios()
    tcgetattr(terminal, &modes)
    return (modes.c_iflag, modes.c_lflag)
  }

  /// The state that the system gives for it, and the seconds of processor time that it has used.
  func processState() -> (state: String, seconds: Double) {
    let text = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
    let words = text.split(separator: ")").last?.split(separator: " ") ?? []
    guard words.count > 12, let user = Double(words[11]), let system = Double(words[12]) else {
      return ("", 0)
    }
    return (String(words[0]), (user + system) / Double(sysconf(Int32(_SC_CLK_TCK))))
  }
}
