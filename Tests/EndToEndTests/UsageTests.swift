import Foundation
import Testing

extension EndToEndCommands {
  /// What the program says of itself, and of commands that are typed wrongly: all of it Chinese.
  @Suite struct UsageTests {
    private static let commands = [
      "board", "list", "show", "mark", "note", "due", "measure", "slip", "slips", "edit", "add", "remove",
      "undo",
      "log", "changes", "report", "template", "import", "diff", "check", "sync", "demo", "doctor", "setup",
      "export",
      "merge",
    ]
    /// The words in Latin letters that may stand in a text: names of commands, options, codes, formats and keys.
    private static let names: Set<Substring> = [
      "slip", "level", "no", "mouse", "problems", "next", "paper", "percent",
      "terminals", "manual", "PuTTY", "MobaXterm", "Windows", "Terminal", "Xshell", "group",
      "duban", "board", "list", "show", "mark", "note", "due", "measure", "edit", "add", "remove", "undo",
      "log", "import",
      "diff",
      "check",
      "sync", "demo", "doctor", "setup",
      "help", "plan", "md", "as", "of", "ambiguous", "version", "generate", "completion", "script", "shell",
      "bash", "zsh",
      "fish", "who", "on", "yes", "unit", "role", "phase", "status", "light", "find", "format", "table",
      "tsv", "csv", "json",
      "text", "fix", "into", "dry", "run", "docx", "txt", "html", "xlsx", "git", "a", "h", "x", "Tab",
      "explain", "mine", "others", "item", "same", "target", "source",
      "other", "lang", "zh", "en", "filter", "only", "changes", "since", "until", "export", "output", "Excel",
      "columns", "within", "exit", "code", "d", "each",
      "merge", "report", "number", "date", "slips", "template", "templates", "issue", "issued", "WPS", "Word",
      "move", "split", "join", "level", "renumber", "before", "after", "number", "to", "each",
      "in", "as", "lead", "support", "scope", "title", "description", "short", "time",
      "seal", "seals", "sign", "allowed", "signers", "ssh", "SSH",
    ]

    private func expectChinese(_ text: String, _ what: String, besides typed: [String] = []) {
      let words = text.split { !($0.isASCII && $0.isLetter) }
      let own = typed.flatMap { $0.split { !($0.isASCII && $0.isLetter) } }
      let strange = words.filter { !Self.names.contains($0) && !own.contains($0) }
      #expect(strange.isEmpty, "\(what): \(strange) in \(text)")
    }

    @Test func helpOfEveryCommandIsChinese() throws {
      let workspace = try Workspace(plans: [])
      let whole = try workspace.duban("--help")
      #expect(whole.status == 0 && whole.errors.isEmpty)
      expectChinese(whole.outputText, "--help")
      for (place, command) in Self.commands.enumerated() {
        #expect(whole.outputText.contains("\n  \(command) "), "\(command) is in the list")
        let help = try workspace.duban(command, "--help")
        #expect(help.status == 0 && help.errors.isEmpty)
        #expect(help.outputText.contains("用法：duban \(command)"))
        expectChinese(help.outputText, command)
        // One of the other ways each: there are many commands.
        let others = [["help", command], [command, "-h"], ["--plan", "甲", command, "--help"]]
        let other = others[place % others.count]
        #expect(try run(workspace, other).outputText == help.outputText, "\(other)")
      }
      for words in [["help"], ["-h"], ["help", "help"], ["--plan", "甲", "--help"]] {
        #expect(try run(workspace, words).outputText == whole.outputText, "\(words)")
      }
      #expect(try workspace.duban("--version").outputText == "督办 0.1.0\n")
    }

    @Test(arguments: ["bash", "zsh", "fish"]) func completionTellsInChinese(_ shell: String) throws {
      let workspace = try Workspace(plans: [])
      let script = try workspace.duban("--generate-completion-script", shell)
      #expect(script.status == 0)
      #expect(!script.outputText.contains("Show "))
      #expect(script.output == (try workspace.duban("--generate-completion-script=\(shell)").output))
      #expect(shell == "bash" || script.outputText.contains("看怎么用"))
      let comments = script.outputLines.dropFirst().filter { $0.drop { $0 == " " }.hasPrefix("#") }
      #expect(comments.isEmpty, "\(comments)")
      // It is a sound script all the same, where the shell is there to ask.
      let words = [
        "-c",
        "command -v \(shell) >/dev/null || exit 0; '\(Program.path)' --generate-completion-script \(shell) | \(shell) -n",
      ]
      #expect(
        try EndToEndTests.run("/bin/sh", words, in: workspace.path, environment: workspace.environment).status
          == 0)
    }

