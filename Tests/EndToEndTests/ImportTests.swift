import Foundation
import Testing

extension EndToEnd {
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
      #expect(asked.errorText == "duban: 还没有写入；看过以后加 --yes 写入\n")
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
    }

    @Test(arguments: [
      ("%PDF-1.7", "是 PDF；请在 WPS 或 Word 里转成 .docx，或复制文字存为 .txt 再导入"), ("   \n", "文件里没有文字；扫描件和图片请先识别成文字"),
      ("PK\u{3}\u{4}坏", "里面的 zip 已损坏；请在原来的软件里打开，另存一份"),
    ])
    func whatCannotBeReadIsOneLine(_ text: String, _ reason: String) throws {
      let workspace = try Workspace()
      let document = try write(text, "方案.doc", in: workspace)
      let run = try duban(workspace, "import", document, "--into", "新")
      #expect(run.status == 1)
      #expect(run.output.isEmpty)
      #expect(run.errorLines.count == 1)
      #expect(run.errorText.hasSuffix("方案.doc: \(reason)\n"))
    }

    @Test func whatHasNoNumbersIsImportedAllTheSame() throws {
      let workspace = try Workspace()
      let document = try write("一段没有编号的话。", "方案.txt", in: workspace)
      let run = try duban(workspace, "import", document, "--into", "新")
      #expect(run.status == 0)
      #expect(run.outputText.contains("没有找到编号，按句子或段落列成任务"))
      #expect(run.outputText.contains("把握：结构低"))
    }

    @Test func eachNumberIsExplained() throws {
      let workspace = try Workspace()
      let document = try write(Self.document, "方案.txt", in: workspace)
      let run = try duban(workspace, "import", document, "--explain")
      #expect(run.status == 0)
      #expect(run.outputText.contains("推广滴灌"))
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
