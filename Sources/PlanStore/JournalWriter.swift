import Glibc
import PlanBytes
import PlanModel

/// An event as a person wants it; the writer adds what it is in the system: id, time and sum.
struct EventDraft: Equatable {
  var who: String
  var day: Day
  var kind: Event.Kind
  var item: ItemID?
  var value = ""
  var text = ""
  var after: [EventReference] = []

  /// The same about what has an id, in knowledge of what happened to that.
  func about(_ id: ItemID, in journal: Journal) -> EventDraft {
    var draft = self
    (draft.item, draft.after) = (id, journal.history(of: id).references(for: kind, on: day))
    return draft
  }

}

extension [EventDraft] {
  /// Whether both are what a person asked for once. What each was made in knowledge of may differ: by the second
  /// time the lines of the first may have been seen.
  func want(theSameAs others: [EventDraft]) -> Bool {
    count == others.count
      && zip(self, others).allSatisfy { draft, other in
        var other = other
        other.after = draft.after
        return draft == other
      }
  }
}

extension EventDraft {
  init(_ entry: Entry, by who: String) {
    self.init(who: who, day: entry.day, kind: entry.kind, value: entry.value, text: entry.text)
  }

  init(_ measurement: Measurement, by who: String) {
    self.init(
      who: who, day: measurement.day, kind: .meas, value: measurement.value.description,
      text: measurement.source)
  }
}

/// Writes events of one session into its own journal file, so that what it returns from is on the disk.
final class JournalWriter {
  private let folder: PlanFolder
  var state: StateFolder
  /// Under which login and on which machine this is (`wangf@oa1`); nil: nothing is said of it.
  private let login: String?
  /// Lines of sessions whose slots are out of reach, for the slot of this one to take over.
  var inherited: [UInt8] = []
  /// What waited with them.
  private var inheritedPromise: Slot.Promise?
  private var slot: Slot?
  /// What the person should know, not yet said.
  var notices: [StoreNotice] = []
  /// Whether names of files may not be on the disk yet: at first, and after every failure.
  private var mustSynchronizeFolders = true
  /// Events whose lines stand in the journal, but perhaps not on the disk.
  private var uncertain: (drafts: [EventDraft], lines: [UInt8])?

  /// How the own journal looked when it was left: whole, ended, and with all that the mirror has.
  private var left: FileStamp?

  /// - Parameter slot: the slot to write under; without one the first that is free is taken with the first event.
  init(folder: PlanFolder, state: StateFolder, slot: Slot? = nil, login: String? = nil) {
    self.folder = folder
    self.login = login
    self.state = state
    self.slot = slot
  }

  /// Goes on where another one cannot: its private folder is lost, but not what it knows of it.
  func inherit(from lost: JournalWriter) {
    inherited += lost.slot?.mirror ?? lost.inherited
    inheritedPromise = lost.slot?.promise ?? lost.inheritedPromise
    uncertain = lost.uncertain
    notices = lost.notices + notices
  }

  /// Replica ids of this machine for the plan.
  var replicas: Set<ReplicaID> { SlotFolders(stateFolder: state.path).replicas }

  /// Makes the own journal whole: writes what the mirror has and it lacks, and leaves a replica id that
  /// somebody else writes under.
  ///
  /// - Returns: the lines that were written.
  func restore() throws(StoreError) -> [UInt8] {
    let slot = try ownSlot()
    // With the private folder went the note where the plan folder is.
    if try !slot.hold() { try? state.remember() }
    let journals = try folder.openOrMakeJournalFolder()
    var journal = try openJournal(slot, in: journals)
    if let left, journal.stamp == left { return [] }
    if try journal.hasLinesUnknown(to: slot.mirror) { journal = try openNewJournal(slot, in: journals) }
    if let length = try journal.lengthBeforeLostBlocks(slot.mirror) { try journal.truncate(to: length) }
    let missing = try journal.lacking(slot.mirror)
    if !missing.isEmpty { try write(missing, to: &journal, journals) }
    return missing
  }

  /// Appends events to a journal that was restored: mirrored, written, forced to the disk, in this order, all of them in
  /// one go. They bear one time; their numbers order them.
  ///
  /// - Parameter time: when they are recorded; later than all that was seen.
  /// - Returns: their lines as they stand in the journal; nearly always one each.
  /// - Throws: why nothing is saved. Where no line reached the journal it is as if they had never been; where all did and
  ///   only the disk failed, asking again for the same drafts writes the same lines again.
  func append(_ drafts: [EventDraft], time: Moment) throws(StoreError) -> [UInt8] {
    let slot = try ownSlot()
    let journals = try folder.openOrMakeJournalFolder()
    var journal = try journal(of: slot, in: journals)
    if let uncertain, uncertain.drafts.want(theSameAs: drafts) {
      try write(uncertain.lines, to: &journal, journals)
      self.uncertain = nil
      return uncertain.lines
    }
    // What a crash leaves of many in the mirror alone is written at the next start, as what waited.
    if drafts.count > 1 { try slot.wait(knowing: []) }
    defer { if drafts.count > 1 { try? slot.endWait() } }
    let lines = try remember(drafts, time: time, in: slot)
    do throws(StoreError) {
      try write(lines, to: &journal, journals)
    } catch {
      settle(drafts, lines, slot, journals)
      throw error
    }
    uncertain = nil
    return lines
  }

