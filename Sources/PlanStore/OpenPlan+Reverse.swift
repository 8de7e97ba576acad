import PlanModel

/// What became of a wish to take back.
package enum Reversed: Sendable {
  case done(Undone)
  /// The person is to be asked first: the event that would be taken back, and the one that it is about.
  case asks(EventID, about: Event)
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
    guard !plan.header.isReadOnly else { throw .readOnlyFormat }
    // Two boards of one person never take back the same event: they take turns, and know what each wrote.
    let writer = try self.writer()
    let turn = try Slot.takeTurn(in: try stateFolder())
    defer { turn?.unlock() }
    let restored = folder.isThere ? try restoreAll() : []
    var snapshot = snapshot
    snapshot.absorb(JournalPiece(written: restored + outbox.lines))
    snapshot.absorb(JournalPiece(written: try Slot.everyVoid(in: try stateFolder())))
    let last = snapshot.journal.lastReversible(
      what, by: who, from: writer.replicas, now: now.milliseconds)
    guard let last else { return .nothing }
    let (target, event) = (last.target, last.event)
    guard unasked(target.id) else { return .asks(target.id, about: event) }
    // A void is true of the day of what it takes back: that day, too, looks as if it had never been.
    let void = EventDraft(who: who, day: target.day, kind: .void, item: target.item, after: last.lines)
    guard folder.isThere else {
      return .done(Undone(event: event, lines: [], waiting: try queue(void, after: snapshot.journal).event))
    }
    return .done(
      Undone(event: event, lines: restored + (try writer.append(void, time: time(after: snapshot.journal)))))
  }
}
