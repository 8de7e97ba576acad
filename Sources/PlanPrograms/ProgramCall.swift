import Dispatch
import Glibc
import PlanModel
import PlanStore
import Subprocess
import Synchronization
import SystemPackage

/// One start of another program, until it ends or is ended.
///
/// It has no terminal and can ask nobody; what it starts itself is ended with it.
package struct ProgramCall: Sendable {
  /// By its name, which is looked for in `PATH`, or its path.
  package var program: Executable
  package var words: [String]
  package var environment: Environment
  package var input: [UInt8]
  /// The largest output that is read, and as much of errors, in bytes.
  package var longest: Int
  /// Comes back when the program is to be ended; asked with the session that it is the first process of.
  package var patience: @Sendable (Session) async -> Void

  package init(
    _ program: Executable, words: [String], environment: Environment = .inherit, input: [UInt8] = [],
    longest: Int,
    patience: @escaping @Sendable (Session) async -> Void
  ) {
    self.program = program
    self.words = words
    self.environment = environment
    self.input = input
    self.longest = longest
    self.patience = patience
  }

  /// How a program ended.
  package enum Ending: Sendable {
    /// By itself; the status is 128 and the number of the signal where one ended it.
    case ended(status: Int32, output: [UInt8], errors: [UInt8])
    case noProgram
    /// It could not be started, or wrote more than is read.
    case failed(String)
    case outOfTime
  }

  /// The session that the program is the first process of; 0 where it has not begun yet.
  package final class Session: Sendable {
    private let first = Atomic<Int32>(0)
    package var number: Int32 { first.load(ordering: .relaxed) }
    fileprivate func begin(_ process: Int32) { first.store(process, ordering: .relaxed) }
  }

  /// Runs it to its end.
  package func run() -> Ending {
    let answer = Answer()
    Task.detached { answer.give(await bounded()) }
    return answer.wait()
  }

  /// Ends what stands still, and what the person no longer wants.
  private func bounded() async -> Ending {
    let session = Session()
    return await withTaskGroup(of: Ending.self) { group in
      group.addTask { await start(session) }
      group.addTask {
        await patience(session)
        return .outOfTime
      }
      let first = await group.next() ?? .outOfTime
      group.cancelAll()
      return first
    }
  }

  private func start(_ session: Session) async -> Ending {
    var options = PlatformOptions()
    // Without a terminal nothing can be asked on one, and what the program starts can be ended with it.
    options.createSession = true
    options.teardownSequence = [
      .send(signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: .seconds(2)),
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .milliseconds(100)),
    ]
    do {
      let given = try inputFile()
      let result = try await Subprocess.run(
        program, arguments: Arguments(words.map { $0.pathBytes + [0] }),
        environment: environment, platformOptions: options,
        input: .fileDescriptor(given, closeAfterSpawningProcess: true),
        output: .bytes(limit: longest), error: .bytes(limit: longest)
      ) { execution in session.begin(execution.processIdentifier.value) }
      let status: Int32
      switch result.terminationStatus {
      case .exited(let code): status = code
      case .signaled(let signal): status = 128 + signal
      }
      return .ended(status: status, output: result.standardOutput, errors: result.standardError)
    } catch let error as SubprocessError where error.code == .executableNotFound {
      return .noProgram
    } catch {
      return .failed("\(error)")
    }
  }

  /// What it reads on its standard input: a file without a name, not a pipe, since it may end before it has read
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
