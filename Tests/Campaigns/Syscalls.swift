import ArgumentParser
import Foundation
import Subprocess
import TestSupport

/// Killed at every system call of a save.
struct SyscallsCampaign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "syscalls",
    abstract: "The program killed at every system call of a save, from the first on the plan on.")

  @OptionGroup var options: CampaignOptions

  func run() async throws {
    guard Strace.isThere else { throw cannotRun("syscalls", "strace is not installed") }
    var tally = Tally("syscalls", options)
    let workshop = try Workshop()
    let path = workshop.path
    let (options, trials) = (options, options.trials ?? 3_000)
    try await inTwoLanes(&tally) { lane, tally in
      let course = KillCourse(site: Site(root: "\(path)/\(lane)"), log: "\(path)/\(lane).log")
      let share = (trials + 1 - lane) / 2
      var round = 0
      while tally["kills"] < share, tally.failures.count < 100 {
        var random = options.generator(trial: 2 * round + lane)
        try await course.run(
          round: round, atMost: share - tally["kills"], isShare: trials < 1_000, &random, &tally)
        round += 1
      }
    }
    try tally.finish()
  }
}

/// Kills at the calls of all scenarios, one after another.
private struct KillCourse: Sendable {
  let site: Site
  let log: String

  /// One round over all scenarios; of a small share only some calls of one scenario.
  func run(
    round: Int, atMost: Int, isShare: Bool, _ random: inout SeededGenerator, _ tally: inout Tally
  ) async throws {
    let scenarios = isShare ? [Scenario.all.randomElement(using: &random)].compactMap { $0 } : Scenario.all
    for scenario in scenarios where tally.failures.count < 100 {
      let operation = scenario.operations.randomElement(using: &random) ?? .mark
      let (acknowledged, visible) = try scenario.prepare(site)
      let snapshot = try Snapshot(of: site.folders)
      let wish = scenario.wish(operation, text: "wish \(round)", acknowledged)
      let ended = try await site.duban(wish.words, under: Strace.listing(log))
      guard ended.saysSaved else { return tally.fail("\(scenario.name): undisturbed: \(ended.summary)") }
      var calls = try Strace.calls(in: log, from: site.folders)
      if isShare { calls = Array(calls.shuffled(using: &random).prefix(min(8, atMost))) }
      let next = scenario.wish(operation == .identify ? .identify : .note, text: "next", acknowledged)
      let aftermath = Aftermath(
        site: site, acknowledged: acknowledged, visible: visible, wish: wish, next: next)
      for call in calls {
        try snapshot.restore()
        let what = "\(scenario.name), \(operation), round \(round): \(call)"
        try await kill(at: call, aftermath, what, &tally)
      }
    }
  }

  private func kill(
    at call: Strace.Call, _ aftermath: Aftermath, _ what: String, _ tally: inout Tally
  ) async throws {
    let tracer = Strace.disturbing(call, "signal=KILL", log: log)
    let ended = try await site.duban(aftermath.wish.words, under: tracer)
    tally.count(ended.diedBySignal ? "kills" : "not reached")
    if !ended.diedBySignal && !ended.isSuccess { tally.fail("\(what): \(ended.summary)") }
    if ended.hung { tally.fail("\(what): hangs") }
    let problems = try await aftermath.problems(wasSaved: ended.saysSaved, tally: &tally)
    for problem in problems { tally.fail("\(what): \(problem)") }
  }
}
