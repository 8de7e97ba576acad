import PlanModel
import PlanPrograms
import Subprocess

/// One start of the `git` program, until it ends or is ended.
struct GitCall: Sendable {
  var words: [String]
  /// Each variable as `name=value`.
  var environment: [[UInt8]]
  var input: [UInt8]
  /// How long it may stand still.
  var patience: Duration
  /// Whether it may be ended half way by who waits for it.
  var isInterruptible: Bool

  /// The largest output that is read, in bytes.
  private static let longest = 1 << 30

  /// Runs it to its end.
  func run() throws(SyncError) -> Git.Output {
    if Interrupt.isAsked { throw .interrupted }
    let call = ProgramCall(
      .name("git"), words: words, environment: .custom(environment.map { $0 + [0] }), input: input,
      longest: GitCall.longest, patience: waitUntilStill)
    switch call.run() {
    case .ended(let status, let output, let errors):
      return Git.Output(status: status, bytes: output, errors: String(path: errors))
    case .noProgram: throw .noGit
    case .failed(let why): throw .git(why)
    case .outOfTime: throw isInterruptible && Interrupt.isAsked ? .interrupted : .timedOut
    }
  }

  private func waitUntilStill(_ session: ProgramCall.Session) async {
    var watch = TrafficWatch(patience: patience)
    while !(isInterruptible && Interrupt.isAsked), !Task.isCancelled, !watch.isStill(session.number) {
      try? await Task.sleep(for: .milliseconds(50))
    }
  }
}
