import PlanModel
import PlanStore

/// The files of a plan in its repository: what is committed, and nothing else.
struct PlanFiles {
  let folder: PlanFolder
  let repository: Repository

  private static let attributes = ".gitattributes"
  private static let journal = PlanFolder.journalFolder
  /// Journals are no text for git: each line end stays, and a merge keeps the lines of both sides.
  private static let attributeLine = "\(journal)/*.tsv -text merge=union"
  /// Names of people in the message of a commit.
  private static let namesInMessage = 3

  private var git: Git { repository.git }

  /// Whether a path, seen from the plan folder, is a journal.
  static func isJournal(_ path: String) -> Bool {
    path.hasPrefix("\(journal)/") && path.hasSuffix(".tsv")
      && !path.dropFirst(journal.count + 1).contains("/")
  }

  /// Whether a path, seen from the top of the work tree, is one of the plan's.
  func isOwn(_ path: String) -> Bool {
    guard path.hasPrefix(repository.prefix) else { return false }
    let name = String(path.dropFirst(repository.prefix.count))
    return name == PlanFolder.planFile || name == PlanFiles.attributes || PlanFiles.isJournal(name)
  }

  /// Whether a path, seen from the top of the work tree, is a journal of the plan.
  func isJournal(fromTop path: String) -> Bool {
    path.hasPrefix(repository.prefix) && PlanFiles.isJournal(String(path.dropFirst(repository.prefix.count)))
  }

  /// A repository that ignores the journals would take none of them.
  func expectNotIgnored() throws(SyncFailure) {
    for file in ["\(PlanFiles.journal)/duban.tsv", PlanFolder.planFile] {
      // Git does not take literal names here, not even from its standard input.
      let rule = try git.run(
        ["--no-literal-pathspecs", "check-ignore", "--verbose", "-z", "--stdin"],
        input: Array(file.utf8) + [0])
      // Source, line, pattern, path; a pattern with `!` takes an ignored file back.
      let cells = rule.bytes.split(separator: 0, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard rule.isGood, cells.count >= 4, !cells[2].hasPrefix("!") else { continue }
      throw .ignored(file, rule: safe("\(cells[0]):\(cells[1])  \(cells[2])"))
    }
  }

  /// Tells git how to treat journals, where it does not know.
  func setAttributes() throws(SyncFailure) {
    let known = try git.need(
      ["check-attr", "-z", "text", "merge", "--", "\(PlanFiles.journal)/duban.tsv"]
    ).names
    if known.count == 6, known[2] == "unset", known[5] == "union" { return }
    try stored { () throws(StoreError) in
      try folder.add(line: PlanFiles.attributeLine, toFile: PlanFiles.attributes)
    }
  }

  /// Takes back journals that somebody deleted without committing it: nothing that happened is ever taken away.
  ///
  /// - Returns: their names.
  func bringBackDeleted() throws(SyncFailure) -> [String] {
    guard try repository.commit("HEAD") != nil else { return [] }
    let deleted = try git.need(
      [
        "diff", "--name-only", "--no-renames", "--diff-filter=D", "-z", "--relative", "HEAD", "--",
        PlanFiles.journal,
      ])
    let present = Set(try present())
    let gone = deleted.names.filter { PlanFiles.isJournal($0) && !present.contains($0) }
    if !gone.isEmpty { try git.need(["checkout", "--quiet", "HEAD", "--"] + gone) }
    return gone
  }

  private func present() throws(SyncFailure) -> [String] {
    let journals = try stored { () throws(StoreError) in try folder.regularJournals() }
    return journals.map { "\(PlanFiles.journal)/\($0)" }
  }

  /// Commits what is new in the files of the plan; what the user has staged besides stays staged.
  func commit() throws(SyncFailure) {
    let files =
      try [PlanFiles.attributes, PlanFolder.planFile].filter { folder.hasRegularFile($0) } + present()
    try git.need(["add", "--"] + files)
    let before = try repository.tree(of: try repository.commit("HEAD"))
    let changed = try git.need(
      ["diff", "--cached", "--name-only", "--no-renames", "-z", "--relative", before, "--"] + files
    ).names
    guard !changed.isEmpty else { return }
    let records = RecordCount(
      difference: try git.need(["diff", "--cached"] + PlanFiles.plain + [before, "--"] + files).bytes)
    let message = self.message(records, changesPlan: changed.contains(PlanFolder.planFile))
    try git.need(
      ["commit", "--quiet", "--only", "--message=\(message)", "--"] + changed, isInterruptible: true)
  }

  private func message(_ records: RecordCount, changesPlan: Bool) -> String {
    if records.total > 0 {
      let names = records.names
      return String(
        .commitRecords(
          records.total, Array(names.prefix(PlanFiles.namesInMessage)),
          hasMore: names.count > PlanFiles.namesInMessage))
    }
    return String(changesPlan ? .commitPlan : .commitSettings)
  }

  /// How differences are printed for a program.
  private static let plain = [
    "--no-color", "--no-ext-diff", "--no-textconv", "--no-renames", "--text", "--unified=0",
  ]

  /// The events that one commit has and another has not.
  func records(from old: String?, to new: String) throws(SyncFailure) -> RecordCount {
    let arguments = ["diff-tree", "-r", "-p"] + PlanFiles.plain
    return RecordCount(
      difference: try git.need(
        arguments + [try repository.tree(of: old), new, "--", PlanFiles.journal]
      ).bytes)
  }

  /// Whether the plan itself differs between two commits.
  func planDiffers(from old: String?, to new: String) throws(SyncFailure) -> Bool {
    let old = try repository.tree(of: old)
    return !(try git.need(["diff-tree", "-r", "--name-only", "-z", old, new, "--", PlanFolder.planFile]))
      .bytes.isEmpty
  }
}

/// Makes errors of the store into failures of the synchronisation.
func stored<Result>(_ body: () throws(StoreError) -> Result) throws(SyncFailure) -> Result {
  do throws(StoreError) {
    return try body()
  } catch {
    throw .store(error)
  }
}
