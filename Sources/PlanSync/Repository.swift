import Glibc
import PlanModel
import PlanStore

/// The git repository that a plan folder is in, where one can synchronise: a branch is checked out and nothing is
/// half done.
struct Repository {
  let git: Git
  /// The private folder of git, for this work tree.
  let gitFolder: String
  /// The plan folder as seen from the top of the work tree; empty or ending with a slash.
  let prefix: String
  let branch: String

  /// The oldest git that can merge without touching the files of the work tree.
  private static let oldestGit = [2, 38]

  /// Finds the repository of a folder and looks whether one can work in it.
  ///
  /// - Parameter name: what to sign commits with, where git does not know who the user is.
  init(of folder: String, name: String?) throws(SyncFailure) {
    var git = Git(folder: folder)
    try Repository.expectNewEnough(try git.need(["version"]).line)
    let places = try git.run(["rev-parse", "--absolute-git-dir", "--is-inside-work-tree"])
    guard places.isGood else {
      throw places.errors.contains("not a git repository")
        ? .noRepository(path: folder) : .git(places.reason)
    }
    let lines = places.bytes.split(separator: UInt8(ascii: "\n")).map { String(path: $0) }
    guard lines.count == 2, lines[1] == "true" else { throw .noWorkTree(path: folder) }
    git.hasOwnSSH = try git.run(["config", "--get", "core.sshCommand"]).isGood
    git.settings += try Repository.identity(in: git, name: name)
    self.gitFolder = lines[0]
    self.prefix = try git.need(["rev-parse", "--show-prefix"]).line
    try Repository.expectNothingHalfDone(git, gitFolder: lines[0])
    let head = try git.run(["symbolic-ref", "--quiet", "--short", "HEAD"])
    guard head.isGood, !head.line.isEmpty else { throw .detached }
    self.branch = head.line
    self.git = git
  }

  /// `git version 2.39.5`
  private static func expectNewEnough(_ version: String) throws(SyncFailure) {
    let word = version.split(separator: " ").dropFirst(2).first ?? ""
    let numbers = word.split(separator: ".").prefix(2).compactMap { Int($0) }
    guard numbers.count == 2, !numbers.lexicographicallyPrecedes(oldestGit) else {
      throw .gitTooOld(String(word))
    }
  }

  /// Who commits, where neither settings nor environment say so.
  private static func identity(in git: Git, name: String?) throws(SyncFailure) -> [String] {
    var settings: [String] = []
    let letters = (name ?? "").filter { $0.isLetter || $0.isNumber || $0 == " " }
    let isNamed = Git.isSet("GIT_AUTHOR_NAME") && Git.isSet("GIT_COMMITTER_NAME")
    if !isNamed, try git.run(["config", "--get", "user.name"]).line.isEmpty {
      settings.append("user.name=\(letters.isEmpty ? "duban" : letters)")
    }
    let hasAddress = Git.isSet("EMAIL") || Git.isSet("GIT_AUTHOR_EMAIL") && Git.isSet("GIT_COMMITTER_EMAIL")
    if !hasAddress, try git.run(["config", "--get", "user.email"]).line.isEmpty {
      settings.append("user.email=duban@localhost")
    }
    return settings
  }

  /// What git leaves in its folder while something is half done, and the command that ends it.
  private static let halfDone = [
    ("MERGE_HEAD", "merge"), ("rebase-merge", "rebase"), ("rebase-apply", "rebase"),
    ("CHERRY_PICK_HEAD", "cherry-pick"), ("REVERT_HEAD", "revert"),
  ]

  private static func expectNothingHalfDone(_ git: Git, gitFolder: String) throws(SyncFailure) {
    for (file, command) in halfDone where SystemCall.allows("\(gitFolder)/\(file)", F_OK) {
      throw .unfinished(command)
    }
    let unresolved = try git.need(["diff", "--name-only", "--diff-filter=U", "-z"]).names
    guard unresolved.isEmpty else { throw .unresolved(Array(Set(unresolved)).sorted()) }
  }

  /// The commit that a name stands for; nil where there is none yet.
  func commit(_ name: String) throws(SyncFailure) -> String? {
    let output = try git.run(["rev-parse", "--verify", "--quiet", "\(name)^{commit}"])
    return output.isGood ? output.line : nil
  }

  /// The tree of a commit, or the empty tree where there is no commit.
  func tree(of commit: String?) throws(SyncFailure) -> String {
    if let commit { return commit }
    return try git.need(["hash-object", "-t", "tree", "--stdin"]).line
  }

  /// Where the branch goes to: the remote and the ref there.
  func destination() throws(SyncFailure) -> Destination {
    let remotes = String(decoding: try git.need(["remote"]).bytes, as: UTF8.self).split(separator: "\n")
      .map(String.init)
    let named = try git.run(["config", "--get", "branch.\(branch).remote"]).line
    let ref = try git.run(["config", "--get", "branch.\(branch).merge"]).line
    if !named.isEmpty, !ref.isEmpty { return Destination(remote: named, ref: ref, isUpstream: true) }
    guard let remote = remotes.first(where: { $0 == "origin" }) ?? remotes.first else { throw .noRemote }
    return Destination(remote: remote, ref: "refs/heads/\(branch)", isUpstream: false)
  }
}

/// A branch of a remote repository.
struct Destination {
  var remote: String
  var ref: String
  /// Whether git has it as the upstream of the branch.
  var isUpstream: Bool
}
