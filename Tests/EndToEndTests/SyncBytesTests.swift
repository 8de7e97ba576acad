import Foundation
import Testing

extension EndToEndSync {
  /// What editors, web pages and file systems make of files, folders and their names.
  @Suite struct SyncBytesTests {
    /// An edit of a journal that its reader does not see is no other line; `$J` is the journal.
    static let edits = [
      "sed -i 's/$/\r/' $J", "truncate -s -1 $J", "sed -i '1s/^/\\xef\\xbb\\xbf/' $J",
      "sed -i '1s/^/\\xef\\xbb\\xbf/; s/$/\r/' $J", "(printf '\\0\\0'; cat $J) >x; mv x $J",
    ]

    @Test(arguments: edits, [true, false])
    func linesStandOnceWhateverAnEditorDoes(edit: String, isApart: Bool) throws {
      let (one, two) = try Machines().two()
      for text in ["一", "二"] { try one.note(text) }
      try one.sync()
      try two.sync()
      let journal = try #require(try one.journals().first)
      try two.byHand("J=\(journal); \(edit); git commit -qam web; git push -q")
      if isApart { try one.note("三") }
      let said = try one.sync()
      // A last line without its end is not read: that one was away.
      #expect(said.contains("已留着") == edit.hasPrefix("truncate"), "\(said)")
      try two.sync()
      for machine in [one, two] {
        #expect(try machine.notes() == (isApart ? ["一", "二", "三"] : ["一", "二"]))
        let check = try machine.duban("check")
        #expect(check.status == 0, "\(check.outputText)")
      }
    }

    /// What was edited so, and then taken away, is kept.
    @Test(arguments: edits + ["iconv -t UTF-16 $J >x; mv x $J", "sed -i 's/\\t/  /g' $J"])
    func whatAnEditorLeftIsKept(edit: String) throws {
      let machines = try Machines()
      let (one, two) = try machines.two()
      for text in ["一", "二"] { try one.note(text) }
      try one.sync()
      let journal = try #require(try one.journals().first)
      try two.byHand(
        "git pull -q; J=\(journal); \(edit); git commit -qam web; git rm -q $J; git commit -qm x; git push -q"
      )
      try FileManager.default.removeItem(atPath: one.path + "/one-state")
      let three = try machines.clone("three", "陈静")
      for machine in [three, one] {
        let said = try machine.sync()
        #expect(machine.name == "one" || said.contains("\(journal)（王芳 2）"), "\(said)")
        #expect(try machine.notes() == ["一", "二"])
      }
    }

    /// The plan folder moved in git, while others went on where it was.
    @Test(arguments: [
      "git mv a b", "mkdir -p x; git mv a 'x/b 丙'; git commit -qm y; git mv 'x/b 丙' b",
      "git mv a/* a/.git* .",
    ])
    func aFolderThatMovedHasWhatComesToItsOldPlace(script: String) throws {
      let machines = try Machines()
      let (one, two) = try machines.two(folder: "a")
      try one.note("甲")
      let gone = try machines.clone("three", "陈静", folder: "a")
      try gone.note("陈一条")
      try gone.sync()
      try one.sync()
      try two.sync()
      try one.note("甲二")
      try one.type("sed -i 's/临期天数: 30/临期天数: 20/' a/plan.md")
      try gone.note("陈又一条")
      let journal = try #require(try gone.journals().first)
      try gone.sync()
      // Someone took away a journal at the old place, too.
      try gone.byHand("git rm -q \(journal); git commit -qm x; git push -q")
      try one.sync()
      try two.byHand(script + "; git commit -qm move")
      let place = script.hasSuffix(" .") ? two.top : two.top + "/b"
      let moved = Machines.Machine(
        machines: machines, name: "two", person: "李强", top: two.top, plan: place)
      try moved.note("乙")
      try moved.sync()
      #expect(try moved.notes() == ["甲", "甲二", "陈一条", "陈又一条", "乙"])
      #expect(try moved.type("cat '\(place)/plan.md'").outputText.contains("临期天数: 20"))
      #expect(try moved.git("status", "--porcelain").output.isEmpty)
      #expect(try moved.type("git ls-files a").output.isEmpty)
      // Who stays at the old place loses nothing.
      let said = try one.sync()
      #expect(said.contains("没有照办，还按原来的：a/plan.md"), "\(said)")
      #expect(try one.notes() == ["甲", "甲二", "陈一条", "陈又一条"])
      #expect(try moved.sync().isEmpty == false)
    }

