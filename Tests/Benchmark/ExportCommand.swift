import ArgumentParser
import Foundation
import TestSupport

/// How fast a large plan becomes files, beside `cat` and a bare program that writes the same rows with the same library.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Files of a large plan, beside cat and a bare program in C.")

  @Option(help: "How many items the plan has.")
  var items = 100_000
  @OptionGroup var data: DataOptions
  @Option(help: "How often each is measured; the median counts.")
  var runs = 3
  @Option(help: "Duban's program; by default the one built beside this.")
  var duban: String?

  /// As sheets and tables have it by default.
  private static let formats = ["table", "tsv", "csv", "md", "html", "json", "xlsx"]

  func run() throws {
    let scratch = FileManager.default.temporaryDirectory.path + "/duban-benchmark-\(getpid())"
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    let plan = try PlanData(items: items, data, in: scratch + "/plan")
    let program = Tools(duban: duban, beside: nil, scratch: scratch).duban
    print("\(items) items: seconds, MB at most, MB written")
    func show(_ name: String, _ words: [String], _ file: String) throws {
      let measures = try (0..<runs).map { _ in try measured(words, into: file) }
      let times = measures.map(\.seconds)
      let size = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int ?? 0
      let figures = [percentile(50, times), measures.map(\.megabytes).max() ?? 0, Double(size) / 1e6]
      print(
        name.padding(toLength: 12, withPad: " ", startingAt: 0), figures.map { String(format: "%.2f", $0) })
    }
    let command = [program, "export", "--yes", "--plan", plan.folder]
    for format in ExportCommand.formats {
      let file = "\(scratch)/a.\(format)"
      try show(format, command + ["--format", format, "--output", file], "/dev/null")
      if format != "xlsx" { try show("  cat", ["/bin/cat", file], scratch + "/copy") }
    }
    let (table, ledger) = ("\(scratch)/a.tsv", "\(scratch)/ledger.tsv")
    let changes = [program, "changes", "--plan", plan.folder, "--since", "2000-01-01", "--format", "tsv"]
    _ = try measured(changes, into: ledger)
    guard let bare = Tools.built("workbook.c", ["-lxlsxwriter", "-lminizip", "-lz"], in: scratch) else {
      return
    }
    try show("C, table", [bare, scratch + "/bare.xlsx", table], "/dev/null")
    try show("C, ledger", [bare, scratch + "/bare.xlsx", ledger], "/dev/null")
  }

  /// How long a program takes, and how much memory it has at most, with its output in a file.
  private func measured(_ words: [String], into file: String) throws -> (seconds: Double, megabytes: Double) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    let start = ContinuousClock.now
    var process: pid_t = 0
    let failure = withStrings(words) { posix_spawn(&process, words[0], &actions, nil, $0, environ) }
    var (status, usage) = (Int32(0), rusage())
    guard failure == 0, wait4(process, &status, 0, &usage) == process, status == 0 else {
      throw Child.Trouble(description: "\(words.joined(separator: " ")) failed")
    }
    return ((ContinuousClock.now - start) / .seconds(1), Double(usage.ru_maxrss) * 1024 / 1e6)
  }
}
