import ArgumentParser
import Foundation
import PlanModel
import TestSupport

/// Texts of offices, pasted without marks into a board on a bare terminal while somebody else marks.
struct KeysCampaign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Pastes without marks, cut anywhere, in every state: nothing is recorded.")

  @OptionGroup var options: CampaignOptions

  func run() async throws {
    var tally = Tally("keys", options)
    let scratch = try ScratchFolder("keys")
    let (options, trials) = (options, options.trials ?? 1_000)
    try await inTwoLanes(&tally) { lane, tally in
      let desk = try PastingDesk(Site(root: "\(scratch.path)/\(lane)"), term: PastingDesk.terms[lane])
      for trial in stride(from: lane, to: trials, by: 2) where tally.failures.count < 20 {
        var random = options.generator(trial: trial)
        try desk.paste(trial, &random, &tally)
      }
    }
    for size in [1_000, 64_000, 1_000_000] {
      let site = Site(root: "\(scratch.path)/\(size)")
      let times = try PastingDesk(site, term: "xterm").times(size)
      say(
        "keys: \(size) bytes shown after \(times.map { "\(rounded($0, 0)) ms" }.joined(separator: ", ")) (plain, marked)"
      )
    }
    try tally.finish()
  }
}

/// A board with a person who pastes, and a colleague who marks in the same plan.
private final class PastingDesk {
  static let terms = ["xterm-256color", "linux"]
  private static let office = [
    "已完成流域整治三处，余下两处9月底前完成。", "各乡镇人民政府，县直各单位：\r", "q", " ", "z", "\r", "\r\n", "\t", "n完成\r",
    "联系人：王芳  0763-8888888\r", "（一）成立领导小组\r", "2018年9月15日", "≥85%", "s1\r", "d2019-6\r\r", "\u{13}", "\u{1A}",
    "\u{1B}[A", "https://www.example.gov.cn/0915.html\r", "👍\r",
  ]
  private static let states: [[String]] = [
    [], ["n"], ["s"], ["s", "2"], ["d"], ["d", "\t"], ["u"], ["f"], ["/"], ["?"], ["v"], ["\r"], ["o"],
    ["n", "\t"],
  ]
  private let site: Site
  private let term: String
  private var board: BareTerminal
  private let colleague: Site

  init(_ site: Site, term: String) throws {
    self.site = site
    self.term = term
    try site.clear()
    colleague = Site(root: site.plan + "-colleague", plan: site.plan)
    try FileManager.default.createDirectory(atPath: colleague.config, withIntermediateDirectories: true)
    board = try BareTerminal.board(of: site, term: term)
  }

  /// Lines of the person at the screen.
  private var own: Int {
    site.journalFiles.reduce(0) { sum, file in
      sum
        + site.bytes(file).split(separator: UInt8(ascii: "\n")).count {
          Data($0).range(of: Data("王芳".utf8)) != nil
        }
    }
  }

  func paste(_ trial: Int, _ random: inout SeededGenerator, _ tally: inout Tally) throws {
    if trial % 4 < 2 { try mark(&random, &tally) }
    board.press(PastingDesk.states.randomElement(using: &random) ?? [])
    let before = own
    var text = "粘贴"
    for _ in 0..<Int.random(in: 1...20, using: &random) {
      text += PastingDesk.office.randomElement(using: &random) ?? ""
    }
    let bytes = Array(text.utf8)
    // From its second character on a paste is known for one.
    let cut = Int.random(in: 6...bytes.count, using: &random)
    board.send(bytes[..<cut])
    board.read(for: Double.random(in: 0...20, using: &random))
    board.send(bytes[cut...])
    board.read(for: 160)
    tally.count("bursts")
    if own != before { tally.fail("trial \(trial): recorded by “\(text)” cut at \(cut)") }
    if board.checkEnded() {
      tally.fail("trial \(trial): ended by “\(text)” cut at \(cut)")
      board = try BareTerminal.board(of: site, term: term)
    }
    board.press(["\u{5}", "\u{15}"])
    board.press(["\u{1B}", "\u{1B}"], milliseconds: 80)
  }

  private func mark(_ random: inout SeededGenerator, _ tally: inout Tally) throws {
    let plan = try colleague.open()
    let board = Snapshot(plan: plan.plan, journal: try plan.readJournal(), asOf: plan.now.day)
    let status = Status.allCases.randomElement(using: &random) ?? .done
    let item = Int.random(in: board.plan.assignments.indices, using: &random)
    _ = try plan.save(Entry(item: item, on: board.asOf, kind: .mark, value: status.code), by: "李强", on: board)
    tally.count("marks of a colleague")
  }

  /// Milliseconds until a paste of so many bytes is in a field, plain and between marks.
  func times(_ size: Int) throws -> [Double] {
    [("", ""), ("\u{1B}[200~", "\u{1B}[201~")].map { marks in
      board.press(["n"])
      board.forget()
      let start = Date()
      let unit = "完成三处，\r"
      board.send((marks.0 + String(repeating: unit, count: size / unit.utf8.count) + marks.1).utf8)
      // The end of the text, or that it is too long.
      _ = board.takes(size > 48_000 ? "16000" : "完成三处", within: 30_000)
      let time = Date().timeIntervalSince(start) * 1000
      board.press(["\u{5}", "\u{15}"])
      board.press(["\u{1B}", "\u{1B}"], milliseconds: 80)
      return time
    }
  }
}
