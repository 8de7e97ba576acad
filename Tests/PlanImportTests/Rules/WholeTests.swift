import PlanModel
import Testing

@testable import PlanImport

/// Titles, and what is said about the whole of an import.
@Suite struct WholeTests {
  @Test(arguments: [
    // Named in the notice, broken into two lines.
    (
      "某县政府文件\n经研究，现将《某县2023年重点工作任务分解和责任分工》印发给你们。\n某县政府\n2023年1月2日\n某县2023年重点工作\n任务分解和责任分工\n一、任务\n1.甲。办。",
      "某县2023年重点工作任务分解和责任分工"
    ),
    ("2025年某县重点工作责任分解\n一、任务\n1.甲。办。", "2025年某县重点工作责任分解"),
    ("关于某项工作落实情况的督查通报\n各乡镇：\n一、任务\n1.甲。办。", "关于某项工作落实情况的督查通报"),
    ("**某县产业发展行动方案**\n一、任务\n1.甲。办。", "某县产业发展行动方案"),
    ("某县政府办公室\n2024年3月1日\n一、任务\n1.甲。办。", "无题"),
  ])
  func titlesNeedNoWordThatIsKnown(_ text: String, _ title: String) {
    #expect(imported(text).title == title)
  }

  @Test func aTitleTakenFromTheFileIsToBeLookedAt() {
    let plan = PlanImporter.plan(from: TextReader.read(Array("一、任务\n1.甲。办。".utf8)), fallbackTitle: "附件")
    #expect(plan.title == "附件")
    #expect(plan.doubts.map(\.kind) == [.titleFromFile])
  }

  @Test func clausesThatAreOnNoTaskAreToBeLookedAt() {
    let plan = imported(
      "某县方案\n一、指导思想\n甲（县水利局牵头）。乙（县林业局牵头）。丙（县住建局牵头）。丁（县财政局牵头）。\n二、任务\n1.治水。办好。（县水利局负责）\n2.种树。办好。（县林业局负责）")
    #expect(plan.doubts.contains { if case .clausesUnused(4, of: 6) = $0.kind { true } else { false } })
    #expect(plan.sureness.units == .low)
  }

  @Test func numbersThatBecameNobodysHeadingAreToBeLookedAt() {
    let items = (1...10).map { "\($0).本方案的说明之\($0)。" }.joined(separator: "\n")
    let plan = imported("某县方案\n一、基本原则\n\(items)\n二、任务\n1.治水。办好。")
    #expect(
      plan.doubts.contains {
        if case .marksUnused(let unused, of: 13) = $0.kind { unused > 6 } else { false }
      })
    #expect(plan.sureness.structure == .low)
  }

  @Test func aTaskWithManyClausesIsToBeLookedAt() {
    let text = (1...6).map { "做第\($0)件事（县水利局牵头）。" }.joined()
    #expect(imported("一、任务\n1.治水。\(text)").doubts.map(\.kind).contains(.manyClauses(6)))
  }

  @Test func whatWasReadWellIsSure() {
    let plan = imported(ExampleDocument.longLines.map { $0.number + $0.text }.joined(separator: "\n"))
    var sure = ImportSureness()
    (sure.structure, sure.units, sure.targets, sure.days) = (.high, .high, .high, .high)
    #expect(plan.sureness == sure)
    #expect(plan.doubts.isEmpty)
  }

  @Test func anExplanationHasALineForEachItem() {
    let text = ExampleDocument.longLines.map { $0.number + $0.text }.joined(separator: "\n")
    let explanation = PlanImporter.explanation(of: TextReader.read(Array(text.utf8)))
    #expect(explanation.lines.map(\.level) == [0, 0, 1, 2, 2, 1, 2, 2, 0, 1, 1, 0, 1, 1])
    #expect(explanation.lines.map(\.kind.rawValue).prefix(5) == ["text", "text", "group", "task", "task"])
    #expect(explanation.lines.allSatisfy { $0.cost < 0 })
  }
}