  /// Makes the lines of events while the plan's folder is away: they are in the mirror, forced to the local disk, and
  /// `restore` writes them. However often that is done, and by whom: the id of each is one.
  ///
  /// - Parameter plan: the plan with the ids that were promised to items; empty where none was.
  func queue(_ drafts: [EventDraft], time: Moment, knowing plan: [UInt8]) throws(StoreError) -> [UInt8] {
    let slot = try ownSlot()
    left = nil
    try slot.wait(knowing: plan)
    if let known = uncertain, known.drafts.want(theSameAs: drafts) { return known.lines }
    return try remember(drafts, time: time, in: slot)
  }

  private func remember(_ drafts: [EventDraft], time: Moment, in slot: Slot) throws(StoreError) -> [UInt8] {
    let lines = try self.lines(for: introduction(of: slot, drafts) + drafts, time: time, in: slot)
    try slot.remember(lines)
    return lines
  }

  /// Under which login a replica writes, before its first record.
  private func introduction(of slot: Slot, _ drafts: [EventDraft]) -> [EventDraft] {
    guard slot.lastSequence == 0, let login, let first = drafts.first else { return [] }
    return [EventDraft(who: first.who, day: first.day, kind: .login, item: nil, text: login)]
  }

  /// Those lines of the mirror that the journal lacks.
  func missing() throws(StoreError) -> [UInt8] {
    let slot = try ownSlot()
    guard let journals = try folder.openJournalFolder() else { return slot.mirror }
    return try openJournal(slot, in: journals).lacking(slot.mirror)
  }

  func ownSlot() throws(StoreError) -> Slot {
    if let slot { return slot }
    let (acquired, refusal) = try Slot.acquire(in: state.path, inheriting: inherited)
    acquired.promise = inheritedPromise
    slot = acquired
    // Without it a folder that is moved counts as a copy: no reason not to save.
    try? state.remember()
    if case .copy(let other) = state.kind { notices.append(.copy(of: other)) }
    if let refusal { notices.append(.otherSlot(refusal)) }
    return acquired
  }

  private func journal(of slot: Slot, in journals: borrowing Descriptor) throws(StoreError) -> OwnJournal {
    try OwnJournal(
      of: slot.replica, in: journals.raw, path: folder.journalPath, mode: try folder.journalMode())
  }

  /// The own journal, or a new one where it is out of reach: a backup that root restored, a link, a folder.
  private func openJournal(_ slot: Slot, in journals: borrowing Descriptor) throws(StoreError) -> OwnJournal {
    do throws(StoreError) {
      return try journal(of: slot, in: journals)
    } catch  where error.isRefusal {
      let new = try openNewJournal(slot, in: journals)
      notices.append(.otherJournal(error))
      return new
    }
  }

  private func openNewJournal(_ slot: Slot, in journals: borrowing Descriptor) throws(StoreError)
    -> OwnJournal
  {
    try slot.startNewReplica()
    uncertain = nil
    return try journal(of: slot, in: journals)
  }

  private func lines(for drafts: [EventDraft], time: Moment, in slot: Slot) throws(StoreError) -> [UInt8] {
    var lines: [UInt8] = []
    var (time, sequence) = (time, slot.lastSequence)
    // Later than what this one wrote last, whatever of it was seen: what bears one time was recorded in one go.
    let last = slot.lastTime
    if last >= time.milliseconds, last - time.milliseconds < Journal.trustedLead {
      time.milliseconds = last + 1
    }
    for draft in drafts {
      let id = EventID(replica: slot.replica, sequence: sequence + 1, checksum: 0)
      let event = Event(
        id: id, time: time, on: draft.day, who: draft.who, kind: draft.kind, item: draft.item,
        value: draft.value, text: draft.text, after: draft.after)
      guard let written = Event.write(statement: event) else { throw .lineTooLong }
      lines += written
      sequence += UInt32(written.count { $0 == Ascii.newline })
    }
    return lines
  }

  private func write(
    _ lines: [UInt8], to journal: inout OwnJournal, _ journals: borrowing Descriptor
  ) throws(StoreError) {
    let wasLeft = left
    left = nil
    do throws(StoreError) {
      left = try journal.append(lines, isWhole: wasLeft != nil && journal.stamp == wasLeft)
      guard mustSynchronizeFolders || journal.isNew else { return }
      try journals.synchronize(path: folder.journalPath)
      try Descriptor.openFolder(folder.path).synchronize(path: folder.path)
      mustSynchronizeFolders = false
    } catch {
      (mustSynchronizeFolders, left) = (true, nil)
      throw error
    }
  }

  /// After a failure: a line that the journal does not have is taken out of the mirror, so that nobody meets it
  /// later; one that it has stays, and is written again when asked for again.
  private func settle(
    _ drafts: [EventDraft], _ lines: [UInt8], _ slot: Slot, _ journals: borrowing Descriptor
  ) {
    guard let journal = try? journal(of: slot, in: journals),
      let lacking = try? journal.lacking(lines, hasTorn: true)
    else { return uncertain = (drafts, lines) }
    if lacking.isEmpty { return uncertain = (drafts, lines) }
    try? journal.takeBack(beginningOf: lines)
    // Where whole lines of several could not be taken back, they stay known as written here.
    guard let lacking = try? journal.lacking(lines, hasTorn: true) else { return }
    try? slot.forget(lacking)
  }
}
