import PlanModel
import Testing

@testable import PlanImport

/// The same plan comes out of a document in whatever clothes it circulates.
@Suite struct DisguiseTests {
  private func summary(_ plan: ImportedPlan) -> [String] {
    let tasks = plan.groups.flatMap { group in
      group.tasks.map { "\(group.title)/\($0.title)/\($0.leads)/\($0.cooperating)/\($0.goals)/\($0.dates)" }
    }
    let phases = plan.phases.map { "\($0.title) \($0.start?.description ?? "")–\($0.end?.description ?? "")" }
    return [plan.title] + tasks + phases + plan.safeguards.map(\.title) + plan.targets.map(\.value)
  }

  @Test(arguments: Disguise.allCases)
  func thePlanStaysTheSame(_ disguise: Disguise) {
    let lines = ExampleDocument.longLines
    let plain = summary(imported(lines.map { $0.number + $0.text }.joined(separator: "\n")))
    #expect(plain.count == 11)
    #expect(summary(imported(disguise.text(lines))) == plain)
  }

  @Test func aLostNumberCostsOneItemAndIsToBeLookedAt() {
    let lines = ExampleDocument.longLines.map {
      $0.text.hasPrefix("更新") ? ExampleDocument.Line(text: $0.text) : $0
    }
    let plan = imported(lines.map { $0.number + $0.text }.joined(separator: "\n"))
    #expect(plan.tasks.map(\.title) == ["改造老旧管网", "加强水质检测", "规范水费收缴"])
  }

  @Test func anExcerptBeginsLate() {
    let lines = ExampleDocument.longLines.dropFirst(4)
    let plan = imported(lines.map { $0.number + $0.text }.joined(separator: "\n"))
    #expect(plan.tasks.count == 4)
    #expect(plan.doubts.contains { $0.kind == .startsLate("二、") })
  }
}
