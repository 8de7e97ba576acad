import ArgumentParser
import PlanModel
import TestSupport

/// Every bit of a journal flipped: each is reported, and costs no other line.
struct BitsCampaign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bits",
    abstract: "Every bit of a 3 KB journal flipped; every line deleted, doubled, swapped.")

  @OptionGroup var options: CampaignOptions

  func run() async throws {
    let tally = Tally("bits", options)
    try tally.finish()
  }
}
