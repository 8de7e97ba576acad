import PlanModel

/// Sound lines that some commit took out of a journal, wherever that was on the way: by deleting, cutting or rewriting
/// it, by a merge, by rewriting the history.
///
/// Every commit that is not known to have kept all is compared with each of its parents at once; and the newest one
/// with those that are no ancestors of it any more.
struct TakenAway {
  /// Lines and the files that they stood in, seen from the plan folder.
  private(set) var lines: [[UInt8]: Path] = [:]
  /// In the order in which they were met.
  private(set) var order: [[UInt8]] = []
  var isEmpty: Bool { order.isEmpty }

  /// - Parameter intact: a commit in whose journals all lines of its history stand; nil where none is known.
  init(
    in repository: Repository, ours: String, theirs: String?, earlier: [String], intact: String?
  ) throws(SyncFailure) {
    let tips = [ours, theirs].compactMap { $0 } + earlier
    if let intact, tips.allSatisfy({ $0 == intact }) { return }
    let range = tips + (intact.map { ["--not", $0] } ?? [])
    let commits = try repository.git.need(["rev-list"] + range).bytes
    let rewritten = "\(theirs ?? ours) \(earlier.joined(separator: " "))\n"
    let input = commits + (earlier.isEmpty ? [] : Array(rewritten.utf8))
    let patch = try repository.git.need(
      ["diff-tree", "--stdin", "-m", "--no-commit-id"] + PlanFiles.plain + ["--", PlanFiles.journal],
      input: input
    ).bytes
    Patch.read(patch) { path, sign, line in
      if sign == .removed, PlanFiles.isJournal(path) { add(withoutReturn(line), from: path) }
    }
  }

  /// Takes in a line, if it is a sound one.
  mutating func add(_ line: ArraySlice<UInt8>, from path: Path) {
    let bytes = Array(line)
    guard lines[bytes] == nil, (try? EventLine.read(line)) != nil else { return }
    lines[bytes] = path
    order.append(bytes)
  }

  /// The lines that are in none of the given ones, by file.
  func missing(from known: Set<[UInt8]>) -> [Path: [[UInt8]]] {
    var result: [Path: [[UInt8]]] = [:]
    for line in order where !known.contains(line) {
      if let path = lines[line] { result[path, default: []].append(line) }
    }
    return result
  }
}

/// The lines of the journals in a tree.
struct JournalLines {
  private var contents: [String: Set<[UInt8]>] = [:]

  init() {}

  /// All lines of the journals in a folder, each without its end.
  mutating func lines(of folder: [Path: TreeEntry], _ files: PlanFiles) throws(SyncFailure) -> Set<[UInt8]> {
    let journals = folder.filter { $1.isFile && files.isJournal(fromTop: $0) }
    let blobs = Set(journals.values.map(\.blob))
    let new = blobs.filter { contents[$0] == nil }.sorted()
    for (blob, bytes) in zip(new, try files.repository.contents(of: new.map { Array($0.utf8) })) {
      contents[blob] = Set(
        (bytes ?? []).split(separator: UInt8(ascii: "\n")).map { Array(withoutReturn($0)) })
    }
    return blobs.reduce(into: []) { $0.formUnion(contents[$1] ?? []) }
  }
}

extension PlanFiles {
  /// What stands in the journal folder of a commit, by path from the top.
  func journalFolder(of commit: String) throws(SyncFailure) -> [Path: TreeEntry] {
    let output = try repository.git.need(
      ["ls-tree", "-r", "-z", "--full-name", commit, "--", "\(PlanFiles.journal)/"])
    var files: [Path: TreeEntry] = [:]
    for line in output.paths {
      // Mode, kind, blob, TAB, path.
      let sides = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
      let words = String(decoding: sides.first ?? [], as: UTF8.self).split(separator: " ").map(String.init)
      guard sides.count == 2, words.count == 3 else { continue }
      files[Path(sides[1])] = TreeEntry(mode: words[0], blob: words[2])
    }
    return files
  }
}
