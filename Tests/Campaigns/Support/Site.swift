import Foundation
import PlanModel
import PlanStore
import Subprocess
import TestSupport

/// A plan and the folders of one user, used for many trials one after another.
struct Site: Sendable {
  let plan: String
  let state: String
  let config: String

  /// - Parameter root: a folder for what is not named.
  init(root: String, plan: String? = nil, state: String? = nil) {
    self.plan = plan ?? "\(root)/plan"
    self.state = state ?? "\(root)/state"
    self.config = "\(root)/config"
  }

  var planFile: String { "\(plan)/plan.md" }
  var journal: String { "\(plan)/journal" }
  var folders: [String] { [plan, state, config] }

  var userFolders: UserFolders {
    UserFolders { variable in
      ["XDG_STATE_HOME": state, "XDG_CONFIG_HOME": config, "XDG_DATA_HOME": "\(config)/data"][variable]
    }
  }

  var environment: Environment {
    .inherit.updating([
      "HOME": config, "XDG_STATE_HOME": state, "XDG_CONFIG_HOME": config, "XDG_DATA_HOME": "\(config)/data",
      "DUBAN_PLANS": nil, "DUBAN_LANG": nil, "LOGNAME": nil, "USER": nil,
    ])
  }

  /// Begins anew: a plan nobody has recorded anything in, and a person who is known.
  func clear(plan text: String = smallPlan, isKnown: Bool = true) throws {
    let files = FileManager.default
    for folder in folders {
      try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for name in try files.contentsOfDirectory(atPath: folder) where name != "lost+found" {
        try files.removeItem(atPath: "\(folder)/\(name)")
      }
    }
    try writeFile(planFile, text.utf8)
    guard isKnown else { return }
    try files.createDirectory(atPath: "\(config)/duban", withIntermediateDirectories: true)
    try writeFile("\(config)/duban/settings", "姓名: 王芳\n单位: 创建办\n".utf8)
  }

  func open() throws(StoreError) -> OpenPlan {
    try OpenPlan(PlanFolder(path: plan), folders: userFolders)
  }

  /// Runs the program on the plan.
  ///
  /// - Parameters:
  ///   - tracer: the words of a program that runs it.
  ///   - limit: in seconds.
  func duban(_ words: [String], under tracer: [String] = [], limit: Int = 20) async throws -> Ended {
    try await runToEnd(
      tracer + [Programs.duban] + words + ["--plan", plan], environment: environment, seconds: limit)
  }

  /// Saves one event from inside, with nothing disturbing it.
  @discardableResult
  func record(_ text: String, item: Int = 1, kind: Event.Kind = .mark) throws -> Event {
    let plan = try open()
    let board = Snapshot(plan: plan.plan, journal: try plan.readJournal(), asOf: plan.now.day)
    let value = kind == .mark ? Status.doing.code : ""
    let entry = Entry(item: item, on: board.asOf, kind: kind, value: value, text: text)
    return try plan.save(entry, by: "王芳", on: board).event
  }

  /// The one journal file, where there is one.
  var journalFile: String? { journalFiles.first }

  var journalFiles: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: journal)) ?? []
    return names.filter { $0.hasSuffix(".tsv") }.sorted().map { "\(journal)/\($0)" }
  }

  /// The folder of the first slot.
  var slot: String? { slots.first }

  var slots: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(state)/duban")) ?? []
    guard let plan = names.first.map({ "\(state)/duban/\($0)" }) else { return [] }
    return ((try? FileManager.default.contentsOfDirectory(atPath: plan)) ?? []).sorted()
      .filter { $0.hasPrefix("slot-") }.map { "\(plan)/\($0)" }
  }

  func bytes(_ path: String) -> [UInt8] { readFile(path) }
  func write(_ bytes: [UInt8], _ path: String) throws { try writeFile(path, bytes) }
}
