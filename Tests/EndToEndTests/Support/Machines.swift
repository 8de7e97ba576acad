import Foundation
import Testing

/// Machines that share a plan through a bare git repository on the disk.
final class Machines {
  let workspace: Workspace
  var remote: String { workspace.path + "/remote.git" }

  init() throws {
    workspace = try Workspace(plans: [], isKnown: false)
    try git(["init", "--quiet", "--bare", "--initial-branch=main", remote], in: workspace.path)
  }

  /// One machine: a person, a clone, and folders of its own.
  struct Machine {
    let machines: Machines
    let name: String
    let person: String
    /// The top of the work tree, and the plan in it.
    let top: String
    let plan: String
    var path: String { machines.workspace.path }
    /// Where the plan is, as the workspace names it.
    var planInWorkspace: String { String(plan.dropFirst(path.count + 1)) }
  }

  /// A new repository with the shipped plan, not yet pushed.
  ///
  /// - Parameter folder: of the plan in the repository; empty for its top.
  func first(_ name: String = "one", _ person: String = "王芳", folder: String = "") throws -> Machine {
    let machine = try machine(name, person, folder)
    try workspace.addPlan(machine.planInWorkspace)
    try git(["init", "--quiet", "--initial-branch=main"], in: machine.top)
    try git(["remote", "add", "origin", remote], in: machine.top)
    return machine
  }

  /// A clone of what was pushed, or of another repository.
  func clone(
    _ name: String, _ person: String, folder: String = "", settings: [String] = [], from other: String? = nil
  ) throws -> Machine {
    let machine = try machine(name, person, folder)
    try git(
      settings.flatMap { ["-c", $0] } + ["clone", "--quiet", other ?? remote, machine.top], in: workspace.path
    )
    for setting in settings {
      let sides = setting.split(separator: "=").map(String.init)
      try git(["config"] + sides, in: machine.top)
    }
    return machine
  }

  private func machine(_ name: String, _ person: String, _ folder: String) throws -> Machine {
    try workspace.write("姓名: \(person)\n单位: 创建办\n", to: "\(name)-config/duban/settings")
    let top = workspace.path + "/" + name
    return Machine(
      machines: self, name: name, person: person, top: top, plan: folder.isEmpty ? top : top + "/" + folder)
  }

  /// Two machines that have the plan.
  func two(folder: String = "") throws -> (Machine, Machine) {
    let one = try first(folder: folder)
    try one.expectSync("已同步：送出方案的改动")
    return (one, try clone("two", "李强", folder: folder))
  }

  /// Runs git as a person would, with a name of its own.
  @discardableResult
  func git(_ arguments: [String], in folder: String, mayFail: Bool = false) throws -> Run {
    guard let tool = Program.tool("git") else { throw Failure("git is not installed") }
    let identity = ["-c", "user.name=hand", "-c", "user.email=hand@example.org"]
    let run = try run(tool, identity + arguments, in: folder, environment: workspace.environment)
    guard mayFail || run.status == 0 else { throw Failure("git \(arguments): \(run.errorText)") }
    return run
  }
}

extension Machines.Machine {
  var environment: [String: String] {
    var environment = machines.workspace.environment
    environment["XDG_CONFIG_HOME"] = "\(path)/\(name)-config"
    environment["XDG_STATE_HOME"] = "\(path)/\(name)-state"
    environment["DUBAN_PLANS"] = plan
    return environment
  }

  func duban(_ arguments: String..., environment changes: [String: String] = [:]) throws -> Run {
    try run(
      Program.path, arguments, in: path, environment: environment.merging(changes) { $1 }, limit: 60)
  }

  func git(_ arguments: String..., mayFail: Bool = false) throws -> Run {
    try machines.git(arguments, in: top, mayFail: mayFail)
  }

  /// Records progress on an item.
  func note(_ text: String, item: String = "7.4a", _ location: SourceLocation = #_sourceLocation) throws {
    let run = try duban("note", item, text)
    #expect(run.status == 0, "\(run.errorText)", sourceLocation: location)
  }

  /// Synchronises, and expects the one line that it says.
  func expectSync(_ line: String, _ location: SourceLocation = #_sourceLocation) throws {
    let run = try duban("sync")
    #expect(run.status == 0, "\(run.errorText)", sourceLocation: location)
    #expect(run.outputText == line + "\n", sourceLocation: location)
    try expectTidy(location)
  }

