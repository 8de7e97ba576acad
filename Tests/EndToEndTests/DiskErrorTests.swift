import Foundation
import Testing

extension EndToEnd {
  /// Single system calls fail, by strace: never a false word, and nothing written twice.
  @Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/strace")))
  struct DiskErrorTests {
    private let workspace: Workspace
    private let journals: String
    private let journal: String

    init() throws {
      workspace = try Workspace()
      try #require(try workspace.duban("mark", "8.1", "doing").status == 0)
      journals = workspace.path + "/Plans/lianshan/journal"
      journal = journals + "/" + (try #require(workspace.journals.first))
    }

    /// The words that make a call on a path fail.
    private func failing(_ call: String, on path: String, _ when: String = "") -> [String] {
      ["-f", "-y", "-o", "\(workspace.path)/calls", "-P", path, "-e", "inject=\(call):error=EIO\(when)"]
    }

    private func duban(_ words: String..., under tracer: [String]) throws -> Run {
      try run(
        "/usr/bin/strace", tracer + [Program.path] + words, in: workspace.path,
        environment: workspace.environment)
    }

    /// The first item of the first group, with a note that is not saved at first, and is when asked again.
    private func noteTwice(_ tracer: [String], before: (TmuxSession) async throws -> Void = { _ in })
      async throws
    {
      let command = (["strace"] + tracer + [TmuxSession.board]).joined(separator: " ")
      let session = try await TmuxSession.onBoard(workspace, command: command)
      try await before(session)
      try session.type("n完成三处")
      try session.press("Enter")
      try await session.wait(for: "未保存")
      try session.press("Enter")
      try await session.wait(for: "已保存 阶段一.1 进展：完成三处")
      try await session.quit()
      #expect(try workspace.duban("log").outputText.components(separatedBy: "完成三处").count == 2)
    }

    /// The line is in the file, but the disk did not promise it: asked again, the same line is written.
    @Test func whatTheDiskDidNotTakeIsWrittenOnceWhenAskedAgain() async throws {
      try await noteTwice(failing("fsync", on: journal, ":when=1"))
    }

    /// A folder that did not reach the disk is forced there with the next try.
    @Test func aFolderThatDidNotReachTheDiskIsForcedAgain() async throws {
      try await noteTwice(failing("fsync", on: journals, ":when=2")) { session in
        try session.type("n先记一条")
        try session.press("Enter")
        try await session.wait(for: "已保存")
        try FileManager.default.removeItem(atPath: journal)
      }
      let calls = try workspace.read("calls").split(separator: "\n").filter { $0.contains("fsync(") }
      #expect(calls.count == 3)
      #expect(calls.last?.hasSuffix("= 0") == true)
    }

    @Test func whatOnlyShowsAtTheEndIsNotSavedEither() throws {
      let failed = try duban("mark", "8.1", "done", under: failing("close", on: journal))
      #expect(failed.status == 1)
      #expect(failed.output.isEmpty)
      #expect(failed.errorText.hasPrefix("duban: "))
    }

    /// Somebody saves the plan with an editor while the program writes the new one: after its last look at it, and,
    /// where the file system cannot exchange files (network drives), before.
    @Test(arguments: [
      "-e inject=renameat2:delay_enter=1000000",
      "-e inject=renameat2:error=EINVAL -e inject=fsync:delay_enter=1000000:when=1",
    ])
    func anEditInTheLastMomentIsKept(disturbance: String) throws {
      let plan = workspace.path + "/Plans/lianshan/plan.md"
      let text = try String(contentsOfFile: plan, encoding: .utf8)
      let id = try #require(text.ranges(of: /[ ]\^[a-z2-9]{7}/).first)
      let edited = text.replacingCharacters(in: id, with: "")
      try edited.write(toFile: plan, atomically: true, encoding: .utf8)
      let another = edited.replacing("- 临期天数: 30", with: "- 临期天数: 20")
      try another.write(toFile: plan + ".new", atomically: true, encoding: .utf8)
      let script = """
        cd Plans/lianshan
        strace -o /dev/null \(disturbance) '\(Program.path)' check --fix --plan . &
        until ls .plan.md.*.tmp 2>/dev/null; do sleep 0.01; done
        sleep 0.3
        mv plan.md.new plan.md
        wait $!
        """
      let fixed = try run(
        "/bin/bash", ["-c", script], in: workspace.path, environment: workspace.environment)
      #expect(fixed.status < 2)
      let now = try String(contentsOfFile: plan, encoding: .utf8)
      #expect(now.contains("- 临期天数: 20"))
      #expect(now.count == text.count)
    }

    /// One journal that cannot be read costs only itself, and is named.
    @Test func aJournalThatCannotBeReadIsNamed() async throws {
      let other = ["XDG_STATE_HOME": workspace.path + "/elsewhere"]
      #expect(try workspace.duban("mark", "7.4a", "done", environment: other).status == 0)
      let tracer = failing("pread64", on: journal)
      let shown = try duban("log", under: tracer)
      #expect(shown.outputText.contains("7.4a") && !shown.outputText.contains("8.1"))
      let checked = try duban("check", under: tracer)
      #expect(checked.status == 3)
      #expect(checked.outputText.contains(workspace.journals.first { journal.hasSuffix($0) } ?? "?"))
      let command = (["strace"] + tracer + [TmuxSession.board]).joined(separator: " ")
      try await TmuxSession.onBoard(workspace, command: command).wait(for: "有 1 处要看，按 !")
    }
  }
}
