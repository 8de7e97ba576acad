import Foundation
import Glibc
import PlanModel
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
    let id = try plan.identify(item: index, of: plan.plan)
    let saved = try files.bytes(files.folder.planPath)
    #expect(String(decoding: saved, as: UTF8.self) == text.replacing("每月一次", with: "每月一次 ^\(id)"))
    var status = stat()
    #expect(stat(files.folder.planPath, &status) == 0 && status.st_mode & 0o7777 == 0o604)
    #expect(try FileManager.default.contentsOfDirectory(atPath: files.folder.path) == ["plan.md"])
  }

  @Test func anEditMeanwhileIsKept() throws {
    let files = try TemporaryPlan(smallPlan.replacing(" ^aaaaaa6", with: ""))
    let plan = try files.open()
    let index = try #require(plan.plan.assignments.firstIndex { $0.id == nil })
    let edited = smallPlan.replacing(" ^aaaaaa6", with: "").replacing(
      "### 1. 整治河道", with: "### 0. 新任务\n- 牵头: 甲\n### 1. 河道")
    try files.write(Array(edited.utf8), files.folder.planPath)
    let id = try plan.identify(item: index, of: plan.plan)
    let saved = String(decoding: try files.bytes(files.folder.planPath), as: UTF8.self)
    #expect(saved == edited.replacing("每月一次", with: "每月一次 ^\(id)"))
    #expect(plan.plan.assignments.contains { $0.id == id })
  }

  @Test func anIDThatSomebodyElseGaveIsTaken() throws {
    let files = try TemporaryPlan(smallPlan.replacing(" ^aaaaaa6", with: ""))
    let plan = try files.open()
    let index = try #require(plan.plan.assignments.firstIndex { $0.id == nil })
    try files.write(Array(smallPlan.utf8), files.folder.planPath)
    #expect(try plan.identify(item: index, of: plan.plan) == ItemID("aaaaaa6"))
    #expect(try files.bytes(files.folder.planPath) == Array(smallPlan.utf8))
  }

  @Test func anItemThatIsGoneIsAnError() throws {
    let files = try TemporaryPlan(smallPlan.replacing(" ^aaaaaa6", with: ""))
    let plan = try files.open()
    let index = try #require(plan.plan.assignments.firstIndex { $0.id == nil })
    try files.write(Array("# 别的\n".utf8), files.folder.planPath)
    #expect(throws: StoreError.planChanged(path: files.folder.planPath)) {
      try plan.identify(item: index, of: plan.plan)
    }
    #expect(try files.bytes(files.folder.planPath) == Array("# 别的\n".utf8))
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
    #expect(places == ["/x", "./Plans", data + "/duban"])
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
