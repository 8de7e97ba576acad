import PlanModel
import TestSupport
import Testing

/// Lines that may stand but once and have no id: fields under the title, units.
@Suite struct MergeNameTests {
  private func merge(_ ours: String, _ theirs: String, base: String?) -> PlanMerge {
    PlanMerge(base: base.map { Array($0.utf8) }, ours: Array(ours.utf8), theirs: Array(theirs.utf8))
  }

  private let plain = smallPlan.replacing("- 临期天数: 30\n", with: "")

  /// The lines with a word up to the phases.
  private func lines(_ text: [UInt8]?, with word: String) -> [Substring] {
    let whole = String(decoding: text ?? [], as: UTF8.self)
    let start = whole[..<(whole.firstRange(of: "## 阶段")?.lowerBound ?? whole.endIndex)]
    return start.split(separator: "\n").filter { $0.contains(word) && !$0.contains("水利局") }
      .map { Substring(String($0)) }
  }

  /// At one place or at two, known or not.
  @Test(arguments: ["- 时区: ", "- 临期天数: ", "- 编号: ", "- 简称: ", "- 标注: ", "- 自己的栏: "], [true, false])
  func aFieldThatBothAddedStandsOnce(field: String, isApart: Bool) throws {
    let places = isApart ? ("- 格式: duban 1\n", "- 将来的栏目: 保留\n") : ("- 格式: duban 1\n", "- 格式: duban 1\n")
    let one = plain.replacing(places.0, with: places.0 + field + "+0700\n")
    let other = plain.replacing(places.1, with: places.1 + field + "+0900\n")
    for base in [plain, nil] {
      let merged = merge(one, other, base: base)
      let conflict = try #require(merged.conflicts.first)
      #expect(merged.conflicts.count == 1 && conflict.number == nil)
      #expect(lines(merged.text { _ in .ours }, with: field) == ["\(field)+0700"[...]])
      #expect(lines(merged.text { _ in .theirs }, with: field) == ["\(field)+0900"[...]])
      let same = merge(one, other.replacing("+0900", with: "+0700"), base: base)
      #expect(same.conflicts.isEmpty)
      #expect(lines(same.text, with: field) == ["\(field)+0700"[...]])
    }
  }

  /// Names that mean one field, blanks and bold are the same field.
  @Test func aFieldIsKnownByWhatItMeans() {
    let one = plain.replacing("- 格式: duban 1\n", with: "- 格式: duban 1\n- 时区：+0700\n")
    let other = plain.replacing("- 格式: duban 1\n", with: "- 格式: duban 1\n- **时区**: +0900\n")
    #expect(merge(one, other, base: plain).conflicts.count == 1)
  }

  /// Of some there may be several.
  @Test(arguments: ["- 期限: 2018-0", "- 指标: 达标率 ≥ 8", "- 待核: 第"])
  func whatMayStandSeveralTimesStaysBoth(field: String) {
    let place = "- 格式: duban 1\n"
    let one = plain.replacing(place, with: "\(place)\(field)6 %\n")
    let other = plain.replacing(place, with: "\(place)\(field)7 %\n")
    let merged = merge(one, other, base: plain)
    #expect(merged.conflicts.isEmpty)
    #expect(lines(merged.text, with: field).count == 2)
  }

  @Test func aFieldThatMovedKeepsWhatTheOtherEdited() {
    let one = smallPlan.replacing("- 临期天数: 30\n", with: "").replacing(
      "- 将来的栏目: 保留\n", with: "- 将来的栏目: 保留\n- 临期天数: 30\n")
    let merged = merge(one, smallPlan.replacing(": 30\n", with: ": 20\n"), base: smallPlan)
    #expect(merged.text == Array(one.replacing(": 30\n", with: ": 20\n").utf8))
  }

  @Test func aUnitThatBothAddedStandsOnce() {
    let place = "## 单位\n"
    func added(_ unit: String) -> String { smallPlan.replacing(place, with: place + unit + "\n") }
    let (one, other) = ("- 县教育局；简称: 教育局", "- 县教育局；简称: 教委")
    let merged = merge(added(one), added(other), base: smallPlan)
    #expect(merged.conflicts.count == 1)
    #expect(merged.text { _ in .ours } == Array(added(one).utf8))
    // One field more is no conflict; other units are other lines.
    let more = merge(added("- 县教育局"), added(other), base: smallPlan)
    #expect(lines(more.text, with: "县教育局") == [other[...]])
    let both = merge(added("- 县教育局"), added("- 县公安局"), base: smallPlan)
    #expect(Plan(reading: both.text ?? []).findings == [])
    #expect(lines(both.text, with: "- 县").count { $0.hasSuffix("育局") || $0.hasSuffix("安局") } == 2)
  }

  /// Both give one heading another name; one gives a name, the other deletes.
  @Test func aHeadingHasOneName() throws {
    let (one, other) = (
      smallPlan.replacing("清理养殖场", with: "清理养殖场和屠宰场"), smallPlan.replacing("清理养殖场", with: "取缔养殖场")
    )
    let merged = merge(one, other, base: smallPlan)
    #expect(merged.conflicts.count == 1)
    #expect(merged.text { _ in .ours } == Array(one.utf8))
    #expect(merged.text { _ in .theirs } == Array(other.utf8))
  }
}
