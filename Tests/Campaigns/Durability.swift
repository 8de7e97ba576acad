import ArgumentParser
import TestSupport

/// Every kind of save listed by strace: what it wrote was forced to the disk before it was called saved.
struct DurabilityCampaign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "durability",
    abstract: "Every kind of save: all that it wrote is forced to the disk before it says so.")

  @OptionGroup var options: CampaignOptions

  func run() async throws {
    guard Strace.isThere else { throw cannotRun("durability", "strace is not installed") }
    var tally = Tally("durability", options)
    let scratch = try ScratchFolder("durability")
    let site = Site(root: scratch.path)
    let log = "\(scratch.path)/log"
    for scenario in Scenario.all {
      for operation in scenario.operations {
        let rehearsal = try await Rehearsal(scenario, operation, site: site, log: log, round: 0)
        judge(rehearsal.name, UnforcedWrites(try Strace.lines(of: log), existing: rehearsal.existing), &tally)
      }
    }
    try site.clear(plan: Scenario.unidentified)
    let existing = try FolderContents(of: site.folders).paths
    _ = try await site.duban(["check", "--fix"], under: Strace.listing(log))
    judge("check --fix", UnforcedWrites(try Strace.lines(of: log), existing: existing), &tally)
    try tally.finish()
  }

  private func judge(_ name: String, _ disk: UnforcedWrites, _ tally: inout Tally) {
    tally.count("saves")
    tally.count("files and folders forced to the disk", disk.forced)
    if !disk.hasSaid { tally.fail("\(name): never says that it is saved") }
    for path in disk.waiting.sorted() { tally.fail("\(name): \(path) was not forced to the disk") }
  }
}

/// What a program wrote and had not forced to the disk when it first said something on the standard output.
private struct UnforcedWrites {
  /// Files whose content changed, and folders whose names did.
  private(set) var waiting: Set<String> = []
  private(set) var forced = 0
  let hasSaid: Bool
  private var existing: Set<String>

  /// - Parameters:
  ///   - lines: its system calls, as strace lists them.
  ///   - existing: the files and folders that are there at the beginning.
  init(_ lines: [String], existing: Set<String>) {
    let said = lines.firstIndex { $0.contains(" write(1<") }
    hasSaid = said != nil
    self.existing = existing
    for line in lines[..<(said ?? lines.endIndex)] { take(line) }
  }

  private mutating func take(_ line: String) {
    guard let call = Strace.Trace(line), call.succeeded else { return }
    switch call.name {
    case "write", "pwrite64", "ftruncate": change(call.path)
    case "openat": if let made = call.result, existing.insert(made).inserted { rename(in: made) }
    case "mkdir", "mkdirat": if let made = call.texts.first { rename(in: made) }
    case "rename", "renameat", "renameat2":
      // The file in its new place is the one that was forced to the disk in its old.
      if let folder = call.path { waiting.insert(folder) }
    case "fsync", "fdatasync":
      forced += 1
      if let path = call.path { waiting.remove(path) }
    default: break
    }
  }

  private mutating func change(_ path: String?) {
    if let path, UnforcedWrites.matters(path) { waiting.insert(path) }
  }

  private mutating func rename(in path: String) {
    let parts = path.split(separator: "/")
    guard UnforcedWrites.matters(path), parts.count > 1 else { return }
    waiting.insert("/" + parts.dropLast().joined(separator: "/"))
  }

  /// Locks say nothing after a power cut. A name that was asked for is asked for again, and a private folder that is
  /// gone is made again: only what is in it must be whole.
  private static func matters(_ path: String) -> Bool {
    if path.hasSuffix("lock") || path.contains("/config/") { return false }
    return path.contains("/plan/") || path.contains("/slot-") && !path.hasSuffix("/slot-1")
  }
}
