import Foundation
import Testing

extension EndToEndSync {
  /// Two versions of a plan that come together by themselves, or by a person's word; records go in any case.
  @Suite struct SyncDisputeTests {
    /// Two machines, both of which changed the lead of 7.4a and the remark days, each in its way.
    private func disputed() throws -> (one: Machines.Machine, two: Machines.Machine) {
      let (one, two) = try Machines().two()
      let line = try #require(try one.read("plan.md").split(separator: "\n").first { $0.contains("tm68nq9") })
      for (machine, days, text) in [(one, "20", "甲办"), (two, "40", "乙办")] {
        let plan = try machine.read("plan.md").replacing("- 临期天数: 30", with: "- 临期天数: \(days)")
          .replacing(line, with: line.replacing("- 牵头:", with: "- 牵头: \(text)、"))
        try machine.write(plan, to: "plan.md")
        try machine.note(text + "记的")
      }
      try one.expectSync("已同步：送出 1 条，送出方案的改动")
      return (one, two)
    }

    private func expectUndecided(
      _ machine: Machines.Machine, _ said: String, _ location: SourceLocation = #_sourceLocation
    ) throws -> String {
      let before = try machine.read("plan.md")
      let run = try machine.duban("sync")
      #expect(run.status == 1, sourceLocation: location)
      #expect(run.outputText == said + "\n", sourceLocation: location)
      #expect(try machine.read("plan.md") == before, sourceLocation: location)
      return run.errorText
    }

    @Test func recordsGoWhilePeopleHaveNotDecided() throws {
      let (one, two) = try disputed()
      let said = try expectUndecided(two, "已同步：送出 1 条，收到 1 条（王芳 1），收到方案的改动")
      for part in ["plan.md 有 2 处", "本机：- 临期天数: 40", "对方：- 临期天数: 20", "本机：- 牵头: 乙办", "对方：- 牵头: 甲办"] {
        #expect(said.contains(part), "\(part) in \(said)")
      }
      for machine in [one, two] { try machine.expectTidy() }
      try one.expectSync("已同步：收到 1 条（李强 1）")
      #expect(try one.notes() == ["甲办记的", "乙办记的"])
      #expect(try two.notes() == ["甲办记的", "乙办记的"])
      // It is shown again; both texts can be read; more records go.
      #expect(try expectUndecided(two, "已是最新") == said)
      let files = try two.remedy(after: "两边的全文：", in: said).components(separatedBy: "（本机）、")
      let other = files[1].replacing("（对方）", with: "")
      #expect(try String(contentsOfFile: files[0], encoding: .utf8) == two.read("plan.md"))
      #expect(try String(contentsOfFile: other, encoding: .utf8) == one.read("plan.md"))
      try two.note("乙又记的")
      #expect(try expectUndecided(two, "已同步：送出 1 条") == said)
      try one.expectSync("已同步：收到 1 条（李强 1）")
    }

