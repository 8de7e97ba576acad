import Foundation
import Testing

extension EndToEndCommands {
  /// Every command that a page shows is understood as it stands there, with what it names put in its place.
  @Suite struct PageTests {
    private static let pages = [
      "README.md", "Plans/FORMAT.md", "Plans/SHARING.md", "Plans/IMPORT.md",
      "Sources/duban/Manual/terminals.md", "Sources/duban/Manual/terminals.en.md",
    ]
    /// What stands for something of the reader's own.
    private static let own = [
      "方案文件夹": "Plans/lianshan", "文件夹": "Plans/lianshan", "办公室的组": "0", "组": "0", "甲": "Plans/lianshan",
      "乙": "Plans/lianshan", "旧方案": "Plans/lianshan", "新方案": "Plans/lianshan",
    ]

    @Test(arguments: pages) func whatAPageShowsIsUnderstood(_ page: String) throws {
      let workspace = try Workspace()
      let text = try String(contentsOfFile: Program.packageFolder + "/" + page, encoding: .utf8)
      let commands = Self.commands(text)
      #expect(!commands.isEmpty, "\(page)")
      for command in commands {
        var words = command.split(separator: " ").map { Self.own[String($0)] ?? String($0) }
        // The name of a command alone, in a sentence.
        if words.count == 1, !words[0].hasPrefix("-") { words.append("--help") }
        let result = try run(Program.path, words, in: workspace.path, environment: workspace.environment)
        // 2 is a command that is not understood; `check` says by it that something is damaged.
        #expect(
          result.status != 2 || words.first == "check", "\(page): duban \(command): \(result.errorText)")
      }
    }

    /// The words behind each `duban` that stands as code, in a line of its own or within one.
    private static func commands(_ text: String) -> [String] {
      let lines = text.split(separator: "\n").flatMap { line -> [Substring] in
        if line.hasPrefix("    ") { return line.components(separatedBy: "&&").map { Substring($0) } }
        return line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
          .filter { $0.offset % 2 == 1 }.map(\.element)
      }
      return lines.compactMap { code -> String? in
        let plain = code.split(separator: "#").first.map(String.init) ?? ""
        let words = plain.split(separator: " ").map(String.init).drop { $0 == "sudo" || $0 == "TERM=xterm" }
        // The version of the format is written as `duban 1`.
        guard words.first == "duban", words.dropFirst().first != "1", !plain.contains("…"),
          !plain.contains("|")
        else { return nil }
        return words.dropFirst().joined(separator: " ")
      }
    }
  }
}
