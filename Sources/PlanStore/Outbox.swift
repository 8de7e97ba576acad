import Glibc
import PlanBytes
import PlanModel

/// What was recorded in a session while the plan's folder was away.
///
/// Its lines are made at once, with their ids, and stand in the mirror of the session's slot; a file beside the mirror
/// says that they wait. Whoever has the slot, this session or a later one, writes to the journal what it lacks of the
/// mirror: a line that was written twice is still one.
struct Outbox {
  /// The lines, each with its LF.
  var lines: [UInt8] = []
  /// The plan as the board knew it, with ids promised to items and targets that have none.
  var promise: Plan?
}

extension OpenPlan {
  /// Queues what a person wants recorded about items or targets.
  func queue(
    _ drafts: [EventDraft], about subjects: [Subject], on snapshot: Snapshot
  ) throws(StoreError) -> Saved {
    var journal = snapshot.journal
    journal.absorb(JournalPiece(written: outbox.lines))
    var known: [EventDraft] = []
    for (draft, subject) in zip(drafts, subjects) {
      known.append(draft.about(try promiseID(to: subject, of: snapshot.plan), in: journal))
    }
    return try queue(known, after: journal)
  }

  /// Queues events.
  func queue(_ drafts: [EventDraft], after journal: Journal) throws(StoreError) -> Saved {
    let lines = try writer().queue(
      drafts, time: time(after: journal), knowing: outbox.promise?.source ?? [])
    outbox.lines += lines
    return Saved(event: try readLast(of: lines), count: drafts.count, lines: lines, isWaiting: true)
  }

  /// The id of an item or a target; where it has none, the one that it will get.
  private func promiseID(to subject: Subject, of shown: Plan) throws(StoreError) -> ItemID {
    if let id = shown.id(of: subject) { return id }
    let promise = outbox.promise ?? shown
    let place = promise.subject(of: shown.lineKey(of: subject))
    if let id = place.flatMap({ promise.id(of: $0) }) { return id }
    var generator = SystemRandomNumberGenerator()
    let id = promise.unusedID(using: &generator)
    let (plan, line) = place.map { (promise, $0) } ?? (shown, subject)
    // Another plan than the one with earlier promises gets a file of its own.
    if place == nil { try writer().ownSlot().promise = nil }
    outbox.promise = plan.with(source: plan.source(giving: id, to: line))
    return id
  }

  /// Writes what waited for the plan's folder: of this session, and of sessions that ended meanwhile.
  ///
  /// - Parameters:
  ///   - board: what the person sees; `who`, their name. Both are for what an older version kept.
  /// - Returns: the lines that were written, and the plan where it had to be changed.
  package func deliver(on snapshot: Snapshot, by who: String?) throws(StoreError) -> (
    lines: [UInt8], plan: Plan?
  ) {
    guard !plan.header.isReadOnly else { return ([], nil) }
    if let who { try takeOver(on: snapshot, by: who) }
    var lines: [UInt8] = []
    if openWriter != nil { lines += try deliver(try writer()) }
    outbox = Outbox()
    guard changedID == nil else { return (lines, nil) }
    let state = try state()
    for slot in try Slot.acquireAll(in: state.path, where: { Slot.waits($0) }) {
      lines += try deliver(JournalWriter(folder: folder, state: state, slot: slot))
    }
    return (lines, plan.source == snapshot.plan.source ? nil : plan)
  }

  /// Makes the own journal whole, what waited among it.
  ///
  /// - Returns: the lines that were written.
  func restoreAll() throws(StoreError) -> [UInt8] {
    let writer = try writer()
    let waited = try deliver(writer)
    outbox = Outbox()
    return waited + (try writer.restore())
  }

  private func deliver(_ writer: JournalWriter) throws(StoreError) -> [UInt8] {
    let slot = try writer.ownSlot()
    guard slot.isWaiting else { return [] }
    try keepPromises(of: slot, for: try writer.missing())
    let lines = try writer.restore()
    try slot.endWait()
    return lines
  }

  /// Gives items and targets the ids that lines name. Where one has another id by now, the lines are changed: nobody
  /// has seen them yet.
  private func keepPromises(of slot: Slot, for missing: [UInt8]) throws(StoreError) {
    let lines = missing.nonEmptyLines
    let wanted = Set(lines.compactMap { try? EventLine.read($0) }.compactMap(\.item))
    var others: [ItemID: ItemID] = [:]
    for promise in try slot.promises() {
      let promise = Plan(reading: promise)
      let places = promise.subjects.filter { promise.id(of: $0).map(wanted.contains) ?? false }
      guard !places.isEmpty else { continue }
      try changePlan { current throws(StoreError) in
        var changed = current
        for place in places { changed.keep(promise, place, &others) }
        return changed.source == current.source ? nil : changed
      }
    }
    if !others.isEmpty { try slot.rename(others, in: Set(lines)) }
  }

