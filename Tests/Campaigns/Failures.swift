import ArgumentParser

/// The k-th system call of a save fails, once or from then on.
struct FailuresCampaign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "failures",
    abstract: "Every system call on files fails in every way, once and for good.")

  @OptionGroup var options: CampaignOptions

  func run() async throws {
    try await Rehearsal.repeated("failures", options, full: 10_000, counted: "injections") {
      rehearsal, limit, random, tally in
      let faults = Fault.all(at: rehearsal.calls).shuffled(using: &random)
      // A third of all is enough for one round: the next one takes others.
      for fault in faults.prefix(limit ?? faults.count / 3) {
        try await Injection(fault: fault).run(rehearsal, &tally)
      }
    }
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

  /// The right to a file is judged when it is opened, not when what it has is forced to the disk.
  private static func errors(of call: Strace.Call) -> [String] {
    ["fsync", "fdatasync", "close"].contains(call.name)
      ? errors.filter { !["EACCES", "EMFILE"].contains($0) } : errors
  }

  static func all(at calls: [Strace.Call]) -> [Fault] {
    calls.filter { names.contains($0.name) }.flatMap { call in
      errors(of: call).flatMap { error in
        [false, true].map { Fault(call: call, error: error, forGood: $0) }
      }
    }
  }
}

/// One fault in one save.
private struct Injection {
  let fault: Fault

  func run(_ rehearsal: Rehearsal, _ tally: inout Tally) async throws {
    let ended = try await rehearsal.run(
      under: Strace.disturbing(
        fault.call, "error=\(fault.error)", forGood: fault.forGood, log: rehearsal.log))
    let lines = try Strace.lines(of: rehearsal.log)
    guard lines.contains(where: { $0.contains("(INJECTED)") }) || ended.hung else {
      return tally.count("not reached")
    }
    tally.count("injections")
    tally.count(ended.isSuccess ? "borne" : "told")
    for problem in manners(ended) + falseSuccess(ended, lines) {
      tally.fail("\(rehearsal.name): \(fault): \(problem): \(ended.summary)")
    }
    try await rehearsal.judge(ended, "\(fault)", &tally)
  }

  /// How a program has to end that cannot do what it should.
  private func manners(_ ended: Ended) -> [String] {
    if ended.hung { return ["hangs"] }
    if ended.diedBySignal { return ["crashed"] }
    if ended.isSuccess { return ended.saysSaved ? [] : ["success without a word"] }
    // Where no write works at all, nothing can be told.
    if fault.call.name == "write" && fault.forGood { return [] }
    let lines = ended.errors.split(separator: "\n")
    // Before it may stand that some journal cannot be read, or that a name could not be remembered.
    let own = lines.filter { !$0.contains("没有算进来") && !$0.contains("姓名没有记住") }
    return own.count == 1 && own[0].hasPrefix("duban: ") ? [] : ["no clear message"]
  }

  /// Success though what was written was not forced to the disk: after a failed fsync only another one on a new
  /// descriptor counts. An interrupted one has not failed.
  private func falseSuccess(_ ended: Ended, _ lines: [String]) -> [String] {
    guard ended.saysSaved, fault.call.name == "fsync", fault.error != "EINTR" else { return [] }
    let failed = lines.indices.filter { lines[$0].contains("fsync(") && lines[$0].contains("(INJECTED)") }
    return failed.compactMap { index in
      guard let path = path(in: lines[index]) else { return "fsync failed, yet saved" }
      if holdsNoEvent(path) { return nil }
      let later = lines[(index + 1)...]
      let reopened = later.firstIndex { $0.contains("openat(") && $0.hasSuffix("<\(path)>") }
      let again = later.lastIndex {
        $0.contains("fsync(") && self.path(in: $0) == path && $0.hasSuffix("= 0")
      }
      if let reopened, let again, reopened < again { return nil }
      return "fsync of \(path) failed, yet saved"
    }
  }

  /// The names that are remembered, and where the plan folder was last: what is missing there is asked or said again.
  private func holdsNoEvent(_ path: String) -> Bool {
    path.contains("/config/") || path.contains("/state/") && !path.contains("/slot-")
  }

  /// The path of a descriptor: `fsync(5</a/b>)`.
  private func path(in line: String) -> String? {
    guard let start = line.firstIndex(of: "<"), let end = line[start...].firstIndex(of: ">") else {
      return nil
    }
    return String(line[line.index(after: start)..<end])
  }
}
