import Foundation
import PlanModel
import PlanStore
import TestSupport
import Testing

/// The plan folder is another one by now, under a session that is open: nothing is poured from one into the other.
@Suite struct SwappedFolderTests {
  private func plan(_ id: String) -> String { smallPlan.replacing("- 临期天数", with: "- 编号: \(id)\n- 临期天数") }

  private func texts(_ files: TemporaryPlan, _ name: String) throws -> [String] {
    try files.open(at: name).readJournal().events.map(\.text)
  }

  private func swap(_ files: TemporaryPlan) {
    files.move("small", to: "x")
    files.move("other", to: "small")
    files.move("x", to: "other")
  }

  /// With another 编号, or a copy with the same.
  @Test(arguments: ["a-1", "b-2"]) func eachFolderHasItsOwn(id: String) throws {
    let files = try TemporaryPlan(plan("a-1"))
    let session = try files.open()
    try session.append(Wanted(text: "甲"))
    try files.copy("small", to: "other")
    try files.write(Array(plan(id).utf8), files.root + "/Plans/other/plan.md")
    try FileManager.default.removeItem(atPath: files.root + "/Plans/other/journal")
    swap(files)
    _ = try session.news()
    try session.append(Wanted(text: "乙"))
    swap(files)
    _ = try session.news()
    try session.append(Wanted(text: "丙"))
    #expect(try Set(texts(files, "small")) == ["甲", "丙"])
    #expect(try texts(files, "other") == ["乙"])
    for name in ["small", "other"] { #expect(try files.open(at: name).fix().lines == 0) }
    #expect(try session.undo(by: "王芳")?.text == "丙")
    #expect(try files.open(at: "other").undo(by: "王芳")?.text == "乙")
  }

  /// What waits for the one is not brought to the other.
  @Test func whatWaitsGoesWhereItBelongs() throws {
    let files = try TemporaryPlan(plan("a-1"))
    let session = try files.open()
    let board = try session.board
    try session.append(Wanted(text: "甲"))
    files.move("small", to: "away")
    let entry = Entry(item: 1, on: board.asOf, kind: .note, text: "等着")
    #expect(try session.save(entry, by: "王芳", on: board).isWaiting)
    try files.copy("away", to: "small")
    try files.write(Array(plan("b-2").utf8), files.folder.planPath)
    _ = try session.news()
    _ = try session.deliver(on: board, by: "王芳")
    #expect(try texts(files, "small") == ["甲"])
    try FileManager.default.removeItem(atPath: files.folder.path)
    files.move("away", to: "small")
    let next = try files.open()
    _ = try next.deliver(on: try next.board, by: "王芳")
    #expect(try texts(files, "small") == ["甲", "等着"])
  }

  /// Somebody edits the 编号 under an open session: it asks, too, and goes on once that is said elsewhere.
  @Test func anEditedNumberIsAskedAbout() throws {
    let files = try TemporaryPlan(plan("a-1"))
    let session = try files.open()
    try session.append(Wanted(text: "甲"))
    try files.write(Array(plan("b-2").utf8), files.folder.planPath)
    _ = try session.news()
    #expect(throws: StoreError.planIDChanged(from: "a-1", to: "b-2", folder: files.folder.path)) {
      try session.append(Wanted(text: "乙"))
    }
    try files.open().settleID(isSamePlan: true)
    try session.append(Wanted(text: "乙"))
    #expect(try session.undo(by: "王芳")?.text == "乙")
    #expect(files.stateFolders().count == 1)
  }
}
