import Foundation

/// A temporary folder with a copy of the shipped plan in `Plans/` and a user's own folders; nobody else's
/// files are touched.
final class Workspace {
  let path: String
  /// The whole environment of the programs that run here.
  let environment: [String: String]

  /// - Parameter isKnown: whether the person's name and unit are already in the settings.
  init(plans: [String] = ["lianshan"], isKnown: Bool = true) throws {
    let name = "duban-" + UUID().uuidString.prefix(8).lowercased()
    self.path = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path + "/" + name
    self.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": path + "/home",
      "XDG_CONFIG_HOME": path + "/config", "XDG_STATE_HOME": path + "/state",
      "XDG_DATA_HOME": path + "/data", "LANG": "C.UTF-8", "TERM": "xterm-256color", "TMUX_TMPDIR": path,
    ]
    try FileManager.default.createDirectory(atPath: path + "/home", withIntermediateDirectories: true)
    for plan in plans { try addPlan("Plans/" + plan) }
    if isKnown { try write("姓名: 测试员\n单位: 创建办\n", to: "config/duban/settings") }
    // The process id stays the same through `exec`, so that a test can send signals to the program itself.
    try write("echo $$ >\"$DUBAN_PID_FILE\"\nexec '\(Program.path)' \"$@\"\n", to: "board")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Copies the shipped plan, without a journal, to a folder of the workspace.
  func addPlan(_ folder: String) throws {
    let source = Program.packageFolder + "/Plans/lianshan/plan.md"
    try write(String(contentsOfFile: source, encoding: .utf8), to: folder + "/plan.md")
  }

  func write(_ text: String, to file: String) throws {
    let url = URL(filePath: path + "/" + file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func read(_ file: String) throws -> String {
    try String(contentsOfFile: path + "/" + file, encoding: .utf8)
  }

  /// Replaces a text that stands exactly once in a file.
  func edit(_ file: String, _ old: String, _ new: String) throws {
    let parts = try read(file).components(separatedBy: old)
    guard parts.count == 2 else { throw Failure("“\(old)” stands \(parts.count - 1) times in \(file)") }
    try write(parts.joined(separator: new), to: file)
  }

  /// Runs the program without a terminal.
  func duban(_ arguments: String..., environment changes: [String: String?] = [:]) throws -> Run {
    var environment = self.environment
    for (name, value) in changes { environment[name] = value }
    return try run(Program.path, arguments, in: path, environment: environment)
  }

  /// Lines of bash with `duban` as the program under test.
  func type(_ lines: String) throws -> Run {
    let script = "duban() { '\(Program.path)' \"$@\"; }\n" + lines
    return try run("/bin/bash", ["-c", script], in: path, environment: environment)
  }

  /// The journal files of the plan.
  var journals: [String] {
    let folder = path + "/Plans/lianshan/journal"
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasSuffix(".tsv") }.sorted()
  }

  /// All lines of all journal files.
  func events() throws -> [String] {
    try journals.flatMap { name in
      try read("Plans/lianshan/journal/" + name).split(separator: "\n").map(String.init)
    }
  }
}
