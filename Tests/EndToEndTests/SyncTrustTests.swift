import Foundation
import Testing

extension EndToEndSync {
  /// Trees, attributes and repositories of people who mean ill, or who only did something odd.
  @Suite struct SyncTrustTests {
    /// What somebody commits in the place of the plan's files, `$V` being a folder of the victim, `$J` a journal; and
    /// the path that is not taken.
    enum Attack: String, CaseIterable {
      case folderLink = "git rm -rq journal; ln -s $V journal"
      case folderModule =
        "git rm -rq journal; git init -q journal; cd journal; git commit -q --allow-empty -m x; cd .."
      case journalLink = "rm $J; ln -s $V/secret $J"
      case journalModule = "git rm -q $J; git init -q $J; cd $J; git commit -q --allow-empty -m x; cd ../.."
      case newJournalLink = "ln -s $V/secret journal/new.tsv"
      case otherLink = "ln -s $V journal/sub"
      case executable = "chmod +x $J"
      case planLink = "rm plan.md; ln -s $V/secret plan.md"
      case planFolder = "git rm -q plan.md; mkdir plan.md; echo 1 >plan.md/x"
      case journalFolder = "git rm -q $J; mkdir -p $J; echo 1 >$J/a"
      case attributesLink = "rm .gitattributes; ln -s $V/secret .gitattributes"

      var path: String {
        switch self {
        case .folderLink, .folderModule: "journal"
        case .journalLink, .journalModule, .executable: "$J"
        case .newJournalLink: "journal/new.tsv"
        case .otherLink: "journal/sub"
        case .planLink, .planFolder: "plan.md"
        case .journalFolder: "$J/a"
        case .attributesLink: ".gitattributes"
        }
      }
    }

    @Test(arguments: Attack.allCases, [true, false])
    func nothingButFilesIsTaken(_ attack: Attack, isApart: Bool) throws {
      let machines = try Machines()
      let (one, two) = try machines.two()
      try one.note("甲")
      try one.sync()
      try two.sync()
      let journal = try #require(try one.journals().first)
      try one.type("mkdir ../victim; echo 秘密 >../victim/secret")
      let plan = try one.read("plan.md")
      try two.byHand(
        "J=\(journal) V=$PWD/../victim; \(attack.rawValue); git add -A; git commit -qm x; git push -q")
      if isApart { try one.note("甲二") }
      let said = try one.sync()
      let path = attack.path.replacing("$J", with: journal)
      #expect(said.contains("没有照办，还按原来的：\(path)"), "\(said)")
      #expect(
        try one.type("find . -path ./.git -prune -o \\( -type l -o -name '*~*' \\) -print").output.isEmpty)
      #expect(
        try one.type("git ls-files -s | grep -v ^100644 || ls ../victim", mayFail: true).outputText
          == "secret\n")
      #expect(try one.read("plan.md") == plan)
      #expect(try one.notes() == (isApart ? ["甲", "甲二"] : ["甲"]))
      // What is pushed is clean again.
      let three = try machines.clone("three", "陈静")
      #expect(try three.notes() == (isApart ? ["甲", "甲二"] : ["甲"]))
      #expect(try three.duban("check").status == 0)
      try one.expectSync("已是最新")
    }

    /// A link in the place of a folder above the plan leads nowhere.
    @Test func aFolderAboveThePlanStaysAFolder() throws {
      let machines = try Machines()
      let (one, two) = try machines.two(folder: "Plans/a")
      try one.note("甲")
      try one.sync()
      try two.sync()
      try two.byHand("git rm -rq Plans; ln -s /tmp Plans; git add -A; git commit -qm x; git push -q")
      let said = try one.sync()
      #expect(said.contains("没有照办") && said.contains("Plans"), "\(said)")
      try one.note("甲二")
      try one.sync()
      #expect(try machines.clone("three", "陈静", folder: "Plans/a").notes() == ["甲", "甲二"])
    }

    /// What a `.gitattributes` that comes with the plan says changes no byte of a journal.
    @Test(arguments: [
      "*.tsv filter=evil", "*.tsv ident", "*.tsv working-tree-encoding=UTF-16", "*.tsv text eol=crlf",
      "*.tsv -merge", "*.tsv merge=binary -diff", "* text=auto eol=crlf",
      "plan.md working-tree-encoding=UTF-16",
    ])
    func attributesChangeNothing(rule: String) throws {
      let machines = try Machines()
      let (one, two) = try machines.two()
      try one.type(
        "git config filter.evil.clean 'sed s/甲/乙/'; git config filter.evil.smudge 'touch ../harm; cat'")
      try one.note("甲 $Id$")
      try one.sync()
      try two.sync()
      let journal = try #require(try one.journals().first)
      try two.byHand(
        "echo '\(rule)' >journal/.gitattributes; cp journal/.gitattributes .; git add .; git commit -qm x; git push -q"
      )
      try two.note("乙 $Id$")
      try one.note("甲二 $Id$")
      for machine in [one, two, one] { try machine.sync() }
      for machine in [one, two] {
        #expect(try machine.notes() == ["甲 $Id$", "甲二 $Id$", "乙 $Id$"])
        #expect(try machine.duban("check").status == 0)
        #expect(try machine.type("git cat-file blob HEAD:\(journal) | cmp - \(journal)").status == 0)
        #expect(try machine.read("plan.md").contains("临期天数"))
      }
      #expect(!FileManager.default.fileExists(atPath: one.path + "/harm"))
    }

    /// A folder that a colleague made: git works in it as far as nothing of the colleague's can run.
    @Test(.enabled(if: getuid() == 0, "only root can give files away"))
    func aForeignRepositoryIsUsedWhereNothingOfItRuns() throws {
      let machines = try Machines()
      let (one, two) = try machines.two()
      let mark = "'\(one.path)/ran'"
      try one.type(
        "printf '#!/bin/sh\\ntouch \(mark)\\n' >.git/hooks/pre-commit; chmod +x .git/hooks/pre-commit")
      try one.type("chown -R nobody .")
      try one.note("甲")
      try one.expectSync("已同步：送出 1 条")
      #expect(!FileManager.default.fileExists(atPath: one.path + "/ran"))
      try two.expectSync("已同步：收到 1 条（王芳 1）")
      // With settings that run something it takes a person's word.
      try one.type("git config -f .git/config core.sshCommand 'touch \(mark)'")
      try one.note("甲二")
      let run = try one.duban("sync")
      #expect(run.status == 1 && run.errorText.contains("别的用户建的仓库"), "\(run.errorText)")
      try one.type(try one.remedy(after: "信得过就运行 ", in: run.errorText))
      try one.type("rm .git/hooks/pre-commit")
      try one.expectSync("已同步：送出 1 条")
    }

    @Test(.enabled(if: getuid() == 0, "only root can give files away"))
    func aForeignRemoteIsNamed() throws {
      let machines = try Machines()
      let (one, _) = try machines.two()
      try one.note("甲")
      try one.type("chown -R nobody '\(machines.remote)'")
      let run = try one.duban("sync")
      #expect(run.status == 1 && run.errorText.contains(machines.remote), "\(run.errorText)")
      try one.type(try one.remedy(after: "信得过就运行 ", in: run.errorText))
      try one.expectSync("已同步：送出 1 条")
    }
  }
}
