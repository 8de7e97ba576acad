import Dispatch
import Glibc
import PlanModel
import PlanStore
import Subprocess
import Synchronization
import SystemPackage

/// One start of the `git` program, until it ends or is ended.
struct GitCall: Sendable {
  var words: [String]
  var environment: [String: String?]
  var input: [UInt8]
  /// How long it may stand still.
  var patience: Duration
  /// Whether it may be ended half way by who waits for it.
  var isInterruptible: Bool

  /// The largest output that is read, in bytes.
  private static let longest = 1 << 30

  /// Runs it to its end.
  func run() throws(SyncFailure) -> Git.Output {
    if Interrupt.isAsked { throw .interrupted }
    let answer = Answer()
    Task.detached { answer.give(await bounded()) }
    switch answer.wait() {
    case .ended(let output): return output
    case .noProgram: throw .noGit
    case .failed(let why): throw .git(why)
    case .outOfTime: throw isInterruptible && Interrupt.isAsked ? .interrupted : .timedOut
    }
  }

  private enum Ending: Sendable {
    case ended(Git.Output)
    case noProgram
    case failed(String)
    case outOfTime
  }

  /// Ends what stands still, and what the person no longer wants.
  private func bounded() async -> Ending {
    let session = Session()
    return await withTaskGroup(of: Ending.self) { group in
      group.addTask { await start { session.number.store($0, ordering: .relaxed) } }
      group.addTask {
        await waitUntilStill(session)
        return .outOfTime
      }
      let first = await group.next() ?? .outOfTime
      group.cancelAll()
      return first
    }
  }

  /// The session that the program is the first process of; 0 where it has not begun yet.
  private final class Session: Sendable {
    let number = Atomic<Int32>(0)
  }

  private func waitUntilStill(_ session: Session) async {
    var watch = TrafficWatch(patience: patience)
    while !(isInterruptible && Interrupt.isAsked), !Task.isCancelled,
      !watch.isStill(session.number.load(ordering: .relaxed))
    {
      try? await Task.sleep(for: .milliseconds(50))
    }
  }

  private func start(_ started: @escaping @Sendable (Int32) -> Void) async -> Ending {
    var options = PlatformOptions()
    // Without a terminal nothing can be asked on one, and what git starts can be ended with it.
    options.createSession = true
    options.teardownSequence = [
      .send(signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: .seconds(2)),
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .milliseconds(100)),
    ]
    let changes = Dictionary(
      uniqueKeysWithValues: environment.map { (Environment.Key(stringLiteral: $0), $1) })
    do {
      let given = try inputFile()
      let result = try await Subprocess.run(
        .name("git"), arguments: Arguments(words.map { $0.pathBytes + [0] }),
        environment: .inherit.updating(changes),
        platformOptions: options, input: .fileDescriptor(given, closeAfterSpawningProcess: true),
        output: .bytes(limit: GitCall.longest),
        error: .string(limit: GitCall.longest)
      ) { execution in started(execution.processIdentifier.value) }
      let status: Int32
      switch result.terminationStatus {
      case .exited(let code): status = code
      case .signaled(let signal): status = 128 + signal
      }
      return .ended(
        Git.Output(status: status, bytes: result.standardOutput, errors: result.standardError))
    } catch let error as SubprocessError where error.code == .executableNotFound {
      return .noProgram
    } catch {
      return .failed("\(error)")
    }
  }

  /// What it reads on its standard input: a file without a name, not a pipe, since git may end before it has read
  /// all of it.
  private func inputFile() throws -> FileDescriptor {
    if input.isEmpty { return try FileDescriptor.open("/dev/null", .readOnly) }
    var name = Array("\(environmentVariable("TMPDIR") ?? "/tmp")/duban-XXXXXX".utf8CString)
    let file = FileDescriptor(rawValue: mkstemp(&name))
    guard file.rawValue >= 0 else { throw Errno(rawValue: errno) }
    unlink(name)
    _ = fcntl(file.rawValue, F_SETFD, FD_CLOEXEC)
    return try closing(file) {
      try file.writeAll(input)
      try file.seek(offset: 0, from: .start)
    }
  }

  /// The file, after something was done with it; closed where that fails.
  private func closing(_ file: FileDescriptor, _ body: () throws -> Void) throws -> FileDescriptor {
    do {
      try body()
      return file
    } catch {
      try? file.close()
      throw error
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
