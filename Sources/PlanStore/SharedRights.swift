import Glibc
import PlanModel

/// The rights of a folder of a plan that a group of people uses on one machine or disk: who reads, who changes.
///
/// What has the right ones already is left as it is, and links are never followed: whoever may write in the folder
/// could else have the administrator give away other files.
package struct SharedRights {
  private let group: gid_t
  /// What was done, in its order.
  package private(set) var changes: [Change] = []
  private static let deepest = 32

  package struct Change: Equatable, Sendable {
    package var path: String
    package var what: What

    package enum What: Equatable, Sendable {
      case group
      /// The new rights, such as 0o2770.
      case rights(UInt32)
      /// A link, a socket or the like, which is left as it is.
      case left
    }
  }

  private init(_ group: gid_t) { self.group = group }

  /// Gives the folder of a plan to a group: its people mark, correct the plan, and leave each other's records alone.
  ///
  /// - Returns: what was not so before, in its order; after an error, what came first is done.
  package static func share(_ folder: PlanFolder, with group: UInt32) throws(StoreError) -> [Change] {
    var rights = SharedRights(group)
    let plan = try Descriptor.openFolder(folder.path)
    try rights.give(plan, 0o2770, folder.path)
    try rights.giveEntries(of: plan, folder.path, depth: 0)
    return rights.changes
  }

  /// What the program gives its own files, and leaves of all others but their group.
  private func rights(of name: String, isFolder: Bool, depth: Int, in folder: String) -> mode_t? {
    switch (depth, name) {
    case (0, PlanFolder.planFile) where !isFolder: 0o660
    case (0, PlanFolder.journalFolder) where isFolder: 0o3770
    case (1, _) where !isFolder && folder.hasSuffix("/" + PlanFolder.journalFolder) && name.hasSuffix(".tsv"):
      0o640
    default: nil
    }
  }

  private mutating func giveEntries(
    of folder: borrowing Descriptor, _ path: String, depth: Int
  ) throws(StoreError) {
    guard depth < SharedRights.deepest else { return }
    for (name, _) in try SystemCall.entries(in: folder, path: path).sorted(by: { $0.name < $1.name }) {
      let whole = "\(path)/\(name)"
      guard let kind = SystemCall.status(name, in: folder.raw).map({ $0.st_mode & S_IFMT }) else { continue }
      guard kind == S_IFREG || kind == S_IFDIR else {
        changes.append(Change(path: whole, what: .left))
        continue
      }
      let flags = O_RDONLY | (kind == S_IFDIR ? O_DIRECTORY : 0)
      let entry = try named(whole) { () throws(StoreError) in
        try Descriptor.open(name, in: folder.raw, flags: flags)
      }
      try give(entry, rights(of: name, isFolder: kind == S_IFDIR, depth: depth, in: path), whole)
      if kind == S_IFDIR { try giveEntries(of: entry, whole, depth: depth + 1) }
    }
  }

  /// Gives an open file or folder to the group, and rights where they are named: the group first, since giving takes
  /// special rights away.
  private mutating func give(_ file: borrowing Descriptor, _ rights: mode_t?, _ path: String)
    throws(StoreError)
  {
    let special: mode_t = 0o7777
    let status = try file.status()
    if status.st_gid != group {
      guard fchown(file.raw, uid_t.max, group) == 0 else { throw .system(.write, path: path, errno) }
      changes.append(Change(path: path, what: .group))
    }
    let rights = rights ?? (status.st_mode & special)
    guard try file.status().st_mode & special != rights else { return }
    guard fchmod(file.raw, rights) == 0 else { throw .system(.write, path: path, errno) }
    if status.st_mode & special != rights { changes.append(Change(path: path, what: .rights(rights))) }
  }

  /// An error of a name inside a folder is told with the whole path.
  private func named<Result: ~Copyable>(_ path: String, _ body: () throws(StoreError) -> Result)
    throws(StoreError) -> Result
  {
    do throws(StoreError) { return try body() } catch {
      guard case .system(let call, _, let code) = error else { throw error }
      throw .system(call, path: path, code)
    }
  }
}
