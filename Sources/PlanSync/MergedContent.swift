import PlanBytes
import PlanModel
import PlanStore

/// What the plan's files are once two commits are brought together: of the journals all lines, of what is no file of a
/// plan nothing.
struct MergedContent {
  let repository: Repository
  let files: PlanFiles
  var changes = TreeChanges()
  /// What is not taken: links, other repositories, odd modes.
  private(set) var refused: [Path] = []
  /// The plans of both sides, where they differ.
  private(set) var plan: (ours: TreeEntry, theirs: TreeEntry)?

  /// Whether both sides went on; else only the other one did.
  private let isApart: Bool

  init(repository: Repository, files: PlanFiles, isApart: Bool) {
    self.repository = repository
    self.files = files
    self.isApart = isApart
  }

  /// Takes what the other side has.
  mutating func take(_ differences: [TreeDifference], from theirs: String) throws(SyncError) {
    var both: [TreeDifference] = []
    for difference in differences {
      switch difference.path {
      case files.planPath: try takePlan(difference, from: theirs)
      case files.attributesPath: if takeFile(difference), isApart { both.append(difference) }
      case let path where files.isSeal(fromTop: path): takeSeal(difference, among: differences)
      case let path where files.isJournal(fromTop: path):
        if takeFile(difference), isApart { both.append(difference) }
      case let path where files.isKept(fromTop: path): try keep(difference)
      case let path
      where path == files.journalPath || path.starts(with: files.journalPath + [UInt8(ascii: "/")]):
        _ = takeFile(difference, isOptional: true)
      default: break
      }
    }
    try unite(both)
  }

  /// Takes a regular file as it is.
  ///
  /// - Parameter isOptional: it may be missing.
  /// - Returns: whether both sides have it.
  private mutating func takeFile(_ difference: TreeDifference, isOptional: Bool = false) -> Bool {
    guard let new = difference.new else {
      // A journal that one side does not have is kept.
      if !isOptional, let old = difference.old { changes.set(difference.path, to: old) }
      return false
    }
    guard new.isFile, !files.standsInTheWay(difference.path) else {
      refused.append(difference.path)
      changes.set(difference.path, to: difference.old)
      return false
    }
    if isOptional { return false }
    if difference.old == nil, isApart { changes.set(difference.path, to: new) }
    if new.mode != TreeEntry.fileMode {
      refused.append(difference.path)
      changes.set(difference.path, to: TreeEntry(mode: TreeEntry.fileMode, blob: new.blob))
    }
    return difference.old?.isFile ?? false
  }

  /// What is written once stays as it is: of two that were given one name one keeps it, the same on both sides, and the
  /// other is kept beside it.
  private mutating func keep(_ difference: TreeDifference) throws(SyncError) {
    guard takeFile(difference), let old = difference.old, let new = difference.new, new.blob != old.blob
    else { return }
    let contents = try repository.contents(of: [old, new].map { Array($0.blob.utf8) })
    let sums = contents.map { sha256($0 ?? []) }
    let (first, other, sum) = sums[0] < sums[1] ? (old, new, sums[1]) : (new, old, sums[0])
    let stem = difference.path.dropLast(Issue.ending.utf8.count)
    changes.set(difference.path, to: TreeEntry(mode: TreeEntry.fileMode, blob: first.blob))
    changes.set(
      Path(stem) + Issue.file("", other: sum).utf8, to: TreeEntry(mode: TreeEntry.fileMode, blob: other.blob))
  }

  /// Takes a seal or its signature: neither is ever changed. Of two of one name that of the others keeps it, since more
  /// people may know it; the own one gets another.
  private mutating func takeSeal(_ difference: TreeDifference, among all: [TreeDifference]) {
    guard takeFile(difference), let old = difference.old else { return }
    guard isApart else { return changes.set(difference.path, to: old) }
    let (text, end) = (Array(".txt".utf8), Array(PlanFolder.signatureEnd.utf8))
    let isSignature = difference.path.suffix(end.count).elementsEqual(end)
    let seal = isSignature ? Path(difference.path.dropLast(end.count)) : difference.path
    let blob = all.first { $0.path == seal }?.old?.blob ?? old.blob
    let name = Path(seal.dropLast(text.count)) + Array("-\(blob.prefix(8))".utf8) + text
    changes.set(difference.path, to: difference.new)
    changes.set(name + (isSignature ? end : []), to: TreeEntry(mode: TreeEntry.fileMode, blob: old.blob))
  }

