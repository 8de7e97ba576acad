import ArgumentParser
import Foundation
import Glibc
import PlanModel
import PlanStore
import TestSupport

/// Two or three boards of one person on one plan: a drive that goes and comes back, windows that end at any moment,
/// text half typed, undo in all of them.
struct BoardsCampaign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "boards",
    abstract: "Boards of one person end, wait for a drive, type and take back: nothing lost, nothing twice.")

  @OptionGroup var options: CampaignOptions

  func run() async throws {
    guard Programs.tool("tmux") != nil else { throw cannotRun("boards", "tmux is not installed") }
    var tally = Tally("boards", options)
    let scratch = try ScratchFolder("boards")
    let (options, trials) = (options, options.trials ?? 200)
    try await inTwoLanes(&tally) { lane, tally in
      for trial in stride(from: lane, to: trials, by: 2) where tally.failures.count < 100 {
        let root = "\(scratch.path)/\(lane)"
        let desk = try Desk(root: root, options.generator(trial: trial), number: trial)
        let problems = try await desk.trial(&tally)
        for problem in problems { tally.fail("trial \(trial): \(problem)") }
        await TmuxBoard.killServer(desk.socket)
      }
    }
    try tally.finish()
  }
}

/// One person's boards on one plan, and what that person was told.
private final class Desk {
  private let site: Site
  private let boards: [TmuxBoard]
  let socket: String
  private var random: SeededGenerator
  private let number: Int
  private var isAway = false
  private var words = 0
  /// What was called saved, or kept on this machine; once each.
  private var acknowledged: [String] = []
  /// What was typed and not sent off.
  private var halfTyped: [String] = []
  private var takenBack = 0
  private var problems: [String] = []

  /// The rows of the plan's items, from the top of a table without headings.
  private static let itemRows = 0..<6
  private static let steps = 14

  init(root: String, _ random: SeededGenerator, number: Int) throws {
    self.random = random
    self.number = number
    let site = Site(root: root)
    try site.clear(plan: number % 2 == 0 ? smallPlan : Scenario.unidentified)
    let socket = "duban-\(getpid())-\(number)"
    self.socket = socket
    self.site = site
    self.boards = (0..<(2 + number % 2)).map { TmuxBoard("b\($0)", on: socket, scratch: root, site: site) }
  }

  func trial(_ tally: inout Tally) async throws -> [String] {
    for _ in 0..<Desk.steps where problems.isEmpty { try await step(&tally) }
    try await settle()
    tally.count("acknowledged", acknowledged.count)
    tally.count("half typed", halfTyped.count)
    tally.count("taken back", takenBack)
    return problems.isEmpty ? try await compare() : problems
  }

  private func word() -> String {
    words += 1
    return "w\(number)x\(words)y"
  }

  private func step(_ tally: inout Tally) async throws {
    let choice = Int.random(in: 0..<20, using: &random)
    if (8...9).contains(choice) { return try moveFolder(&tally) }
    guard let board = boards.randomElement(using: &random), try await isOpen(board) else { return }
    switch choice {
    case 0...7: try await note(on: board, &tally)
    case 10...11: try await leaveHalfTyped(on: board)
    case 12...13: try await end(board, by: [SIGHUP, SIGTERM].randomElement(using: &random) ?? SIGHUP)
    case 14: try await kill(board, afterTyping: true)
    case 15...16: try await kill(board, afterTyping: false)
    case 17:
      tally.count("undo in all")
      try await undo(on: boards.filter(\.isRunning))
    default: try await undo(on: [board])
    }
  }

  /// A board that ended is opened again, where the plan is there.
  private func isOpen(_ board: TmuxBoard) async throws -> Bool {
    if board.isRunning || isAway { return board.isRunning }
    let isOpen = try await board.start()
    if !isOpen { problems.append("a board does not open: \(try await board.screen())") }
    // No headings, so that each item has its row.
    try await board.press(["g", "5", "Escape"])
    return isOpen
  }

  private func moveFolder(_ tally: inout Tally) throws {
    let names = [site.plan, site.plan + ".away"]
    guard rename(names[isAway ? 1 : 0], names[isAway ? 0 : 1]) == 0 else { throw POSIXError(.EIO) }
    isAway.toggle()
    if isAway { tally.count("drives gone") }
  }

  // MARK: What the person does

  /// Opens the form for a note on some item and types a word; nil where it is not seen there.
  private func type(on board: TmuxBoard) async throws -> String? {
    let row = Desk.itemRows.randomElement(using: &random) ?? 1
    let text = word()
    try await board.press(["Escape", "Escape", "Home"] + Array(repeating: "Down", count: row) + ["n"])
    guard try await board.wait({ $0.contains("Esc 取消") }) != nil else {
      problems.append("no form: \(try await board.screen())")
      return nil
    }
    try await board.type(text)
    guard try await board.wait({ $0.contains(text) }) != nil else {
      problems.append("not typed: \(try await board.screen())")
      return nil
    }
    return text
  }

