import TestSupport

/// One random interleaving of what happens to clones, in a folder of its own.
protocol GitTrial: SendableMetatype {
  init(root: String, generator: SeededGenerator) async throws
  mutating func run() async throws
  var findings: Findings { get }
}

extension CampaignOptions {
  /// Runs trials in memory, on all processors; the folders of those that failed stay until the end.
  func repeatTrials<Trial: GitTrial>(_ campaign: String, full: Int = 500, _: Trial.Type) async throws {
    guard Programs.tool("git") != nil else { throw cannotRun(campaign, "git is not installed") }
    var tally = Tally(campaign, self)
    let scratch = try ScratchFolder(campaign, inMemory: true)
    let trials = trials ?? full
    try await inTwoLanes(&tally) { lane, tally in
      for number in stride(from: lane, to: trials, by: 2) {
        let root = "\(scratch.path)/\(number)"
        let findings = await CampaignOptions.run(Trial.self, in: root, generator(trial: number))
        for (name, count) in findings.counts { tally.count(name, count) }
        for failure in findings.failures { tally.fail("trial \(number): \(failure)") }
        if findings.failures.isEmpty { removeFolder(root) }
      }
    }
    try tally.finish()
  }

  private static func run<Trial: GitTrial>(
    _: Trial.Type, in root: String, _ generator: SeededGenerator
  ) async -> Findings {
    do {
      var trial = try await Trial(root: root, generator: generator)
      try await trial.run()
      return trial.findings
    } catch {
      var findings = Findings()
      findings.fail("\(error)")
      return findings
    }
  }
}
