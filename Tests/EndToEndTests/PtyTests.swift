import Foundation
import Testing

extension EndToEnd {
  /// Keys as the bytes in which they come, on a bare terminal.
  @Suite struct PtyTests {
    /// The board with the item 2.2 selected.
    private func onWater(
      _ workspace: Workspace, _ environment: [String: String] = [:], answer: String? = "\u{1B}[1;6R"
    ) throws -> Pty {
      let pty = try Pty(workspace, environment: environment, answer: answer)
      try pty.wait(for: "q 退出")
      pty.press("u", "水务", "\r")
      try pty.wait(for: "显示 4/57")
      return pty
    }

    @Test func flowControlIsOffAndControlSSaysThatAllIsSaved() throws {
      let workspace = try Workspace()
      let pty = try onWater(workspace)
      #expect(pty.modes.input & tcflag_t(IXON) == 0)
      #expect(pty.modes.local & tcflag_t(ISIG | ICANON | ECHO) == 0)
      pty.press("\u{13}")
      #expect(try pty.wait(for: "显示 4/57").contains("q 退出"))
      pty.press(" ")
      try pty.wait(for: "已完成")
      #expect(try workspace.events().count == 1)
      pty.press("\u{11}", "q")
      #expect(pty.waitForEnd(within: 10) == 0)
      #expect(pty.modes.input & tcflag_t(IXON) != 0)
    }

    /// As the first program of a terminal there is no shell to bring it back.
    @Test func nothingOnTheKeyboardStopsIt() throws {
      let workspace = try Workspace()
      let pty = try onWater(workspace)
      pty.press(" ", "\u{1A}", "\u{1C}", "\u{3}")
      #expect(pty.processState().state == "S")
      #expect(try workspace.events().count == 2, "Ctrl-Z takes back")
      pty.press("\u{19}")
      try pty.wait(for: "已完成")
      #expect(try workspace.duban("list", "--status", "done").outputText.contains("显示 1/57"))
      pty.signal(SIGTSTP)
      pty.press("?")
      try pty.wait(for: "PgUp PgDn 翻看")
    }

    @Test(arguments: [true, false], [true, false])
    func endsWhenItsTerminalGoesAway(isControlling: Bool, isHangupIgnored: Bool) throws {
      let workspace = try Workspace()
      let pty = try Pty(workspace, isControlling: isControlling)
      try pty.wait(for: "q 退出")
      pty.press("n", "写到一半")
      let before = pty.processState().seconds
      pty.hangUp()
      #expect(pty.waitForEnd(within: 3) == 129)
      #expect(pty.processState().seconds - before < 0.5)
    }

    @Test(
      arguments: [(65_535, 65_535), (24, 65_535), (65_535, 80), (1, 65_535), (3_000, 3_000)]
        as [(UInt16, UInt16)])
    func noWindowIsTooLarge(rows: UInt16, columns: UInt16) throws {
      let workspace = try Workspace()
      let pty = try Pty(
        workspace, environment: ["LINES": "99999", "COLUMNS": "99999"], rows: rows, columns: columns)
      pty.read(for: 1_500)
      #expect(pty.waitForEnd(within: 0) == nil)
      pty.press("j", "?", "q", "q")
      #expect(pty.waitForEnd(within: 10) == 0)
    }

    @Test func theNumericKeypadTypesADate() throws {
      let workspace = try Workspace()
      let pty = try onWater(workspace)
      pty.press("d")
      for sequence in ["r", "p", "q", "y", "m", "p", "v"] { pty.press("\u{1B}O" + sequence) }
      pty.press("\t", "汛期推迟", "\u{1B}OM")
      try pty.wait(for: "已保存")
      #expect(try workspace.events().contains { $0.contains("\t2019-06-30\t汛期推迟\t") })
    }

    /// An arrow whose bytes are torn apart by a slow line.
    @Test(
      arguments: [["SSH_CONNECTION": "10.0.0.1 1 10.0.0.2 22"], ["ESCDELAY": "300"], [:]]
        as [[String: String]])
    func aTornArrowIsNoEsc(_ environment: [String: String]) throws {
      let workspace = try Workspace()
      let pty = try onWater(workspace, environment)
      pty.press("n", "写到一半", "\u{1B}")
      pty.read(for: 60)
      pty.press("[D")
      let screen = pty.screen()
      #expect(screen.contains("Esc 取消") == !environment.isEmpty)
      #expect(screen.contains(environment.isEmpty ? "没写完的内容" : "写到一半"))
      #expect(try workspace.events().isEmpty)
    }

