import Foundation
import TestSupport
import Testing

@testable import PlanModel

/// Where ids stand, and where none may; names of fields; phases as they are written.
@Suite struct IDPlaceTests {
  /// Headings have none: one that stands there is said, with its place, and is no part of the title.
  @Test(arguments: ["^g5h2c9r", "^G5H", "＾g5h2c9r"])
  func anIDOnAHeadingIsAFinding(id: String) throws {
    let text =
      "# 例 ID\n## 阶段 ID\n### （一）准备 2018-01 – 2018-02 ID\n## （一）甲 ID\n### 1. 乙 ID\n#### （1）丙 ID\n- 牵头: 丁\n## 保障措施 ID\n### 领导 ID\n"
    let read = plan(text.replacing("ID", with: id))
    let (plain, lines) = (plan(text.replacing(" ID", with: "")), [1, 2, 3, 4, 5, 6, 8, 9])
    #expect(read.findings.filter { $0.problem == .strayID(id) }.map(\.line) == lines)
    #expect(read.findings.allSatisfy { read.text($0.range) == id || !$0.problem.isStrayID })
    #expect(read.text(read.title) == "例" && read.text(read.phases[0].title) == "准备")
    #expect(read.groups.map { read.text($0.title) } == ["甲"])
    #expect(read.tasks.map { read.text($0.title) } == ["乙", "丙"])
    #expect(read.safeguards.map { read.text($0.title) } == ["领导"])
    #expect(read.findings.filter { !$0.problem.isStrayID }.map(\.problem) == plain.findings.map(\.problem))
    #expect(read.subjects.allSatisfy { read.id(of: $0) == nil })
  }

  /// Without it, or with a backslash, it is a title as any other.
  @Test(arguments: ["10^3 立方米", "甲 \\^g5h2c9r", "甲^g5h2c9r", "g5h2c9r", "甲 ^ 乙"])
  func titlesWithACaretStay(title: String) {
    let read = plan("# 例\n## \(title)\n### 1. 乙\n- 牵头: 丁\n")
    #expect(read.findings == [])
    #expect(read.groups.map { read.text($0.title) } == [title.replacing("\\", with: "")])
  }

  @Test(arguments: [
    "# 例\n- 简称: 例 ^g5h2c9r\n", "# 例\n- 期限: 2019-12 完成 ^g5h2c9r\n",
    "# 例\n## 单位\n- 县水务局；简称: 水务局 ^g5h2c9r\n",
    "# 例\n## 阶段\n### 准备 2018-01 – 2018-02\n- 简称: 备 ＾g5h2c9r\n",
  ])
  func anIDOnALineThatHasNoneIsAFinding(text: String) {
    #expect(plan(text).findings.map(\.problem.isStrayID) == [true])
  }

  /// A target of the plan's head has an id as any other, and another that it had in another copy.
  @Test func targetsOfTheHeadHaveIDs() throws {
    let read = plan("# 例\n- 指标: 满意度 ≥ 90 %；标识: bbbbbb2 ^aaaaaa2\n- **指标：** 投诉 ≤ 3 件 ^aaaaaa2\n")
    #expect(read.findings.map(\.problem) == [.duplicateID("aaaaaa2", firstLine: 2)])
    #expect(read.targets.map { read.goal(of: $0) } == ["≥ 90 %", "≤ 3 件"])
    #expect(read.targets.map(\.id) == [ItemID("aaaaaa2"), nil])
    let other = try #require(ItemID("bbbbbb2"))
    #expect(read.otherIDs[other] == ItemID("aaaaaa2") && read.subject(of: other) == .target(0))
    #expect(read.index(of: other) == nil)
  }

  /// Every name under which a field is read stands in the description of the format.
  @Test func everyNameOfAFieldIsDescribed() throws {
    let text = String(decoding: try file("Plans/FORMAT.md"), as: UTF8.self)
    for name in FieldName.allCases.flatMap(\.names).map({ "\($0)" }) {
      #expect(text.contains("`\(name)`") || text.contains("\n| \(name) |"), "\(name)")
    }
  }

  /// A phase is understood in the plan, in `due`, in `list --phase` and where one is named by itself in the same words.
  @Test(arguments: ["阶段二", "第二阶段", "第 二 阶段", "阶段2", "第２阶段", "P2", "二阶段", "第二", "阶段０２"])
  func aPhaseIsReadAlikeEverywhere(word: String) throws {
    let read = plan(smallPlan.replacing("期限: 阶段二", with: "期限: \(word)"))
    #expect(read.findings == [])
    #expect(read.assignments[1].due == .phase(1))
    #expect(read.phase(named: word) == 1 && read.phase(named: word, bare: true) == 1)
    #expect(try read.dueDay(named: word, seenFrom: day("2018-05-01"))?.day == day("2018-12-31"))
  }
}

extension PlanProblem {
  fileprivate var isStrayID: Bool { if case .strayID = self { true } else { false } }
}
