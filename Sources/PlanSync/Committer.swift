import Glibc
import PlanModel
import PlanStore

/// Makes commits and sends them, with the hooks and the signature that the user's settings ask for.
///
/// Where a signature cannot be made without anybody to ask (no key, a locked key), the commit is made without one.
struct Committer {
  let repository: Repository
  private var git: Git { repository.git }

  /// Commits some files of the work tree, and nothing else that is staged.
  func commit(_ files: [Path], message: String) throws(SyncError) {
    let words =
      ["commit", "--quiet", "--only", "--cleanup=verbatim", "--message=\(message)"] + pathsFromInput
    try withSignatureIfPossible { (signs) throws(SyncError) in
      var git = self.git
      if !signs { git.settings.append("commit.gpgSign=false") }
      let output = try run(git, words, input: list(of: files))
      guard output.isGood else { throw output.failure }
    }
  }

  /// Makes a commit of a tree.
  ///
  /// - Returns: its id.
  func commit(tree: String, parents: [String], message: String) throws(SyncError) -> String {
    let words = parents.flatMap { ["-p", $0] } + ["-m", message, tree]
    return try withSignatureIfPossible { (signs) throws(SyncError) in
      try git.need(["commit-tree"] + (signs ? ["-S"] : []) + words).line
    }
  }

  /// Sends the branch. How that ended is for the caller to judge, but for a hook of this repository.
  func push(_ words: [String]) throws(SyncError) -> Git.Output { try run(git, ["push"] + words, input: []) }

  private func withSignatureIfPossible<Result>(
    _ body: (_ signs: Bool) throws(SyncError) -> Result
  ) throws(SyncError) -> Result {
    guard repository.settings.isOn("commit.gpgsign") else { return try body(false) }
    do throws(SyncError) {
      return try body(true)
    } catch .git, .timedOut {
      return try body(false)
    }
  }

  /// Runs what hooks may refuse.
  private func run(_ git: Git, _ words: [String], input: [UInt8]) throws(SyncError) -> Git.Output {
    var git = git
    let trace = "\(repository.gitFolder)/duban-trace-\(getpid())"
    git.trace = trace
    defer { _ = SystemCall.remove(trace) }
    let output = try git.run(words, input: input, isInterruptible: true)
    guard !output.isGood, let hook = HookTrace.failed(in: trace) else { return output }
    let folder = try git.need(["rev-parse", "--path-format=absolute", "--git-path", "hooks"]).line
    let said = output.complaints.first { !$0.hasPrefix("error: failed to push some refs") }
    throw .hook(hook, path: "\(folder)/\(hook)", said: said.map(safe) ?? "")
  }
}
