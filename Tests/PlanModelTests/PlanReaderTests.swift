import Foundation
import PlanModel
import PlanPhrases
import TestSupport
import Testing

@Suite struct PlanReaderTests {
  @Test func shippedPlanIsComplete() throws {
    let plan = try shippedPlan()
    #expect(plan.findings.isEmpty)
    #expect(plan.groups.count == 10)
    #expect(plan.tasks.count { !$0.hasParts } == 39)
    #expect(plan.tasks.count { $0.parent == nil } == 37)
    #expect(plan.groups.map(\.assignments.count).reduce(0, +) == 45)
    #expect(plan.phases.map(\.deliverables.count) == [5, 3, 2, 2])
    #expect(plan.assignments.count == 57)
    #expect(plan.targets.count == 33)
    #expect(plan.safeguards.count == 3)
    #expect(plan.header.deadlines.map(\.date.description) == ["2020-12", "2017-12"])
    let assignments = plan.groups.flatMap(\.assignments)
    #expect(Set(assignments.flatMap { plan[$0].leads }).count == 17)
    #expect(Set(assignments.flatMap { plan[$0].supporters }).count == 4)
    #expect(Set(plan.assignments.compactMap(\.id)).count == 57)
  }

  @Test func shippedPlanHasADuePhaseForEveryAssignment() throws {
    let plan = try shippedPlan()
    for index in plan.groups.flatMap(\.assignments) {
      let expected = plan[index].number == "9.1" ? 1 : 2
      #expect(plan.assignments[index].due == .phase(expected), "\(plan[index].number)")
    }
  }

  @Test func everyKindOfLineIsRead() {
    let plan = plan(smallPlan)
    #expect(plan.findings.isEmpty)
    #expect(plan.titleText == "某县整治方案")
    #expect(plan.phases.map { plan.text($0.title) } == ["动员阶段", "攻坚阶段"])
    #expect(plan.shortTitle(ofPhase: 0) == "动员")
    #expect(plan.shortTitle(ofPhase: 1) == "攻坚")
    #expect(
      plan.assignments.indices.map { plan[$0].number } == [
        "阶段一.1", "1.1", "1.2a", "1.2b", "2.1(1)", "2.1(2)",
      ])
    #expect(plan[1].leads == ["县水务局"])
    #expect(plan[1].supporters == ["县林业局"])
    #expect(plan[2].leads == ["县农业局", "县环保局"])
    #expect(plan[2].title == "拆除")
    #expect(plan[4].title == "林长制")
    #expect(plan.description(ofTask: 0) == "先摸底，再整治。")
    #expect(plan.targets.map(plan.goal) == ["≥ 85 %"])
    #expect(plan.safeguards.count == 1)
    #expect(plan.paragraphs(in: plan.safeguards[0].body) == "成立领导小组。")
  }

  /// What is written in `Plans/FORMAT.md` holds: every example reads without a finding, and its items appear.
  @Test func examplesOfTheGrammarAreRead() throws {
    let text = String(decoding: try file("Plans/FORMAT.md"), as: UTF8.self)
    let examples = text.components(separatedBy: "```markdown\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
    #expect(examples.count == 5)
    for example in examples {
      let plan = plan(example)
      #expect(plan.findings == [], "\(example)")
    }
    #expect(plan(examples[1]).assignments.count == 3)
    #expect(plan(examples[2]).targets.count == 3)
    #expect(plan(examples[3])[0].leads == ["县水务局"])
  }

  @Test(arguments: ["\n", "\r\n"]) func lineEndsAndByteOrderMark(lineEnd: String) {
    let text =
      "\u{FEFF}"
      + smallPlan.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd)
    let plan = plan(text)
    #expect(plan.findings == [])
    #expect(plan.assignments.count == 6)
    #expect(plan.description(ofTask: 0) == "先摸底，再整治。")
    #expect(plan.source == Array(text.utf8))
  }

  @Test func separatorsAndEscapes() {
    let plan = plan(
      """
      # 例
      ## 甲
      ### 1、 任务
      - 牵头单位：县纪委〈监察局、检察院〉，某局(一、二科)；内容：先做\\；再做；完成时限：2019年6月30日
      """)
    #expect(plan.findings == [])
    #expect(plan[0].leads == ["县纪委〈监察局、检察院〉", "某局(一、二科)"])
    #expect(plan.text(plan.assignments[0].scope) == "先做；再做")
    #expect(plan.assignments[0].due == PartialDate("2019-06-30").map { .date($0) })
  }

  @Test(arguments: [
    ("达标率 ≥ 85 %", "达标率", ">=", "85", "%"), ("能耗≤0.7吨标煤/万元", "能耗", "<=", "0.7", "吨标煤/万元"),
    ("指数 >= 55", "指数", ">=", "55", ""), ("覆盖率 = 100 %", "覆盖率", "=", "100", "%"),
    ("面积 ≥ 1,200 亩", "面积", ">=", "1,200", "亩"), ("降幅 ＜ -3.5 个百分点", "降幅", "<=", "-3.5", "个百分点"),
    ("一级>二级的占比 ≥ 3 成", "一级>二级的占比", ">=", "3", "成"),
  ])
  func targets(text: String, indicator: String, comparator: String, value: String, measure: String) throws {
    let plan = plan("# 例\n- 指标: \(text)\n")
    let target = try #require(plan.targets.first)
    #expect(plan.text(target.indicator) == indicator)
    #expect(target.comparator.rawValue == comparator)
    #expect(plan.text(target.value) == value)
    #expect(plan.text(target.countedIn) == measure)
  }

  /// Any bytes are read without a trap, and kept to the byte.
  @Test func arbitraryBytesAreKept() {
    var generator = SeededGenerator(seed: 2017)
    let pieces = Array(smallPlan.utf8).split(separator: 0x0A, omittingEmptySubsequences: false)
    for _ in 0..<2000 {
      var bytes = pieces.shuffled(using: &generator).prefix(
        Int.random(in: 0...pieces.count, using: &generator)
      )
      .flatMap { $0 + [0x0A] }
      for _ in 0..<Int.random(in: 0...20, using: &generator) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[place] = UInt8.random(in: 0...255, using: &generator)
      }
      let plan = Plan(reading: bytes)
      #expect(plan.source == bytes)
      _ = plan.findings.map {
        Diagnostic($0, in: plan, file: "plan.md", width: DisplayWidth()).text(in: .chinese)
      }
      _ = Snapshot(plan: plan, journal: Journal(), asOf: day("2018-05-01")).items(matching: Filter())
    }
  }
}

