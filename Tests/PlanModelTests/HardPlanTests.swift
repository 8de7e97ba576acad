import PlanModel
import PlanPhrases
import TestSupport
import Testing

/// Plans that somebody's tools spoilt, and plans that are larger than any plan.
@Suite struct HardPlanTests {
  private static let head = "# 例\n- 格式: duban 1\n\n## （一）组\n### 1. 任务\n"

  @Test(arguments: ["\n", "\r\n"], [true, false])
  func anUnfinishedMergeIsSaidWithItsLines(end: String, hasBase: Bool) {
    let middle = hasBase ? "||||||| 1a2b3c\n- 牵头: 县水务局\n=======\n" : "=======\n"
    let text =
      Self.head + "<<<<<<< HEAD\n- 牵头: 县水务局；期限: 2018-06 ^aaaaaa2\n" + middle
      + "- 牵头: 县水务局；期限: 2018-12 ^aaaaaa2\n>>>>>>> origin/master\n- 牵头: 县林业局 ^aaaaaa3\n"
    let plan = plan(text.replacing("\n", with: end))
    let last = hasBase ? 12 : 10
    #expect(plan.findings.map(\.problem) == [.unfinishedMerge(last: last)])
    #expect(plan.findings.first?.line == 6)
    #expect(plan.assignments.map(\.id) == [ItemID("aaaaaa3")])
    let said = plan.findings.map {
      Diagnostic($0, in: plan, file: "plan.md", width: DisplayWidth()).text(in: .chinese)
    }
    #expect(said.first?.hasPrefix("plan.md:6:1: 没改完的合并冲突，到第 \(last) 行为止\n") == true)
    #expect(plan.findings.first?.problem.severity == .damage)
    // The remedy: one side stays, the marks go.
    let mended = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { !(9..<last).contains($0.offset + 1) && !["<", "|", "=", ">"].contains($0.element.first) }
    #expect(TestSupport.plan(mended.map(\.element).joined(separator: "\n")).findings == [])
  }

  /// What follows keeps its place: the headings of the first side count.
  @Test func headingsInAnUnfinishedMergeCountOnce() {
    let plan = plan(
      Self.head + "- 牵头: 甲\n<<<<<<< HEAD\n### 2. 二\n- 牵头: 乙\n=======\n### 2. 两\n- 牵头: 丙\n>>>>>>> x\n- 牵头: 丁\n"
    )
    #expect(plan.tasks.count == 2)
    #expect(plan.assignments.indices.map { plan[$0].leads } == [["甲"], ["丁"]])
    #expect(plan[1].number == "1.2")
  }

  @Test func marksWithoutTheirPartners() {
    let lone = plan(Self.head + "<<<<<<< HEAD\n- 牵头: 甲\n")
    #expect(lone.findings.map(\.problem) == [.mergeMark])
    #expect(lone.assignments.count == 1)
    #expect(plan(Self.head + "- 牵头: 甲\n>>>>>>> x\n").findings.map(\.problem) == [.mergeMark])
    #expect(plan(Self.head + "说明\n=======\n<<<<<<<< 八个\n- 牵头: 甲\n").findings == [])
  }

  @Test func idsAreGivenInOnePass() {
    let text =
      Self.head + "- 牵头: 甲 ^aaaaaa2\n- 牵头: 乙 ^aaaaaa2\n- 牵头: 丙 ^bad\r\n- 牵头: 丁；标识: aaaaaa3\n- 戊"
    var generator = SeededGenerator(seed: 3)
    let (bytes, count) = plan(text).sourceGivingIDs(using: &generator)
    #expect(count == 3)
    let after = Plan(reading: bytes)
    #expect(after.findings == [])
    #expect(Set(after.assignments.compactMap(\.id)).count == 5)
    #expect(after.assignments[0].id == ItemID("aaaaaa2"))
    #expect(after.assignments[3].id == ItemID("aaaaaa3"))
    #expect(after.sourceGivingIDs(using: &generator).count == 0)
    #expect(String(decoding: bytes, as: UTF8.self).contains("\r\n"))
  }

  /// Each takes milliseconds where it grows with its size; with its square it would take minutes.
  @Test(.timeLimit(.minutes(1)), arguments: ["fields", "units", "odd", "phases", "numbers", "ids", "blanks"])
  func largeThingsTakeNoLonger(what: String) {
    let count = 40_000
    func many(_ line: (Int) -> String) -> String { (0..<count).map(line).joined() }
    let text =
      switch what {
      case "fields": "- 牵头: 甲" + many { _ in "；期限: " } + "\n"
      case "units": "- 牵头: " + many { "单位\($0)、" } + "\n- 配合: " + many { "单位\($0)、" } + "\n"
      case "odd": "- 牵头: " + many { "单位\($0)^、" } + "\n"
      case "phases":
        "## 阶段\n" + (0..<2000).map { "### \($0). 阶段 2018-01 – 2018-02\n" }.joined()
          + "## 乙\n### 1. 任务\n" + (0..<2000).map { "- 牵头: 甲；期限: 阶段\($0 + 5000)\n" }.joined()
      case "numbers": many { _ in "### 7. 任务\n- 牵头: 甲\n" }
      case "ids": many { "- 牵头: 甲；内容: \($0)\n" }
      default: "## 阶段\n### 阶段" + many { _ in " ." } + " 2018-01 – 2018-02\n"
      }
    let plan = plan(Self.head + text)
    var generator = SeededGenerator(seed: 1)
    if what == "ids" { #expect(plan.sourceGivingIDs(using: &generator).count == count) }
    if ["fields", "odd"].contains(what) { #expect(plan.findings.count == 20) }
    if what == "phases" {
      #expect(plan.findings.count { if case .unknownPhase = $0.problem { true } else { false } } == 2000)
    }
    let said = plan.findings.prefix(3000).map {
      Diagnostic($0, in: plan, file: "plan.md", width: DisplayWidth()).text(in: .chinese)
    }
    #expect(said.allSatisfy { $0.utf8.count < 3000 })
  }

  /// Many items of one task are compared in one pass.
  @Test(.timeLimit(.minutes(1))) func aLongListIsComparedInOnePass() {
    let items = (0..<5000).map { "- 牵头: 甲；内容: \($0)\n" }.joined()
    let plan = plan(Self.head + items)
    #expect(PlanDifference(from: plan, to: plan).isEmpty)
  }
}
