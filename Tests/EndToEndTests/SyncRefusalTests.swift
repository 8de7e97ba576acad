import Foundation
import Testing

extension EndToEndSync {
  /// Several machines through git: what cannot be done is said, and nothing is lost or left half done.
  @Suite struct SyncRefusalTests {
    @Test func withoutRepositoryItSaysHowToBegin() throws {
      let workspace = try Workspace()
      let run = try workspace.duban("sync")
      #expect(run.status == 1)
      #expect(run.errorLines.count == 1)
      #expect(run.errorText.contains("git init") && run.errorText.contains("git remote add origin"))
    }

    @Test func withoutGitItSaysSo() throws {
      let workspace = try Workspace()
      let run = try workspace.duban("sync", environment: ["PATH": workspace.path])
      #expect(run.status == 1)
      #expect(run.errorText == "duban: 没有找到 git 程序，请先安装 git；本机的记录都在\n")
    }

    @Test func anOldGitIsRefused() throws {
      let workspace = try Workspace()
      try workspace.write("#!/bin/sh\necho git version 2.34.1\n", to: "bin/git")
      #expect(chmod(workspace.path + "/bin/git", 0o755) == 0)
      let run = try workspace.duban("sync", environment: ["PATH": workspace.path + "/bin:/usr/bin:/bin"])
      #expect(run.status == 1)
      #expect(run.errorText.contains("git 2.34.1 太旧"))
    }

    @Test func withoutARemoteItCommits() throws {
      let one = try Machines().first()
      _ = try one.git("remote", "remove", "origin")
      try one.note("甲")
      try one.expectNoSync("git remote add origin")
      #expect(try one.git("log", "--format=%s").outputText == "duban: 1 条记录（王芳）\n")
    }

    @Test func withoutANetworkItCommitsAndGoesOnLater() throws {
      let machines = try Machines()
      let (one, two) = try machines.two()
      try FileManager.default.moveItem(atPath: machines.remote, toPath: machines.remote + ".away")
      try one.note("甲")
      try one.expectNoSync("连不上远程仓库（fatal: ")
      try one.expectNoSync("），本机的记录都在，联网后再同步")
      #expect(try one.git("status", "--porcelain").output.isEmpty)
      try FileManager.default.moveItem(atPath: machines.remote + ".away", toPath: machines.remote)
      try one.expectSync("已同步：送出 1 条")
      try two.expectSync("已同步：收到 1 条（王芳 1）")
    }

    /// Who waits too long may stop it; what it had started stops too.
    @Test func itCanBeInterrupted() throws {
      let machines = try Machines()
      let one = try machines.first()
      try one.note("甲")
      _ = try one.git("remote", "set-url", "origin", "ssh://nowhere.invalid/x")
      try machines.workspace.write("#!/bin/sh\necho $$ >'\(one.path)/pid'\nexec sleep 50\n", to: "ssh")
      #expect(chmod(one.path + "/ssh", 0o755) == 0)
      let script = """
        '\(Program.path)' sync & sync=$!
        while ! test -s pid; do sleep 0.05; done
        kill -TERM $sync
        wait $sync
        code=$?
        grep -q '^State:[[:space:]]*[RSD]' /proc/$(cat pid)/status 2>/dev/null && echo still there
        exit $code
        """
      let start = Date()
      let run = try run(
        "/bin/bash", ["-c", script], in: one.path,
        environment: one.environment.merging(["GIT_SSH_COMMAND": one.path + "/ssh"]) { $1 }, limit: 40)
      #expect(run.status == 130)
      #expect(run.errorText == "duban: 同步已停下；本机的记录都在\n")
      #expect(run.output.isEmpty)
      #expect(Date().timeIntervalSince(start) < 20)
      #expect(try one.git("log", "--format=%s").outputText == "duban: 1 条记录（王芳）\n")
    }

    @Test(arguments: ["merge", "rebase", "cherry-pick"])
    func whatIsHalfDoneStaysAsItIs(command: String) throws {
      let machines = try Machines()
      let (one, _) = try machines.two()
      _ = try one.git("switch", "-qc", "side")
      try machines.workspace.edit("one/plan.md", "- 临期天数: 30", "- 临期天数: 20")
      _ = try one.git("commit", "-qam", "side")
      _ = try one.git("switch", "-q", "main")
      try machines.workspace.edit("one/plan.md", "- 临期天数: 30", "- 临期天数: 40")
      _ = try one.git("commit", "-qam", "main")
      #expect(try one.git(command, "side", mayFail: true).status != 0)
      try one.note("甲")
      let before = try one.git("status", "--porcelain").outputText
      try one.expectNoSync("git -C \(one.top) \(command) --abort")
      #expect(try one.git("status", "--porcelain").outputText == before)
      #expect(try one.notes() == ["甲"])
      try one.followAdvice()
      try one.expectSync("已同步：送出 1 条，送出方案的改动")
    }

