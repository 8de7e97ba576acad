import ArgumentParser
import Foundation
import TestSupport

/// Windows that change their size two hundred times a second, while keys are pressed in every view.
struct ResizeCampaign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resize",
    abstract: "A storm of windows of other sizes: the board draws, and keeps what is typed.")

  @OptionGroup var options: CampaignOptions

  /// In a second.
  private static let rate = 200
  /// What is typed between sizes; none of it records or ends anything.
  private static let keys = [
    "j", "k", "\u{1B}[B", "\u{1B}[6~", "o", "1", "2", "3", "4", "5", "\t", "?", "\u{1B}",
  ]
  private static let typed = "写到一半"

  func run() async throws {
    var tally = Tally("resize", options)
    let scratch = try ScratchFolder("resize")
    let site = Site(root: scratch.path)
    try site.clear()
    var random = options.generator(trial: 0)
    let board = try BareTerminal.board(of: site, term: "xterm-256color")
    let memory = board.residentMegabytes
    storm(board, &random, &tally)
    try check(board, &tally)
    let growth = board.residentMegabytes - memory
    say("resize: \(rounded(growth, 1)) MB more in memory than before")
    if growth > 32 { tally.fail("memory grew by \(rounded(growth, 1)) MB") }
    board.send("q".utf8)
    for _ in 0..<250 where !board.checkEnded() {
      board.read(for: 20)
      usleep(20_000)
    }
    if !board.checkEnded() { tally.fail("does not end by q after the storm") }
    try tally.finish()
  }

  /// Sizes by chance, most of them such that a board stands in them; a key after every tenth.
  private func storm(_ board: BareTerminal, _ random: inout SeededGenerator, _ tally: inout Tally) {
    let start = ContinuousClock.now
    for step in 0..<(options.trials ?? ResizeCampaign.rate * 100) {
      board.resize(rows: .random(in: 1...70, using: &random), columns: .random(in: 1...220, using: &random))
      tally.count("sizes")
      if step % 10 == 0, let key = ResizeCampaign.keys.randomElement(using: &random) {
        board.send(key.utf8)
        tally.count("keys")
      }
      let due = start + .milliseconds((step + 1) * 1000 / ResizeCampaign.rate)
      board.read(for: max(0, (due - ContinuousClock.now) / .milliseconds(1)))
      board.forget()
      if board.checkEnded() { return tally.fail("ended after \(step + 1) sizes") }
    }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    say("resize: \(rounded(Double(tally["sizes"]) / seconds, 0)) sizes a second")
  }

  /// The whole board stands in a window of the usual size again; a text outlives a storm of its own.
  private func check(_ board: BareTerminal, _ tally: inout Tally) throws {
    board.resize(rows: 24, columns: 80)
    board.read(for: 200)
    board.press(["\u{1B}", "\u{1B}"], milliseconds: 80)
    // Into the first item, whatever is folded.
    board.press(["1", "\u{1B}[1~", "\u{1B}[C", "\u{1B}[C"], milliseconds: 80)
    board.forget()
    board.send([0x0C])
    if board.takes("退出", within: 3_000) == nil { tally.fail("no bar after the storm: \(board.lastWords)") }
    board.press(["n"], milliseconds: 80)
    board.send(ResizeCampaign.typed.utf8)
    board.read(for: 200)
    for size in 1..<100 { board.resize(rows: UInt16(size), columns: UInt16(220 - size)) }
    board.resize(rows: 24, columns: 80)
    board.read(for: 200)
    board.forget()
    board.send([0x0C])
    if board.takes(ResizeCampaign.typed, within: 3_000) == nil {
      tally.fail("what was typed is not shown: \(board.lastWords)")
    }
    board.press(["\u{5}", "\u{15}"])
    board.press(["\u{1B}", "\u{1B}"], milliseconds: 80)
  }
}
