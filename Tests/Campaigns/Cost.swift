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
    var board = Snapshot(plan: store.plan, journal: try store.readJournal(), asOf: store.now.day)
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
