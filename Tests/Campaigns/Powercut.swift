import ArgumentParser
import Foundation
import PlanModel
import PlanStore
import Synchronization
import TestSupport

/// The power is cut while two sessions save.
struct PowercutCampaign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "powercut",
    abstract: "The power of an ext4 disk is cut while two sessions save on it.")

  @OptionGroup var options: CampaignOptions
  @Option(help: "Where the disk's image is made; by default the temporary folder.")
  var place: String?

  func run() async throws {
    try await Mounts.beOnOnesOwn("powercut")
    var tally = Tally("powercut", options)
    let scratch = try ScratchFolder("powercut", in: place)
    let (options, trials) = (options, options.trials ?? 2_000)
    try await inTwoLanes(&tally) { lane, tally in
      let root = "\(scratch.path)/\(lane)"
      try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
      let disk: CutDisk
      do {
        disk = try await CutDisk(root: root)
      } catch let trouble as Mounts.Trouble {
        throw cannotRun("powercut", trouble.description)
      }
      // In half of the trials the private folder is on the disk too, in half it survives.
      let grounds = [nil, "\(disk.folder)/state"].map { state in
        CutGround(disk, Site(root: root, plan: "\(disk.folder)/plan", state: state), root)
      }
      for trial in stride(from: lane, to: trials, by: 2) where tally.failures.count < 100 {
        try await grounds[trial / 40 % 2].trial(trial, isFirst: trial / 2 % 20 == 0, options, &tally)
      }
      try await disk.unmount()
    }
    try tally.finish()
  }
}

/// One plan on a disk whose power is cut again and again.
private final class CutGround {
  private let disk: CutDisk
  private let site: Site
  private let root: String
  private var acknowledged: Set<String> = []
  /// With what was in hand when the power went.
  private var possible: Set<String> = []

  init(_ disk: CutDisk, _ site: Site, _ root: String) {
    self.disk = disk
    self.site = site
    self.root = root
  }

  /// - Parameter isFirst: the plan is made anew.
  func trial(_ number: Int, isFirst: Bool, _ options: CampaignOptions, _ tally: inout Tally) async throws {
    var random = options.generator(trial: number)
    if isFirst {
      try site.clear(plan: Scenario.unidentified)
      sync()
      acknowledged = []
    }
    let said = try await writeAndCut(UInt64.random(in: 0...30_000, using: &random), random.next())
    tally.count("cuts")
    tally.count("acknowledged", said.before.count)
    tally.count("acknowledged while the power went", said.atAll.count - said.before.count)
    acknowledged.formUnion(said.before)
    possible = acknowledged.union(said.atAll)
    try await disk.restart()
    for problem in try await problems(&tally) { tally.fail("trial \(number): \(problem)") }
  }

  /// Lets two sessions save until the power is cut.
  ///
  /// A machine without power says nothing any more, but this one goes on, and an fsync that waits while ext4 shuts
  /// down may return as if it had been done: what was said from then on counts as in hand.
  /// - Returns: what they said is saved, before the cut and at all.
  private func writeAndCut(_ delay: UInt64, _ seed: UInt64) async throws -> (
    before: [String], atAll: [String]
  ) {
    let writers = (0..<2).map { RunningWriter(site: site, acknowledgements: "\(root)/said-\($0)") }
    for writer in writers { try writer.reset() }
    let disk = disk
    let before = Mutex<[String]>([])
    async let second = writers[1].run(seed: seed &+ 1) {
      try await Task.sleep(for: .microseconds(delay + 5_000))
    }
    let first = try await writers[0].run(seed: seed) {
      try await writers[1].isReady()
      try await Task.sleep(for: .microseconds(delay))
      before.withLock { $0 = writers.flatMap { $0.acknowledged() } }
      try disk.cut()
    }
    let atAll = first.acknowledged + (try await second).acknowledged
    return (before.withLock { $0 }, atAll)
  }

  private func problems(_ tally: inout Tally) async throws -> [String] {
    let first: Reading
    do {
      first = try Reading(site)
    } catch {
      return ["the plan does not open: \(error)"]
    }
    var problems = compare(first, &tally)
    guard (try? site.record("next")) != nil else { return problems + ["the next save fails"] }
    // The lines of the other session, which has not come back.
    let fixed = try await site.duban(["check", "--fix"])
    let second = try Reading(site)
    problems += compare(second, &tally)
    if !Set(first.wishes.keys).isSubset(of: second.wishes.keys) { problems.append("seen, then gone") }
    acknowledged = Set(second.wishes.keys.map(Writer.name(of:)))
    if ![.exited(0), .exited(1)].contains(fixed.status) { problems.append("check: \(fixed.summary)") }
    return problems
  }

  private func compare(_ now: Reading, _ tally: inout Tally) -> [String] {
    let names = Set(now.wishes.keys.map(Writer.name(of:)))
    var problems: [String] = []
    let lost = acknowledged.subtracting(names)
    if !lost.isEmpty { problems.append("\(lost.count) acknowledged events lost: \(lost.sorted()[0])") }
    let more = now.wishes.filter { !possible.contains(Writer.name(of: $0.key)) && $0.value != "next" }
    if !more.isEmpty { tally.count("there, not acknowledged", more.count) }
    if Writer.isMoreThanInHand(Array(more.values), sessions: 2) {
      problems.append("\(more.count) events that were not acknowledged")
    }
    // Two sessions of one person may take back the same event.
    let wishes = now.wishes.values.filter { $0 != "next" && !$0.hasPrefix("void") }
    if Set(wishes).count != wishes.count { problems.append("an event is doubled") }
    return problems
  }
}
