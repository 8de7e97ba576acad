import Foundation
import Glibc
import PlanModel
import PlanPhrases
import StorePhrases
import PlanStore
import TestSupport
import Testing

@Suite struct PlanFileTests {
  @Test func theFirstEventOnAnItemGivesItAnID() throws {
    let text = smallPlan.replacing(" ^aaaaaa6", with: "")
    let files = try TemporaryPlan(text)
    #expect(chmod(files.folder.planPath, 0o604) == 0)
    let plan = try files.open()
    let index = try #require(plan.plan.assignments.firstIndex { $0.id == nil })
    let id = try #require(try plan.identify(item: index))
    let saved = try files.bytes(files.folder.planPath)
    #expect(String(decoding: saved, as: UTF8.self) == text.replacing("每月一次", with: "每月一次 ^\(id)"))
    var status = stat()
    #expect(stat(files.folder.planPath, &status) == 0 && status.st_mode & 0o7777 == 0o604)
    let names = try FileManager.default.contentsOfDirectory(atPath: files.folder.path)
    #expect(names.sorted() == ["journal", "plan.md"])
  }

  @Test(arguments: [mode_t(0o660), 0o644, 0o600]) func thePlanKeepsItsMode(_ mode: mode_t) throws {
    let files = try TemporaryPlan(smallPlan.replacing(" ^aaaaaa6", with: ""))
    #expect(chmod(files.folder.planPath, mode) == 0)
    _ = try files.open().identify(item: 3)
    var status = stat()
    #expect(stat(files.folder.planPath, &status) == 0 && status.st_mode & 0o7777 == mode)
  }

  /// A program that was killed while it gave an id left its lock: it is in nobody's way for long.
  @Test func aLockThatWasLeftBehindIsTakenAway() throws {
    let files = try TemporaryPlan(smallPlan.replacing(" ^aaaaaa6", with: ""))
    let lock = files.folder.path + "/.plan.md.lock"
    try files.write([], lock)
    let longAgo = [FileAttributeKey.modificationDate: Date(timeIntervalSinceNow: -60)]
    try FileManager.default.setAttributes(longAgo, ofItemAtPath: lock)
    #expect(try files.open().identify(item: 3) != nil)
    #expect(access(lock, F_OK) != 0)
  }

  @Test func anEditMeanwhileIsKept() throws {
    let files = try TemporaryPlan(smallPlan.replacing(" ^aaaaaa6", with: ""))
    let plan = try files.open()
    let index = try #require(plan.plan.assignments.firstIndex { $0.id == nil })
    let edited = smallPlan.replacing(" ^aaaaaa6", with: "").replacing(
      "### 1. 整治河道", with: "### 0. 新任务\n- 牵头: 甲\n### 1. 河道")
    try files.write(Array(edited.utf8), files.folder.planPath)
    let id = try #require(try plan.identify(item: index))
    let saved = String(decoding: try files.bytes(files.folder.planPath), as: UTF8.self)
    #expect(saved == edited.replacing("每月一次", with: "每月一次 ^\(id)"))
    #expect(plan.plan.assignments.contains { $0.id == id })
  }

  @Test func anIDThatSomebodyElseGaveIsTaken() throws {
    let files = try TemporaryPlan(smallPlan.replacing(" ^aaaaaa6", with: ""))
    let plan = try files.open()
    let index = try #require(plan.plan.assignments.firstIndex { $0.id == nil })
    try files.write(Array(smallPlan.utf8), files.folder.planPath)
    #expect(try plan.identify(item: index) == ItemID("aaaaaa6"))
    #expect(try files.bytes(files.folder.planPath) == Array(smallPlan.utf8))
  }

  @Test func anItemThatIsGoneIsAnError() throws {
    let files = try TemporaryPlan(smallPlan.replacing(" ^aaaaaa6", with: ""))
    let plan = try files.open()
    let index = try #require(plan.plan.assignments.firstIndex { $0.id == nil })
    try files.write(Array("# 别的\n".utf8), files.folder.planPath)
    #expect(throws: StoreError.planChanged(path: files.folder.planPath)) {
      try plan.identify(item: index)
    }
    #expect(try files.bytes(files.folder.planPath) == Array("# 别的\n".utf8))
  }
}

/// Lines that are written by hand, in the ways that happen.
@Suite struct IdentifyTests {
  @Test func linesThatAreAlikeAreToldApart() throws {
    let files = try TemporaryPlan("# 例\n## 甲\n### 1. 一\n- 牵头: 乙\n### 2. 二\n- 牵头: 乙\n- 牵头: 乙\n")
    let plan = try files.open()
    for index in 0..<3 { _ = try plan.identify(item: index) }
    let after = try files.open().plan
    #expect(Set(after.assignments.compactMap(\.id)).count == 3)
    #expect(after.findings == [])
    #expect(after.assignments.indices.allSatisfy { after[$0].leads == ["乙"] })
  }

  @Test(arguments: ["^aaaaaa2", "^ABC", "^"]) func aBadIDIsReplaced(written: String) throws {
    let files = try TemporaryPlan("# 例\n## 甲\n### 1. 一\n- 牵头: 乙 ^aaaaaa2\n- 牵头: 丙 \(written)\n")
    let plan = try files.open()
    let id = try #require(try plan.identify(item: 1))
    let after = try files.open().plan
    #expect(after.assignments[1].id == id)
    #expect(after[1].leads == ["丙"])
    #expect(after.findings == [])
  }

