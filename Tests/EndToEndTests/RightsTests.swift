import Foundation
import Testing

extension EndToEndCommands {
  /// Several users of one machine, and what root leaves behind; they need root to be tried.
  @Suite(.enabled(if: isOpenToOthers)) struct RightsTests {
    /// Runs lines of bash as root; `as N …` runs the program as user and group N with a home of its own.
    private func shell(_ workspace: Workspace, _ lines: String) throws -> Run {
      let script = """
        chmod 711 . ; umask 022; D='\(Program.path)'; P=$PWD/Plans/lianshan
        as() { N=$1; shift; mkdir -p u$N; chown $N:$N u$N; (cd /; setpriv --reuid $N --regid $N --groups ${G:-$N} env -u \
        XDG_STATE_HOME -u XDG_CONFIG_HOME -u XDG_DATA_HOME HOME=\(workspace.path)/u$N "$D" "$@" --plan "$P"); }
        """
      return try run(
        "/bin/bash", ["-c", script + "\n" + lines], in: workspace.path, environment: workspace.environment)
    }

    @Test func aJournalThatRootRestoredIsLeftForANewOneWithAWarning() throws {
      let workspace = try Workspace()
      let result = try shell(
        workspace,
        """
        chown -R 12345:12345 $P; as 12345 mark 7.4a doing --who 甲
        cp -r $P/journal j; rm -rf $P/journal; mv j $P/journal; chmod 3777 $P/journal
        as 12345 mark 7.4a done 2> first; as 12345 note 7.4a x 2> second; as 12345 check; echo rc $?
        wc -l < first; wc -l < second; cat first
        """)
      #expect(result.outputText.contains("没有问题：57 个事项，3 条记录\nrc 0\n1\n0\n"), "\(result.outputText)")
      #expect(result.outputText.contains("写不进（没有权限），已换一个文件接着记"))
    }

    @Test(arguments: ["lock", "rid", "own.tsv", "."]) func aSlotThatRootTookIsLeftForANewOne(name: String)
      throws
    {
      let workspace = try Workspace()
      let result = try shell(
        workspace,
        """
        chown -R 12345:12345 $P; as 12345 mark 7.4a doing --who 甲; S=$(echo u12345/.local/state/duban/*/slot-1)
        chown -R root $S/\(name); chmod -R go= $S/\(name); rm -r $P/journal
        as 12345 mark 7.4a done 2> first; as 12345 note 7.4a x 2> second; as 12345 check; echo rc $?
        wc -l < first; wc -l < second
        """)
      #expect(result.outputText.contains("已保存 7.4a 进展") || result.outputText.contains("4a 进展"))
      #expect(result.outputText.hasSuffix("\n1\n0\n"), "\(result.outputText)\(result.errorText)")
    }

    /// What this session itself makes is out of its reach: one folder is tried, not thousands.
    @Test func aNewFolderThatIsClosedToItsMakerIsSaid() throws {
      let workspace = try Workspace()
      let result = try shell(
        workspace,
        """
        chown -R 12345:12345 $P; as 12345 mark 7.4a doing --who 甲; rm -r $(echo u12345/.local/state/duban/*/slot-1)
        (umask 0777; as 12345 mark 7.4a done); echo rc $?; ls u12345/.local/state/duban/*/ | grep -c slot
        chmod 700 $(echo u12345/.local/state/duban/*/slot-1); as 12345 mark 7.4a done
        """)
      #expect(
        result.outputText.hasSuffix("rc 1\n1\n已保存 7.4a 已完成\n"), "\(result.outputText)\(result.errorText)")
      #expect(result.errorLines.count == 1 && result.errorText.contains("没有权限"), "\(result.errorText)")
    }

    /// `sudo duban` as the first start of all made the private folder.
    @Test(arguments: ["duban", "duban/*", "."]) func aPrivateFolderOfRootShutsNobodyOut(name: String) throws {
      let workspace = try Workspace()
      let result = try shell(
        workspace,
        """
        chown -R 12345:12345 $P; as 12345 mark 7.4a doing --who 甲; chown -R root u12345/.local/state/\(name)
        chmod -R go= u12345/.local/state/\(name); as 12345 mark 7.4a done 2> first; as 12345 undo; as 12345 note 7.4a x; echo rc $?
        wc -l < first
        """)
      #expect(result.outputText.hasSuffix("rc 0\n1\n"), "\(result.outputText)\(result.errorText)")
      #expect(result.errorText.isEmpty)
    }

    @Test func readersOutsideTheGroupStillReadAfterTheFirstRecord() throws {
      let workspace = try Workspace()
      let result = try shell(
        workspace,
        "chown -R 12345:12345 $P; chmod 755 $P; as 12345 mark 7.4a done --who 甲; as 12346 list --status done")
      #expect(result.outputText.contains("显示 1/57") && result.errorText.isEmpty)
    }

