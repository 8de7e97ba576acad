import ArgumentParser
import Foundation
import Glibc
import PlanModel
import TestSupport

/// Sheets that go out are filled in as people do, saved by LibreOffice and taken in, while the board goes on.
struct MergeCampaign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Sheets filled in by chance, saved by LibreOffice, taken in twice.")

  @OptionGroup var options: CampaignOptions
  @Option(help: "Then one sheet of so many items, every hundredth filled in; 0: none.")
  var items = 100_000

  private static let full = 200
  /// So many are saved by one start of LibreOffice.
  private static let batch = 10

  func run() async throws {
    guard Programs.tool("soffice") != nil else { throw cannotRun("merge", "soffice is not installed") }
    guard try await runToEnd([SheetTrip.python, "-c", "import openpyxl"]).isSuccess else {
      throw cannotRun("merge", "python3-openpyxl is not installed")
    }
    var tally = Tally("merge", options)
    let scratch = try ScratchFolder("merge")
    let trials = options.trials ?? MergeCampaign.full
    var progress = Progress("merge", of: trials, "trips")
    for start in stride(from: 0, to: trials, by: MergeCampaign.batch) {
      let numbers = start..<min(start + MergeCampaign.batch, trials)
      try await makeTrips(numbers, scratch.path, &tally)
      progress.say(numbers.upperBound, "\(tally["records"]) records")
    }
    if items > 0 { try await takeInLarge(scratch.path, &tally) }
    try tally.finish()
  }

  private func makeTrips(_ numbers: Range<Int>, _ root: String, _ tally: inout Tally) async throws {
    var trips: [SheetTrip] = []
    for number in numbers {
      var generator = options.generator(trial: number)
      trips.append(
        SheetTrip(root: "\(root)/\(number)", seed: Int.random(in: 0..<1_000_000, using: &generator)))
    }
    for trip in trips { try await trip.fillIn() }
    try await SheetTrip.saveByLibreOffice(trips, in: root)
    for trip in trips {
      let found = try await trip.takeIn()
      tally.add(found)
      if found.failures.isEmpty { removeFolder(trip.root) }
    }
  }

  private func takeInLarge(_ root: String, _ tally: inout Tally) async throws {
    let site = Site(root: "\(root)/large")
    try site.clear(plan: String(decoding: LargePlan(items: items).text, as: UTF8.self))
    let (old, new) = ("\(root)/large/a.xlsx", "\(root)/large/b.xlsx")
    let made = try await site.duban(["export", "--output", old], limit: 300)
    let filled = try await runToEnd(
      [SheetTrip.python, SheetTrip.scripts + "/fill.py", "100", old, new], seconds: 300)
    let count = Int(filled.output.split(separator: "\n").first ?? "") ?? 0
    let merged = try await site.duban(["merge", new, "--yes"], limit: 300)
    let again = try await site.duban(["merge", new, "--yes"], limit: 300)
    tally.count("items in one sheet", items)
    tally.count("of them filled in", count)
    for ended in [made, filled, merged, again] where !ended.isSuccess {
      tally.fail("large: \(ended.summary)")
    }
    let events = site.journalFiles.flatMap { site.bytes($0).split(separator: UInt8(ascii: "\n")) }
    if count == 0 || events.count != count { tally.fail("large: \(events.count) records of \(count)") }
  }
}

/// One sheet: out, filled in, saved by LibreOffice, and in again.
private struct SheetTrip {
  let root: String
  let seed: Int
  private let site: Site

  static let python = "/usr/bin/python3"
  /// Beside the tests that use them, too.
  static let scripts =
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().path
    + "/EndToEndTests/Papers"
  /// So many edits of a sheet.
  private static let edits = 40

  init(root: String, seed: Int) {
    (self.root, self.seed, site) = (root, seed, Site(root: root))
  }

  /// What the script says that it wrote.
  private struct Wish: Decodable {
    /// Number, status and text of an item.
    var wanted: [[String?]]
    /// What can only be told of.
    var told: [String]
  }