  /// Takes over what an older version kept: drafts, and what it was to save once the folder is back.
  private func takeOver(on snapshot: Snapshot, by who: String) throws(StoreError) {
    let state = try stateFolder()
    try OldDraftFile(stateFolder: state).empty(into: try drafts()) { draft throws(StoreError) in
      guard let item = snapshot.plan.items(named: draft.item).first, let day = Day(draft.day) else {
        return false
      }
      let entry = Entry(item: item, on: day, kind: draft.kind, value: draft.value, text: draft.text)
      // After a kill its line may stand in the mirror already.
      let isWritten = SlotFolders(stateFolder: state).everyLine.nonEmptyLines.contains {
        (try? EventLine.read($0))?.says(entry, on: snapshot.plan.assignments[item].id) ?? false
      }
      if !isWritten {
        _ = try queue([EventDraft(entry, by: who)], about: [.item(item)], on: snapshot)
      }
      return true
    }
  }
}

extension Event {
  /// Whether it states what an entry does; an item without an id may have got it since.
  fileprivate func says(_ entry: Entry, on id: ItemID?) -> Bool {
    (id == nil || item == id) && day == entry.day && kind == entry.kind && value == entry.value
      && text == entry.text
  }
}

extension Plan {
  /// Gives an item or a target the id that it has in another reading; `others` gets the one that it has already.
  fileprivate mutating func keep(_ promise: Plan, _ place: Subject, _ others: inout [ItemID: ItemID]) {
    guard let id = promise.id(of: place), subject(of: id) == nil,
      let found = subject(of: promise.lineKey(of: place))
        ?? promise.subject(rewordedFrom: place, in: self)
    else { return }
    if let other = self.id(of: found) {
      others[id] = other
    } else {
      self = with(source: source(giving: id, to: found))
    }
  }
}

// What waits in a slot: `waiting-N.md`, the plan with the promised ids, empty where there are none.
extension Slot {
  private static func promisePath(_ slot: String, _ number: Int) -> String { "\(slot)/waiting-\(number).md" }

  /// Whether lines of a slot's mirror wait for the plan's folder.
  static func waits(_ path: String) -> Bool { SystemCall.allows(promisePath(path, 1), F_OK) }

  /// Also where the private folder went away meanwhile: the mirror is known here.
  var isWaiting: Bool { promise != nil || Slot.waits(path) }

  /// Says that lines will wait, before the first of them does.
  func wait(knowing plan: [UInt8]) throws(StoreError) {
    if promise?.plan == plan, Slot.waits(path) { return }
    try makeFolders(path)
    let earlier = try promises().count
    let number = promise?.number ?? earlier + 1
    try replaceFile(Slot.promisePath(path, number), with: plan)
    try synchronizeFolder()
    promise = (number, plan)
  }

  func promises() throws(StoreError) -> [[UInt8]] {
    var result: [[UInt8]] = []
    while SystemCall.allows(Slot.promisePath(path, result.count + 1), F_OK) {
      result.append(try SlotFolders.content(Slot.promisePath(path, result.count + 1)))
    }
    if let plan = promise?.plan, !result.contains(plan) { result.append(plan) }
    return result
  }

  /// All that waited is written. The first goes last: while it is there, something waits.
  func endWait() throws(StoreError) {
    for number in (1...max(1, try promises().count)).reversed() {
      _ = SystemCall.remove(Slot.promisePath(path, number))
    }
    promise = nil
  }

  /// Puts the items' other ids into lines that nobody has seen, and what they then are called into those that name
  /// them.
  func rename(_ others: [ItemID: ItemID], in lines: Set<ArraySlice<UInt8>>) throws(StoreError) {
    var references: [EventReference: EventReference] = [:]
    var result: [UInt8] = []
    for line in mirror.nonEmptyLines {
      guard lines.contains(line), var event = try? EventLine.read(line) else {
        result += line + [Ascii.newline]
        continue
      }
      event.item = event.item.map { others[$0] ?? $0 }
      event.after = event.after.map { references[$0] ?? $0 }
      let written = EventLine.write(event)
      references[event.id.reference] = written.id.reference
      result += written.bytes
    }
    try replaceMirror(with: result)
  }

  /// Waits until no other session takes back: some seconds at most, as after a kill nobody holds the lock.
  ///
  /// - Returns: the turn; nil where its file belongs to somebody else.
  static func takeTurn(in stateFolder: String) throws(StoreError) -> Descriptor? {
    try makeFolders(stateFolder)
    let path = "\(stateFolder)/undo.lock"
    let turn: Descriptor
    do throws(StoreError) {
      turn = try Descriptor.open(path, flags: O_RDWR | O_CREAT, mode: 0o600)
    } catch  where error.isRefusal {
      return nil
    }
    for _ in 0..<500 {
      if try turn.tryLock(path: path) { break }
      usleep(10_000)
    }
    return turn
  }

  /// What sessions on this machine took back for a plan.
  static func everyVoid(in stateFolder: String) throws(StoreError) -> [UInt8] {
    let mark = Array("\t\(Event.Kind.void.code)\t".utf8)
    return SlotFolders(stateFolder: stateFolder).everyLine.nonEmptyLines.filter { $0.contains(mark) }
      .joinedLines
  }
}
