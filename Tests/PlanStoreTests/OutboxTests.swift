import Foundation
import PlanModel
import TestSupport
import Testing

@testable import PlanStore

/// What is recorded while the plan's folder is away.
@Suite struct OutboxTests {
  private let files: TemporaryPlan
  private var away: String { files.root + "/away" }
  private let today = day("2018-05-20")

  init() throws { files = try TemporaryPlan() }

  private func leave() throws {
    try FileManager.default.moveItem(atPath: files.root + "/Plans", toPath: away)
  }
  private func comeBack() throws {
    try FileManager.default.moveItem(atPath: away, toPath: files.root + "/Plans")
  }

  /// A board open on the plan, as `duban` opens it: its private folder is known from the start.
  private func board() throws -> (store: OpenPlan, board: Snapshot) {
    let store = try files.open()
    _ = try store.newDrafts()
    return (store, Snapshot(plan: store.plan, journal: try store.readJournal(), asOf: today))
  }

  private func note(_ text: String, item: Int = 1) -> Entry {
    Entry(item: item, on: today, kind: .note, text: text)
  }

  private var texts: [String] {
    get throws {
      let journal = try files.open().readJournal()
      return journal.indices.map { journal.event($0).text }.sorted()
    }
  }

  private func deliver(_ one: (store: OpenPlan, board: Snapshot)) throws -> Int {
    try one.store.deliver(on: one.board, by: "王芳").lines.count { $0 == UInt8(ascii: "\n") }
  }

  /// Every board that sees the folder come back brings what waits, as often as it likes; each line is there once.
  @Test func twoBoardsBringEachLineOnce() throws {
    let (first, second) = (try board(), try board())
    try leave()
    for (number, one) in [first, second].enumerated() {
      for text in ["a", "b"] {
        let saved = try one.store.save(note("\(text)\(number)"), by: "王芳", on: one.board)
        #expect(saved.isWaiting)
      }
    }
    try comeBack()
    for one in [first, second, first, try board()] { _ = try deliver(one) }
    #expect(try texts == ["a0", "a1", "b0", "b1"])
    #expect(try files.open().check(width: DisplayWidth()).isEmpty)
  }

  /// The session was killed before and after what waits was written: the next one has it, once.
  @Test(arguments: [false, true]) func aSessionThatEndedLeavesItToTheNext(isWritten: Bool) throws {
    var one: (store: OpenPlan, board: Snapshot)? = try board()
    try leave()
    _ = try one.map { try $0.store.save(note("a"), by: "王芳", on: $0.board) }
    one = nil
    try comeBack()
    if isWritten {
      // All but the sign that something waits is done.
      let slot = try stateFolder() + "/slot-1"
      let sign = try files.bytes(slot + "/waiting-1.md")
      _ = try deliver(try board())
      try files.write(sign, slot + "/waiting-1.md")
    }
    let next = try board()
    #expect(try deliver(next) == (isWritten ? 0 : 1))
    #expect(try deliver(next) == 0)
    #expect(try texts == ["a"])
  }

  private func stateFolder() throws -> String { try files.open().stateFolder() }

  /// A target without an id gets the one that was promised, of an item as of the plan's head.
  @Test func measuredValuesWaitAndGiveTheirTargetsIDs() throws {
    let text = smallPlan.replacing(" ^aaaaaa4", with: "").replacing(
      "- 期限: 2019-12 全面完成", with: "- 期限: 2019-12 全面完成\n- 指标: 满意度 ≥ 90 %")
    try files.write(Array(text.utf8), files.folder.planPath)
    let one = try board()
    try leave()
    for (target, number) in ["92", "81", "82"].enumerated() {
      let value = try #require(DecimalNumber(number))
      let wish = Measurement(target: min(target, 1), on: today, value: value, source: "月报")
      #expect(try one.store.save(wish, by: "王芳", on: one.board).isWaiting)
    }
    try comeBack()
    #expect(try deliver(one) == 3)
    let now = try board()
    #expect(now.board.plan.targets.allSatisfy { $0.id != nil } && now.board.orphans == [])
    let values = now.board.plan.targets.indices.map { now.board.measurements(ofTarget: $0).map(\.live) }
    #expect(values.map { $0.map { $0.map(\.value) } } == [[["92"]], [["82"]]])
    #expect(try now.store.check(width: DisplayWidth()).isEmpty)
  }