  private func note(on board: TmuxBoard, _ tally: inout Tally) async throws {
    guard let text = try await type(on: board) else { return }
    try await board.press(["Enter"])
    let screen = try await board.wait { $0.contains("已保存") || $0.contains("已留在本机") }
    guard let screen else {
      return problems.append("no answer to a note: \(try await board.screen())")
    }
    acknowledged.append(text)
    if screen.contains("已留在本机") { tally.count("waiting") }
  }

  private func leaveHalfTyped(on board: TmuxBoard) async throws {
    guard let text = try await type(on: board) else { return }
    try await board.press(["Escape"])
    guard try await board.wait({ $0.contains("没写完的内容已保留") }) != nil else {
      return problems.append("not kept: \(try await board.screen())")
    }
    halfTyped.append(text)
  }

  private func end(_ board: TmuxBoard, by signal: Int32) async throws {
    guard let text = try await type(on: board) else { return }
    halfTyped.append(text)
    try await board.end(signal)
  }

  /// Kills it while it saves, or when what is typed must be kept already: what was typed in the last second may be
  /// gone.
  private func kill(_ board: TmuxBoard, afterTyping: Bool) async throws {
    guard let text = try await type(on: board) else { return }
    if afterTyping {
      halfTyped.append(text)
      try await Task.sleep(for: .milliseconds(2_600))
    } else {
      try await board.press(["Enter"])
      try await Task.sleep(for: .microseconds(Int.random(in: 0...8_000, using: &random)))
    }
    try await board.end(SIGKILL)
  }

  /// Takes back on some boards, on all of them at the same moment.
  private func undo(on open: [TmuxBoard]) async throws {
    // The last row is none of an item, of which something might have been taken back before.
    for board in open { try await board.press(["Escape", "Escape", "End"]) }
    for board in open where try await board.wait({ !Desk.isAnswer($0) }) == nil {
      return problems.append("a message stays: \(try await board.screen())")
    }
    try await TmuxBoard.press("z", in: open)
    var waiting = open
    // Asked in turn: what one board did is soon news on the other, in the place of its answer.
    let end = ContinuousClock.now + .seconds(30)
    while !waiting.isEmpty, ContinuousClock.now < end {
      for board in waiting {
        let screen = try await board.screen()
        // What an earlier board recorded is asked about.
        if screen.contains("要撤销吗") {
          try await board.press(["Enter"])
          // A second Enter would open the list of actions, in the place of the answer.
          _ = try await board.wait { !$0.contains("要撤销吗") }
        }
        guard Desk.isAnswer(screen) else { continue }
        waiting.removeAll { $0 === board }
        if !screen.contains(Desk.nothing) { takenBack += 1 }
      }
    }
    for board in waiting { problems.append("no answer to undo: \(try await board.screen())") }
  }

  private static let nothing = "没有可以撤销的记录"

  private static func isAnswer(_ screen: String) -> Bool {
    screen.contains("已撤销") || screen.contains("已留在本机") || screen.contains(nothing)
  }

  // MARK: What must be so

  /// Everything is there again and nothing waits.
  private func settle() async throws {
    if isAway {
      guard rename(site.plan + ".away", site.plan) == 0 else { throw POSIXError(.EIO) }
      isAway = false
    }
    for board in boards where try await !isOpen(board) { return }
    for _ in 0..<1_000 where isWaiting { try await Task.sleep(for: .milliseconds(20)) }
    if isWaiting { problems.append("something waits for ever") }
    for board in boards { try await board.end(SIGHUP) }
  }

  private var isWaiting: Bool { site.slots.contains { access("\($0)/waiting-1.md", F_OK) == 0 } }

  private func compare() async throws -> [String] {
    var problems: [String] = []
    let open = try site.open()
    let events = try open.readJournal().events
    let lines = site.journalFiles.flatMap { site.bytes($0).split(separator: UInt8(ascii: "\n")) }
    if lines.count != events.count { problems.append("\(lines.count) lines, \(events.count) events") }
    let texts = events.map(\.text)
    for word in acknowledged {
      let count = texts.count { $0.contains(word) }
      if count != 1 { problems.append("acknowledged “\(word)” is there \(count) times") }
    }
    let drafts = try open.newDrafts()?.map(\.text) ?? []
    for word in halfTyped where !(drafts + texts).contains(where: { $0.contains(word) }) {
      problems.append("half typed “\(word)” is gone")
    }
    let voids = events.filter { $0.kind == .void }.flatMap(\.after)
    if Set(voids).count != voids.count { problems.append("an event was taken back twice") }
    if voids.count != takenBack { problems.append("\(takenBack) taken back by word, \(voids.count) in fact") }
    let check = try await site.duban(["check"])
    if ![.exited(0), .exited(1)].contains(check.status) { problems.append("check: \(check.summary)") }
    return problems
  }
}
