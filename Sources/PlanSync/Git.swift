import Glibc
import PlanBytes
import PlanModel

/// Runs the `git` program in a plan folder, one call after the other; nothing of it goes through a shell.
///
/// Git can ask nobody: it has no terminal, no input and no editor, and what stands still is ended.
struct Git {
  /// Where it runs.
  let folder: String
  /// Settings that come before the command, as `-c name=value`: what the user's own would change in how a program
  /// has to call git, or in what it reads.
  var settings = [
    "core.safecrlf=false", "core.quotePath=false", "core.fsmonitor=false", "core.commentChar=#",
    "i18n.commitEncoding=UTF-8", "merge.verifySignatures=false", "merge.autoStash=false",
    "merge.directoryRenames=false", "submodule.recurse=false", "diff.orderFile=/dev/null",
    "advice.addEmbeddedRepo=false",
  ]

  /// What became of a call.
  struct Output: Sendable {
    var status: Int32
    var bytes: [UInt8]
    var errors: String

    var isGood: Bool { status == 0 }
    /// The first line of what was written.
    var line: String {
      String(path: bytes.prefix { $0 != Ascii.newline && $0 != 0 })
    }
    /// What stands between the NULs of a list.
    var paths: [Path] { bytes.split(separator: 0).map(Array.init) }
    var lines: [String] {
      bytes.split(separator: Ascii.newline, omittingEmptySubsequences: false).map { String(path: $0) }
    }
  }

  /// How long a call may stand still. One that moves bytes goes on, however slow the line is.
  var patience = Duration.seconds(60)
  /// How often a call is made while another program has the repository locked, and the pause between, in
  /// microseconds.
  private static let tries = 25
  private static let pause: UInt32 = 100_000

  /// Runs a command.
  ///
  /// - Parameters:
  ///   - input: what it reads on its standard input.
  ///   - index: the file of an index of its own.
  ///   - isInterruptible: whether it may be ended half way; what changes the user's files may not.
  ///   - isLiteral: whether names of files in its arguments are just that.
  /// - Throws: where it could not be run to its end; how it ended is for the caller to judge.
  func run(
    _ arguments: [String], input: [UInt8] = [], index: String? = nil, isInterruptible: Bool = false,
    isLiteral: Bool = true
  ) throws(SyncError) -> Output {
    let literal = isLiteral ? [] : ["--no-literal-pathspecs"]
    let call = call(literal + arguments, input, index, isInterruptible)
    for _ in 1..<Git.tries {
      let output = try call.run()
      guard !output.isGood, output.isLocked else { return output }
      usleep(Git.pause)
    }
    return try call.run()
  }

  /// Runs a command that must end well.
  @discardableResult
  func need(
    _ arguments: [String], input: [UInt8] = [], index: String? = nil, isInterruptible: Bool = false,
    isLiteral: Bool = true
  ) throws(SyncError) -> Output {
    let output = try run(
      arguments, input: input, index: index, isInterruptible: isInterruptible, isLiteral: isLiteral)
    guard output.isGood else {
      throw output.failure
    }
    return output
  }

  private func call(_ arguments: [String], _ input: [UInt8], _ index: String?, _ mayEnd: Bool) -> GitCall {
    GitCall(
      words: ["-C", folder] + settings.flatMap { ["-c", $0] } + arguments,
      environment: GitEnvironment.variables(index: index, trace: trace, hasOwnSSH: hasOwnSSH), input: input,
      patience: patience, isInterruptible: mayEnd)
  }

  /// The file that git notes in what it runs (Trace2, the event format).
  var trace: String?
  /// The user's own `core.sshCommand` is left alone.
  var hasOwnSSH = false
}

extension Git.Output {
  /// Another program has the repository in hand.
  var isLocked: Bool { errors.contains(".lock': File exists") }

  /// Why it did not end well.
  var failure: SyncError {
    if isLocked { return .busy(reason, lock: quoted(after: "Unable to create ")) }
    if let path = foreignFolder { return .foreign(path: path) }
    if let path = closedFolder { return .closed(path: path) }
    return .git(reason)
  }

  /// The folder that belongs to somebody else, so that git does not touch it.
  var foreignFolder: String? { quoted(after: "detected dubious ownership in repository at ") }

  /// The folder that this user may not write into.
  private var closedFolder: String? {
    quoted(after: "insufficient permission for adding an object to repository database ", mark: " ")
      ?? (errors.contains("index.lock': Permission denied") ? quoted(after: "Unable to create ") : nil)
  }

  private func quoted(after words: String, mark: Character = "'") -> String? {
    guard let start = errors.firstRange(of: words)?.upperBound else { return nil }
    let rest = errors[start...].prefix { $0 != "\n" }
    return String(mark == "'" ? rest.drop { $0 == mark }.prefix { $0 != mark } : rest)
  }

  /// The line of the errors that says most, made safe.
  var reason: String {
    let told = ["ssh: ", "remote: error", "fatal: ", "error: "].lazy.compactMap { start in
      complaints.first { $0.hasPrefix(start) }
    }
    return safe(told.first ?? complaints.last ?? "git: \(status)")
  }

  /// What was said, without git's advice.
  var complaints: [String] {
    errors.split(whereSeparator: \.isNewline).map { trimmed(String($0)) }
      .filter { !$0.isEmpty && !$0.hasPrefix("hint:") }
  }
}
