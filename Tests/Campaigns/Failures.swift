import ArgumentParser
import Foundation
import Subprocess
import TestSupport

/// The k-th system call of a save fails, once or from then on.
struct FailuresCampaign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "failures",
    abstract: "Every system call on files fails in every way, once and for good.")

  @OptionGroup var options: CampaignOptions

  func run() async throws {
    guard Strace.isThere else { throw cannotRun("failures", "strace is not installed") }
    var tally = Tally("failures", options)
    let workshop = try Workshop()
    let path = workshop.path
    let (options, trials) = (options, options.trials ?? 10_000)
    try await inTwoLanes(&tally) { lane, tally in
      let course = FailureCourse(site: Site(root: "\(path)/\(lane)"), log: "\(path)/\(lane).log")
      let share = (trials + 1 - lane) / 2
      var round = 0
      while tally["injections"] < share, tally.failures.count < 100 {
        var random = options.generator(trial: 2 * round + lane)
        try await course.run(
          round: round, atMost: share - tally["injections"], isShare: trials < 1_000, &random, &tally)
        round += 1
      }
    }
    try tally.finish()
  }
}

/// What goes wrong at one call.
struct Fault: Sendable, CustomStringConvertible {
  var call: Strace.Call
  var error: String
  var forGood: Bool

  var description: String { "\(error) at \(call)\(forGood ? " for good" : "")" }

  static let errors = ["EIO", "ENOSPC", "EDQUOT", "EACCES", "EROFS", "ESTALE", "EINTR", "EMFILE"]

  /// The calls that have to do with files.
  private static let names: Set<String> = [
    "openat", "open", "read", "pread64", "write", "pwrite64", "fsync", "fdatasync", "close", "ftruncate",
    "rename", "renameat", "renameat2", "mkdir", "mkdirat", "newfstatat", "fstat", "stat", "lstat", "statx",
    "flock", "getdents64", "lseek", "fchmod", "chmod", "link", "linkat", "unlink", "unlinkat", "access",
    "faccessat", "faccessat2", "readlink", "getcwd", "fcntl", "dup", "utimensat",
  ]

  static func all(at calls: [Strace.Call]) -> [Fault] {
    calls.filter { names.contains($0.name) }.flatMap { call in
      errors.flatMap { error in
        [false, true].map { Fault(call: call, error: error, forGood: $0) }
      }
    }
  }
}

/// Failures at the calls of all scenarios, one after another.
private struct FailureCourse: Sendable {
  let site: Site
  let log: String

  /// One round over all scenarios: in each, a third of all faults, by chance.
  func run(
    round: Int, atMost: Int, isShare: Bool, _ random: inout SeededGenerator, _ tally: inout Tally
  ) async throws {
    let scenarios = isShare ? [Scenario.all.randomElement(using: &random)].compactMap { $0 } : Scenario.all
    for scenario in scenarios where tally.failures.count < 100 {
      let operation = scenario.operations.randomElement(using: &random) ?? .mark
      let (acknowledged, visible) = try scenario.prepare(site)
      let snapshot = try Snapshot(of: site.folders)
      let wish = scenario.wish(operation, text: "wish \(round)", acknowledged)
      let ended = try await site.duban(wish.words, under: Strace.listing(log))
      guard ended.saysSaved else { return tally.fail("\(scenario.name): undisturbed: \(ended.summary)") }
      let faults = Fault.all(at: try Strace.calls(in: log, from: site.folders)).shuffled(using: &random)
      let next = scenario.wish(operation == .identify ? .identify : .note, text: "next", acknowledged)
      let aftermath = Aftermath(
        site: site, acknowledged: acknowledged, visible: visible, wish: wish, next: next)
      for fault in faults.prefix(isShare ? min(8, atMost) : faults.count / 3) {
        try snapshot.restore()
        let what = "\(scenario.name), \(operation), round \(round): \(fault)"
        try await inject(fault, aftermath, what, &tally)
      }
    }
  }

  private func inject(
    _ fault: Fault, _ aftermath: Aftermath, _ what: String, _ tally: inout Tally
  ) async throws {
    let tracer = Strace.disturbing(
      fault.call, "error=\(fault.error)", forGood: fault.forGood, log: log)
    let ended = try await site.duban(aftermath.wish.words, under: tracer)
    let lines = try Strace.lines(of: log)
    guard lines.contains(where: { $0.contains("(INJECTED)") }) || ended.hung else {
      return tally.count("not reached")
    }
    tally.count("injections")
    tally.count(ended.isSuccess ? "borne" : "told")
    for problem in manners(ended, fault) + falseSuccess(ended, fault, lines) {
      tally.fail("\(what): \(problem): \(ended.summary)")
    }
    let problems = try await aftermath.problems(wasSaved: ended.saysSaved, tally: &tally)
    for problem in problems { tally.fail("\(what): \(problem)") }
  }

  /// How a program has to end that cannot do what it should.
  private func manners(_ ended: Ended, _ fault: Fault) -> [String] {
    if ended.hung { return ["hangs"] }
    if ended.diedBySignal { return ["crashed"] }
    if ended.isSuccess { return ended.saysSaved ? [] : ["success without a word"] }
    // Where no write works at all, nothing can be told.
    if fault.call.name == "write" && fault.forGood { return [] }
    let lines = ended.errors.split(separator: "\n")
    return lines.count == 1 && lines[0].hasPrefix("duban: ") ? [] : ["no clear message"]
  }

  /// Success though what was written was not forced to the disk: after a failed fsync only another one on a new
  /// descriptor counts. An interrupted one has not failed.
  private func falseSuccess(_ ended: Ended, _ fault: Fault, _ lines: [String]) -> [String] {
    guard ended.saysSaved, fault.call.name == "fsync", fault.error != "EINTR" else { return [] }
    let failed = lines.indices.filter { lines[$0].contains("fsync(") && lines[$0].contains("(INJECTED)") }
    return failed.compactMap { index in
      guard let path = path(in: lines[index]) else { return "fsync failed, yet saved" }
      let later = lines[(index + 1)...]
      let reopened = later.firstIndex { $0.contains("openat(") && $0.hasSuffix("<\(path)>") }
      let again = later.lastIndex {
        $0.contains("fsync(") && self.path(in: $0) == path && $0.hasSuffix("= 0")
      }
      if let reopened, let again, reopened < again { return nil }
      return "fsync of \(path) failed, yet saved"
    }
  }

  /// The path of a descriptor: `fsync(5</a/b>)`.
  private func path(in line: String) -> String? {
    guard let start = line.firstIndex(of: "<"), let end = line[start...].firstIndex(of: ">") else {
      return nil
    }
    return String(line[line.index(after: start)..<end])
  }
}
