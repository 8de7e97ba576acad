import ArgumentParser
import Glibc
import PlanModel
import PlanStore
import SystemPackage
import TestSupport

/// What one durable mark costs beside a bare append of the same bytes that is forced to the disk, taken in turn.
struct CostCampaign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cost", abstract: "A durable mark beside a bare fsynced append of the same bytes.")

  @OptionGroup var options: CampaignOptions
  @Option(help: "The folder of the disk to be measured; by default the temporary folder.")
  var place: String?
  @Option(help: "How many items the plan has.")
  var items = 100

  func run() async throws {
    let scratch = try ScratchFolder("cost", in: place)
    let site = Site(root: scratch.path)
    var generator = options.generator(trial: 0)
    try site.clear(plan: longPlan(items: items, hasIDs: true, &generator))
    let store = try site.open()
    var board = Board(plan: store.plan, journal: try store.readJournal(), asOf: store.now.day)
    let bare = try FileDescriptor.open(
      FilePath("\(scratch.path)/bare"), .writeOnly, options: [.create, .append], permissions: .ownerReadWrite)
    var (marks, appends): ([Duration], [Duration]) = ([], [])
    for number in 0..<(options.trials ?? 4_000) {
      let status = Status.allCases[number / items % Status.allCases.count]
      let item = number % board.plan.assignments.count
      let entry = Entry(item: item, on: board.asOf, kind: .mark, value: status.code, text: "第\(number)次")
      var lines: [UInt8] = []
      marks.append(
        try ContinuousClock().measure { lines = try store.save(entry, by: "王芳", on: board).lines })
      // The board takes it in between, as it does between two keys.
      board.absorb(JournalPiece(written: lines))
      appends.append(
        try ContinuousClock().measure {
          try bare.writeAll(lines)
          guard fsync(bare.rawValue) == 0 else { throw Errno(rawValue: errno) }
        })
    }
    try bare.close()
    let figures = [(50, "p50"), (99, "p99")].map { rank, name in
      let (mark, append) = (percentile(rank, of: marks), percentile(rank, of: appends))
      return "\(name) \(mark) ms beside \(append) ms: \(rounded(mark / append, 2)) times"
    }
    print("cost: \(marks.count) marks, \(figures.joined(separator: "; "))")
  }
}

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
        ContinuousClock().measure { for file in site.journalFiles { sums ^= sum(of: readFile(file)) } })
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
        id: EventID(replica: replicas[journal], sequence: numbers[journal], sum: 0),
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

/// What has to look at every byte once takes at least as long.
private func sum(of bytes: [UInt8]) -> UInt64 {
  var sum: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
  return sum
}

/// A percentile in milliseconds.
private func percentile(_ rank: Int, of times: [Duration]) -> Double {
  let sorted = times.sorted()
  guard !sorted.isEmpty else { return 0 }
  return rounded(sorted[min(sorted.count - 1, sorted.count * rank / 100)] / .milliseconds(1), 3)
}

private func rounded(_ value: Double, _ digits: Int) -> Double {
  let unit = pow(10, Double(digits))
  return (value * unit).rounded() / unit
}
