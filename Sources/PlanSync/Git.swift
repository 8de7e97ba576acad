import Dispatch
import Glibc
import PlanModel
import Subprocess
import Synchronization
import SystemPackage

/// Runs the `git` program in a plan folder, one call after the other; nothing of it goes through a shell.
///
/// Git can ask nobody: it has no terminal, no input, no editor and a limit of time.
struct Git {
  /// Where it runs.
  let folder: String
  /// Settings that come before the command, as `-c name=value`.
  var settings = ["core.safecrlf=false", "core.quotePath=false"]

  /// What became of a call.
  struct Output: Sendable {
    var status: Int32
    var bytes: [UInt8]
    var errors: String

    var isGood: Bool { status == 0 }
    /// The first line of what was written.
    var line: String {
      String(path: bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != 0 })
    }
    /// What stands between the NULs of a list.
    var names: [String] { bytes.split(separator: 0).map { String(path: $0) } }
  }

  /// How long a call may take: one that talks to another machine is given as long, since it may be far away.
  private static let limit = Duration.seconds(60)
  /// The largest output that is read, in bytes.
  private static let longest = 1 << 30
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
  /// - Throws: where it could not be run to its end; how it ended is for the caller to judge.
  func run(
    _ arguments: [String], input: [UInt8] = [], index: String? = nil, isInterruptible: Bool = false
  ) throws(SyncFailure) -> Output {
    let call = Call(words: words(arguments), environment: environment(index: index), input: input)
    for _ in 1..<Git.tries {
      let output = try Git.runOnce(call, isInterruptible)
      guard !output.isGood, output.errors.contains(".lock': File exists") else { return output }
      usleep(Git.pause)
    }
    return try Git.runOnce(call, isInterruptible)
  }

  /// Runs a command that must end well.
  @discardableResult
  func need(
    _ arguments: [String], input: [UInt8] = [], index: String? = nil, isInterruptible: Bool = false
  ) throws(SyncFailure) -> Output {
    let output = try run(arguments, input: input, index: index, isInterruptible: isInterruptible)
    guard output.isGood else {
      if output.errors.contains(".lock': File exists") { throw .busy(output.reason) }
      throw .git(output.reason)
    }
    return output
  }

  /// One start of the program.
  private struct Call: Sendable {
    var words: [String]
    var environment: Environment
    var input: [UInt8]
  }

  private func words(_ arguments: [String]) -> [String] {
    ["-C", folder] + settings.flatMap { ["-c", $0] } + arguments
  }

  private static func runOnce(_ call: Call, _ isInterruptible: Bool) throws(SyncFailure) -> Output {
    if Interrupt.isAsked { throw .interrupted }
    let answer = Answer()
    Task.detached { answer.give(await Git.bounded(isInterruptible) { await Git.start(call) }) }
    switch answer.wait() {
    case .ended(let output): return output
    case .noProgram: throw .noGit
    case .failed(let why): throw .git(why)
    case .outOfTime: throw isInterruptible && Interrupt.isAsked ? .interrupted : .timedOut
    }
  }

  /// What differs from the environment that the program was started in.
  private func environment(index: String?) -> Environment {
    var changes: [Environment.Key: String?] = [
      // Messages that can be understood by a program.
      "LC_ALL": "C", "LANGUAGE": nil,
      // Names of files are no patterns.
      "GIT_LITERAL_PATHSPECS": "1",
      // The folder says which repository is meant, not what called the program.
      "GIT_DIR": nil, "GIT_WORK_TREE": nil, "GIT_PREFIX": nil, "GIT_INDEX_FILE": index,
      "GIT_TERMINAL_PROMPT": "0", "GIT_ASKPASS": "", "SSH_ASKPASS": nil, "SSH_ASKPASS_REQUIRE": "never",
      "GIT_EDITOR": "true", "GIT_MERGE_AUTOEDIT": "no", "GIT_PAGER": "cat",
    ]
    let isSet = Git.isSet("GIT_SSH_COMMAND") || Git.isSet("GIT_SSH")
    if !isSet && !hasOwnSSH { changes["GIT_SSH_COMMAND"] = "ssh -o BatchMode=yes -o ConnectTimeout=20" }
    return .inherit.updating(changes)
  }

  /// The user's own `core.sshCommand` is left alone.
  var hasOwnSSH = false

  static func isSet(_ name: String) -> Bool { getenv(name) != nil }

  private enum Ending: Sendable {
    case ended(Output)
    case noProgram
    case failed(String)
    case outOfTime
  }

  private static func start(_ call: Call) async -> Ending {
    var options = PlatformOptions()
    // Without a terminal nothing can be asked on one, and what git starts can be ended with it.
    options.createSession = true
    options.teardownSequence = [
      .send(signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: .seconds(2)),
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .milliseconds(100)),
    ]
    do {
      let result = try await Subprocess.run(
        .name("git"), arguments: Arguments(call.words.map { $0.pathBytes + [0] }),
        environment: call.environment,
        platformOptions: options, input: .array(call.input), output: .bytes(limit: longest),
        error: .string(limit: longest))
      let status: Int32
      switch result.terminationStatus {
      case .exited(let code): status = code
      case .signaled(let signal): status = 128 + signal
      }
      return .ended(Output(status: status, bytes: result.standardOutput, errors: result.standardError))
    } catch let error as SubprocessError where error.code == .executableNotFound {
      return .noProgram
    } catch {
      return .failed("\(error)")
    }
  }

  /// Ends what takes too long, and what the person no longer wants.
  private static func bounded(
    _ isInterruptible: Bool, _ work: @escaping @Sendable () async -> Ending
  ) async -> Ending {
    await withTaskGroup(of: Ending.self) { group in
      group.addTask { await work() }
      group.addTask {
        let end = ContinuousClock.now + limit
        while ContinuousClock.now < end, !(isInterruptible && Interrupt.isAsked), !Task.isCancelled {
          try? await Task.sleep(for: .milliseconds(50))
        }
        return .outOfTime
      }
      let first = await group.next() ?? .outOfTime
      group.cancelAll()
      return first
    }
  }

  /// What a task gives back to the one thread that waits for it.
  private final class Answer: Sendable {
    private let ending = Mutex<Ending>(.outOfTime)
    private let given = DispatchSemaphore(value: 0)

    func give(_ ending: Ending) {
      self.ending.withLock { $0 = ending }
      given.signal()
    }

    func wait() -> Ending {
      given.wait()
      return ending.withLock { $0 }
    }
  }
}

extension Git.Output {
  /// The line of the errors that says most, made safe.
  var reason: String {
    let lines = errors.split(separator: "\n").map { trimmed(String($0)) }
      .filter { !$0.isEmpty && !$0.hasPrefix("hint:") }
    let told = ["ssh: ", "remote: error", "fatal: ", "error: "].lazy.compactMap { start in
      lines.first { $0.hasPrefix(start) }
    }
    return safe(told.first ?? lines.last ?? "git: \(status)")
  }
}