  private mutating func takePlan(_ difference: TreeDifference, from theirs: String) throws(SyncError) {
    guard let old = difference.old else {
      if difference.new?.isFile == false { changes.set(difference.path, to: nil) }
      return
    }
    guard let new = difference.new, new.isFile else {
      refused.append(difference.path)
      try clearTheWay(in: theirs)
      return changes.set(difference.path, to: old)
    }
    if isApart, new.blob != old.blob { plan = (old, new) }
    if new.mode != old.mode { changes.set(difference.path, to: TreeEntry(mode: old.mode, blob: new.blob)) }
  }

  /// What the other side has in the place of a folder above the plan is taken away.
  private mutating func clearTheWay(in theirs: String) throws(SyncError) {
    var above: [Path] = []
    for (place, sign) in repository.prefix.enumerated() where sign == UInt8(ascii: "/") {
      above.append(Path(repository.prefix[..<place]))
    }
    if above.isEmpty { return }
    for path in try repository.places(above, thatAreNoFolderIn: theirs) {
      refused.append(path)
      changes.set(path, to: nil)
    }
  }

  /// Of a file that both sides changed all lines are there. (Git itself takes one with NULs in it, as a power cut
  /// leaves them, for no text.)
  private mutating func unite(_ both: [TreeDifference]) throws(SyncError) {
    let blobs = both.flatMap { [$0.old, $0.new] }.compactMap { $0.map { Array($0.blob.utf8) } }
    let contents = try repository.contents(of: blobs)
    for (place, difference) in both.enumerated() {
      guard let old = difference.old, let ours = contents[2 * place], let theirs = contents[2 * place + 1]
      else {
        continue
      }
      let lines = JournalText.union(ours, theirs)
      var blob = lines == ours ? old.blob : difference.new?.blob ?? old.blob
      if lines != ours, lines != theirs { blob = try repository.store(lines) }
      changes.set(difference.path, to: TreeEntry(mode: TreeEntry.fileMode, blob: blob))
    }
  }

  /// Writes lines into the journals that they stood in.
  ///
  /// - Parameter journals: what the journal folder has.
  mutating func add(_ lines: [Path: [[UInt8]]], to journals: [Path: TreeEntry]) throws(SyncError) {
    for (file, lines) in lines {
      var path = files.fromTop(file)
      let below = path + [UInt8(ascii: "/")]
      if journals.contains(where: { $0.key.starts(with: below) }) {
        // That name is a folder now.
        let name = "\(PlanFiles.journal)/\(hexadecimal(fnv1a(file), digits: 16)).tsv"
        path = files.fromTop(Array(name.utf8))
      }
      let old = try journals[path].map { (entry) throws(SyncError) in
        try repository.contents(of: [Array(entry.blob.utf8)])[0] ?? []
      }
      let text = JournalText.union(old ?? [], Array(lines.joined(separator: [Ascii.newline])))
      changes.set(path, to: TreeEntry(mode: TreeEntry.fileMode, blob: try repository.store(text)))
    }
  }
}

extension Repository {
  /// Those of some places, seen from the top of a tree, where something else stands than a folder.
  func places(_ places: [Path], thatAreNoFolderIn tree: String) throws(SyncError) -> [Path] {
    let words = ["ls-tree", "-z", "--full-tree", tree, "--"] + places.map { String(path: $0) }
    let found = try git.need(words).paths.compactMap { line in
      line.starts(with: "040000 ".utf8) ? nil : Path(line.drop { $0 != UInt8(ascii: "\t") }.dropFirst())
    }
    return places.filter(found.contains)
  }

  /// The tree of a commit.
  func tree(of commit: String) throws(SyncError) -> String {
    try git.need(["rev-parse", "--verify", "--quiet", "\(commit)^{tree}"]).line
  }
}
