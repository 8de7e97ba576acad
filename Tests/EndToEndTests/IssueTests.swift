import Foundation
import TestSupport
import Testing

extension EndToEndCommands {
  /// Bulletins that are issued: kept once, recorded, printed again as they were.
  @Suite struct IssueTests {
    private func report(_ workspace: Workspace, _ words: String..., asOf: String = "2018-09-15") throws -> Run
    {
      try run(
        Program.path, ["report", "--as-of", asOf] + words, in: workspace.path,
        environment: workspace.environment)
    }

    private func issued(_ workspace: Workspace) throws -> [String] {
      let folder = workspace.path + "/Plans/lianshan/issued"
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    @Test func whatIsIssuedIsKeptAndRecorded() throws {
      let workspace = try BulletinTests.busy()
      let made = try report(workspace, "--issue", "--number", "2018-9", "--output", "a.md")
      #expect(
        made.status == 0 && made.errorText.contains("已印发通报 2018-9（2018-08-01 至 2018-09-15）；撤回：duban undo"),
        "\(made.errorText)")
      #expect(try issued(workspace) == ["2018-9.json"])
      let file = try workspace.read("Plans/lianshan/issued/2018-9.json")
      let sum = try workspace.type("sha256sum Plans/lianshan/issued/2018-9.json | cut -c 1-64")
      let event = try #require(try workspace.events().first { $0.contains("\tissue\t") }).components(
        separatedBy: "\t")
      #expect(event[2] == "2018-09-15" && event[5] == "." && event[6] == "2018-9" && event[8] == ".")
      #expect(
        event[7] == "2018-08-01\\t" + sum.outputText.trimmingCharacters(in: .whitespacesAndNewlines),
        "\(event)")
      #expect(try workspace.duban("check").status == 0)
      #expect(try workspace.duban("log").outputText.contains("通报 2018-9"))
      // What comes next begins on the next day, in `changes` and on the board.
      let changes = try workspace.duban("changes", "--as-of", "2018-10-10").outputLines
      #expect(changes[0].hasSuffix("2018-09-16 至 2018-10-10"))
      #expect(try report(workspace, asOf: "2018-10-10").outputLines[1] == "2018-10  2018年10月10日")
      // Printed again it is as it was, whatever happened since.
      #expect(try workspace.duban("mark", "8.2", "done", "--on", "2018-09-14").status == 0)
      let again = try report(workspace, "--number", "2018-9", "--output", "b.md", asOf: "2019-01-01")
      #expect(again.status == 0, "\(again.errorText)")
      #expect(try workspace.read("a.md") == workspace.read("b.md"))
      #expect(try report(workspace, "--number", "2018-9", "--format", "json").outputText == file)
    }

    @Test func whatIsIssuedStaysAsItIs() throws {
      let workspace = try BulletinTests.busy()
      #expect(try report(workspace, "--issue").status == 0)
      let file = try workspace.read("Plans/lianshan/issued/1.json")
      #expect(try workspace.duban("mark", "8.2", "done", "--on", "2018-09-14").status == 0)
      for words in [["--issue"], ["--since", "2018-09"], ["--date", "2018-09-16"]] {
        let refused = try report(
          workspace, words[0], words.dropFirst().first ?? "--number=1", "--number", "1")
        #expect(
          refused.status == 1 && refused.errorText.contains("已经印发，不能改；原样再印：\n  duban report --number 1"),
          "\(refused.errorText)")
      }
      #expect(try workspace.type("duban report --number 1").status == 0)
      #expect(try report(workspace, "--issue").errorText.contains("已印发通报 2（2018-09-15 至 2018-09-15）"))
      #expect(try issued(workspace) == ["1.json", "2.json"])
      #expect(try workspace.read("Plans/lianshan/issued/1.json") == file)
      for number in ["../1", ".x", "", "a/b", "1:2", String(repeating: "期", count: 50)] {
        let odd = try report(workspace, "--issue", "--number", number)
        #expect(odd.status == 2 && odd.errorText.contains("不能作文件名"), "\(number)")
      }
      for number in ["abc", "-3", "0", "00", "-"] {
        let odd = try report(workspace, "--issue", "--number=" + number)
        #expect(odd.status == 2 && odd.errorText.contains("要有从 1 起的数字"), "\(number): \(odd.errorText)")
      }
      let future = try report(workspace, "--issue", "--number", "9", asOf: "2099-01-01")
      #expect(future.status == 1 && future.errorText.contains("所看的日子还没到"))
      // Taken back, the number may be used again for the same figures only.
      #expect(try workspace.duban("undo").outputText.contains("通报 2"))
      #expect(try workspace.duban("check").status == 0)
      #expect(try report(workspace, "--issue").errorText.contains("接着印发通报 2"))
      #expect(try workspace.duban("undo").status == 0)
      #expect(try workspace.duban("note", "8.2", "又有进展", "--on", "2018-09-15").status == 0)
      let other = try report(workspace, "--issue")
      #expect(other.status == 1 && other.errorText.contains("里面的数字与现在的不一样，没有印发；换一个期号，加 --number"))
      #expect(try report(workspace, "--issue", "--number", "3").status == 0)
    }

    /// What the office asks for and the number of the last seal are kept with it, and printed again from there.
    @Test func itsOwnWordsAndTheSealAreKept() throws {
      let workspace = try BulletinTests.busy()
      let plain = try report(workspace).outputText
      #expect(!plain.contains("封存号") && !plain.contains("下一步工作"))
      let number = try String(workspace.duban("seal").outputText.dropFirst("封存号 ".count).prefix(16))
      try workspace.write("逾期的本周内报原因。\n\n=1+1 & <b>\n", to: "next.txt")
      let made = try report(workspace, "--issue", "--text", "next.txt", "--output", "a.md")
      #expect(made.status == 0, "\(made.errorText)")
      // Neither a later seal nor the file is needed, or asked.
      #expect(try workspace.type("duban seal && rm next.txt").status == 0)
      for name in ["b.md", "b.html", "b.txt", "b.json"] {
        #expect(try report(workspace, "--number", "1", "--output", name, asOf: "2019-01-01").status == 0)
        let text = try workspace.read(name)
        #expect(text.contains(number) && text.contains("逾期的本周内报原因。"), "\(name) \(text)")
      }
      #expect(try workspace.read("a.md") == workspace.read("b.md"))
      #expect(try workspace.read("b.txt").hasSuffix("\n\n封存号 \(number)\n"))
      #expect(try workspace.read("b.html").contains("<footer><p>封存号 \(number)</p></footer>"))
      #expect(try workspace.read("b.html").contains("<p>=1+1 &amp; &lt;b&gt;</p>"))
      #expect(try report(workspace, "--number", "1", "--text", "a.md").status == 1)
      #expect(try workspace.duban("check").status == 0)
    }

    /// Something broke off between the file and the record: it goes on with the days that stand in the file.
    @Test func whatBrokeOffGoesOn() throws {
      let workspace = try BulletinTests.busy()
      let made = try workspace.type(
        "duban report --issue --as-of 2018-09-15 >out 2>&1; J=$(ls Plans/lianshan/journal/*); grep -v issue $J > x; mv x $J; rm -r state"
      )
      #expect(made.status == 0, "\(made.errorText)")
      let file = try workspace.read("Plans/lianshan/issued/1.json")
      let said = try workspace.duban("check")
      #expect(
        said.status == 1 && said.outputText.contains("duban report --issue --number 1"), "\(said.outputText)")
      let done = try workspace.type("duban report --issue --number 1")
      #expect(
        done.status == 0 && done.errorText.contains("上次存了，没有记完，接着印发通报 1（2018-08-01 至 2018-09-15）"),
        "\(done.errorText)")
      #expect(
        try workspace.read("Plans/lianshan/issued/1.json") == file && workspace.duban("check").status == 0)
    }

    @Test func whatWasChangedIsNotPrinted() throws {
      let workspace = try BulletinTests.busy()
      #expect(try report(workspace, "--issue").status == 0)
      for script in ["chmod u+w $F; sed -i s/1/2/ $F", "rm $F", "mkdir $F", "rmdir $F; ln -s ../plan.md $F"] {
        #expect(try workspace.type("F=Plans/lianshan/issued/1.json; " + script).status == 0)
        let printed = try report(workspace, "--number", "1")
        #expect(printed.status != 0, "\(script) \(printed.outputText)")
        let checked = try workspace.duban("check")
        #expect(checked.status >= 2 && checked.outputText.contains("1"), "\(script): \(checked.outputText)")
      }
    }

    /// Others get it; of two that were given one number both are kept, and each is printed for who asks.
    @Test func itGoesWithTheSynchronisation() throws {
      let machines = try Machines()
      let (one, two) = try machines.two()
      for machine in [one, two] { try machine.note("一条"); _ = try machine.sync() }
      _ = try one.sync()
      #expect(try one.duban("report", "--issue", "--number", "7").status == 0)
      _ = try one.sync()
      _ = try two.sync()
      #expect(try two.read("issued/7.json") == one.read("issued/7.json"))
      #expect(
        try two.duban("report", "--number", "7").outputText == one.duban("report", "--number", "7").outputText
      )
      // Both at once, with other figures.
      try one.note("两条", item: "4.2")
      #expect(try one.duban("report", "--issue", "--number", "8").status == 0)
      #expect(try two.duban("report", "--issue", "--number", "8").status == 0)
      let files = try (one.read("issued/8.json"), two.read("issued/8.json"))
      #expect(files.0 != files.1)
      for machine in [one, two, one] { _ = try machine.sync() }
      for machine in [one, two] {
        let names = try FileManager.default.contentsOfDirectory(atPath: machine.top + "/issued").sorted()
        #expect(names.count == 3 && names.allSatisfy { $0.hasSuffix(".json") }, "\(names)")
        let kept = try Set(names.map { try machine.read("issued/" + $0) })
        #expect(kept.contains(files.0) && kept.contains(files.1))
        let checked = try machine.duban("check")
        #expect(checked.status == 1 && checked.outputText.contains("期号 8 印发了 2 次"), "\(checked.outputText)")
        #expect(try machine.duban("report", "--number", "8").status == 0)
      }
      // Nobody takes it away, or changes it.
      try one.byHand("git rm -q issued/7.json; echo >> issued/8.json; git commit -qam x; git push -q")
      for machine in [two, one, two] { _ = try machine.sync() }
      for machine in [one, two] {
        #expect(
          try machine.duban("report", "--number", "7").status == 0
            && machine.duban("report", "--number", "8").status == 0)
      }
    }
  }
}
