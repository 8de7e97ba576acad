import Foundation
import PlanModel
import PlanPhrases
import TestSupport
import Testing

@testable import PlanStore

/// Edits on the disk: the plan first, then who made them.
@Suite struct StoredEditTests {
  private static let today = day("2018-05-20")

  private func lead(_ store: OpenPlan, _ name: String, _ item: Int = 1) -> FieldEdit {
    FieldEdit(.item(item), .lead, name)
  }

  private func text(_ files: TemporaryPlan) throws -> String {
    String(decoding: try files.bytes(files.folder.planPath), as: UTF8.self)
  }

  @Test func anEditIsInThePlanAndInTheJournal() throws {
    let files = try TemporaryPlan()
    let store = try files.open()
    let saved = try store.edit([lead(store, "县农业局")], by: "王芳", on: try store.board)
    #expect(saved.event.kind == .edit && saved.event.value == "lead" && saved.event.text == "水务局\t县农业局")
    #expect(saved.event.item == ItemID("aaaaaa3") && saved.event.day == Self.today && saved.event.after == [])
    #expect(saved.plan?[1].leads == ["县农业局"])
    let expected = smallPlan.replacing("- 牵头: 水务局；", with: "- 牵头: 县农业局；")
    #expect(try text(files) == expected)
    // It states nothing.
    let board = try files.open().board
    #expect(board[1].status == .todo && board[1].lastEntry == nil && board[1].ledger.count == 1)
    #expect(board.words(of: board[1].ledger[0], in: .chinese) == "改方案 牵头 水务局 -> 县农业局")
    #expect(try store.check(width: DisplayWidth()).isEmpty)
  }

  /// Several fields are one save and are taken back in one go; then they come back, too.
  @Test func severalFieldsAreOneUndo() throws {
    let files = try TemporaryPlan()
    let store = try files.open()
    let edits = [lead(store, "县农业局"), FieldEdit(.item(1), .due, ""), FieldEdit(.task(0), .title, "治河")]
    let saved = try store.edit(edits, by: "王芳", on: try store.board)
    #expect(saved.count == 3)
    let changed = try text(files)
    #expect(changed.contains("### 1. 治河\n") && changed.contains("- 牵头: 县农业局；配合: 县林业局 ^aaaaaa3"))
    #expect(try store.undo(by: "王芳", on: try store.board)?.count == 3)
    #expect(try text(files) == smallPlan)
    guard case .done = try store.reverse(.redo, by: "王芳", on: try store.board) else {
      Issue.record("nothing to redo")
      return
    }
    #expect(try text(files) == changed)
    #expect(try store.undo(by: "王芳", on: try store.board)?.count == 3)
    #expect(try text(files) == smallPlan)
    #expect(try store.check(width: DisplayWidth()).isEmpty)
  }

