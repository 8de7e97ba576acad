import Glibc
import PlanModel

/// What is on the disk.
package struct Saved: Sendable {
  /// The last of the events.
  package var event: Event
  /// How many there are.
  package var count = 1
  /// All lines that were written for it.
  package var lines: [UInt8]
  /// The plan, where it had to be changed.
  package var plan: Plan?
  /// The plan's folder is away: the line is kept on this machine, and written when the folder is back.
  package var isWaiting = false
}

/// What is taken back.
package struct Undone: Sendable {
  /// The last of the events.
  package var event: Event
  /// How many there are: several where they were recorded in one go.
  package var count = 1
  /// All lines that were written for it.
  package var lines: [UInt8]
  /// What is taken back, and what takes each of it back, where that waits for the plan's folder.
  package var waiting: [(event: Event, void: Event)] = []
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
    guard let bytes = try planWatch.newPlan(expecting: plan.source), bytes != plan.source else {
      return (lines, nil)
    }
    plan = plan.rereading(bytes) ?? OpenPlan.read(bytes)
    return (lines, plan)
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
