import ArgumentParser
import PlanModel
import PlanPhrases
import PlanReport

/// `duban list`: the 任务分解表, filtered like the board.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: said(.aboutList))

  @OptionGroup var options: SharedOptions
  @OptionGroup var conditions: FilterOptions

  @Option(help: help(.optionFormat(ReportFormat.all.map(\.name)), .format))
  var format = ReportFormat.table.name

  func run() throws {
    let name = try choice(format, of: "--format", among: ReportFormat.all.map(\.name))
    let format = ReportFormat.all.first { $0.name == name } ?? .table
    let session = try Session(options.request)
    try writeOutput(
      format.bytes(
        session.report(of: try conditions.filter(for: session))))
  }
}
