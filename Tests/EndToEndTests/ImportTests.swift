import Foundation
import TestSupport
import Testing

extension EndToEndCommands {
  /// Documents become plans, and revised documents revise them.
  @Suite struct ImportTests {
    private static let document = """
      某县节水工作方案
      一、主要任务
      （一）农业节水
      1.推广滴灌。2023年12月底前完成。（县农业局牵头，县水利局配合）
      2.改造渠系。防渗率≥85%。（县水利局牵头）
      二、实施步骤
      （一）启动阶段（2022年3月—5月）。召开动员会。
      三、保障措施
      （一）加强领导。成立专班。
      """

    private func write(_ text: String, _ name: String, in workspace: Workspace) throws -> String {
      let path = workspace.path + "/" + name
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      return path
    }

    private func duban(_ workspace: Workspace, _ words: String...) throws -> Run {
      try run(Program.path, words, in: workspace.path, environment: workspace.environment)
    }

    @Test func aDocumentBecomesAPlanThatOpensAtOnce() throws {
      let workspace = try Workspace()
      let document = try write(Self.document, "方案.txt", in: workspace)
      let dry = try duban(workspace, "import", document, "--dry-run")
      #expect(dry.status == 0)
      #expect(dry.outputText.contains("1 个任务组，2 个任务，2 个责任事项，1 个指标，1 个阶段（1 项阶段任务），1 条保障措施"))
      #expect(!FileManager.default.fileExists(atPath: workspace.path + "/新"))
      let run = try duban(workspace, "import", document, "--into", "新")
      #expect(run.status == 0)
      #expect(run.outputText.contains("单位 2 个：县水利局 2，县农业局 1"))
      #expect(try duban(workspace, "check", "--plan", "新").status == 0)
      let list = try duban(workspace, "list", "--plan", "新", "--unit", "县水利局", "--role", "any")
      #expect(list.outputText.contains("推广滴灌") && list.outputText.contains("改造渠系"))
    }

    @Test func importingAgainShowsAsksAndKeepsRecords() throws {
      let workspace = try Workspace()
      let document = try write(Self.document, "方案.txt", in: workspace)
      _ = try duban(workspace, "import", document, "--into", "新")
      #expect(try duban(workspace, "mark", "1.2", "done", "--plan", "新", "--who", "王芳").status == 0)
      let before = try String(contentsOfFile: workspace.path + "/新/plan.md", encoding: .utf8)
      let revised = try write(
        Self.document.replacing("防渗率≥85%", with: "防渗率≥90%").replacing("2.改造渠系", with: "3.改造渠系")
          .replacing("2.改造", with: "2.改造").replacing("1.推广滴灌", with: "1.开展调查。摸清底数。（县统计局牵头）\n2.推广滴灌"),
        "修订.txt", in: workspace)
      let asked = try duban(workspace, "import", revised, "--into", "新")
      #expect(asked.status == 1)
      #expect(asked.outputText.contains("新增 1 项，取消 0 项，改动 1 项，不变 2 项"))
      #expect(
        asked.errorText
          == "duban: 还没有写入；看过没有问题，这样写入：\n  duban import \(revised) --into 新 --yes\n"
      )
      #expect(try String(contentsOfFile: workspace.path + "/新/plan.md", encoding: .utf8) == before)
      #expect(try duban(workspace, "import", revised, "--into", "新", "--yes").status == 0)
      #expect(try duban(workspace, "show", "1.3", "--plan", "新").outputText.contains("已完成 王芳"))
      #expect(try duban(workspace, "check", "--plan", "新").status == 0)
      #expect(try duban(workspace, "import", revised, "--into", "新", "--yes").outputText.contains("没有改动"))
      #expect(try duban(workspace, "diff", document, "新").status == 1)
      #expect(try duban(workspace, "diff", revised, "新").status == 0)
    }

