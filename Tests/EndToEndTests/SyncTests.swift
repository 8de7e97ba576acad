import Foundation
import Testing

extension EndToEnd {
  /// Several machines through git: what goes well.
  @Suite struct SyncTests {
    @Test(arguments: ["", "Plans/lianshan", "方案 甲/[x] *"])
    func machinesConverge(folder: String) throws {
      let machines = try Machines()
      let one = try machines.first(folder: folder)
      try one.note("甲一")
      try one.expectSync("已同步：送出 1 条，送出方案的改动")
      #expect(try one.git("log", "-1", "--format=%an|%s").outputText == "王芳|duban: 1 条记录（王芳）\n")
      let two = try machines.clone("two", "李强", folder: folder)
      try two.note("乙一")
      try two.note("乙二")
      try one.note("甲二")
      try one.expectSync("已同步：送出 1 条")
      try two.expectSync("已同步：送出 2 条，收到 1 条（王芳 1）")
      try one.expectSync("已同步：收到 2 条（李强 2）")
      try one.expectSync("已是最新")
      try two.expectSync("已是最新")
      for machine in [one, two] {
        #expect(try machine.notes() == ["甲一", "甲二", "乙一", "乙二"])
        #expect(try machine.git("status", "--porcelain").output.isEmpty)
        #expect(try machine.duban("check").status == 0)
      }
      // The first push made it the upstream.
      #expect(try one.git("rev-parse", "--abbrev-ref", "@{u}").outputText == "origin/main\n")
    }

    /// The commands that the README gives, as they stand there, by people who never told git anything.
    @Test func theReadmesCommandsShareAPlan() throws {
      let readme = try String(contentsOfFile: Program.packageFolder + "/README.md", encoding: .utf8)
      func command(_ label: String) throws -> String {
        let line = try #require(readme.split(separator: "\n").first { $0.hasPrefix("    " + label) })
        return try #require(line.split(separator: "：").last).trimmingCharacters(in: .whitespaces)
      }
      let workspace = try Workspace(plans: [], isKnown: false)
      try workspace.addPlan("one/lianshan")
      let programs = URL(filePath: Program.path).deletingLastPathComponent().path
      let remote = workspace.path + "/remote.git"
      func type(_ line: String, on machine: String, in folder: String) throws -> String {
        let script = """
          set -e
          export HOME="$PWD/\(machine)" PATH="\(programs):/usr/bin:/bin"
          export XDG_STATE_HOME="$HOME/state" XDG_CONFIG_HOME="$HOME/config"
          mkdir -p \(folder)
          cd \(folder)
          \(line.replacing("仓库地址", with: remote).replacing("方案名", with: "连山"))
          """
        let run = try run(
          "/bin/bash", ["-c", script], in: workspace.path, environment: workspace.environment)
        #expect(run.status == 0, "\(run.errorText)")
        return run.outputText
      }
      _ = try type("git init -q --bare \(remote)", on: "one", in: ".")
      let first = try type(try command("第一台电脑"), on: "one", in: "one/lianshan")
      #expect(first.hasSuffix("已同步：送出方案的改动\n"))
      _ = try type(try command("别的电脑"), on: "two", in: "two")
      let again = try command("以后各台电脑")
      let second = try type("duban mark 2.2 doing --who 李强; " + again, on: "two", in: "two")
      #expect(second.hasSuffix("已同步：送出 1 条\n"))
      #expect(try type(again, on: "one", in: "one/lianshan") == "已同步：收到 1 条（李强 1）\n")
    }

    /// Two people copied the plan folder and each made a repository of it.
    @Test func copiesOfOnePlanComeTogether() throws {
      let machines = try Machines()
      let one = try machines.first()
      try one.note("甲")
      try one.expectSync("已同步：送出 1 条，送出方案的改动")
      let two = try machines.first("two", "李强")
      try two.note("乙")
      try two.expectSync("已同步：送出 1 条，收到 1 条（王芳 1）")
      try one.expectSync("已同步：收到 1 条（李强 1）")
      #expect(try one.notes() == ["甲", "乙"])
    }

    @Test func severalPeopleOfOneSharedFolderAreCommittedTogether() throws {
      let machines = try Machines()
      let one = try machines.first()
      try one.note("甲")
      let other = machines.workspace.path + "/other"
      let run = try one.duban(
        "note", "7.4b", "丙", "--who", "陈静",
        environment: ["XDG_STATE_HOME": other, "XDG_CONFIG_HOME": other])
      #expect(run.status == 0)
      try one.expectSync("已同步：送出 2 条，送出方案的改动")
      #expect(try one.git("log", "-1", "--format=%s").outputText.contains("duban: 2 条记录（"))
      #expect(try one.journals().count == 2)
    }

