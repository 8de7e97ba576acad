import Glibc
import PlanModel

/// What a person wants recorded; the writer adds who it is in the system: id, time and sum.
package struct EventDraft: Sendable, Equatable {
  package var who: String
  package var on: Day
  package var kind: Event.Kind
  package var item: ItemID?
  package var value = ""
  package var text = ""
  package var after: [EventReference] = []

  package init(
    who: String, on: Day, kind: Event.Kind, item: ItemID?, value: String = "", text: String = "",
    after: [EventReference] = []
  ) {
    self.who = who
    self.on = on
    self.kind = kind
    self.item = item
    self.value = value
    self.text = text
    self.after = after
  }
}

/// Writes events of one session into its own journal file, so that what it returns from is on the disk.
package final class JournalWriter {
  private let folder: PlanFolder
  private let stateFolder: String
  private var slot: Slot?
  /// Mirrored, but not known to be in the journal.
  private var pending: (draft: EventDraft, line: [UInt8])?

  package init(folder: PlanFolder, stateFolder: String) {
    self.folder = folder
    self.stateFolder = stateFolder
  }

  /// Replica ids of this machine for the plan.
  package func replicas() throws(StoreError) -> Set<ReplicaID> { try Slot.replicas(in: stateFolder) }

  /// Appends one event: mirrored, written, forced to the disk, in this order.
  ///
  /// - Parameter time: when it is recorded; later than all that was seen.
  /// - Returns: the line as it stands in the journal.
  /// - Throws: why it is not saved. It is then kept in the mirror and goes with the next event; asked again
  ///   for the same draft, the writer writes the same line again.
  package func append(_ draft: EventDraft, time: Moment) throws(StoreError) -> [UInt8] {
    let slot = try ownSlot()
    let journals = try folder.openOrMakeJournalFolder()
    var file = try OwnJournal(of: slot.replica, in: journals.raw, path: folder.journalPath)
    if file.hasLinesUnknown(to: slot.mirror) {
      try slot.startNewReplica()
      pending = nil
      file = try OwnJournal(of: slot.replica, in: journals.raw, path: folder.journalPath)
    }
    let line = try mirroredLine(for: draft, time: time, in: slot)
    try file.append(missingFrom: slot.mirror)
    pending = nil
    return line
  }

  private func ownSlot() throws(StoreError) -> Slot {
    if let slot { return slot }
    let acquired = try Slot.acquire(in: stateFolder)
    slot = acquired
    return acquired
  }

  private func mirroredLine(for draft: EventDraft, time: Moment, in slot: Slot) throws(StoreError) -> [UInt8]
  {
    if let pending, pending.draft == draft { return pending.line }
    let id = EventID(replica: slot.replica, sequence: slot.lastSequence + 1, sum: 0)
    let event = Event(
      id: id, time: time, on: draft.on, who: draft.who, kind: draft.kind, item: draft.item,
      value: draft.value,
      text: draft.text, after: draft.after)
    let line = EventLine.write(event).bytes
    guard line.count <= EventLine.longest else { throw .lineTooLong }
    try slot.remember(line)
    pending = (draft, line)
    return line
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

  init(of replica: ReplicaID, in folder: Int32, path: String) throws(StoreError) {
    self.folder = folder
    self.replica = replica
    self.name = "\(replica).tsv"
    self.path = "\(path)/\(name)"
    do throws(StoreError) {
      let file = try Descriptor.openRegular(name, in: folder, flags: O_RDWR | O_APPEND)
      self.content = try file.readAll(path: self.path)
      self.file = consume file
    } catch .system(.open, _, ENOENT) {
      self.file = nil
      self.content = []
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

  /// Writes the mirrored lines that it lacks, in one call, and forces them to the disk.
  mutating func append(missingFrom mirror: [UInt8]) throws(StoreError) {
    let present = Set(lines(of: content))
    let missing = lines(of: mirror).filter { !present.contains($0) }
    let endsLine = content.isEmpty || content.last == UInt8(ascii: "\n")
    let bytes = (endsLine ? [] : [UInt8(ascii: "\n")]) + missing.flatMap { $0 + [UInt8(ascii: "\n")] }
    guard let file = file.take() else { return try create(bytes) }
    try file.write(bytes, path: path)
    try file.synchronize(path: path)
    try file.close(path: path)
  }

  private func create(_ bytes: [UInt8]) throws(StoreError) {
    let file = try Descriptor.open(
      name, in: folder, flags: O_WRONLY | O_APPEND | O_CREAT | O_EXCL, mode: 0o640)
    try file.write(bytes, path: path)
    try file.synchronize(path: path)
    try file.close(path: path)
    try Descriptor.open(".", in: folder, flags: O_RDONLY | O_DIRECTORY).synchronize(path: path)
  }

  private func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: UInt8(ascii: "\n")).map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }
  }
}