    @Test func theJsonFormHasWhatWasRead() throws {
      let workspace = try Workspace()
      let document = try write(Self.document, "方案.txt", in: workspace)
      let run = try duban(workspace, "import", document, "--dry-run", "--format", "json")
      let json = try #require(try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
      #expect(json["title"] as? String == "某县节水工作方案")
      let groups = try #require(json["groups"] as? [[String: Any]])
      let tasks = try #require(groups.first?["tasks"] as? [[String: Any]])
      #expect(tasks.map { $0["title"] as? String } == ["推广滴灌", "改造渠系"])
      // What is said of a plan that is there stands beside it.
      for isThere in [false, true] {
        let run = try duban(workspace, "import", document, "--into", "新", "--format", "json")
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(run.output)) }
        #expect(run.status == 0 && run.errorText.contains("没有改动") == isThere)
      }
    }

    /// What to do with a file that cannot be read, in one line; `PATH` leads to no program that could convert it.
    @Test(arguments: [
      ("%PDF-1.7", "是 PDF；请在 WPS 或 Word 里转成 .docx，或复制文字存为 .txt 再导入"), ("   \n", "文件里没有文字；扫描件和图片请先识别成文字"),
      ("PK\u{3}\u{4}坏", "里面的 zip 已损坏；请在原来的软件里打开，另存一份"), ("{\\rtf1 a}", "是 .rtf；请另存为 .docx 再导入"),
      (
        "From: a\nMIME-Version: 1.0\nContent-Type: multipart/related\n\n",
        "是单个文件网页（.mht）；请在 Word 里打开，另存为 .docx 再导入"
      ),
      (
        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>",
        "是 Excel 2003 XML；请在 Excel 或 WPS 里另存为 .xlsx 再导入"
      ),
      (
        "<?xml version=\"1.0\"?><w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\"/>",
        "是 Word 2003 XML；请在 Word 或 WPS 里另存为 .docx 再导入"
      ),
      ("Rar!x", "是压缩包；请先解压，再导入里面的文件"), ("GIF89a", "是图片；请先识别成文字，存为 .txt 或 .docx 再导入"),
    ])
    func whatCannotBeReadIsOneLine(_ text: String, _ reason: String) throws {
      try expectOneLine(Array(text.utf8), "方案.doc", reason)
    }

    @Test func oldOfficeFilesWithoutAProgramAreOneLine() throws {
      let word = CompoundWriter.file([("WordDocument", [UInt8](repeating: 0, count: 64))])
      try expectOneLine(word, "方案.doc", "是 .doc（旧版 Word）；请在 Word 或 WPS 里另存为 .docx 再导入")
      try expectOneLine(word, "方案.wps", "是 .wps；请在 WPS 里另存为 .docx 再导入")
      let locked = CompoundWriter.file([("EncryptedPackage", [0])])
      try expectOneLine(locked, "方案.docx", "文件有密码；请去掉密码，另存一份")
      let book = CompoundWriter.file([("Book", [0])])
      try expectOneLine(book, "方案.xls", "是 Excel 97 以前的 .xls；请在 Excel 或 WPS 里另存为 .xlsx 再导入")
      let lock = [UInt8](repeating: 0x41, count: 165)
      try expectOneLine(lock, "~$方案.xlsx", "是正在打开的文件留下的临时文件，里面没有内容；请导入同名、不带 ~$ 的那一个")
    }

    private func expectOneLine(_ bytes: [UInt8], _ name: String, _ reason: String) throws {
      let workspace = try Workspace()
      let path = "\(workspace.path)/\(name)"
      try Data(bytes).write(to: URL(filePath: path))
      let run = try workspace.duban("import", path, "--into", "新", environment: ["PATH": workspace.path])
      #expect(run.status == 1)
      #expect(run.output.isEmpty)
      #expect(run.errorLines.count == 1)
      #expect(run.errorText.hasSuffix("\(name): \(reason)\n"))
    }

    /// Puts a program in the place of one that converts.
    private func put(_ name: String, _ script: String, in workspace: Workspace) throws -> [String: String?] {
      try workspace.write("#!/bin/sh\n\(script)\n", to: "bin/\(name)")
      #expect(chmod("\(workspace.path)/bin/\(name)", 0o755) == 0)
      return ["PATH": "\(workspace.path)/bin:/usr/bin:/bin", "TMPDIR": workspace.path]
    }

    @Test func wordDocumentsAreReadThroughAnotherProgram() throws {
      let workspace = try Workspace()
      let word = CompoundWriter.file([("WordDocument", [UInt8](repeating: 0, count: 64))])
      try Data(word).write(to: URL(filePath: workspace.path + "/方案.doc"))
      try workspace.write(Self.document, to: "text")
      let soffice = try put("soffice", "mkdir out; cp ../text out/document.docx", in: workspace)
      let run = try workspace.duban("import", "方案.doc", "--into", "新", environment: soffice)
      #expect(run.status == 0)
      #expect(run.outputText.contains("1 个任务组，2 个任务"))
      let left = try FileManager.default.contentsOfDirectory(atPath: workspace.path)
      #expect(!left.contains { $0.hasPrefix("duban-") })
    }

    /// What takes longer than a second says so on a terminal, and only there; nothing of that line is left.
    @Test func whatTakesLongSaysSo() throws {
      let workspace = try Workspace()
      let word = CompoundWriter.file([("WordDocument", [UInt8](repeating: 0, count: 64))])
      try Data(word).write(to: URL(filePath: workspace.path + "/方案.doc"))
      try workspace.write(Self.document, to: "text")
      let slow = try put("soffice", "sleep 1.3; mkdir out; cp ../text out/document.docx", in: workspace)
      let pty = try Pty(
        workspace, ["import", "方案.doc", "--dry-run"], environment: slow.compactMapValues(\.self))
      #expect(pty.waitForEnd(within: 20) == 0)
      _ = pty.read(for: 100)
      let shown = String(decoding: pty.takeOutput(), as: UTF8.self)
      // Each time from the first column on, and gone at last.
      let line = try #require(shown.firstRange(of: "\r正在读 方案.doc … 1 s\u{1B}[K"), "\(shown)")
      let rest = shown[line.upperBound...]
      #expect(rest.contains("\r\u{1B}[K") && rest.contains("1 个任务组"), "\(shown)")
      let run = try workspace.duban("import", "方案.doc", "--dry-run", environment: slow)
      #expect(run.status == 0 && run.errorText.isEmpty, "\(run.errorText)")
    }

    @Test func conversionsThatFailOrAreBrokenOffAreOneLine() throws {
      let workspace = try Workspace()
      try workspace.write("%PDF-1.7", to: "a.pdf")
      var broken = try put("pdftotext", "exit 1", in: workspace)
      var run = try workspace.duban("import", "a.pdf", environment: broken)
      #expect(run.status == 1)
      #expect(run.errorText == "duban: a.pdf: pdftotext 打不开这个文件，可能已损坏；请在原来的软件里打开，另存为 .docx 再导入\n")
      broken = try put("pdftotext", "kill -INT $(cat ../parent); sleep 20", in: workspace)
      try workspace.write("echo $$ >parent; exec '\(Program.path)' import a.pdf", to: "start")
      var environment = workspace.environment
      for (name, value) in broken { environment[name] = value }
      run = try EndToEndTests.run("/bin/sh", ["start"], in: workspace.path, environment: environment)
      #expect(run.status == 130)
      #expect(run.errorText == "duban: a.pdf: 已停下，什么都没有写\n")
    }

    @Test func oldWorkbooksAreRead() throws {
      let workspace = try Workspace()
      let rows = [["序号", "工作任务", "牵头单位"], ["1", "整治河道", "县水务局"], ["2", "清理堤岸", "县农业局"]]
      let book = OldWorkbook([OldWorkbook.Sheet("任务分解表", rows: rows)])
      try Data(book.file).write(to: URL(filePath: workspace.path + "/方案.xls"))
      let run = try workspace.duban("import", "方案.xls", "--into", "新")
      #expect(run.status == 0)
      #expect(run.outputText.contains("单位 2 个：县农业局 1，县水务局 1"))
      #expect(try workspace.duban("check", "--plan", "新").status == 0)
    }

    @Test func whatHasNoNumbersIsImportedAllTheSame() throws {
      let workspace = try Workspace()
      let document = try write("一段没有编号的话。", "方案.txt", in: workspace)
      let run = try duban(workspace, "import", document, "--into", "新")
      #expect(run.status == 0)
      #expect(run.outputText.contains("没有找到编号，按句子或段落列成任务"))
      #expect(run.outputText.contains("把握：结构低"))
    }

    /// What is written for a spreadsheet and comes back: the same items under the same numbers, and it is said whose
    /// table it is.
    @Test(arguments: ["csv", "tsv"]) func theOwnTableComesBackAsItWas(_ format: String) throws {
      let workspace = try Workspace()
      let columns = { (run: Run) in
        run.outputLines.map { line in line.split(separator: "\t", omittingEmptySubsequences: false).prefix(8)
        }
      }
      let table = try duban(workspace, "list", "--format", format).outputText
      let file = try write(table, "表.\(format)", in: workspace)
      let run = try duban(workspace, "import", file, "--into", "新")
      #expect(run.status == 0 && run.outputText.contains("这是 duban 导出的表，不是新方案"))
      let before = columns(try duban(workspace, "list", "--format", "tsv", "--plan", "Plans/lianshan"))
      #expect(columns(try duban(workspace, "list", "--format", "tsv", "--plan", "新")) == before)
      #expect(try duban(workspace, "check", "--plan", "新").status == 0)
      let again = try duban(workspace, "import", file, "--into", "Plans/lianshan")
      #expect(again.outputText.contains("这是 duban 导出的表，不是新方案"))
    }

    @Test func eachNumberIsExplained() throws {
      let workspace = try Workspace()
      let document = try write(Self.document, "方案.txt", in: workspace)
      let run = try duban(workspace, "import", document, "--explain")
      #expect(run.status == 0)
      #expect(run.outputText.contains(" 任务 ") && run.outputText.contains("推广滴灌"))
      #expect(try duban(workspace, "import", document, "--dry-run").outputText.contains("把握：结构高"))
    }

    @Test(arguments: ["没有.txt", "/", "/dev/zero"]) func whatIsNoFileIsOneLine(_ path: String) throws {
      let workspace = try Workspace()
      let run = try duban(workspace, "import", path)
      #expect(run.status == 1)
      #expect(run.errorLines.count == 1)
    }
  }
}
