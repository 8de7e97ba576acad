import Foundation
import Testing

extension EndToEnd {
  /// When the disk fails, nothing false is said, and what failed does not come back later.
  @Suite struct FaultTests {
    /// Runs the program with files that may not grow beyond so many KiB.
    private func limited(_ workspace: Workspace, _ kibibytes: Int, _ arguments: String) throws -> Run {
      let script = "ulimit -f \(kibibytes); exec '\(Program.path)' \(arguments)"
      return try run("/bin/bash", ["-c", script], in: workspace.path, environment: workspace.environment)
    }

    @Test func aMarkThatFailedIsAsIfItHadNeverBeen() throws {
      let workspace = try Workspace()
      #expect(try workspace.duban("mark", "8.1", "doing").status == 0)
      // The journal is large and may not grow; the mirror is small and may.
      let journal = "Plans/lianshan/journal/" + (try #require(workspace.journals.first))
      try workspace.write(
        try workspace.read(journal) + String(repeating: "x", count: 64 * 1024) + "\n", to: journal)
      let failed = try limited(workspace, 32, "mark 8.1 done --note 没存上")
      #expect(failed.status == 1)
      #expect(failed.output.isEmpty)
      #expect(failed.errorLines.last?.hasPrefix("duban: 写不进") == true)
      #expect(try workspace.duban("mark", "8.1", "blocked", "--note", "缺").status == 0)
      let shown = try workspace.duban("show", "8.1").outputText
      #expect(shown.contains("受阻") && !shown.contains("没存上") && !shown.contains("冲突"))
      #expect(
        try workspace.duban("list", "--format", "json").outputText.contains("\"conflict\" : true") == false)
    }

    /// Only the beginning of the line had room: nothing of it stays.
    @Test func aTornLineIsTakenBack() throws {
      let workspace = try Workspace()
      #expect(try workspace.duban("mark", "8.1", "doing").status == 0)
      let journal = "Plans/lianshan/journal/" + (try #require(workspace.journals.first))
      let line = try workspace.read(journal)
      let room = 32 * 1024 - 50 - line.utf8.count - 1
      try workspace.write(line + String(repeating: "x", count: room) + "\n", to: journal)
      let old = try workspace.read(journal)
      let failed = try limited(workspace, 32, "mark 8.1 done --note 没存上")
      #expect(failed.status == 1)
      #expect(failed.errorLines.last?.hasPrefix("duban: 写不进") == true)
      #expect(try workspace.read(journal) == old)
    }

    @Test func theBoardSaysUnsavedAndKeepsWhatWasTyped() async throws {
      let workspace = try Workspace()
      #expect(try workspace.duban("mark", "8.1", "doing").status == 0)
      let session = try await TmuxSession.onBoard(workspace)
      // Where the folder of the journals was is a file now: nobody can write into it, not even root.
      let (journals, away) = (workspace.path + "/Plans/lianshan/journal", workspace.path + "/away")
      #expect(rename(journals, away) == 0)
      try workspace.write("", to: "Plans/lianshan/journal")
      try session.type("n完成三处")
      try session.press("Enter")
      let screen = try await session.wait(for: "未保存")
      #expect(screen.contains("完成三处"))
      #expect(!screen.contains("已保存"))
      try FileManager.default.removeItem(atPath: journals)
      #expect(rename(away, journals) == 0)
      try session.press("Enter")
      try await session.wait(for: "已保存")
      try await session.quit()
      #expect(try workspace.events().count { $0.contains("完成三处") } == 1)
    }

    /// The table of permissions in `Plans/SHARING.md`, whatever the person's umask says.
    @Test(arguments: ["000", "022", "077"])
    func journalsAreReadForTheGroupAndWrittenByTheirOwner(umask: String) throws {
      let workspace = try Workspace()
      let script =
        "chmod 2770 Plans/lianshan; umask \(umask); exec '\(Program.path)' mark 8.1 doing"
      let saved = try run(
        "/bin/bash", ["-c", script], in: workspace.path, environment: workspace.environment)
      #expect(saved.status == 0)
      func mode(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: workspace.path + "/" + path)
        return try #require(attributes[.posixPermissions] as? NSNumber).intValue
      }
      #expect(try mode("Plans/lianshan/journal") == 0o3770)
      #expect(try mode("Plans/lianshan/journal/" + (try #require(workspace.journals.first))) == 0o640)
    }

    @Test func checkTellsWarningsFromDamage() throws {
      let workspace = try Workspace()
      #expect(try workspace.duban("check").status == 0)
      try workspace.edit("Plans/lianshan/plan.md", "## 阶段\n", "## 单位\n- 县水务局\n- 县水务局\n\n## 阶段\n")
      let warned = try workspace.duban("check")
      #expect(warned.status == 1)
      #expect(warned.errorText.isEmpty)
      #expect(warned.outputText.contains("plan.md:14:3: 单位“县水务局”"))
      #expect(try workspace.duban("mark", "8.1", "doing").status == 0)
      let journal = "Plans/lianshan/journal/" + (try #require(workspace.journals.first))
      try workspace.edit(journal, "doing", "doinG")
      let damaged = try workspace.duban("check")
      #expect(damaged.status == 2)
      #expect(damaged.outputText.contains("\(journal):1:"))
      #expect(damaged.outputText.contains("这一行被改动过"))
      #expect(try workspace.duban("list").errorLines.count == 1)
      #expect(try workspace.duban("check", "--plan", "nowhere").status == 3)
      // Words that are not understood are no plan that cannot be read.
      for words in [["--as-of", "某天"], ["--ambiguous", "9"], ["--nope"]] {
        #expect(try workspace.duban("check", words[0], words.last ?? "").status == 2)
      }
    }
  }

  /// People at several screens.
  @Suite struct LivingTogetherTests {
    @Test func anOpenBoardSeesWhatOthersRecordAndTakeBack() async throws {
      let workspace = try Workspace()
      let session = try await TmuxSession.onBoard(workspace)
      let other = [
        "XDG_STATE_HOME": workspace.path + "/elsewhere", "XDG_CONFIG_HOME": workspace.path + "/elsewhere",
      ]
      let mark = try workspace.duban("mark", "7.4a", "done", "--who", "李强", environment: other)
      #expect(mark.status == 0)
      try await session.wait(for: "李强 刚记了 7.4a 已完成")
      #expect(try workspace.duban("undo", environment: other).status == 0)
      try await session.wait(for: "李强 刚记了 7.4a 撤销")
      try await session.quit()
    }

    /// The share is unmounted and comes back: what was recorded meanwhile is there then.
    @Test func whatIsRecordedWhileTheFolderIsAwayIsDelivered() async throws {
      let workspace = try Workspace()
      #expect(try workspace.duban("mark", "8.1", "doing").status == 0)
      let session = try await TmuxSession.onBoard(workspace)
      let (here, away) = (workspace.path + "/Plans/lianshan", workspace.path + "/away")
      #expect(rename(here, away) == 0)
      try session.type("n完成三处")
      try session.press("Enter")
      let screen = try await session.wait(for: "待保存")
      #expect(screen.contains("未保存：方案文件夹暂时看不到"))
      #expect(rename(away, here) == 0)
      try await session.wait(for: "已保存")
      try await session.quit()
      #expect(try workspace.events().count { $0.contains("完成三处") } == 1)
    }
  }
}
