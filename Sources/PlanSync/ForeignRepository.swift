/// A repository that belongs to another user. Git touches none, since settings and hooks of somebody else could run
/// programs; it may be worked in where nothing in its settings can.
enum ForeignRepository {
  /// Settings of a repository that run nothing.
  private static let harmless: Set<String> = [
    "core.repositoryformatversion", "core.filemode", "core.bare", "core.logallrefupdates", "core.ignorecase",
    "core.precomposeunicode", "core.symlinks", "core.sharedrepository", "core.autocrlf", "core.eol",
    "core.quotepath", "core.compression", "user.name", "user.email", "receive.denynonfastforwards",
    "receive.denycurrentbranch", "pull.rebase", "pull.ff", "push.default", "fetch.prune", "commit.gpgsign",
    "gc.auto", "extensions.objectformat", "extensions.worktreeconfig", "lfs.repositoryformatversion",
  ]
  /// Settings of a remote or a branch that run nothing.
  private static let harmlessEnds = [
    "remote.": [".url", ".pushurl", ".fetch"], "branch.": [".remote", ".merge", ".rebase"],
  ]

  /// What git is told in such a repository: that it is meant, and that none of its hooks are to run.
  static func settings(for path: String) -> [String] {
    ["safe.directory=\(path)", "core.hooksPath=/dev/null"]
  }

  /// Whether the settings that the repository itself has can run nothing.
  static func isHarmless(_ settings: GitSettings) -> Bool {
    settings.all.allSatisfy { scope, name in
      guard scope == "local" || scope == "worktree", !harmless.contains(name) else { return true }
      return harmlessEnds.contains { start, ends in
        name.hasPrefix(start) && ends.contains { name.hasSuffix($0) }
      }
    }
  }
}
