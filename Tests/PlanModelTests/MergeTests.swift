import PlanModel
import PlanPhrases
import TestSupport
import Testing

/// Two versions of a plan become one; `smallPlan` is what they come from.
@Suite struct MergeTests {
  private func merge(_ ours: String, _ theirs: String, base: String? = smallPlan) -> PlanMerge {
    let merged = PlanMerge(
      base: base.map { Array($0.utf8) }, ours: Array(ours.utf8), theirs: Array(theirs.utf8))
    let mirrored = PlanMerge(
      base: base.map { Array($0.utf8) }, ours: Array(theirs.utf8), theirs: Array(ours.utf8))
    #expect(merged.text == mirrored.text)
    #expect(merged.conflicts.map(\.ours) == mirrored.conflicts.map(\.theirs))
    return merged
  }

  private func text(_ merge: PlanMerge) -> String? { merge.text.map { String(decoding: $0, as: UTF8.self) } }

  private func changed(_ changes: (String, String)...) -> String {
    changes.reduce(smallPlan) { text, change in
      #expect(text.contains(change.0))
      return text.replacing(change.0, with: change.1, maxReplacements: 1)
    }
  }

  private let farming = "- 牵头: 县农业局、县环保局；内容: 拆除；期限: 2018-06"
  private let watching = "- 牵头: 县环保局；内容: 监测；期限: 2018-09-30；备注: 每月一次"

