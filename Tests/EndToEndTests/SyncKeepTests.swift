import Foundation
import Testing

extension EndToEndSync {
  /// Records that somebody takes away with git: after the next synchronisation they are there again, everywhere.
  @Suite struct SyncKeepTests {
    /// What somebody does on a machine, `$J` being the journal of one who is gone.
    enum Shape: String, CaseIterable {
      case deleted = "git rm -q $J; git commit -qm x; git push -q"
      case emptied = ": >$J; git commit -qam x; git push -q"
      case cut = "head -c 40 $J >x; mv x $J; git commit -qam x; git push -q"
      case rewritten = "echo 别的 >$J; git commit -qam x; git push -q"
      case changed = "sed -i s/一条/另一条/ $J; git commit -qam x; git push -q"
      case renamedOutside = "mkdir old; git mv $J old/x.tsv; git commit -qm x; git push -q"
      case renamedToText = "git mv $J journal/x.txt; git commit -qm x; git push -q"
      case madeAFolder = "git rm -q $J; mkdir -p $J; echo 1 >$J/a; git add .; git commit -qm x; git push -q"
      case folderDeleted = "git rm -rq journal; git commit -qm x; git push -q"
      case folderReplaced =
        "git rm -rq journal; echo 1 >journal; git add -A; git commit -qm x; git push -q"
      case mergedCleanly =
        "git switch -qc side; git rm -q $J; git commit -qm x; git switch -q main; echo 1 >y; git add y; git commit -qm y; git merge -q --no-edit side; git push -q"
      case mergedAway =
        "git switch -qc side HEAD~1; echo 1 >y; git add y; git commit -qm y; git merge -q -s ours --no-edit main; git push -q origin side:main"
      case reverted = "git revert --no-edit HEAD >/dev/null; git push -q"
      case forcePushed = "git reset -q --hard HEAD~1; git push -qf"
      case newHistory =
        "git switch -q --orphan new; git checkout -q main -- plan.md .gitattributes; git commit -qm new; git push -qf origin new:main"
    }

    @Test(arguments: Shape.allCases)
    func whatWasTakenAwayIsThereAgain(_ shape: Shape) throws {
      let machines = try Machines()
      let (one, two) = try machines.two()
      try one.note("甲一条")
      try one.sync()
      try two.sync()
      let journal = try leave(machines)
      // One side has seen it, another never.
      try one.sync()
      let four = try machines.clone("four", "赵六")
      try four.byHand("J=\(journal); git pull -q; " + shape.rawValue)
      let said = try one.sync()
      if shape != .forcePushed && shape != .newHistory {
        #expect(said.contains("已留着：") && said.contains("\(journal)（陈静 1）"), "\(said)")
      }
      try two.sync()
      for machine in [one, two] {
        let log = try machine.duban("log").outputText
        #expect(log.contains("甲一条") && log.contains("陈一条") && log.contains("受阻"))
      }
    }

    /// One who never saw the records gets them from the way, too.
    @Test(arguments: [Shape.deleted, .emptied, .renamedOutside, .folderReplaced, .mergedCleanly, .reverted])
    func whatCameAndWentOnTheWayIsKept(_ shape: Shape) throws {
      let machines = try Machines()
      let (one, two) = try machines.two()
      try two.note("乙一条")
      try two.sync()
      try one.sync()
      let journal = try leave(machines)
      let four = try machines.clone("four", "赵六")
      try four.byHand("J=\(journal); " + shape.rawValue)
      try one.note("甲一条")
      let said = try one.sync()
      #expect(said.contains("\(journal)（陈静 1）"), "\(said)")
      #expect(try one.notes() == ["甲一条", "乙一条", "陈一条"])
      try two.sync()
      #expect(try two.notes() == ["甲一条", "乙一条", "陈一条"])
    }

    /// Who brings the work tree to what was pushed by force has nothing left but what was synchronised before.
    @Test(arguments: [Shape.forcePushed, .newHistory])
    func whatWasSynchronisedBeforeIsKept(_ shape: Shape) throws {
      let machines = try Machines()
      let (one, _) = try machines.two()
      let journal = try leave(machines)
      try one.sync()
      let four = try machines.clone("four", "赵六")
      try four.byHand("J=\(journal); " + shape.rawValue)
      try one.byHand("git fetch -q; git reset -q --hard origin/main")
      #expect(!(try one.notes().contains("陈一条")))
      let said = try one.sync()
      #expect(said.contains("\(journal)（陈静 1）"), "\(said)")
      #expect(try one.notes() == ["陈一条"])
      #expect(try machines.clone("five", "孙七").notes() == ["陈一条"])
    }

