import Foundation
import Testing

extension EndToEndSync {
  /// What a refusal says is done to the letter, from the work tree and from elsewhere; then all goes well.
  @Suite struct SyncRemedyTests {
    @Test(arguments: [true, false])
    func aPatchThatDoesNotApply(isInside: Bool) throws {
      let (one, _) = try Machines().two()
      try one.byHand(
        """
        echo 1 >y; git add y; git commit -qm y; git format-patch -q -1 --stdout >../patch
        git reset -q --hard HEAD~1; echo 2 >y; git add y; git commit -qm z; ! git am -q ../patch
        """)
      try one.note("甲")
      #expect(try one.followAdvice(isInside: isInside).contains("没做完的 git am"))
      try one.expectSync("已同步：送出 1 条")
    }

    /// A commit with records, the one before the first record, one that is not known by any branch.
    @Test(arguments: ["HEAD~1", "HEAD~2", "HEAD"], [true, false])
    func noBranchIsCheckedOut(place: String, isInside: Bool) throws {
      let (one, _) = try Machines().two(folder: "方案 甲")
      for text in ["一", "二"] {
        try one.note(text)
        try one.sync()
      }
      try one.byHand("git switch -qc other; git switch -q main; git checkout -q --detach \(place)")
      try one.note("三")
      try one.type("echo 随手 >draft; sed -i 's/^# .*/&（修订）/' 方案*/plan.md")
      let said = try one.followAdvice(isInside: isInside)
      #expect(said.contains("不在任何分支上"), "\(said)")
      #expect(try one.sync().hasPrefix("已同步：送出 1 条，送出方案的改动"))
      #expect(try one.notes() == ["一", "二", "三"])
      #expect(try one.read("draft") == "随手\n")
      #expect(try one.git("branch", "--show-current").outputText == "main\n")
    }

    /// What ssh says of a key, a password or a host that it does not know; the remedy asks and remembers.
    @Test(
      arguments: zip(
        [
          "git@host: Permission denied (publickey,password).", "Host key verification failed.",
          "WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!",
        ], [true, false, true]))
    func whoIsNotLetInLogsIn(said: String, isInside: Bool) throws {
      let (one, two) = try Machines().two(folder: "方案 甲")
      try one.note("甲")
      try one.write(
        """
        #!/bin/sh
        test "$GIT_TERMINAL_PROMPT" = 0 || touch '\(one.path)/known'
        test -e '\(one.path)/known' || { echo "\(said)" >&2; exit 255; }
        for word; do last=$word; done
        exec sh -c "$last"

        """, to: "ssh")
      try one.type(
        "chmod +x ssh; git config core.sshCommand \"'$PWD/ssh'\"; git remote set-url origin \"ssh://host$(git remote get-url origin)\""
      )
      let said = try one.followAdvice(isInside: isInside)
      #expect(said.contains("不让这个账号进") && !said.contains("联网"), "\(said)")
      try one.expectSync("已同步：送出 1 条")
      try two.expectSync("已同步：收到 1 条（王芳 1）")
    }

    /// Over http git says it, and remembers nothing that is typed: the network is not to blame.
    @Test(arguments: [
      "fatal: Authentication failed for 'https://host/plan.git/'",
      "fatal: could not read Username for 'https://host': terminal prompts disabled",
      "fatal: unable to access 'https://host/': server certificate verification failed. CAfile: none CRLfile: none",
      "fatal: unable to access 'https://host/': The requested URL returned error: 403",
    ]) func whoIsNotLetInOverHTTPAsksWhoLooksAfterIt(said: String) throws {
      let (one, _) = try Machines().two()
      try one.note("甲")
      try one.write("#!/bin/sh\necho \"\(said)\" >&2\nexit 128\n", to: "ssh")
      try one.type(
        "chmod +x ssh; git config core.sshCommand \"'$PWD/ssh'\"; git remote set-url origin ssh://host/x")
      let run = try one.duban("sync")
      #expect(run.status == 1)
      #expect(run.errorText.contains(said) && run.errorText.contains("请管理员在 git 里存好"), "\(run.errorText)")
    }

    @Test(arguments: ["index.lock", "HEAD.lock", "refs/heads/main.lock"])
    func aLockThatNobodyHolds(lock: String) throws {
      let (one, _) = try Machines().two()
      try one.note("甲")
      try one.write("", to: ".git/\(lock)")
      try one.followAdvice()
      try one.expectSync("已同步：送出 1 条")
    }

    /// What stands in the place of a journal, of all of them, or of the plan's attributes: `$J` is the journal that
    /// comes.
    @Test(
      arguments: [
        "mkdir -p 方案/journal; ln -s /etc/passwd 方案/$J", "mkdir -p 方案/$J; echo 1 >方案/$J/x",
        "echo 1 >方案/journal", "ln -s /tmp 方案/journal",
        "mkdir -p 方案/journal; mkfifo 方案/$J",
      ], [true, false])
    func somethingElseStandsInThePlaceOfAFile(script: String, isInside: Bool) throws {
      let (one, two) = try Machines().two(folder: "方案")
      try one.note("甲")
      try one.sync()
      let journal = try #require(try one.journals().first).dropFirst("方案/".count)
      try two.type("J=\(journal); \(script)")
      #expect(try two.followAdvice(isInside: isInside).contains("挡住了同步"))
      try two.expectSync("已同步：收到 1 条（王芳 1）")
      #expect(try two.notes() == ["甲"])
    }

