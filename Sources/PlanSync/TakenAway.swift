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

  /// - Parameters:
  ///   - intact: a commit in whose journals all lines of its history stand; nil where none is known.
  ///   - former: where the plan folder was before, if somewhere else.
  init(
    in repository: Repository, ours: String, theirs: String?, earlier: [String], intact: String?,
    former: Path?
  ) throws(SyncError) {
    let tips = [ours, theirs].compactMap { $0 } + earlier
    if let intact, tips.allSatisfy({ $0 == intact }) { return }
    let range = tips + (intact.map { ["--not", $0] } ?? [])
    let commits = try repository.git.need(["rev-list"] + range).bytes
    let rewritten = "\(theirs ?? ours) \(earlier.joined(separator: " "))\n"
    let input = commits + (earlier.isEmpty ? [] : Array(rewritten.utf8))
    let words = ["diff-tree", "--stdin", "-m", "--no-commit-id"] + PlanFiles.plain
    add(try repository.git.need(words + ["--", PlanFiles.journal], input: input).bytes)
    if let former {
      let place = String(path: former)
      // Only there is a sign needed that git does not take for a part of a name.
      add(
        try repository.git.need(
          words + ["--relative=\(place)", "--", ":(top,literal)\(place)\(PlanFiles.journal)"], input: input,
          isLiteral: false
        ).bytes)
    }
  }

  private mutating func add(_ patch: [UInt8]) {
    Patch.read(patch) { path, sign, line in
      if sign == .removed, PlanFiles.isJournal(path) { add(JournalText.clean(line), from: path) }
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
  mutating func lines(of folder: [Path: TreeEntry], _ files: PlanFiles) throws(SyncError) -> Set<[UInt8]> {
    let journals = folder.filter { $1.isFile && files.isJournal(fromTop: $0) }
    let blobs = Set(journals.values.map(\.blob))
    let new = blobs.filter { contents[$0] == nil }.sorted()
    for (blob, bytes) in zip(new, try files.repository.contents(of: new.map { Array($0.utf8) })) {
      contents[blob] = Set(JournalText.endedLines(bytes ?? []))
    }
    return blobs.reduce(into: []) { $0.formUnion(contents[$1] ?? []) }
  }
}

extension PlanFiles {
  /// What stands in the journal folder of a commit, by path from the top.
  ///
  /// - Parameter former: where the plan folder is in it, if somewhere else; the paths are those of here.
  func journalFolder(of commit: String, at former: Path? = nil) throws(SyncError) -> [Path: TreeEntry] {
    let place = former ?? repository.prefix
    let output = try repository.git.need(
      [
        "ls-tree", "-r", "-z", "--full-tree", commit, "--",
        String(path: place + "\(PlanFiles.journal)/".utf8),
      ])
    var files: [Path: TreeEntry] = [:]
    for line in output.paths {
      // Mode, kind, blob, TAB, path.
      let sides = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
      let words = String(decoding: sides.first ?? [], as: UTF8.self).split(separator: " ").map(String.init)
      guard sides.count == 2, words.count == 3 else { continue }
      files[repository.prefix + sides[1].dropFirst(place.count)] = TreeEntry(mode: words[0], blob: words[2])
    }
    return files
  }
}
