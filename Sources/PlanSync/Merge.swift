import Glibc
import PlanModel
import PlanStore

/// Brings two commits together. It is done beside the work tree, which changes only when all is decided: whatever
/// happens, no conflict marker and no half-done merge is left in it.
struct Merge {
  let repository: Repository
  let files: PlanFiles
  /// The branch here, and the one there; nil where there is none yet.
  let ours: String
  let theirs: String?
  /// What was at the other side, or here, before: nothing of it may be gone, even where its history was rewritten.
  let earlier: [String]
  /// A commit in whose journals all lines of its history stand.
  let intact: String?
  /// Where the other side still has the plan folder, if that was moved here.
  let former: Path?
  /// What the message of a merge says.
  let name: String

  /// What came out; nothing of it is in the work tree yet.
  struct Outcome {
    /// The commit that the branch goes on to.
    var commit: String
    /// The commit that goes to the other side: the same, but where files besides the plan do not come together.
    var outgoing: String
    var kept: [Kept] = []
    /// What is not taken from the other side: links, other repositories, odd modes.
    var refused: [Path] = []
    /// `plan.md` as it was before both changed it, and whether it is known, where only a person can bring it together.
    var dispute: PlanBase?
    /// Files besides the plan that do not come together.
    var foreign: [Path] = []

    /// A commit on top of what came out.
    mutating func goOn(to head: String) {
      if outgoing == commit { outgoing = head }
      commit = head
    }
  }

  /// What both versions of a plan come from; nil where it is not known.
  struct PlanBase { var text: [UInt8]? }

  /// How the two lie in the history.
  enum Relation {
    case behind, ahead
    case apart(base: String?)
  }

  private var git: Git { repository.git }

  /// Makes the commits that have what both sides have.
  ///
  /// - Returns: nil where the two have nothing in common.
  func merge() throws(SyncError) -> Outcome? {
    guard let relation = try relation() else { return nil }
    var content = MergedContent(repository: repository, files: files, isApart: relation.isApart)
    if let theirs, relation.isNews {
      try content.take(try repository.differences(from: ours, to: theirs, at: former), from: theirs)
    }
    var outcome = Outcome(commit: ours, outgoing: ours)
    if case .apart(let base) = relation, let conflict = content.plan {
      outcome.dispute = try bringPlansTogether(conflict, base: base, &content)
    }
    try keepLines(relation, &content, &outcome)
    outcome.refused = content.refused
    try commit(content.changes, relation, &outcome)
    return outcome
  }

  private func relation() throws(SyncError) -> Relation? {
    guard let theirs, theirs != ours else { return .behind }
    let output = try git.run(["merge-base", ours, theirs])
    guard output.status <= 1 else { throw output.failure }
    let base = output.isGood ? output.line : nil
    if base == theirs { return .behind }
    if base == ours { return .ahead }
    if base == nil, intact == nil, try !isSamePlan(theirs) { return nil }
    return .apart(base: base ?? intact)
  }

  /// Whether two repositories began with copies of one plan, which differ at most in the ids that either gave: then
  /// they belong together, and their journals only add up.
  private func isSamePlan(_ theirs: String) throws(SyncError) -> Bool {
    let plans = try repository.contents(of: [ours, theirs].map { Array("\($0):".utf8) + files.planPath })
    guard let one = plans[0], let other = plans[1] else { return false }
    return PlanMerge.sayTheSame(one, other)
  }

  /// Of what both changed in the plan the other side's stands in the commit, until a person has decided.
  private func bringPlansTogether(
    _ plans: (ours: TreeEntry, theirs: TreeEntry), base: String?, _ content: inout MergedContent
  ) throws(SyncError) -> PlanBase? {
    let names = [plans.ours.blob, plans.theirs.blob].map { Array($0.utf8) }
    let places = [files.planPath] + (former.map { [$0 + PlanFiles.plan.utf8] } ?? [])
    let before = base.map { base in places.map { Array("\(base):".utf8) + $0 } } ?? []
    let texts = try repository.contents(of: names + before)
    let old = texts.dropFirst(2).lazy.compactMap { $0 }.first
    let merge = PlanMerge(base: old, ours: texts[0] ?? [], theirs: texts[1] ?? [])
    let text = merge.text { _ in .theirs } ?? texts[1] ?? []
    let blob = text == texts[1] ? plans.theirs.blob : try repository.store(text)
    content.changes.set(files.planPath, to: TreeEntry(mode: plans.ours.mode, blob: blob))
    return merge.conflicts.isEmpty ? nil : PlanBase(text: old)
  }

