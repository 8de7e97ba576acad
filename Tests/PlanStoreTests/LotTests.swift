import Foundation
import PlanModel
import TestSupport
import Testing

@testable import PlanStore

/// Many entries in one go: one time, one undo.
@Suite struct LotTests {
  private let files: TemporaryPlan
  private let today = day("2018-05-20")

  init() throws { files = try TemporaryPlan() }

  private func board(_ store: OpenPlan) throws -> Snapshot {
    Snapshot(plan: store.plan, journal: try store.readJournal(), asOf: today)
  }

  private func marks(_ items: [Int], _ status: Status = .done) -> [Entry] {
    items.map { Entry(item: $0, on: today, kind: .mark, value: status.code, text: "一起办") }
  }

  private func done(_ store: OpenPlan) throws -> Set<Int> {
    let board = try board(store)
    return Set(board.statuses.indices.filter { board.statuses[$0] == .done })
  }

  private func events(_ store: OpenPlan) throws -> [Event] {
    let journal = try store.readJournal()
    return journal.indices.map { journal.event($0) }
  }

  @Test func aLotBearsOneTimeAndNumbersWithoutGaps() throws {
    let store = try files.open()
    let saved = try store.save(marks([0, 1, 2, 3]), by: "王芳", on: try board(store))
    #expect(saved.count == 4 && saved.lines.count { $0 == UInt8(ascii: "\n") } == 4)
    let events = try events(store)
    #expect(Set(events.map(\.time)).count == 1)
    #expect(events.map(\.id.sequence).sorted() == [1, 2, 3, 4])
    #expect(store.plan.assignments.allSatisfy { $0.id != nil }, "all got ids in one save")
    #expect(try done(store) == [0, 1, 2, 3])
    _ = try store.save(marks([0], .doing), by: "王芳", on: try board(store))
    #expect(Set(try self.events(store).map(\.time)).count == 2, "what comes next is later")
  }

  /// One undo takes the whole lot back, one redo brings it again; after a restart too.
  @Test(arguments: [false, true]) func oneUndoTakesTheLotBack(isAnother: Bool) throws {
    var store = try files.open()
    _ = try store.save(marks([0]), by: "王芳", on: try board(store))
    _ = try store.save(marks([1, 2, 3]), by: "王芳", on: try board(store))
    func reverse(_ what: Reversal) throws -> Int? {
      if isAnother { store = try files.open() }
      guard case .done(let undone) = try store.reverse(what, by: "王芳", on: try board(store)) else {
        return nil
      }
      return undone.count
    }
    #expect(try reverse(.undo) == 3 && done(store) == [0])
    #expect(try reverse(.redo) == 3 && done(store) == [0, 1, 2, 3])
    #expect(try reverse(.undo) == 3 && reverse(.undo) == 1)
    #expect(try done(store).isEmpty && reverse(.undo) == nil)
    #expect(try files.open().check(width: DisplayWidth()).isEmpty)
  }

  /// Each one's own, and not what others recorded meanwhile.
  @Test func anothersLotStays() throws {
    let (one, other) = (try files.open(), try files.open("two"))
    _ = try one.save(marks([0, 1]), by: "王芳", on: try board(one))
    _ = try other.save(marks([2, 3]), by: "李强", on: try board(other))
    #expect(try one.undo(by: "李强", on: try board(one)) == nil)
    #expect(try one.undo(by: "王芳", on: try board(one))?.count == 2)
    #expect(try done(one) == [2, 3])
  }

  @Test func aLotWaitsForTheFolder() throws {
    let store = try files.open()
    _ = try store.newDrafts()
    let shown = try board(store)
    try FileManager.default.moveItem(atPath: files.root + "/Plans", toPath: files.root + "/away")
    let saved = try store.save(marks([1, 2]), by: "王芳", on: shown)
    #expect(saved.isWaiting && JournalPiece(written: saved.lines).statements.count == 2)
    guard case .done(let undone) = try store.reverse(.undo, by: "王芳", on: shown) else {
      Issue.record("nothing to take back")
      return
    }
    #expect(undone.waiting.count == 2)
    _ = try store.save(marks([0, 3]), by: "王芳", on: shown)
    try FileManager.default.moveItem(atPath: files.root + "/away", toPath: files.root + "/Plans")
    _ = try store.deliver(on: shown, by: "王芳")
    #expect(try done(store) == [0, 3])
    #expect(try files.open().undo(by: "王芳", on: try board(try files.open()))?.count == 2)
  }

  /// Whatever is recorded, alone and together, undo goes back through it step by step, each as it was recorded.
  @Test(arguments: [1, 2, 3] as [UInt64]) func undoGoesBackStepByStep(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let store = try files.open()
    var states = [try board(store).statuses]
    var counts: [Int] = []
    for _ in 0..<12 {
      let items = [0, 1, 2, 3].shuffled(using: &random).prefix(Int.random(in: 1...4, using: &random))
      let status = Status.allCases.randomElement(using: &random) ?? .doing
      counts.append(try store.save(marks(Array(items), status), by: "王芳", on: try board(store)).count)
      states.append(try board(store).statuses)
    }
    for count in counts.reversed() {
      #expect(try board(store).statuses == states.removeLast())
      #expect(try store.undo(by: "王芳", on: try board(store))?.count == count)
    }
    #expect(try board(store).statuses == states[0])
    for count in counts.prefix(1) {
      guard case .done(let redone) = try store.reverse(.redo, by: "王芳", on: try board(store)) else {
        continue
      }
      #expect(redone.count == count)
    }
  }

  /// A journal cut anywhere in a lot has whole lines and one torn one at most; the next session makes it whole.
  @Test func aLotThatWasTornIsMadeWhole() throws {
    var store: OpenPlan? = try files.open()
    let saved = try store.map { try $0.save(marks([0, 1, 2, 3]), by: "王芳", on: try board($0)) }
    let lines = try #require(saved?.lines)
    store = nil
    let name = try #require(files.journals.keys.first)
    var random = SeededGenerator(seed: 16)
    for _ in 0..<20 {
      let cut = Int.random(in: 0..<lines.count, using: &random)
      try files.write(Array(lines.prefix(cut)), files.journal + "/" + name)
      let next = try files.open()
      #expect(try done(next).count == lines.prefix(cut).count { $0 == UInt8(ascii: "\n") })
      _ = try next.restoreOwnLines()
      #expect(try done(next) == [0, 1, 2, 3] && next.check(width: DisplayWidth()).isEmpty)
    }
    let next = try files.open()
    #expect(try next.undo(by: "王芳", on: try board(next))?.count == 4)
  }

  /// Thousands in one go.
  @Test func manyAreOneWrite() throws {
    let plan = LargePlan(items: 5000, seed: 5)
    let large = try TemporaryPlan(String(decoding: plan.text, as: UTF8.self))
    let store = try large.open()
    let all = try board(store)
    let saved = try store.save(marks(Array(all.plan.assignments.indices)), by: "王芳", on: all)
    #expect(saved.count == all.plan.assignments.count)
    #expect(try board(store).statuses.allSatisfy { $0 == .done })
    #expect(try store.undo(by: "王芳", on: try board(store))?.count == saved.count)
    #expect(try board(store).statuses.allSatisfy { $0 == .todo })
  }
}
