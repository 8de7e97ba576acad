import ArgumentParser
import CLinux
import Foundation
import Glibc
import PlanModel
import PlanStore
import TestSupport

/// What both kinds of editor are started with.
struct EditorOptions: ParsableArguments {
  @Option var folder: String
  @Option var edits: Int
  @Option var number: Int
  @Option var runners: Int
  @Option var seed: UInt64

  var planPath: String { "\(folder)/plan/plan.md" }
  var generator: SeededGenerator { SeededGenerator(seed: seed &+ UInt64(number)) }

  func waitForAll() throws { try StartingLine(folder: "\(folder)/line", runners: runners).wait(number) }
}

/// The program: gives ids with the first events on items that have none.
struct IdentifierCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "identifier", abstract: "One of those that editors starts.", shouldDisplay: false)

  @OptionGroup var options: EditorOptions

  func run() throws {
    var generator = options.generator
    let store = try OpenPlan(
      PlanFolder(path: "\(options.folder)/plan"),
      folders: userFolders(home: "\(options.folder)/home-\(options.number)"))
    var board = Snapshot(plan: store.plan, journal: try store.readJournal(), asOf: store.now.day)
    try options.waitForAll()
    var done = 0
    while done < options.edits {
      let (lines, plan) = try store.news()
      if let plan { board = board.with(plan: plan) }
      for piece in lines { board.absorb(piece) }
      // The first few, so that several choose the same one.
      let open = board.plan.assignments.indices.filter { board.plan.assignments[$0].id == nil }
      guard let item = open.prefix(20).randomElement(using: &generator) else { break }
      let entry = Entry(item: item, on: board.asOf, kind: .note, text: "进展")
      guard let saved = try save(entry, store, board) else { continue }
      done += 1
      print("saved \(saved.event.item?.description ?? "-") \(content(of: item, board.plan))")
      board.absorb(JournalPiece(written: saved.lines))
      if let plan = saved.plan { board = board.with(plan: plan) }
    }
  }

  /// Nil where the program said that the plan was changed by somebody else.
  private func save(_ entry: Entry, _ store: OpenPlan, _ board: Snapshot) throws -> Saved? {
    do {
      return try store.save(entry, by: "王芳", on: board)
    } catch {
      switch error {
      case .planChanged, .planDisplaced:
        print("told \(error)")
        return nil
      default: throw error
      }
    }
  }

  private func content(of item: Int, _ plan: Plan) -> String {
    let line = String(decoding: plan.source[plan.assignments[item].lineRange], as: UTF8.self)
    return line.split(separator: "内容: ").last?.split(separator: " ").first.map(String.init) ?? ""
  }
}

/// An editor that knows nothing of the program: it reads the plan, changes the text, and before it puts its file
/// in the place of the plan looks whether that is still what it read; if not, it begins again.
struct OutsiderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outsider", abstract: "One of those that editors starts.", shouldDisplay: false)

  @OptionGroup var options: EditorOptions

  func run() throws {
    var generator = options.generator
    var repeated = 0
    try options.waitForAll()
    for edit in 0..<options.edits {
      let isTitle = Int.random(in: 0..<4, using: &generator) == 0
      let name = "外\(options.number)-\(edit)"
      while true {
        let before = readFile(options.planPath)
        usleep(UInt32.random(in: 0...3000, using: &generator))
        let text = String(decoding: before, as: UTF8.self)
        let after = Array((isTitle ? titled(text, name) : added(text, name, &generator)).utf8)
        if try replace(before, with: after) { break }
        repeated += 1
      }
      print(isTitle ? "title \(options.number + 1) \(name)" : "added \(name)")
    }
    print("repeated \(repeated)")
  }

  /// A line more, somewhere.
  private func added(_ text: String, _ name: String, _ generator: inout SeededGenerator) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let places = lines.indices.filter { lines[$0].contains("内容: 第") }
    lines.insert("- 牵头: 水务局；内容: \(name)", at: places.randomElement(using: &generator) ?? 0)
    return lines.joined(separator: "\n")
  }

  /// The title of a task that only this one changes: a heading of its own, made the first time.
  private func titled(_ text: String, _ name: String) -> String {
    let start = "### \(options.number + 1). "
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let group = lines.firstIndex { $0.hasPrefix("## （三）") } ?? 0
    if let own = lines[group...].firstIndex(where: { $0.hasPrefix(start) }) {
      lines[own] = start + name
    } else if let end = lines.firstIndex(where: { $0.hasPrefix("## 保障措施") }) {
      lines.insert(contentsOf: [start + name, "- 牵头: 水务局；内容: 标题\(options.number)"], at: end)
    }
    return lines.joined(separator: "\n")
  }

  /// Puts the new text in the place of the plan in one step, unless the plan is not what it was. Of two editors only
  /// one does this at a time, so that they lose nothing to each other. The exchange tells what was really replaced.
  private func replace(_ before: [UInt8], with after: [UInt8]) throws -> Bool {
    let turn = open("\(options.folder)/outsiders", O_RDWR | O_CREAT, 0o600)
    defer { close(turn) }
    flock(turn, LOCK_EX)
    let temporary = "\(options.folder)/plan/.outsider-\(options.number)"
    try writeFile(temporary, after)
    defer { unlink(temporary) }
    guard readFile(options.planPath) == before else { return false }
    guard linux_exchange(AT_FDCWD, temporary, options.planPath) == 0 else { throw POSIXError(.EINVAL) }
    let replaced = readFile(temporary)
    if replaced != before {
      let known = Set(Plan(reading: after).assignments.compactMap(\.id))
      for id in Plan(reading: replaced).assignments.compactMap(\.id) where !known.contains(id) {
        print("overwrote \(id)")
      }
    }
    return true
  }
}
