import ArgumentParser
import Foundation
import PlanModel
import PlanStore
import Subprocess
import TestSupport

/// A session killed with SIGKILL while it saves, at moments by chance.
struct KillCampaign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kill",
    abstract: "A session that saves without pause is killed; only kills inside a save count.")

  @OptionGroup var options: CampaignOptions
  @Option(help: "Where the plan is made; by default the temporary folder.")
  var place: String?

  func run() async throws {
    var tally = Tally("kill", options)
    let scratch = try ScratchFolder("kill", in: place)
    let (options, trials) = (options, options.trials ?? 5_000)
    try await inTwoLanes(&tally) { lane, tally in
      let root = "\(scratch.path)/\(lane)"
      let ground = KillingGround(Site(root: root), "\(root).acknowledged")
      var trial = lane
      while tally["hits"] < (trials + 1 - lane) / 2, tally.failures.count < 100 {
        try await ground.trial(trial, options, &tally)
        trial += 2
      }
    }
    try tally.finish()
  }
}

/// One plan after another, each killed at some twenty times.
private final class KillingGround {
  private let site: Site
  private let writer: RunningWriter
  private var acknowledged: Set<String> = []
  private var kills = 0

  init(_ site: Site, _ acknowledgements: String) {
    self.site = site
    self.writer = RunningWriter(site: site, acknowledgements: acknowledgements)
  }

  func trial(_ number: Int, _ options: CampaignOptions, _ tally: inout Tally) async throws {
    var random = options.generator(trial: number)
    if kills % 20 == 0 {
      try site.clear(plan: Scenario.unidentified)
      acknowledged = []
    }
    kills += 1
    let seen = try Reading(site)
    let delay = UInt64.random(in: 0...20_000, using: &random)
    let (said, errors) = try await writer.run(seed: random.next()) {
      try await Task.sleep(for: .microseconds(delay))
    }
    tally.count("kills")
    tally.count("acknowledged", said.count)
    acknowledged.formUnion(said)
    if !errors.isEmpty { tally.fail("trial \(number): the writer failed: \(errors)") }
    tally.count(hit())
    for problem in try await problems(seen) { tally.fail("trial \(number), \(delay) µs: \(problem)") }
  }

  /// Where the kill fell. Sure of having hit a save are only those that left more than was acknowledged and
  /// less than the whole: at the latest before the last fsync began.
  private func hit() -> String {
    let mirror = site.bytes("\(site.slot ?? "")/own.tsv")
    let journal = site.journalFile.map(site.bytes) ?? []
    let newline = UInt8(ascii: "\n")
    if let last = mirror.last, last != newline { return "hits" }
    if let last = journal.last, last != newline { return "hits" }
    let known = acknowledged
    func residue(_ bytes: [UInt8]) -> Set<String> {
      let lines = bytes.split(separator: newline).suffix(3)
      return Set(lines.compactMap { try? EventLine.read($0) }.map { Writer.name(of: $0.id) }).subtracting(
        known)
    }
    let (mirrored, written) = (residue(mirror), residue(journal))
    if mirrored.isEmpty && written.isEmpty { return "between saves" }
    return mirrored == written ? "in or after the last fsync" : "hits"
  }

  private func problems(_ seen: Reading) async throws -> [String] {
    let first: Reading
    do {
      first = try Reading(site)
    } catch {
      return ["the plan does not open: \(error)"]
    }
    var problems = compare(first)
    if !Set(seen.wishes.keys).isSubset(of: first.wishes.keys) { problems.append("seen, then gone") }
    guard let event = try? site.record("next \(kills)") else { return problems + ["the next save fails"] }
    acknowledged.insert(Writer.name(of: event.id))
    problems += compare(try Reading(site))
    // What was written and not acknowledged is there for good now.
    acknowledged.formUnion(try Reading(site).wishes.keys.map(Writer.name(of:)))
    let check = try await site.duban(["check"])
    if ![.exited(0), .exited(1)].contains(check.status) { problems.append("check: \(check.summary)") }
    return problems
  }

  private func compare(_ now: Reading) -> [String] {
    let names = Set(now.wishes.keys.map(Writer.name(of:)))
    var problems: [String] = []
    let lost = acknowledged.subtracting(names)
    if !lost.isEmpty { problems.append("\(lost.count) acknowledged events lost: \(lost.sorted()[0])") }
    let more = now.wishes.filter { !acknowledged.contains(Writer.name(of: $0.key)) }
    if Writer.isMoreThanInHand(Array(more.values), sessions: 1) {
      problems.append("\(more.count) events that were not acknowledged")
    }
    if Set(now.wishes.values).count != now.wishes.count { problems.append("an event is doubled") }
    return problems
  }
}