    /// Words as typed, and the line that says what is wrong.
    @Test(arguments: [
      (["markk", "4.2", "完成"], "没有命令 markk，是不是 mark"), (["lsit"], "没有命令 lsit，是不是 list"),
      (["MARKK"], "没有命令 MARKK，是不是 mark"), (["help", "markk"], "没有命令 markk，是不是 mark"),
      (["markk", "--help"], "没有命令 markk，是不是 mark"), (["4.2"], "没有命令 4.2；看这一项：duban show 4.2"),
      (["完成"], "没有命令 完成；有这些命令："), (["list", "--unti", "x"], "没有选项 --unti，是不是 --unit"),
      (["list", "--xyzzy"], "没有选项 --xyzzy"),
      (["--unit", "x", "list"], "选项 --unit 要写在命令后面：duban list --unit"),
      (["list", "-x"], "没有选项 -x"), (["mark"], "少了编号、状态"), (["mark", "4.2"], "少了状态"), (["show"], "少了编号"),
      (["due", "4.2", "6月底"], "少了 --note 原因"), (["measure", "4.2"], "少了数值"),
      (["measure", "4.2", "81", "Ⅲ类"], "多出了 Ⅲ类"), (["import"], "少了文件"), (["diff", "a"], "少了新方案"),
      (["mark", "4.2", "完成", "好"], "多出了 好"), (["undo", "4.2"], "多出了 4.2"),
      (["list", "--plan"], "--plan 后面少了文件夹"),
      (["mark", "4.2", "完成", "--on"], "--on 后面少了日期"), (["list", "--unit", "--find", "a"], "--unit 后面少了单位"),
      (["check", "--fix=1"], "--fix 后面不用写别的"),
      (["list", "--format", "xls"], "--format 不能写“xls”；可用 table tsv csv json md"),
      (["import", "a.txt", "--format", "xls"], "--format 不能写“xls”；可用 text json"),
      (["list", "--ambiguous", "3"], "--ambiguous 不能写“3”；可用 1 2"),
      (["list", "--role", "x"], "--role 不能写“x”；可用 牵头 配合 牵头或配合"),
      (["list", "--status", "x"], "没有状态“x”；可用 未启动 推进中 受阻 已完成 已销号 不再办理 未完成"),
      (["mark", "4.2", "x"], "没有状态“x”；可用 未启动 推进中 受阻 已完成 已销号 不再办理 申请销号 退回"),
      (["list", "--light", "x"], "没有预警“x”；可用 逾期 临期 正常"), (["--generate-completion-script=x"], "没有 x 用的补全脚本"),
      (["list", "--as-of", "2018-02-30"], "二月没有 30 日"),
      (["list", "--as-of", "2018-02-29"], "2018 年二月没有 29 日"),
      (["mark", "4.2", "完成", "--on", "2018-13-01"], "没有 13 月"),
      (["mark", "4.2", "完成", "--on", "x"], "“x”不是日期；"),
      (["due", "4.2", "x", "--note", "a"], "“x”看不懂；期限写成 2019-06-30、6月底、第三季度 或 阶段三"),
      (["due", "4.2", "阶段九", "--note", "a"], "没有“阶段九”；本方案有 阶段一 阶段二 阶段三 阶段四"),
    ])
    func wrongUsageIsToldInChinese(_ words: [String], _ reason: String) throws {
      let workspace = try Workspace()
      let failed = try run(workspace, words)
      #expect(failed.status == 2)
      #expect(failed.output.isEmpty)
      #expect(failed.errorText.hasPrefix("duban: " + reason), "\(failed.errorText)")
      expectChinese(failed.errorText, "\(words)", besides: words)
      #expect(workspace.journals.isEmpty)
    }

