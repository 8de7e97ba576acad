import PlanBytes
@testable import PlanModel
import TestSupport
import Testing

/// Lines of a plan that go elsewhere, change their level, become several or one: nothing but them is touched, and each
/// is taken back to the byte.
@Suite struct RearrangementTests {
  private static let outline = """
    # 某县整治方案
    - 格式: duban 1

    ## 阶段
    ### （一）动员阶段 2018-01 – 2018-03
    - 召开动员会 ^aaaaaa2

    ## （一）治水
    ### 1. 整治河道
    先摸底，再整治。
    - 牵头: 县水务局、县林业局；内容: 清淤；期限: 2018-06；待核: 年份 ^aaaaaa3
      - 指标: 达标率 ≥ 85 % ^aaaaaa4
    - 牵头: 县水务局；配合: 县农业局；内容: 植树；备注: 每月 ^aaaaaa5

    ### 2. 清理养殖场
    - 牵头: 县农业局 ^aaaaaa6
    ### 3. 加强领导
    #### （1）林长制
    - 牵头: 县林业局 ^aaaaaa7
    #### （2）审计
    - 牵头: 县审计局 ^aaaaaa8

    ## （二）护林
    ### 1. 加强领导
    说明。
    - 牵头: 县林业局 ^aaaaaa9

    """

  private func text(_ plan: Plan) -> String { String(decoding: plan.source, as: UTF8.self) }

