import Testing

extension EndToEnd {
  /// Text typed into forms and lines, whole characters at a time.
  @Suite struct TypingTests {
    @Test func theFirstEventAsksForNameAndUnitOnce() async throws {
      let workspace = try Workspace(isKnown: false)
      var session = try await TmuxSession.onBoard(workspace)
      try await filterToWater(session)
      try session.press("Space")
      try await session.wait(for: "第一次记录，请填姓名和单位")
      try session.type("韦")
      try await session.wait(for: "姓名        韦")
      try session.type("小明")
      try session.press("Enter")
      try session.type("县水务局")
      try await session.wait(for: "单位        县水务局")
      #expect(try workspace.events().isEmpty)
      try session.press("Enter")
      try await session.wait(for: "已保存 2.2 已完成")
      try await session.quit()

      session = try await TmuxSession.onBoard(workspace)
      try await filterToWater(session)
      try session.press("Down", "Down", "Space")
      try await session.wait(for: "已保存 4.2 已完成")
      #expect(try workspace.read("config/duban/settings") == "姓名: 韦小明\n单位: 县水务局\n")
      #expect(try workspace.events().allSatisfy { $0.contains("韦小明") })
    }

    @Test func aNameThatIsMissingIsAskedFor() async throws {
      let workspace = try Workspace(isKnown: false)
      let session = try await TmuxSession.onBoard(workspace)
      try await filterToWater(session)
      try session.press("Space", "Enter", "Enter")
      try await session.wait(for: "请填姓名")
      try session.press("Escape")
      try await session.waitUntilGone("第一次记录")
      #expect(try workspace.events().isEmpty)
    }

    @Test func aNoteIsEditedByWholeCharacters() async throws {
      let workspace = try Workspace()
      let session = try await openNote(workspace)
      try session.type("已完成流域整治三处错")
      try await session.wait(for: "整治三处错")
      let before = try column(session)
      try session.press("BSpace")
      try await session.waitUntilGone("三处错")
      #expect(try column(session) == before - 2)
      try session.press("Left", "Left")
      try await session.wait("the cursor two characters to the left") { _ in
        try column(session) == before - 6
      }
      try session.type("大")
      try await session.wait(for: "整治大三处")
      try session.send(Sequences.home + Sequences.delete + Sequences.end)
      try session.type("。")
      try await session.wait(for: "完成流域整治大三处。")
      try session.press("Enter")
      try await session.wait(for: "已保存 2.2 进展：完成流域整治大三处。")
      #expect(try workspace.duban("show", "2.2").outputText.contains("测试员：完成流域整治大三处。（此后"))
    }

    @Test(arguments: ["𠮷", "e\u{301}", "👨‍👩‍👧", "🇨🇳", "葛\u{E0100}"])
    func backspaceTakesAWholeCharacter(_ character: String) async throws {
      let workspace = try Workspace()
      let session = try await openNote(workspace)
      try session.type("甲" + character)
      try await session.settle()
      try session.press("BSpace")
      try session.type("乙")
      try await session.wait(for: "甲乙")
      try session.press("Enter")
      try await session.wait(for: "已保存")
      #expect(try workspace.duban("show", "2.2").outputText.contains("测试员：甲乙（此后"))
    }

    /// Home and End as xterm, PuTTY and others send them, and keys that mean nothing here: what was typed stays.
    @Test(arguments: [
      "\u{1B}[H", "\u{1B}[1~", "\u{1B}[F", "\u{1B}[4~", "\u{1B}[15~", "\u{1B}[57362u", "\u{1B}[1;2P",
      "\u{1B}[Z",
    ])
    func noKeyLosesWhatWasTyped(_ sequence: String) async throws {
      let session = try await openNote(Workspace())
      try session.type("写到一半")
      try await session.wait(for: "写到一半")
      try session.send(sequence)
      try await session.settle()
      try session.send(Sequences.end)
      try session.type("续")
      let screen = try await session.settle()
      #expect(screen.contains("Esc 取消"))
      #expect(screen.contains("写到一半"))
    }

    @Test func aStatusIsSetWithRemarkAndDay() async throws {
      let workspace = try Workspace()
      let session = try await TmuxSession.onBoard(workspace)
      try await filterToWater(session)
      try session.type("s")
      try await session.wait(for: "2.2 改为")
      try session.type("3")
      try await session.wait(for: "2.2 加强节约用水管理 改为 受阻")
      try session.type("等批复")
      try session.press("Tab")
      for _ in 0..<10 { try session.press("BSpace") }
      try session.type("２０１８-１０-０１")
      try session.press("Enter")
      try await session.wait(for: "日期不能晚于 2018-09-15")
      for _ in 0..<10 { try session.press("BSpace") }
      try session.type("2018-08-20")
      try session.press("Enter")
      try await session.wait(for: "已保存 2.2 受阻：等批复")
      #expect(try workspace.duban("show", "2.2").outputText.contains("2018-08-20 未启动 -> 受阻 测试员：等批复"))
    }

    @Test func findsAsYouTypeAndEscapeRestores() async throws {
      let session = try await TmuxSession.onBoard(Workspace())
      try session.type("/")
      try await session.wait(for: "Enter 确定  Esc 取消")
      try session.type("饮用")
      try await session.wait(for: "文字=饮用")
      try session.type("水水")
      let narrow = try await session.wait(for: "文字=饮用水水")
      #expect(narrow.contains("严格饮用水水源地监管"))
      try session.press("Escape")
      try await session.waitUntilGone("文字=")
      try session.type("/")
      try session.type("饮用水")
      try await session.wait(for: "文字=饮用水")
      try session.press("Enter")
      try await session.waitUntilGone("Esc 取消")
      #expect(try session.screen().contains("文字=饮用水"))
      try session.type("/")
      try session.type("源")
      try await session.wait(for: "文字=饮用水源")
      try session.press("Escape")
      try await session.wait("the text sought before") { $0[3].contains("文字=饮用水 ") }
    }

    @Test func fullWidthKeysMeanTheSame() async throws {
      let workspace = try Workspace()
      let session = try await TmuxSession.onBoard(workspace)
      for key in ["？", "?"] {
        try session.type(key)
        try await session.wait(for: "上下 PgUp PgDn 翻看")
        try session.press("Escape")
        try await session.waitUntilGone("PgUp PgDn 翻看")
      }
      for key in ["／", "、", "/"] {
        try session.type(key)
        try await session.wait(for: "Enter 确定  Esc 取消")
        try session.press("Escape")
        try await session.waitUntilGone("Esc 取消")
      }
      try await filterToWater(session)
      try session.type("\u{3000}")
      try await session.wait(for: "已保存 2.2 已完成")
      try session.type("ｚ")
      try await session.wait(for: "已撤销")
      try session.type("ｑ")
      #expect(try await session.exitCode() == 0)
    }
  }
}

/// Keys as xterm sends them to a program like this one.
private enum Sequences {
  static let home = "\u{1B}OH"
  static let end = "\u{1B}OF"
  static let delete = "\u{1B}[3~"
}

/// Opens the board with the form for a note on 2.2.
func openNote(_ workspace: Workspace) async throws -> TmuxSession {
  let session = try await TmuxSession.onBoard(workspace)
  try await filterToWater(session)
  try session.type("n")
  try await session.wait(for: "2.2 加强节约用水管理 进展")
  return session
}

private func column(_ session: TmuxSession) throws -> Int { Int(try session.variable("cursor_x")) ?? -1 }
