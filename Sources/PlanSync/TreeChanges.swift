import Glibc
import PlanModel
import PlanStore

/// A file in a tree of git.
struct TreeEntry: Equatable {
  var mode: String
  var blob: String

  /// A regular file; no link and no other repository.
  var isFile: Bool { mode.hasPrefix("100") }
  static let fileMode = "100644"
}

/// What is different in a tree that comes from another.
struct TreeChanges {
  /// By path from the top; nil takes a file away.
  private(set) var entries: [Path: TreeEntry?] = [:]
  var isEmpty: Bool { entries.isEmpty }

  mutating func set(_ path: Path, to entry: TreeEntry?) { entries[path] = .some(entry) }

  /// The files of a list with these changes.
  func applied(to files: [Path: TreeEntry]) -> [Path: TreeEntry] {
    files.merging(entries.compactMapValues { $0 }) { $1 }.filter { path, _ in
      if case .some(.none) = entries[path] { return false }
      return true
    }
  }

  /// Writes the tree that comes from another by these changes.
  ///
  /// - Returns: its id.
  func write(from source: String, in repository: Repository) throws(SyncError) -> String {
    let index = "\(repository.gitFolder)/duban-index-\(getpid())"
    defer { _ = SystemCall.remove(index) }
    let git = repository.git
    try git.need(["read-tree", source], index: index)
    // What is taken away comes first: a file may stand in the place of a folder.
    let ordered = entries.sorted {
      ($0.value == nil ? 0 : 1, $0.key.count) < ($1.value == nil ? 0 : 1, $1.key.count)
    }
    let lines = ordered.flatMap { (path: Path, entry: TreeEntry?) -> [UInt8] in
      Array("\(entry?.mode ?? "0") \(entry?.blob ?? String(repeating: "0", count: source.count))\t".utf8)
        + path + [0]
    }
    try git.need(["update-index", "--add", "--replace", "-z", "--index-info"], input: lines, index: index)
    return try git.need(["write-tree"], index: index).line
  }
}

extension Repository {
  /// What stands in the plan folder of one commit and is different in another.
  ///
  /// - Parameter former: where the plan folder is in the other one, if somewhere else.
  func differences(from old: String, to new: String, at former: Path?) throws(SyncError) -> [TreeDifference] {
    let start = ["diff-tree", "-r", "-z", "--raw", "--no-renames", "--no-abbrev"]
    func folder(_ tree: String, _ path: Path) -> String { "\(tree):\(String(path: Path(path.dropLast())))" }
    let trees = former.map { [folder(old, prefix), folder(new, $0)] } ?? [old, new, "--", "."]
    let cells = try git.need(start + trees).paths
    let above = former == nil ? [] : prefix
    return stride(from: 0, to: cells.count - 1, by: 2).compactMap { place in
      // `:` mode, mode, blob, blob, kind; then the path.
      let words = String(decoding: cells[place].dropFirst(), as: UTF8.self).split(separator: " ").map(
        String.init)
      guard words.count == 5 else { return nil }
      func entry(_ mode: String, _ blob: String) -> TreeEntry? {
        mode == "000000" ? nil : TreeEntry(mode: mode, blob: blob)
      }
      return TreeDifference(
        path: above + cells[place + 1], old: entry(words[0], words[2]), new: entry(words[1], words[3]))
    }
  }
}

/// A file that differs between two trees; nil where it is not.
struct TreeDifference {
  var path: Path
  var old: TreeEntry?
  var new: TreeEntry?
}
