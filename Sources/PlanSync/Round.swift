import Glibc
import PlanBytes
import PlanModel
import PlanStore

/// What is done again when the remote repository moved meanwhile.
struct Round {
  let plan: OpenPlan
  let files: PlanFiles
  let dispute: PlanDispute
  /// What is checked out; nil where it has to be looked at again.
  private var head: String?
  /// What the person decided; used once.
  private var choice: PlanChoice?
  private var received = RecordCount()
  private var report = SyncReport()

  init(plan: OpenPlan, files: PlanFiles, dispute: PlanDispute, choice: PlanChoice?) {
    self.plan = plan
    self.files = files
    self.dispute = dispute
    self.choice = choice
  }

  private var repository: Repository { files.repository }
  private var git: Git { repository.git }
  /// Names that this plan and this branch have for themselves.
  private var ownRefs: String {
    "refs/duban/\(hexadecimal(fnv1a(repository.prefix + [0] + Path(repository.branch.utf8)), digits: 16))"
  }
  /// A commit in whose journals all lines of its history stand.
  private var intactRef: String { "\(ownRefs)/intact" }
  private var fetchedRef: String { "\(ownRefs)/fetched" }

  /// Commits what is on the disk, after it was made whole, and what was decided.
  mutating func prepare() throws(SyncError) {
    try expectNoMarks()
    if !dispute.isOpen { try stored { () throws(StoreError) in try plan.identifyItems() } }
    if dispute.isOpen, let head = try repository.commit("HEAD") {
      try settle(in: head)
    } else if let choice, !choice.items.isEmpty {
      throw .notDisputed(choice.items[0], open: [])
    }
    head = try commit()
  }

  /// What an unfinished merge left in the plan is nothing that others should get.
  private func expectNoMarks() throws(SyncError) {
    guard let line = plan.plan.firstMergeMark else { return }
    if let head = try repository.commit("HEAD"),
      Plan(reading: try committedPlan(in: head)).firstMergeMark != nil
    {
      return
    }
    throw .marked(line: line)
  }

  /// Commits the files of the plan as they are on the disk.
  ///
  /// - Returns: what is checked out then.
  private mutating func commit() throws(SyncError) -> String? {
    if !plan.plan.header.isReadOnly {
      try stored { () throws(StoreError) in try restore() }
    }
    let head = try repository.commit("HEAD")
    if let head { report.add(try files.bringBackDeleted(since: head)) }
    return try files.commit(onto: head, withPlan: !dispute.isOpen) ? try repository.commit("HEAD") : head
  }

  /// Makes the own journals whole. Where one cannot be opened now, its lines stay in the private folder until it can, and
  /// the rest goes its way.
  private func restore() throws(StoreError) {
    do throws(StoreError) {
      _ = try plan.restoreOwnLines()
    } catch .system(.open, _, _), .notAFile {
      return
    }
  }

  /// Fetches, merges and pushes once; false where somebody was faster.
  mutating func exchange(with destination: Destination) throws(SyncError) -> Bool {
    if head == nil { head = try commit() }
    guard let ours = head.take() else { return true }
    let before = try repository.commits([destination.tracking, intactRef, fetchedRef])
    let theirs = try fetch(destination)
    let earlier = Set(before.compactMap { $0 }).subtracting([theirs].compactMap { $0 }).sorted()
    let former = before[1] == nil ? try files.formerFolder(in: ours, of: theirs) : nil
    let merge = Merge(
      repository: repository, files: files, ours: ours, theirs: theirs, earlier: earlier, intact: before[1],
      former: former, name: destination.shown)
    guard var outcome = try merge.merge() else { return try deepen(destination) }
    report.note(outcome)
    report.foreign = try ForeignFiles(repository, destination).changes(outcome.foreign, in: ours)
    if let base = outcome.dispute, !dispute.isOpen { try open(base, in: outcome.commit) }
    guard try forward(from: ours, to: outcome.commit) else { return false }
    try count(from: ours, to: outcome.commit)
    if dispute.isOpen, try settle(in: outcome.commit), let head = try commit() { outcome.goOn(to: head) }
    return try send(outcome, theirs, destination, intact: before[1])
  }

  private mutating func count(from ours: String, to merged: String) throws(SyncError) {
    if ours == merged { return }
    received.add(try files.records(from: ours, to: merged))
    (report.received, report.receivedByPerson) = (received.total, received.byPerson)
    if try files.planDiffers(from: ours, to: merged) { report.planReceived = true }
    report.moved = true
  }

  private mutating func send(
    _ outcome: Merge.Outcome, _ theirs: String?, _ destination: Destination, intact: String?
  ) throws(SyncError) -> Bool {
    if outcome.outgoing != theirs {
      let sent = try files.records(from: theirs, to: outcome.outgoing)
      let isPlanSent = try files.planDiffers(from: theirs, to: outcome.outgoing)
      guard try Remote(repository: repository, destination: destination).push(outcome) else { return false }
      (report.sent, report.planSent, report.moved) = (sent.total, isPlanSent, true)
    }
    // From now on only what comes after this commit needs a look.
    if outcome.commit != intact { try git.need(["update-ref", intactRef, outcome.commit]) }
    return true
  }

