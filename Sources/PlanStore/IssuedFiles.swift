import Glibc
import PlanBytes
import PlanModel

// Bulletins as they were issued: files beside the plan that are written once and never changed.
extension PlanFolder {
  package static let issuedFolder = "issued"
  var issuedPath: String { "\(path)/\(PlanFolder.issuedFolder)" }

  /// The names of the files; links and folders are none.
  package func issuedNames() throws(StoreError) -> [String] {
    guard let issued = try openIssued() else { return [] }
    let names = try SystemCall.entries(in: issued, path: issuedPath).map(\.name)
    return names.filter { name in
      let status = SystemCall.status(name, in: issued.raw)
      return name.hasSuffix(Issue.ending) && !name.hasPrefix(".")
        && status.map { $0.st_mode & S_IFMT } == S_IFREG
    }.sorted()
  }

  /// The bytes of one; nil where there is none of that name.
  package func readIssued(_ name: String) throws(StoreError) -> [UInt8]? {
    guard let issued = try openIssued() else { return nil }
    do throws(StoreError) {
      return try Descriptor.openRegular(name, in: issued.raw, flags: O_RDONLY).readAll(
        path: issuedPath(of: name))
    } catch .system(.open, _, ENOENT) {
      return nil
    }
  }

  /// The one that an event names: under the name of its number, or that of one that others gave that number, too.
  ///
  /// - Returns: nil where none has its sum.
  package func issued(_ issue: Issue) throws(StoreError) -> [UInt8]? {
    for name in [Issue.file(issue.number), Issue.file(issue.number, other: issue.sum)] {
      if let bytes = try readIssued(name), sha256(bytes) == issue.sum { return bytes }
    }
    return nil
  }

  /// Keeps one, so that it is on the disk under its name, whole or not at all; nothing that is there is replaced.
  ///
  /// - Throws: `issuedOtherwise` where something else has that number.
  func keepIssued(_ bytes: [UInt8], _ number: String) throws(StoreError) {
    let name = Issue.file(number)
    if let known = try readIssued(name) {
      guard known == bytes else { throw .issuedOtherwise(path: issuedPath(of: name)) }
      return
    }
    let issued = try openOrMakeIssued()
    let temporary = ".\(name).\(UInt64.random(in: 0...UInt64.max)).tmp"
    let file = try Descriptor.open(
      temporary, in: issued.raw, flags: O_WRONLY | O_CREAT | O_EXCL, mode: try journalMode(),
      for: issuedPath(of: name))
    defer { _ = SystemCall.remove(temporary, in: issued.raw) }
    try file.store(bytes, path: issuedPath(of: name))
    if SystemCall.link(temporary, to: name, in: issued.raw) != 0 {
      guard errno != EEXIST else { return try keepIssued(bytes, number) }
      // Not every file system has a second name for a file.
      guard SystemCall.rename(temporary, to: name, in: issued.raw) == 0 else {
        throw .system(.rename, path: issuedPath(of: name), errno)
      }
    }
    try issued.synchronize(path: issuedPath)
    try Descriptor.openFolder(path).synchronize(path: path)
  }

  private func issuedPath(of name: String) -> String { "\(issuedPath)/\(name)" }

  private func openOrMakeIssued() throws(StoreError) -> Descriptor {
    if let issued = try openIssued() { return issued }
    return try makeFolder(PlanFolder.issuedFolder)
  }

  private func openIssued() throws(StoreError) -> Descriptor? {
    do throws(StoreError) {
      return try Descriptor.openFolder(issuedPath, isLinkRefused: true)
    } catch .system(.open, _, ENOENT) {
      return nil
    }
  }
}

extension OpenPlan {
  /// Issues a bulletin: keeps it beside the plan, then records that.
  ///
  /// - Parameter bytes: as it is kept.
  package func issue(
    _ bytes: [UInt8], _ number: String, _ days: DayRange, by who: String, on snapshot: Snapshot
  ) throws(StoreError) -> Saved {
    guard !plan.header.isReadOnly else { throw .readOnlyFormat }
    let restored = try restoreAll()
    try folder.keepIssued(bytes, number)
    let issue = Issue(number: number, days: days, sum: sha256(bytes))
    let draft = EventDraft(who: who, day: days.last, kind: .issue, item: nil, value: number, text: issue.text)
    let lines = try writer().append([draft], time: time(after: snapshot.journal))
    return Saved(event: try readLast(of: lines), lines: restored + lines)
  }
}