    // MARK: Pasting without marks

    @Test func keysOfASlowLineAreKeys() throws {
      let workspace = try Workspace()
      let pty = try onWater(workspace)
      pty.send("jjnabcde\r")
      try pty.wait(for: "已保存")
      #expect(try workspace.events().map { $0.contains("\tabcde\t") } == [true])
    }

    @Test func aPasteOnTheBoardDoesNothingAndSaysSo() throws {
      let workspace = try Workspace()
      let pty = try onWater(workspace)
      for text in [" \r第一行 z\rq\r", "  zq abcdefghijklmnopq\r", "n完成\r"] {
        pty.press(text)
        pty.read(for: 100)
        #expect(pty.waitForEnd(within: 0) == nil)
      }
      #expect(try workspace.events().isEmpty)
      #expect(pty.screen().contains("q 退出"))
    }

    /// Terminals that the system may know or not know: text is text in pieces cut anywhere, and one Enter saves.
    @Test(arguments: ["putty", "xterm", "xterm-256color", "linux", "screen", "vt220", "MobaXterm"])
    func aPasteInAFieldIsTextAndIsSavedByEnterAlone(_ term: String) throws {
      let workspace = try Workspace()
      let pty = try onWater(workspace, ["TERM": term])
      let text = Array("完成三处，\r余下两处 q z\r已报县创建办\r".utf8)
      for (number, cut) in stride(from: 2, to: text.count, by: 19).enumerated() {
        pty.press("n")
        pty.send(text[..<cut])
        pty.read(for: 10)
        pty.send(text[cut...])
        pty.read(for: 250)
        try pty.wait(for: "q z")
        #expect(try workspace.events().count == number, "cut at \(cut)")
        pty.press("\r")
        try pty.wait(for: "已保存")
        #expect(try workspace.events().count == number + 1, "cut at \(cut)")
      }
      #expect(
        try workspace.events().allSatisfy { $0.contains("\t完成三处，\\n余下两处 q z\\n已报县创建办\t") })
    }

    @Test func aLongPasteIsQuick() throws {
      let workspace = try Workspace()
      let pty = try onWater(workspace)
      for marks in [("", ""), ("\u{1B}[200~", "\u{1B}[201~")] {
        pty.press("n")
        let start = Date()
        pty.send(marks.0 + String(repeating: "完成三处，\r", count: 4_000) + marks.1)
        try pty.wait(for: "太长了，这一栏最多 16000 个汉字")
        #expect(Date().timeIntervalSince(start) < 5)
        pty.press("\u{1B}")
        pty.read(for: 100)
        pty.press("n", "\u{5}", "\u{15}", "\u{1B}")
        pty.read(for: 100)
      }
      #expect(try workspace.events().isEmpty)
    }

    // MARK: What the terminal says of itself

    @Test func theFirstFrameWaitsForNoAnswer() throws {
      let workspace = try Workspace()
      let pty = try Pty(workspace)
      pty.read(for: 1_500)
      let output = String(decoding: pty.takeOutput(), as: UTF8.self)
      #expect(output.split(separator: "\u{1B}[6n").count == 2, "asked once")
      #expect(output.contains("督办"))
    }

    @Test func wideAmbiguousCharactersAreFoundOut() throws {
      let workspace = try Workspace()
      let pty = try Pty(workspace, answer: "\u{1B}[1;7R")
      try pty.wait(for: "占两列")
      pty.press("?", "\u{1B}[F")
      try pty.wait(for: "终端：UTF-8，“①≥”这类字符按两列显示")
      // What the person says counts more.
      let told = try Pty(workspace, ["--as-of", "2018-09-15", "--ambiguous", "1"], answer: "\u{1B}[1;7R")
      told.read(for: 500)
      told.press("?", "\u{1B}[F")
      try told.wait(for: "按一列显示")
    }

    /// Keys around the answer are kept, and no piece of it is a key.
    @Test func theAnswerTornAndLateIsNoKey() throws {
      let workspace = try Workspace()
      let pty = try onWater(workspace, answer: nil)
      for piece in [" ", "\u{1B}", "[1;", "6R", "n", "甲", "\r"] { pty.press(piece) }
      try pty.wait(for: "已保存")
      #expect(try workspace.events().count == 2)
    }

