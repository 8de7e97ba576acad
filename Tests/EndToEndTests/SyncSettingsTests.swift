import Foundation
import Testing

extension EndToEndSync {
  /// Whatever a person has set for git: it is done right, or what is said helps.
  @Suite struct SyncSettingsTests {
    /// All at once, but for those that stand against one another.
    @Test(arguments: [
      "user.useConfigOnly=true;commit.gpgsign=true;merge.ff=false;merge.conflictStyle=diff3;diff.noprefix=true;diff.external=false;diff.renames=copies;color.ui=always;pull.rebase=true;push.default=nothing;push.followTags=true;fetch.prune=true;core.commentChar=d;core.safecrlf=true;core.abbrev=4;log.showSignature=true;i18n.commitEncoding=GBK;commit.verbose=true;rerere.enabled=true;transfer.fsckObjects=true;gc.auto=1;index.version=4",
      "user.name=;commit.gpgsign=true;gpg.format=ssh;merge.ff=only;merge.verifySignatures=true;merge.autoStash=true;merge.renames=false;branch.main.mergeOptions=--squash;diff.mnemonicPrefix=true;diff.interHunkContext=9;diff.wsErrorHighlight=all;core.pager=false;pull.ff=only;push.recurseSubmodules=only;submodule.recurse=true;core.fsmonitor=false-hook;core.attributesFile=/nowhere;core.untrackedCache=true;commit.template=/nowhere;commit.cleanup=scissors;core.splitIndex=true",
      "branch.main.mergeOptions=--no-ff -s ours;diff.orderFile=/nowhere;diff.context=9;fetch.recurseSubmodules=true;log.date=relative;i18n.logOutputEncoding=GBK;core.quotePath=true",
    ])
    func settingsDoNoHarm(setting: String) throws {
      let machines = try Machines()
      let (one, two) = try machines.two()
      for part in setting.split(separator: ";") {
        let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
          String.init)
        _ = try one.git("config", sides[0], sides[1])
      }
      try two.note("乙")
      try two.sync()
      try one.note("甲")
      try one.expectSync("已同步：送出 1 条，收到 1 条（李强 1）")
      try two.byHand(
        "git pull -q --no-rebase; git rm -q $(grep -l 甲 journal/*); git commit -qm x; git push -q")
      #expect(try one.sync().contains("（王芳 1）"))
      try two.sync()
      #expect(try two.notes() == ["甲", "乙"])
    }

    /// What a caller of git leaves in the environment is for another repository.
    @Test(arguments: [
      "GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE GIT_OBJECT_DIRECTORY GIT_COMMON_DIR GIT_NAMESPACE GIT_PREFIX GIT_CEILING_DIRECTORIES GIT_CONFIG GIT_CONFIG_PARAMETERS GIT_SHALLOW_FILE GIT_ALTERNATE_OBJECT_DIRECTORIES GIT_TRACE",
      "GIT_EXTERNAL_DIFF GIT_DIFF_OPTS GIT_GLOB_PATHSPECS GIT_ICASE_PATHSPECS GIT_REPLACE_REF_BASE GIT_TRACE2 GIT_QUARANTINE_PATH GIT_AUTHOR_NAME GIT_COMMITTER_DATE GIT_ATTR_SOURCE GIT_DEFAULT_HASH GIT_REDIRECT_STDERR",
    ])
    func variablesDoNoHarm(names: String) throws {
      let (one, two) = try Machines().two(folder: "Plans/a")
      let values = [
        "GIT_CEILING_DIRECTORIES": one.top, "GIT_CONFIG_PARAMETERS": "'core.worktree=/nowhere'",
        "GIT_TRACE": "1", "GIT_TRACE2": "1", "GIT_AUTHOR_NAME": "", "GIT_NAMESPACE": "x",
        "GIT_DIFF_OPTS": "-u9",
        "GIT_GLOB_PATHSPECS": "1", "GIT_ICASE_PATHSPECS": "1", "GIT_COMMITTER_DATE": "never",
      ]
      let environment = Dictionary(
        uniqueKeysWithValues: names.split(separator: " ").map(String.init).map {
          ($0, values[$0] ?? "/nowhere")
        })
      try two.note("乙")
      try two.sync()
      try one.note("甲")
      let run = try one.duban("sync", environment: environment)
      #expect(run.outputText == "已同步：送出 1 条，收到 1 条（李强 1）\n", "\(run.errorText)")
      try two.sync()
      #expect(try two.notes() == ["甲", "乙"])
    }

