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
  var program: String = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""

  /// A copy of the program that every user may start.
  static func shared(in folder: String) throws -> Children {
    let copy = "\(folder)/campaigns"
    try FileManager.default.copyItem(atPath: Children().program, toPath: copy)
    guard chmod(copy, 0o755) == 0 else { throw POSIXError(.EPERM) }
    return Children(program: copy)
  }

  /// Starts one process for each list of words and waits for all.
  ///
  /// - Parameter user: the user that a process runs as; nil for the one who runs the campaign. The group is the
  ///   user's own, and `group` one more.
  func run(_ words: [[String]], users: [uid_t?] = [], group: gid_t? = nil) async -> [Result] {
    await withTaskGroup(of: Result.self) { tasks in
      for (number, arguments) in words.enumerated() {
        let user = number < users.count ? users[number] : nil
        tasks.addTask { await self.result(number, arguments, user, group) }
      }
      var results: [Result] = []
      for await result in tasks { results.append(result) }
      return results.sorted { $0.number < $1.number }
    }
  }

  private func result(_ number: Int, _ words: [String], _ user: uid_t?, _ group: gid_t?) async -> Result {
    var platform = PlatformOptions()
    if let user {
      platform.userID = user
      platform.groupID = user
      platform.supplementaryGroups = group.map { [$0] } ?? []
    }
    do {
      let ended = try await Subprocess.run(
        .path(FilePath(program)), arguments: Arguments(words), workingDirectory: "/",
        platformOptions: platform, output: .string(limit: 1 << 24), error: .string(limit: 1 << 16))
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
