import ArgumentParser
import PlanModel
import PlanReport

/// `duban list`: the 任务分解表, filtered like the board.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: String(.aboutList))

  @OptionGroup var options: SharedOptions
  @OptionGroup var conditions: FilterOptions

  @Option(help: ArgumentHelp(String(.optionFormat), valueName: "table|tsv|csv|json"))
  var format: ReportFormat = .table

  func run() throws {
    let session = try Session(options.request)
    let filter = try conditions.filter(for: session.board.plan)
    let items = session.board.items(matching: filter)
    try writeOutput(format.text(session.board, items: items, width: session.width))
  }
}

extension ReportFormat: ExpressibleByArgument {}