  @Test func editsOfNeighboursDoNotMeet() {
    let (one, other) = (
      farming.replacing("2018-06", with: "2018-07"), watching.replacing("监测", with: "监测和通报")
    )
    #expect(
      text(merge(changed((farming, one)), changed((watching, other))))
        == changed((farming, one), (watching, other)))
  }

  @Test func editsOfTwoFieldsOfOneItemDoNotMeet() {
    let one = farming.replacing("2018-06", with: "2018-07")
    let other = farming.replacing("拆除", with: "拆除和复垦")
    let both = one.replacing("拆除", with: "拆除和复垦")
    #expect(text(merge(changed((farming, one)), changed((farming, other)))) == changed((farming, both)))
  }

  @Test func oneFieldEditedInTwoWaysIsAConflict() throws {
    let one = changed(("内容: 拆除；期限: 2018-06", "内容: 拆除；期限: 2018-07"))
    let other = changed(("内容: 拆除；期限: 2018-06", "内容: 拆除；期限: 2018-08"), ("监测", "通报"))
    let merged = merge(one, other)
    let conflict = try #require(merged.conflicts.first)
    #expect(merged.conflicts.count == 1)
    #expect(conflict.item == ItemID("aaaaaa5"))
    #expect(conflict.number == "1.2a")
    #expect(conflict.ours.line == 22)
    #expect(String(decoding: conflict.ours.text, as: UTF8.self).contains("2018-07 ^aaaaaa5\n"))
    #expect(merged.text == nil)
    let mine = merged.text { _ in .ours }
    #expect(mine == Array(one.replacing("监测", with: "通报").utf8))
    #expect(merged.text { _ in .theirs } == Array(other.utf8))
  }

  /// An id that one side gave to a target, of an item or of the plan's head, meets no edit of the other; two stay both.
  @Test(arguments: [("≥ 85 %", "≥ 86 %"), ("达标率", "水质达标率"), ("≥ 90 %", "≥ 92 %"), ("满意度", "群众满意度"), ("", "")])
  func anIDOfATargetNeverConflicts(old: String, new: String) throws {
    let plain = smallPlan.replacing(" ^aaaaaa4", with: "").replacing(
      "- 期限: 2019-12 全面完成", with: "- 期限: 2019-12 全面完成\n- 指标: 满意度 ≥ 90 %")
    func given(_ text: String, seed: UInt64) -> String {
      var generator = SeededGenerator(seed: seed)
      return String(decoding: plan(text).sourceGivingIDs(using: &generator).text, as: UTF8.self)
    }
    let edited = plain.replacing(old, with: new)
    let one = given(plain, seed: 1)
    let merged = try #require(text(merge(one, edited, base: plain)))
    #expect(merged == (old.isEmpty ? one : one.replacing(old, with: new)))
    let both = plan(try #require(text(merge(one, given(edited, seed: 2), base: plain))))
    #expect(both.findings == [])
    for index in both.targets.indices {
      let ids = [1, 2].map { plan(given(plain, seed: $0)).targets[index].id }
      #expect(ids.allSatisfy { $0.flatMap { both.subject(of: $0) } == .target(index) })
    }
  }

  /// Marks on both ids stay with the item, on every machine.
  @Test func twoIDsOfOneLineStayBoth() throws {
    let plain = smallPlan.replacing(" ^aaaaaa5", with: "").replacing(" ^aaaaaa6", with: "")
    let one = plain.replacing("内容: 拆除；期限: 2018-06", with: "内容: 拆除；期限: 2018-06 ^bbbbbb2")
    let other = plain.replacing("内容: 拆除；期限: 2018-06", with: "内容: 拆除；期限: 2018-06 ^cccccc3").replacing(
      "每月一次", with: "每月一次 ^dddddd4")
    let merged = try #require(text(merge(one, other, base: plain)))
    #expect(merged.contains("期限: 2018-06；标识: cccccc3 ^bbbbbb2\n"))
    #expect(merged.contains("每月一次 ^dddddd4\n"))
    let plan = plan(merged)
    #expect(plan.findings == [])
    let (id, alias) = try (#require(ItemID("bbbbbb2")), #require(ItemID("cccccc3")))
    let index = try #require(plan.index(of: id))
    #expect(plan.index(of: alias) == index)
    #expect(plan[index].leads == ["县农业局", "县环保局"])
    #expect(plan.assignments[index].due == PartialDate("2018-06").map { .date($0) })
    // A third copy, and one that was merged already.
    let third = plain.replacing("内容: 拆除；期限: 2018-06", with: "内容: 拆除；期限: 2018-06 ^aaaaaa9")
    let all = try #require(text(merge(merged, third, base: plain)))
    #expect(all.contains("期限: 2018-06；标识: bbbbbb2、cccccc3 ^aaaaaa9\n"))
    #expect(text(merge(all, merged, base: one)) == all)
  }

  @Test func whatIsRecordedUnderEitherIDIsTheItems() throws {
    let plain = smallPlan.replacing(" ^aaaaaa5", with: "")
    let plan = plan(plain.replacing("期限: 2018-06", with: "期限: 2018-06；标识: cccccc3 ^bbbbbb2"))
    let (id, alias) = try (#require(ItemID("bbbbbb2")), #require(ItemID("cccccc3")))
    let index = try #require(plan.index(of: id))
    var generator = SeededGenerator(seed: 1)
    func event(_ sequence: UInt32, _ item: ItemID, _ value: String, after: [EventReference] = []) -> Event {
      var event =
        Event(
          id: EventID(replica: ReplicaID.random(using: &generator), sequence: sequence, checksum: 0),
          time: Moment(milliseconds: 1_520_000_000_000 + Int64(sequence), zoneMinutes: 480),
          on: day("2018-03-02"), who: "王芳", kind: .mark, item: item, value: value, text: "", after: after)
      event.id = EventLine.write(event).id
      return event
    }
    let first = event(1, alias, "doing")
    let second = event(2, id, "done", after: [first.id.reference])
    let bytes = EventLine.write(first).bytes + EventLine.write(second).bytes
    let journal = Journal([JournalPiece(file: "a.tsv", bytes: bytes)], for: day("2018-05-01"))
    var board = Snapshot(plan: plan, journal: journal, asOf: day("2018-05-01"))
    #expect(board[index].status == .done)
    #expect(!board[index].hasStatusConflict)
    #expect(board[index].history.events.count == 2)
    #expect(board.orphans.isEmpty)
    // What comes later, under the other id.
    let third = event(3, alias, "blocked", after: [second.id.reference])
    board.absorb(JournalPiece(file: "b.tsv", bytes: EventLine.write(third).bytes))
    #expect(board[index].status == .blocked)
    #expect(board[index].history.events.count == 3)
    // Taken apart again.
    let apart = board.with(plan: self.plan(plain.replacing("期限: 2018-06", with: "期限: 2018-06 ^bbbbbb2")))
    #expect(apart[index].status == .done)
    #expect(apart.orphans == [alias])
    var check = JournalCheck(of: plan, folder: "journal", horizon: .max, width: DisplayWidth())
    check.read(bytes, file: "a.tsv")
    #expect(!check.findings().contains { $0.what(in: .chinese).contains("cccccc3") })
  }

  private func plan(_ text: String) -> Plan { Plan(reading: Array(text.utf8)) }

  @Test func bothAddedItemsStay() {
    let one = "- 牵头: 县公安局；内容: 巡查"
    let other = "- 牵头: 县财政局；内容: 保障经费"
    let end = "备注: 每月一次 ^aaaaaa6\n"
    let merged = text(merge(changed((end, end + one + "\n")), changed((end, end + other + "\n"))))
    #expect(merged == changed((end, end + one + "\n" + other + "\n")))
    // The same in both: once.
    #expect(
      text(merge(changed((end, end + one + "\n")), changed((end, end + one + "\n\n"))))
        == changed((end, end + one + "\n\n")))
  }

  /// What belongs to the task stays in it.
  @Test func anItemAndATaskAddedAtOnePlaceDoNotMix() throws {
    let item = "- 牵头: 县公安局；内容: 巡查\n"
    let task = "### 3. 清理河岸\n- 牵头: 县财政局；内容: 保障经费\n"
    let end = "备注: 每月一次 ^aaaaaa6\n"
    let merged = try #require(text(merge(changed((end, end + item)), changed((end, end + task)))))
    #expect(merged == changed((end, end + item + task)))
  }

  @Test func deletionsCountWhereNobodyEdited() {
    let end = "  - 指标: 达标率 ≥ 85 % ^aaaaaa4\n"
    let one = changed((watching + " ^aaaaaa6\n", ""))
    #expect(
      text(merge(one, changed((end, "  - 指标: 达标率 ≥ 90 % ^aaaaaa4\n")))) == one.replacing("85", with: "90"))
  }

  @Test func deletedAndEditedIsAConflict() throws {
    let one = changed((watching + " ^aaaaaa6\n", ""))
    let merged = merge(one, changed(("内容: 监测", "内容: 通报")))
    let conflict = try #require(merged.conflicts.first)
    #expect(conflict.item == ItemID("aaaaaa6"))
    #expect(conflict.number == "1.2b")
    #expect(conflict.ours.text == [] && conflict.ours.line == nil)
    #expect(merged.text { _ in .ours } == Array(one.utf8))
    #expect(merged.text { _ in .theirs } == Array(changed(("内容: 监测", "内容: 通报")).utf8))
  }

  /// An item is deleted with its targets: they would come to stand under another.
  @Test func aDeletedItemAndItsEditedTargetAreOneConflict() {
    let item = "- 牵头: 水务局；配合: 县林业局；期限: 阶段二 ^aaaaaa3\n  - 指标: 达标率 ≥ 85 % ^aaaaaa4\n"
    let one = changed((item, ""))
    let other = changed(("≥ 85 %", "≥ 90 %"))
    let merged = merge(one, other)
    #expect(merged.conflicts.count == 1)
    #expect(merged.conflicts.first?.item == ItemID("aaaaaa3"))
    #expect(merged.text { _ in .ours } == Array(one.utf8))
    #expect(merged.text { _ in .theirs } == Array(other.utf8))
  }

  @Test func aDeletedTaskAndAnItemAddedToItAreOneConflict() {
    let task = "### 2. 清理养殖场\n\(farming) ^aaaaaa5\n\(watching) ^aaaaaa6\n"
    let (one, other) = (changed((task, "")), changed((task, task + "- 牵头: 县公安局；内容: 巡查\n")))
    let merged = merge(one, other)
    #expect(merged.conflicts.count == 1)
    #expect(merged.text { _ in .ours } == Array(one.utf8))
    #expect(merged.text { _ in .theirs } == Array(other.utf8))
  }

  @Test func anItemThatMovedKeepsWhatTheOtherEdited() {
    let line = watching + " ^aaaaaa6\n"
    let place = "- 牵头: 县审计局 ^aaaaaa8\n"
    let one = changed((line, ""), (place, place + line))
    #expect(text(merge(one, changed(("内容: 监测", "内容: 通报")))) == one.replacing("监测", with: "通报"))
  }

  @Test func headersUnitsPhasesAndTextGoByLine() {
    let one = changed(("天数: 30", "天数: 15"), ("先摸底，再整治。", "先摸底，再整治，后验收。"), ("水利局", "水利局、水务"))
    let other = changed(
      ("2019-12 全面", "2020-06 全面"), ("2018-04 – 2018-12", "2018-04 – 2019-06"), ("1. 建立制度", "1. 完善制度"))
    let both = [
      ("天数: 30", "天数: 15"), ("先摸底，再整治。", "先摸底，再整治，后验收。"), ("水利局", "水利局、水务"), ("2019-12 全面", "2020-06 全面"),
      ("2018-04 – 2018-12", "2018-04 – 2019-06"), ("1. 建立制度", "1. 完善制度"),
    ].reduce(smallPlan) { $0.replacing($1.0, with: $1.1) }
    #expect(text(merge(one, other)) == both)
    let merged = merge(one, changed(("先摸底，再整治。", "先调查，再整治。")))
    #expect(merged.conflicts.count == 1)
    #expect(merged.conflicts.first?.number == nil)
  }

  @Test(arguments: ["\n", "\r\n"], [true, false]) func lineEndsAndMarksStay(end: String, isMarked: Bool) {
    func written(_ text: String) -> String {
      (isMarked ? "\u{FEFF}" : "") + text.dropLast().replacing("\n", with: end)
    }
    let (one, other) = (changed(("天数: 30", "天数: 15")), changed(("内容: 监测", "内容: 通报")))
    let merged = merge(written(one), written(other), base: written(smallPlan))
    #expect(text(merged) == written(one.replacing("内容: 监测", with: "内容: 通报")))
    // One side wrote all line ends anew.
    let converted = merge(other, written(one), base: smallPlan)
    #expect(text(converted) == written(one.replacing("内容: 监测", with: "内容: 通报")))
  }

  @Test func withoutABaseBothStay() throws {
    let one = changed((watching + " ^aaaaaa6\n", ""), ("天数: 30", "天数: 15"))
    let merged = merge(
      one, changed(("- 牵头: 县审计局 ^aaaaaa8", "- 牵头: 县审计局 ^aaaaaa8\n- 牵头: 县公安局 ^aaaaaa9")), base: nil)
    #expect(merged.conflicts.count == 1)
    let text = try #require(merged.text { _ in .ours }.map { String(decoding: $0, as: UTF8.self) })
    #expect(text.contains("天数: 15"))
    #expect(text.contains("aaaaaa6"))
    #expect(text.contains("aaaaaa9"))
    #expect(plan(text).findings == [])
    #expect(plan(text).assignments.count == 7)
    let unrelated = merge(smallPlan, "# 另一个方案\n## （一）教育\n### 1. 建学校\n- 牵头: 县教育局\n", base: nil)
    let both = try #require(unrelated.text { _ in .ours })
    #expect(Plan(reading: both).assignments.count == 7)
  }
}
