import PlanModel

/// What became of a wish to take back.
package enum Reversed: Sendable {
  case done(Undone)
  /// The person is to be asked first: the event that would be taken back, the one that it is about, and how many were
  /// recorded with it.
  case asks(EventID, about: Event, count: Int)
  case nothing
}

// Taking back what was recorded, and that.
extension OpenPlan {
  /// Takes back the last event of a person on this machine that is not taken back yet; nil where there is none.
  package func undo(by who: String, on snapshot: Snapshot) throws(StoreError) -> Undone? {
    guard case .done(let undone) = try reverse(.undo, by: who, on: snapshot) else { return nil }
    return undone
  }

  /// Takes back the last event of a person on this machine, or the last taking back.
  ///
  /// - Parameter unasked: whether an event may be taken back without a question.
  package func reverse(
    _ what: Reversal, by who: String, on snapshot: Snapshot, unasked: (EventID) -> Bool = { _ in true }
  ) throws(StoreError) -> Reversed {
    try inTurn(on: snapshot) { (journal, restored) throws(StoreError) in
      let replicas = try writer().replicas
      let last = journal.lastReversible(what, by: who, from: replicas, now: now.milliseconds)
      guard let last else { return .nothing }
      guard unasked(last.target.id) else {
        return .asks(last.target.id, about: last.event, count: last.all.count)
      }
      return .done(try takeBack(last, by: who, in: journal, restored))
    }
  }

  /// Takes back one event of a person, on whatever machine it was recorded; nil where it is none of theirs, or taken back
  /// already.
  package func takeBack(_ id: EventID, by who: String, on snapshot: Snapshot) throws(StoreError) -> Undone? {
    try inTurn(on: snapshot) { (journal, restored) throws(StoreError) in
      guard let own = journal.reversible(id, by: who) else { return nil }
      return try takeBack(own, by: who, in: journal, restored)
    }
  }

  /// Two boards of one person never take back the same event: they take turns, and know what each wrote.
  ///
  /// - Parameter body: is given all that is known, and the lines of this machine that had to be restored.
  private func inTurn<Result>(
    on snapshot: Snapshot, _ body: (Journal, [UInt8]) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    guard !plan.header.isReadOnly else { throw .readOnlyFormat }
    _ = try writer()
    let turn = try Slot.takeTurn(in: try stateFolder())
    defer { turn?.unlock() }
    let restored = folder.isThere ? try restoreAll() : []
    var snapshot = snapshot
    snapshot.absorb(JournalPiece(written: restored + outbox.lines))
    snapshot.absorb(JournalPiece(written: try Slot.everyVoid(in: try stateFolder())))
    return try body(snapshot.journal, restored)
  }

  private func takeBack(
    _ last: Reversible, by who: String, in journal: Journal, _ restored: [UInt8]
  ) throws(StoreError) -> Undone {
    // A void is true of the day of what it takes back: that day, too, looks as if it had never been. The first line of a
    // lot comes first, so that what is taken back last is what was recorded last.
    let lot = Array(last.all.reversed())
    let before = try restorePlan(lot, in: journal)
    let voids = lot.map { one in
      EventDraft(who: who, day: one.target.day, kind: .void, item: one.target.item, after: one.lines)
    }
    guard folder.isThere else {
      let saved = try queue(voids, after: journal)
      return Undone(
        event: last.event, count: lot.count, lines: [], waiting: waiting(for: lot, in: saved.lines))
    }
    let lines = try puttingBack(before) { () throws(StoreError) in
      try writer().append(voids, time: time(after: journal))
    }
    return Undone(event: last.event, count: lot.count, lines: restored + lines)
  }

  /// What is taken back, with the event that does so.
  private func waiting(for lot: [Reversible], in lines: [UInt8]) -> [(event: Event, void: Event)] {
    let voids = lines.nonEmptyLines.compactMap { try? EventLine.read($0) }
    return lot.flatMap { one in
      voids.last { $0.item == one.target.item }.map { [(event: one.event, void: $0)] } ?? []
    }
  }
}