    @Test func aConflictOfAStashIsNamed() throws {
      let machines = try Machines()
      let (one, _) = try machines.two()
      try machines.workspace.edit("one/plan.md", "- 临期天数: 30", "- 临期天数: 20")
      _ = try one.git("stash", "-q")
      try machines.workspace.edit("one/plan.md", "- 临期天数: 30", "- 临期天数: 40")
      _ = try one.git("commit", "-qam", "main")
      #expect(try one.git("stash", "pop", "-q", mayFail: true).status != 0)
      try one.expectNoSync("没解决的冲突，没有同步：plan.md")
      try one.followAdvice()
      // Told that it is settled, while it is not.
      try one.expectNoSync("plan.md 第 6 行起还有没改完的合并标记")
      try one.type("sed -i '/^[<>=]/d; /临期天数: 20/d' plan.md")
      try one.expectSync("已同步：送出方案的改动")
    }

    @Test func withoutABranchItSaysSo() throws {
      let (one, _) = try Machines().two()
      _ = try one.git("checkout", "-q", "--detach")
      try one.note("甲")
      try one.expectNoSync("switch -m main")
      _ = try one.git("switch", "-q", "main")
      try one.expectSync("已同步：送出 1 条")
    }

    @Test(arguments: ["journal/", "*.tsv", "plan.md"])
    func whatGitIgnoresIsSaid(rule: String) throws {
      let machines = try Machines()
      let one = try machines.first(folder: "Plans/a")
      try one.write("# ours\n\(rule)\n", to: ".gitignore")
      try one.note("甲")
      try one.expectNoSync("（.gitignore:2  \(rule)）")
    }

    @Test func historiesWithNothingInCommonAreNotMixed() throws {
      let machines = try Machines()
      try machines.first().expectSync("已同步：送出方案的改动")
      let two = try machines.first("two", "李强")
      try machines.workspace.edit("two/plan.md", "- 临期天数: 30", "- 临期天数: 20")
      try two.note("乙")
      try two.expectNoSync("本机和远程仓库是各自建的")
      try two.expectTidy()
      #expect(try two.notes() == ["乙"])
    }

    @Test func aBareRepositoryIsNamed() throws {
      let machines = try Machines()
      let one = try machines.first()
      let inside = one.top + "/.git/inside"
      try FileManager.default.createDirectory(atPath: inside, withIntermediateDirectories: false)
      try FileManager.default.copyItem(atPath: one.plan + "/plan.md", toPath: inside + "/plan.md")
      let run = try one.duban("sync", "--plan", inside)
      #expect(run.status == 1)
      #expect(run.errorText.contains("bare"))
    }

    @Test func aLockedRepositoryIsNamed() throws {
      let (one, _) = try Machines().two()
      try one.note("甲")
      try one.write("", to: ".git/index.lock")
      try one.expectNoSync("index.lock")
      try FileManager.default.removeItem(atPath: one.top + "/.git/index.lock")
      try one.expectSync("已同步：送出 1 条")
    }

    @Test func aRemoteThatRefusesIsQuoted() throws {
      let machines = try Machines()
      let (one, _) = try machines.two()
      let hook = machines.remote + "/hooks/pre-receive"
      try "#!/bin/sh\nexit 1\n".write(toFile: hook, atomically: false, encoding: .utf8)
      #expect(chmod(hook, 0o755) == 0)
      try one.note("甲")
      try one.expectNoSync("远程仓库不收（[remote rejected] (pre-receive hook declined)）；记录已提交在本机")
      try "#!/bin/sh\necho 今天盘点 >&2\nexit 1\n".write(toFile: hook, atomically: false, encoding: .utf8)
      try one.expectNoSync("（[remote rejected] (pre-receive hook declined)），它说：今天盘点；记录已提交在本机")
      #expect(try one.git("status", "--porcelain").output.isEmpty)
    }

    @Test func theUsersOwnChangesAreNotOverwritten() throws {
      let machines = try Machines()
      let (one, two) = try machines.two()
      try one.write("甲的", to: "other.txt")
      _ = try one.git("add", "other.txt")
      _ = try one.git("commit", "-qm", "other")
      try one.note("甲")
      try one.expectSync("已同步：送出 1 条")
      try two.write("乙的", to: "other.txt")
      try two.note("乙")
      try two.expectNoSync("挡住了合并：other.txt")
      #expect(try two.read("other.txt") == "乙的")
      #expect(try two.notes() == ["乙"])
      try FileManager.default.removeItem(atPath: two.top + "/other.txt")
      try two.expectSync("已同步：送出 1 条，收到 1 条（王芳 1）")
    }
  }
}
