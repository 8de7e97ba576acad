import Glibc
import PlanModel
import PlanStore

/// The files of a plan in its repository: what is committed, and nothing else.
struct PlanFiles {
  let folder: PlanFolder
  let repository: Repository

  static let journal = PlanFolder.journalFolder
  static let plan = PlanFolder.planFile
  static let issued = PlanFolder.issuedFolder
  private static let attributes = ".gitattributes"
  /// Names of people in the message of a commit.
  private static let namesInMessage = 3

  private var git: Git { repository.git }

  /// Whether a path, seen from the plan folder, is a journal.
  static func isJournal(_ path: Path) -> Bool {
    guard let name = path.below("\(journal)/".utf8) else { return false }
    return name.suffix(4).elementsEqual(".tsv".utf8) && !name.contains(UInt8(ascii: "/"))
  }

  /// Whether a path, seen from the plan folder, is a file that is written once and never changed: a bulletin that was
  /// issued.
  static func isKept(_ path: Path) -> Bool {
    guard let name = path.below("\(issued)/".utf8) else { return false }
    return name.suffix(Issue.ending.utf8.count).elementsEqual(Issue.ending.utf8)
      && name.first != UInt8(ascii: ".")
      && !name.contains(UInt8(ascii: "/"))
  }

  /// The same, seen from the top of the work tree.
  func isKept(fromTop path: Path) -> Bool { path.below(repository.prefix).map(PlanFiles.isKept) ?? false }

