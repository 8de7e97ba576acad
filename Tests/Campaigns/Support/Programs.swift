import ArgumentParser
import Foundation
import Subprocess
import SystemPackage

/// The programs that campaigns run.
enum Programs {
  /// The folder that this program is in; the program under test is built beside it.
  private static let folder: String = {
    let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(filePath: link ?? CommandLine.arguments[0]).deletingLastPathComponent().path
  }()

  static var duban: String { "\(folder)/duban" }
  static var campaigns: String { "\(folder)/campaigns" }

  /// A program by its full path, or a tool by its name.
  static func executable(_ name: String) -> Executable {
    if name.contains("/") { return .path(FilePath(name)) }
    return found[name].map { .path(FilePath($0)) } ?? .name(name)
  }

  /// Looked up once: a search at every start would cost a failed start for each folder.
  private static let found: [String: String] = {
    let names = [
      "timeout", "strace", "mount", "umount", "losetup", "mkfs.ext4", "truncate", "unshare", "git", "tmux",
    ]
    return Dictionary(uniqueKeysWithValues: names.compactMap { name in tool(name).map { (name, $0) } })
  }()

  /// The full path of a tool; nil where it is not installed.
  static func tool(_ name: String) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let folders = path.split(separator: ":").map(String.init) + ["/usr/sbin", "/sbin"]
    return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}

/// Why a campaign cannot run here: said in one line, exit code 77.
func cannotRun(_ campaign: String, _ why: String) -> ExitCode {
  print("\(campaign): cannot run here: \(why)")
  return ExitCode(77)
}

/// How a program ended.
struct Ended: Sendable {
  var status: TerminationStatus
  var output: String
  var errors: String

  var isSuccess: Bool { status == .exited(0) }
  /// It was still running when its time was over.
  var hung: Bool { status == .exited(124) }
  /// It was ended by a signal, directly or under a wrapper.
  var diedBySignal: Bool {
    switch status {
    case .signaled: true
    case .exited(let code): code >= 128
    }
  }
  /// It told the person that all is on the disk.
  var saysSaved: Bool { output.contains("已保存") || output.contains("已撤销") }

  var summary: String { "\(status) “\(output.prefix(80))” “\(errors.prefix(300))”" }
}

/// Runs a program to its end, at most some seconds; then it ends with code 124.
func runToEnd(
  _ words: [String], environment: Environment = .inherit, in folder: String? = nil, seconds: Int = 20
) async throws -> Ended {
  let result = try await run(
    Programs.executable("timeout"), arguments: Arguments(["-s", "TERM", "-k", "1", "\(seconds)"] + words),
    environment: environment,
    workingDirectory: folder.map { FilePath($0) }, output: .string(limit: 1 << 24),
    error: .string(limit: 1 << 24))
  return Ended(
    status: result.terminationStatus, output: result.standardOutput, errors: result.standardError)
}