    @Test func aTerminalThatIsSetToGBKIsServed() throws {
      let workspace = try Workspace()
      let pty = try Pty(workspace, answer: "\u{1B}[1;9R")
      pty.read(for: 800)
      _ = pty.takeOutput()
      pty.press("\u{0C}")
      pty.read(for: 300)
      // 督办 and 帮助 in GBK.
      let output = pty.takeOutput()
      #expect(contains(output, [0xB6, 0xBD, 0xB0, 0xEC]) && contains(output, [0xB0, 0xEF, 0xD6, 0xFA]))
      #expect(!contains(output, Array("督".utf8)))
      // 水务, then a note 完成 whose last byte comes late.
      pty.press("u")
      pty.send([0xCB, 0xAE, 0xCE, 0xF1])
      pty.read(for: 100)
      pty.press("\r", "n")
      pty.send([0xCD, 0xEA, 0xB3])
      pty.read(for: 100)
      pty.send([0xC9])
      pty.read(for: 100)
      pty.press("\r")
      pty.read(for: 200)
      #expect(try workspace.events().map { $0.contains("\t完成\t") } == [true])
    }

    /// The plan edited with Chinese words, as a bare terminal sends them: in UTF-8, and in GBK.
    @Test(arguments: [false, true]) func thePlanIsEditedInChinese(isGBK: Bool) throws {
      let workspace = try Workspace()
      let pty = try Pty(workspace, answer: isGBK ? "\u{1B}[1;9R" : "\u{1B}[1;6R")
      pty.read(for: 800)
      // 水务, 林业, 彻底.
      let words: [[UInt8]] =
        isGBK
        ? [[0xCB, 0xAE, 0xCE, 0xF1], [0xC1, 0xD6, 0xD2, 0xB5], [0xB3, 0xB9, 0xB5, 0xD7]]
        : ["水务", "林业", "彻底"].map { Array($0.utf8) }
      func type(_ word: [UInt8]) {
        pty.send(word)
        pty.read(for: 100)
      }
      pty.press("u")
      type(words[0])
      pty.press("\r", "e", "1")
      type(words[2])
      pty.press("\r", "e", "2")
      type(words[1])
      pty.press("\r")
      pty.read(for: 300)
      let plan = try workspace.read("Plans/lianshan/plan.md")
      #expect(plan.contains("### 2. 加强节约用水管理彻底\n") && plan.contains("- 牵头: 县林业局；期限: 阶段三 ^4n2ifk4"))
      #expect(try workspace.events().count { $0.contains("\tedit\t") } == 2)
    }

    private func contains(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
      Data(bytes).range(of: Data(wanted)) != nil
    }

    // MARK: The demo

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGKILL, 0])
    func theDemoLeavesNothing(_ signal: Int32) throws {
      let workspace = try Workspace()
      let folder = workspace.path + "/temporary"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      func left() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder) }
      let pty = try Pty(workspace, ["demo"], environment: ["TMPDIR": folder])
      try pty.wait(for: "演示数据")
      #expect(try left().count == 1)
      pty.press("o", "j", "j", " ")
      switch signal {
      case 0: pty.hangUp()
      // These are keys there.
      case SIGINT, SIGQUIT:
        pty.signal(signal)
        pty.press("q")
      default: pty.signal(signal)
      }
      #expect(pty.waitForEnd(within: 10) != nil)
      if signal == SIGKILL {
        #expect(try left().count == 1)
        // A reader that closes its end, and what the one before left.
        _ = try run(
          "/bin/sh", ["-c", "'\(Program.path)' demo | true"], in: workspace.path,
          environment: workspace.environment.merging(["TMPDIR": folder]) { $1 })
      }
      #expect(try left().isEmpty)
    }

    /// A demo that runs is nobody's leftover.
    @Test func aRunningDemoIsLeftAlone() throws {
      let workspace = try Workspace()
      let changes = ["TMPDIR": workspace.path + "/home"]
      let first = try Pty(workspace, ["demo"], environment: changes)
      try first.wait(for: "演示数据")
      let second = try Pty(workspace, ["demo"], environment: changes)
      try second.wait(for: "演示数据")
      first.press("n", "甲", "\r")
      try first.wait(for: "已保存")
    }
  }
}
