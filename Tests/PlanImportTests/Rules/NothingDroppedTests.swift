import Foundation
import PlanModel
import Testing
import TestSupport

@testable import PlanImport

/// Every word of a document is in the plan: in a field, in a text, or in the list of what to look at.
@Suite struct NothingDroppedTests {
  /// Han characters of paragraphs that the plan's text does not have in the same order, paragraph by paragraph.
  private func missing(_ document: SourceDocument) -> [String] {
    let plan = PlanImporter.plan(from: document, fallbackTitle: "无题")
    let text = PlanText.text(of: plan, countedIn: document.unit, using: SeededGenerator(seed: 1))
    let pieces = Set(bigrams(text))
    return document.blocks.flatMap { block -> [String] in
      guard case .paragraph(let paragraph) = block else { return [] }
      let own = bigrams(paragraph.text)
      let lost = own.count { !pieces.contains($0) }
      // Roles, labels and separators of clauses become fields with names of their own.
      return lost * 10 > own.count * 2 + 60 ? [paragraph.text] : []
    }
  }

  private func bigrams(_ text: String) -> [String] {
    let han = text.unicodeScalars.filter { (0x4E00...0x9FFF).contains($0.value) }.map(String.init)
    return zip(han, han.dropFirst()).map { $0 + $1 }
  }

  @Test func nothingOfTheExampleIsDropped() {
    #expect(missing(TextReader.read(Array(ExampleDocument.text.utf8))).isEmpty)
  }

  @Test(arguments: [
    "某县通知\n各乡镇：\n请执行。\n一、提高认识。要重视。\n二、抓好落实。要落实。\n某县政府\n2020年1月2日\n附件：某县节水方案\n某县节水方案\n一、任务\n（一）治水。清理河道。（县水利局牵头）\n（二）种树。植树造林。（县林业局牵头）\n附表：联系人名单\n张三",
    "一、任务\n任务要分清主次。\n1.甲。先做这个。\n再做那个。\n以上任务由专班统筹。\n二、其他\n另行通知的事项。",
    "没有编号的第一段。\n没有编号的第二段。",
    "一、任务\n（一）治水\n分组说明文字。（县水利局牵头）\n1.清河。清理。\n2.护堤。加固。\n总的要求在此。\n二、实施步骤\n分三步走。\n第一阶段：准备，不写时间。\n第二阶段：实施（2020年1月—3月）。干活。\n三、保障措施\n总的保障说明。\n1.领导。重视。（县政府办负责）",
  ])
  func nothingOfOddDocumentsIsDropped(_ text: String) {
    #expect(missing(TextReader.read(Array(text.utf8))).isEmpty)
  }

  @Test func theTextOfAPlanReadsBackWithoutDamage() {
    let plan = imported(
      "方案# 一\n- 像列表的前言。\n# 像标题的前言\n一、任务；含分号：和冒号\n1.甲；乙：丙。说明：一；二 ^abcdefg\n* 星号行\n\\反斜杠\n（责任单位：各市、县（区）人民政府、县水利局（牵头）；完成时限：2020年5月）\n二、实施步骤\n（一）阶段：一（2020年1月—3月）。牵头: 某人；召开会议：部署工作 ^aaaaaaa"
    )
    let text = PlanText.text(of: plan, countedIn: .line, using: SeededGenerator(seed: 1))
    let read = Plan(reading: Array(text.utf8))
    #expect(read.findings.isEmpty, "\(read.findings) \(text)")
    #expect(read[read.assignments.count - 1].leads == ["县水利局"])
    #expect(read[read.assignments.count - 1].supporters == ["各市、县（区）人民政府"])
    #expect(read.phases.count == 1 && read.assignments.allSatisfy { $0.id != nil })
  }

  /// A heading of text that ends with the name of a field is no field that lacks its sign.
  @Test func headingsOfTextAreNoFields() {
    var plan = imported("方案\n一、任务\n1.甲。办好。（县水利局牵头）")
    plan.background.append(ImportedText(heading: "1.完成时限", paragraphs: ["另行通知。"], line: 1))
    let text = PlanText.text(of: plan, countedIn: .line, using: SeededGenerator(seed: 1))
    #expect(Plan(reading: Array(text.utf8)).findings == [], "\(text)")
  }

  /// Items and targets get ids, also the targets of the plan as a whole; a title that ends like an id stays a title.
  @Test func everythingThatCanBeRecordedGetsAnID() {
    var plan = imported("方案 ^abcdefg\n一、任务\n1.甲。占比达到85%以上。（县水利局牵头）")
    plan.targets = plan.groups.flatMap(\.tasks).flatMap(\.targets)
    let read = Plan(
      reading: Array(PlanText.text(of: plan, countedIn: .line, using: SeededGenerator(seed: 1)).utf8))
    #expect(read.header.targets.count == 1 && read.targets.count == 2)
    #expect(Set(read.subjects.compactMap { read.id(of: $0) }).count == 3)
    #expect(read.findings == [] && read.text(read.title) == plan.title)
  }

  @Test(arguments: ["阶段", "实施阶段", "保障措施", "单位"])
  func aGroupMayBeCalledLikeASection(_ name: String) throws {
    let document = try CSVReader.read(Array("类别,任务,责任单位\n\(name),修渠,县水利局\n".utf8))
    let plan = PlanImporter.plan(from: document, fallbackTitle: "x")
    let text = PlanText.text(of: plan, countedIn: .row, using: SeededGenerator(seed: 1))
    let read = Plan(reading: Array(text.utf8))
    #expect(read.findings.allSatisfy { $0.problem.severity != .damage }, "\(text)")
    #expect(read.groups.map { read.text($0.title) } == [name])
    #expect(read[0].leads == ["县水利局"])
  }

  @Test(.enabled(if: Samples.areThere, "the samples are not beside the project"))
  func theSamplesAreWhole() throws {
    for document in try Samples.all() {
      let lost = missing(TextReader.read(document.text))
      #expect(lost.isEmpty, "\(document.name): \(lost)")
    }
  }

  /// Of what fuzzing found, what is refused as no document.
  private static let refused: Set = [
    "html-1.html", "text-1.txt", "sheet/huge-row.xml", "sheet/huge-serial.xml",
  ]

  @Test func whatFuzzingFoundStaysMended() throws {
    var refused: Set<String> = []
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(
      path: "Found")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.contains(".") }
    #expect(!names.isEmpty)
    for name in names {
      let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
      let document =
        name.hasPrefix("sheet/") ? try? sheet(bytes) : try? DocumentReader.read(bytes, name: name)
      guard let document else {
        refused.insert(name)
        continue
      }
      let text = PlanText.text(
        of: PlanImporter.plan(from: document, fallbackTitle: "x"), countedIn: document.unit,
        using: SeededGenerator(seed: 1))
      #expect(
        Plan(reading: Array(text.utf8)).findings.allSatisfy { $0.problem.severity != .damage }, "\(name)")
    }
    #expect(refused == Self.refused)
  }

  private func sheet(_ bytes: [UInt8]) throws(ImportError) -> SourceDocument {
    let parts = [
      "xl/workbook.xml": Array(#"<w xmlns:r="r"><sheet name="s" r:id="r1"/></w>"#.utf8),
      "xl/_rels/workbook.xml.rels": Array(#"<R><Relationship Id="r1" Target="s.xml"/></R>"#.utf8),
      "xl/styles.xml": Array(#"<s><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></s>"#.utf8),
      "xl/s.xml": bytes,
    ]
    return try XlsxReader.read { (name: String) throws(ImportError) -> [UInt8]? in parts[name] }
  }
}
