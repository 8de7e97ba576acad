import ArgumentParser
import Foundation
import Glibc

/// File systems that only this process and its children see, and that vanish with it.
enum Mounts {
  private static let variable = "DUBAN_CAMPAIGN_MOUNTS"

  /// Begins this program again where what it mounts is its own.
  static func beOnOnesOwn(_ campaign: String) async throws {
    if ProcessInfo.processInfo.environment[variable] != nil { return }
    guard getuid() == 0 else { throw cannotRun(campaign, "mounting needs root") }
    let words = ["unshare", "--mount", "--propagation", "private"]
    guard try await runToEnd(words + ["true"]).isSuccess, let tool = Programs.tool("unshare") else {
      throw cannotRun(campaign, "no mounts of one's own here")
    }
    setenv(variable, "1", 1)
    let all = words + [Programs.campaigns] + CommandLine.arguments.dropFirst()
    var pointers: [UnsafeMutablePointer<CChar>?] = all.map { strdup($0) }
    pointers.append(nil)
    execv(tool, pointers)
    throw cannotRun(campaign, "unshare does not start")
  }

  /// Mounts a file system; throws where that fails.
  static func mount(_ words: [String], at folder: String) async throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try await must(["mount"] + words + [folder])
  }

  static func unmount(_ folder: String) async throws { try await must(["umount", folder]) }

  /// Runs a tool that has to succeed.
  static func must(_ words: [String]) async throws {
    let ended = try await runToEnd(words)
    guard ended.isSuccess else { throw Trouble(words: words, ended: ended) }
  }

  /// A tool that a campaign needs did not do its work.
  struct Trouble: Error, CustomStringConvertible {
    var words: [String]
    var ended: Ended
    var description: String { "\(words.joined(separator: " ")): \(ended.summary)" }
  }
}
