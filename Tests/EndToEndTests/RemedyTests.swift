import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// What the store and `check` advise about journals and the private folder, done word for word: then it is well.
  @Suite struct RemedyTests {
    /// A trouble, what says so, and what is done then; lines of bash.
    struct Trouble: CustomTestStringConvertible {
      /// The case of `JournalProblem` that it is; what is typed for messages of the store.
      var name: String
      var made: String
      /// The exit code of what says so.
      var code: Int32 = 1
      /// Words of the remedy.
      var words: String
      var done: String
      /// How what was typed ends then.
      var after: Int32 = 0
      var testDescription: String { "\(name): \(words)" }
    }

    /// `P` is the plan folder, `J` a journal with two records, `copy` a backup of it, `S` the private folder.
    private static let begin = """
      P=Plans/lianshan; duban mark 7.4a doing >out; duban note 7.4a 一 >out; J=$(ls $P/journal/*); cp $J copy
      S=$(ls -d state/duban/*); R=$(basename $J .tsv)

      """

    static let ofJournals = [
      Trouble(
        name: "damage", made: "sed -i 2s/一/二/ $J", code: 2, words: "从备份或同事那份补回后，删去这一行",
        done: "sed -n 2p copy >> $J; sed -i 2d $J"),
      Trouble(
        name: "unreadable", made: "mv $J x; mkfifo $J", code: 3, words: "检查文件的权限和种类", done: "rm $J; mv x $J"),
      Trouble(name: "torn", made: "truncate -s -9 $J", words: "它下次记录时会补全", done: "duban note 7.4a 二"),
      Trouble(
        name: "gap", made: "sed -i 1d $J; rm -r state", code: 2, words: "从备份或同事那份把缺的行补回这个文件夹",
        done: "head -1 copy > $P/journal/缺的行.tsv"),
      Trouble(
        name: "gap", made: "sed -i 1d $J", code: 2, words: "在记它的那台电脑上补：duban check --fix",
        done: "duban check --fix", after: 1),
      Trouble(
        name: "missing", made: "duban mark 7.4a done; cp $J copy; sed -i 1d $J; rm -r state", code: 2,
        words: "或从备份补回", done: "cp copy $J"),
      Trouble(name: "ownLinesMissing", made: "rm $J", words: "下次记录时自动补写", done: "duban note 7.4a 二"),
      Trouble(
        name: "ownLinesMissing", made: "rm -r $P/journal", words: "现在就补：duban check --fix",
        done: "duban check --fix"),
      Trouble(
        name: "mirrorUnreadable", made: "mv $S/slot-1/own.tsv x; mkfifo $S/slot-1/own.tsv",
        words: "改回它的主人和权限", done: "rm $S/slot-1/own.tsv; mv x $S/slot-1/own.tsv"),
      Trouble(
        name: "mirrorUnreadable", made: "mv $S/slot-1/own.tsv x; mkfifo $S/slot-1/own.tsv",
        words: "或把它移走；下次记录时会另建一份",
        done: "mv $S/slot-1 moved; duban note 7.4a 二; test -s $S/slot-1/own.tsv"),
      Trouble(name: "copy", made: "cp $J $P/journal/副本.tsv", words: "可以删去", done: "rm $P/journal/副本.tsv"),
      Trouble(
        name: "orphan", made: "cp $P/plan.md old.md; sed -i '/\\^'$(cut -f6 copy | head -1)'/d' $P/plan.md",
        code: 2, words: "在 plan.md 里找回这一行，行末写 ^", done: "cp old.md $P/plan.md"),
      Trouble(
        name: "more", made: "for i in $(seq 150); do echo $i; done >> $J", code: 2,
        words: "先处理上面列出的，再运行 duban check",
        done: "sed -i '3,$d' $J; duban check"),
      Trouble(
        name: "moreFiles",
        made: "for i in $(seq 12); do for k in $(seq 101); do echo $k; done > $P/journal/1$i.tsv; done",
        code: 2,
        words: "先处理上面列出的，再运行 duban check", done: "rm $P/journal/1*; duban check"),
      Trouble(
        name: "issuedMissing", made: "duban report --issue; mv $P/issued/1.json kept", code: 2,
        words: "从备份放回", done: "mv kept $P/issued/1.json"),
      Trouble(
        name: "issuedChanged",
        made:
          "duban report --issue; cp $P/issued/1.json kept; chmod u+w $P/issued/1.json; echo >> $P/issued/1.json",
        code: 2, words: "从备份或同事那份放回", done: "cp kept $P/issued/1.json"),
      Trouble(
        name: "issuedUnrecorded",
        made: "duban report --issue --number 2018-9; grep -v issue $J > x; mv x $J; rm -r state",
        words: "duban report --issue --number 2018-9；不印发就删去这个文件", done: "duban report --issue --number 2018-9"
      ),
      Trouble(
        name: "issuedUnrecorded",
        made: "duban report --issue --number 2018-9; grep -v issue $J > x; mv x $J; rm -r state",
        words: "不印发就删去这个文件", done: "rm -f $P/issued/2018-9.json"),
    ]

    /// Where nothing need be done, or only another program or clock could do it; made-up lines are in `ForgedPair`.
    static let others: Set<String> = [
      "numberTwice", "repeated", "disorder", "unknownKind", "unknownValue", "clockAhead", "sumTwice",
      "planEdited", "issuedTwice",
    ]

    @Test(arguments: ofJournals) func theRemedyMends(_ trouble: Trouble) throws {
      let workspace = try Workspace()
      let said = try workspace.type(Self.begin + "{ \(trouble.made); } >out\nduban check")
      #expect(said.status == trouble.code, "\(said.outputText)\(said.errorText)")
      #expect(said.outputText.contains(trouble.words), "\(said.outputText)\(said.errorText)")
      let variables =
        "P=Plans/lianshan; J=$P/journal/$(head -c 10 copy).tsv; S=$(ls -d state/duban/* || true)\n"
      let mended = try workspace.type(variables + trouble.done + "\nduban check")
      #expect(mended.status == trouble.after, "\(mended.outputText)\(mended.errorText)")
      let log = try workspace.duban("log").outputText
      #expect(log.contains("推进中") && (trouble.name == "torn" || log.contains("一")), "\(log)")
    }

    /// Who adds a finding tries its remedy here.
    @Test func noneIsLeftOut() throws {
      let source = String(decoding: try file("Sources/PlanModel/Journal/JournalProblem.swift"), as: UTF8.self)
      let names = source.matches(of: /\n  case ([a-zA-Z0-9]+)/).map { String($0.1) }.prefix {
        $0 != "warning"
      }
      #expect(names.count > 15)
      #expect(Set(names) == Set(Self.ofJournals.map(\.name)).union(Self.others))
    }

    /// Of two lines that somebody made up the one is deleted.
    @Test func aMadeUpLineIsDeleted() throws {
      let workspace = try Workspace()
      let pair = ForgedPair().lines.map { String(decoding: $0, as: UTF8.self) }
      try workspace.write(pair.joined(), to: "Plans/lianshan/journal/a.tsv")
      let said = try workspace.duban("check")
      #expect(said.status == 2 && said.outputText.contains("有一条是改出来的，请核对后删去"))
      try workspace.write(pair[0], to: "Plans/lianshan/journal/a.tsv")
      #expect(try !workspace.duban("check").outputText.contains("请核对后删去"))
    }

    /// The 编号 is edited while a board is open.
    @Test func anOpenBoardSaysThatItWillAsk() async throws {
      let workspace = try Workspace()
      #expect(try workspace.duban("mark", "7.4a", "doing").status == 0)
      let session = try await TmuxSession.onBoard(workspace)
      try await filterToWater(session)
      let old = try #require(
        try workspace.read("Plans/lianshan/plan.md").split(separator: "\n").first { $0.hasPrefix("- 编号:") })
      try workspace.edit("Plans/lianshan/plan.md", String(old), "- 编号: other-1")
      try session.press("Space")
      try await session.wait(for: "未保存：方案的编号变了，退出再打开，会问是不是同一个方案")
      try await session.quit()
      let again = try TmuxSession(workspace)
      try await again.wait(for: "还是同一个方案吗？")
      try again.type("y")
      try again.press("Enter")
      try await again.wait("the board") { $0.isBoard }
      try await filterToWater(again)
      try again.press("Space")
      try await again.wait(for: "已保存 2.2 已完成")
      try await again.quit()
    }

    @Test func ofSeveralPlansEachIsNamedByACommand() throws {
      let workspace = try Workspace(plans: ["甲 方案", "乙"])
      let said = try workspace.duban("list")
      #expect(said.status == 1 && said.errorText.contains("用 --plan 指定一个"))
      let commands = said.errorLines.filter { $0.hasPrefix("  duban --plan ") }
      #expect(commands.count == 2)
      for command in commands {
        let shown = try workspace.type(command)
        #expect(shown.status == 0 && shown.outputText.contains("显示 57/57"), "\(command): \(shown.errorText)")
      }
    }

    /// Messages of the store: what is typed fails with a remedy, and does what it should once that is done.
    static let ofTheStore = [
      Trouble(
        name: "duban mark 7.4a done", made: "", words: "请加 --who 姓名", done: "duban mark 7.4a done --who 王芳"),
      Trouble(
        name: "env -u HOME -u XDG_STATE_HOME '\(Program.path)' mark 7.4a done --who 甲", made: "",
        words: "请设置 HOME",
        done: "HOME=$PWD/h duban mark 7.4a done --who 甲", after: 1),
      Trouble(
        name: "HOME=$PWD/x XDG_STATE_HOME=$PWD/x duban mark 7.4a done --who 甲", made: "echo >x",
        words: "请把环境变量 XDG_STATE_HOME 设成自己能写的文件夹，再记一次",
        done: "HOME=$PWD/x XDG_STATE_HOME=$PWD/own duban mark 7.4a done --who 甲", after: 1),
      Trouble(
        name: "duban mark 7.4a done --who 甲", made: "sed -i 's/ \\^.*//' $P/plan.md; mkdir $P/.plan.md.lock",
        words: "请把它移走，再试一次", done: "mv $P/.plan.md.lock moved"),
      Trouble(
        name: "duban note 7.4a $(head -c 70000 /dev/zero | tr '\\0' x) --who 甲", made: "", words: "请分几条记",
        done: "for i in 1 2; do duban note 7.4a $(head -c 35000 /dev/zero | tr '\\0' x) --who 甲; done",
        after: 1),
      Trouble(name: "duban show 9999", made: "", words: "用 duban list 查看", done: "duban list", after: 1),
      Trouble(
        name: "duban", made: "mv Plans away", words: "看演示：duban demo", done: "duban demo && mv away Plans"),
    ]

    @Test(arguments: ofTheStore) func theStoreAdvisesWell(_ trouble: Trouble) throws {
      let workspace = try Workspace(isKnown: false)
      let begin = "P=Plans/lianshan\n"
      let said = try workspace.type(begin + trouble.made + "\n" + trouble.name)
      #expect(said.status == 1, "\(said.outputText)\(said.errorText)")
      #expect(said.errorText.contains(trouble.words), "\(said.errorText)")
      let done = try workspace.type(begin + trouble.done)
      #expect(done.status == 0, "\(done.outputText)\(done.errorText)")
      let again = try workspace.type(begin + trouble.name)
      #expect(again.status == trouble.after, "\(again.outputText)\(again.errorText)")
    }
  }
}
