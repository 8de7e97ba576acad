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

  func run() throws { try Session(board: options.request).showBoard() }
}

extension Session {
  /// For the board: it shows itself what is damaged, where it is not printed as a table.
  init(board request: Request) throws {
    try self.init(request, saysDamage: isatty(STDOUT_FILENO) != 1)
  }

  /// Opens the board on the terminal until the person quits, or prints the table.
  func showBoard() throws {
    guard isatty(STDOUT_FILENO) == 1 else {
      return try writeOutput(ReportFormat.table.bytes(report(of: Filter())))
    }
    try askAboutID()
    try? store.takeOverDrafts()
    let terminal = try openTerminal()
    let desk = Desk(
      plans: [snapshot], size: terminal.size, width: width, person: person,
      drafts: (try? store.newDrafts()) ?? [], isReadOnly: isSealed, followsToday: followsToday,
      language: language)
    var loop = BoardLoop(BoardState(desk), on: terminal, services: BoardServices(self))
    loop.run()
    terminal.close()
    if let signal = terminal.endSignal { throw CommandFailure(.ended(signal), code: 128 + signal) }
  }

  private func openTerminal() throws -> NcursesTerminal {
    do throws(NcursesTerminal.Failure) {
      return try NcursesTerminal(width: width, isWidthGiven: isWidthGiven)
    } catch {
      switch error {
      case .noTerminal: throw CommandFailure(.noTerminal)
      case .unknown(let name): throw CommandFailure(.terminalUnknown(name))
      case .noUTF8Locale: throw CommandFailure(.noUTF8Locale)
      }
    }
  }
}
