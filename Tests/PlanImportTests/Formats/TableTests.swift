import PlanModel
import Testing

@testable import PlanImport

/// Tables of tasks: workbooks, csv, tables of web pages.
@Suite struct TableTests {
  private func plan(_ document: SourceDocument) -> ImportedPlan {
    PlanImporter.plan(from: document, fallbackTitle: "任务分解表")
  }

  private func csv(_ text: String) throws -> ImportedPlan {
    plan(try DocumentReader.read(Array(text.utf8), name: "a.csv"))
  }

  @Test func columnsAreFoundByTheirHeads() throws {
    let plan = try csv(
      """
      序号,工作任务,牵头单位,配合单位,完成时限,量化指标,备注
      1,新建水厂,县住建局,"县财政局、县发改局",2025年6月底前,供水普及率≥95%,重点
      2,"改造管网。三年改造",县水务公司,,长期坚持,,
      """)
    #expect(plan.tasks.map(\.title) == ["新建水厂", "改造管网"])
    #expect(plan.tasks.map(\.leads) == [["县住建局"], ["县水务公司"]])
    #expect(plan.tasks.first?.cooperating == ["县财政局", "县发改局"])
    #expect(plan.tasks.first?.goals == ["≥95%"])
    #expect(plan.tasks.first?.assignments.first?.due?.description == "2025-06")
    #expect(plan.tasks.first?.paragraphs == ["量化指标：供水普及率≥95%", "备注：重点"])
    #expect(plan.tasks.last?.paragraphs == ["改造管网。三年改造", "完成时限：长期坚持"])
  }

  @Test(arguments: [
    ("牵头处室", "责任股室", "完成时间"), ("主要责任单位", "其他责任单位", "起止时间"), ("牵头单位及责任人", "县级责任部门（含镇）", "整改时限"),
    ("总牵头单位", "协同配合部门", "进度要求"),
  ])
  func headsAreLabelsOfClauses(_ lead: String, _ cooperating: String, _ due: String) throws {
    let plan = try csv("重点工作,\(lead),\(cooperating),分管县领导,\(due)\n修渠,水利科,节水股,王明,2021年3月-2021年10月\n")
    #expect(plan.tasks.map(\.leads) == [["水利科"]])
    #expect(plan.tasks.map(\.cooperating) == [["节水股"]])
    #expect(plan.tasks.map(\.dates) == [["2021-10"]])
    #expect(plan.tasks.first?.paragraphs == ["分管县领导：王明"])
  }

  @Test func headsMaySayMoreThanALabel() throws {
    let plan = try csv("重点工作,责任单位及职责,开工时间,整改时限要求\n修渠,县水利局,2021年3月,2021年10月\n")
    #expect(plan.tasks.map(\.leads) == [["县水利局"]])
    #expect(plan.tasks.map(\.dates) == [["2021-10"]])
    #expect(plan.tasks.map(\.paragraphs) == [["开工时间：2021年3月"]])
  }

  @Test func theFirstDayOfARowCounts() throws {
    let plan = try csv("重点工作,责任单位,进度安排,完成时限\n修渠,县水利局,分批推进,2021年10月\n护堤,县水利局,2021年5月,2021年9月\n")
    #expect(plan.tasks.map(\.dates) == [["2021-10"], ["2021-05"]])
  }

  @Test func aSecondRowOfHeadsHasNoTaskOfItsOwn() throws {
    let plan = try csv("项目,内容,责任单位,,时限\n,,主办,协办,\n供水,改造管网,县住建局,县水利局,2021/10/31\n")
    #expect(plan.tasks.map(\.title) == ["改造管网"])
    #expect(plan.tasks.map(\.leads) == [["县住建局"]])
    #expect(plan.tasks.map(\.cooperating) == [["县水利局"]])
    let other = try csv("任务,责任单位\n修渠,牵头单位\n护堤,县水利局\n")
    #expect(other.tasks.map(\.title) == ["修渠", "护堤"])
  }

  @Test(arguments: [";", "\t"]) func separatorsAreFoundByContent(_ sign: String) throws {
    let plan = try csv(
      ["任务", "责任单位", "时限"].joined(separator: sign) + "\n" + ["治水", "县水利局", "2025年"].joined(separator: sign))
    #expect(plan.tasks.map(\.leads) == [["县水利局"]])
  }

  @Test func rowsThatAreOneCellAreGroups() throws {
    let plan = try csv("序号,工作任务,责任单位\n一、治水工程,,\n1,清河,县水利局\n2,护堤,县水利局\n二、绿化工程,,\n1,种树,县林业局\n")
    #expect(plan.groups.map(\.title) == ["治水工程", "绿化工程"])
    #expect(plan.groups.map { $0.tasks.count } == [2, 1])
  }

