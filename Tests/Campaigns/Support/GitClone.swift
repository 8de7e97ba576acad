import Foundation
import PlanModel
import PlanStore
import Subprocess
import TestSupport

/// A machine whose plan folder is a clone.
struct GitClone {
  let machine: SyncedMachine
  let commands: GitCommands

  /// - Parameters:
  ///   - remote: the bare repository; the first clone makes it.
  ///   - autocrlf: the setting `core.autocrlf` of its user.
  init(folder: String, remote: String, isFirst: Bool, autocrlf: String) async throws {
    try makeFolders("\(folder)/home/.config/duban")
    try writeFile("\(folder)/home/.config/duban/settings", Array("姓名: 王芳\n".utf8))
    commands = GitCommands(folder: folder)
    if isFirst {
      try await commands.need(["init", "-q", "--bare", "-b", "main", remote], in: folder)
      try await commands.need(["init", "-q", "-b", "main", commands.plan], in: folder)
      try await commands.need(["remote", "add", "origin", remote], in: commands.plan)
    } else {
      try await commands.need(
        ["-c", "core.autocrlf=\(autocrlf)", "clone", "-q", remote, commands.plan], in: folder)
    }
    try await commands.need(["config", "core.autocrlf", autocrlf], in: commands.plan)
    machine = try SyncedMachine(folder: folder, order: JournalNames())
    if isFirst {
      let ended = try await commands.sync()
      guard ended.isSuccess else { throw GitProblem(what: ended.summary) }
    }
  }
}

/// Why a run could not go on.
struct GitProblem: Error, CustomStringConvertible {
  var what: String
  var description: String { what }
}

/// Git and `duban sync` in a clone.
struct GitCommands: Sendable {
  let folder: String
  var plan: String { "\(folder)/plan" }

  private var environment: Environment {
    .inherit.updating([
      "HOME": "\(folder)/home", "XDG_STATE_HOME": nil, "XDG_CONFIG_HOME": nil, "XDG_DATA_HOME": nil,
      "DUBAN_PLANS": nil, "GIT_CONFIG_NOSYSTEM": "1", "GIT_EDITOR": "true", "LC_ALL": "C.UTF-8",
    ])
  }

  func sync(_ words: [String] = []) async throws -> Ended {
    try await ended([Programs.duban, "sync"] + words, in: plan)
  }

  /// Git as a person calls it; how it ends is as it may be.
  @discardableResult
  func git(_ words: [String]) async throws -> Ended { try await git(words, in: plan) }

  func need(_ words: [String], in place: String) async throws {
    let ended = try await git(words, in: place)
    guard ended.isSuccess else { throw GitProblem(what: "git \(words): \(ended.summary)") }
  }

  private func git(_ words: [String], in place: String) async throws -> Ended {
    let identity = ["-c", "user.name=hand", "-c", "user.email=hand@example.org", "-c", "gc.auto=0"]
    return try await ended(["git"] + identity + words, in: place)
  }

  private func ended(_ words: [String], in place: String) async throws -> Ended {
    try await runToEnd(words, environment: environment, in: place, seconds: 120)
  }

  /// Types commands in the plan folder, as somebody with a name.
  func shell(_ script: String) async throws -> Ended {
    let names = ["AUTHOR", "COMMITTER"].flatMap {
      ["GIT_\($0)_NAME=hand", "GIT_\($0)_EMAIL=hand@example.org"]
    }
    return try await ended(["env"] + names + ["bash", "-c", script], in: plan)
  }

  /// What somebody began and did not end; nil where there is no such thing.
  func halfDone() async throws -> String? {
    for (file, command) in [
      ("MERGE_HEAD", "merge"), ("rebase-merge", "rebase"), ("rebase-apply", "rebase"),
      ("CHERRY_PICK_HEAD", "cherry-pick"), ("REVERT_HEAD", "revert"), ("index.lock", "lock"),
    ] where FileManager.default.fileExists(atPath: "\(plan)/.git/\(file)") { return command }
    let unmerged = try await git(["ls-files", "--unmerged"]).output
    return unmerged.isEmpty ? nil : "stash"
  }

  /// Goes back to before what is half done.
  func giveUp() async throws {
    guard let command = try await halfDone() else { return }
    if command == "stash" {
      try await git(["reset", "-q", "--hard"])
    } else if !(try await git([command, "--abort"]).isSuccess) {
      try await git(["reset", "-q", "--hard"])
      try await git([command, "--quit"])
    }
  }

  var hasPlan: Bool { FileManager.default.fileExists(atPath: "\(plan)/\(PlanFolder.planFile)") }

  func bringPlanBack() async throws {
    try await giveUp()
    if !hasPlan { try await git(["revert", "--no-edit", "HEAD"]) }
    if !hasPlan { try await need(["checkout", "-q", "origin/main", "--", PlanFolder.planFile], in: plan) }
    try await commitAll()
  }

  func commitAll() async throws {
    try await git(["add", "--all"])
    try await git(["commit", "-q", "-m", "by hand"])
  }

  /// What is not as it must be after a synchronisation.
  func untidy() async throws -> [String] {
    var problems: [String] = []
    if let command = try await halfDone() { problems.append("a half-done \(command)") }
    let status = try await git(["status", "--porcelain"]).output
    if !status.isEmpty { problems.append("not committed: \(status)") }
    let journals = names(in: "\(plan)/journal").map { "\(plan)/journal/\($0)" }
    for file in journals + ["\(plan)/plan.md", "\(plan)/.gitattributes"] {
      let lines = readFile(file).split(separator: UInt8(ascii: "\n"))
      let hasMarkers = lines.contains { line in
        ["<<<<<<<", ">>>>>>>", "|||||||"].contains { line.starts(with: $0.utf8) }
      }
      if hasMarkers { problems.append("conflict markers in \(file)") }
    }
    let strays = names(in: "\(plan)/.git").filter { $0.hasPrefix("duban-") || $0.hasSuffix(".lock") }
    if !strays.isEmpty { problems.append("left in .git: \(strays)") }
    return problems
  }
}
