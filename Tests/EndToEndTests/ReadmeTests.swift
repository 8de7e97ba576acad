import Foundation
import Testing

extension EndToEnd {
  /// A line without the spaces at its end.
  static func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }

  /// What the README shows is what one sees.
  @Suite struct ReadmeTests {
    /// The pictures of the README, one after the other, without empty lines.
    private func pictures() throws -> [[String]] {
      let readme = try String(contentsOfFile: Program.packageFolder + "/README.md", encoding: .utf8)
      let parts = readme.components(separatedBy: "```\n").enumerated().filter { $0.offset % 2 == 1 }
      return parts.map { $0.element.split(separator: "\n").map(String.init) }
    }

    /// A picture has lines of what is seen, in their order. With `DUBAN_RECORD` in the environment the README gets
    /// them as they are now: those that begin as its own do, or the whole screen.
    private func expect(_ picture: [String], in seen: [String], whole: [String]? = nil) throws {
      guard ProcessInfo.processInfo.environment["DUBAN_RECORD"] != nil else {
        #expect((whole ?? seen.filter(picture.contains)) == picture, "\(seen.joined(separator: "\n"))")
        return
      }
      let lines = whole ?? found(picture, in: seen)
      let path = Program.packageFolder + "/README.md"
      let readme = try String(contentsOfFile: path, encoding: .utf8)
      func fenced(_ lines: [String]) -> String { "```\n" + lines.map { $0 + "\n" }.joined() + "```\n" }
      try readme.replacingOccurrences(of: fenced(picture), with: fenced(lines))
        .write(toFile: path, atomically: true, encoding: .utf8)
    }

    /// For each line of a picture the same one, else the one that begins alike, behind that of the line before.
    private func found(_ picture: [String], in seen: [String]) -> [String] {
      var rest = seen[...]
      return picture.compactMap { line in
        let index = rest.firstIndex(of: line) ?? rest.firstIndex { beginning($0) == beginning(line) }
        guard let index else { return nil }
        rest = rest[(index + 1)...]
        return seen[index]
      }
    }

    private func beginning(_ line: String) -> Substring { line.drop { " >".contains($0) }.prefix(5) }

    private func shown(_ screen: Screen) -> [String] {
      screen.lines.map(EndToEnd.trimmed).filter { !$0.isEmpty }
    }

    @Test func thePictureIsTrue() async throws {
      let session = try await TmuxSession.onBoard(
        try Workspace(isKnown: false), command: TmuxSession.board + " demo", rows: 18)
      let screen = try await session.wait(for: "大力改善水环境质量")
      let lines = shown(screen)
      try expect(try #require(pictures().first), in: lines, whole: lines)
      try await session.quit()
    }

    /// What a day at the office needs, done as the README says: each line of its picture is seen, in that order.
    @Test func theDayOfAnOfficeIsTrue() async throws {
      let scenes = Array(try pictures().dropFirst())
      #expect(scenes.count == 6)
      let workspace = try Workspace()
      try workspace.write("姓名: 王芳\n单位: 创建办\n", to: "config/duban/settings")
      let session = try await TmuxSession.onBoard(workspace, command: TmuxSession.board + " demo")
      func expect(_ scene: Int, after words: String) async throws {
        try self.expect(scenes[scene], in: shown(try await session.wait(for: words)))
      }
      try session.type("u水务")
      try session.press("Enter")
      try await expect(0, after: "筛选 牵头=县水务局")
      try session.type("n完成三处截污")
      try await expect(1, after: "完成三处截污")
      try session.press("Escape")
      try await session.wait(for: "完成")
      for _ in 0..<6 { try session.press("Down") }
      try await session.wait(for: ">7.1")
      try session.press("Space")
      try await expect(2, after: "已保存 7.1")
      try session.type("z")
      try await expect(3, after: "已撤销 7.1")
      try session.type("c")
      try session.press("Home")
      try session.type("f8")
      try session.press("Escape")
      try await expect(4, after: "筛选 状态=未启动")
      try await session.quit()
      let list = try Workspace().duban("list", "--unit", "水务局", "--as-of", "2018-09-15")
      let lines = list.outputLines.map(EndToEnd.trimmed)
      try self.expect(scenes[5], in: lines)
    }

    /// Short enough to be read: tables of keys and commands aside.
    @Test func theReadmeIsShort() throws {
      let readme = try String(contentsOfFile: Program.packageFolder + "/README.md", encoding: .utf8)
      let lines = readme.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.filter { !$0.hasPrefix("|") }.count <= 151)
    }

    @Test func everyCommandOfTheReadmeIsThere() throws {
      let workspace = try Workspace()
      let readme = try String(contentsOfFile: Program.packageFolder + "/README.md", encoding: .utf8)
      let help = try workspace.duban("--help").outputText
      for command in ["board", "list", "show", "mark", "note", "due", "undo", "log", "check", "demo", "sync"]
      {
        #expect(help.contains("  \(command)"), "\(command)")
        #expect(command == "board" || readme.contains("`duban \(command)"), "\(command)")
      }
      #expect(try workspace.duban("--generate-completion-script", "bash").outputText.contains("_duban"))
    }
  }
}
