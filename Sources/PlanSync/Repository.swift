import Glibc
import PlanBytes
import PlanModel
import PlanStore

/// The git repository that a plan folder is in, where one can synchronise: a branch is checked out and nothing is
/// half done.
struct Repository {
  let git: Git
  let settings: GitSettings
  /// The private folder of git for this work tree, and the one for all work trees.
  let gitFolder: String
  let commonFolder: String
  /// The plan folder as seen from the top of the work tree; empty or ending with a slash.
  let prefix: Path
  let branch: String
  /// Commands for the person at the screen.
  let typed: TypedGit
  /// Settings that say who commits, where the person has told git nothing.
  let identity: [String]

  /// The oldest git that can merge without touching the files of the work tree.
  private static let oldestGit = [2, 38]

  /// Finds the repository of a folder and looks whether one can work in it.
  ///
  /// - Parameter name: what to sign commits with, where git does not know who the user is.
  init(of folder: String, name: String?) throws(SyncError) {
    var git = Git(folder: folder)
    try Repository.expectNewEnough(of: git)
    var places = try git.run(Repository.question)
    let owner = places.foreignFolder
    if let owner {
      git.settings += ForeignRepository.settings(for: owner)
      places = try git.run(Repository.question)
    }
    let lines = try Repository.lines(of: places, folder: folder)
    settings = try GitSettings(of: git)
    if let owner, !ForeignRepository.isHarmless(settings) { throw .foreign(path: owner) }
    git.hasOwnSSH = settings["core.sshcommand"] != nil
    identity = Repository.identity(settings, name: name)
    git.settings += identity
    (gitFolder, commonFolder, prefix) = (lines[1], lines[2], lines[4].pathBytes)
    typed = TypedGit(top: lines[3])
    try Repository.expectNothingHalfDone(git, gitFolder: gitFolder, typed, identity)
    let head = try git.run(["symbolic-ref", "--quiet", "HEAD"])
    guard head.isGood, head.line.hasPrefix(Repository.heads) else {
      throw .detached(
        back: try Repository.wayBack(git, typed, identity, journals: prefix + PlanFiles.journal.utf8))
    }
    branch = String(head.line.dropFirst(Repository.heads.count))
    self.git = git
  }

  private static let heads = "refs/heads/"
  private static let question = [
    "rev-parse", "--path-format=absolute", "--is-inside-work-tree", "--git-dir", "--git-common-dir",
    "--show-toplevel", "--show-prefix",
  ]

  private static func lines(of places: Git.Output, folder: String) throws(SyncError) -> [String] {
    if places.line == "false" { throw .noWorkTree(path: folder) }
    guard places.isGood else {
      if places.errors.contains("not a git repository") { throw .noRepository(path: folder) }
      throw places.failure
    }
    guard places.lines.count >= 5 else { throw .git(places.line) }
    return places.lines
  }

  /// `git version 2.39.5`
  static func expectNewEnough(of git: Git) throws(SyncError) {
    let word = try git.need(["version"]).line.split(separator: " ").dropFirst(2).first ?? ""
    let numbers = word.split(separator: ".").prefix(2).compactMap { Int($0) }
    guard numbers.count == 2, !numbers.lexicographicallyPrecedes(oldestGit) else {
      throw .gitTooOld(String(word))
    }
  }

  /// Who commits, where neither settings nor environment say so.
  private static func identity(_ settings: GitSettings, name: String?) -> [String] {
    var result: [String] = []
    let letters = (name ?? "").filter { $0.isLetter || $0.isNumber || $0 == " " }
    func isSet(_ part: String) -> Bool {
      let both = ["AUTHOR", "COMMITTER"].allSatisfy { GitEnvironment.isSet("GIT_\($0)_\(part)") }
      let each = ["author", "committer"].allSatisfy { settings["\($0).\(part.lowercased())"] != nil }
      return both || each || settings["user.\(part.lowercased())"] != nil
    }
    if !isSet("NAME") { result.append("user.name=\(letters.isEmpty ? "duban" : letters)") }
    if !isSet("EMAIL") && !GitEnvironment.isSet("EMAIL") { result.append("user.email=duban@localhost") }
    return result
  }

