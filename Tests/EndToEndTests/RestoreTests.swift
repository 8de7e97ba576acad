import Foundation
import Testing

extension EndToEnd {
  /// However the program ends, the terminal is as it was.
  @Suite struct RestoreTests {
    @Test func quittingRestoresTheTerminal() async throws {
      let session = try await TmuxSession.onBoard(Workspace())
      #expect(try session.variable("alternate_on") == "1")
      try await session.quit()
      try await session.expectRestored()
    }

    @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129)])
    func aSignalOnTheBoardRestoresTheTerminal(_ signal: Int32, _ code: Int) async throws {
      let session = try await TmuxSession.onBoard(Workspace())
      try session.kill(signal)
      #expect(try await session.exitCode() == code)
      try await session.expectRestored()
    }

    @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129)])
    func aSignalWhileAFormIsOpenRestoresTheTerminal(_ signal: Int32, _ code: Int) async throws {
      let workspace = try Workspace()
      let session = try await openNote(workspace)
      try session.type("写到一半")
      try await session.wait(for: "写到一半")
      try session.kill(signal)
      #expect(try await session.exitCode() == code)
      try await session.expectRestored()
      #expect(try workspace.events().isEmpty)
    }

    @Test func whatWasSavedOutlivesAKill() async throws {
      let workspace = try Workspace()
      let session = try await TmuxSession.onBoard(workspace)
      try await filterToWater(session)
      try session.press("Space")
      try await session.wait(for: "已保存 2.2 已完成")
      try session.kill(SIGKILL)
      #expect(try await session.exitCode() == 137)
      #expect(try workspace.duban("list", "--status", "done").outputText.contains("显示 1/57"))
    }

    @Test func endsWhenTheTerminalGoesAway() async throws {
      let session = try await TmuxSession.onBoard(Workspace())
      let process = try session.processID
      try session.hangUp()
      for _ in 0..<100 where kill(process, 0) == 0 { try await Task.sleep(for: TmuxSession.pollInterval) }
      #expect(kill(process, 0) != 0, "still running")
      kill(process, SIGKILL)
    }

    @Test func controlCDoesNotEndIt() async throws {
      let workspace = try Workspace()
      let session = try await openNote(workspace)
      try session.type("说了半句")
      try session.press("C-c")
      try await session.waitUntilGone("说了半句")
      try session.press("C-c")
      try await session.wait(for: "退出请按 q")
      try session.kill(SIGINT)
      try session.press("Down", "Down")
      try await session.wait("the next item") { $0.detailTitle.contains("4.2") }
      try await session.quit()
      try await session.expectRestored()
    }

    /// Ctrl-\ is as easily pressed as Ctrl-C: it must not leave a dead screen.
    @Test func controlBackslashLeavesNoBrokenTerminal() async throws {
      let session = try await TmuxSession.onBoard(Workspace())
      try session.press("C-\\")
      let screen = try await session.settle()
      if screen.contains("exit=") { return try await session.expectRestored() }
      #expect(screen.isBoard)
      try session.type("?")
      try await session.wait(for: "PgUp PgDn 翻看")
    }
  }

  /// Stopped by a signal, and `fg`, in a shell with job control; no key stops it.
  @Suite struct SuspendTests {
    @Test func stopsAndComesBackAsItWas() async throws {
      let session = try await onShell(Workspace())
      try await filterToWater(session)
      let before = try session.screen()
      try await suspend(session)
      #expect(try session.variable("alternate_on") == "0")
      #expect(try session.variable("cursor_flag") == "1")
      try session.type("stty -a | tr ' ' '\\n' | grep -xE -- '-?(echo|icanon)' | tr '\\n' '+'")
      try session.press("Enter")
      try await session.wait(for: "icanon+echo+")
      try session.type("fg")
      try session.press("Enter")
      try await session.wait("the screen as it was") { $0 == before }
      try session.press("Space")
      try await session.wait(for: "已保存 2.2 已完成")
    }

    @Test func aFormSurvives() async throws {
      let workspace = try Workspace()
      let session = try await onShell(workspace)
      try await filterToWater(session)
      try session.type("n")
      try await session.wait(for: "加强节约用水管理 进展")
      try session.type("写到一半")
      try await session.wait(for: "写到一半")
      for _ in 0..<2 {
        try await suspend(session)
        try session.type("fg")
        try session.press("Enter")
        try session.type("续")
        try await session.wait("the form") { $0.contains("续") && $0.contains("Esc 取消") }
      }
      try session.press("Enter")
      try await session.wait(for: "已保存 2.2 进展：写到一半续续")
    }

    @Test func aWindowResizedMeanwhileIsFilled() async throws {
      let session = try await onShell(Workspace())
      try await suspend(session)
      try session.resize(columns: 100, rows: 30)
      try session.type("fg")
      try session.press("Enter")
      try await session.wait("the bar at the bottom") { $0[29].contains("q 退出") }
    }

    @Test func comesBackAfterAStopFromOutside() async throws {
      let session = try await onShell(Workspace())
      let before = try session.screen()
      try session.kill(SIGSTOP)
      try await session.wait(for: "Stopped")
      try session.type("fg")
      try session.press("Enter")
      try await session.wait("the screen as it was") { $0 == before }
    }

    /// The board, started by hand in a shell.
    private func onShell(_ workspace: Workspace) async throws -> TmuxSession {
      let session = try TmuxSession(
        workspace, command: "bash --norc --noprofile -i", environment: ["PS1": "ready> "])
      try await session.wait(for: "ready>")
      try session.type(TmuxSession.board)
      try session.press("Enter")
      try await session.wait("the board") { $0.isBoard }
      return session
    }

    private func suspend(_ session: TmuxSession) async throws {
      try session.kill(SIGTSTP)
      try await session.wait("the shell") { screen in
        screen.contains("Stopped") && screen.lines.last { !$0.isEmpty } == "ready>"
      }
    }
  }
}
