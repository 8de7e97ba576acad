import ArgumentParser
import PlanModel
import PlanReport

/// `duban list`: the 任务分解表, filtered like the board.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: String(.aboutList))

  @OptionGroup var options: SharedOptions
  @OptionGroup var conditions: FilterOptions

  @Option(help: help(.optionFormat, .format))
  var format = ReportFormat.table.rawValue

  func run() throws {
    let names = ReportFormat.allCases.map(\.rawValue)
    let format = ReportFormat(rawValue: try choice(format, of: "--format", among: names)) ?? .table
    let session = try Session(options.request)
    let filter = try conditions.filter(for: session.board.plan)
    let items = session.board.items(matching: filter)
    try writeOutput(format.text(session.board, items: items, width: session.width))
  }
}
