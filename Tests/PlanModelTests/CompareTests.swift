import PlanModel
import PlanPhrases
import TestSupport
import Testing

/// Differences between two readings of a plan, and revisions that go on with the old one.
@Suite struct CompareTests {
  private static let old = """
    # 某县方案
    - 格式: duban 1
    - 编号: aaaa-bbbb-cccc
    - 简称: 方案
    - 临期天数: 15

    ## 单位
    - 县水利局；简称: 水利局

    ## （一）治水
    ### 1. 清河
    清理河道淤泥和垃圾，保持畅通。
    - 牵头: 县水利局；期限: 2020-06 ^aaaaaaa
      - 指标: 达标率 ≥ 85 % ^ttttttt
    ### 2. 护堤
    加固堤防。
    - 牵头: 县水利局 ^bbbbbbb
    ### 3. 种树
    - 牵头: 县林业局 ^ccccccc
    """
  private static let new = """
    # 某县方案（修订）
    - 格式: duban 1
    - 编号: xxxx-yyyy-zzzz
    - 临期天数: 30

    ## （一）治水
    ### 1. 清理河道
    清理河道淤泥和垃圾，保持水流畅通。
    - 牵头: 县水利局；配合: 县财政局 ^nnnnnn2
      - 指标: 达标率 ≥ 90 % ^uuuuuu2
    ### 2. 修路
    - 牵头: 县交通局 ^nnnnnn3
    ### 3. 护堤
    加固堤防。
    - 牵头: 县水利局；待核: 看一看 ^nnnnnn4
    """

  @Test func aDifferenceTellsWhatIsNewGoneAndReworded() {
    let (old, new) = (plan(Self.old), plan(Self.new))
    let difference = PlanDifference(from: old, to: new)
    #expect(difference.added.map { new[$0].title } == ["修路"])
    #expect(difference.removed.map { old[$0].title } == ["种树"])
    #expect(difference.changed.map { new[$0.new].title } == ["清理河道"])
    #expect(
      difference.changed.first?.changes.map { $0.field.label.chinese }
        == ["名称", "配合", "期限", "指标", "说明"])
    let lines = difference.lines(from: old, to: new, in: .chinese, records: { _ in 2 })
    #expect(lines.first == "新增 1 项，取消 1 项，改动 1 项，不变 1 项")
    #expect(lines.contains("  - 1.3 种树  县林业局（有 2 条记录，记录保留）"))
  }

  @Test func aPlanDoesNotDifferFromItself() throws {
    let shipped = try shippedPlan()
    #expect(PlanDifference(from: shipped, to: shipped).isEmpty)
    #expect(PlanDifference(from: plan(Self.old), to: plan(Self.old)).targets.count == 1)
  }

  @Test func whatIsStillTheSameKeepsItsIdDueDayAndSettings() {
    let revision = PlanRevision(of: plan(Self.old), by: plan(Self.new))
    let text = String(decoding: revision.source, as: UTF8.self)
    #expect(
      text == """
        # 某县方案（修订）
        - 格式: duban 1
        - 编号: aaaa-bbbb-cccc
        - 简称: 方案
        - 临期天数: 15

        ## 单位
        - 县水利局；简称: 水利局

        ## （一）治水
        ### 1. 清理河道
        清理河道淤泥和垃圾，保持水流畅通。
        - 牵头: 县水利局；配合: 县财政局；期限: 2020-06 ^aaaaaaa
          - 指标: 达标率 ≥ 90 % ^ttttttt
        ### 2. 修路
        - 牵头: 县交通局 ^nnnnnn3
        ### 3. 护堤
        加固堤防。
        - 牵头: 县水利局 ^bbbbbbb
        """)
  }

  /// A new text that has units of its own keeps them, each once.
  @Test func unitsOfTheNewTextStay() {
    let new = plan(
      "# 某\n## 单位\n- 县水利局；简称: 县水局\n## （一）治水\n### 1. 清河\n- 牵头: 县水利局 ^bbbbbb2\n")
    let revised = Plan(reading: PlanRevision(of: plan(Self.old), by: new).source)
    #expect(revised.findings == [] && revised.units.shortName(of: "县水利局") == "县水局")
  }

  @Test(arguments: 0..<30) func aRevisionIsAPlanInWhichNoIdStandsTwice(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let shipped = try shippedPlan()
    var lines = String(decoding: shipped.source, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let first = try #require(lines.firstIndex { $0.hasPrefix("## （一）") })
    for _ in 0..<12 {
      let place = Int.random(in: first..<lines.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: lines.remove(at: place)
      case 1: lines.swapAt(place, Int.random(in: first..<lines.count, using: &generator))
      default: lines[place] = Substring(lines[place].replacing("加强", with: "强化"))
      }
    }
    let changed = plan(lines.joined(separator: "\n"))
    let revised = Plan(reading: PlanRevision(of: shipped, by: changed).source)
    let ids = revised.assignments.compactMap(\.id) + revised.targets.compactMap(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(revised.assignments.count == changed.assignments.count)
    #expect(revised.findings.map(\.problem) == changed.findings.map(\.problem))
  }

  /// Targets keep their ids, also those of the plan's head, and those that they had in other copies.
  @Test func targetsThatAreStillTheSameKeepTheirIDs() throws {
    let old = plan(
      "# 某\n- 指标: 满意度 ≥ 90 %；标识: aaaaaa3 ^aaaaaa2\n## 组\n### 任务\n- 牵头: 甲 ^aaaaaa4\n  - 指标: 占比 ≤ 5 %；标识: aaaaaa6 ^aaaaaa5\n"
    )
    let new = plan(
      "# 某\n- 指标: 满意度 ≥ 92 % ^bbbbbb2\n- 指标: 投诉 ≤ 3 件 ^bbbbbb3\n## 组\n### 任务\n- 牵头: 甲 ^bbbbbb4\n  - 指标: 占比 ≤ 4 % ^bbbbbb5\n"
    )
    let revised = Plan(reading: PlanRevision(of: old, by: new).source)
    #expect(revised.findings == [])
    #expect(revised.targets.map { revised.goal(of: $0) } == ["≥ 92 %", "≤ 3 件", "≤ 4 %"])
    let others = ["aaaaaa3", "aaaaaa6"].map { ItemID($0).flatMap { revised.subject(of: $0) } }
    #expect(revised.targets.map(\.id) == ["aaaaaa2", "bbbbbb3", "aaaaaa5"].map { ItemID($0) })
    #expect(others == [.target(0), .target(2)])
  }

  @Test func aNoteIsTakenOffWithoutTouchingTheRest() {
    let new = plan(Self.new)
    let item = new.assignments.count - 1
    #expect(new.doubtful == [item])
    let reviewed = new.source(settlingDoubtOf: item).map { String(decoding: $0, as: UTF8.self) }
    #expect(reviewed == Self.new.replacing("；待核: 看一看", with: ""))
    #expect(new.source(settlingDoubtOf: 0) == nil)
    let alone = plan("# 某\n## 组\n### 任务\n- 待核: 没有单位 ^aaaaaaa")
    #expect(
      alone.source(settlingDoubtOf: 0).map { String(decoding: $0, as: UTF8.self) }
        == "# 某\n## 组\n### 任务\n- 没有单位 ^aaaaaaa")
    let whole = plan("# 某\n- 待核: 甲\n- 待核: 乙\n\n正文")
    #expect(
      whole.sourceSettlingDoubtOfPlan.map { String(decoding: $0, as: UTF8.self) } == "# 某\n- 待核: 乙\n\n正文")
  }
}