  /// Synchronises in vain.
  func expectNoSync(
    _ text: String, _ options: String..., location: SourceLocation = #_sourceLocation
  ) throws {
    let run = try run(Program.path, ["sync"] + options, in: path, environment: environment, limit: 60)
    #expect(run.status == 1, sourceLocation: location)
    #expect(run.output.isEmpty, sourceLocation: location)
    #expect(run.errorLines.count == 1, sourceLocation: location)
    #expect(run.errorText.contains(text), "\(run.errorText)", sourceLocation: location)
  }

  /// No conflict markers, nothing half done, nothing uncommitted of the plan.
  func expectTidy(_ location: SourceLocation = #_sourceLocation) throws {
    for file in ["MERGE_HEAD", "rebase-merge", "rebase-apply", "index.lock"] {
      #expect(!FileManager.default.fileExists(atPath: "\(top)/.git/\(file)"), sourceLocation: location)
    }
    // Names may be in any encoding.
    let marks = try run(
      "/bin/bash", ["-c", "git ls-files -z | xargs -0 grep -lE '^(<<<<<<<|>>>>>>>)' --"], in: top,
      environment: environment)
    #expect(marks.output.isEmpty, sourceLocation: location)
  }

  /// The texts of all events that the program sees.
  func notes() throws -> Set<String> {
    let log = try duban("log")
    guard log.status == 0 else { throw Failure(log.errorText) }
    return Set(
      log.outputLines.compactMap {
        $0.contains("  进展  ") ? $0.components(separatedBy: "  进展  ").last : nil
      })
  }

  /// The journal files, as paths from the top of the work tree.
  func journals() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: plan + "/journal").filter { $0.hasSuffix(".tsv") }
      .sorted().map { String((plan + "/journal/" + $0).dropFirst(top.count + 1)) }
  }

  func read(_ file: String) throws -> String { try String(contentsOfFile: top + "/" + file, encoding: .utf8) }

  func write(_ text: String, to file: String) throws {
    try text.write(toFile: top + "/" + file, atomically: false, encoding: .utf8)
  }
}

extension Machines.Machine {
  /// Types commands as a person would, in the top folder of the work tree.
  @discardableResult
  func type(
    _ script: String, mayFail: Bool = false, environment changes: [String: String] = [:],
    _ location: SourceLocation = #_sourceLocation
  ) throws -> Run {
    let programs = URL(filePath: Program.path).deletingLastPathComponent().path
    var environment = self.environment.merging(changes) { $1 }
    environment["PATH"] = programs + ":" + (environment["PATH"] ?? "")
    let run = try run("/bin/bash", ["-ec", script], in: top, environment: environment, limit: 60)
    #expect(mayFail || run.status == 0, "\(script): \(run.errorText)", sourceLocation: location)
    return run
  }

  /// Does something with git under a name of its own.
  func byHand(_ script: String, _ location: SourceLocation = #_sourceLocation) throws {
    let identity = [
      "GIT_AUTHOR_NAME": "hand", "GIT_AUTHOR_EMAIL": "hand@example.org", "GIT_COMMITTER_NAME": "hand",
      "GIT_COMMITTER_EMAIL": "hand@example.org",
    ]
    try type(script, environment: identity, location)
  }

  /// Synchronises, and expects all to go well, whatever it says.
  @discardableResult
  func sync(_ location: SourceLocation = #_sourceLocation) throws -> String {
    let run = try duban("sync")
    #expect(run.status == 0, "\(run.errorText)", sourceLocation: location)
    try expectTidy(location)
    return run.outputText
  }

  /// What a message tells people to run, behind some words of it.
  func remedy(after words: String, in message: String) throws -> String {
    guard let rest = message.components(separatedBy: words).dropFirst().first else {
      throw Failure("“\(words)” is not in: \(message)")
    }
    let command = rest.prefix { !"\n，；".contains($0) }
    let ends = [" 再同步", " 停用", " 放弃", " 收起", " 移开", " 然后同步", " 后在那里", " 提交"]
    return ends.reduce(String(command)) { $0.components(separatedBy: $1)[0] }
  }

  /// Synchronises where the person stands, is refused in one line, and does to the letter what that says.
  ///
  /// - Parameters:
  ///   - isInside: whether the person stands in the work tree.
  ///   - words: behind which the remedy stands.
  /// - Returns: what was said.
  @discardableResult
  func followAdvice(
    isInside: Bool = true, after words: String = "运行 ", mayFail: Bool = false,
    _ location: SourceLocation = #_sourceLocation
  ) throws -> String {
    let folder = isInside ? "." : ".."
    let run = try type("cd \(folder); duban sync", mayFail: true, location)
    #expect(run.status == 1, sourceLocation: location)
    let last = run.errorText.split(separator: "\n").last.map(String.init) ?? ""
    try type("cd \(folder); " + remedy(after: words, in: last), mayFail: mayFail, location)
    return last
  }
}
