import PlanModel
import PlanPhrases
import TestSupport
import Testing

/// Every mistake in a plan: where it is said to be, how it looks, and that it costs no more than its line.
@Suite struct DiagnosticTests {
  private func texts(_ source: String) -> [String] {
    let plan = plan(source)
    return plan.findings.map {
      Diagnostic($0, in: plan, file: "plan.md", width: DisplayWidth()).text(in: .chinese)
    }
  }

  @Test func theCaretStandsUnderTheRightColumn() {
    let source = "# 例\n## 阶段\n### （一）甲 2018-01 – 2018-12\n## 乙\n### 1. 丙\n- 牵头: 县水务局；期限: 阶段五\n"
    #expect(
      texts(source) == [
        """
        plan.md:6:16: 没有“阶段五”
          6 | - 牵头: 县水务局；期限: 阶段五
            |                         ^^^^^^
          本方案有阶段一

        """
      ])
  }

  private static let head = "# 例\n## 阶段\n### （一）甲 2018-01 – 2018-12\n## 乙\n### 1. 丙\n"

  @Test(arguments: [
    ("## 乙\n### 1. 丙\n- 牵头: 甲\n", "1:1:", "没有方案名称"),
    ("# 例\n# 例二\n", "2:3:", "第二个方案名称"),
    ("# 例\n- 格式: duban 9\n", "2:7:", "比本程序新"),
    ("# 例\n- 格式: 别的\n", "2:7:", "看不懂"),
    ("# 例\n- 时区: 北京\n", "2:7:", "时区"),
    ("# 例\n- 临期天数: 三十\n", "2:9:", "整数"),
    ("# 例\n- 期限: 明年 完成\n", "2:7:", "看不懂"),
    ("# 例\n- 简称:\n", "2:3:", "是空的"),
    ("# 例\n## 阶段\n### （一）动员阶段\n", "3:5:", "没有起止月份"),
    ("# 例\n## 阶段\n### （一）动员 2018-05 – 2018-01\n", "3:10:", "早于开始"),
    (head + "- 牵头: 甲；期限: 2018-13\n", "6:13:", "看不懂"),
    (head + "- 牵头: 甲；期限: 2018-02-30\n", "6:13:", "看不懂"),
    (head + "- 牵头: 甲；配合:\n", "6:9:", "是空的"),
    (head + "- 牵头: 甲 ^ABC\n", "6:9:", "行尾的记号“ABC”不对"),
    (head + "- 牵头: 甲 ^aaaaaaa\n- 牵头: 乙 ^aaaaaaa\n", "7:9:", "与第 6 行重复"),
    (head + "- 牵头: 甲\n  - 指标: 达标率很高\n", "7:9:", "指标看不懂"),
    (head + "  - 指标: 达标率 ≥ 85 %\n- 牵头: 甲\n", "6:9:", "前面没有责任事项"),
    ("# 例\n## 乙\n- 牵头: 甲\n", "3:3:", "不在任务下面"),
    ("# 例\n### 1. 丙\n- 牵头: 甲\n", "2:5:", "不在任务组下面"),
    ("# 例\n## 乙\n#### （1）丁\n", "3:6:", "分项不在任务下面"),
    (head + "##### 深\n- 牵头: 甲\n", "6:7:", "层级太深"),
    (head, "5:8:", "没有责任事项"),
    (head + "- 牵头: 甲\n  - 牵头: 乙\n", "7:5:", "缩进的行里只能写指标"),
    (head + "- 牵头: 甲；牵头: 乙\n", "6:9:", "写了两次"),
    (head + "- 牵头: 甲，配合: 乙\n", "6:9:", "不像单位"),
    (head + "- 牵头: 甲^aaaaaaa\n", "6:7:", "不像单位"),
    (head + "- 牵头: 甲\n###2. 丁\n", "7:1:", "像标题"),
    (head + "- 牵头: 甲\n＃＃＃ 2. 丁\n", "7:1:", "像标题"),
    (head + "－ 牵头: 甲\n", "6:1:", "像责任事项"),
    (head + "-牵头: 甲\n", "6:1:", "像责任事项"),
    (head + "1. 牵头: 甲\n", "6:1:", "像责任事项"),
    (head + "- 牵头: 甲\n### 1. 丁\n- 牵头: 乙\n", "7:5:", "与第 5 行重复"),
    ("# 例\n## 单位\n- 甲\n- 甲\n", "4:3:", "已经出现过"),
  ])
  func eachMistakeHasItsPlaceAndWords(source: String, place: String, words: String) {
    let texts = texts(source)
    #expect(texts.contains { $0.hasPrefix("plan.md:\(place)") && $0.contains(words) }, "\(texts)")
  }

  /// A phase without days is one all the same, and what is due in it has no day.
  @Test func aPhaseNeedsNoDays() {
    let plan = plan(
      """
      # 例
      ## 阶段
      ### （一）甲 2018-01 – 2018-06
      ### （二）乙
      ### （三）丙 2019-01 – 2019-12
      - 会议
      ## 组
      ### 1. 事
      - 牵头: 甲；期限: 阶段三
      - 牵头: 乙；期限: 阶段二
      """)
    #expect(plan.findings.map(\.problem) == [.phaseWithoutDates])
    #expect(plan.findings.map(\.problem.severity) == [.warning])
    #expect(plan.assignments.indices.map { plan[$0].number } == ["阶段三.1", "1.1a", "1.1b"])
    #expect(plan.assignments.map(\.due) == [.phase(2), .phase(2), .phase(1)])
    let board = Snapshot(plan: plan, journal: Journal(), asOf: day("2018-09-01"))
    #expect(board[2].due == nil && board[2].duePhase == 1)
    #expect(board[2].phaseCells == [.todo, nil, nil])
    #expect(board.endedOn == nil)
    #expect(throws: DayError.phaseWithoutDates) {
      try plan.dueDay(named: "阶段二", seenFrom: day("2018-09-01"))
    }
  }

  @Test func whitespaceOfEveryKindSeparates() {
    let plan = plan("# 例\n##　（一）组\n###\t1. 事\n-　牵头: 甲\n-\t牵头: 乙\n")
    #expect(plan.findings == [])
    #expect(plan.assignments.indices.map { plan[$0].leads } == [["甲"], ["乙"]])
  }

  @Test func textWithoutANameIsWhatIsToBeDone() {
    let plan = plan(DiagnosticTests.head + "- 牵头: 甲；清理养殖场；分类处置\n- 审计：开展审计；牵头: 乙\n- 重点：宣传\n")
    #expect(plan.findings == [])
    #expect(
      plan.assignments.indices.map { plan.text(plan.assignments[$0].scope) } == [
        "清理养殖场；分类处置", "审计：开展审计", "重点：宣传",
      ])
    #expect(plan[0].leads == ["甲"])
  }

  @Test func bytesThatAreNotUTF8AreShown() {
    let plan = Plan(reading: Array("# 例\n说明".utf8) + [0xFF, 0xC3] + Array("\n".utf8))
    #expect(plan.findings.map(\.problem) == [.notUTF8])
  }

  @Test func aMistakeCostsOnlyItsField() throws {
    let plan = plan(DiagnosticTests.head + "- 牵头: 甲；期限: 某天；内容: 做事 ^aaaaaaa\n- 牵头: 乙 ^bbbbbbb\n")
    #expect(plan.assignments.count == 2)
    #expect(plan[0].leads == ["甲"])
    #expect(plan.text(plan.assignments[0].scope) == "做事")
    #expect(plan.assignments[0].due == .none)
    #expect(plan.findings.count == 1)
  }
}
