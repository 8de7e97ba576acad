import Glibc
import PlanModel

/// An event that is on the disk.
package struct Saved: Sendable {
  package var event: Event
  /// All lines that were written for it.
  package var lines: [UInt8]
  /// The plan, where it had to be changed.
  package var plan: Plan?
  /// The plan's folder is away: the line is kept on this machine, and written when the folder is back.
  package var isWaiting = false
}

/// An event that is taken back.
package struct Undone: Sendable {
  package var event: Event
  /// All lines that were written for it.
  package var lines: [UInt8]
  /// What takes it back, where that waits for the plan's folder.
  package var waiting: Event?
}

/// A plan that is open in this process: reads it, and saves what people do to it.
package final class OpenPlan {
  package let folder: PlanFolder
  /// As it was last read.
  package internal(set) var plan: Plan
  private var planWatch: PlanWatch
  private var journalWatch: FolderPoll
  /// Why the journal folder as a whole could not be read when it was last looked at.
  private var journalProblem: StoreError?
  let clock: () -> Int64
  let folders: UserFolders
  /// What was recorded in this session while the folder was away.
  var outbox = Outbox()
  /// Opened with the first event: looking needs no private folder.
  var openWriter: JournalWriter?
  var openDrafts: DraftFolder?
  /// Found once, so that it stays the same while the folder is away.
  var knownState: StateFolder?
  /// Why it is not where it should be, until that is said.
  var stateRefusal: StoreError?

  /// Opens a plan without its journals.
  ///
  /// - Parameter clock: milliseconds since 1970-01-01T00:00:00Z.
  package init(
    _ folder: PlanFolder, folders: UserFolders, clock: @escaping () -> Int64 = systemClock
  ) throws(StoreError) {
    var watch = PlanWatch(folder)
    let plan = OpenPlan.read(try watch.newPlan() ?? [])
    self.folder = folder
    self.plan = plan
    self.planWatch = watch
    self.journalWatch = FolderPoll(folder)
    self.folders = folders
    self.clock = clock
  }

  /// Reads a plan; of a large one what is no UTF-8 is sought at the same time.
  private static func read(_ bytes: [UInt8]) -> Plan {
    guard bytes.count > 1 << 20 else { return Plan(reading: bytes) }
    var (plan, isWellFormed) = together {
      Plan(parsing: bytes)
    } _: {
      Plan.isWellFormed(bytes)
    }
    if !isWellFormed { plan.checkEncoding() }
    return plan
  }

  /// Opens a plan and reads all that happened; both are taken apart at the same time, neither needs the other.
  ///
  /// - Parameter day: the day that will be looked at; today where none is given.
  package static func open(
    _ folder: PlanFolder, folders: UserFolders, for day: Day?
  ) throws(StoreError) -> (store: OpenPlan, journal: Journal) {
    // The journals first, while nobody else asks for memory: many files that are read beside a large one wait for it.
    var watch = FolderPoll(folder)
    var problem: StoreError?
    let pieces = Result { () throws(StoreError) in try OpenPlan.newLines(&watch, &problem) }
    let (store, journal) = together {
      Result { () throws(StoreError) in try OpenPlan(folder, folders: folders) }
    } _: {
      // The plan may say another time zone; then the day is found again.
      let today = Moment(milliseconds: systemClock(), zoneMinutes: PlanHeader.usualZone).day
      return pieces.map { Journal($0, for: day ?? today) }
    }
    let plan = try store.get()
    (plan.journalWatch, plan.journalProblem) = (watch, problem)
    return (plan, try journal.get())
  }

  /// Now, in the plan's time zone.
  package var now: Moment { Moment(milliseconds: clock(), zoneMinutes: plan.header.zoneMinutes) }

  /// All that happened, read from the journal files.
  package func readJournal() throws(StoreError) -> Journal {
    journalWatch.forgetJournals()
    journalProblem = nil
    return Journal(try OpenPlan.newLines(&journalWatch, &journalProblem))
  }

  /// What is new in the journals. Where nobody lets this user look, or a link stands in their place, the plan is shown
  /// without them, and that is said once.
  private static func newLines(
    _ watch: inout FolderPoll, _ problem: inout StoreError?, isWhole: Bool = true
  ) throws(StoreError) -> [JournalPiece] {
    let old = problem
    do throws(StoreError) {
      let lines = try watch.newLines(isWhole: isWhole)
      problem = nil
      return old == nil ? lines : [JournalPiece(file: "")] + lines
    } catch  where error.isRefusal {
      problem = error
      return old == error ? [] : [JournalPiece(file: "", problem: error.cause)]
    }
  }

  /// What others wrote since the journal was read, or since the last look.
  ///
  /// - Parameter isWhole: all that was written up to now; in passing some of very many files may wait a few looks.
  package func news(isWhole: Bool = true) throws(StoreError) -> (lines: [JournalPiece], plan: Plan?) {
    let lines = try OpenPlan.newLines(&journalWatch, &journalProblem, isWhole: isWhole)
    guard let bytes = try planWatch.newPlan(), bytes != plan.source else { return (lines, nil) }
    plan = OpenPlan.read(bytes)
    return (lines, plan)
  }

  /// Records an entry of a person, made in knowledge of what the board shows; it is on the disk when this returns, or
  /// waits on the local one while the plan's folder is away.
  package func save(_ entry: Entry, by who: String, on snapshot: Snapshot) throws(StoreError) -> Saved {
    try save(EventDraft(entry, by: who), about: .item(entry.item), on: snapshot)
  }

  /// Records what was measured of a target, in the same way.
  package func save(
    _ measurement: Measurement, by who: String, on snapshot: Snapshot
  ) throws(StoreError) -> Saved {
    try save(EventDraft(measurement, by: who), about: .target(measurement.target), on: snapshot)
  }

  private func save(
    _ draft: EventDraft, about subject: Subject, on snapshot: Snapshot
  ) throws(StoreError) -> Saved {
    guard !plan.header.isReadOnly else { throw .readOnlyFormat }
    do throws(StoreError) {
      guard folder.isThere else { return try queue(draft, about: subject, on: snapshot) }
      return try write(draft, about: subject, on: snapshot)
    } catch {
      // It went away meanwhile: the same line waits.
      if folder.isThere { throw error }
      return try queue(draft, about: subject, on: snapshot)
    }
  }

  private func write(
    _ draft: EventDraft, about subject: Subject, on snapshot: Snapshot
  ) throws(StoreError) -> Saved {
    let restored = try restoreAll()
    var snapshot = snapshot
    snapshot.absorb(JournalPiece(written: restored))
    let draft = draft.about(try identify(subject, of: snapshot.plan), in: snapshot.journal)
    let lines = try writer().append(draft, time: time(after: snapshot.journal))
    return Saved(
      event: try readLast(of: lines), lines: restored + lines,
      plan: plan.source == snapshot.plan.source ? nil : plan)
  }

  /// The event of the last of some lines: those before it are parts of the same.
  func readLast(of lines: [UInt8]) throws(StoreError) -> Event {
    let content = lines.dropLast()
    do throws(EventLine.Damage) {
      return try EventLine.read(content[lines.lineStart(at: content.endIndex)...])
    } catch {
      throw .ownLineDamaged(error)
    }
  }

  /// Later than all that was seen, but not than a clock that is far ahead.
  func time(after journal: Journal) -> Moment {
    var time = now
    let horizon = time.milliseconds + Journal.trustedLead
    let newest = journal.newestTime(upTo: horizon) ?? 0
    time.milliseconds = max(time.milliseconds, newest + 1)
    return time
  }
}

/// Milliseconds since 1970-01-01T00:00:00Z by the system's clock.
package func systemClock() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
}
