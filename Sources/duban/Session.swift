import BoardUI
import Glibc
import PlanBytes
import PlanModel
import PlanPhrases
import PlanReport
import PlanStore
import StorePhrases

/// The plan that a command works on, opened by the options.
struct Session {
  let folders: UserFolders
  let store: OpenPlan
  let snapshot: Snapshot
  let settings: Settings
  let width: DisplayWidth
  /// It was said by the person, not assumed.
  let isWidthGiven: Bool
  /// No day was named: the board goes on to the next one at midnight.
  let followsToday: Bool
  let language: Language

  /// - Parameter saysDamage: whether damage of the journals is said at once, for who does not show it otherwise.
  init(_ request: Request, saysDamage: Bool = true) throws {
    var folders = UserFolders(environment: environmentVariable)
    folders.login = UserFolders.loginHere(environment: environmentVariable)
    try self.init(try Session.locate(request, folders), request, folders)
    if saysDamage { tellDamage(of: snapshot.journal, in: store.folder, language) }
  }

  private static func locate(_ request: Request, _ folders: UserFolders) throws -> PlanFolder {
    let locator = PlanLocator(folders: folders, environment: environmentVariable)
    do throws(PlanLocator.Failure) {
      return try locator.locate(named: request.plan)
    } catch {
      switch error {
      case .noPlan(let path): throw CommandError(.planNotAt(path))
      case .closed(let path): throw CommandError(.planIsClosed(path))
      case .noPlans(let path): throw CommandError(.plansNotThere(path))
      case .several(let plans): throw CommandError(.plansSeveral(plans))
      case .none: throw CommandError(.plansNone(locator.places))
      }
    }
  }

  init(_ folder: PlanFolder, _ request: Request, _ folders: UserFolders) throws {
    self.folders = folders
    self.language = request.language
    self.settings = Settings(in: folders)
    let given = request.ambiguousWidth ?? settings.ambiguousWidth
    self.width = DisplayWidth(ambiguous: given ?? 1)
    self.isWidthGiven = given != nil
    self.followsToday = request.asOf == nil
    // Read again once the plan says its time zone, from which 昨天 is counted.
    let usual = Moment(milliseconds: systemClock(), zoneMinutes: PlanHeader.usualZone).day
    let likely = try request.asOf.map { try Session.look($0, from: usual, in: request.language) }
    let (store, journal) = try mapped { () throws(StoreError) in
      try OpenPlan.open(folder, folders: folders, for: likely)
    }
    let today = store.now.day
    let asOf =
      try today == usual
      ? likely : request.asOf.map { try Session.look($0, from: today, in: request.language) }
    self.store = store
    self.snapshot = Snapshot(plan: store.plan, journal: journal, asOf: asOf ?? today)
  }

  var person: Person? { settings.name.map { Person(name: $0, unit: settings.unit ?? "") } }

  /// The one item that a number or an id means.
  func item(named text: String) throws -> Int {
    let items = try items(named: text)
    guard items.count == 1 else {
      throw CommandError(
        .severalItems(text, items.map { line(of: snapshot[$0]) }))
    }
    return items[0]
  }

  /// All items that a number or an id means; at least one.
  func items(named text: String) throws -> [Int] {
    let items = snapshot.plan.items(named: text)
    guard !items.isEmpty else { throw CommandError(.noSuchItem(text)) }
    return items
  }

  private func line(of item: Item) -> String {
    let id = item.id.map { "  ^\($0)" } ?? ""
    return "\(item.number(in: language))  \(item.title)  \(language.list(item.leads))\(id)"
  }

  /// What a filter leaves, to be written out.
  ///
  /// - Parameter columns: nil: those that the format usually has.
  func report(of filter: Filter, columns: [FieldHeading]? = nil) -> Report {
    Report(
      snapshot.items(matching: filter), filter: filter, for: person, width: width, in: language,
      columns: columns, at: store.now)
  }

  /// Records an entry of a person; the event as it is on the disk.
  func record(_ entry: Entry, by who: String) throws -> Event {
    try recorded { () throws(StoreError) in try store.save(entry, by: who, on: snapshot) }.event
  }

  /// Records what was measured of a target; the event as it is on the disk, and the board with it.
  func record(_ measurement: Measurement, by who: String) throws -> (event: Event, snapshot: Snapshot) {
    let saved = try recorded { () throws(StoreError) in
      try store.save(measurement, by: who, on: snapshot)
    }
    return (saved.event, saved.plan.map { snapshot.with(plan: $0) } ?? snapshot)
  }

  /// Records what sheets say, in one go; how many records that are.
  func record(_ entries: [Entry], _ measurements: [Measurement], by who: String) throws -> Int {
    try recorded { () throws(StoreError) in
      try store.save(entries, measurements, by: who, on: snapshot)
    }.count
  }

  func recorded(_ save: () throws(StoreError) -> Saved) throws -> Saved {
    try askAboutID()
    let saved = try mapped(save)
    tellNotices()
    guard !saved.isWaiting else { throw CommandError(.waitsForFolder(1)) }
    return saved
  }

  /// Takes back a person's last event; nil where there is none.
  func undo(by who: String) throws -> Event? {
    try askAboutID()
    let undone = try mapped { () throws(StoreError) in try store.undo(by: who, on: snapshot) }
    tellNotices()
    guard undone?.waiting.isEmpty ?? true else { throw CommandError(.waitsForFolder(1)) }
    return undone?.event
  }

  private func tellNotices() {
    for notice in store.takeNotices() { writeError(notice, in: language) }
  }

  /// Asks whether a plan whose 编号 changed is still the same, where there is somebody to ask; else it is said when
  /// something is to be saved.
  func askAboutID() throws {
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1, let (old, new) = store.changedID else {
      return
    }
    writeError(CommandPhrase.askSamePlan(old, new), in: language)
    let answer = comparisonForm(trimmed(readLine() ?? ""))
    guard answer == "y" || answer == "n" else { return }
    try mapped { () throws(StoreError) in try store.settleID(isSamePlan: answer == "y") }
  }

  /// Nothing can be recorded on whatever day: a newer format, a folder that cannot be written.
  var isSealed: Bool { snapshot.plan.header.isReadOnly || !store.folder.isWritable }
}

/// Makes errors of the store into failures of a command.
func mapped<Result>(_ body: () throws(StoreError) -> Result) throws -> Result {
  do throws(StoreError) {
    return try body()
  } catch {
    // Where a plan has another id, nobody could be asked.
    if case .planIDChanged = error { throw CommandError(saying: error, code: 2) }
    throw CommandError(saying: error)
  }
}
