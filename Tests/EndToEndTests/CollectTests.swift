import Foundation
import Testing

extension EndToEnd {
  /// Sheets that came back, taken in on the board.
  @Suite struct CollectTests {
    /// Shown first, decided on the screen, recorded in one go, and taken back in one.
    @Test func sheetsAreTakenInOnTheBoard() async throws {
      let workspace = try Workspace()
      #expect(try workspace.duban("export", "--output", "a.csv", "--unit", "县水务局").status == 0)
      let text = try workspace.read("a.csv").replacingOccurrences(of: "\r\n", with: "\n")
      let filled = text.split(separator: "\n").map { line in
        var cells = line.components(separatedBy: ",")
        if cells[0] == "=\"4.2\"" { (cells[8], cells[11]) = ("办结", "完成三处截污") }
        return cells.joined(separator: ",")
      }
      try workspace.write(filled.joined(separator: "\r\n"), to: "back/水务局.csv")
      try workspace.write("甲,乙\n1,2\n", to: "back/别的.csv")
      let session = try await TmuxSession.onBoard(workspace)
      try session.press("x")
      try await session.wait(for: "收回报表")
      try session.press("5")
      try await session.wait(for: "先看")
      try session.type("back")
      try session.press("Enter")
      try await session.wait(for: "收回报表：可记 0 处，要定 2 处，放不下 1 处")
      #expect(workspace.journals.isEmpty)
      try session.press("Enter")
      // One key for all that is doubtful for one reason; then each by itself.
      try await session.wait(for: "记下 2 处")
      try session.press("Down", "Enter")
      try await session.wait(for: "记下 1 处")
      try session.press("Enter")
      try await session.wait(for: "记下 2 处")
      try session.press("1")
      try await session.wait(for: "已保存")
      let events = try workspace.events()
      #expect(events.count == 1 && events[0].contains("\tdone\t〔县水务局报表〕完成三处截污\t"), "\(events)")
      // Again there is nothing; one undo takes all back.
      try session.press("x")
      try session.press("5")
      try session.type("back/水务局.csv")
      try session.press("Enter")
      try await session.wait(for: "收回的表里没有要记下的")
      try session.press("z")
      try await session.wait(for: "已撤销")
    }

    /// The path is given to the terminal, a seal holds, and units get their files.
    @Test func papersAreMadeOnTheBoard() async throws {
      let workspace = try Workspace()
      let session = try await TmuxSession.onBoard(workspace)
      try session.press("x", "4")
      try await session.wait(for: "写入 17")
      try session.press("x", "6")
      try await session.wait(for: "封存号")
      #expect(try workspace.duban("check", "--seal").outputText.contains("：相符"))
    }
  }
}