  /// An item without an id gets the one that was promised; of two boards the first gives it, and the lines of the
  /// other follow.
  @Test func anItemWithoutAnIDGetsOne() throws {
    try files.write(Array(smallPlan.replacing(/[ ]\^aaaaaa[0-9]/, with: "").utf8), files.folder.planPath)
    let (first, second) = (try board(), try board())
    try leave()
    for one in [first, second] {
      let entry = Entry(item: 1, on: today, kind: .mark, value: Status.doing.code)
      _ = try one.store.save(entry, by: "王芳", on: one.board)
      _ = try one.store.save(
        Entry(item: 1, on: today, kind: .mark, value: Status.done.code), by: "王芳", on: one.board)
    }
    try comeBack()
    _ = try deliver(first)
    _ = try deliver(second)
    let now = try board().board
    #expect(now[1].status == .done)
    #expect(now[1].history.events.count == 4)
    #expect(
      now[1].history.standing(on: today).live.count == 2,
      "each second mark replaces the first of its board")
    let check = try files.open().check(width: DisplayWidth())
    #expect(check.filter { $0.severity > .warning }.isEmpty)
    #expect(now.plan.assignments.count { $0.id != nil } == 1)
  }

  /// What is said while away is known to what is said next: one mark stands, and undo takes back the last.
  @Test func whatWaitsIsKnownToWhatFollows() throws {
    let one = try board()
    try leave()
    for status in [Status.doing, .done] {
      let entry = Entry(item: 1, on: today, kind: .mark, value: status.code)
      _ = try one.store.save(entry, by: "王芳", on: one.board)
    }
    let undone = try #require(try one.store.undo(by: "王芳", on: one.board))
    #expect(undone.event.value == Status.done.code && undone.waiting.isEmpty == false)
    try comeBack()
    #expect(try deliver(one) == 3)
    let now = try board().board
    #expect(now[1].status == .doing && !now[1].hasStatusConflict)
  }

  /// A share that is not mounted leaves an empty folder: nothing is written there.
  @Test func withoutItsPlanThereIsNoJournal() throws {
    let one = try board()
    try FileManager.default.removeItem(atPath: files.folder.planPath)
    #expect(try one.store.save(note("a"), by: "王芳", on: one.board).isWaiting)
    #expect(throws: StoreError.self) { try deliver(one) }
    let writer = JournalWriter(folder: files.folder, state: try one.store.state())
    #expect(throws: StoreError.self) { try writer.restore() }
    #expect(access(files.journal, F_OK) != 0)
  }

  /// The private folder goes away under an open board, with what waits in it: the board still knows it.
  @Test func whatWaitsOutlivesThePrivateFolder() throws {
    let one = try board()
    try leave()
    _ = try one.store.save(note("a"), by: "王芳", on: one.board)
    try FileManager.default.removeItem(atPath: try one.store.stateFolder())
    try comeBack()
    #expect(try deliver(one) == 1)
    #expect(try texts == ["a"])
  }

  /// A mark that is made right when the folder is back brings what waited first.
  @Test func theNextSaveBringsItToo() throws {
    let one = try board()
    _ = try one.store.save(note("0"), by: "王芳", on: one.board)
    try leave()
    _ = try one.store.save(note("a"), by: "王芳", on: one.board)
    try comeBack()
    let saved = try one.store.save(note("b"), by: "王芳", on: one.board)
    #expect(!saved.isWaiting && saved.lines.count { $0 == UInt8(ascii: "\n") } == 2)
    #expect(try deliver(one) == 0)
    #expect(try texts == ["0", "a", "b"])
  }

  /// A drive that goes and comes back leaves the journal as it was, to the nanosecond.
  @Test func aJournalThatLooksTheSameIsAddedTo() throws {
    let one = try board()
    for text in ["0", "1"] { _ = try one.store.save(note(text), by: "王芳", on: one.board) }
    try leave()
    _ = try one.store.save(note("a"), by: "王芳", on: one.board)
    try comeBack()
    #expect(try deliver(one) == 1)
    #expect(try texts == ["0", "1", "a"])
  }

  /// What an older version was to save is saved once, whoever comes first; its drafts are drafts.
  @Test func whatAnOlderVersionKeptIsTakenOver() throws {
    let state = try stateFolder()
    try makeFolders(state)
    let old = "aaaaaa3\tnote\t.\t2018-05-19\t完成三处\t!\naaaaaa3\tnote\t.\t2018-05-19\t写到一半\n坏的一行\n"
    try files.write(Array(old.utf8), state + "/drafts.tsv")
    for _ in 0..<2 {
      let store = try files.open()
      try store.takeOverDrafts()
      #expect(try store.newDrafts()?.map(\.text) == ["写到一半"])
    }
    let boards = [try board(), try board()]
    for one in boards { _ = try deliver(one) }
    #expect(try texts == ["完成三处"])
    #expect(String(decoding: try files.bytes(state + "/drafts.tsv"), as: UTF8.self) == "坏的一行\n")
    // Killed between writing it and forgetting it.
    try files.write(Array(old.utf8), state + "/drafts.tsv")
    _ = try deliver(try board())
    #expect(try texts == ["完成三处"])
  }

  /// Two boards of one person take back at the same time: never the same event.
  @Test func twoBoardsTakeBackDifferentEvents() throws {
    let (first, second) = (try board(), try board())
    for text in ["a", "b"] { _ = try first.store.save(note(text), by: "王芳", on: first.board) }
    let journal = try files.open().readJournal()
    let shown = Snapshot(plan: first.store.plan, journal: journal, asOf: today)
    #expect(try first.store.undo(by: "王芳", on: shown)?.event.text == "b")
    #expect(try second.store.undo(by: "王芳", on: shown)?.event.text == "a")
    #expect(try first.store.undo(by: "王芳", on: shown) == nil)
  }
}

