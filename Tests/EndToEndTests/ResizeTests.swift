import Testing

extension EndToEnd {
  /// The window may change at any moment.
  @Suite struct ResizeTests {
    @Test func followsTheWindow() async throws {
      let session = try await TmuxSession.onBoard(Workspace())
      try session.resize(columns: 120, rows: 40)
      let large = try await session.wait("the bar at the bottom") { $0[39].contains("q 退出") }
      #expect(large[0].hasSuffix("截至 2018-09-15 阶段三"))
      #expect(columns(of: large[0]) == 119)
      try session.resize(columns: 40, rows: 10)
      let small = try await session.wait("the small board") { $0.fills(columns: 40, rows: 10) }
      #expect(small[9].contains("Enter 操作"))
      try session.resize(columns: 80, rows: 24)
      let screen = try await session.wait("the whole board") { $0.isBoard && $0[23].contains("q 退出") }
      #expect(screen[14].hasPrefix("+(一)"))
    }

    /// Rows that were moved on the screen, and those that were not painted, are as if all were painted anew.
    @Test func whatWasScrolledIsWhatIsPaintedAnew() async throws {
      let session = try await TmuxSession.onBoard(Workspace())
      try session.type("o")
      try await session.wait(for: "-(一)")
      for keys in [
        String(repeating: "j", count: 23), "kkkkkkkkkkkkkkkkkkkkkjjj", String(repeating: "j", count: 40),
      ] {
        for key in keys { try session.type(String(key)) }
        try await session.settle()
        let scrolled = try session.screen()
        try session.resize(columns: 100, rows: 24)
        try await session.wait("the wider board") { $0 != scrolled && $0.contains("q 退出") }
        try session.resize(columns: 80, rows: 24)
        try await session.wait("the screen as it was") { $0 == scrolled }
      }
      try await session.quit()
    }

    @Test func theFilterIsAlwaysVisible() async throws {
      let session = try await TmuxSession.onBoard(Workspace())
      try await filterToWater(session)
      for size in [(64, 20), (54, 16), (40, 10)] {
        try session.resize(columns: size.0, rows: size.1)
        let screen = try await session.wait("a board of \(size)") { $0.fills(columns: size.0, rows: size.1) }
        #expect(screen.contains("筛选"), "\(size)")
        #expect(screen.contains("4/57"), "\(size)")
      }
    }

    @Test(arguments: [(30, 8), (39, 24), (80, 9), (1, 1), (2, 2)])
    func saysThatTheWindowIsTooSmallAndComesBack(_ columns: Int, _ rows: Int) async throws {
      let session = try await TmuxSession.onBoard(Workspace())
      let before = try session.screen()
      try session.resize(columns: columns, rows: rows)
      if columns >= 30 { try await session.wait(for: "窗口太小") }
      try await session.settle()
      try session.resize(columns: 80, rows: 24)
      try await session.wait("the screen as it was") { $0 == before }
      try await session.quit()
    }

    @Test func aTinyWindowStillTakesQuit() async throws {
      let session = try TmuxSession(Workspace(), columns: 30, rows: 8)
      try await session.wait(for: "窗口太小")
      try await session.quit()
    }

    @Test func whatWasTypedInAFormStaysThere() async throws {
      let workspace = try Workspace()
      let session = try await openNote(workspace)
      try session.type("写到一半")
      try await session.wait(for: "写到一半")
      try session.resize(columns: 30, rows: 8)
      try await session.wait(for: "窗口太小")
      try session.resize(columns: 100, rows: 30)
      try await session.wait("the form at its new place") {
        $0.contains("写到一半") && $0[29].contains("Esc 取消")
      }
      try session.type("，接着写")
      try await session.wait(for: "写到一半，接着写")
      try session.press("Enter")
      try await session.wait(for: "已保存 2.2 进展：写到一半，接着写")
      #expect(try workspace.duban("show", "2.2").outputText.contains("测试员：写到一半，接着写（此后"))
    }

    @Test(arguments: [("u", "全部单位"), ("f", "状态  未完成"), ("?", "PgUp PgDn 翻看"), ("/", "Esc 取消")])
    func everythingOpenSurvives(_ key: String, _ sign: String) async throws {
      let session = try await TmuxSession.onBoard(Workspace())
      try session.type(key)
      let before = try await session.wait(for: sign)
      for size in [(40, 10), (200, 60), (30, 8), (64, 12), (80, 24)] {
        try session.resize(columns: size.0, rows: size.1)
        try await session.settle()
      }
      try await session.wait("the screen as it was") { $0 == before }
      try session.press("Escape")
      try await session.waitUntilGone(sign)
    }

    @Test func manySizesOneAfterAnother() async throws {
      let session = try await TmuxSession.onBoard(Workspace())
      let before = try session.screen()
      for step in 0..<30 {
        try session.resize(columns: 20 + step * 37 % 120, rows: 3 + step * 11 % 50)
        if step.isMultiple(of: 5) { try session.press("Down", "Up") }
      }
      try session.resize(columns: 80, rows: 24)
      try await session.wait("the screen as it was") { $0 == before }
    }
  }
}

extension Screen {
  /// Whether a board stands in a window of this size: the title on top, the keys at the bottom, nothing beyond.
  fileprivate func fills(columns width: Int, rows: Int) -> Bool {
    self[0].hasPrefix(" 督办 ") && self[rows - 1].hasPrefix(" 空格 ")
      && lines.allSatisfy { columns(of: $0) <= width }
  }
}
