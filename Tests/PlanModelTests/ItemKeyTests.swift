import PlanModel
import TestSupport
import Testing

/// What an item is known by while its plan is edited around it.
@Suite struct ItemKeyTests {
  private let nameless = smallPlan.replacing(/[ ]\^aaaaaa[0-9]/, with: "")

  /// By its id it is found wherever it stands and whatever it says; another item's line is not taken for it.
  @Test func anIDIsFoundWhereverItStands() throws {
    let before = plan(smallPlan)
    let after = plan(
      smallPlan.replacing("### 1. 整治河道\n", with: "### 9. 新任务\n- 牵头: 县财政局\n### 1. 整治河道\n")
        .replacing("内容: 拆除", with: "内容: 全部拆除").replacing("- 牵头: 县林业局 ^aaaaaa7\n", with: ""))
    let found = before.assignments.indices.map { after.index(of: before.key(of: $0)) }
    #expect(found == [0, 2, 3, 4, nil, 5])
    let nameless = plan(smallPlan.replacing(" ^aaaaaa7", with: ""))
    #expect(nameless.index(of: before.key(of: 4)) == nil)
  }

  /// Without an id it is known by its line, also once it got one, but not once that says something else.
  @Test func aLineIsFoundWhereverItStands() throws {
    let before = plan(nameless)
    #expect(plan(smallPlan).index(of: before.key(of: 3)) == 3)
    let after = plan(
      nameless.replacing("### 1. 整治河道\n", with: "### 9. 新任务\n- 牵头: 县财政局\n### 1. 整治河道\n")
        .replacing("内容: 拆除", with: "内容: 全部拆除"))
    #expect(before.assignments.indices.map { after.index(of: before.key(of: $0)) } == [0, 2, nil, 4, 5, 6])
  }

  /// Lines that are alike are told apart by their order, as long as there are as many of them.
  @Test func alikeLinesAreToldApart() {
    let text = "# 例\n## 甲\n### 1. 乙\n- 牵头: 丙\n### 2. 丁\n- 牵头: 戊\n### 3. 己\n- 牵头: 丙\n"
    let before = plan(text)
    let moved = plan(text.replacing("## 甲\n", with: "## 甲\n### 9. 庚\n- 牵头: 辛\n"))
    #expect(before.assignments.indices.map { moved.index(of: before.key(of: $0)) } == [1, 2, 3])
    let fewer = plan(text.replacing("### 3. 己\n- 牵头: 丙\n", with: ""))
    let more = plan(text + "### 4. 庚\n- 牵头: 丙\n")
    for after in [fewer, more] {
      #expect(before.assignments.indices.map { after.index(of: before.key(of: $0)) } == [nil, 1, nil])
    }
    #expect(before.key(of: 0) != before.key(of: 2))
  }
}
