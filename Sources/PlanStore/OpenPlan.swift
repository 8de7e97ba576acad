import Glibc
import PlanModel

/// A plan that is open in this process: reads it, and saves what people do to it.
package final class OpenPlan {
  package let folder: PlanFolder
  /// As it was last read.
  package private(set) var plan: Plan
  private var watch: FolderWatch
  private let clock: () -> Int64
  private let writer: JournalWriter
  private let draftFile: DraftFile
  /// Stamps further ahead of the clock than this pull nobody's clock, in milliseconds.
  private static let trustedLead: Int64 = 600_000

  /// Opens a plan.
  ///
  /// - Parameter clock: milliseconds since 1970-01-01T00:00:00Z.
  package init(
    _ folder: PlanFolder, folders: UserFolders, clock: @escaping () -> Int64 = systemClock
  ) throws(StoreError) {
    var watch = FolderWatch(folder)
    let plan = Plan(reading: try watch.newPlan() ?? [])
    self.folder = folder
    self.plan = plan
    self.watch = watch
    self.clock = clock
    let state = try folders.stateFolder(for: folder, planID: plan.header.planID)
    self.writer = JournalWriter(folder: folder, stateFolder: state)
    self.draftFile = DraftFile(folder: state)
  }

  /// Now, in the plan's time zone.
  package var now: Moment { Moment(milliseconds: clock(), zoneMinutes: plan.header.zoneMinutes) }

  /// All that happened, read from the journal files.
  package func readJournal() throws(StoreError) -> Journal {
    watch.forgetJournals()
    var journal = Journal()
    for piece in try watch.newLines() { journal.absorb(piece) }
    return journal
  }

  /// What others wrote since the journal was read, or since the last look.
  package func news() throws(StoreError) -> (lines: [JournalPiece], plan: Plan?) {
    let lines = try watch.newLines()
    guard let bytes = try watch.newPlan(), bytes != plan.source else { return (lines, nil) }
    plan = Plan(reading: bytes)
    return (lines, plan)
  }

  /// Records an event; it is on the disk when this returns.
  ///
  /// - Returns: the line, for `Board.absorb`.
  package func append(_ draft: EventDraft, to journal: Journal) throws(StoreError) -> [UInt8] {
    guard !plan.header.isReadOnly else { throw .readOnlyFormat }
    var time = now
    let horizon = time.milliseconds + OpenPlan.trustedLead
    let newest = journal.events.lazy.map(\.time.milliseconds).filter { $0 <= horizon }.max() ?? 0
    time.milliseconds = max(time.milliseconds, newest + 1)
    return try writer.append(draft, time: time)
  }

  /// What was typed and not saved.
  package func readDrafts() throws(StoreError) -> [Draft] { try draftFile.read() }

  /// Keeps what was typed and not saved, or forgets it.
  package func keep(_ draft: Draft, isDone: Bool) throws(StoreError) {
    try draftFile.replace(draft, isDone: isDone)
  }

  /// The event that 撤销 would take back: the last of `who` on this machine.
  package func lastUndoable(by who: String, in journal: Journal) throws(StoreError) -> Event? {
    journal.lastUndoable(by: who, from: try writer.replicas())
  }

  /// The id of an item, written into the plan first where it has none.
  ///
  /// The plan is then read anew: `plan` may differ in more than the id, where somebody else edited it.
  package func identify(item index: Int, of shown: Plan) throws(StoreError) -> ItemID {
    if let id = shown.assignments[index].id { return id }
    let current = Plan(reading: try folder.readPlan())
    guard let place = shown.index(ofItemLike: index, in: current) else {
      throw .planChanged(path: folder.planPath)
    }
    if let id = current.assignments[place].id {
      plan = current
      return id
    }
    var generator = SystemRandomNumberGenerator()
    let id = current.unusedID(using: &generator)
    let changed = current.source(giving: id, toItem: place)
    try folder.replacePlan(current.source, with: changed)
    plan = Plan(reading: changed)
    return id
  }
}

/// Milliseconds since 1970-01-01T00:00:00Z by the system's clock.
package func systemClock() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
}
