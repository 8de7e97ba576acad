import PlanModel
import TestSupport

/// A save in a scenario that is disturbed again and again, each time from the same beginning.
struct Rehearsal: Sendable {
  let site: Site
  /// Where strace writes what it sees.
  let log: String
  /// What it is, for who looks into a failure.
  let name: String
  /// The system calls of the save while nothing disturbs it.
  let calls: [Strace.Call]
  private let aftermath: Aftermath
  private let snapshot: FolderContents

  /// Puts the site into the state of a scenario and saves once.
  init(
    _ scenario: Scenario, _ operation: Scenario.Operation, site: Site, log: String, round: Int
  ) async throws {
    let (acknowledged, visible) = try scenario.prepare(site)
    let wish = scenario.wish(operation, text: "wish \(round)", acknowledged)
    let next = scenario.wish(operation == .identify ? .identify : .note, text: "next", acknowledged)
    self.site = site
    self.log = log
    name = "\(scenario.name), \(operation), round \(round)"
    snapshot = try FolderContents(of: site.folders)
    aftermath = Aftermath(
      site: site, acknowledged: acknowledged, visible: visible, wish: wish, next: next)
    let ended = try await site.duban(wish.words, under: Strace.listing(log))
    guard ended.saysSaved else { throw Trouble(description: "\(name): undisturbed: \(ended.summary)") }
    calls = try Strace.calls(in: log, from: site.folders)
  }

  private struct Trouble: Error, CustomStringConvertible {
    var description: String
  }

  /// The files and folders that are there at the beginning.
  var existing: Set<String> { snapshot.paths }

  /// Runs the save from its beginning under a tracer.
  func run(under tracer: [String]) async throws -> Ended {
    try snapshot.restore()
    return try await site.duban(aftermath.wish.words, under: tracer)
  }

  /// Looks at what a disturbed save left.
  func judge(_ ended: Ended, _ what: String, _ tally: inout Tally) async throws {
    for problem in try await aftermath.problems(wasSaved: ended.saysSaved, tally: &tally) {
      tally.fail("\(name): \(what): \(problem)")
    }
  }

  /// Rehearses all scenarios one after another, on all processors, until there were enough disturbances.
  ///
  /// - Parameters:
  ///   - counted: the figure that says how many there were.
  ///   - body: disturbs one rehearsal; in a small run only some of its calls, at most so many times.
  static func repeated(
    _ campaign: String, _ options: CampaignOptions, full: Int, counted: String,
    _ body: @escaping @Sendable (Rehearsal, Int?, inout SeededGenerator, inout Tally) async throws -> Void
  ) async throws {
    guard Strace.isThere else { throw cannotRun(campaign, "strace is not installed") }
    var tally = Tally(campaign, options)
    let scratch = try ScratchFolder(campaign)
    let trials = options.trials ?? full
    try await inTwoLanes(&tally) { lane, tally in
      let root = "\(scratch.path)/\(lane)"
      let (site, log) = (Site(root: root), "\(root).log")
      let share = (trials + 1 - lane) / 2
      let isSmall = trials < 1_000
      // A campaign in full takes every scenario to its end; a shorter one stops where there were enough.
      func isEnough(_ tally: Tally) -> Bool {
        tally.failures.count >= 100 || trials < full && tally[counted] >= share
      }
      var progress = Progress("\(campaign): lane \(lane)", of: share, counted)
      var round = lane
      while tally[counted] < share, tally.failures.count < 100 {
        var random = options.generator(trial: round)
        let one = [Scenario.all.randomElement(using: &random)].compactMap { $0 }
        let scenarios = isSmall ? one : Scenario.all.shuffled(using: &random)
        for scenario in scenarios where !isEnough(tally) {
          let operation = scenario.operations.randomElement(using: &random) ?? .mark
          let rehearsal = try await Rehearsal(scenario, operation, site: site, log: log, round: round)
          try await body(rehearsal, isSmall ? min(8, share - tally[counted]) : nil, &random, &tally)
          progress.say(tally[counted], rehearsal.name)
        }
        round += 2
      }
    }
    try tally.finish()
  }
}