    /// Files of the user's own, new, changed or staged.
    @Test(
      arguments: ["", "git add '其他 1'; git commit -qm x; echo 丙 >'其他 1'", "git add '其他 1'"], [true, false])
    func filesInTheWayArePutAside(script: String, isInside: Bool) throws {
      let (one, two) = try Machines().two()
      if script.contains("commit") {
        try two.byHand("echo 乙 >'其他 1'; git add .; git commit -qm y; git push -q")
        try one.byHand("git pull -q; echo 甲 >'其他 1'; git commit -qam x; git push -q")
        try two.type("echo 丙 >'其他 1'")
      } else {
        try one.byHand("echo 甲 >'其他 1'; git add .; git commit -qm x; git push -q")
        try two.byHand("echo 乙 >'其他 1'; \(script)")
      }
      try two.type("echo 草稿 >draft")
      try two.note("乙")
      #expect(try two.followAdvice(isInside: isInside).contains("挡住了合并：其他 1"))
      try two.expectSync("已同步：送出 1 条")
      #expect(try two.read("其他 1") == "甲\n")
      #expect(try two.read("draft") == "草稿\n")
      #expect(
        try two.type("git -c core.quotePath=false stash show --include-untracked --name-only").outputText
          .contains("其他 1"))
    }

    /// While it is open what becomes of the plan, the text of this machine is not put aside with other files.
    @Test func whatIsPutAsideIsNotThePlan() throws {
      let (one, two) = try Machines().two()
      for (machine, days) in [(one, "20"), (two, "40")] {
        try machine.type("sed -i 's/临期天数: 30/临期天数: \(days)/' plan.md; echo \(days) >other")
      }
      try one.byHand("git add other; git commit -qm x")
      try one.sync()
      #expect(try two.duban("sync").status == 1)
      try two.followAdvice()
      let run = try two.duban("sync")
      #expect(run.status == 1 && run.errorText.contains("本机：- 临期天数: 40"), "\(run.errorText)")
    }

    @Test(arguments: ["", "方案 甲"], [true, false])
    func onlyAPartIsCheckedOut(folder: String, isInside: Bool) throws {
      let (one, two) = try Machines().two(folder: folder)
      try one.note("甲")
      try one.sync()
      let part = folder.isEmpty ? "x" : "--no-cone /x '/\(folder)/*' '!/\(folder)/*/'"
      try two.byHand("mkdir x; echo 1 >x/y; git add .; git commit -qm x; git pull -q --rebase")
      try two.byHand("git sparse-checkout set \(part)")
      try two.note("乙")
      try two.followAdvice(isInside: isInside)
      try two.sync()
      #expect(try two.notes() == ["甲", "乙"])
      try one.sync()
      #expect(try one.notes() == ["甲", "乙"])
    }

    /// A colleague's folder with a work tree is the remote repository.
    @Test func theRemoteHasFiles() throws {
      let machines = try Machines()
      let one = try machines.first()
      try one.note("甲")
      try one.byHand("git add .; git commit -qm x")
      let two = try machines.clone("three", "李强", from: one.top)
      try two.note("乙")
      #expect(try two.followAdvice().contains("别人正在用的文件夹"))
      try two.expectSync("已同步：送出 1 条")
      #expect(try one.notes() == ["甲", "乙"])
    }

    @Test func anotherPlanIsInTheRemoteRepository() throws {
      let machines = try Machines()
      try machines.first().sync()
      let two = try machines.first("two", "李强")
      try two.type("sed -i 's/临期天数: 30/临期天数: 20/' plan.md")
      try two.followAdvice(isInside: false)
      #expect(try two.type("duban list --plan ../two-2").outputText.contains("连山"))
    }

    /// Files that only git can bring together, by people who told git nothing, with settings that stand against it.
    @Test(arguments: [true, false])
    func otherFilesThatDoNotComeTogether(isInside: Bool) throws {
      let (one, two) = try Machines().two()
      for (machine, text) in [(one, "甲"), (two, "乙")] {
        try machine.byHand("echo \(text) >other; git add other; git commit -qm other")
        try machine.type(
          "git config pull.ff only; git config merge.ff only; git config user.useConfigOnly true")
        try machine.note(text)
      }
      try one.sync()
      try two.byHand("git branch --unset-upstream")
      let said = try two.followAdvice(isInside: isInside, mayFail: true)
      try two.write("甲乙\n", to: "other")
      try two.type("cd \(isInside ? "." : ".."); " + two.remedy(after: "用 ", in: said))
      try two.sync()
      try one.sync()
      #expect(try one.read("other") == "甲乙\n")
      #expect(try one.notes() == ["甲", "乙"])
    }

    /// Another plan of the repository comes together by `duban sync` for that one.
    @Test(arguments: [true, false])
    func anotherPlanThatDoesNotComeTogether(isInside: Bool) throws {
      let (one, two) = try Machines().two(folder: "a")
      try one.type("cp -r a 'b 1'; sed -i 's/^- 编号: .*/- 编号: b-1/' b*/plan.md; duban sync --plan 'b 1'")
      try two.sync()
      for machine in [one, two] {
        try machine.byHand(
          "sed -i 's/临期天数: 30/临期天数: 2\(machine.name == "one" ? 0 : 1)/' b*/plan.md; git commit -qam x")
        try machine.note(machine.name)
      }
      try one.sync()
      let said = try two.followAdvice(isInside: isInside, mayFail: true)
      #expect(said.contains("另一个方案两边都改了，还没有合并：b 1"), "\(said)")
      try two.type("duban sync --plan 'b 1' --others")
      try two.sync()
      try one.type("duban sync; duban sync --plan 'b 1'")
      for machine in [one, two] {
        #expect(try machine.read("b 1/plan.md").contains("临期天数: 20"))
        #expect(try machine.notes() == ["one", "two"])
      }
    }
  }
}
