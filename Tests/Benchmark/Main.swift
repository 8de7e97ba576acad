import ArgumentParser

/// How fast the board is beside an editor, a pager, a finder and a bare list: see `README.md` beside this file.
@main
struct Benchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmark",
    abstract: "Times the board from outside, beside other programs on the same plan.",
    subcommands: [RunCommand.self, ExportCommand.self, LibraryCommand.self, GenerateCommand.self],
    defaultSubcommand: RunCommand.self)
}

/// The made-up data that is measured.
struct DataOptions: ParsableArguments {
  @Option(help: "How many events there are for each item.")
  var eventsPerItem = 2
  @Option(help: "How many replicas wrote them.")
  var replicas = 64
  @Option(help: "Which data: the same for the same seed.")
  var seed: UInt64 = 1
}

/// Writes a plan folder to try things out with.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Writes a made-up plan of a given size.")

  @Option(help: "How many items the plan has.")
  var items = 100_000
  @OptionGroup var data: DataOptions
  @Argument(help: "The folder to be made.")
  var folder: String

  func run() throws {
    let plan = try PlanData(items: items, data, in: folder)
    print("\(folder): \(items) items, plan.md \(plan.planBytes) bytes, journals \(plan.journalBytes) bytes")
  }
}
