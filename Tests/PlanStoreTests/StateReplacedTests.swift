import Foundation
import Glibc
import PlanModel
import PlanPhrases
import StorePhrases
import TestSupport
import Testing

@testable import PlanStore

/// Something else stands in the place of the private folder, by now or from the start.
@Suite struct StateReplacedTests {
  /// What stands there, and whether in the place of one plan's folder or of all.
  enum Obstacle: CaseIterable { case file, link }

  private func replace(_ path: String, by obstacle: Obstacle, _ files: TemporaryPlan) throws {
    try FileManager.default.removeItem(atPath: path)
    switch obstacle {
    case .file: try files.write(Array("x".utf8), path)
    case .link: #expect(symlink(files.root + "/nowhere", path) == 0)
    }
  }

  private func expectSound(_ files: TemporaryPlan, events: Int) throws {
    let ids = try files.open().readJournal().events.map { "\($0.id.replica).\($0.id.sequence)" }
    #expect(ids.count == events && Set(ids).count == events)
    #expect(try files.open().check(width: DisplayWidth()).isEmpty)
  }

  /// The private folder goes away, and another session makes it anew: each writes in a place of its own.
  @Test func whoTookThePlaceKeepsIt() throws {
    let files = try TemporaryPlan()
    let first = try files.open()
    try first.append(Wanted(text: "1"))
    try FileManager.default.removeItem(atPath: try #require(files.stateFolders().first))
    let second = try files.open()
    try second.append(Wanted(text: "2"))
    try first.append(Wanted(text: "3"))
    let mirrors = try (1...2).map {
      String(decoding: try files.bytes(files.slot($0) + "/own.tsv"), as: UTF8.self)
    }
    #expect(mirrors[0].contains("\t2\t") && !mirrors[0].contains("\t3\t"))
    #expect(mirrors[1].contains("\t3\t"))
    withExtendedLifetime((first, second)) {}
  }

  @Test(arguments: Obstacle.allCases, [true, false])
  func anOpenSessionGoesOnElsewhere(obstacle: Obstacle, isAll: Bool) throws {
    let files = try TemporaryPlan()
    let session = try files.open()
    try session.append(Wanted(text: "1"))
    try replace(isAll ? files.state() : try #require(files.stateFolders().first), by: obstacle, files)
    try session.append(Wanted(status: .doing, text: "2"))
    #expect(session.takeNotices().count == 1)
    try session.append(Wanted(text: "3"))
    #expect(session.takeNotices().isEmpty)
    #expect(try session.undo(by: "王芳")?.text == "3")
    let next = try files.open()
    try next.append(Wanted(text: "4"))
    #expect(next.takeNotices().isEmpty)
    #expect(try ["4", "2", "1"].map { _ in try session.undo(by: "王芳")?.text } == ["4", "2", "1"])
    try expectSound(files, events: 8)
  }

  /// What waits for a drive is known to the board alone, once its private folder is gone.
  @Test(arguments: Obstacle.allCases, [true, false])
  func whatWaitsIsNotLost(obstacle: Obstacle, isAll: Bool) throws {
    let files = try TemporaryPlan()
    let session = try files.open()
    let board = try session.board
    _ = try session.newDrafts()
    let away = files.root + "/away"
    #expect(rename(files.root + "/Plans", away) == 0)
    let entry = Entry(item: 1, on: board.asOf, kind: .note, text: "等着")
    #expect(try session.save(entry, by: "王芳", on: board).isWaiting)
    try replace(isAll ? files.state() : try #require(files.stateFolders().first), by: obstacle, files)
    #expect(rename(away, files.root + "/Plans") == 0)
    #expect(try session.deliver(on: board, by: "王芳").lines.count { $0 == UInt8(ascii: "\n") } == 1)
    #expect(try files.open().readJournal().events.map(\.text) == ["等着"])
    try expectSound(files, events: 1)
  }

  @Test(arguments: Obstacle.allCases) func draftsAreKeptElsewhere(obstacle: Obstacle) throws {
    let files = try TemporaryPlan()
    let session = try files.open()
    let draft = Draft(item: "aaaaaa3", kind: .note, value: "", day: "2018-05-20", text: "写到一半")
    _ = try session.keep(draft, isHeld: false)
    try replace(try #require(files.stateFolders().first), by: obstacle, files)
    _ = try session.keep(draft, isHeld: false)
    #expect(try session.newDrafts()?.map(\.text) == ["写到一半"])
    #expect(try files.open().newDrafts()?.map(\.text) == ["写到一半"])
  }

  /// Nowhere to keep anything: that, and what to set, is said.
  @Test func withoutAnyPlaceItIsSaidWhatToSet() throws {
    let files = try TemporaryPlan()
    try files.write(Array("x".utf8), files.root + "/file")
    func open(_ state: String) throws -> OpenPlan {
      let folders = UserFolders { ["XDG_STATE_HOME": state, "HOME": files.root + "/file"][$0] }
      return try OpenPlan(files.folder, folders: folders, clock: { 1_526_800_000_000 })
    }
    #expect(throws: StoreError.stateOutOfReach(path: files.root + "/file/duban", ENOTDIR)) {
      do {
        try open(files.root + "/file").append(Wanted())
      } catch let error as StoreError {
        #expect(error.chinese.hasSuffix("请把环境变量 XDG_STATE_HOME 设成自己能写的文件夹，再记一次"))
        guard case .stateOutOfReach(_, let code) = error else { throw error }
        throw StoreError.stateOutOfReach(path: files.root + "/file/duban", code)
      }
    }
    try open(files.root + "/mine").append(Wanted())
    #expect(try files.open().readJournal().count == 1)
  }
}

/// 编号 of any letters and any length.
@Suite struct PlanIDTests {
  private func plan(_ id: String) -> String { smallPlan.replacing("- 临期天数", with: "- 编号: \(id)\n- 临期天数") }

  @Test(arguments: [("连山", "通化"), ("连山-1", "通化-1"), ("a/1", "a1")])
  func anotherIDOfOtherLettersIsAskedAbout(_ old: String, _ new: String) throws {
    let files = try TemporaryPlan(plan(old))
    try files.open().append(Wanted())
    try files.write(Array(plan(new).utf8), files.folder.planPath)
    #expect(throws: StoreError.planIDChanged(from: old, to: new, folder: files.folder.path)) {
      try files.open().append(Wanted())
    }
    try files.write(Array(plan(old).utf8), files.folder.planPath)
    #expect(try files.open().undo(by: "王芳") != nil)
  }

  @Test func aCopyOfSuchAPlanSaysSo() throws {
    let files = try TemporaryPlan(plan("连山"))
    try files.open().append(Wanted())
    try files.copy("small", to: "copy")
    let copy = try files.open(at: "copy")
    try copy.append(Wanted())
    #expect(copy.takeNotices() == [.copy(of: files.folder.path)])
  }

  @Test func aVeryLongIDIsNoObstacle() throws {
    let files = try TemporaryPlan(plan(String(repeating: "a", count: 5000)))
    try files.open().append(Wanted())
    #expect(try files.open().undo(by: "王芳") != nil)
  }

  /// An earlier version noted only some of the letters.
  @Test func whatAnEarlierVersionNotedIsTheSame() throws {
    let files = try TemporaryPlan(plan("连山-1"))
    try files.open().append(Wanted())
    try files.editPlace { _, lines in lines[1] = "-1" }
    let now = try files.open()
    #expect(now.changedID == nil)
    #expect(try now.undo(by: "王芳") != nil)
    #expect(files.stateFolders().count == 1)
  }
}

/// What stands in the place of the lock on the plan.
@Suite struct OddLockTests {
  private let files: TemporaryPlan
  private var lock: String { files.folder.path + "/.plan.md.lock" }
  private let withoutIDs = smallPlan.replacing(/[ ]\^aaaaaa[0-9]/, with: "")

  init() throws { files = try TemporaryPlan(withoutIDs) }

  @Test(arguments: ["folder", "pipe", "link"]) func whatIsNoLockIsSaidAtOnce(_ kind: String) throws {
    switch kind {
    case "folder": #expect(mkdir(lock, 0o700) == 0)
    case "pipe": #expect(mkfifo(lock, 0o600) == 0)
    default: #expect(symlink("/nowhere", lock) == 0)
    }
    let start = ContinuousClock.now
    #expect(throws: StoreError.noLock(path: lock)) { try files.open().append(Wanted()) }
    #expect(start.duration(to: .now) < .seconds(5))
    #expect(StoreError.noLock(path: lock).chinese.hasSuffix("请把它移走，再试一次"))
    #expect(rename(lock, files.root + "/moved") == 0)
    try files.open().append(Wanted())
  }

  /// Whoever may not change the plan may have lost records all the same.
  @Test(arguments: [true, false]) func lostRecordsComeBackWithoutThePlan(hasIDs: Bool) throws {
    try files.open().append(Wanted())
    if hasIDs { _ = try files.open().fix() }
    try FileManager.default.removeItem(atPath: files.journal)
    #expect(mkdir(lock, 0o700) == 0)
    if hasIDs {
      #expect(try files.open().fix().lines == 1)
    } else {
      #expect(throws: StoreError.noLock(path: lock)) { try files.open().fix() }
    }
    #expect(try files.open().readJournal().count == 1)
  }
}