    /// A repository and a home whose names are no UTF-8, and variables that say so.
    @Test(arguments: [true, false])
    func placesMayHaveAnyBytes(hasVariables: Bool) throws {
      let (one, two) = try Machines().two()
      let start = """
        P=$(printf '\\263\\345'); cd ..; mkdir -p "$P"; [ -e "$P/one" ] || mv one "$P/"
        export HOME="$PWD/$P" XDG_STATE_HOME="$PWD/$P/state"; unset DUBAN_PLANS GIT_CONFIG_GLOBAL
        git config --file "$HOME/.gitconfig" user.name 张三; git config --file "$HOME/.gitconfig" user.email z@z
        cd "$P/one"; \(hasVariables ? "export GIT_DIR=$PWD/.git GIT_WORK_TREE=$PWD GIT_INDEX_FILE=$HOME/index" : "")
        """
      try two.note("乙")
      try two.sync()
      let away = Machines.Machine(
        machines: one.machines, name: "one", person: "王芳", top: one.path, plan: one.plan)
      let first = try away.type("cd one; \(start)\nduban note 7.4a 甲; duban sync")
      #expect(first.outputText.hasSuffix("已同步：送出 1 条，收到 1 条（李强 1）\n"), "\(first.errorText)")
      try two.sync()
      try two.byHand("git rm -q $(grep -l 甲 journal/*); git commit -qm x; git push -q")
      let second = try away.type("mkdir -p one; cd one; \(start)\nduban sync; git log --format=%an")
      #expect(
        second.outputText.contains("（王芳 1）") && second.outputText.contains("张三"), "\(second.outputText)")
      // The remedy names the place to the letter.
      let third = try away.type(
        """
        cd one; \(start)
        unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE
        printf '#!/bin/sh\\nexit 1\\n' >.git/hooks/pre-push; chmod +x .git/hooks/pre-push
        duban note 7.4a 又一条; duban sync 2>&1 || :
        """)
      let remedy = try away.remedy(after: "或者运行 ", in: third.outputText)
      let last = try away.type(
        "cd one; \(start)\nunset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE; \(remedy); duban sync")
      #expect(last.outputText == "已同步：送出 1 条\n", "\(last.errorText)")
    }

    /// Rules that ignore some names of journals, and hooks that have a say in what is none of their business.
    @Test(arguments: [
      "echo '*副本*' >.gitignore", "echo '*副本*' >.git/info/exclude",
      "for h in post-checkout post-merge post-commit post-rewrite; do printf '#!/bin/sh\\nexit 1\\n' >.git/hooks/$h; chmod +x .git/hooks/$h; done",
    ])
    func whatHasNoSayIsNotHeard(script: String) throws {
      let (one, two) = try Machines().two()
      try one.note("甲")
      try one.sync()
      try two.sync()
      try one.type(script)
      try one.type("mv \(try one.journals()[0]) 'journal/x 冲突副本.tsv'")
      try two.note("乙")
      try two.sync()
      try one.note("甲二")
      try one.sync()
      try two.sync()
      for machine in [one, two] { #expect(try machine.notes() == ["甲", "甲二", "乙"]) }
      #expect(try two.journals().contains("journal/x 冲突副本.tsv"))
    }

    /// A colleague's journal that this user may not read keeps nothing else back.
    @Test(
      .enabled(if: getuid() == 0, "only root can be somebody else"),
      .enabled(if: SyncBytesTests.isForAll("/dev/null"), "somebody else needs /dev/null"))
    func aJournalThatCannotBeReadStays() throws {
      let (one, two) = try Machines().two()
      try one.note("甲")
      try one.sync()
      try two.sync()
      try two.type("cp journal/*.tsv journal/z.tsv; chmod 000 journal/z.tsv")
      try two.type(
        "chmod -R a+rwX . ../two-config ../remote.git; chmod 000 journal/z.tsv; mkdir -pm 777 ../two-state; chmod a+x .. ../.."
      )
      let run = try two.type(
        """
        git config --global --add safe.directory '*'
        export HOME=$PWD/../two-state
        printf '[safe]\\n directory = *\\n' >$HOME/.gitconfig; unset GIT_CONFIG_GLOBAL
        user='setpriv --reuid=65534 --regid=65534 --clear-groups'
        $user duban note 7.4a 乙; $user duban sync
        """)
      #expect(run.outputText.hasSuffix("已同步：送出 1 条\n"), "\(run.errorText)")
      try one.sync()
      #expect(try one.notes() == ["甲", "乙"])
    }

    private static func isForAll(_ path: String) -> Bool {
      var found = stat()
      return stat(path, &found) == 0 && found.st_mode & 0o006 == 0o006
    }

    /// Each made a repository of a copy without ids, and gave its own.
    @Test func copiesWithoutIDsComeTogether() throws {
      let machines = try Machines()
      let (one, two) = (try machines.first(), try machines.first("two", "李强"))
      for machine in [one, two] {
        try machine.type("sed -i 's/ \\^[a-z2-9]*$//' plan.md")
        try machine.note(machine.name)
      }
      for machine in [one, two, one] { try machine.sync() }
      #expect(try one.read("plan.md") == two.read("plan.md"))
      for machine in [one, two] {
        #expect(try machine.notes() == ["one", "two"])
        #expect(try machine.duban("check").status == 0)
      }
    }
  }
}
