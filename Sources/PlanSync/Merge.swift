import Glibc
import PlanModel
import PlanStore

/// Brings two commits together. It is done beside the work tree, which changes only when all is decided: whatever
/// happens, no conflict marker and no half-done merge is left in it.
struct Merge {
  let repository: Repository
  let files: PlanFiles

  enum Ending {
    /// The branch has what the other side has; journals that one side had deleted are kept.
    case done(kept: [String])
    /// Something changed meanwhile: begin again.
    case again
  }

  private var git: Git { repository.git }

  /// Merges a commit into the branch and its files.
  ///
  /// - Throws: `conflict`, `unrelated`, `blocked`: nothing was changed then.
  func merge(_ theirs: String, into ours: String, named name: String) throws(SyncFailure) -> Ending {
    if try isAncestor(theirs, of: ours) { return .done(kept: []) }
    if try isAncestor(ours, of: theirs) { return try forward(to: theirs, kept: []) }
    if try !git.run(["merge-base", ours, theirs]).isGood, try !isSamePlan(ours, theirs) { throw .unrelated }
    let result = try git.run(
      [
        "merge-tree", "--write-tree", "-z", "--no-messages", "--allow-unrelated-histories", ours, theirs,
      ])
    // 0 is clean, 1 has conflicts.
    guard result.status == 0 || result.status == 1, let tree = result.names.first else {
      throw .git(result.reason)
    }
    let conflicts = Merge.conflicts(in: result.names.dropFirst())
    let foreign = conflicts.filter { !files.isJournal(fromTop: $0.path) }.map(\.path)
    guard foreign.isEmpty else { throw .conflict(Array(Set(foreign)).sorted()) }
    let whole = try settle(conflicts, in: tree)
    let sign = try git.run(["config", "--type=bool", "--get", "commit.gpgSign"]).line == "true" ? ["-S"] : []
    let commit = try git.need(
      ["commit-tree"] + sign + ["-p", ours, "-p", theirs, "-m", String(.commitMerge(name)), whole]
    ).line
    return try forward(to: commit, kept: conflicts.filter(\.isDeletion).map(\.path))
  }

  private func isAncestor(_ old: String, of new: String) throws(SyncFailure) -> Bool {
    let output = try git.run(["merge-base", "--is-ancestor", old, new])
    guard output.status <= 1 else { throw .git(output.reason) }
    return output.isGood
  }

  /// Whether two repositories began with copies of one plan, to the letter: then they belong together, and their
  /// journals only add up.
  private func isSamePlan(_ ours: String, _ theirs: String) throws(SyncFailure) -> Bool {
    let plan = "\(repository.prefix)\(PlanFolder.planFile)"
    let blobs = try [ours, theirs].map { (commit) throws(SyncFailure) in
      try git.run(["rev-parse", "--verify", "--quiet", "\(commit):\(plan)"]).line
    }
    return !blobs[0].isEmpty && blobs[0] == blobs[1]
  }

  /// A file that git could not merge.
  struct Conflict {
    var path: String
    /// Its mode and content in the common ancestor (1), here (2) and there (3).
    var stages: [Int: (mode: String, blob: String)] = [:]

    /// One side deleted it, the other went on with it.
    var isDeletion: Bool { stages[2] == nil || stages[3] == nil }
  }

  /// Reads lines `mode blob stage TAB path`.
  static func conflicts(in lines: some Sequence<String>) -> [Conflict] {
    var conflicts: [String: Conflict] = [:]
    for line in lines {
      let sides = line.split(separator: "\t", maxSplits: 1).map(String.init)
      let words = sides.first?.split(separator: " ").map(String.init) ?? []
      guard sides.count == 2, words.count == 3, let stage = Int(words[2]) else { continue }
      conflicts[sides[1], default: Conflict(path: sides[1])].stages[stage] = (words[0], words[1])
    }
    return conflicts.values.sorted { $0.path < $1.path }
  }

  /// The tree with the journals in conflict put right: one that a side deleted is kept, of two versions all
  /// lines are (git itself takes one with NULs in it, as a power cut leaves them, for no text).
  private func settle(_ conflicts: [Conflict], in tree: String) throws(SyncFailure) -> String {
    if conflicts.isEmpty { return tree }
    let index = "\(repository.gitFolder)/duban-index-\(getpid())"
    defer { _ = SystemCall.remove(index) }
    try git.need(["read-tree", tree], index: index)
    for conflict in conflicts {
      guard let (mode, blob) = try kept(of: conflict) else { continue }
      try git.need(
        ["update-index", "--add", "--cacheinfo", "\(mode),\(blob),\(conflict.path)"], index: index)
    }
    return try git.need(["write-tree"], index: index).line
  }

  private func kept(of conflict: Conflict) throws(SyncFailure) -> (mode: String, blob: String)? {
    guard let ours = conflict.stages[2], let theirs = conflict.stages[3] else {
      return conflict.stages[2] ?? conflict.stages[3]
    }
    let lines = Merge.union(
      try git.need(["cat-file", "blob", ours.blob]).bytes,
      try git.need(["cat-file", "blob", theirs.blob]).bytes)
    return (ours.mode, try git.need(["hash-object", "-w", "--stdin"], input: lines).line)
  }

  /// All lines of the first, then those of the second that it lacks.
  static func union(_ first: [UInt8], _ second: [UInt8]) -> [UInt8] {
    let newline = UInt8(ascii: "\n")
    let known = Set(first.split(separator: newline))
    let missing = second.split(separator: newline).filter { !known.contains($0) }
    let start = first.isEmpty || first.last == newline ? first : first + [newline]
    return start + missing.flatMap { $0 + [newline] }
  }

  /// Moves branch, index and files on to a commit. What the user has changed elsewhere stays as it is.
  private func forward(to commit: String, kept: [String]) throws(SyncFailure) -> Ending {
    let output = try git.run(["merge", "--ff-only", "--quiet", commit])
    if output.isGood { return .done(kept: kept) }
    let blocking = output.errors.split(separator: "\n").filter { $0.hasPrefix("\t") }.map {
      String($0.dropFirst())
    }
    let foreign = blocking.filter { !files.isOwn($0) }
    guard foreign.isEmpty else { throw .blocked(foreign) }
    // An event was written, or somebody committed, just now.
    if !blocking.isEmpty || output.errors.contains("ot possible to fast-forward") { return .again }
    throw .git(output.reason)
  }
}
