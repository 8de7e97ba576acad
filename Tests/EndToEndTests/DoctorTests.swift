import Foundation
import PlanModel
import PlanStore
import TestSupport
import Testing

extension EndToEndCommands {
  /// What an administrator needs besides the board: `doctor`, `setup`, the pages of help.
  @Suite struct DoctorTests {
    private let checked = ["终端", "语言环境", "方案", "私有文件夹", "git", "时钟"]

    @Test func allIsWellHereButThatNoTerminalIsSeen() throws {
      let workspace = try Workspace()
      let result = try workspace.duban("doctor")
      #expect(result.status == 0, "\(result.outputText)\(result.errorText)")
      let lines = result.outputText.split(separator: "\n")
      for word in checked { #expect(lines.contains { $0.hasPrefix(word + " ") }, "\(word)") }
      #expect(result.outputText.contains("没看      输出不在终端上；直接在终端里运行 duban doctor"))
      #expect(result.outputText.hasSuffix("都好。\n"))
      #expect(!FileManager.default.fileExists(atPath: workspace.path + "/state/duban"), "nothing is written")
    }

    /// The remedy is the program's own, word for word, where it stands alone too.
    @Test func whatIsWrongIsSaidWithItsRemedy() throws {
      let workspace = try Workspace(plans: [])
      let noPlan = try workspace.duban("doctor", environment: ["PATH": "/nowhere"])
      #expect(noPlan.status == 1)
      #expect(noPlan.outputText.contains("方案        要改      没有找到方案"), "\(noPlan.outputText)")
      #expect(noPlan.outputText.contains("git         要改      没有找到 git 程序，请先安装 git"))
      #expect(noPlan.outputText.hasSuffix("2 处要改。\n"))
      let english = try workspace.duban("doctor", "--lang", "en", environment: ["PATH": "/nowhere"])
      #expect(english.outputText.contains("2 things to mend."), "\(english.outputText)")
    }

    /// A record of somebody else, a day ahead.
    @Test func aClockBehindTheRecordsIsTold() throws {
      let workspace = try Workspace()
      let replica = try #require(ReplicaID("aaaaaaaaaa"))
      let time = Moment(milliseconds: systemClock() + 86_400_000, zoneMinutes: 480)
      let event = Event(
        id: EventID(replica: replica, sequence: 1, checksum: 0), time: time, on: day("2018-05-20"), who: "甲",
        kind: .note, item: ItemID("reit55i"), value: "", text: "乙")
      try workspace.write(
        String(decoding: EventLine.write(event).bytes, as: UTF8.self),
        to: "Plans/lianshan/journal/aaaaaaaaaa.tsv")
      let result = try workspace.duban("doctor")
      #expect(result.status == 1, "\(result.outputText)")
      #expect(result.outputText.contains("已有 \(time.written) 的记录：这台电脑的钟慢了"), "\(result.outputText)")
    }

    @Test func aFolderIsGivenToAGroupOnceAndLinksAreLeft() throws {
      let workspace = try Workspace()
      #expect(try workspace.duban("note", "4.2", "甲").status == 0)
      let plan = workspace.path + "/Plans/lianshan"
      try workspace.write("geheim", to: "outside")
      try FileManager.default.createSymbolicLink(
        atPath: plan + "/journal/link.tsv", withDestinationPath: workspace.path + "/outside")
      #expect(chmod(workspace.path + "/outside", 0o600) == 0)
      #expect(chmod(plan, 0o755) == 0 && chmod(plan + "/plan.md", 0o644) == 0)
      let group = "\(getgid())"
      let first = try workspace.duban("setup", plan, "--group", group)
      #expect(first.status == 0, "\(first.errorText)")
      #expect(first.outputText.contains("\(plan)：权限 2770\n"))
      #expect(first.outputText.contains("\(plan)/plan.md：权限 660\n"))
      #expect(try rights(plan) == 0o2770 && rights(plan + "/plan.md") == 0o660)
      #expect(try rights(plan + "/journal") == 0o3770)
      #expect(try rights(workspace.path + "/outside") == 0o600)
      let second = try workspace.duban("setup", plan, "--group", group)
      let left = "\(plan)/journal/link.tsv：不是普通文件，没有动\n"
      #expect(first.outputText.contains(left))
      #expect(second.outputText == left + "\(plan)：已经归组 \(group) 共用，没有要改的\n")
      // A folder of plans is all of them.
      #expect(
        try workspace.duban("setup", workspace.path + "/Plans", "--group", group).outputText
          == second.outputText)
    }

    @Test func whatCannotBeSharedIsSaid() throws {
      let workspace = try Workspace(plans: [])
      let noPlan = try workspace.duban("setup", workspace.path, "--group", "0")
      #expect(noPlan.status == 1 && noPlan.errorText.contains("里没有方案（plan.md）"))
      let noGroup = try workspace.duban("setup", workspace.path, "--group", "没有这个组")
      #expect(noGroup.errorText.contains("没有 没有这个组 这个组；新建：sudo groupadd 没有这个组"))
      let noLookup = try workspace.duban(
        "setup", workspace.path, "--group", "staff", environment: ["PATH": "/nowhere"])
      #expect(noLookup.errorText.contains("改写号码，例如 --group 1001"))
    }

    private func rights(_ path: String) throws -> Int {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      return try #require(attributes[.posixPermissions] as? Int)
    }

    /// The manual, from which duban(1) is made, has every command with its options; both languages have as many.
    @Test func theManualHasAllCommands() throws {
      let workspace = try Workspace(plans: [])
      let chinese = try workspace.duban("help", "manual").outputText
      let english = try workspace.duban("help", "manual", "--lang", "en").outputText
      let help = try workspace.duban("--help").outputText
      let listed = try #require(
        help.components(separatedBy: "命令：\n").last?.components(separatedBy: "\n\n").first)
      let commands = listed.split(separator: "\n").compactMap { $0.split(separator: " ").first }.filter {
        $0 != "help"
      }
      #expect(commands.count >= 16)
      for command in commands {
        let page = try workspace.duban(String(command), "--help").outputText
        let options = page.split { $0 == " " || $0 == "\n" || $0 == "," }.filter { $0.hasPrefix("--") }
        for manual in [chinese, english] {
          #expect(manual.contains("\n## duban \(command)\n"))
          for option in Set(options) {
            #expect(
              manual.contains(option.map { $0 == "-" ? "\\-" : "\($0)" }.joined()), "\(command) \(option)")
          }
        }
      }
      for field in ["牵头", "配合单位", "临期天数"] { #expect(chinese.contains(field) && english.contains(field)) }
      #expect(chinese.count(where: { $0 == ":" }) > 100)
    }

    @Test func thePageOnTerminalsIsThatOfTheSources() throws {
      let workspace = try Workspace(plans: [])
      for (file, language) in [("terminals.md", "zh"), ("terminals.en.md", "en")] {
        let page = try String(
          contentsOfFile: Program.packageFolder + "/Sources/duban/Manual/" + file, encoding: .utf8)
        #expect(try workspace.duban("help", "terminals", "--lang", language).outputText == page)
        #expect(page.contains("未试") || page.contains("not tried"))
      }
      // What it says to write into the settings is understood.
      let chinese = try workspace.duban("help", "terminals").outputText
      #expect(chinese.contains("`歧义宽度: 2`"))
    }
  }
}