    /// Every command that shows states says in one line that something is missing, and shows the rest.
    @Test(arguments: [
      "list", "list --format json", "list --format csv", "show 7.4a", "log", "board", "note 8.1 x --who 乙",
    ])
    func whatCannotBeReadIsSaid(command: String) throws {
      let workspace = try Workspace()
      let result = try shell(
        workspace,
        """
        chmod 777 $P; as 12345 mark 7.4a done --who 甲; chmod 3777 $P/journal; chmod 600 $P/journal/*
        as 12346 \(command) > out; echo rc $?; as 12346 check > out; echo rc $?
        chmod 700 $P/journal; as 12346 list > out; echo rc $?; as 12346 check > out; echo rc $?
        """)
      #expect(
        result.outputLines
          == ["已保存 7.4a 已完成", "rc 0", "rc 3", "rc 0", "rc 3"].map { $0.replacing("7.4a", with: "7.4a") }
          || result.outputText.hasSuffix("rc 0\nrc 3\nrc 0\nrc 3\n"))
      #expect(result.errorLines.count == 2, "\(result.errorText)")
      #expect(result.errorText.contains("没有算进来"))
    }

    /// Whatever may not be written or read is one line that names the file as people know it, and what to do.
    @Test func whatIsForbiddenIsToldWithWhatToDo() throws {
      let workspace = try Workspace()
      let result = try shell(
        workspace,
        """
        mkdir -m 777 $P/journal; mkdir $P/issued $P/seals out; echo x > closed.docx; chmod 600 closed.docx; W=$PWD
        for c in "seal" "report --issue" "export --output $W/out/a.xlsx" "export --each-unit $W/out/u" \
          "report --output $W/out/a.docx" "slips --output $W/out/s" "merge $W/closed.docx" \
          "report --text $W/closed.docx" "edit 4.2 --lead 县林业局"; do as 12345 $c --who 甲 2> said || as 12345 $c 2> said
          grep -q '没有权限；请它的主人或管理员给权限，或换到自己有权限的文件夹' said && [ $(grep -c 没有权限 said) = 1 ] \
            && ! grep -q '\\.tmp' said || { echo "$c:"; cat said; }; done
        chmod 700 $P; as 12345 list
        """)
      #expect(result.outputText.isEmpty, "\(result.outputText)")
      #expect(result.errorText.contains("没有权限打开 "), "\(result.errorText)")
    }

    /// What the README says to set, where nobody shall move the journal away.
    @Test func aPlanFolderThatOnlyItsOwnerMayChangeIsRecordedIn() throws {
      let workspace = try Workspace()
      let result = try shell(
        workspace,
        """
        chgrp -R 777 $P; "$D" check --fix --plan $P; mkdir $P/journal; chgrp 777 $P/journal; chmod 3770 $P/journal
        chmod 2750 $P; chmod 0640 $P/plan.md; G=777; as 12345 mark 7.4a done --who 甲; as 12346 note 7.4a x --who 乙
        setpriv --reuid 12345 --regid 12345 --groups 777 mv $P/journal $P/gone || echo kept; as 12346 log | tail -n +2 | wc -l
        """)
      #expect(result.outputText.hasSuffix("kept\n2\n"), "\(result.outputText)\(result.errorText)")
    }
  }

  /// Damage is said by every command that shows states.
  @Suite struct DamageTests {
    @Test func everyCommandThatShowsStatesSaysDamageInOneLine() throws {
      let workspace = try Workspace()
      #expect(try workspace.duban("mark", "7.4a", "doing").status == 0)
      let journal = "Plans/lianshan/journal/" + (try #require(workspace.journals.first))
      try workspace.edit(journal, "doing", "doinG")
      try workspace.write("一、主要任务\n（一）修渠。（县水利局牵头）\n", to: "a.txt")
      let commands = [
        ["list"], ["list", "--format", "tsv"], ["show", "7.4a"], ["log"], ["board"], ["note", "8.1", "x"],
        ["due", "8.1", "2019-06-30", "--note", "x"], ["undo"], ["diff", "Plans/lianshan", "a.txt"],
        ["import", "a.txt", "--into", "Plans/lianshan"],
      ]
      for command in commands {
        let result = try run(Program.path, command, in: workspace.path, environment: workspace.environment)
        #expect(result.errorLines.first?.contains("记录有 1 处损坏或读不出") == true, "\(command): \(result.errorText)")
        #expect(result.errorLines.first?.contains("\(workspace.journals[0]):1：这一行被改动过") == true, "\(command)")
        // A difference ends with 1, an import that nobody agreed to with the command that writes it.
        let isImport = command[0] == "import"
        #expect(result.errorLines.count == (isImport ? 3 : 1), "\(command): \(result.errorText)")
        #expect(result.status == (isImport || command[0] == "diff" ? 1 : 0), "\(command)")
      }
      let check = try workspace.duban("check")
      #expect(check.status == 2 && check.errorText.isEmpty)
      // The remedy, word for word.
      let line = try workspace.duban("list").errorText
      let remedy = try #require(line.components(separatedBy: "：").last?.trimmingCharacters(in: .newlines))
      #expect(remedy == "duban check --plan ./Plans/lianshan")
      #expect(try workspace.duban("check", "--plan", "./Plans/lianshan").status == 2)
    }

    @Test func checkNeedsNoHomeAndNoRightsInThePrivateFolder() throws {
      let workspace = try Workspace()
      #expect(try workspace.duban("mark", "7.4a", "doing").status == 0)
      let nowhere: [String: String?] = [
        "HOME": nil, "XDG_STATE_HOME": nil, "XDG_CONFIG_HOME": nil, "XDG_DATA_HOME": nil,
      ]
      #expect(try workspace.duban("check", environment: nowhere).status == 0)
      #expect(try workspace.duban("check", "--fix", environment: nowhere).outputText.contains("没有问题"))
      let script = "chmod -R a-w state; trap 'chmod -R u+w state' EXIT; '\(Program.path)' check"
      #expect(
        try run("/bin/bash", ["-c", script], in: workspace.path, environment: workspace.environment).status
          == 0)
      for content in ["链接", nil] as [String?] {
        let workspace = try Workspace()
        let journal = workspace.path + "/Plans/lianshan/journal"
        if let content {
          try workspace.write(content, to: "Plans/lianshan/journal")
        } else {
          #expect(mkfifo(journal, 0o600) == 0)
        }
        #expect(try workspace.duban("check").status == 3)
        let list = try workspace.duban("list")
        #expect(list.status == 0 && list.errorText.contains("不是文件夹") && list.outputText.contains("显示 57/57"))
        let mark = try workspace.duban("mark", "7.4a", "done")
        #expect(mark.status == 1 && mark.errorText.contains("不是文件夹"))
      }
    }

    @Test func thePlanFolderMayBeRenamedAndACopySaysSo() throws {
      let workspace = try Workspace()
      #expect(try workspace.duban("mark", "7.4a", "doing").errorText.isEmpty)
      #expect(rename(workspace.path + "/Plans/lianshan", workspace.path + "/Plans/新名") == 0)
      #expect(try workspace.duban("undo").outputText.contains("已撤销"))
      try FileManager.default.copyItem(atPath: workspace.path + "/Plans/新名", toPath: workspace.path + "/副本")
      let copy = try workspace.duban("note", "8.1", "x", "--plan", "副本")
      #expect(copy.status == 0 && copy.errorLines.count == 1 && copy.errorText.contains("Plans/新名 的副本"))
      #expect(try workspace.duban("note", "8.1", "x", "--plan", "副本").errorText.isEmpty)
    }

    @Test(arguments: ["--same-plan", "--other-plan"]) func anotherNumberOfThePlanIsAskedAbout(answer: String)
      throws
    {
      let workspace = try Workspace()
      #expect(try workspace.duban("mark", "7.4a", "doing").status == 0)
      let old = try #require(
        try workspace.read("Plans/lianshan/plan.md").split(separator: "\n").first { $0.hasPrefix("- 编号:") })
      try workspace.edit("Plans/lianshan/plan.md", String(old), "- 编号: other-1")
      let refused = try workspace.duban("undo")
      #expect(refused.status == 2 && refused.outputText.isEmpty)
      let remedy = try #require(
        refused.errorLines.compactMap { $0.components(separatedBy: "：").last }.first { $0.contains(answer) })
      #expect(remedy == "duban check \(answer) --plan ./Plans/lianshan")
      #expect(try workspace.duban("check").status == 1)
      let words = remedy.split(separator: " ").dropFirst().map(String.init)
      let settled = try run(Program.path, words, in: workspace.path, environment: workspace.environment)
      #expect(settled.status == 0 && settled.outputText.contains("记下了"))
      #expect(try workspace.duban("undo").status == (answer == "--same-plan" ? 0 : 1))
      #expect(try workspace.duban("note", "8.1", "x").status == 0)
    }
  }
}

/// Root tries it, and others may start the built program: its folder may be closed to them.
private let isOpenToOthers: Bool = {
  guard getuid() == 0, let workspace = try? Workspace() else { return false }
  let words = ["--reuid", "12345", "--clear-groups", "test", "-x", Program.path]
  let result = try? run("/usr/bin/setpriv", words, in: workspace.path, environment: workspace.environment)
  return result?.status == 0
}()