    @Test(arguments: ["pre-commit", "commit-msg", "prepare-commit-msg", "pre-push"])
    func aHookThatRefusesIsNamed(hook: String) throws {
      let (one, _) = try Machines().two()
      try one.type(
        """
        printf '#!/bin/sh\\nif git rev-parse --verify -q nothing; then :; fi\\necho fatal: 周五不收 >&2\\nexit 3\\n' >.git/hooks/\(hook)
        chmod +x .git/hooks/\(hook)
        """)
      try one.note("甲")
      let run = try one.duban("sync")
      #expect(run.status == 1 && run.errorLines.count == 1)
      #expect(run.errorText.contains("钩子 \(hook) 没有放行（fatal: 周五不收）"), "\(run.errorText)")
      try one.type(try one.remedy(after: "或者运行 ", in: run.errorText))
      try one.expectSync("已同步：送出 1 条")
      try one.expectNoStrays()
    }

    @Test(arguments: [true, false])
    func aBranchThatFollowsALocalOneIsNamed(hasUpstream: Bool) throws {
      let machines = try Machines()
      let (one, two) = try machines.two()
      if !hasUpstream { _ = try one.git("branch", "--unset-upstream") }
      _ = try one.git("switch", "-qc", "work", "--track", "main")
      try one.note("甲")
      let run = try one.duban("sync")
      #expect(run.status == 1 && run.errorText.contains("分支 work 跟着本机的分支 main"), "\(run.errorText)")
      try one.type(try one.remedy(after: "先运行 ", in: run.errorText))
      try one.expectSync(hasUpstream ? "已同步：送出 1 条" : "已同步：送出 1 条，送出方案的改动")
      if hasUpstream { try two.expectSync("已同步：收到 1 条（王芳 1）") }
      #expect(
        try machines.git(["log", "--all", "--format=%s"], in: machines.remote).outputText.contains("王芳"))
    }

    @Test(arguments: [1, 2])
    func shallowClonesGoOn(depth: Int) throws {
      let machines = try Machines()
      let (one, two) = try machines.two()
      for text in ["甲一", "甲二", "甲三"] {
        try one.note(text)
        try one.sync()
      }
      try machines.git(
        [
          "clone", "-q", "--depth", "\(depth)", "file://" + machines.remote,
          machines.workspace.path + "/three",
        ],
        in: machines.workspace.path)
      try FileManager.default.createDirectory(
        atPath: machines.workspace.path + "/x", withIntermediateDirectories: true)
      let three = Machines.Machine(
        machines: machines, name: "three", person: "陈静", top: machines.workspace.path + "/three",
        plan: machines.workspace.path + "/three")
      try machines.workspace.write("姓名: 陈静\n", to: "three-config/duban/settings")
      try three.note("丙")
      try two.sync()
      try two.note("乙")
      try two.sync()
      #expect(try three.sync().contains("送出 1 条"))
      try one.sync()
      for machine in [one, three] { #expect(try machine.notes() == ["甲一", "甲二", "甲三", "乙", "丙"]) }
    }
  }
}

extension Machines.Machine {
  /// Nothing of the program's own is left in git's folder.
  func expectNoStrays(_ location: SourceLocation = #_sourceLocation) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: top + "/.git")
    #expect(!names.contains { $0.hasPrefix("duban-") }, sourceLocation: location)
  }
}
