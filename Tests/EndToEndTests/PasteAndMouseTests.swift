import Testing

extension EndToEnd {
  @Suite struct PasteTests {
    @Test func aLineEndInAPasteSubmitsNothing() async throws {
      let workspace = try Workspace()
      let session = try await openNote(workspace)
      try session.paste("第一行\n第二行q\nz")
      let screen = try await session.wait("all lines") { $0.contains("第一行") && $0.contains("第二行q") }
      #expect(screen.contains("只填要填的"))
      #expect(try workspace.events().isEmpty)
      try session.press("Enter")
      try await session.wait(for: "已保存 2.2 进展：第一行 第二行q z")
      #expect(try workspace.duban("show", "2.2").outputText.contains("测试员：第一行 第二行q z（此后"))
    }

    @Test func aPasteOnTheBoardRunsNoCommands() async throws {
      let workspace = try Workspace()
      let session = try await TmuxSession.onBoard(workspace)
      try await filterToWater(session)
      try session.paste(" \nzq\n")
      try await session.wait(for: "先按 n 打开进展，再粘贴")
      #expect(try session.screen().isBoard)
      #expect(try workspace.events().isEmpty)
    }

    @Test func aPasteNarrowsTheListOfUnits() async throws {
      let session = try await TmuxSession.onBoard(Workspace())
      try session.type("u")
      try await session.wait(for: "全部单位")
      try session.paste("水务局\n")
      try await session.wait(for: "> 县水务局")
      #expect(try !session.screen().contains("筛选 牵头"))
    }

    @Test func aPageOfTextIsTakenWhole() async throws {
      let workspace = try Workspace()
      let session = try await openNote(workspace)
      let page = String(repeating: "完成流域整治三处，", count: 100) + "完毕"
      try session.paste(page)
      try await session.wait(for: "完毕")
      try session.press("Enter")
      try await session.wait(for: "已保存")
      #expect(try workspace.duban("log", "2.2").outputText.contains(page))
    }
  }

  @Suite struct MouseTests {
    @Test func aClickSelectsARow() async throws {
      let session = try await TmuxSession.onBoard(Workspace())
      let row = try #require(try session.screen().row(of: "(二)"))
      try session.click(row: row, column: 20)
      try await session.wait("group two") { $0.detailTitle.hasPrefix(" (二)") }
      try session.click(row: 0, column: 5)
      try session.click(row: 23, column: 5)
      #expect(try await session.settle().detailTitle.hasPrefix(" (二)"))
    }

    @Test func aClickSelectsAnItem() async throws {
      let session = try await TmuxSession.onBoard(Workspace())
      try await filterToWater(session)
      let row = try #require(try session.screen().row(of: "严格饮用水水源地监管"))
      try session.click(row: row, column: 70)
      try await session.wait("its selection") { $0.selectedItem.contains("严格饮用水水源地监管") }
    }

    @Test func theWheelScrolls() async throws {
      let session = try await TmuxSession.onBoard(Workspace())
      try session.type("o")
      let before = try await session.wait("all unfolded") { $0.contains("-(一)") }
      try session.turnWheel(down: true)
      // The first character says whether the row is selected.
      try await session.wait("the table three rows on") {
        $0[5].dropFirst() == before[8].dropFirst()
      }
      try session.turnWheel(down: true)
      try await session.wait("the table six rows on") {
        $0[5].dropFirst() == before[11].dropFirst()
      }
      for _ in 0..<5 { try session.turnWheel(down: false) }
      try await session.wait("the top") { $0[4].hasPrefix("-盯办") }
    }
  }
}