  /// What git leaves in its folder while something is half done, and the command that ends it.
  private static let halfDone = [
    ("MERGE_HEAD", "merge"), ("rebase-merge", "rebase"), ("rebase-apply/applying", "am"),
    ("rebase-apply", "rebase"), ("CHERRY_PICK_HEAD", "cherry-pick"), ("REVERT_HEAD", "revert"),
  ]

  private static func expectNothingHalfDone(
    _ git: Git, gitFolder: String, _ typed: TypedGit, _ identity: [String]
  ) throws(SyncError) {
    for (file, command) in halfDone where SystemCall.allows("\(gitFolder)/\(file)", F_OK) {
      // This one alone wants to know who gives it up.
      throw .unfinished(command, abort: typed("\(command) --abort", command == "am" ? identity : []))
    }
    // Mode, blob, stage, TAB, path.
    let unresolved = try git.need(["ls-files", "--unmerged", "--full-name", "-z", ":/"], isLiteral: false)
      .paths.map { Path($0.drop { $0 != UInt8(ascii: "\t") }.dropFirst()) }
    if unresolved.isEmpty { return }
    let paths = Set(unresolved).sorted { $0.lexicographicallyPrecedes($1) }
    throw .unresolved(paths.map(\.shown), add: typed.fromTop("add", paths))
  }

  /// How one comes back to the branch that was checked out last, or to the only one, with what is not committed.
  private static func wayBack(
    _ git: Git, _ typed: TypedGit, _ identity: [String], journals: Path
  ) throws(SyncError) -> String? {
    let last = try git.run(["rev-parse", "--verify", "--quiet", "--symbolic-full-name", "@{-1}"]).line
    let all = try git.need(["for-each-ref", "--format=%(refname)", heads]).lines.filter { !$0.isEmpty }
    guard let name = all.contains(last) ? last : all.count == 1 ? all.first : nil else { return nil }
    let back = typed("switch -m \(shellWord(String(name.dropFirst(heads.count))))")
    // Journals that git does not know yet would stand in the way of those of the branch.
    if try git.need(["ls-files", "--others", "--", PlanFiles.journal]).bytes.isEmpty { return back }
    return [
      typed.fromTop("add", [journals]), typed.fromTop("commit -m duban --", [journals], identity), back,
      typed("merge --no-ff --no-edit -", identity),
    ].joined(separator: " && ")
  }

  /// The commits that names stand for; nil where there is none of a name.
  func commits(_ names: [String]) throws(SyncError) -> [String?] {
    let asked = names.map { "\($0)^{commit}\n" }.joined()
    // Id and kind, or the name and that it is missing.
    let lines = try git.need(
      ["cat-file", "--batch-check=%(objectname) %(objecttype)"], input: Array(asked.utf8)
    )
    .lines
    return names.indices.map { index in
      let words = index < lines.count ? lines[index].split(separator: " ") : []
      return words.count == 2 && words[1] == "commit" ? String(words[0]) : nil
    }
  }

  func commit(_ name: String) throws(SyncError) -> String? { try commits([name])[0] }

  /// A commit, or where there is none the empty tree.
  func orEmpty(_ commit: String?) throws(SyncError) -> String {
    if let commit { return commit }
    return try git.need(["hash-object", "-t", "tree", "--stdin"]).line
  }

  /// The contents of objects, in their order; nil for what is not there.
  ///
  /// - Parameter names: ids, or a commit and a path in it as git writes them.
  func contents(of names: [Path]) throws(SyncError) -> [[UInt8]?] {
    if names.isEmpty { return [] }
    let output = try git.need(
      ["cat-file", "--batch"], input: names.flatMap { $0 + [Ascii.newline] })
    var rest = output.bytes[...]
    var result: [[UInt8]?] = []
    while let end = rest.firstIndex(of: Ascii.newline) {
      // Id, kind, size; then the content and LF.
      let words = rest[..<end].split(separator: UInt8(ascii: " "))
      rest = rest[(end + 1)...]
      guard words.count > 2, let size = Int(String(decoding: words[words.count - 1], as: UTF8.self)) else {
        result.append(nil)
        continue
      }
      result.append(Array(rest.prefix(size)))
      rest = rest.dropFirst(size + 1)
    }
    guard result.count == names.count else { throw .git(output.line) }
    return result
  }

  /// Puts a content among the objects.
  func store(_ content: [UInt8]) throws(SyncError) -> String {
    try git.need(["hash-object", "-w", "--stdin"], input: content).line
  }
}
