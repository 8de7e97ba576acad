import Glibc
import PlanModel

/// An event as a person wants it; the writer adds what it is in the system: id, time and sum.
struct EventDraft: Equatable {
  var who: String
  var on: Day
  var kind: Event.Kind
  var item: ItemID?
  var value = ""
  var text = ""
  var after: [EventReference]

  /// Whether both are what a person asked for once. What each was made in knowledge of may differ: by the second
  /// time the line of the first may have been seen.
  func wants(theSameAs other: EventDraft) -> Bool {
    var other = other
    other.after = after
    return self == other
  }
}

/// Writes events of one session into its own journal file, so that what it returns from is on the disk.
final class JournalWriter {
  private let folder: PlanFolder
  private let stateFolder: String
  private var slot: Slot?
  /// Whether names of files may not be on the disk yet: at first, and after every failure.
  private var mustSynchronizeFolders = true
  /// An event whose line stands in the journal, but perhaps not on the disk.
  private var uncertain: (draft: EventDraft, line: [UInt8])?

  init(folder: PlanFolder, stateFolder: String) {
    self.folder = folder
    self.stateFolder = stateFolder
  }

  /// Replica ids of this machine for the plan.
  func replicas() throws(StoreError) -> Set<ReplicaID> { try Slot.replicas(in: stateFolder) }

  /// Makes the own journal whole: writes what the mirror has and it lacks, and leaves a replica id that
  /// somebody else writes under.
  ///
  /// - Returns: the lines that were written.
  func restore() throws(StoreError) -> [UInt8] {
    let slot = try ownSlot()
    let journals = try folder.openOrMakeJournalFolder()
    var journal = try OwnJournal(of: slot.replica, in: journals.raw, path: folder.journalPath)
    if journal.hasLinesUnknown(to: slot.mirror) {
      try slot.startNewReplica(with: journal.lacking(slot.mirror))
      uncertain = nil
      journal = try OwnJournal(of: slot.replica, in: journals.raw, path: folder.journalPath)
    }
    let missing = journal.lacking(slot.mirror)
    if !missing.isEmpty { try write(missing, to: &journal, journals) }
    return missing
  }

  /// Appends one event to a journal that was restored: mirrored, written, forced to the disk, in this order.
  ///
  /// - Parameter time: when it is recorded; later than all that was seen.
  /// - Returns: the line as it stands in the journal.
  /// - Throws: why it is not saved. Where its line did not reach the journal it is as if it had never been; where it
  ///   did and only the disk failed, asking again for the same draft writes the same line again.
  func append(_ draft: EventDraft, time: Moment) throws(StoreError) -> [UInt8] {
    let slot = try ownSlot()
    let journals = try folder.openOrMakeJournalFolder()
    var journal = try OwnJournal(of: slot.replica, in: journals.raw, path: folder.journalPath)
    if let uncertain, uncertain.draft.wants(theSameAs: draft) {
      try write(uncertain.line, to: &journal, journals)
      self.uncertain = nil
      return uncertain.line
    }
    let line = try self.line(for: draft, time: time, in: slot)
    try slot.remember(line)
    do throws(StoreError) {
      try write(line, to: &journal, journals)
    } catch {
      settle(draft, line, slot, journals.raw)
      throw error
    }
    uncertain = nil
    return line
  }

  private func ownSlot() throws(StoreError) -> Slot {
    if let slot { return slot }
    let acquired = try Slot.acquire(in: stateFolder)
    slot = acquired
    return acquired
  }

  private func line(for draft: EventDraft, time: Moment, in slot: Slot) throws(StoreError) -> [UInt8] {
    let id = EventID(replica: slot.replica, sequence: slot.lastSequence + 1, sum: 0)
    let event = Event(
      id: id, time: time, on: draft.on, who: draft.who, kind: draft.kind, item: draft.item,
      value: draft.value,
      text: draft.text, after: draft.after)
    let line = EventLine.write(event).bytes
    guard line.count <= EventLine.longest else { throw .lineTooLong }
    return line
  }

