import ArgumentParser
import Foundation

/// Everything that is measured from outside, for some sizes of the plan.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "The board beside vim, less, fzf and a bare list in C, in one run.")

  @Option(help: "How many items the plans have.")
  var items: [Int] = [45, 1_000, 10_000, 100_000]
  @OptionGroup var data: DataOptions
  @Option(help: "How often each is measured; the median counts.")
  var runs = 7
  @Option(help: "The board's program; by default the one built beside this.")
  var duban: String?
  @Option(help: "Another program of Duban, to be measured beside it: as it was before a change.")
  var beside: String?

  func run() throws {
    preferOwnTiming()
    let scratch = FileManager.default.temporaryDirectory.path + "/duban-benchmark-\(getpid())"
    try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    let tools = Tools(duban: duban, beside: beside, scratch: scratch)
    for count in items {
      let plan = try PlanData(items: count, data, in: "\(scratch)/plan-\(count)")
      let subjects = Subject.all(plan, tools: tools)
      var session = Session(
        data: plan, subjects: subjects, runs: runs, environment: try environment(in: scratch))
      try session.measure()
      print(session.report.text(plan), terminator: "\n\n")
      try FileManager.default.removeItem(atPath: plan.folder)
    }
  }

  /// A home of its own in which the person is known.
  private func environment(in scratch: String) throws -> [String] {
    let settings = "\(scratch)/home/.config/duban"
    try FileManager.default.createDirectory(atPath: settings, withIntermediateDirectories: true)
    try Data("姓名: 王芳\n单位: 创建办\n".utf8).write(to: URL(filePath: "\(settings)/settings"))
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return ["HOME=\(scratch)/home", "PATH=\(path)", "TERM=xterm-256color", "LANG=C.UTF-8"]
  }
}