/// What was typed and not saved, of several windows.
@Suite struct DraftFolderTests {
  private let files: TemporaryPlan

  init() throws { files = try TemporaryPlan() }

  private func draft(_ text: String, name: String = "") -> Draft {
    Draft(name: name, item: "aaaaaa3", kind: .note, value: "", day: "2018-05-20", text: text)
  }

  private func kept() throws -> [String] { try files.open().newDrafts()?.map(\.text).sorted() ?? [] }

  /// Whatever two windows keep, also of what both began from, is there.
  @Test func nothingIsWrittenOver() throws {
    let windows = [try files.open(), try files.open()]
    let first = try windows[0].keep(draft("甲"), isHeld: false)
    for (number, window) in windows.enumerated() {
      _ = try window.keep(draft("甲\(number)", name: first.name), isHeld: false)
    }
    #expect(try kept() == ["甲0", "甲1"])
  }

  @Test func twoWindowsThatEndTogetherLeaveBothTexts() throws {
    DispatchQueue.concurrentPerform(iterations: 8) { number in
      _ = try? files.open().keep(draft("\(number)"), isHeld: number % 2 == 0)
    }
    #expect(try kept() == (0..<8).map { "\($0)" })
  }

  /// A window that is killed lets go of what it holds; until then others do not see it.
  @Test func whatIsHeldIsFreeAfterAnEnd() throws {
    var window: OpenPlan? = try files.open()
    _ = try window?.keep(draft("甲"), isHeld: true)
    #expect(try kept().isEmpty)
    window = nil
    #expect(try kept() == ["甲"])
  }

  @Test func aFileThatIsNoDraftIsLeftAlone() throws {
    let window = try files.open()
    let whole = try window.keep(draft("甲"), isHeld: false)
    let folder = try window.stateFolder() + "/drafts"
    try files.write([0, 0xFF, 0x0A], folder + "/000000000000-damaged.tsv")
    try files.write(Array(draft("乙").line.prefix(9)), folder + "/000000000000-torn.tsv.tmp")
    #expect(try kept() == ["甲"])
    try window.forget(whole)
    #expect(try kept().isEmpty)
    #expect(try files.bytes(folder + "/000000000000-damaged.tsv").count == 3)
  }

  @Test func aStateFolderThatIsGoneIsMadeAgain() throws {
    let window = try files.open()
    _ = try window.keep(draft("甲"), isHeld: false)
    try FileManager.default.removeItem(atPath: try window.stateFolder())
    _ = try window.keep(draft("乙"), isHeld: false)
    #expect(try kept() == ["乙"])
  }

  @Test func onlyChangesAreRead() throws {
    let (window, other) = (try files.open(), try files.open())
    _ = try window.keep(draft("甲"), isHeld: false)
    #expect(try window.newDrafts()?.count == 1)
    #expect(try window.newDrafts() == nil)
    let second = try other.keep(draft("乙"), isHeld: false)
    #expect(try Set(window.newDrafts()?.map(\.text) ?? []) == ["甲", "乙"])
    try other.forget(second)
    #expect(try window.newDrafts()?.map(\.text) == ["甲"])
  }
}