  private func fetch(_ destination: Destination) throws(SyncError) -> String? {
    let isThere = try Remote(repository: repository, destination: destination).fetch(into: fetchedRef)
    return isThere ? try repository.commit(fetchedRef) : nil
  }

  /// Of a shallow clone more is fetched where it does not go back far enough.
  private func deepen(_ destination: Destination) throws(SyncError) -> Bool {
    guard SystemCall.allows("\(repository.commonFolder)/shallow", F_OK) else {
      throw .unrelated(clone: repository.typed.clone(of: destination.address(repository.settings)))
    }
    try Remote(repository: repository, destination: destination).deepen()
    return false
  }

  // MARK: The work tree

  /// Moves branch, index and files on to a commit. What the user has changed elsewhere stays as it is, and so does
  /// `plan.md` while people have to decide about it.
  ///
  /// - Returns: false where an event was written, or somebody committed, just now.
  private func forward(from ours: String, to commit: String) throws(SyncError) -> Bool {
    if ours == commit { return true }
    if dispute.isOpen { try leavePlan(at: commit) }
    var git = self.git
    git.settings.append("branch.\(repository.branch).mergeOptions=")
    let output = try git.run(["merge", "--ff-only", "--quiet", "--no-squash", commit])
    if output.isGood { return true }
    let blocking = output.errors.split(separator: "\n").filter { $0.hasPrefix("\t") }.map {
      Path(printed: String($0.dropFirst()).pathBytes[...])
    }
    let foreign = blocking.filter { !files.isOwn($0) }
    guard foreign.isEmpty else {
      throw .blocked(
        foreign.map(\.shown), stash: repository.typed.fromTop("stash push --include-untracked --", foreign))
    }
    if let odd = blocking.first(where: { !files.isReadable(Path($0.dropFirst(repository.prefix.count))) }) {
      throw files.inTheWay(odd)
    }
    if !blocking.isEmpty || output.errors.contains("ot possible to fast-forward") { return false }
    throw output.failure
  }

  /// With the new text in the index, moving on leaves the one in the work tree alone.
  private func leavePlan(at commit: String) throws(SyncError) {
    let entry =
      try git.need(["ls-tree", "-z", "--full-name", commit, "--", PlanFiles.plan]).paths.first ?? []
    guard let tab = entry.firstIndex(of: UInt8(ascii: "\t")) else { return }
    try git.need(
      ["update-index", "-z", "--index-info"], input: Path(entry[..<tab]) + [9] + files.planPath + [0])
  }

  // MARK: What people have to decide

  private func open(_ base: Merge.PlanBase, in commit: String) throws(SyncError) {
    let other = try committedPlan(in: commit)
    try stored { () throws(StoreError) in
      try dispute.open(base: base.text, own: try plan.folder.readPlan(), other: other)
    }
  }

  private func committedPlan(in commit: String) throws(SyncError) -> [UInt8] {
    try repository.contents(of: [Array("\(commit):".utf8) + files.planPath])[0] ?? []
  }

  private func settlement(in commit: String) throws(SyncError) -> (
    PlanSettlement, own: [UInt8], other: [UInt8]
  ) {
    let other = try committedPlan(in: commit)
    let (own, base) = try stored { () throws(StoreError) in (try plan.folder.readPlan(), try dispute.base()) }
    return (PlanSettlement(base: base, own: own, committed: other), own, other)
  }

  /// Looks what of a dispute is decided, by a person's word or because both say the same by now.
  ///
  /// - Returns: whether the branch or the file has something new.
  @discardableResult
  private mutating func settle(in commit: String) throws(SyncError) -> Bool {
    let (settlement, own, other) = try settlement(in: commit)
    if let choice, let item = settlement.stranger(in: choice) {
      throw .notDisputed(item, open: settlement.merge.conflicts.compactMap(\.number))
    }
    let decided = choice
    choice = nil
    let (newOwn, newOther) = (settlement.own(after: decided), settlement.committed(after: decided))
    if newOwn != own { try stored { () throws(StoreError) in try plan.revise(own, to: newOwn) } }
    if settlement.isSettled(by: decided) {
      dispute.close()
      return newOwn != other
    }
    if newOther != other { try self.commit(plan: newOther, onto: commit) }
    try stored { () throws(StoreError) in try dispute.keep(own: newOwn, other: newOther) }
    return newOther != other
  }

  private func commit(plan text: [UInt8], onto head: String) throws(SyncError) {
    var changes = TreeChanges()
    changes.set(files.planPath, to: TreeEntry(mode: TreeEntry.fileMode, blob: try repository.store(text)))
    let tree = try changes.write(from: head, in: repository)
    let commit = try Committer(repository: repository).commit(
      tree: tree, parents: [head], message: CommitWords.plan)
    guard try forward(from: head, to: commit) else { throw .keepsMoving }
  }

  /// The report, with what is left to decide.
  func finished() throws(SyncError) -> SyncReport {
    try files.expectNotSparse()
    var report = report
    if dispute.isOpen, let head = try repository.commit("HEAD") {
      let conflicts = try settlement(in: head).0.merge.conflicts
      report.undecided = UndecidedPlan(conflicts: conflicts, dispute: dispute)
    }
    return report
  }
}