  @Test func manyGiveIDsAtOnce() async throws {
    let lines = (1...12).map { "### \($0). 任务\n- 牵头: 乙\n" }.joined()
    let files = try TemporaryPlan("# 例\n## 甲\n" + lines)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for index in 0..<12 {
        group.addTask { _ = try files.open("machine \(index)").identify(item: index) }
      }
      try await group.waitForAll()
    }
    let plan = try files.open()
    #expect(plan.plan.assignments.compactMap(\.id).count == 12)
    let board = Snapshot(plan: plan.plan, journal: try plan.readJournal(), asOf: day("2018-05-20"))
    #expect(board.orphans.isEmpty)
    #expect(board.statuses.allSatisfy { $0 == .doing })
  }
}

@Suite struct OpeningTests {
  /// In a file with a hole; nothing of it is read.
  @Test func aFileLargerThanAnyPlanIsRefused() throws {
    let files = try TemporaryPlan()
    let path = files.folder.planPath
    #expect(truncate(path, 5 << 30) == 0)
    #expect(throws: StoreError.system(.read, path: path, EFBIG)) { try files.open() }
    #expect(StoreError.system(.read, path: path, EFBIG).chinese.contains("4 GB"))
  }

  @Test func planAndJournalsAreReadTogether() throws {
    let files = try TemporaryPlan()
    try files.open().append(Wanted())
    let (store, journal) = try OpenPlan.open(files.folder, folders: files.folders(), for: day("2018-05-20"))
    #expect(store.plan.source == Array(smallPlan.utf8))
    #expect(journal.events.map(\.who) == ["王芳"])
    let board = Snapshot(plan: store.plan, journal: journal, asOf: day("2018-05-20"))
    #expect(board.statuses.contains(.done))
    #expect(try store.news().lines.isEmpty)
    try files.open("two").append(Wanted(who: "李强"))
    #expect(try store.news().lines.count == 1)
  }

  @Test func aFolderWithoutAPlanSaysSoWhateverItsJournals() throws {
    let files = try TemporaryPlan()
    try files.open().append(Wanted())
    unlink(files.folder.planPath)
    #expect(throws: StoreError.noPlanFile(path: files.folder.path)) {
      try OpenPlan.open(files.folder, folders: files.folders(), for: nil)
    }
  }
}

@Suite struct PlanLocatorTests {
  private func locator(_ root: String, _ environment: [String: String] = [:]) -> PlanLocator {
    var environment = environment
    environment["HOME"] = root + "/home"
    let folders = UserFolders { environment[$0] }
    return PlanLocator(folders: folders) { environment[$0] }
  }

  @Test func plansAreFoundWhereTheyAreNamed() throws {
    let files = try TemporaryPlan()
    let here = files.root + "/Plans"
    for path in [here, here + "/small", here + "/small/plan.md"] {
      let found = try locator(files.root).locate(named: path)
      #expect(try found.readPlan() == Array(smallPlan.utf8), "\(path)")
    }
    #expect(throws: PlanLocator.Failure.noPlan(at: files.root + "/home")) {
      try locator(files.root).locate(named: files.root + "/home")
    }
    #expect(try locator(files.root, ["DUBAN_PLANS": here]).locate(named: nil).path == here + "/small")
  }

  @Test func severalAreListed() throws {
    let files = try TemporaryPlan()
    let here = files.root + "/Plans"
    try FileManager.default.copyItem(atPath: here + "/small", toPath: here + "/other")
    #expect(throws: PlanLocator.Failure.several([here + "/other", here + "/small"])) {
      try locator(files.root).locate(named: here)
    }
  }

  @Test func theUsersDataFolderComesAfterTheEnvironment() throws {
    let files = try TemporaryPlan()
    let data = files.root + "/data"
    try FileManager.default.createDirectory(atPath: data + "/duban/mine", withIntermediateDirectories: true)
    try files.write(Array(smallPlan.utf8), data + "/duban/mine/plan.md")
    let places = locator(files.root, ["XDG_DATA_HOME": data, "DUBAN_PLANS": "/x"]).places
    #expect(places == ["/x", "./plan.md", "./Plans", data + "/duban"])
    #expect(try locator(files.root).locate(named: data + "/duban").path == data + "/duban/mine")
  }
}

@Suite struct SettingsTests {
  @Test func settingsAreReadAsSavedAndOthersKept() throws {
    let files = try TemporaryPlan()
    let folders = files.folders()
    #expect(Settings(in: folders) == Settings())
    let path = files.root + "/home-one/.config/duban/settings"
    try FileManager.default.createDirectory(
      atPath: files.root + "/home-one/.config/duban", withIntermediateDirectories: true)
    try files.write(Array("将来: 一\n歧义宽度: 2\n".utf8), path)
    var settings = Settings(in: folders)
    settings.name = "王芳"
    settings.unit = "县创建办"
    try settings.save(in: folders)
    #expect(Settings(in: folders) == settings)
    #expect(Settings(in: folders).ambiguousWidth == 2)
    #expect(String(decoding: try files.bytes(path), as: UTF8.self).contains("将来: 一\n"))
  }

  @Test func relativeFoldersCountAsUnset() {
    let folders = UserFolders { ["XDG_STATE_HOME": "relative", "HOME": "/home/a"][$0] }
    #expect(folders.state == "/home/a/.local/state")
    #expect(UserFolders { _ in nil }.state == nil)
  }
}