    /// Whatever is dropped, doubled, swapped or mistyped in a good command: told in Chinese, or carried out.
    @Test func anyMistakeIsToldInChinese() throws {
      let workspace = try Workspace()
      var generator = Numbers(state: 8)
      let good = [
        ["mark", "4.2", "完成", "--note", "备注", "--on", "2018-09-15"],
        ["list", "--unit", "县水务局", "--status", "受阻"],
        ["due", "7.4a", "6月底", "--note", "原因"], ["log", "4.2"], ["show", "4.2", "--as-of", "昨天"],
        ["check", "--fix"],
        ["diff", "Plans/lianshan", "Plans/lianshan"], ["import", "没有.docx", "--dry-run"],
      ]
      for _ in 0..<80 {
        var words = good.randomElement(using: &generator) ?? []
        let place = Int.random(in: 0..<words.count, using: &generator)
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: words.remove(at: place)
        case 1: words.insert(words[place], at: place)
        case 2: words.swapAt(place, (place + 1) % words.count)
        case 3: words[place] = String(words[place].dropLast())
        case 4: words.insert("--", at: place)
        default: words[place] += "x"
        }
        let run = try run(workspace, words)
        #expect([0, 1, 2].contains(run.status), "\(words): \(run.status)")
        expectChinese(run.errorText, "\(words)", besides: words + ["x"])
        #expect(run.status == 0 || !run.errorText.contains("这样写看不懂"), "\(words): \(run.errorText)")
      }
    }

    /// Every remedy that is a command is run as it is printed, and then nothing is wrong any more.
    @Test(arguments: [
      ["4.2"], ["note", "4.2", "-5度左右", "--on", "昨天"], ["mark", "4.2", "完成", "--on", "18-9-15"],
      ["mark", "4.2", "完成", "--on=18年9月15日"], ["mark", "4.2", "完成", "--on", "2016-05-01", "--note", "补记 旧事"],
      ["mark", "4.2", "完成", "--as-of", "2016-05-01"], ["note", "4.2", "到了", "--on", "2018年6月"],
      ["due", "4.2", "19-6-30", "--note", "汛期"], ["due", "4.2", "2016-06-30", "--note", "汛期"],
      ["due", "4.2", "2919-06-30", "--note", "汛期"],
      ["list", "--as-of", "18-9-15"], ["markk", "4.2"], ["mark", "4.2"],
    ])
    func remediesAreCommandsThatWork(_ words: [String]) throws {
      let workspace = try Workspace()
      let failed = try run(workspace, words)
      #expect(failed.status == 2)
      let remedies = failed.errorText.split(separator: "\n").compactMap { line in
        line.range(of: "duban ").flatMap { line.hasPrefix("用法") ? nil : String(line[$0.lowerBound...]) }
      }
      #expect(!remedies.isEmpty, "\(failed.errorText)")
      for remedy in remedies {
        let script = "PATH='\((Program.path as NSString).deletingLastPathComponent)':\"$PATH\" && \(remedy)"
        let mended = try EndToEndTests.run(
          "/bin/sh", ["-c", script], in: workspace.path, environment: workspace.environment)
        #expect(mended.status == 0, "\(remedy): \(mended.errorText)")
      }
    }

    private func run(_ workspace: Workspace, _ words: [String]) throws -> Run {
      try EndToEndTests.run(Program.path, words, in: workspace.path, environment: workspace.environment)
    }
  }

  /// Words that people use, in all places.
  @Suite struct WordTests {
    @Test(arguments: [
      ("完成", "已完成"), ("办结", "已完成"), ("推进", "推进中"), ("受阻", "受阻"), ("不适用", "不再办理"), ("dropped", "不再办理"),
      ("销号", "已销号"),
      ("未启动", "未启动"), ("DONE", "已完成"),
    ])
    func anyWordOfAStatusMarks(_ typed: String, _ word: String) throws {
      let workspace = try Workspace()
      #expect(
        try workspace.duban("mark", "(四)2", typed, "--note", "缺", "--yes").outputText == "已保存 4.2 \(word)\n")
      #expect(
        try workspace.duban("list", "--status", typed, "--format", "tsv").outputText.contains("\n4.2\t"))
    }

    @Test func daysAreToldAsTheyWereUnderstood() throws {
      let workspace = try Workspace()
      let day = ["--as-of", "2018-09-15", "--on"]
      for (typed, full) in [
        ("9-14", "2018-09-14"), ("昨天", "2018-09-14"), ("20180901", "2018-09-01"), ("上周五", "2018-09-07"),
      ] {
        let run = try run(
          Program.path, ["mark", "4.2", "推进"] + day + [typed], in: workspace.path,
          environment: workspace.environment)
        #expect(run.outputText == "已保存 4.2 推进中（\(full) 办理）\n", "\(typed)")
      }
      for (typed, full) in [
        ("9-14", "2019-09-14"), ("阶段三", "2019-12-31"), ("第三阶段", "2019-12-31"), ("第三季度", "2018-09-30"),
        ("12月底", "2018-12-31"),
      ] {
        let run = try workspace.duban("due", "4.2", typed, "--note", "汛期", "--as-of", "2018-09-15")
        #expect(run.outputText == "已保存 4.2 改期限 \(full)\n", "\(typed)")
      }
      #expect(try workspace.duban("list", "--as-of", "二〇一八年九月十五日").outputText.contains("截至 2018-09-15"))
    }

    @Test func filtersTakeChineseWords() throws {
      let workspace = try Workspace()
      let filters = [
        (["--phase", "第三阶段"], ["--phase", "3"]), (["--phase", "省级认定"], ["--phase", "P3"]),
        (["--status", "未完成"], ["--status", "open"]),
        (["--status", "受阻、推进中"], ["--status", "blocked", "--status", "doing"]),
        (["--light", "逾期"], ["--light", "red"]),
        (["--unit", "县林业局", "--role", "牵头或配合"], ["--unit", "县林业局", "--role", "any"]),
      ]
      for (chinese, codes) in filters {
        let (one, other) = try (list(workspace, chinese), list(workspace, codes))
        #expect(one.status == 0 && one.output == other.output, "\(chinese)")
      }
      #expect(try workspace.duban("show", "阶段三").outputText.contains("阶段三.2"))
    }

    @Test func aUnitThatOnlyOneNameCanMeanIsTakenAndSaid() throws {
      let workspace = try Workspace()
      let taken = try list(workspace, ["--unit", "水务局"])
      #expect(taken.status == 0 && taken.errorText == "duban: 单位：县水务局\n")
      #expect(taken.output == (try list(workspace, ["--unit", "县水务局"]).output))
      let several = try list(workspace, ["--unit", "局"])
      #expect(several.status == 1 && several.output.isEmpty)
      #expect(several.errorText.contains("县水务局") && several.errorText.contains("县林业局"))
    }

    @Test func theFolderOfPlansMustBeThere() throws {
      let workspace = try Workspace()
      for place in ["nowhere", "config"] {
        let run = try workspace.duban("list", environment: ["DUBAN_PLANS": place])
        #expect(run.status == 1 && run.output.isEmpty)
        #expect(run.errorText == "duban: 环境变量 DUBAN_PLANS 指的 \(place) 里没有方案\n")
      }
    }

    @Test func numbersStayTextInCSVAndOnlyThere() throws {
      let workspace = try Workspace()
      let csv = try workspace.duban("list", "--format", "csv").outputText.split(whereSeparator: \.isNewline)
        .dropFirst()
      #expect(csv.allSatisfy { $0.hasPrefix("=\"") })
      #expect(csv.contains { $0.hasPrefix("=\"9.2(1)\",") } && csv.contains { $0.hasPrefix("=\"阶段一.1\",") })
      let tsv = try workspace.duban("list", "--format", "tsv").outputText
      #expect(!tsv.contains("=\"") && tsv.contains("\n9.2(1)\t"))
    }

    private func list(_ workspace: Workspace, _ filter: [String]) throws -> Run {
      try run(
        Program.path, ["list", "--as-of", "2018-09-15"] + filter, in: workspace.path,
        environment: workspace.environment)
    }
  }
}

/// Numbers that are the same in each run.
private struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
