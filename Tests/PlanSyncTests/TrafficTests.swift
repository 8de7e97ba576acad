import Foundation
import Testing

@testable import PlanSync

/// A line may be slow: what moves goes on, what stands still is ended.
@Suite struct TrafficTests {
  /// A repository on the other side, reached by a program in the place of ssh that does what `script` says with the
  /// command for the other side, `$C`.
  ///
  /// It waits as the program does, on a thread that no task needs.
  private func fetch(script: String) async throws -> Git.Output {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread { continuation.resume(with: Result { try fetchAndWait(script) }) }
    }
  }

  private func fetchAndWait(_ script: String) throws -> Git.Output {
    let folder = FileManager.default.temporaryDirectory.appending(path: "duban-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let line = "#!/bin/bash\nfor C; do :; done\n\(script)\n"
    try line.write(toFile: folder + "/line", atomically: false, encoding: .utf8)
    #expect(chmod(folder + "/line", 0o755) == 0)
    var git = Git(folder: folder)
    git.settings += ["user.name=x", "user.email=x@x", "core.sshCommand=\(folder)/line"]
    git.hasOwnSSH = true
    git.patience = .seconds(12)
    for words in [
      ["init", "-q", "there"], ["-C", "there", "commit", "-qm", "x", "--allow-empty"], ["init", "-q"],
    ] {
      try git.need(words)
    }
    return try git.run(["fetch", "-q", "ssh://nowhere\(folder)/there", "HEAD"], isInterruptible: true)
  }

  /// Some bytes now and then, for longer than one has patience.
  @Test func aSlowLineIsWaitedFor() async throws {
    let start = ContinuousClock.now
    // Sixty bytes at a time, as dd takes them from a pipe.
    let script = """
      exec 3>&1
      bash -c "$C" | while read=$(dd bs=60 count=1 2>&1 >&3); [[ $read != "0+0 "* ]]; do sleep 3; done
      """
    let output = try await fetch(script: script)
    #expect(output.isGood, "\(output.errors)")
    #expect(ContinuousClock.now - start > .seconds(13))
  }

  /// Without the watch it would end in good time, but as a line that broke.
  @Test func aDeadLineIsLeft() async throws {
    await #expect(throws: SyncError.timedOut) { try await fetch(script: "exec sleep 60") }
  }
}
