import BoardUI
import PlanModel
import PlanStore

/// The plan that a command works on, opened by the options.
struct Session {
  let folders: UserFolders
  let store: OpenPlan
  let board: Board
  let settings: Settings
  let width: DisplayWidth
  /// No day was named: the board goes on to the next one at midnight.
  let followsToday: Bool

  init(_ request: Request) throws {
    let folders = UserFolders(environment: environmentVariable)
    try self.init(try Session.locate(request, folders), request, folders)
  }

  private static func locate(_ request: Request, _ folders: UserFolders) throws -> PlanFolder {
    let locator = PlanLocator(folders: folders, environment: environmentVariable)
    do throws(PlanLocator.Failure) {
      return try locator.locate(named: request.plan)
    } catch {
      switch error {
      case .noPlan(let path): throw CommandFailure(.planNotAt(path))
      case .several(let plans): throw CommandFailure(.plansSeveral(plans))
      case .none: throw CommandFailure(.plansNone(locator.places))
      }
    }
  }

  init(_ folder: PlanFolder, _ request: Request, _ folders: UserFolders) throws {
    self.folders = folders
    self.settings = Settings(in: folders)
    self.width = DisplayWidth(ambiguous: request.ambiguousWidth ?? settings.ambiguousWidth ?? 1)
    self.followsToday = request.asOf == nil
    let (store, journal) = try mapped { () throws(StoreError) in
      try OpenPlan.open(folder, folders: folders, for: request.asOf)
    }
    self.store = store
    self.board = Board(plan: store.plan, journal: journal, asOf: request.asOf ?? store.now.day)
  }

  var person: Person? { settings.name.map { Person(name: $0, unit: settings.unit ?? "") } }

  /// The one item that a number or an id means.
  func item(named text: String) throws -> Int {
    let items = try items(named: text)
    guard items.count == 1 else {
      throw CommandFailure(
        .severalItems(text, items.map { line(of: $0) }))
    }
    return items[0]
  }

  /// All items that a number or an id means; at least one.
  func items(named text: String) throws -> [Int] {
    let items = board.plan.items(named: text)
    guard !items.isEmpty else { throw CommandFailure(.noSuchItem(text)) }
    return items
  }

  private func line(of index: Int) -> String {
    let id = board.plan.assignments[index].id.map { "  ^\($0)" } ?? ""
    let units = board.plan.leadUnits(of: index).joined(separator: "、")
    return "\(board.plan.number(ofItem: index))  \(board.plan.title(ofItem: index))  \(units)\(id)"
  }

  /// Records an entry of a person; the event as it is on the disk.
  func record(_ entry: Entry, by who: String) throws -> Event {
    let saved = try mapped { () throws(StoreError) in try store.save(entry, by: who, on: board) }
    guard !saved.isWaiting else { throw CommandFailure(.waitsForFolder(1)) }
    return saved.event
  }

  /// The day that an event is true of.
  func day(_ given: Day?) throws -> Day {
    let last = min(board.asOf, store.now.day)
    guard board.asOf <= last else { throw CommandFailure(.futureIsReadOnly(last.description)) }
    guard let given, given > last else { return given ?? last }
    throw CommandFailure(.dayAfterAsOf(given.description, last.description))
  }

  /// Nothing can be recorded: a newer format, a folder that cannot be written, a day that is still to come.
  var isReadOnly: Bool {
    board.plan.header.isReadOnly || !store.folder.isWritable || board.asOf > store.now.day
  }
}

/// Makes errors of the store into failures of a command.
func mapped<Result>(_ body: () throws(StoreError) -> Result) throws -> Result {
  do throws(StoreError) {
    return try body()
  } catch {
    throw CommandFailure(error.message)
  }
}