  /// Writes the sheet of a plan on which some records stand, and fills it in.
  func fillIn() async throws {
    let plan = URL(filePath: SheetTrip.scripts + "/../../../Plans/lianshan/plan.md").standardized.path
    try site.clear(plan: String(decoding: readFile(plan), as: UTF8.self))
    for (number, status) in [("2.2", "doing"), ("1.2", "done"), ("5.\(seed % 4 + 1)", "blocked")] {
      try await need(["mark", number, status, "--note", "第\(seed)次"])
    }
    try await need(["export", "--output", "\(root)/a.xlsx"])
    let words = [SheetTrip.python, SheetTrip.scripts + "/edit.py", "\(seed)", "\(SheetTrip.edits)"]
    let edited = try await runToEnd(words + ["\(root)/a.xlsx", "\(root)/\(name).xlsx"], seconds: 60)
    try writeFile("\(root)/wish.json", Array(edited.output.utf8))
  }

  /// The name of the file: several are saved into one folder.
  private var name: String { "b\(seed)" }

  /// Starts it once, with a profile of its own.
  static func saveByLibreOffice(_ trips: [SheetTrip], in root: String) async throws {
    let words = [
      "soffice", "-env:UserInstallation=file://\(root)/office", "--headless", "--convert-to",
      "xlsx:Calc MS Excel 2007 XML",
      "--outdir", "\(root)/saved",
    ]
    let files = trips.map { "\($0.root)/\($0.name).xlsx" }
    _ = try await runToEnd(
      [Programs.tool(words[0]) ?? words[0]] + words.dropFirst() + files, in: root, seconds: 300)
  }

  /// Takes it in, twice, after somebody recorded something else.
  func takeIn() async throws -> Findings {
    var findings = Findings()
    findings.count("trips")
    let wish = try JSONDecoder().decode(Wish.self, from: Data(readFile("\(root)/wish.json")))
    let saved = "\(root)/../saved/\(name).xlsx"
    let before = events.count
    try await need(["note", "8.3", "同时记的"])
    let merged = try await site.duban(["merge", saved, "--yes"], limit: 60)
    if !merged.isSuccess { findings.fail("\(seed): \(merged.summary)") }
    let recorded = events.filter { $0.contains("〔") }
    findings.count("records", recorded.count)
    let expected = wish.wanted.count
    if recorded.count != expected || events.count != before + 1 + expected {
      findings.fail("\(seed): \(recorded.count) records of \(expected)")
    }
    try await compare(wish, &findings)
    for text in wish.told where !merged.output.contains(text) {
      findings.fail("\(seed): \(text) is not told")
    }
    let again = try await site.duban(["merge", saved, "--yes"], limit: 60)
    if !again.isSuccess || events.count != before + 1 + expected {
      findings.fail("\(seed): again \(again.summary)")
    }
    return findings
  }

  /// Each wish stands in the log, and nothing else does.
  private func compare(_ wish: Wish, _ findings: inout Findings) async throws {
    let log = try await site.duban(["log"]).output.split(separator: "\n").map(SheetTrip.oneLine)
    for wanted in wish.wanted {
      let (number, status, text) = (wanted[0] ?? "", wanted[1], wanted[2])
      let isThere = log.contains { line in
        let cells = line.split(separator: " ")
        return cells.contains(Substring(number)) && line.hasSuffix("报表〕" + SheetTrip.oneLine(text ?? ""))
          && status.map { line.contains(" -> \($0)") } ?? cells.contains("进展")
      }
      if !isThere { findings.fail("\(seed): \(wanted) is lost") }
    }
  }

  private static func oneLine(_ text: some StringProtocol) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private var events: [String] {
    site.journalFiles.flatMap { String(decoding: site.bytes($0), as: UTF8.self).split(separator: "\n") }.map(
      String.init)
  }

  private func need(_ words: [String]) async throws {
    let ended = try await site.duban(words, limit: 60)
    guard ended.isSuccess else { throw ValidationError("\(words): \(ended.summary)") }
  }
}
