import Foundation
import Testing

extension EndToEnd {
  /// Monday morning: from opening the board to a sheet, a bulletin and slips.
  @Suite struct PapersWalkTests {
    /// Opens the list and takes a row of it; how many keys that took.
    private func take(_ label: String, _ session: TmuxSession) async throws -> Int {
      try session.type("x")
      try await session.wait(for: label)
      let lines = try session.screen().lines
      let title = try #require(lines.firstIndex { $0.contains("写成什么文件") })
      let row = try #require(lines[(title + 1)...].firstIndex { $0.contains(label) }) - title
      guard row > 9 else {
        try session.type("\(row)")
        return 2
      }
      try session.press("End", "Enter")
      return 3
    }

    @Test func aMondayMorningTakesFewKeys() async throws {
      let workspace = try Workspace()
      try workspace.write("姓名: 王芳\n单位: 创建办\n", to: "config/duban/settings")
      let session = try await TmuxSession.onBoard(
        workspace, command: TmuxSession.board + " --as-of 2020-01-15", columns: 120, rows: 40)
      var keys = try await take("Excel 表", session)
      try await session.wait(for: "已写入")
      keys += try await take("通报（Word）", session)
      try await session.wait(for: "通报 1 已写入")
      keys += try await take("催办（Word）", session)
      try await session.wait(for: "条催办")
      #expect(keys <= 12, "\(keys)")
      try await session.quit()
      let names = try FileManager.default.contentsOfDirectory(atPath: workspace.path)
      #expect(names.contains { $0.hasSuffix(".xlsx") } && names.contains("通报1-2020-01-15.docx"), "\(names)")
      let slips = try FileManager.default.contentsOfDirectory(atPath: workspace.path + "/催办-2020-01-15")
      #expect(slips.count >= 5 && slips.allSatisfy { $0.hasSuffix(".docx") })
      let events = try workspace.events().filter { $0.contains("\tslip\t") }
      #expect(events.count >= slips.count)
      // One undo takes back all that was recorded.
      #expect(try workspace.duban("undo").status == 0)
      #expect(try !workspace.duban("show", "4.2").outputText.contains("还没有答复"))
    }
  }
}
