import Testing

extension EndToEnd {
  /// Where the board cannot open: one clear line and the right exit code.
  @Suite struct StartTests {
    /// A root with nothing but the program has no locale at all: Chinese is written all the same.
    @Test func aSystemWithoutLocalesShowsChinese() async throws {
      let session = try await TmuxSession.onBoard(
        try Workspace(), command: "env -u LANG -u LC_ALL LOCPATH=/nonexistent " + TmuxSession.board)
      try await session.wait(for: "优化空间发展格局")
      try await session.quit()
    }

    @Test(arguments: [
      ("env -u TERM sh board", "TERM"), ("env TERM= sh board", "TERM"),
      ("env TERM=nonsense sh board", "TERM=nonsense"), ("sh board </dev/null", "标准输入不是终端"),
    ])
    func saysInOneLineWhyItCannotOpen(_ command: String, _ reason: String) async throws {
      let workspace = try Workspace()
      let session = try TmuxSession(workspace, command: command + " 2>errors")
      #expect(try await session.exitCode() == 1)
      let errors = try workspace.read("errors")
      #expect(errors.hasPrefix("duban: "))
      #expect(errors.contains(reason))
      #expect(errors.split(separator: "\n", omittingEmptySubsequences: false).count == 2, "\(errors)")
      #expect(try session.screen().lines.prefix(3) == ["开始之前", "exit=1", ""], "nothing on standard output")
      try await session.expectRestored()
    }

    @Test func printsTheTableWhereStandardOutputIsNoTerminal() async throws {
      let workspace = try Workspace()
      let session = try TmuxSession(workspace, command: TmuxSession.board + " >table")
      #expect(try await session.exitCode() == 0)
      let table = try workspace.read("table")
      #expect(table.hasPrefix("连山壮族瑶族自治县创建国家生态文明建设示范县工作方案"))
      #expect(table.contains("显示 57/57"))
      #expect(!table.contains("\u{1B}"))
      let direct = try workspace.duban("--as-of", "2018-09-15")
      #expect(direct.status == 0)
      #expect(direct.errorText.isEmpty)
      #expect(direct.outputText == table)
    }

    @Test func aFailedOptionLeavesTheTerminalAlone() async throws {
      let session = try TmuxSession(Workspace(), command: "sh board --as-of nonsense")
      #expect(try await session.exitCode() == 2)
      try await session.expectRestored()
    }

    @Test func theDemoOpensAndLeavesNothing() async throws {
      let workspace = try Workspace()
      let session = try TmuxSession(workspace, command: "TMPDIR=\"$PWD/home\" sh board demo")
      try await session.wait(for: "演示数据")
      try await session.quit()
      try await session.expectRestored()
      #expect(try workspace.duban("log").outputText == "还没有记录\n")
    }
  }
}