    @Test(arguments: ["都用本机的：", "都用对方的：", "只定一项："])
    func whatTheMessageSaysSettlesIt(words: String) throws {
      let (one, two) = try disputed()
      let said = try expectUndecided(two, "已同步：送出 1 条，收到 1 条（王芳 1），收到方案的改动")
      let command = try two.remedy(after: words, in: said)
      let isSingle = words == "只定一项："
      #expect(try two.type(command, mayFail: true).status == (isSingle ? 1 : 0))
      if isSingle {
        let rest = try two.duban("sync").errorText
        #expect(rest.contains("plan.md 有 1 处") && rest.contains("本机：- 临期天数: 40"))
        #expect(try two.read("plan.md").contains("牵头: 乙办"))
        try one.sync()
        #expect(try one.read("plan.md").contains("牵头: 乙办"))
        #expect(try one.read("plan.md").contains("临期天数: 20"))
        try two.type(try two.remedy(after: "都用本机的：", in: rest))
      }
      let days = words == "都用对方的：" ? "临期天数: 20" : "临期天数: 40"
      #expect(try two.read("plan.md").contains(days))
      try one.sync()
      #expect(try one.read("plan.md") == two.read("plan.md"))
      #expect(try two.git("status", "--porcelain").output.isEmpty)
      for machine in [one, two] { try machine.expectSync("已是最新") }
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: two.path + "/two-state/duban/").allSatisfy {
          !FileManager.default.fileExists(atPath: two.path + "/two-state/duban/\($0)/plan-others.md")
        })
    }

    /// Named with `--plan`, the command is shown with it.
    @Test func theCommandNamesThePlan() throws {
      let (_, two) = try disputed()
      try FileManager.default.moveItem(atPath: two.plan, toPath: two.path + "/二 '号")
      let moved = Machines.Machine(
        machines: two.machines, name: two.name, person: two.person, top: two.path + "/二 '号",
        plan: two.path + "/二 '号")
      let run = try moved.duban("sync", "--plan", moved.plan)
      #expect(run.status == 1)
      try moved.type("cd /; " + moved.remedy(after: "都用对方的：", in: run.errorText))
      try moved.expectSync("已是最新")
    }

    /// Whoever edits the plan by hand until both say the same has decided, too.
    @Test func handsMayDecide() throws {
      let (one, two) = try disputed()
      _ = try expectUndecided(two, "已同步：送出 1 条，收到 1 条（王芳 1），收到方案的改动")
      try two.write(try one.read("plan.md") + "补充一句。\n", to: "plan.md")
      try two.expectSync("已同步：送出方案的改动")
      try one.expectSync("已同步：收到 1 条（李强 1），收到方案的改动")
      #expect(try one.read("plan.md").hasSuffix("补充一句。\n"))
    }

    @Test func whatIsNotOpenCannotBeDecided() throws {
      let (one, two) = try disputed()
      try one.expectNoSync("7.4a", "--mine", "--item", "7.4a")
      let run = try two.duban("sync", "--mine", "--item", "1.1a")
      #expect(run.status == 1 && run.errorText.contains("没有要定的"))
      #expect(try two.duban("sync", "--mine", "--others").status == 2)
      #expect(try two.duban("sync", "--item", "7.4a").status == 2)
    }

    /// Plans without ids get them before they go, and what either recorded stays with its item.
    @Test func aPlanWithoutIDsIsShared() throws {
      let machines = try Machines()
      let one = try machines.first()
      try one.type("sed -i 's/ \\^[a-z2-9]*$//' plan.md")
      let two = try machines.first("two", "李强")
      try two.type("cp ../one/plan.md .")
      for machine in [one, two] { try machine.byHand("git add plan.md; git commit -qm first") }
      try one.byHand("git push -q origin main")
      for (machine, item, status) in [
        (one, "7.4a", "done"), (two, "7.4b", "blocked"), (two, "7.4a", "doing"),
      ] {
        #expect(try machine.duban("mark", item, status, "--note", "缺").status == 0)
      }
      for machine in [one, two, one] { try machine.sync() }
      let plan = try one.read("plan.md")
      #expect(try plan == two.read("plan.md"))
      // Also what nobody marked has an id, the same one everywhere.
      #expect(plan.split(separator: "\n").filter { $0.hasPrefix("- 牵头: ") }.allSatisfy { $0.contains(" ^") })
      for machine in [one, two] {
        #expect(try machine.duban("check").status == 0)
        let list = try machine.duban("list", "--format", "tsv").outputLines
        #expect(list.contains { $0.contains("受阻") })
        #expect(try !machine.duban("log").outputText.contains("无主"))
      }
      #expect(try one.duban("list").outputText == two.duban("list").outputText)
    }

    /// Files besides the plan are the user's; the plan does not wait for them.
    @Test func otherFilesDoNotHoldRecordsUp() throws {
      let (one, two) = try Machines().two()
      for (machine, text) in [(one, "甲"), (two, "乙")] {
        try machine.write(text, to: "other.txt")
        try machine.byHand("git add other.txt; git commit -qm other")
        try machine.note(text + "记的")
      }
      try one.expectSync("已同步：送出 1 条")
      let run = try two.duban("sync")
      #expect(run.status == 1 && run.outputText == "已同步：送出 1 条，收到 1 条（王芳 1）\n")
      try one.expectSync("已同步：收到 1 条（李强 1）")
      #expect(try two.notes() == ["甲记的", "乙记的"])
      #expect(try two.read("other.txt") == "乙")
      try two.note("乙又记的")
      #expect(try two.duban("sync").outputText == "已同步：送出 1 条\n")
      // What the message says.
      let pull = try two.remedy(after: "运行 ", in: run.errorText)
      try two.type(
        pull, mayFail: true, environment: ["GIT_COMMITTER_NAME": "x", "GIT_COMMITTER_EMAIL": "x@x"])
      try two.write("甲乙", to: "other.txt")
      try two.byHand(try two.remedy(after: "用 ", in: run.errorText).replacing(" 提交", with: "") + " -m x")
      try two.sync()
      try one.sync()
      #expect(try one.read("other.txt") == "甲乙")
      #expect(try one.notes() == ["甲记的", "乙记的", "乙又记的"])
    }

    /// A deleted plan is no plan: it stays.
    @Test func aPlanThatIsDeletedStays() throws {
      let (one, two) = try Machines().two()
      try two.byHand("git rm -q plan.md; git commit -qm x; git push -q")
      #expect(try one.sync().contains("没有照办，还按原来的：plan.md"))
      #expect(try one.read("plan.md").contains("临期天数"))
      #expect(try one.machines.clone("three", "陈静").duban("list").status == 0)
    }
  }
}