  /// Lines rewritten in an editor are one edit; those that somebody changed meanwhile stay.
  @Test func rewrittenLinesAreOneEdit() throws {
    let files = try TemporaryPlan()
    let store = try files.open()
    let board = try store.board
    let before = try text(files)
    let lines = String(decoding: board.plan.writtenLines(of: .item(1)), as: UTF8.self)
    let new = lines.replacing("水务局", with: "县农业局")
    let saved = try store.rewrite(.item(1), as: Array(new.utf8), by: "王芳", on: board)
    #expect(saved.event.value == "lines" && saved.event.item == ItemID("aaaaaa3"))
    #expect(try text(files) == before.replacing(lines, with: new))
    #expect(throws: StoreError.edit(.changedMeanwhile(.lines, now: ""))) {
      try store.rewrite(.item(1), as: Array((lines + "；内容: 另写").utf8), by: "李强", on: board)
    }
    #expect(try store.undo(by: "王芳", on: try store.board) != nil)
    #expect(try text(files) == before)
    #expect(try store.check(width: DisplayWidth()).isEmpty)
  }

  /// An item without an id gets one, as with any other record.
  @Test func anItemWithoutAnIDGetsOne() throws {
    let files = try TemporaryPlan(smallPlan.replacing(" ^aaaaaa3", with: ""))
    let store = try files.open()
    let saved = try store.edit([lead(store, "县农业局")], by: "王芳", on: try store.board)
    let id = try #require(saved.event.item)
    #expect(
      try text(files) == smallPlan.replacing("水务局；配合", with: "县农业局；配合").replacing("aaaaaa3", with: "\(id)"))
  }

  @Test func aFieldThatSomebodyChangedIsNotOverwritten() throws {
    let files = try TemporaryPlan()
    let (mine, other) = (try files.open(), try files.open("two"))
    let board = try mine.board
    _ = try other.edit([lead(other, "县农业局")], by: "李明", on: try other.board)
    #expect(throws: StoreError.edit(.changedMeanwhile(.lead, now: "县农业局"))) {
      try mine.edit([lead(mine, "县林业局")], by: "王芳", on: board)
    }
    // Another field of the same line is its own.
    _ = try mine.edit([FieldEdit(.item(1), .due, "2019")], by: "王芳", on: board)
    #expect(try text(files).contains("- 牵头: 县农业局；配合: 县林业局；期限: 2019 ^aaaaaa3"))
  }

  /// What a later edit stands on is not taken back, and it is said whose that is.
  @Test func anEditUnderALaterOneStays() throws {
    let files = try TemporaryPlan()
    let (mine, other) = (
      try files.open(clock: 1_526_800_000_000), try files.open("two", clock: 1_526_800_100_000)
    )
    _ = try mine.edit([lead(mine, "县农业局")], by: "王芳", on: try mine.board)
    _ = try other.news()
    _ = try other.edit([lead(other, "县林业局")], by: "李明", on: try other.board)
    _ = try mine.news()
    let problem = StoreError.edit(.standsUnder(who: "李明", Self.today, .lead))
    #expect(throws: problem) { try mine.undo(by: "王芳") }
    #expect(EditError.standsUnder(who: "李明", Self.today, .lead).chinese == "撤销不了：先撤销 李明 5月20日 的修改（牵头）")
    #expect(try other.undo(by: "李明") != nil)
    #expect(try mine.undo(by: "王芳") != nil)
    #expect(try text(files) == smallPlan)
  }

  /// Lines that have others by now are not taken out: whose edit comes first is said, whatever of them that was.
  @Test func linesUnderALaterEditStay() throws {
    let files = try TemporaryPlan()
    let (mine, other) = (
      try files.open(clock: 1_526_800_000_000), try files.open("two", clock: 1_526_800_100_000)
    )
    _ = try mine.add(NewEntry(.group, in: .plan, "管地"), by: "王芳", on: try mine.board)
    _ = try other.news()
    _ = try other.add(NewEntry(.task, in: .group(2), "巡查", [.lead: "县水务局"]), by: "李明", on: try other.board)
    _ = try mine.news()
    let problem = StoreError.edit(.standsUnder(who: "李明", Self.today, .add))
    #expect(throws: problem) { try mine.undo(by: "王芳") }
    #expect(try other.undo(by: "李明") != nil)
    #expect(try mine.undo(by: "王芳") != nil)
    #expect(try text(files) == smallPlan)
  }

  /// Lines that went elsewhere are one undo, as is a whole numbering; ids are given where they are needed.
  @Test(arguments: [
    (Rearrangement.move(.item(2), .into(.task(1))), "移动"), (.join(.item(2)), "并入上一项"),
    (.split(2, into: ["拆除", "清运"]), "拆开"), (.level(.task(1), .down), "改层级"),
  ])
  func linesAreRearranged(change: Rearrangement, word: String) throws {
    let files = try TemporaryPlan(smallPlan.replacing("### 1. 整治河道\n", with: "### 1. 整治河道\n- 牵头: 县水务局\n"))
    let before = try text(files)
    let store = try files.open()
    let shown = try store.board
    let saved = try store.rearrange(change, by: "王芳", on: shown)
    #expect(saved.event.kind == .edit && shown.words(of: saved.event, in: .chinese).contains(word))
    #expect(try text(files) != before && store.check(width: DisplayWidth()).isEmpty)
    #expect(try store.undo(by: "王芳") != nil)
    #expect(try Plan(reading: Array(text(files).utf8)).findings == shown.plan.findings)
    #expect(throws: StoreError.edit(.gone)) {
      try files.write(
        Array(before.replacing("### 2. 清理养殖场", with: "### 2. 关停养殖场").utf8), files.folder.planPath)
      return try store.rearrange(.level(.task(1), .down), by: "王芳", on: shown)
    }
  }

  /// Edited by hand: said in the ledger and by a check, never put back.
  @Test func whatNobodyRecordedIsSaid() throws {
    let files = try TemporaryPlan()
    let store = try files.open()
    _ = try store.edit([lead(store, "县农业局")], by: "王芳", on: try store.board)
    let byHand = try text(files).replacing("县农业局；配合", with: "县审计局；配合")
    try files.write(Array(byHand.utf8), files.folder.planPath)
    _ = try store.news()
    let board = try store.board
    let words = board.words(of: try #require(board[1].ledger.last), in: .chinese)
    #expect(words == "改方案 牵头 水务局 -> 县农业局；方案另有改动，没有记录是谁")
    let found = try store.check(width: DisplayWidth())
    #expect(found.map(\.problem) == [.journal(.planEdited(.lead, of: "1.1"))])
    #expect(found.map(\.severity) == [.warning])
    #expect(throws: StoreError.edit(.overwritten(.lead))) { try store.undo(by: "王芳") }
    #expect(try text(files) == byHand)
  }

  /// Two who edited a field unseen by one another: the plan holds what was decided on, and both are recorded.
  @Test func editsUnseenByOneAnotherAreBothRecorded() throws {
    let (one, two) = (try TemporaryPlan(), try TemporaryPlan())
    let (mine, other) = (try one.open(), try two.open("two", clock: 1_526_800_100_000))
    _ = try mine.edit([lead(mine, "县农业局")], by: "王芳", on: try mine.board)
    _ = try other.edit([lead(other, "县林业局")], by: "李明", on: try other.board)
    // Of the plans that of the first is kept, the journals come together.
    for (name, bytes) in two.journals { try one.write(bytes, "\(one.journal)/\(name)") }
    let store = try one.open()
    #expect(try store.board[1].leads == ["县农业局"] && store.board[1].ledger.count == 2)
    #expect(try store.check(width: DisplayWidth()).isEmpty)
    // The next one knows both; after it a third value is nobody's.
    let saved = try store.edit([lead(store, "县审计局")], by: "王芳", on: try store.board)
    #expect(saved.event.after.count == 2)
    try one.write(Array(try text(one).replacing("县审计局；配合", with: "县农业局；配合").utf8), one.folder.planPath)
    _ = try store.news()
    #expect(
      try store.check(width: DisplayWidth()).map(\.problem) == [.journal(.planEdited(.lead, of: "1.1"))])
  }

  /// Died between the plan and the event: the plan counts, and nothing says who.
  @Test func aPlanWithoutItsEventIsRead() throws {
    let files = try TemporaryPlan()
    let store = try files.open()
    _ = try store.edit([lead(store, "县农业局")], by: "王芳", on: try store.board)
    _ = try store.edit([lead(store, "县林业局")], by: "王芳", on: try store.board)
    let (name, journal) = try #require(files.journals.first)
    let first = journal.split(separator: 0x0A, omittingEmptySubsequences: false)[0] + [0x0A]
    try files.write(Array(first), "\(files.journal)/\(name)")
    let board = try files.open("two").board
    let entry = try #require(board[1].ledger.first)
    #expect(board[1].leads == ["县林业局"] && board.isOverwritten(entry.event))
  }

  /// Where nothing can be recorded, the plan is as it was.
  @Test func aPlanWhoseEventCannotBeWrittenIsPutBack() throws {
    let files = try TemporaryPlan()
    let store = try files.open()
    // No line has room for such a name.
    let who = String(repeating: "王", count: 30_000)
    let board = try store.board
    #expect(throws: StoreError.lineTooLong) { try store.edit([lead(store, "县农业局")], by: who, on: board) }
    #expect(try text(files) == smallPlan && store.plan.source == Array(smallPlan.utf8))
  }

  /// What was looked at is recorded, and comes back; of several notes on the plan each by itself.
  @Test func aReviewedDoubtIsRecordedAndComesBack() throws {
    let text = smallPlan.replacing("- 将来的栏目: 保留", with: "- 待核: 甲\n- 待核: 乙\n- 将来的栏目: 保留").replacing(
      "期限: 阶段二 ^aaaaaa3", with: "期限: 阶段二；待核: 丙\\；丁 ^aaaaaa3")
    let files = try TemporaryPlan(text)
    let store = try files.open()
    for item in [nil, 1, nil] as [Int?] {
      let saved = try store.settleDoubt(ofItem: item, by: "王芳", on: try store.board)
      #expect(saved?.event.kind == .edit && saved?.event.edit?.field == .doubt)
    }
    #expect(try self.text(files) == smallPlan)
    #expect(throws: StoreError.edit(.gone)) {
      try store.settleDoubt(ofItem: nil, by: "王芳", on: try store.board)
    }
    #expect(try store.check(width: DisplayWidth()).isEmpty)
    let words = try ["改方案 待核 乙 -> 无", "改方案 待核 丙；丁 -> 无", "改方案 待核 甲 -> 无"].map { expected in
      let event = try #require(try store.undo(by: "王芳"))
      return (event.shownKind(in: .chinese), expected)
    }
    #expect(words.allSatisfy { $0 == $1 }, "\(words)")
    #expect(try self.text(files) == text)
  }

  /// What the record could not keep whole is not taken out of the plan, and nothing so long put into it: every edit can be
  /// taken back.
  @Test func whatCouldNotBeTakenBackIsRefused() throws {
    let long = String(repeating: "很长的说明。", count: 2000)
    let text = smallPlan.replacing("## （一）治水\n", with: "## （一）治水\n### 9. 长任务\n\(long)\n- 牵头: 县水务局 ^aaaaaa9\n")
    let files = try TemporaryPlan(text)
    let store = try files.open()
    let plan = try store.board.plan
    let task = try #require(plan.tasks.indices.first { plan.text(plan.tasks[$0].title) == "长任务" })
    #expect(throws: StoreError.edit(.tooMuch(.remove, isOld: true))) {
      try store.remove(.group(0), by: "王芳", on: try store.board)
    }
    #expect(throws: StoreError.edit(.tooMuch(.body, isOld: true))) {
      try store.edit([FieldEdit(.task(task), .body, "短")], by: "王芳", on: try store.board)
    }
    let other = task == 0 ? 1 : 0
    #expect(throws: StoreError.edit(.tooMuch(.body, isOld: false))) {
      try store.edit([FieldEdit(.task(other), .body, long)], by: "王芳", on: try store.board)
    }
    #expect(try self.text(files) == text)
    _ = try store.edit([FieldEdit(.task(task), .title, "改名")], by: "王芳", on: try store.board)
    #expect(try store.undo(by: "王芳") != nil)
    #expect(try self.text(files) == text)
  }
}
