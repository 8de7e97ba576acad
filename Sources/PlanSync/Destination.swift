import PlanModel

/// The branch of a remote repository that a branch goes to.
struct Destination {
  var remote: String
  var ref: String
  /// Whether git has it as the upstream of the branch.
  var isUpstream: Bool

  var branch: String { ref.split(separator: "/").dropFirst(2).joined(separator: "/") }
  /// Where git keeps what it last saw there.
  var tracking: String { "refs/remotes/\(remote)/\(branch)" }
  var shown: String { "\(remote)/\(branch)" }

  /// The address of the remote repository, as the settings have it.
  func address(_ settings: GitSettings) -> String { settings["remote.\(remote).url"] ?? remote }

  /// Where the branch of a repository goes to.
  init(of repository: Repository) throws(SyncError) {
    let (settings, branch) = (repository.settings, repository.branch)
    if let remote = settings["branch.\(branch).remote"], let ref = settings["branch.\(branch).merge"] {
      guard remote != "." else {
        throw .followsLocal(
          branch: branch, followed: String(ref.dropFirst("refs/heads/".count)),
          remedy: Destination.remedy(ref, repository))
      }
      self.init(remote: remote, ref: ref, isUpstream: true)
      return
    }
    guard let remote = settings.remotes.first(where: { $0 == "origin" }) ?? settings.remotes.first else {
      throw .noRemote
    }
    self.init(remote: remote, ref: "refs/heads/\(branch)", isUpstream: false)
  }

  private init(remote: String, ref: String, isUpstream: Bool) {
    (self.remote, self.ref, self.isUpstream) = (remote, ref, isUpstream)
  }

  /// How the branch comes to follow what the followed one does, or none.
  private static func remedy(_ ref: String, _ repository: Repository) -> String {
    let upstream = upstream(of: ref, in: repository.settings)
    return repository.typed(
      "branch " + (upstream.map { "--set-upstream-to=\(shellWord($0))" } ?? "--unset-upstream"))
  }

  /// What the followed branch itself follows, if that is in a remote repository.
  private static func upstream(of ref: String, in settings: GitSettings) -> String? {
    let branch = ref.dropFirst("refs/heads/".count)
    guard let remote = settings["branch.\(branch).remote"], let target = settings["branch.\(branch).merge"],
      remote != "."
    else { return nil }
    return "\(remote)/\(target.dropFirst("refs/heads/".count))"
  }
}