    @Test func theRemoteMovesBetweenFetchAndPush() throws {
      let machines = try Machines()
      let (one, two) = try machines.two()
      try one.note("甲")
      try two.note("乙")
      let settings = one.environment.map { "'\($0)=\($1)'" }.joined(separator: " ")
      try two.write(
        """
        #!/bin/sh
        test -e moved && exit 0
        touch moved
        exec env -i \(settings) '\(Program.path)' sync >/dev/null
        """, to: ".git/hooks/pre-push")
      #expect(chmod(two.top + "/.git/hooks/pre-push", 0o755) == 0)
      try two.expectSync("已同步：送出 1 条，收到 1 条（王芳 1）")
      #expect(FileManager.default.fileExists(atPath: two.top + "/moved"))
      try one.expectSync("已同步：收到 1 条（李强 1）")
    }

    @Test func whatTheUserStagedStaysStaged() throws {
      let machines = try Machines()
      let (one, two) = try machines.two()
      try two.note("乙")
      try two.expectSync("已同步：送出 1 条")
      try one.note("甲")
      try one.write("草稿", to: "draft.txt")
      _ = try one.git("add", "draft.txt")
      try one.write("随手", to: "untracked.txt")
      try one.expectSync("已同步：送出 1 条，收到 1 条（李强 1）")
      #expect(try one.git("status", "--porcelain").outputText == "A  draft.txt\n?? untracked.txt\n")
      #expect(!(try one.git("log", "--all", "--name-only").outputText.contains("draft.txt")))
    }