  private func place(_ name: String, in plan: Plan) throws -> EditPlace {
    if name.isEmpty { return .plan }
    let id = ItemID(name)
    return try #require(
      plan.editPlace(named: EditName(item: id, which: id == nil ? name : ""), .move), "\(name)")
  }

  /// Carries it out, takes it back step by step, and does it again.
  private func rearranged(
    _ plan: Plan, _ change: Rearrangement
  ) throws -> String {
    var ids = ["zzzzzz2", "zzzzzz3", "zzzzzz4"].compactMap { ItemID($0) }
    let edits = try plan.applying(change) { ids.removeFirst() }
    let changed = try #require(edits.last).plan
    var back = changed
    for edit in edits.reversed() {
      let record = try #require(
        EditRecord(value: edit.record.reversed.value, text: edit.record.reversed.text))
      back = back.with(source: try back.reapplying(record, to: edit.name))
    }
    #expect(text(back) == text(plan))
    for edit in edits { back = back.with(source: try back.reapplying(edit.record, to: edit.name)) }
    #expect(text(back) == text(changed))
    // Read as a whole it is the same.
    #expect(Plan(reading: changed.source).findings == changed.findings)
    return text(changed)
  }

  /// What stands between two lines then, each line end a bar.
  private func lines(_ text: String, _ end: String) -> String {
    text.split(separator: end, omittingEmptySubsequences: false).joined(separator: "|")
  }

  @Test(arguments: [
    (
      "aaaaaa5", "after aaaaaa6", nil, "- 牵头: 县农业局 ^aaaaaa6|- 牵头: 县水务局；配合: 县农业局；内容: 植树；备注: 每月 ^aaaaaa5|### 3."
    ),
    ("aaaaaa5", "before aaaaaa3", nil, "再整治。|- 牵头: 县水务局；配合: 县农业局；内容: 植树；备注: 每月 ^aaaaaa5|- 牵头: 县水务局、"),
    (
      "aaaaaa3", "into 2.1", nil,
      "^aaaaaa9|- 牵头: 县水务局、县林业局；内容: 清淤；期限: 2018-06；待核: 年份 ^aaaaaa3|  - 指标: 达标率 ≥ 85 % ^aaaaaa4|"
    ),
    ("aaaaaa5", "into 阶段一", nil, "- 召开动员会 ^aaaaaa2|- 牵头: 县水务局；配合: 县农业局；内容: 植树；备注: 每月 ^aaaaaa5||## （一）"),
    ("aaaaaa4", "into aaaaaa5", nil, "^aaaaaa5|  - 指标: 达标率 ≥ 85 % ^aaaaaa4||### 2."),
    ("1.2", "before 1.1", nil, "## （一）治水||### 2. 清理养殖场|- 牵头: 县农业局 ^aaaaaa6|### 1. 整治河道"),
    ("1.2", "into （二）", 2, "^aaaaaa9||### 2. 清理养殖场|- 牵头: 县农业局 ^aaaaaa6|"),
    ("2.1", "after 1.3", 4, "^aaaaaa8|### 4. 加强领导|说明。|- 牵头: 县林业局 ^aaaaaa9||## （二）"),
    ("1.3(2)", "before 1.3(1)", nil, "### 3. 加强领导|#### （2）审计|- 牵头: 县审计局 ^aaaaaa8|#### （1）林长制"),
    ("（二）", "before （一）", nil, "^aaaaaa2||## （二）护林|### 1. 加强领导|说明。|- 牵头: 县林业局 ^aaaaaa9||## （一）治水"),
    ("1.1", "into （一）", 4, "^aaaaaa8|### 4. 整治河道|先摸底，再整治。|- 牵头: 县水务局、县林业局"),
  ])
  func somethingGoesElsewhere(which: String, to: String, number: Int?, expected: String) throws {
    for end in ["\n", "\r\n"] {
      let source = Self.outline.dropLast().replacing("\n", with: end)
      let plan = Plan(reading: Array(source.utf8))
      let words = to.split(separator: " ")
      let other = try place(String(words[1]), in: plan)
      let destination: Rearrangement.Destination =
        words[0] == "into" ? .into(other) : words[0] == "before" ? .before(other) : .after(other)
      // A group that loses its last task is not left behind.
      let moved = try rearranged(plan, .move(try place(which, in: plan), destination, number: number))
      #expect(lines(moved + end, end).contains(expected), "\(lines(moved, "\n"))")
    }
  }

  /// Numbers that would stand twice, and what would be left empty, are refused.
  @Test(arguments: [
    (
      "1.1", Rearrangement.Destination.into(.group(1)), EditError.breaks(.repeatedNumber("1.", firstLine: 19))
    ),
    ("aaaaaa6", .into(.task(0)), .breaks(.taskWithoutItem)), ("aaaaaa6", .into(.task(1)), .same),
    ("1.2", .into(.item(0)), .notThere(.move)), ("1.2", .after(.group(0)), .notThere(.move)),
    ("aaaaaa5", .into(.task(2)), .notThere(.move)), ("（一）", .before(.task(0)), .notThere(.move)),
    ("（一）", .into(.group(0)), .notThere(.move)), ("1.2", .after(.task(0)), .same),
  ])
  func whatCannotStandThereStays(which: String, to: Rearrangement.Destination, problem: EditError) throws {
    let plan = plan(Self.outline)
    let place = try place(which, in: plan)
    let change = Rearrangement.move(place, to)
    #expect(throws: problem) { try plan.applying(change) { preconditionFailure("no id is needed") } }
  }

  @Test func numbersAreWrittenAnew() throws {
    let source = Self.outline.replacing("### 3. 加强", with: "### 2. 加强").replacing("（2）审计", with: "（5）审计")
      .replacing("## （二）护林", with: "## （四）护林")
    let plan = Plan(reading: Array(source.utf8))
    let changed = try rearranged(plan, .renumber(.plan))
    #expect(changed == Self.outline)
    let edits = try plan.applying(.renumber(.group(0))) { preconditionFailure("no id is needed") }
    #expect(edits.map(\.record.value) == ["number （一）", "number 1.3"])
    #expect(throws: EditError.same) {
      try Plan(reading: Array(Self.outline.utf8)).applying(.renumber(.plan)) { preconditionFailure("no id") }
    }
  }

  @Test(arguments: [
    ("1.3(2)", Rearrangement.Level.up, "- 牵头: 县林业局 ^aaaaaa7|### 4. 审计|- 牵头: 县审计局 ^aaaaaa8|"),
    ("1.2", .down, "^aaaaaa5||#### （1）清理养殖场|- 牵头: 县农业局 ^aaaaaa6|### 3."),
    ("1.3", .up, "^aaaaaa6|## （三）加强领导|### （1）林长制|- 牵头: 县林业局 ^aaaaaa7|### （2）审计|- 牵头: 县审计局 ^aaaaaa8||## （二）"),
    ("1.2", .up, "^aaaaaa5||## （三）清理养殖场|### 1. 清理养殖场|- 牵头: 县农业局 ^aaaaaa6|### 3. 加强领导"),
    ("（二）", .down, "^aaaaaa8||### 4. 护林|#### 1. 加强领导|说明。|- 牵头: 县林业局 ^aaaaaa9|"),
  ])
  func aHeadingChangesItsLevel(which: String, level: Rearrangement.Level, expected: String) throws {
    for end in ["\n", "\r\n"] {
      let plan = Plan(reading: Array(Self.outline.replacing("\n", with: end).utf8))
      let changed = try rearranged(plan, .level(try place(which, in: plan), level))
      #expect(lines(changed, end).contains(expected), "\(changed)")
    }
  }

  @Test(arguments: [
    ("（一）", Rearrangement.Level.up), ("（一）", .down), ("1.1", .down), ("1.3", .down), ("阶段一", .up),
    ("1.3(1)", .up), ("aaaaaa5", .up),
  ])
  func whatHasNoSuchLevelStays(which: String, level: Rearrangement.Level) throws {
    let plan = plan(Self.outline)
    let place = try place(which, in: plan)
    #expect(throws: EditError.self) {
      try plan.applying(.level(place, level)) { preconditionFailure("no id") }
    }
  }

  @Test(arguments: [
    ("1.2", Rearrangement.NonTask.phase, "^aaaaaa2||### （二）清理养殖场|- 牵头: 县农业局 ^aaaaaa6||## （一）"),
    ("1.2", .safeguard, "^aaaaaa9||## 保障措施|### （一）清理养殖场|牵头: 县农业局"),
    ("1.1", .background, "**整治河道**||先摸底，再整治。||\\牵头: 县水务局、县林业局；内容: 清淤；期限: 2018-06||"),
    ("（二）", .background, "- 格式: duban 1||**护林**||1. 加强领导||说明。||\\牵头: 县林业局||## 阶段"),
  ])
  func linesBecomeWhatIsNoTask(which: String, kind: Rearrangement.NonTask, expected: String) throws {
    for end in ["\n", "\r\n"] {
      let plan = Plan(reading: Array(Self.outline.replacing("\n", with: end).utf8))
      let changed = try rearranged(plan, .become(try place(which, in: plan), kind))
      #expect(lines(changed, end).contains(expected.replacing("|牵头:", with: "|\\牵头:")), "\(changed)")
    }
  }

  @Test func anItemBecomesSeveral() throws {
    let plan = plan(Self.outline)
    let index = try #require(ItemID("aaaaaa3").flatMap { plan.index(of: $0) })
    let byLead = try rearranged(plan, .split(index))
    #expect(
      lines(byLead, "\n").contains(
        "- 牵头: 县水务局；内容: 清淤；期限: 2018-06；待核: 年份 ^aaaaaa3|  - 指标: 达标率 ≥ 85 % ^aaaaaa4|- 牵头: 县林业局；内容: 清淤；期限: 2018-06 ^zzzzzz2|- 牵头: 县水务局；配合"
      ))
    let byText = try rearranged(plan, .split(index, into: ["清淤", "护岸；绿化"]))
    #expect(
      lines(byText, "\n").contains(
        "^aaaaaa4|- 牵头: 县水务局、县林业局；内容: 护岸\\；绿化；期限: 2018-06 ^zzzzzz2|- 牵头: 县水务局；配合"))
    #expect(throws: EditError.notThere(.split)) {
      try plan.applying(.split(index + 1)) { preconditionFailure("no id") }
    }
  }

  @Test func twoItemsBecomeOne() throws {
    let plan = plan(Self.outline)
    let index = try #require(ItemID("aaaaaa5").flatMap { plan.index(of: $0) })
    let joined = try rearranged(plan, .join(.item(index)))
    #expect(
      lines(joined, "\n").contains(
        "- 牵头: 县水务局、县林业局；配合: 县农业局；内容: 清淤\\；植树；期限: 2018-06；待核: 年份；备注: 每月；标识: aaaaaa5 ^aaaaaa3|  - 指标: 达标率 ≥ 85 % ^aaaaaa4||### 2."
      ), "\(joined)")
    let read = Plan(reading: Array(joined.utf8))
    #expect(ItemID("aaaaaa5").flatMap { read.index(of: $0) } == index - 1)
    #expect(throws: EditError.notThere(.join)) {
      try plan.applying(.join(.item(index - 1))) { preconditionFailure("no id") }
    }
    let other = Plan(reading: Array(Self.outline.replacing("植树", with: "植树；期限: 2019").utf8))
    #expect(throws: EditError.differ(.due)) {
      try other.applying(.join(.item(index))) { preconditionFailure("no id") }
    }
  }

  /// A heading that was none.
  @Test func aHeadingBecomesText() throws {
    let plan = plan(Self.outline)
    let changed = try rearranged(plan, .join(try place("1.2", in: plan)))
    #expect(lines(changed, "\n").contains("^aaaaaa5||2. 清理养殖场|- 牵头: 县农业局 ^aaaaaa6|### 3."))
    let first = try place("1.1", in: plan)
    #expect(throws: EditError.self) { try plan.applying(.join(first)) { preconditionFailure("no id") } }
  }

  /// What others did beside it stays when it is taken back.
  @Test func othersStayWhereTheyAre() throws {
    let plan = plan(Self.outline)
    let move = try plan.moving(try place("1.2", in: plan), to: .into(.group(1)), number: 2)
    let other = Plan(
      reading: Array(
        text(move.plan).replacing("- 牵头: 县林业局 ^aaaaaa9", with: "- 牵头: 县水务局 ^aaaaaa9\n- 牵头: 甲镇 ^bbbbbb2").utf8)
    )
    let back = try other.reapplying(move.record.reversed, to: move.name)
    #expect(
      String(decoding: back, as: UTF8.self)
        == Self.outline.replacing("- 牵头: 县林业局 ^aaaaaa9", with: "- 牵头: 县水务局 ^aaaaaa9\n- 牵头: 甲镇 ^bbbbbb2"))
    let changed = Plan(reading: Array(text(move.plan).replacing("清理养殖场", with: "关停").utf8))
    #expect(throws: EditError.overwritten(.move)) {
      try changed.reapplying(move.record.reversed, to: move.name)
    }
  }
}