  /// Puts back what was taken out of journals on the way, and notes whose it is.
  private func keepLines(
    _ relation: Relation, _ content: inout MergedContent,
    _ outcome: inout Outcome
  ) throws(SyncError) {
    let taken = try TakenAway(
      in: repository, ours: ours, theirs: theirs, earlier: earlier, intact: intact, former: former)
    if taken.isEmpty { return }
    var known = JournalLines()
    let mine = try files.journalFolder(of: ours)
    let others = try theirs.map { (tip) throws(SyncError) in try files.journalFolder(of: tip, at: former) }
    let merged = content.changes.applied(to: relation.isAhead ? others ?? mine : mine)
    let lines = try known.lines(of: merged, files)
    try content.add(taken.missing(from: lines), to: merged)
    // What only one side took away was never gone here, but that is said, too.
    var here = try known.lines(of: mine, files)
    if let others { here.formIntersection(try known.lines(of: others, files)) }
    outcome.kept = taken.missing(from: here).map { Kept(file: $0, records: RecordCount(lines: $1)) }
  }

  private func commit(
    _ changes: TreeChanges, _ relation: Relation, _ outcome: inout Outcome
  ) throws(SyncError) {
    switch relation {
    case .behind:
      outcome.commit = try commit(changes, from: ours, parents: [ours])
      outcome.outgoing = outcome.commit
    case .ahead:
      outcome.commit = try commit(changes, from: theirs ?? ours, parents: [theirs ?? ours])
      outcome.outgoing = outcome.commit
    case .apart: try join(changes, &outcome)
    }
  }

  private func commit(
    _ changes: TreeChanges, from source: String, parents: [String]
  ) throws(SyncError) -> String {
    if changes.isEmpty, parents == [source] { return source }
    let tree = changes.isEmpty ? source : try changes.write(from: source, in: repository)
    if parents.count == 1, try repository.tree(of: parents[0]) == tree { return parents[0] }
    return try Committer(repository: repository).commit(
      tree: tree, parents: parents, message: CommitWords.merge(name))
  }

  /// Files besides the plan are merged as git does it. Where they do not come together, each side gets the plan and its
  /// records on top of its own.
  private func join(_ changes: TreeChanges, _ outcome: inout Outcome) throws(SyncError) {
    guard let theirs else { return }
    // From the top: elsewhere git names the files as they are seen from there.
    let result = try git.run(
      [
        "-C", repository.typed.top, "merge-tree", "--write-tree", "-z", "--no-messages", "--name-only",
        "--allow-unrelated-histories",
        ours, theirs,
      ])
    // 0 is clean, 1 has conflicts.
    guard result.status == 0 || result.status == 1, let tree = result.paths.first else {
      throw result.failure
    }
    var changes = changes
    for path in result.paths.dropFirst() {
      if let place = inTheWay(path) {
        changes.set(place, to: nil)
      } else if !isSettled(path) {
        outcome.foreign.append(path)
      }
    }
    if outcome.foreign.isEmpty {
      for path in try leftBehind() { changes.set(path, to: nil) }
      let tree = String(decoding: tree, as: UTF8.self)
      outcome.commit = try commit(changes, from: tree, parents: [ours, theirs])
      outcome.outgoing = outcome.commit
    } else {
      outcome.commit = try commit(changes, from: ours, parents: [ours])
      outcome.outgoing = try commit(changes, from: theirs, parents: [theirs])
    }
  }

  /// The plan's files where the folder stood before it was moved: all of them were brought here.
  private func leftBehind() throws(SyncError) -> [Path] {
    guard let former, let theirs else { return [] }
    return try git.need([
      "ls-tree", "-r", "-z", "--full-tree", "--name-only", theirs, "--", String(path: former),
    ])
    .paths.filter(isLeftBehind)
  }

  private func isLeftBehind(_ path: Path) -> Bool {
    former.flatMap { path.below($0) }.map { files.isOwn(repository.prefix + $0) } ?? false
  }

  /// Whether what git could not merge is the plan's, and was brought together already.
  private func isSettled(_ path: Path) -> Bool {
    files.isOwn(path) || isLeftBehind(path) || path == files.journalPath
      || repository.prefix.starts(with: path + [UInt8(ascii: "/")])
  }

  /// Where a file, a link or another repository stands in the place of a folder, or the other way round, git keeps it
  /// under a name with `~` and the commit behind it; nil for other paths.
  private func inTheWay(_ path: Path) -> Path? {
    if path != files.journalPath, files.standsInTheWay(path) { return path }
    guard let mark = path.lastIndex(of: UInt8(ascii: "~")) else { return nil }
    let place = Path(path[..<mark])
    return isSettled(place) || place.starts(with: files.journalPath + [UInt8(ascii: "/")]) ? path : nil
  }
}

extension Merge.Relation {
  fileprivate var isNews: Bool { if case .behind = self { false } else { true } }
  fileprivate var isAhead: Bool { if case .ahead = self { true } else { false } }
  fileprivate var isApart: Bool { if case .apart = self { true } else { false } }
}
