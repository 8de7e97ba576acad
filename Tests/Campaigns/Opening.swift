import ArgumentParser
import Glibc
import PlanBytes
import PlanModel
import PlanStore
import TestSupport

/// Opening a plan that much happened to, with the files in the page cache and without.
struct OpeningCampaign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "opening", abstract: "Opening a plan with a million events, cold and from the page cache.")

  @OptionGroup var options: CampaignOptions
  @Option(help: "How many items the plan has.")
  var items = 10_000
  @Option(help: "How many journals there are.")
  var journals = 50
  @Option(help: "How often each is measured; the median counts.")
  var rounds = 5

  func run() async throws {
    let events = options.trials ?? 1_000_000
    let scratch = try ScratchFolder("opening")
    let site = Site(root: scratch.path)
    try makeHistory(site, events)
    var (cold, warm, floor): ([Duration], [Duration], [Duration]) = ([], [], [])
    var sums: UInt64 = 0
    for _ in 0..<rounds {
      if dropPageCache() { cold.append(try await opening(site)) }
      warm.append(try await opening(site))
      floor.append(
        ContinuousClock().measure { for file in site.journalFiles { sums ^= fnv1a(readFile(file)) } })
    }
    let size = site.journalFiles.map { readFile($0).count }.reduce(0, +) / 1_000_000
    let coldly = cold.isEmpty ? "not measured (needs root)" : "\(percentile(50, of: cold)) ms"
    print(
      "opening: \(events) events, \(items) items, \(journals) journals, \(size) MB: cold \(coldly), from the "
        + "page cache \(percentile(50, of: warm)) ms; reading and summing the bytes alone "
        + "\(percentile(50, of: floor)) ms (sum \(sums))")
  }

  /// The time of a program that opens the plan and shows one item.
  private func opening(_ site: Site) async throws -> Duration {
    let start = ContinuousClock.now
    let ended = try await site.duban(["show", "1.1"])
    guard ended.isSuccess else { throw Mounts.Trouble(words: ["show"], ended: ended) }
    return ContinuousClock.now - start
  }

  private func dropPageCache() -> Bool {
    sync()
    return (try? writeFile("/proc/sys/vm/drop_caches", "3\n".utf8)) != nil
  }

  /// Journals in which each mark names the one before it of the same item.
  private func makeHistory(_ site: Site, _ events: Int) throws {
    var generator = options.generator(trial: 0)
    try site.clear(plan: longPlan(items: items, hasIDs: true, &generator))
    try makeFolders(site.journal)
    let ids = Plan(reading: readFile(site.planFile)).assignments.compactMap(\.id)
    let replicas = (0..<journals).map { _ in ReplicaID.random(using: &generator) }
    var (files, numbers) = (
      [[UInt8]](repeating: [], count: journals), [UInt32](repeating: 0, count: journals)
    )
    var last: [ItemID: EventReference] = [:]
    for number in 0..<events {
      let journal = Int.random(in: 0..<journals, using: &generator)
      let id = ids[Int.random(in: 0..<ids.count, using: &generator)]
      numbers[journal] += 1
      let isMark = number % 3 != 0
      let event = Event(
        id: EventID(replica: replicas[journal], sequence: numbers[journal], checksum: 0),
        time: Moment(milliseconds: 1_500_000_000_000 + Int64(number) * 60_000, zoneMinutes: 480),
        on: day("2018-05-20"), who: "王芳", kind: isMark ? .mark : .note, item: id,
        value: isMark ? (Status.allCases.randomElement(using: &generator) ?? .done).code : "",
        text: isMark ? "" : "召开调度会，明确时间表", after: isMark ? last[id].map { [$0] } ?? [] : [])
      let (bytes, written) = EventLine.write(event)
      files[journal] += bytes
      if isMark { last[id] = written.reference }
    }
    for (replica, bytes) in zip(replicas, files) { try writeFile("\(site.journal)/\(replica).tsv", bytes) }
  }
}
