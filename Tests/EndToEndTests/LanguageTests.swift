import Foundation
import Testing

extension EndToEndCommands {
  /// The program in English: all that it says, whatever is asked of it; names and titles stay as they are.
  @Suite struct LanguageTests {
    private static let commands = [
      "board", "list", "show", "mark", "note", "due", "measure", "edit", "add", "remove", "undo", "log",
      "import", "diff",
      "check",
      "sync", "demo", "doctor", "setup",
    ]

    /// Every Chinese word of an output stands in a text that somebody wrote.
    private func expectEnglish(_ text: String, _ what: String, besides written: String = "") {
      let signs = text.unicodeScalars.split { !isChinese($0) }.map { String(String.UnicodeScalarView($0)) }
      let strange = signs.filter { !written.contains($0) }
      #expect(strange.isEmpty, "\(what): \(strange) in \(text)")
    }

    private func isChinese(_ scalar: Unicode.Scalar) -> Bool {
      (0x3000...0x9FFF).contains(scalar.value) || (0xFF00...0xFFEF).contains(scalar.value)
    }

    @Test func helpOfEveryCommandIsEnglish() throws {
      let workspace = try Workspace(plans: [])
      let whole = try workspace.duban("--help", environment: ["DUBAN_LANG": "en"])
      #expect(whole.status == 0 && whole.errors.isEmpty)
      expectEnglish(whole.outputText, "--help")
      for command in Self.commands {
        #expect(whole.outputText.contains("\n  \(command) "), "\(command) is in the list")
        let help = try workspace.duban(command, "--help", environment: ["DUBAN_LANG": "en"])
        #expect(help.status == 0 && help.errors.isEmpty)
        #expect(help.outputText.contains("Usage: duban \(command)"))
        expectEnglish(help.outputText, command)
      }
      // The language may stand anywhere.
      let help = try workspace.duban("list", "--help", environment: ["DUBAN_LANG": "en"])
      for words in [
        ["--lang", "en", "list", "--help"], ["list", "--lang=en", "-h"], ["help", "list", "--lang", "en"],
        ["--lang", "en", "help", "list"],
      ] {
        #expect(try run(workspace, words).outputText == help.outputText, "\(words)")
      }
      #expect(try workspace.duban("--version", "--lang", "en").outputText == "Duban 0.1.0\n")
    }

    @Test(arguments: ["bash", "zsh", "fish"]) func completionIsEnglish(_ shell: String) throws {
      let workspace = try Workspace(plans: [])
      let script = try workspace.duban("--generate-completion-script", shell, "--lang", "en")
      #expect(script.status == 0)
      expectEnglish(script.outputText, shell)
    }

    /// The language is asked for, never guessed.
    @Test func whoAsksForALanguageGetsIt() throws {
      let workspace = try Workspace(plans: [])
      func version(_ words: [String], _ environment: [String: String?] = [:]) throws -> String {
        var all = workspace.environment
        for (name, value) in environment { all[name] = value }
        return try EndToEndTests.run(
          Program.path, words + ["--version"], in: workspace.path, environment: all
        ).outputText
      }
      #expect(try version([], ["LANG": "en_US.UTF-8", "LC_ALL": "en_US.UTF-8"]) == "督办 0.1.0\n")
      #expect(try version([], ["DUBAN_LANG": ""]) == "督办 0.1.0\n")
      for name in ["en", "EN", "english", "en_US.UTF-8"] {
        #expect(try version([], ["DUBAN_LANG": name]) == "Duban 0.1.0\n", "\(name)")
        #expect(try version(["--lang", name]) == "Duban 0.1.0\n", "\(name)")
      }
      #expect(try version(["--lang", "zh"], ["DUBAN_LANG": "en"]) == "督办 0.1.0\n")
      #expect(try version(["--lang", "en", "--lang=zh"]) == "督办 0.1.0\n")
    }

    @Test func anUnknownLanguageIsOneLine() throws {
      let workspace = try Workspace()
      for words in [
        ["--lang", "xx", "list"], ["list", "--lang=xx"], ["--lang", "xx"], ["--lang", "", "--help"],
      ] {
        let run = try run(workspace, words)
        #expect(run.status == 2 && run.output.isEmpty, "\(words)")
        #expect(run.errorText.hasPrefix("duban: --lang ") && run.errorText.contains("zh"), "\(run.errorText)")
        #expect(run.errorText.split(separator: "\n").count == 1, "\(run.errorText)")
      }
      let run = try workspace.duban("list", environment: ["DUBAN_LANG": "xx"])
      #expect(run.status == 2 && run.output.isEmpty && run.errorText.hasPrefix("duban: DUBAN_LANG "))
      #expect(try workspace.duban("list", "--lang", "zh", environment: ["DUBAN_LANG": "xx"]).status == 0)
      let missing = try workspace.duban("list", "--lang")
      #expect(missing.status == 2 && missing.errorText.contains("--lang 后面少了"))
    }