@Suite struct PlanEditorTests {
  /// Giving an id changes the line of the item and not one byte more.
  @Test func anIDTouchesOnlyItsLine() throws {
    var generator = SeededGenerator(seed: 7)
    for lineEnd in ["\n", "\r\n"] {
      let text = smallPlan.replacing(" ^aaaaaa6", with: "").replacing("\n", with: lineEnd)
      let before = plan(text)
      let index = try #require(before.assignments.firstIndex { $0.id == nil })
      let id = before.unusedID(using: &generator)
      let after = Plan(reading: before.source(giving: id, to: .item(index)))
      #expect(after.assignments[index].id == id)
      #expect(after.findings == [])
      let old = text.components(separatedBy: "\n")
      let new = String(decoding: after.source, as: UTF8.self).components(separatedBy: "\n")
      let changed = zip(old, new).filter { $0 != $1 }
      #expect(old.count == new.count)
      #expect(changed.count == 1)
      #expect(changed.first?.0.contains("每月一次") == true)
      #expect(after.index(of: before.key(of: index)) == index)
    }
  }

  /// The same for targets, of an item and of the plan's head; a malformed id is put right.
  @Test(arguments: ["\n", "\r\n"], ["", " ^bad", "；标识: bbbbbb2 ^bad"])
  func anIDOfATargetTouchesOnlyItsLine(lineEnd: String, old: String) throws {
    let text = "# 例\n- 指标: 满意度 ≥ 90 %\(old)\n## 甲\n### 1. 乙\n- 牵头: 丙 ^aaaaaa2\n  - 指标: 占比 ≤ 5 %\(old)\n"
      .replacing("\n", with: lineEnd)
    let before = plan(text)
    for index in 0..<2 {
      let after = Plan(reading: before.source(giving: try #require(ItemID("ccccccc")), to: .target(index)))
      #expect(after.targets[index].id == ItemID("ccccccc"))
      #expect(after.targets.map { after.goal(of: $0) } == ["≥ 90 %", "≤ 5 %"])
      let (lines, others) = (text.split(separator: lineEnd), String(decoding: after.source, as: UTF8.self))
      let changed = zip(lines, others.split(separator: lineEnd)).filter { $0 != $1 }
      #expect(changed.count == 1 && changed.allSatisfy { $1.hasSuffix(" ^ccccccc") })
      if old.isEmpty { #expect(before.subject(like: .target(index), in: after) == .target(index)) }
    }
  }

  @Test func everyItemAndTargetGetsAnID() {
    let text =
      "# 例\n- 指标: 满意度 ≥ 90 %\n- 简称: 例\n## 阶段\n### 准备 2018-01 – 2018-02\n- 开会\n  - 指标: 到会 = 9 人\n"
      + "## 甲\n### 1. 乙\n- 牵头: 丙 ^aaaaaa2\n  - 指标: 占比 ≤ 5 % ^aaaaaa3\n  - 指标: 占比 ≤ 5 %"
    var generator = SeededGenerator(seed: 9)
    let (bytes, count) = plan(text).sourceGivingIDs(using: &generator)
    let after = Plan(reading: bytes)
    #expect(count == 4 && after.findings == [])
    #expect(Set(after.subjects.compactMap { after.id(of: $0) }).count == 6)
    let found = after.subjects.map { subject in after.id(of: subject).flatMap { after.subject(of: $0) } }
    #expect(found == after.subjects)
    #expect(after.sourceGivingIDs(using: &generator).text == bytes)
  }

  @Test func newIDsAreOnesThatNoLineHas() {
    var generator = SeededGenerator(seed: 1)
    let first = plan(smallPlan).unusedID(using: &generator)
    var again = SeededGenerator(seed: 1)
    let second = plan(smallPlan.replacing("aaaaaa3", with: "\(first)")).unusedID(using: &again)
    #expect(first != second)
  }
}
