import ArgumentParser
import PlanModel

struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "demo", abstract: String(.aboutDemo))
  @OptionGroup var options: SharedOptions
  func run() throws {}
}
