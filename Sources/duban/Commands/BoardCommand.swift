import ArgumentParser
import BoardUI
import Glibc
import NcursesTerminal
import PlanModel
import PlanPhrases
import PlanReport
import PlanStore

/// `duban`: the board; the table as text where standard output is no terminal.
struct BoardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "board", abstract: said(.aboutBoard))

  @OptionGroup var options: SharedOptions
  @OptionGroup var conditions: FilterOptions
  @Flag(help: help(.optionNoMouse))
  var noMouse = false

  func run() throws {
    let session = try FirstPlan.session(options.request)
    try session.showBoard(
      opening: conditions.areGiven ? try conditions.filter(for: session) : nil, hasMouse: !noMouse)
  }
}

extension Session {
  /// For the board: it shows itself what is damaged, where it is not printed as a table.
  init(board request: Request) throws {
    try self.init(request, saysDamage: isatty(STDOUT_FILENO) != 1)
  }

  /// Opens the board on the terminal until the person quits, or prints the table.
  ///
  /// - Parameter filter: what it opens on; nil: as the person left it.
  func showBoard(opening filter: Filter? = nil, hasMouse: Bool = true, lessons: Lessons? = nil) throws {
    guard isatty(STDOUT_FILENO) == 1 else {
      return try write(report(of: filter ?? Filter()), as: .table, to: STDOUT_FILENO)
    }
    try askAboutID()
    try? store.takeOverDrafts()
    let terminal = try openTerminal(hasMouse)
    var desk = Desk(
      plans: [snapshot], size: terminal.size, width: width, person: person,
      drafts: (try? store.newDrafts()) ?? [], isReadOnly: isSealed, followsToday: followsToday,
      language: language)
    // What is given to units most often stands first.
    let formats = ReportFormat.all.sorted { $0.name == ReportFormat.xlsx.name && $1.name != $0.name }
    desk.exports = formats.prefix(1).map(\.name) + [Session.bulletinOnBoard] + formats.dropFirst().map(\.name)
    var remembered = store.remembered(by: settings.name)
    if let filter { remembered.filter = filter }
    desk.lessons = lessons
    if settings.asksWho { desk.openPerson() }
    var loop = BoardLoop(
      BoardState(desk, remembered: remembered), on: terminal, services: BoardServices(self))
    loop.run()
    terminal.close()
    if let signal = terminal.endSignal { throw CommandError(.ended(signal), code: 128 + signal) }
  }

  private func openTerminal(_ hasMouse: Bool) throws -> NcursesTerminal {
    do throws(NcursesTerminal.Failure) {
      return try NcursesTerminal(width: width, isWidthGiven: isWidthGiven, hasMouse: hasMouse)
    } catch {
      switch error {
      case .noTerminal: throw CommandError(.noTerminal)
      case .unknown(let name): throw CommandError(.terminalUnknown(name))
      }
    }
  }
}
