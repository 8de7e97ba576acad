import PlanModel
import TestSupport
import Testing

/// Lines that somebody rewrote in an editor.
@Suite struct RewrittenLinesTests {
  private static let text = """
    # 某县方案
    - 格式: duban 1

    ## （一）治水
    ### 1. 清河
    沿河清淤。
    - 牵头: 县水务局；期限: 2018-12 ^aaaaaa2
      - 指标: 达标率 ≥ 85 % ^aaaaaa5

    ### 2. 护堤
    - 牵头: 县水务局；内容: 上游 ^aaaaaa3
    - 牵头: 县农业局；内容: 下游 ^aaaaaa4

    ## （二）种树
    ### 1. 育苗
    - 牵头: 县林业局 ^aaaaaa6

    """

  private func plan(_ text: String = Self.text, ends: String = "\n") -> Plan {
    TestSupport.plan(text.replacing("\n", with: ends))
  }

  private func written(_ plan: Plan, _ place: EditPlace) -> String {
    String(decoding: plan.writtenLines(of: place), as: UTF8.self)
  }

  @Test func theLinesAreThoseOfTheThingAlone() {
    let plan = plan()
    #expect(
      written(plan, .task(0))
        == "### 1. 清河\n沿河清淤。\n- 牵头: 县水务局；期限: 2018-12 ^aaaaaa2\n  - 指标: 达标率 ≥ 85 % ^aaaaaa5")
    #expect(written(plan, .item(1)) == "- 牵头: 县水务局；内容: 上游 ^aaaaaa3")
    #expect(written(plan, .group(1)) == "## （二）种树\n### 1. 育苗\n- 牵头: 县林业局 ^aaaaaa6")
  }

  /// Whatever ends the lines, and however many blank ones an editor leaves: the rest of the plan stays to the byte, and
  /// undoing gives the bytes of before.
  @Test(arguments: ["\n", "\r\n"]) func onlyTheseLinesChange(ends: String) throws {
    let before = plan(ends: ends)
    let edit = try before.rewriting(
      .task(0), as: Array("\n### 1. 清好河\n一句。\n\n二句。\n- 牵头: 县农业局 ^aaaaaa2\n- 新的一行\n\n\n".utf8))
    let expected = Self.text.replacing(
      "### 1. 清河\n沿河清淤。\n- 牵头: 县水务局；期限: 2018-12 ^aaaaaa2\n  - 指标: 达标率 ≥ 85 % ^aaaaaa5",
      with: "### 1. 清好河\n一句。\n\n二句。\n- 牵头: 县农业局 ^aaaaaa2\n- 新的一行")
    #expect(edit.plan.source == Array(expected.replacing("\n", with: ends).utf8))
    #expect(edit.name.which == "1.1" && edit.record.field == .lines)
    let read = try #require(EditRecord(value: edit.record.value, text: edit.record.text))
    #expect(try edit.plan.reapplying(read.reversed, to: edit.name) == before.source)
    #expect(try before.reapplying(read, to: edit.name) == edit.plan.source)
    let sides = read.shownSides(isOfPlan: true)
    #expect(sides.old == "### 1. 清河" && sides.new == "### 1. 清好河")
  }

  @Test func anItemIsKnownByItsID() throws {
    let edit = try plan().rewriting(.item(1), as: Array("- 牵头: 县住建局；内容: 上游三里 ^aaaaaa3".utf8))
    #expect(edit.name.item == ItemID("aaaaaa3") && edit.plan[1].scope == "上游三里")
  }

  private func problem(_ place: EditPlace, _ text: String) -> RewriteProblem? {
    do throws(RewriteProblem) {
      _ = try plan().rewriting(place, as: Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test func whatDoesNotCountSaysWhy() {
    #expect(problem(.item(1), "- 牵头: 县水务局；内容: 上游 ^aaaaaa3\n\n")?.problem == .same)
    #expect(problem(.item(1), " \n\n")?.problem == .mustNotBeEmpty(.lines))
    #expect(problem(.item(1), "- 牵头: 县水务局 ^aaaaaa7")?.problem == .unreadable(.lines, ""), "another id")
    #expect(
      problem(.item(1), "- 牵头: 县水务局 ^aaaaaa3\n### 5. 另一个\n- 牵头: 县水务局")?.problem == .unreadable(.lines, ""))
    #expect(problem(.task(1), "### 3. 护堤\n- 牵头: 县水务局 ^aaaaaa3")?.problem == .unreadable(.lines, ""), "number")
    let double = problem(.task(1), "### 2. 护堤\n- 牵头: 县水务局 ^aaaaaa3\n- 牵头: 县农业局 ^aaaaaa6")
    #expect(double?.line == 3, "\(String(describing: double))")
    let due = problem(.task(1), "### 2. 护堤\n\n说明\n- 牵头: 县水务局；期限: 随便 ^aaaaaa3")
    #expect(due?.line == 4, "\(String(describing: due))")
  }

  @Test func whatStandsOnItIsTakenBackFirst() throws {
    let edit = try plan().rewriting(.item(1), as: Array("- 牵头: 县住建局 ^aaaaaa3".utf8))
    let later = try edit.plan.applying(FieldEdit(.item(1), .lead, "县教育局"))
    #expect(throws: EditError.overwritten(.lines)) {
      try later.plan.reapplying(edit.record.reversed, to: edit.name)
    }
  }
}