    /// Words as typed, and the line that says what is wrong.
    @Test(arguments: [
      (["markk", "4.2", "done"], "There is no command markk; did you mean mark?"),
      (["4.2"], "There is no command 4.2; to see this item: duban show 4.2"),
      (["list", "--unti", "x"], "There is no option --unti; did you mean --unit?"),
      (["mark"], "Missing: ITEM, STATUS"), (["due", "4.2", "P3"], "Missing: --note REASON"),
      (
        ["list", "--format", "x"],
        "--format cannot be \"x\"; use table, tsv, csv, json, md, html, xlsx or docx"
      ),
      (
        ["list", "--status", "x"],
        "There is no status \"x\"; use todo, doing, blocked, done, closed, dropped or open"
      ),
      (["list", "--light", "x"], "There is no light \"x\"; use red, yellow or green"),
      (["list", "--role", "x"], "There is no role \"x\"; use lead, support or any"),
      (
        ["list", "--phase", "9"],
        "There is no phase \"9\"; this plan has Phase 1, Phase 2, Phase 3 and Phase 4"
      ),
      (["show", "99.9"], "There is no item \"99.9\""),
      (["mark", "4.2", "finished"], "There is no status \"finished\""),
      (["due", "4.2", "P9", "--note", "x"], "There is no \"P9\"; this plan has Phase 1"),
      (["note", "4.2", "x", "--on", "2018-02-30"], "There is no day 30 in month 2"),
      (["note", "4.2", "x", "--on", "soon"], "\"soon\" is not a date"),
      (["--plan", "nowhere"], "There is no plan in nowhere"),
    ]) func whatIsWrongIsEnglish(_ words: [String], _ expected: String) throws {
      let run = try run(try Workspace(), words + ["--lang", "en", "--as-of", "2018-09-15"])
      #expect(run.status != 0 && run.errorText.contains(expected), "\(run.errorText)")
      expectEnglish(run.errorText, "\(words)")
    }

    /// What is recorded, and what is written of it, one command after the other.
    @Test func everyCommandSpeaksEnglish() throws {
      let workspace = try Workspace()
      try workspace.write("一、治水\n1. 清淤。责任单位：县水务局\n", to: "doc.txt")
      let written = try workspace.read("Plans/lianshan/plan.md") + "测试员" + workspace.read("doc.txt")
      let commands: [[String]] = [
        ["mark", "4.2", "in progress", "--note", "started"], ["mark", "P1.1", "done", "--on", "2017-08-31"],
        ["note", "4.2", "all went well", "--on", "yesterday"], ["due", "4.2", "phase 3", "--note", "late"],
        ["due", "4.2", "-", "--note", "as before"], ["measure", "4.2", "81", "--target", "jfkmz7n"], ["undo"],
        ["edit", "4.1", "--due", "P2", "--title", "Air"], ["edit", "P1", "--title", "Begin"],
        ["edit", "4.1", "--lead", "县水务局"], ["undo"],
        ["add", "More", "--in", "4.1", "--as", "part"], ["add", "More", "--as", "task"],
        ["log"],
        ["show", "4.2"], ["show", "P1.1"], ["list"],
        ["list", "--status", "not started", "--phase", "phase 3"],
        ["list", "--unit", "水务局", "--role", "any", "--light", "on track"], ["list", "--format", "csv"],
        ["list", "--format", "tsv"], ["list", "--format", "md"], ["check"], ["check", "--fix"],
        ["import", "doc.txt", "--dry-run"], ["import", "doc.txt", "--explain"],
        ["import", "doc.txt", "--format", "json", "--dry-run"], ["import", "doc.txt", "--into", "made"],
        ["diff", "Plans/lianshan", "doc.txt"], ["demo"],
      ]
      for words in commands {
        let options = ["import", "diff"].contains(words[0]) ? [] : ["--as-of", "2018-09-15"]
        let run = try run(workspace, words + options + ["--lang", "en"])
        #expect(run.status <= 1, "\(words): \(run.errorText)")
        let label = words == ["demo"] ? "王芳李强陈静黄伟" : ""
        expectEnglish(run.outputText + run.errorText, "\(words)", besides: written + label)
      }
      // What is stored is in the language of plans.
      #expect(try workspace.read("made/plan.md").contains("- 牵头: 县水务局"))
      #expect(try workspace.duban("list", "--status", "doing").outputText.contains("推进中"))
    }

    private func run(_ workspace: Workspace, _ words: [String]) throws -> Run {
      try EndToEndTests.run(Program.path, words, in: workspace.path, environment: workspace.environment)
    }
  }
}
