import Testing

extension EndToEnd {
  /// The clerk's way: open, filter, mark, quit, and find it tomorrow.
  @Suite struct BoardTests {
    @Test func opensWithWhatNeedsSomebody() async throws {
      let session = try await TmuxSession.onBoard(Workspace())
      let screen = try session.screen()
      #expect(screen[0].hasPrefix(" 督办 连山县创建国家生态文明建设示范县"))
      #expect(screen[0].hasSuffix("截至 2018-09-15 阶段三"))
      #expect(screen[1].hasPrefix("[1 任务] 2 阶段  3 单位"))
      #expect(screen[2].contains("一 动员部署 0/5"))
      #expect(screen[2].contains("四 国家验收 0/2"))
      #expect(screen[1].hasSuffix("完成 0/57 0% 逾期 9 临期 0"))
      #expect(screen[4].hasPrefix("-盯办") && screen[4].hasSuffix(" 9"))
      #expect(screen[5].hasPrefix(">阶段一.1") && screen[5].hasSuffix("未启动 逾380天"))
      for (place, number) in "一二三四".enumerated() { #expect(screen[14 + place].hasPrefix("+(\(number))")) }
      #expect(screen[23].hasPrefix(" 空格 完成  Enter 操作"))
      #expect(screen[23].hasSuffix("? 帮助  q 退出"))
    }

    @Test func whatIsShownIsWrittenAsAFile() async throws {
      let workspace = try Workspace()
      let session = try await TmuxSession.onBoard(workspace)
      try await filterToWater(session)
      for name in ["2018-09-15.csv", "2018-09-15-2.csv"] {
        try session.type("x")
        try await session.wait(for: "写成什么文件")
        try session.press(
          "Home", "Down", "Down", "Down", "Down", "Down", "Down", "Down", "Down", "Down", "Enter")
        try await session.wait(for: name)
        let csv = try workspace.read("连山县创建国家生态文明建设示范县-" + name)
        #expect(csv.split(separator: "\r\n").count == 5 && csv.contains("=\"7.4a\""))
      }
      try await session.quit()
    }

    @Test func saysThatThePlanIsOver() async throws {
      let session = try await TmuxSession.onBoard(Workspace(), command: "sh board --as-of 2021-03-01")
      #expect(try session.screen()[0].hasSuffix("截至 2021-03-01 已到期"))
    }

    @Test func filtersToAUnit() async throws {
      let session = try await TmuxSession.onBoard(Workspace())
      try await filterToWater(session)
      let screen = try session.screen()
      #expect(screen.contains("筛选 牵头=县水务局  显示 4/57"))
      #expect(screen.lines.count { $0.contains("未启动") && !$0.contains("牵头") } == 4)
      #expect(["-(二)", "-(四)", "-(七)"].allSatisfy(screen.contains))
    }

    @Test func whatIsMarkedIsThereTomorrowAndCanBeTakenBack() async throws {
      let workspace = try Workspace()
      var session = try await TmuxSession.onBoard(workspace)
      try await filterToWater(session)
      try session.press("Space")
      try await session.wait(for: "已保存 2.2 已完成")
      #expect(try workspace.events().count == 1, "on the disk when the screen says so")
      try await session.quit()

      session = try await TmuxSession.onBoard(workspace)
      #expect(try session.screen().contains("完成 1/57"))
      try await filterToWater(session)
      #expect(try session.screen().selectedItem.contains("已完成"))
      #expect(try workspace.duban("show", "2.2").outputText.contains("2018-09-15 未启动 -> 已完成 测试员"))
      #expect(try workspace.duban("list", "--status", "done").outputText.contains("显示 1/57"))

      try session.type("z")
      try await session.wait(for: "这一条不是这次打开后记的，要撤销吗？")
      #expect(try workspace.events().count == 1)
      try session.press("Enter")
      try await session.wait(for: "已撤销 2.2 已完成")
      try session.press("C-y")
      try await session.wait(for: "已重做 2.2 已完成")
      #expect(try session.screen().selectedItem.contains("已完成"))
      try session.press("C-z")
      try await session.wait(for: "已撤销 2.2 已完成")
      #expect(try session.screen().selectedItem.contains("未启动"))
      #expect(try workspace.duban("list", "--status", "done").outputText.contains("显示 0/57"))
      #expect(try workspace.duban("show", "2.2").outputText.contains("（已撤销）"))
    }

    @Test func asksBeforeADoneItemGoesBack() async throws {
      let session = try await TmuxSession.onBoard(Workspace())
      try await filterToWater(session)
      try session.press("Space")
      try await session.wait(for: "已保存 2.2 已完成")
      try session.press("Space")
      try await session.wait(for: "2.2 已完成，要改回未完成吗？")
      try session.press("Escape")
      try await session.waitUntilGone("要改回未完成吗")
      #expect(try session.screen().selectedItem.contains("已完成"))
      try session.press("Space")
      try await session.wait(for: "要改回未完成吗？")
      try session.press("Enter")
      try await session.wait(for: "已保存 2.2 推进中")
      #expect(try session.screen().selectedItem.contains("推进中"))
    }

    @Test func enterAloneReachesEveryAction() async throws {
      let workspace = try Workspace()
      let session = try await TmuxSession.onBoard(workspace)
      try await filterToWater(session)
      try session.press("Down", "Down", "Enter")
      let menu = try await session.wait(for: "标为已完成")
      for action in ["改状态", "记一条进展", "选一个单位", "查找文字", "清除全部筛选"] {
        #expect(menu.contains(action))
      }
      try session.press("Enter")
      try await session.wait(for: "已保存 4.2 已完成")
      #expect(try workspace.duban("show", "4.2").outputText.contains("已完成 测试员"))
    }

    @Test func clearsTheFilterAndASecondTimeChangesNothing() async throws {
      let session = try await TmuxSession.onBoard(Workspace())
      try await filterToWater(session)
      try session.press("Escape")
      #expect(try await session.settle().contains("筛选 牵头=县水务局"))
      try session.type("c")
      try await session.waitUntilGone("筛选 牵头")
      try session.type("c")
      try await session.wait(for: "现在没有筛选条件")
    }

    @Test func twoBoardsWriteTwoFiles() async throws {
      let workspace = try Workspace()
      let first = try await TmuxSession.onBoard(workspace)
      let second = try await TmuxSession.onBoard(workspace)
      try await filterToWater(first)
      try await filterToWater(second)
      try second.press("Down", "Down")
      try await second.wait("4.2") { $0.detailTitle.contains("4.2") }
      try first.press("Space")
      try second.press("Space")
      try await first.wait(for: "已保存 2.2 已完成")
      // Its message may have given way to news of the other.
      try await second.wait("4.2 is done") { $0.lines.contains { $0.contains("未启动 -> 已完成") } }
      #expect(workspace.journals.count == 2)
      #expect(try workspace.events().count == 2)
      try await first.quit()
      try await second.quit()
      let third = try await TmuxSession.onBoard(workspace)
      #expect(try third.screen().contains("完成 2/57"))
    }
  }
}

/// Filters the board to the unit with four items, the first of which is then selected.
func filterToWater(_ session: TmuxSession) async throws {
  try session.type("u")
  try await session.wait(for: "全部单位")
  try session.type("水务")
  try await session.wait(for: "> 县水务局")
  try session.press("Enter")
  try await session.wait("the filter") { $0.contains("显示 4/57") && $0.selectedItem.contains("节约用水") }
}