  /// Whether a path, seen from the plan folder, is a seal or its signature: those are never changed.
  static func isSeal(_ path: Path) -> Bool {
    guard let name = path.below("\(PlanFolder.sealFolder)/".utf8) else { return false }
    let isText = [".txt", ".txt" + PlanFolder.signatureEnd].contains {
      name.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
    return isText && !name.contains(UInt8(ascii: "/"))
  }

  /// A path of the plan folder, as seen from the top of the work tree.
  func fromTop(_ path: Path) -> Path { repository.prefix + path }
  var planPath: Path { fromTop(Array(PlanFiles.plan.utf8)) }
  var attributesPath: Path { fromTop(Array(PlanFiles.attributes.utf8)) }
  var journalPath: Path { fromTop(Array(PlanFiles.journal.utf8)) }

  /// Whether a path, seen from the top of the work tree, is one of the plan's.
  func isOwn(_ path: Path) -> Bool {
    path == planPath || path == attributesPath || isJournal(fromTop: path) || isKept(fromTop: path)
      || isSeal(fromTop: path)
  }

  /// Whether a path, seen from the top of the work tree, is a seal of the plan.
  func isSeal(fromTop path: Path) -> Bool { path.below(repository.prefix).map(PlanFiles.isSeal) ?? false }

  /// Whether a path, seen from the top of the work tree, is a journal of the plan.
  func isJournal(fromTop path: Path) -> Bool {
    path.below(repository.prefix).map(PlanFiles.isJournal) ?? false
  }

  /// Whether a path is that of the journal folder itself, or in a folder that is called like a journal.
  func standsInTheWay(_ path: Path) -> Bool {
    guard let name = path.below(journalPath + [UInt8(ascii: "/")]) else {
      return path == journalPath
    }
    let parts = name.split(separator: UInt8(ascii: "/"), maxSplits: 1)
    return parts.count > 1 && parts[0].suffix(4).elementsEqual(".tsv".utf8)
  }

  /// A repository that ignores the journals would take none of them.
  func expectNotIgnored() throws(SyncError) {
    let files = ["\(PlanFiles.journal)/duban.tsv", PlanFiles.plan]
    // Git does not take literal names here, not even from its standard input.
    let rules = try git.run(
      ["check-ignore", "--verbose", "-z", "--stdin"], input: list(of: files.map { Array($0.utf8) }),
      isLiteral: false)
    // Source, line, pattern, path; a pattern with `!` takes an ignored file back.
    let cells = rules.bytes.split(separator: 0, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard rules.isGood else { return }
    for start in stride(from: 0, to: cells.count - 3, by: 4) where !cells[start + 2].hasPrefix("!") {
      let rule = "\(cells[start]):\(cells[start + 1])  \(cells[start + 2])"
      throw .ignored(cells[start + 3], rule: safe(rule))
    }
  }

  /// Takes back journals that somebody deleted, or put a link in the place of, without committing it: nothing that
  /// happened is ever taken away.
  ///
  /// - Returns: what is there again.
  func bringBackDeleted(since head: String) throws(SyncError) -> [Kept] {
    let changed = try git.need(
      [
        "diff-index", "--name-only", "--no-renames", "--diff-filter=DT", "-z", "--relative", head, "--",
        PlanFiles.journal, PlanFiles.issued,
      ])
    let present = Set(try journals() + kept())
    let gone = changed.paths.filter {
      (PlanFiles.isJournal($0) || PlanFiles.isKept($0)) && !present.contains($0)
    }
    if gone.isEmpty { return [] }
    var quiet = git
    // A hook would be heard, but could change nothing.
    quiet.settings.append("core.hooksPath=/dev/null")
    try quiet.need(["checkout", "--quiet", head] + pathsFromInput, input: list(of: gone))
    let patch = try git.need(
      ["diff-tree"] + PlanFiles.plain + [try repository.orEmpty(nil), head, "--", PlanFiles.journal]
    ).bytes
    return gone.map { file in Kept(file: file, records: RecordCount(patch: patch, file: file)) }
  }

  /// The journals in the folder, as paths from it: regular files, whatever bytes their names have.
  func journals() throws(SyncError) -> [Path] {
    do throws(StoreError) {
      return try folder.regularJournals().map { Path("\(PlanFiles.journal)/".utf8) + $0.pathBytes }
    } catch {
      if folder.hasFolder(PlanFiles.journal) { throw .store(error) }
      throw inTheWay(journalPath)
    }
  }

  /// The files that are written once, as paths from the folder.
  private func kept() throws(SyncError) -> [Path] {
    try stored { () throws(StoreError) in try folder.issuedNames() }.map {
      Path("\(PlanFiles.issued)/".utf8) + $0.pathBytes
    }
  }

  /// The seals in the folder, as paths from it.
  private func seals() throws(SyncError) -> [Path] {
    let paths = try stored { () throws(StoreError) in try folder.sealNames() }.map {
      Path("\(PlanFolder.sealFolder)/".utf8) + $0.pathBytes
    }
    return paths.filter(PlanFiles.isSeal)
  }

  /// Something else stands in the place of a file, as seen from the top of the work tree.
  func inTheWay(_ path: Path) -> SyncError {
    .inTheWay(path.shown, move: repository.typed.moveAway(path))
  }

  /// Whether a path, seen from the plan folder, is that of a regular file that can be read.
  func isReadable(_ path: Path) -> Bool {
    let name = String(path: path)
    return folder.hasRegularFile(name) && SystemCall.allows("\(folder.path)/\(name)", R_OK)
  }

  /// A clone may have only some of the files; of the plan it has to have all.
  func expectNotSparse() throws(SyncError) {
    guard repository.settings.isOn("core.sparsecheckout") else { return }
    let files = try git.need(["ls-files", "-t", "-z", "--", PlanFiles.journal]).paths
    guard files.contains(where: { $0.starts(with: "S ".utf8) }) else { return }
    throw .sparse(add: repository.typed.fromTop("sparse-checkout add", [journalPath]))
  }

  /// Commits what is new in the files of the plan; what the user has staged besides stays staged.
  ///
  /// - Parameters:
  ///   - head: the commit that is checked out; nil where there is none yet.
  ///   - withPlan: whether `plan.md` itself is committed.
  /// - Returns: whether there was anything.
  func commit(onto head: String?, withPlan: Bool) throws(SyncError) -> Bool {
    let single = [PlanFiles.attributes] + (withPlan ? [PlanFiles.plan] : [])
    let files = (single.map { Path($0.utf8) } + (try journals()) + (try kept()) + (try seals())).filter(
      isReadable)
    // A rule may ignore some names, or a part of the repository may be all that is checked out: these belong to it.
    try git.need(["add", "--force", "--sparse"] + pathsFromInput, input: list(of: files))
    let before = try repository.orEmpty(head)
    let places = ["--", PlanFiles.journal, PlanFiles.issued, PlanFolder.sealFolder] + single
    let present = Set(files)
    let changed = try git.need(
      ["diff-index", "--cached", "--name-only", "--no-renames", "-z", "--relative", before] + places
    ).paths.filter { present.contains($0) }
    guard !changed.isEmpty else { return false }
    let patch = try git.need(["diff-index", "--cached"] + PlanFiles.plain + [before] + places).bytes
    let message = message(RecordCount(patch: patch), changed)
    try Committer(repository: repository).commit(changed, message: message)
    return true
  }

  private func message(_ records: RecordCount, _ changed: [Path]) -> String {
    guard records.total > 0 else {
      if changed.contains(Array(PlanFiles.plan.utf8)) { return CommitWords.plan }
      return changed.contains(where: PlanFiles.isSeal) ? CommitWords.seal : CommitWords.settings
    }
    let names = records.names
    return CommitWords.records(
      records.total, Array(names.prefix(PlanFiles.namesInMessage)),
      hasMore: names.count > PlanFiles.namesInMessage)
  }

  /// How differences are printed for a program.
  static let plain = [
    "-p", "-r", "--no-color", "--no-ext-diff", "--no-textconv", "--no-renames", "--text", "--unified=0",
    "--inter-hunk-context=0", "--relative", "--src-prefix=a/", "--dst-prefix=b/",
  ]

  /// The events that one commit has and another has not.
  func records(from old: String?, to new: String) throws(SyncError) -> RecordCount {
    let old = try repository.orEmpty(old)
    return RecordCount(
      patch: try git.need(["diff-tree"] + PlanFiles.plain + [old, new, "--", PlanFiles.journal]).bytes)
  }

  /// Whether the plan itself differs between two commits.
  func planDiffers(from old: String?, to new: String) throws(SyncError) -> Bool {
    let old = try repository.orEmpty(old)
    return !(try git.need(["diff-tree", "-r", "--name-only", "-z", old, new, "--", PlanFiles.plan])).bytes
      .isEmpty
  }
}

/// Records that somebody took away, and that are there again.
struct Kept: Equatable {
  /// Seen from the plan folder.
  var file: Path
  var records: RecordCount
}

extension PlanFiles {
  /// The folder that the plan stood in before it was moved in git, seen from the top of the work tree, where the other
  /// side has it still; nil where it has not.
  func formerFolder(in ours: String, of theirs: String?) throws(SyncError) -> Path? {
    func has(_ tree: String, _ path: Path) throws(SyncError) -> Bool {
      try repository.contents(of: [Array("\(tree):".utf8) + path])[0] != nil
    }
    guard let theirs, theirs != ours, try !has(theirs, planPath) else { return nil }
    // For each move its likeness, then where it was, then where it is.
    let moves = try git.need([
      "log", "--follow", "--find-renames=75%", "--diff-filter=R", "--name-status", "-z", "--format=", ours,
      "--", PlanFiles.plan,
    ]).paths
    for place in stride(from: 1, to: moves.count, by: 3) {
      let path = moves[place]
      guard path.suffix(PlanFiles.plan.utf8.count).elementsEqual(PlanFiles.plan.utf8) else { continue }
      if try has(theirs, path), try !has(ours, path) { return path.dropLast(PlanFiles.plan.utf8.count) }
    }
    return nil
  }
}

/// Makes errors of the store into failures of the synchronisation.
func stored<Result>(_ body: () throws(StoreError) -> Result) throws(SyncError) -> Result {
  do throws(StoreError) {
    return try body()
  } catch {
    throw .store(error)
  }
}
