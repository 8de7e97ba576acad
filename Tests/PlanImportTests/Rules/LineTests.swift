import PlanModel
import Testing

@testable import PlanImport

/// What the early passes do to lines, and what the numbers on them may mean.
@Suite struct LineTests {
  private func lines(_ text: String) -> [String] {
    EarlyPasses.pieces(of: TextReader.read(Array(text.utf8))).map { piece in
      switch piece {
      case .text(let line): line.label + line.text.text
      case .table(let table):
        table.rows.map { $0.cells.map(\.text).joined(separator: "|") }.joined(separator: "/")
      }
    }
  }

  @Test func signsOfMarkdownAreTakenOff() {
    #expect(
      lines(
        "---\ntitle: \"某县方案\"\ndate: 2025-01-01\n---\n## 一、任务\n**1.治水。** 办好\\[县水利局\\]\n* 说明\n***\n- 2. 种树")
        == ["某县方案", "一、任务", "1.治水。 办好[县水利局]", "说明", "2. 种树"])
  }

  @Test func textWithoutMarkdownIsLeftAsItIs() {
    #expect(lines("一、任务\n- 治水*种树") == ["一、任务", "- 治水*种树"])
  }

  @Test(arguments: [
    "| 任务 | 责任单位 | 时限 |\n|---|:--:|---|\n| 修渠 | 县水利局 | 6月 |",
    "序号 |\n工作任务 |\n责任单位 |\n1 |\n修\n渠 |\n县水利局 |\n2 |\n护堤 |\n县水利局 |\n",
    "工作任务\t责任单位\t完成时限\n修渠\t县水利局\t6月底\n护堤\t县水利局\t9月底",
  ])
  func flattenedTablesAreTables(_ text: String) {
    let plan = imported("某县方案\n" + text)
    #expect(plan.tasks.first?.title == "修渠")
    #expect(plan.tasks.allSatisfy { $0.leads == ["县水利局"] })
  }

  @Test func aNumberOnALineOfItsOwnBelongsToTheNextLine() {
    #expect(lines("一、\n任务\n1.\n2024年底前治水。\n2.\n种树。") == ["一、任务", "1.2024年底前治水。", "2.种树。"])
    #expect(imported("一、\n任务\n1.\n3月底前治水。\n2.\n种树。").tasks.map(\.title) == ["3月底前治水", "种树"])
  }

  @Test func pageNumbersAreNoLines() {
    #expect(lines("一、任务\n— 2 —\n1.治水。\n第 3 页 共 9 页") == ["一、任务", "1.治水。"])
  }

  /// A digit behind the number begins a day or an amount, or is a part of the number: the series tells.
  @Test(arguments: [
    ("1.2018年完成排查。办好。\n2.3月底前完成治理。办好。\n3.5公里河道清淤。办好。", ["2018年完成排查", "3月底前完成治理", "5公里河道清淤"]),
    ("1.1治水。办好。\n1.2种树。办好。\n1.3修路。办好。", ["治水", "种树", "修路"]),
    ("1.治水。办好。\n2.15个村改厕。办好。\n3.修路。办好。", ["治水", "15个村改厕", "修路"]),
  ])
  func theRunOfSiblingsTellsWhatANumberIs(_ text: String, _ titles: [String]) {
    #expect(imported("一、任务\n" + text).tasks.map(\.title) == titles)
  }

  @Test func aHeadingAboveNumberedItemsIsTheTitle() throws {
    let items = "<p>一、任务</p><p>（一）治水。办好。</p><p>（二）种树。办好。</p><h3>相关链接</h3><p>附注</p>"
    let plan = PlanImporter.plan(
      from: try HTMLReader.read(Array("<html><body><h1>某县方案</h1>\(items)</body></html>".utf8)),
      fallbackTitle: "x")
    #expect(plan.title == "某县方案")
    #expect(plan.groups.map(\.title) == ["任务"])
    #expect(plan.tasks.map(\.title) == ["治水", "种树"])
  }

  @Test func menusOfPagesAreNoText() throws {
    let menu = (1...9).map { "<li><a href='/\($0)'>栏目\($0)号</a></li>" }.joined()
    let page =
      "<html><body><ul>\(menu)</ul><div>当前位置：首页</div><p>某县方案</p><p>一、任务</p><p>1.治水。办好。</p><p>2.见<a>附件</a>。</p></body></html>"
    let document = try HTMLReader.read(Array(page.utf8))
    #expect(
      EarlyPasses.pieces(of: document).lines.map(\.text.text) == ["某县方案", "一、任务", "1.治水。办好。", "2.见附件。"])
  }
}

/// The outline of the whole is chosen at once.
@Suite struct SolverTests {
  private func items(_ text: String) -> [String] {
    let builder = OutlineBuilder(TextReader.read(Array(text.utf8)))
    return builder.parts.flatMap(\.nodes).map { "\($0.depth) \($0.number)" }
  }

  @Test func aNumberThatWouldBreakItsRunIsText() {
    #expect(items("一、甲\n二、乙\n八、九月份抓紧办。\n三、丙") == ["0 一、", "0 二、", "0 三、"])
  }

  @Test func aGapIsDearNotForbidden() {
    #expect(items("一、甲\n1.子。\n2.丑。\n4.卯。\n二、乙\n1.辰。") == ["0 一、", "1 1.", "1 2.", "1 4.", "0 二、", "1 1."])
  }

  @Test func formsMayStandInAnyOrderThatTheDocumentKeeps() {
    #expect(items("（一）甲\n一、子\n二、丑\n（二）乙\n一、寅\n二、卯") == ["0 （一）", "1 一、", "1 二、", "0 （二）", "1 一、", "1 二、"])
  }

  @Test func enumerationsInsideSentencesAreNoItems() {
    #expect(items("一、甲\n1.做到（一）快，（二）好，全力推进。\n2.办好。") == ["0 一、", "1 1.", "1 2."])
  }

  @Test func anotherOutlineThatIsNearlyAsGoodIsToBeLookedAt() {
    let document = TextReader.read(Array("1、甲\n（一）乙\n1、丙\n2、丁".utf8))
    let explanation = PlanImporter.explanation(of: document)
    #expect(explanation.lines.count == 4)
    #expect(explanation.margin != nil)
  }

  @Test func theTimeIsLinearInTheNumbers() {
    let text = String(repeating: "一、甲\n（一）乙。\n1.丙，2.丁，3.戊；（1）己。\n", count: 200)
    let start = ContinuousClock.now
    _ = OutlineSolver(EarlyPasses.pieces(of: TextReader.read(Array(text.utf8))).lines, barriers: [])
    #expect(ContinuousClock.now - start < .seconds(30))
  }
}