    /// Taken away on this machine, by a commit or without one.
    @Test(arguments: [true, false])
    func whatIsTakenAwayHereStays(isCommitted: Bool) throws {
      let machines = try Machines()
      let (one, _) = try machines.two()
      let journal = try leave(machines)
      try one.sync()
      try one.byHand(": >\(journal)" + (isCommitted ? "; git commit -qam x" : ""))
      let said = try one.sync()
      #expect(said.contains("\(journal)（陈静 1）"), "\(said)")
      #expect(try one.notes() == ["陈一条"])
    }

    /// What was never committed, and whose file is gone, is known by this machine's own account.
    @Test func whatOnlyTheMirrorHasIsSent() throws {
      let (one, two) = try Machines().two()
      try one.note("甲一条")
      let journal = try #require(try one.journals().first)
      try one.type("rm \(journal); mkdir \(journal)")
      #expect(try one.sync().hasPrefix("已同步：送出 1 条"))
      try two.sync()
      for machine in [one, two] { #expect(try machine.notes() == ["甲一条"]) }
    }

    /// A folder in the place of the own journal, made on this very machine, does not stop the rest.
    @Test func aFolderInThePlaceOfTheOwnJournal() throws {
      let (one, two) = try Machines().two()
      try one.note("甲一条")
      try one.sync()
      let journal = try #require(try one.journals().first)
      try one.byHand(
        "git rm -q \(journal); mkdir -p \(journal); echo 1 >\(journal)/a; git add .; git commit -qm x")
      try one.sync()
      try two.sync()
      for machine in [one, two] { #expect(try machine.notes() == ["甲一条"]) }
    }

    /// Names of journals are bytes; so are those of folders above.
    @Test func namesInOtherEncodingsAreKept() throws {
      let machines = try Machines()
      let (one, two) = try machines.two(folder: "方案 甲/[x]")
      try one.note("甲一条")
      try one.type(
        "mv 方案*/*/journal/*.tsv $'方案 甲/[x]/journal/\\xb3\\xe5\\xcd\\xbb \"1.tsv'; rm -rf ../one-state")
      try one.sync()
      try two.sync()
      try two.byHand("git rm -q 方案*/*/journal/*1.tsv; git commit -qm x; git push -q")
      let said = try one.sync()
      #expect(said.contains("1.tsv（王芳 1）"), "\(said)")
      try two.sync()
      for machine in [one, two] {
        #expect(try machine.type("ls 方案*/*/journal | od -c | head -1").outputText.contains("263 345 315 273"))
        #expect(try machine.type("cat 方案*/*/journal/*").outputText.contains("甲一条"))
      }
    }

    /// A plan whose journals somebody else in the repository takes away is not the only one in it.
    @Test func eachPlanOfARepositoryIsLookedAt() throws {
      let machines = try Machines()
      let (one, two) = try machines.two(folder: "a")
      try one.type("cp -r a b; sed -i 's/^- 编号: .*/- 编号: b-1/' b/plan.md; rm -rf b/journal")
      try one.type("duban note 7.4a 乙方案 --plan b; duban sync --plan b; duban sync")
      try two.sync()
      try two.byHand("git rm -rq b/journal; git commit -qm x; git push -q")
      try one.sync()
      try one.type("duban sync --plan b")
      #expect(try one.type("duban log --plan b").outputText.contains("乙方案"))
    }

    /// A machine records on the item, sends it and never comes back.
    private func leave(_ machines: Machines) throws -> String {
      let three = try machines.clone("three", "陈静")
      try three.note("陈一条")
      let journal = try #require(try three.type("ls -t journal/*.tsv").outputLines.first)
      #expect(try three.duban("mark", "7.4b", "blocked", "--note", "缺").status == 0)
      // The mark stands in a journal of its own, so that it is not the same that is taken away.
      try three.type(
        "mv \(journal) x; head -1 x >\(journal); tail -n +2 x >journal/second.tsv; rm x; rm -rf ../three-state"
      )
      try three.byHand("git add .; git commit -qm x; git push -q; cd ..; rm -rf three")
      return journal
    }
  }
}
