import Foundation
import Glibc
import Subprocess
import SystemPackage

/// Processes of the campaign itself, all at once.
struct Children {
  /// What one of them printed, line by line, and how it ended.
  struct Result: Sendable {
    var number: Int
    var lines: [Substring]
    /// Nil where it ended well.
    var problem: String?
  }

  /// The file that they are started from.
  let program: String = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""

  /// Starts one process for each list of words and waits for all.
  func run(_ words: [[String]]) async -> [Result] {
    await withTaskGroup(of: Result.self) { tasks in
      for (number, arguments) in words.enumerated() {
        tasks.addTask { await self.result(number, arguments) }
      }
      var results: [Result] = []
      for await result in tasks { results.append(result) }
      return results.sorted { $0.number < $1.number }
    }
  }

  private func result(_ number: Int, _ words: [String]) async -> Result {
    do {
      let ended = try await Subprocess.run(
        .path(FilePath(program)), arguments: Arguments(words), workingDirectory: "/",
        output: .string(limit: 1 << 24), error: .string(limit: 1 << 16))
      let lines = ended.standardOutput.split(separator: "\n")
      let isGood = ended.terminationStatus == .exited(0)
      return Result(
        number: number, lines: lines,
        problem: isGood ? nil : "\(ended.terminationStatus) \(ended.standardError)")
    } catch {
      return Result(number: number, lines: [], problem: "\(error)")
    }
  }
}

/// Where processes wait for one another, so that all begin at the same moment.
struct StartingLine {
  let folder: String
  let runners: Int
  /// Longest wait, in seconds.
  private static let patience = 120.0

  /// Comes up to the line and waits until everybody has.
  func wait(_ number: Int) throws {
    try writeFile("\(folder)/\(number)", [])
    let end = Date().addingTimeInterval(StartingLine.patience)
    while names(in: folder).count < runners, Date() < end { usleep(10_000) }
  }
}

/// The user and the group that a process goes on as. The process itself changes them: in the child of a process
/// with threads, before it has become another program, the C library may wait for threads that are not there.
func become(user: uid_t, group: gid_t) throws {
  var groups = [group]
  guard setgroups(1, &groups) == 0, setgid(user) == 0, setuid(user) == 0 else { throw POSIXError(.EPERM) }
}
