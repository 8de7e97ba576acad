import PlanModel

// What people record: one thing, or many in one go.
extension OpenPlan {
  /// Records an entry of a person, made in knowledge of what the board shows; it is on the disk when this returns, or
  /// waits on the local one while the plan's folder is away.
  package func save(_ entry: Entry, by who: String, on snapshot: Snapshot) throws(StoreError) -> Saved {
    try save([entry], by: who, on: snapshot)
  }

  /// Records entries about several items in one go: with one time, one write and one wait for the disk.
  ///
  /// - Precondition: there is one at least.
  package func save(_ entries: [Entry], by who: String, on snapshot: Snapshot) throws(StoreError) -> Saved {
    try save(entries.map { EventDraft($0, by: who) }, about: entries.map { .item($0.item) }, on: snapshot)
  }

  /// Records what sheets say of items and targets, in the same way and in one go.
  ///
  /// - Precondition: there is one at least.
  package func save(
    _ entries: [Entry], _ measurements: [Measurement], by who: String, on snapshot: Snapshot
  ) throws(StoreError) -> Saved {
    try save(
      entries.map { EventDraft($0, by: who) } + measurements.map { EventDraft($0, by: who) },
      about: entries.map { .item($0.item) } + measurements.map { .target($0.target) }, on: snapshot)
  }

  /// Records what was measured of a target, in the same way.
  package func save(
    _ measurement: Measurement, by who: String, on snapshot: Snapshot
  ) throws(StoreError) -> Saved {
    try save([EventDraft(measurement, by: who)], about: [.target(measurement.target)], on: snapshot)
  }

  private func save(
    _ drafts: [EventDraft], about subjects: [Subject], on snapshot: Snapshot
  ) throws(StoreError) -> Saved {
    guard !plan.header.isReadOnly else { throw .readOnlyFormat }
    do throws(StoreError) {
      guard folder.isThere else { return try queue(drafts, about: subjects, on: snapshot) }
      return try write(drafts, about: subjects, on: snapshot)
    } catch {
      // It went away meanwhile: the same lines wait.
      if folder.isThere { throw error }
      return try queue(drafts, about: subjects, on: snapshot)
    }
  }

  private func write(
    _ drafts: [EventDraft], about subjects: [Subject], on snapshot: Snapshot
  ) throws(StoreError) -> Saved {
    let restored = try restoreAll()
    var snapshot = snapshot
    snapshot.absorb(JournalPiece(written: restored))
    let ids = try identify(subjects, of: snapshot.plan)
    let known = zip(drafts, ids).map { [journal = snapshot.journal] in $0.about($1, in: journal) }
    let lines = try writer().append(known, time: time(after: snapshot.journal))
    return Saved(
      event: try readLast(of: lines), count: drafts.count, lines: restored + lines,
      plan: plan.source == snapshot.plan.source ? nil : plan)
  }
}