  private func xlsx(_ sheet: String, strings: [String]) throws -> SourceDocument {
    let shared = strings.map { "<si><t>\($0)</t></si>" }.joined()
    return try DocumentReader.read(
      makeZip([
        (
          "xl/workbook.xml",
          #"<workbook xmlns:r="r"><sheets><sheet name="表一" r:id="r1"/><sheet name="隐" r:id="r2" state="hidden"/></sheets></workbook>"#
        ),
        (
          "xl/_rels/workbook.xml.rels",
          #"<R><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="/xl/worksheets/sheet1.xml"/></R>"#
        ),
        ("xl/sharedStrings.xml", "<sst>\(shared)</sst>"),
        (
          "xl/styles.xml",
          #"<s><numFmts><numFmt numFmtId="180" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="180"/></cellXfs></s>"#
        ),
        ("xl/worksheets/sheet1.xml", "<worksheet>\(sheet)</worksheet>"),
      ]), name: "a.xlsx")
  }

  @Test func workbooksWithMergedCellsAndTwoRowsOfHeads() throws {
    func row(_ number: Int, _ cells: [(String, Int)]) -> String {
      "<row r=\"\(number)\">" + cells.map { "<c r=\"\($0.0)\(number)\" t=\"s\"><v>\($0.1)</v></c>" }.joined()
        + "</row>"
    }
    let strings = [
      "节水任务分解表", "重点领域", "具体任务", "责任分工", "完成时间", "牵头单位", "配合单位", "农业节水", "推广滴灌", "县农业局", "县财政局", "改造渠系",
      "县水利局",
    ]
    let sheet =
      "<sheetData>" + row(1, [("A", 0)]) + row(2, [("A", 1), ("B", 2), ("C", 3), ("E", 4)])
      + row(3, [("C", 5), ("D", 6)])
      + row(4, [("A", 7), ("B", 8), ("C", 9), ("D", 10)]).replacing(
        "</row>", with: "<c r=\"E4\" s=\"1\"><v>45078</v></c></row>")
      + row(5, [("B", 11), ("C", 12)]) + "</sheetData><mergeCells>"
      + ["A1:E1", "A2:A3", "B2:B3", "C2:D2", "E2:E3", "A4:A5"].map { "<mergeCell ref=\"\($0)\"/>" }.joined()
      + "</mergeCells>"
    let document = try xlsx(sheet, strings: strings)
    #expect(document.blocks.count == 1)
    let plan = plan(document)
    #expect(plan.groups.map(\.title) == ["农业节水"])
    #expect(plan.tasks.map(\.title) == ["推广滴灌", "改造渠系"])
    #expect(plan.tasks.map(\.leads) == [["县农业局"], ["县水利局"]])
    #expect(plan.tasks.map(\.cooperating) == [["县财政局"], []])
    #expect(plan.tasks.first?.assignments.first?.due?.description == "2023-06")
  }

  @Test(arguments: [(1, "1900-01-01"), (59, "1900-02-28"), (61, "1900-03-01"), (43831, "2020-01-01")])
  func serialNumbersAreDays(_ serial: Int, _ day: String) {
    let shown = CellFormat("yyyy-mm-dd").shown(Double(serial), startsIn1904: false)
    #expect(shown?.text == day && shown?.date?.description == day)
  }

  @Test func tablesOfWebPages() throws {
    let page = """
      <html><body><h1>某县任务分解表</h1><table><tr><th>重点任务<th>具体措施<th>责任单位<tr><td rowspan=2>治水<td>清河<td>县水利局\
      <tr><td>护堤<td>县住建局</table></body></html>
      """
    let document = try DocumentReader.read(Array(page.utf8), name: "a.html")
    #expect(document.lines == ["某县任务分解表", "重点任务|具体措施|责任单位/治水|清河|县水利局/^治水|护堤|县住建局"])
    #expect(plan(document).groups.map(\.title) == ["治水"])
    #expect(plan(document).tasks.map(\.title) == ["清河", "护堤"])
  }

  @Test func aTableThatSaysNothingOfTasksIsTextToLookAt() throws {
    let plan = try csv("姓名,电话,住址\n王明,1,甲\n李华,2,乙\n")
    #expect(plan.tasks.isEmpty)
    #expect(plan.background.flatMap(\.paragraphs) == ["姓名 | 电话 | 住址", "王明 | 1 | 甲", "李华 | 2 | 乙"])
    #expect(plan.doubts.map(\.kind) == [.titleFromFile, .tableNotUnderstood("姓名 | 电话 | 住址")])
  }
}
