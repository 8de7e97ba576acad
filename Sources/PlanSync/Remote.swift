import PlanBytes
import PlanModel

/// Talks to the remote repository that a branch goes to.
struct Remote {
  let repository: Repository
  let destination: Destination

  /// Fetches the branch under a name.
  ///
  /// - Returns: false where there is no such branch yet.
  func fetch(into name: String) throws(SyncError) -> Bool {
    let output = try fetch(["--", destination.remote, "+\(destination.ref):\(name)"])
    if output.isGood { return true }
    if output.errors.contains("couldn't find remote ref") { return false }
    throw failure(output)
  }

  /// Fetches all of the history of a clone that has only a part.
  func deepen() throws(SyncError) {
    let output = try fetch(["--unshallow", "--", destination.remote])
    guard output.isGood else { throw failure(output) }
  }

  private func fetch(_ words: [String]) throws(SyncError) -> Git.Output {
    try online.run(
      ["fetch", "--quiet", "--no-recurse-submodules", "--no-auto-maintenance"] + words, isInterruptible: true)
  }

  private func failure(_ output: Git.Output) -> SyncError {
    guard case .git(let why) = output.failure else { return output.failure }
    if let line = output.complaints.first(where: { Remote.ofSSH.contains(where: $0.contains) }) {
      let login = repository.typed("ls-remote --heads -- \(shellWord(destination.remote))")
      return .notLetIn(safe(line), login: login)
    }
    if let line = output.complaints.first(where: { Remote.ofHTTP.contains(where: $0.contains) }) {
      return .notLetIn(safe(line), login: nil)
    }
    return .unreachable(why)
  }

  /// What ssh says where it is not the network that is missing, but a key, a password or trust in the host: asked once
  /// at a terminal, it remembers.
  private static let ofSSH = [
    "Permission denied (", "Host key verification failed", "HOST IDENTIFICATION HAS CHANGED",
  ]
  /// What git says over http in the same case; there it remembers only what somebody had it keep.
  private static let ofHTTP = [
    "Authentication failed for", "could not read Username", "could not read Password", "returned error: 401",
    "returned error: 403", "certificate",
  ]

  /// Sends a commit.
  ///
  /// - Returns: false where the remote repository moved meanwhile.
  func push(_ outcome: Merge.Outcome) throws(SyncError) -> Bool {
    // Only a branch can get an upstream, not a commit.
    let isBranch = !destination.isUpstream && outcome.outgoing == outcome.commit
    let source = isBranch ? "HEAD" : outcome.outgoing
    let words =
      ["--porcelain", "--no-follow-tags", "--recurse-submodules=no"] + (isBranch ? ["--set-upstream"] : [])
      + ["--", destination.remote, "\(source):\(destination.ref)"]
    let output = try Committer(repository: repository).push(words)
    if output.isGood { return true }
    let answer = String(decoding: output.bytes, as: UTF8.self)
    guard let refusal = answer.split(separator: "\n").first(where: { $0.hasPrefix("!") }) else {
      throw failure(output)
    }
    let isRace = ["[rejected]", "cannot lock ref", "failed to update ref", "reference already exists"]
      .contains { refusal.contains($0) }
    if isRace { return false }
    if refusal.contains("branch is currently checked out") {
      throw .checkedOut(allow: allowance)
    }
    let said = output.complaints.filter { $0.hasPrefix("remote: ") }.map {
      safe(trimmed(String($0.dropFirst(8))))
    }
    throw .refused(
      safe(String(refusal.split(separator: "\t").last ?? "")), said: said.joined(separator: " "))
  }

  /// What lets a repository with files take changes: they are brought up to date where nobody has changed them.
  private var allowance: String {
    let address = destination.address(repository.settings)
    let place = address.firstRange(of: "://").map { address[$0.upperBound...].drop { $0 != "/" } }
    let path =
      place.map(String.init) ?? address.split(separator: ":", maxSplits: 1).last.map(String.init) ?? address
    let full = path.hasPrefix("/") || path.hasPrefix("~") ? path : "\(repository.typed.top)/\(path)"
    return "git -C \(shellWord(full)) config receive.denyCurrentBranch updateInstead"
  }

  private var online: Git {
    var git = repository.git
    git.settings += ["http.lowSpeedLimit=1", "http.lowSpeedTime=60"]
    return git
  }
}
