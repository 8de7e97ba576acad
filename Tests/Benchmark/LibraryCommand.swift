import ArgumentParser
import BoardUI
import Foundation
import PlanModel
import PlanStore
import TestSupport

/// The work that opening, filtering, searching and drawing are made of, in this process, beside a bare pass over the
/// same bytes.
struct LibraryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "library",
    abstract: "Parsing, folding, filtering, searching and laying out, without a terminal.")

  @Option(help: "How many items the plan has.")
  var items = 100_000
  @OptionGroup var data: DataOptions
  @Option(help: "How often each is measured; the median counts.")
  var runs = 5

  @Option(help: "Only what is named so.")
  var only = ""

  func run() throws {
    let scratch = FileManager.default.temporaryDirectory.path + "/duban-library-\(getpid())"
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    let data = try PlanData(items: items, data, in: "\(scratch)/plan")
    let bytes = Array(try Data(contentsOf: URL(filePath: data.planFile)))
    let folders = UserFolders { _ in nil }
    let store = try OpenPlan(PlanFolder(path: data.folder), folders: folders)
    let journal = try store.readJournal()
    let board = Snapshot(plan: store.plan, journal: journal, asOf: day("2026-01-01"))
    let size = ScreenSize(rows: 40, columns: 120)
    let state = BoardState(Desk(plans: [board], size: size))
    var sum = 0
    let floor = time { sum &+= bytes.count { $0 == UInt8(ascii: "\n") } }
    print(
      "\(items) items, \(data.planBytes) + \(data.journalBytes) bytes; counting the plan's lines \(floor) ms (\(sum))"
    )
    func report(_ name: String, _ body: () throws -> Void) rethrows {
      guard name.hasPrefix(only) else { return }
      let milliseconds = try time(body)
      print("\(name): \(milliseconds) ms, x\((milliseconds / max(floor, 0.001) * 100).rounded() / 100)")
    }
    report("parse the plan") { sum &+= Plan(reading: bytes).assignments.count }
    try report("read and parse the journals") { _ = try store.readJournal() }
    report("fold") { sum &+= Snapshot(plan: store.plan, journal: journal, asOf: board.asOf).statuses.count }
    report("first state") { sum &+= BoardState(Desk(plans: [board], size: size)).desk.itemCount }
    var filter = Filter()
    filter.unit = "县水务局"
    report("filter by unit") { sum &+= board.items(matching: filter).count }
    filter.unit = nil
    filter.text = "县水务局"
    report("index the text") { _ = SearchIndex(board) }
    var index: SearchIndex? = SearchIndex(board)
    report("search") { sum &+= board.matches(of: filter, search: &index).count }
    report("lay out a frame") { sum &+= render(state).lines.count }
    try reportTricks(ByteTricks(plan: bytes, journal: data.readJournals()))
  }

  private func reportTricks(_ tricks: @autoclosure () throws -> ByteTricks) rethrows {
    guard "trick".hasPrefix(only) || only.hasPrefix("trick") else { return }
    for row in try tricks().rows where "trick: \(row.name)".hasPrefix(only) {
      var (found, expected) = (0, 0)
      let (own, standard) = (time { found = row.trick() }, time { expected = row.standard() })
      precondition(found == expected, "\(row.name): \(found), not \(expected)")
      print("trick: \(row.name): \(own) ms, as the standard library has it \(standard) ms")
    }
  }

  private func time(_ body: () throws -> Void) rethrows -> Double {
    var times: [Double] = []
    for _ in 0..<runs { times.append(try ContinuousClock().measure(body) / .milliseconds(1)) }
    return (percentile(50, times) * 1000).rounded() / 1000
  }
}