  private func write(
    _ lines: [UInt8], to journal: inout OwnJournal, _ journals: borrowing Descriptor
  ) throws(StoreError) {
    do throws(StoreError) {
      try journal.append(lines)
      guard mustSynchronizeFolders || journal.isNew else { return }
      try journals.synchronize(path: folder.journalPath)
      try Descriptor.openFolder(folder.path).synchronize(path: folder.path)
      mustSynchronizeFolders = false
    } catch {
      mustSynchronizeFolders = true
      throw error
    }
  }

  /// After a failure: a line that the journal does not have is taken out of the mirror, so that nobody meets it
  /// later; one that it has stays, and is written again when asked for again.
  private func settle(_ draft: EventDraft, _ line: [UInt8], _ slot: Slot, _ journals: Int32) {
    guard let journal = try? OwnJournal(of: slot.replica, in: journals, path: folder.journalPath) else {
      return
    }
    if journal.lacking(line).isEmpty {
      uncertain = (draft, line)
    } else {
      try? slot.forget(line)
    }
  }
}

/// The journal file of one replica, opened anew for every event: sync programs replace files by renaming, and
/// an append through an old descriptor would be lost.
private struct OwnJournal: ~Copyable {
  private let folder: Int32
  private let replica: ReplicaID
  private let path: String
  private let name: String
  private var file: Descriptor?
  private let content: [UInt8]
  let isNew: Bool

  init(of replica: ReplicaID, in folder: Int32, path: String) throws(StoreError) {
    self.folder = folder
    self.replica = replica
    self.name = "\(replica).tsv"
    self.path = "\(path)/\(name)"
    do throws(StoreError) {
      let file = try Descriptor.openRegular(name, in: folder, flags: O_RDWR | O_APPEND)
      self.content = try file.readAll(path: self.path)
      self.file = consume file
      self.isNew = false
    } catch .system(.open, _, ENOENT) {
      self.file = nil
      self.content = []
      self.isNew = true
    }
  }

  /// Whether it has sound lines under this replica's id that the mirror does not have: a cloned machine or a
  /// restored backup writes under the same id.
  func hasLinesUnknown(to mirror: [UInt8]) -> Bool {
    if content == mirror { return false }
    let known = Set(lines(of: mirror))
    return lines(of: content).contains { line in
      !known.contains(line) && (try? EventLine.read(line))?.id.replica == replica
    }
  }

  /// Those of some lines that it does not have, each with its LF.
  func lacking(_ wanted: [UInt8]) -> [UInt8] {
    if content == wanted { return [] }
    let present = Set(lines(of: content))
    return lines(of: wanted).filter { !present.contains($0) }.flatMap { $0 + [UInt8(ascii: "\n")] }
  }

  /// Writes lines in one call and forces them to the disk. A last line that was torn is ended first.
  mutating func append(_ lines: [UInt8]) throws(StoreError) {
    let endsLine = content.isEmpty || content.last == UInt8(ascii: "\n")
    guard let file = try open() else { return }
    try file.store(endsLine ? lines : ending(lines), path: path)
  }

  /// After a torn line: its rest, where it is the beginning of what is written anyway, else its end.
  private func ending(_ lines: [UInt8]) -> [UInt8] {
    let torn = content[((content.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1)...]
    return lines.starts(with: torn) ? Array(lines.dropFirst(torn.count)) : [UInt8(ascii: "\n")] + lines
  }

  private mutating func open() throws(StoreError) -> Descriptor? {
    if let file = self.file.take() { return file }
    return try create()
  }

  private func create() throws(StoreError) -> Descriptor {
    let file = try Descriptor.open(
      name, in: folder, flags: O_WRONLY | O_APPEND | O_CREAT | O_EXCL, mode: 0o640)
    // Colleagues of the group read it, whatever the umask says.
    _ = fchmod(file.raw, 0o640)
    return file
  }

  private func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: UInt8(ascii: "\n")).map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }
  }
}
