import ArgumentParser

/// Killed at every system call of a save.
struct SyscallsCampaign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "syscalls",
    abstract: "The program killed at every system call of a save, from the first on the plan on.")

  @OptionGroup var options: CampaignOptions

  func run() async throws {
    try await Rehearsal.repeated("syscalls", options, full: 3_000, counted: "kills") {
      rehearsal, limit, random, tally in
      let calls = limit.map { Array(rehearsal.calls.shuffled(using: &random).prefix($0)) } ?? rehearsal.calls
      for call in calls {
        let ended = try await rehearsal.run(
          under: Strace.disturbing(call, "signal=KILL", log: rehearsal.log))
        tally.count(ended.diedBySignal ? "kills" : "not reached")
        if !ended.diedBySignal && !ended.isSuccess { tally.fail("\(call): \(ended.summary)") }
        if ended.hung { tally.fail("\(call): hangs") }
        try await rehearsal.judge(ended, "\(call)", &tally)
      }
    }
  }
}
