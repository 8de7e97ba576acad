import Foundation
import Testing

extension EndToEndCommands {
  /// Paths are bytes, words are text: what old Windows shares, FTP and terminals set to GBK bring.
  @Suite struct BytesTests {
    /// 方案 as GBK.
    private let name = "$(printf '\\267\\275\\260\\270')"

    /// Runs lines of bash in the workspace, in which `duban` is the program.
    private func shell(_ workspace: Workspace, _ lines: String, _ changes: [String: String] = [:]) throws
      -> Run
    {
      let environment = workspace.environment.merging(changes) { $1 }
      let script = "duban() { '\(Program.path)' \"$@\"; }\nG=\(name)\n" + lines
      return try run("/bin/bash", ["-c", script], in: workspace.path, environment: environment)
    }

    @Test func aPlanWhoseNameIsGBKIsUsedLikeAnyOther() throws {
      let workspace = try Workspace()
      let lines = """
        printf '一、主要任务\\n（一）修渠。（县水利局牵头）\\n' > $G.txt
        duban import $G.txt --into o/$G && duban --plan o/$G mark 1.1 done && duban --plan=o/$G/plan.md list &&
        DUBAN_PLANS=o duban check && duban diff $G.txt o/$G && ls o && cd o/$G && duban list
        """
      let result = try shell(workspace, lines)
      #expect(result.status == 0, "\(result.errorText)")
      #expect(result.outputText.contains("已导入 方案.txt → o/方案"))
      #expect(result.outputText.contains("没有问题：1 个事项，1 条记录"))

      // The remedy works as it is printed.
      let remedy = try #require(result.outputLines.first { $0.hasPrefix("打开：") }).dropFirst("打开：".count)
      #expect(remedy == "duban --plan $'o/\\267\\275\\260\\270'")
      let opened = try shell(workspace, remedy + " | head -1")
      #expect(opened.outputText.hasPrefix("方案  截至"))
    }

    @Test func plansToChooseFromAreListedSoThatTheCommandCanBeRun() throws {
      let workspace = try Workspace()
      let lines = "mv Plans/lianshan Plans/$G; cp -r Plans/$G 'Plans/a\u{1B}[31m b'; duban list"
      let result = try shell(workspace, lines)
      #expect(result.status == 1)
      #expect(!result.errors.contains(0x1B))
      for command in result.errorLines.filter({ $0.hasPrefix("  duban --plan") }) {
        #expect(try shell(workspace, command + " list").outputText.contains("显示 57/57"), "\(command)")
      }
      #expect(result.errorLines.count { $0.hasPrefix("  duban --plan") } == 2)
    }

    @Test func aJournalWhoseNameIsGBKIsReadCheckedRestoredAndSynced() throws {
      let workspace = try Workspace()
      let lines = """
        cd Plans/lianshan; duban mark 7.4a done && cd journal && mv *.tsv $G.tsv && cd .. && rm -rf "$XDG_STATE_HOME"
        duban show 7.4a | head -4; duban check || exit 7
        git init -q -b main && git init -q --bare -b main ../r.git && git remote add origin ../r.git && duban sync || exit 8
        git clone -q ../r.git ../c && [ -f ../c/journal/$G.tsv ] && duban --plan ../c show 7.4a | head -4
        """
      let result = try shell(workspace, lines)
      #expect(result.status == 0, "\(result.outputText)\(result.errorText)")
      #expect(result.outputText.components(separatedBy: "已完成").count > 2)
      let damaged = try shell(
        workspace, "cd Plans/lianshan; printf 'x\\n' >> journal/$G.tsv; duban check; duban list | tail -1")
      #expect(damaged.outputText.contains("journal/方案.tsv:2:1"))
      #expect(damaged.errorText.contains("journal/方案.tsv:2"))
    }

    @Test func wordsAreReadInTheEncodingOfTheLocale() throws {
      let workspace = try Workspace(isKnown: false)
      let note =
        "duban note 7.4a \"$(printf '\\315\\352\\263\\311')\" --who \"$(printf '\\315\\365\\267\\274')\""
      for locale in [["LANG": "C.UTF-8"], ["LANG": "C"], ["LANG": "zh_CN.GBK", "LC_ALL": "C.UTF-8"]] {
        let refused = try shell(workspace, note, locale)
        #expect(refused.status == 2)
        #expect(refused.errorText.contains("认不出是什么字"))
        #expect(refused.errorLines.count == 1)
      }
      #expect(try workspace.events().isEmpty)
      #expect(!FileManager.default.fileExists(atPath: workspace.path + "/config/duban/settings"))
      for locale in ["zh_CN.GBK", "zh_CN.GB2312", "zh_CN.GB18030", "zh_CN"] {
        #expect(try shell(workspace, note, ["LANG": locale]).status == 0, "\(locale)")
      }
      // As the message says it.
      #expect(
        try shell(
          workspace, "LANG=zh_CN.GB18030 " + note.replacing("duban", with: "command '\(Program.path)'")
        ).status == 0)
      #expect(try workspace.events().allSatisfy { $0.contains("\t王芳\t") && $0.contains("\t完成\t") })
      #expect(try workspace.events().count == 5)
      #expect(try workspace.read("config/duban/settings") == "姓名: 王芳\n")
    }

    @Test func settingsMayBeGBKAndNothingOfThemIsLost() throws {
      let workspace = try Workspace(isKnown: false)
      let lines = """
        mkdir -p config/duban; printf '\\320\\325\\303\\373: \\315\\365\\267\\274\\r\\n\\377\\376x\\n' > config/duban/settings
        duban note 7.4a x && duban log
        """
      #expect(try shell(workspace, lines).outputText.contains("王芳"))
      // A name that was stored as signs of replacement is asked for again.
      let broken = try shell(
        workspace, "printf '姓名: \\357\\277\\275\\n\\377x\\n' > config/duban/settings; duban note 7.4a x")
      #expect(broken.status == 1 && broken.errorText.contains("--who"))
      #expect(
        try shell(workspace, "duban note 7.4a x --who 李强; tail -c 3 config/duban/settings | od -An -tx1")
          .outputText
          .contains("ff 78"))
    }

    @Test func jsonAndNamesBringNoControlCharacters() throws {
      let workspace = try Workspace()
      try workspace.edit("Plans/lianshan/plan.md", "# 连山壮族", "# 连\u{202E}\u{9B}\u{7F}山壮族")
      let json = try workspace.duban("list", "--format", "json").outputText
      #expect(json.contains("\\u202e\\u009b\\u007f"))
      #expect(!json.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{9B}" || $0 == "\u{7F}" })
      let lines =
        "cp Plans/lianshan/plan.md p.txt; duban check --plan Plans/lianshan; printf 'x\\n' > \"$(printf 'Plans/lianshan/journal/a\\033[31m.tsv')\"; duban check; duban list"
      let result = try shell(workspace, "mkdir Plans/lianshan/journal; " + lines)
      #expect(result.status == 0)
      #expect(!result.output.contains(0x1B) && !result.errors.contains(0x1B))
    }
  }
}
