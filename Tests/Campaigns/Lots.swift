import ArgumentParser
import Foundation
import Glibc
import PlanModel
import PlanStore
import TestSupport

/// Many items recorded in one go by a program that is killed meanwhile.
struct LotsCampaign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lots",
    abstract: "Thousands of records in one append, killed within it: whole lines, one undo.")

  @OptionGroup var options: CampaignOptions
  @Option(help: "Items of the plan, all of which are recorded at once.")
  var items = 100_000

  func run() async throws {
    var tally = Tally("lots", options)
    let scratch = try ScratchFolder("lots")
    let site = Site(root: scratch.path)
    let writer = RunningWriter(site: site, acknowledgements: "\(scratch.path)/said", command: "lot")
    var random = options.generator(trial: 0)
    for trial in 0..<(options.trials ?? 200) where tally.failures.count < 20 {
      if trial % 5 == 0 { try site.clear(plan: longPlan(items: items, hasIDs: true, &random)) }
      let before = try Reading(site).wishes.count
      let moment = Duration.microseconds(Int64.random(in: 0...LotsCampaign.longest, using: &random))
      let size = site.written
      let (said, errors) = try await writer.run(seed: UInt64(trial)) {
        for _ in 0..<20_000 {
          if site.written != size { break }
          usleep(50)
        }
        try await Task.sleep(for: moment)
      }
      if !errors.isEmpty { tally.fail("trial \(trial): \(errors)") }
      for problem in try check(site, before: before, isWhole: said.contains("saved"), "lot \(trial)", &tally)
      {
        tally.fail("trial \(trial): \(problem)")
      }
      tally.count("lots")
    }
    try tally.finish()
  }

  /// Microseconds in which the lines of a lot are written and forced to the disk.
  private static let longest: Int64 = 60_000

  /// Everything that is not as it must be; takes back what is there of the lot.
  private func check(
    _ site: Site, before: Int, isWhole: Bool, _ text: String, _ tally: inout Tally
  ) throws -> [String] {
    var problems: [String] = []
    let store = try site.open()
    let first = Snapshot(plan: store.plan, journal: try store.readJournal(), asOf: store.now.day)
    _ = try store.deliver(on: first, by: nil)
    let board = Snapshot(plan: store.plan, journal: try store.readJournal(), asOf: store.now.day)
    let now = try Reading(site)
    let lot = now.count(of: text)
    if now.wishes.count != before + lot {
      problems.append("\(before) before, \(now.wishes.count) now, \(lot) of the lot")
    }
    let all = board.plan.assignments.count
    if isWhole && lot != all { problems.append("\(lot) of \(all) acknowledged records are there") }
    tally.count(lot == 0 ? "none of it there" : lot == all ? "all of it there" : "cut within")
    guard lot > 0 else { return problems }
    let undone = try store.undo(by: "王芳", on: board)
    if undone?.count != lot { problems.append("undo takes \(undone?.count ?? 0) of \(lot)") }
    return problems
  }
}

extension Site {
  /// How much stands in journals and their mirrors, in bytes.
  fileprivate var written: Int {
    (journalFiles + slots.map { "\($0)/own.tsv" }).reduce(0) { sum, path in
      var status = stat()
      return sum + (stat(path, &status) == 0 ? Int(status.st_size) : 0)
    }
  }
}

/// The child: records a note of every item.
struct LotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lot", abstract: "Records of all items at once.", shouldDisplay: false)

  @Option var plan: String
  @Option var seed: UInt64

  func run() throws {
    let store = try OpenPlan(PlanFolder(path: plan), folders: UserFolders(environment: environmentVariable))
    let board = Snapshot(plan: store.plan, journal: try store.readJournal(), asOf: store.now.day)
    say("ready")
    let entries = board.plan.assignments.indices.map {
      Entry(item: $0, on: board.asOf, kind: .note, value: "", text: "lot \(seed)")
    }
    _ = try store.save(entries, by: "王芳", on: board)
    say("saved")
  }
}
