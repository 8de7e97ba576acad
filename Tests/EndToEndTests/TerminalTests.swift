import Foundation
import Testing

extension EndToEnd {
  /// Terminals and locales as they are found.
  @Suite struct TerminalTests {
    @Test(arguments: ["vt100", "vt220"]) func worksWithoutColour(_ term: String) async throws {
      let workspace = try Workspace()
      let session = try await TmuxSession.onBoard(workspace, environment: ["TERM": term])
      #expect(try session.screen().selectedItem.hasSuffix("逾380天"), "what a colour says, a word says too")
      try session.press("Left", "Left")
      try await session.wait(for: "+盯办")
      try await filterToWater(session)
      #expect(try session.screen().selectedItem.contains("未启动"))
      try session.press("Space")
      try await session.wait(for: "已保存 2.2 已完成")
      #expect(try session.screen().selectedItem.contains("已完成"))
      let styled = try session.styledScreen().description
      #expect(styled.firstMatch(of: /\e\[([0-9;]*;)?[34][0-7](;[0-9;]*)?m/) == nil, "no colour")
      #expect(styled.contains(/\e\[([0-9;]*;)?7m/), "the selected row in reverse")
      try await session.quit()
      #expect(try workspace.events().count == 1)
    }

    @Test func coloursComeBesideWords() async throws {
      let session = try await TmuxSession.onBoard(Workspace())
      let line = try session.styledScreen().line(with: "阶段一.2")
      #expect(line.contains(/\e\[[0-9;]*38;5;196m.*逾380天/))
    }

    /// No colours where they are not wanted; of eight those that are read on any background.
    @Test(
      arguments: [
        (["NO_COLOR": "1"], false), (["NO_COLOR": ""], true), (["TERM": "xterm"], true),
        (["TERM": "linux"], true),
      ] as [([String: String?], Bool)])
    func coloursAreThoseThatAreWanted(_ environment: [String: String?], _ hasColors: Bool) async throws {
      let session = try await TmuxSession.onBoard(
        Workspace(), command: TmuxSession.board + " demo", environment: environment)
      let styled = try session.styledScreen().description
      let colors = styled.matches(of: /\e\[(?:[0-9;]*;)?([34][0-7]|38;5;[0-9]+)(?:;[0-9;]*)?m/).map { $0.1 }
      #expect(colors.isEmpty == !hasColors)
      if environment["TERM"] != nil { #expect(Set(colors).isSubset(of: ["31", "30", "43"])) }
    }

    @Test(
      arguments: [
        ["LANG": "zh_CN.UTF-8"], ["LANG": "C"], ["LANG": "en_US.UTF-8", "LC_ALL": "POSIX"],
        ["LANG": nil], ["LANG": "zh_CN.GB18030"], ["LC_ALL": "no_SUCH.UTF-8"],
      ] as [[String: String?]])
    func showsChineseInEveryLocale(_ environment: [String: String?]) async throws {
      let workspace = try Workspace()
      let session = try await TmuxSession.onBoard(workspace, environment: environment)
      let screen = try session.screen()
      #expect(screen[0].hasPrefix(" 督办 连山县创建国家生态文明建设示范县"))
      try await filterToWater(session)
      try session.type("n")
      try session.type("中文")
      try session.press("Enter")
      try await session.wait(for: "已保存 2.2 进展：中文")
    }

    @Test func wideAmbiguousCharactersMoveNothingElse() async throws {
      let narrow = try await TmuxSession.onBoard(Workspace())
      let wide = try await TmuxSession.onBoard(Workspace(), command: TmuxSession.board + " --ambiguous 2")
      for session in [narrow, wide] {
        try session.type("o")
        try await session.wait(for: "-(一)")
      }
      let (expected, actual) = (try narrow.screen(), try wide.screen())
      #expect(expected.lines.prefix(19) == actual.lines.prefix(19))
    }

    /// A terminal whose font draws ambiguous characters two columns wide, made of tmux with another `wcwidth`.
    @Test(.enabled(if: Program.tool("cc") != nil || Program.tool("clang") != nil))
    func columnsAgreeWithAWideTerminal() async throws {
      let workspace = try Workspace()
      try workspace.edit("Plans/lianshan/plan.md", "### 2. 加强节约用水管理", "### 2. “节水”—①管水≥85…")
      let session = try TmuxSession(
        workspace, command: TmuxSession.board + " --ambiguous 2", preload: try wideLibrary(in: workspace))
      try await session.wait("the board") { $0.isBoard }
      try session.type("u")
      try await session.wait(for: "全部单位")
      try session.type("水务")
      try await session.wait(for: "> 县水务局")
      try session.press("Enter")
      let screen = try await session.wait(for: "“节水”—①管水≥85…")
      let status = try #require(columnOf("状态", in: screen[4]))
      for row in screen.lines.dropFirst(5).prefix(8) where row.contains("未启动") {
        #expect(columnOf("未启动", in: row) == status, "\(row)")
      }
      try session.press("Down", "Down", "Up", "Up")
      try session.type("n")
      try await session.wait(for: "管水≥85… 进展")
      try session.type("“甲”—")
      try await session.wait(for: "“甲”—")
      try session.press("Left", "BSpace")
      try await session.wait(for: "“甲—")
      let moved = try await session.settle()
      #expect(try session.variable("cursor_x") == "18")
      try session.resize(columns: 81, rows: 24)
      try session.resize(columns: 80, rows: 24)
      try await session.wait("the same screen, painted anew:\n\(moved)") { $0 == moved }
    }

    private func columnOf(_ text: String, in line: String) -> Int? {
      line.range(of: text).map { columns(of: line[..<$0.lowerBound], ambiguous: 2) }
    }

    private func wideLibrary(in workspace: Workspace) throws -> String {
      let characters = ambiguousCharacters.unicodeScalars.map { "\($0.value)" }.joined(separator: ", ")
      let source = """
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <wchar.h>
        static const wchar_t wide[] = {\(characters), 0};
        int wcwidth(wchar_t c) {
          static int (*real)(wchar_t);
          if (!real) real = (int (*)(wchar_t))dlsym(RTLD_NEXT, "wcwidth");
          return c && wcschr(wide, c) ? 2 : real(c);
        }

        """
      try workspace.write(source, to: "wide.c")
      let compiler = try #require(Program.tool("cc") ?? Program.tool("clang"))
      let compiled = try run(
        compiler, ["-shared", "-fPIC", "-o", "wide.so", "wide.c", "-ldl"], in: workspace.path,
        environment: workspace.environment)
      try #require(compiled.status == 0, "\(compiled.errorText)")
      return workspace.path + "/wide.so"
    }
  }
}