    @Test(arguments: ["true", "input", "false"])
    func lineEndsDoNoHarm(autocrlf: String) throws {
      let machines = try Machines()
      let one = try machines.first()
      try one.note("甲")
      try one.expectSync("已同步：送出 1 条，送出方案的改动")
      let two = try machines.clone("two", "李强", settings: ["core.autocrlf=\(autocrlf)"])
      try two.note("乙")
      try two.expectSync("已同步：送出 1 条")
      try one.note("甲二")
      try one.expectSync("已同步：送出 1 条，收到 1 条（李强 1）")
      try two.expectSync("已同步：收到 1 条（王芳 1）")
      for file in try two.journals() { #expect(!(try two.read(file).utf8.contains(13))) }
      #expect(try two.git("status", "--porcelain").output.isEmpty)
    }

    @Test func attributesThatAreThereAreKept() throws {
      let machines = try Machines()
      let one = try machines.first()
      try one.write("*.docx binary", to: ".gitattributes")
      try one.expectSync("已同步：送出方案的改动")
      #expect(try one.read(".gitattributes") == "*.docx binary\njournal/*.tsv -text merge=union\n")
      try one.note("甲")
      try one.expectSync("已同步：送出 1 条")
      #expect(try one.read(".gitattributes").count { $0 == "\n" } == 2)
    }

    @Test func attributesThatSayTheSameNeedNoFile() throws {
      let machines = try Machines()
      let one = try machines.first(folder: "Plans/a")
      try one.write("*.tsv -text merge=union\n", to: ".gitattributes")
      try one.note("甲")
      try one.expectSync("已同步：送出 1 条，送出方案的改动")
      #expect(!FileManager.default.fileExists(atPath: one.plan + "/.gitattributes"))
    }

    /// Changes on different lines of the plan come together by themselves.
    @Test func bothChangeOtherLinesOfThePlan() throws {
      let machines = try Machines()
      let (one, two) = try machines.two()
      try machines.workspace.edit("one/plan.md", "- 临期天数: 30", "- 临期天数: 20")
      let end = try two.read("plan.md")
      try two.write(end + "补充一句。\n", to: "plan.md")
      try one.expectSync("已同步：送出方案的改动")
      try two.expectSync("已同步：送出方案的改动，收到方案的改动")
      try one.expectSync("已同步：收到方案的改动")
      #expect(try one.read("plan.md").contains("临期天数: 20"))
      #expect(try one.read("plan.md").hasSuffix("补充一句。\n"))
    }

    @Test func aJournalDeletedThereAndChangedHereIsKept() throws {
      let machines = try Machines()
      let (one, two) = try machines.two()
      try one.note("甲")
      try one.expectSync("已同步：送出 1 条")
      try two.expectSync("已同步：收到 1 条（王芳 1）")
      let journal = try #require(try two.journals().first)
      _ = try two.git("rm", "-q", journal)
      _ = try two.git("commit", "-qm", "clean up")
      _ = try two.git("push", "-q")
      try one.note("甲二")
      let run = try one.duban("sync")
      #expect(run.status == 0, "\(run.errorText)")
      // Of the journal both lines go: there it was gone.
      #expect(run.outputText == "已同步：送出 2 条\n有人删去了记录，已留着：\(journal)（王芳 1）\n")
      try one.expectTidy()
      try two.expectSync("已同步：收到 2 条（王芳 2）\n有人删去了记录，已留着：\(journal)（王芳 1）")
      #expect(try two.notes() == ["甲", "甲二"])
    }

    @Test func aJournalDeletedHereIsBroughtBack() throws {
      let machines = try Machines()
      let (one, two) = try machines.two()
      try one.note("甲")
      try one.expectSync("已同步：送出 1 条")
      try two.expectSync("已同步：收到 1 条（王芳 1）")
      let journal = try #require(try two.journals().first)
      for deletion in [["rm", "-q", journal], ["rm", "-q", "--cached", journal]] {
        try machines.git(deletion, in: two.top)
        if deletion.count == 4 { try FileManager.default.removeItem(atPath: two.top + "/" + journal) }
        let run = try two.duban("sync")
        #expect(run.outputText == "已是最新\n有人删去了记录，已留着：\(journal)（王芳 1）\n", "\(run.errorText)")
        #expect(try two.notes() == ["甲"])
        #expect(try two.git("status", "--porcelain").output.isEmpty)
      }
    }

    @Test func whatGitTookAwayIsWrittenAgain() throws {
      let machines = try Machines()
      let (one, two) = try machines.two()
      try one.note("甲")
      try one.expectSync("已同步：送出 1 条")
      try one.note("甲二")
      _ = try one.git("add", ".")
      _ = try one.git("commit", "-qm", "by hand")
      _ = try one.git("reset", "-q", "--hard", "HEAD~2")
      #expect(try one.notes().isEmpty)
      try one.expectSync("已同步：送出 1 条")
      try two.expectSync("已同步：收到 2 条（王芳 2）")
      #expect(try one.notes() == ["甲", "甲二"])
    }

    /// After a power cut a journal may have NULs in it, and git takes it for no text.
    @Test func journalsWithNULsComeTogether() throws {
      let machines = try Machines()
      let (one, two) = try machines.two()
      try one.note("甲")
      let journal = try #require(try one.journals().first)
      try one.write(try one.read(journal) + "\0\0\0\n", to: journal)
      try one.expectSync("已同步：送出 1 条")
      try two.expectSync("已同步：收到 1 条（王芳 1）")
      try one.note("甲二")
      try two.write(try two.read(journal) + "一行坏的\n", to: journal)
      try two.expectSync("已同步")
      try one.expectSync("已同步：送出 1 条")
      #expect(try one.read(journal).contains("一行坏的\n"))
      #expect(try one.notes() == ["甲", "甲二"])
    }

    /// Names are data: for no shell, no pattern, no option.
    @Test func namesAreOnlyNames() throws {
      let machines = try Machines()
      let (one, two) = try machines.two()
      try one.note("甲")
      let journal = try #require(try one.journals().first)
      let names = ["-f.tsv", "$(touch harm).tsv", "a; touch harm.tsv", "*.tsv", "冲突 副本.tsv", "\"x\n.tsv"]
      for name in names { try one.write(try one.read(journal), to: "journal/" + name) }
      #expect(symlink("/etc/passwd", one.plan + "/journal/link.tsv") == 0)
      try one.expectSync("已同步：送出 1 条")
      try two.expectSync("已同步：收到 1 条（王芳 1）")
      #expect(Set(try two.journals()) == Set(names.map { "journal/" + $0 } + [journal]))
      #expect(!FileManager.default.fileExists(atPath: one.top + "/harm"))
    }

    @Test func anOpenBoardSeesWhatComes() async throws {
      let machines = try Machines()
      let (one, two) = try machines.two()
      let session = try await TmuxSession.onBoard(
        machines.workspace, command: TmuxSession.board, environment: two.environment)
      try one.note("完成勘测")
      try one.expectSync("已同步：送出 1 条")
      try two.expectSync("已同步：收到 1 条（王芳 1）")
      try await session.wait(for: "王芳 刚记了 7.4a 进展")
      // What is recorded on the board goes with the next one.
      try session.type("n看板上记的")
      try session.press("Enter")
      try await session.wait(for: "已保存")
      try two.expectSync("已同步：送出 1 条")
      try await session.quit()
      #expect(try two.notes() == ["完成勘测", "看板上记的"])
    }
  }
}
