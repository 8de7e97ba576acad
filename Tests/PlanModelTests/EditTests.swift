import PlanBytes
@testable import PlanModel
import TestSupport
import Testing

/// Edits of a plan: each touches its own line alone, is read as it was meant, and can be taken back to the byte.
@Suite struct EditTests {
  private func text(_ plan: Plan) -> String { String(decoding: plan.source, as: UTF8.self) }

  /// The item of an id in the small plan.
  private func item(_ plan: Plan, _ id: String) throws -> EditPlace {
    .item(try #require(ItemID(id).flatMap { plan.index(of: $0) }))
  }

  /// A line of the small plan after an edit of an item.
  private func line(_ id: String, _ field: EditField, _ text: String, in line: String? = nil) throws -> String
  {
    let original = smallPlan.split(separator: "\n").first { $0.hasSuffix("^\(id)") }.map(String.init) ?? ""
    let plan = Plan(reading: Array(smallPlan.replacing(original, with: line ?? original).utf8))
    let edit = try plan.applying(FieldEdit(try item(plan, id), field, text))
    let back = try edit.plan.reapplying(edit.record.reversed, to: edit.name)
    #expect(self.text(Plan(reading: back)) == self.text(plan), "\(id) \(field) \(text)")
    let again = try Plan(reading: back).reapplying(edit.record, to: edit.name)
    #expect(again == edit.plan.source, "\(id) \(field) \(text)")
    let changed = self.text(edit.plan).split(separator: "\n", omittingEmptySubsequences: false)
    let before = self.text(plan).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(changed.count == before.count && zip(changed, before).count { $0 != $1 } == 1)
    return changed.first { $0.hasSuffix("^\(id)") }.map(String.init) ?? ""
  }

  /// Signs that nobody sees do not come into a plan; digits of any width are digits; 指标: before a target is its name.
  @Test(arguments: [
    ("增长率 ≥ ８５ ％", "增长率 ≥ 85 ％"), ("指标: 增长率 ≥ 85 %", "增长率 ≥ 85 %"), ("指标：增长率≥8\u{200B}5%", "增长率≥85%"),
    ("\u{FEFF}增长率 ≥ 85 %", "增长率 ≥ 85 %"),
  ])
  func whatIsTypedOfATargetIsTakenAsMeant(_ typed: String, _ wanted: String) {
    #expect(FieldEdit(.target(0), .target, typed).text == wanted)
    #expect(NewEntry(.target, in: .item(0), typed).text == wanted)
  }

  @Test func signsThatNobodySeesAreLeftOut() {
    #expect(FieldEdit(.item(0), .title, "零\u{200B}宽\u{FEFF}字").text == "零宽字")
    #expect(NewEntry(.task, in: .group(0), "零\u{AD}宽", [.lead: "县\u{2060}水务局"]).fields[.lead] == "县水务局")
  }

  @Test(arguments: [
    ("aaaaaa3", EditField.lead, "县农业局", "- 牵头: 县农业局；配合: 县林业局；期限: 阶段二 ^aaaaaa3"),
    ("aaaaaa3", .lead, "", "- 配合: 县林业局；期限: 阶段二 ^aaaaaa3"),
    ("aaaaaa3", .support, "", "- 牵头: 水务局；期限: 阶段二 ^aaaaaa3"),
    ("aaaaaa3", .support, "县环保局，各镇", "- 牵头: 水务局；配合: 县环保局、各镇；期限: 阶段二 ^aaaaaa3"),
    ("aaaaaa3", .scope, "清淤；植树", "- 牵头: 水务局；配合: 县林业局；内容: 清淤\\；植树；期限: 阶段二 ^aaaaaa3"),
    ("aaaaaa3", .due, "第一阶段", "- 牵头: 水务局；配合: 县林业局；期限: 阶段一 ^aaaaaa3"),
    ("aaaaaa3", .due, "2018年6月底", "- 牵头: 水务局；配合: 县林业局；期限: 2018-06 ^aaaaaa3"),
    ("aaaaaa3", .due, "", "- 牵头: 水务局；配合: 县林业局 ^aaaaaa3"),
    ("aaaaaa3", .doubt, "年份？", "- 牵头: 水务局；配合: 县林业局；期限: 阶段二；待核: 年份？ ^aaaaaa3"),
    ("aaaaaa6", .support, "县农业局", "- 牵头: 县环保局；配合: 县农业局；内容: 监测；期限: 2018-09-30；备注: 每月一次 ^aaaaaa6"),
    ("aaaaaa2", .scope, "牵头: 开会", "- \\牵头: 开会 ^aaaaaa2"),
    ("aaaaaa2", .scope, "[x] 开会 ^aaaaaa9", "- \\[x] 开会 \\^aaaaaa9 ^aaaaaa2"),
    ("aaaaaa2", .lead, "县水务局", "- 召开动员会；牵头: 县水务局 ^aaaaaa2"),
    ("aaaaaa7", .scope, "每村一名", "- 牵头: 县林业局；内容: 每村一名 ^aaaaaa7"),
  ])
  func aFieldIsChangedInItsLine(id: String, field: EditField, text: String, expected: String) throws {
    #expect(try line(id, field, text) == expected)
  }

  /// Lines as people write them keep their own labels, signs and blanks.
  @Test(arguments: [
    ("- **责任单位：** 水务局 ;期限 ：阶段二 ^aaaaaa3", EditField.lead, "县农业局", "- **责任单位：** 县农业局 ;期限 ：阶段二 ^aaaaaa3"),
    ("* 期限: 阶段二； 负责：水务局 ^aaaaaa3", .lead, "县农业局", "* 期限: 阶段二； 负责：县农业局 ^aaaaaa3"),
    ("* 期限: 阶段二； 负责：水务局 ^aaaaaa3", .due, "", "* 负责：水务局 ^aaaaaa3"),
    ("* 期限: 阶段二； 负责：水务局 ^aaaaaa3", .lead, "", "* 期限: 阶段二 ^aaaaaa3"),
    ("- [ ] 清淤；植树；牵头: 水务局；标识: aaaaaaa ^aaaaaa3", .scope, "", "- [ ] 牵头: 水务局；标识: aaaaaaa ^aaaaaa3"),
    (
      "- [ ] 清淤；植树；牵头: 水务局；标识: aaaaaaa ^aaaaaa3", .due, "2018",
      "- [ ] 清淤；植树；牵头: 水务局；期限: 2018；标识: aaaaaaa ^aaaaaa3"
    ),
    ("- 牵头: 水务局；清淤；内容: 植树\\； ^aaaaaa3", .scope, "种草", "- 牵头: 水务局；清淤；内容: 种草 ^aaaaaa3"),
  ])
  func aLineKeepsItsOwnForm(own: String, field: EditField, text: String, expected: String) throws {
    #expect(try line("aaaaaa3", field, text, in: own) == expected)
  }

  /// Titles, descriptions, short names, targets, the time of a phase.
  @Test(arguments: [
    (EditField.title, "（一）", "治理 ^水", "## （一）治理 \\^水"),
    (.title, "1.2", "清理养殖场、鱼塘", "### 2. 清理养殖场、鱼塘"),
    (.title, "2.1(2)", "（一）审计", "#### （2）（一）审计"),
    (.title, "阶段二", "攻坚", "### （二）攻坚 2018-04 – 2018-12"),
    (.title, "", "某县治水方案", "# 某县治水方案"),
    (.span, "阶段二", "2018-04-15~2018-11", "### （二）攻坚阶段 2018-04-15 – 2018-11"),
    (.body, "1.1", "先摸底。\n\n# 再整治\n- 三\n牵头：水务局", "先摸底。|\\# 再整治|\\- 三|\\牵头：水务局"),
    (.body, "1.1", "", "### 1. 整治河道|- 牵头: 水务局；配合: 县林业局；期限: 阶段二 ^aaaaaa3"),
    (.body, "1.2", "关停。", "### 2. 清理养殖场|关停。|- 牵头: 县农业局、县环保局；内容: 拆除；期限: 2018-06 ^aaaaaa5"),
    (.short, "阶段一", "发动", "### （一）动员阶段 2018-01 – 2018-03|- 简称: 发动|- 召开动员会 ^aaaaaa2"),
    (.short, "阶段一", "", "### （一）动员阶段 2018-01 – 2018-03|- 召开动员会 ^aaaaaa2"),
    (.short, "阶段二", "攻坚", "### （二）攻坚阶段 2018-04 – 2018-12|- 简称: 攻坚"),
    (.short, "", "整治", "- 将来的栏目: 保留|- 简称: 整治|## 单位"),
    (.short, "县水务局", "水局", "- 县水务局；简称: 水局"),
    (.short, "水务局", "", "- 县水务局|## 阶段"),
    (.short, "县审计局", "审计局", "- 县水务局；简称: 水务局、水利局|- 县审计局；简称: 审计局|## 阶段"),
  ])
  func whatHasNoIDIsChanged(field: EditField, which: String, text: String, expected: String) throws {
    for end in ["\n", "\r\n"] {
      let source = "\u{FEFF}" + smallPlan.dropLast().replacing("\n", with: end)
      let plan = Plan(reading: Array(source.utf8))
      let place = try #require(plan.editPlace(named: EditName(item: nil, which: which), field))
      let edit = try plan.applying(FieldEdit(place, field, text))
      let lines = self.text(edit.plan).split(separator: end).filter { !$0.isEmpty }.joined(separator: "|")
      #expect(lines.contains(expected), "\(lines)")
      #expect(
        edit.plan.source.count { $0 == 0x0D } == (end == "\n" ? 0 : edit.plan.source.count { $0 == 0x0A }))
      #expect(try edit.plan.reapplying(edit.record.reversed, to: edit.name) == plan.source)
      #expect(try plan.reapplying(edit.record, to: edit.name) == edit.plan.source)
    }
  }

  @Test func aUnitWithoutASectionGetsOne() throws {
    let plan = plan("# 甲\n- 格式: duban 1\n说明。\n\n## （一）乙\n### 1. 丙\n- 牵头: 县水务局\n")
    let edit = try plan.applying(FieldEdit(.unit("县水务局"), .short, "水务局"))
    #expect(text(edit.plan).hasPrefix("# 甲\n- 格式: duban 1\n说明。\n\n## 单位\n- 县水务局；简称: 水务局\n\n## （一）乙\n"))
    #expect(edit.plan.units.number(of: "水务局") == edit.plan.units.number(of: "县水务局"))
    #expect(try edit.plan.reapplying(edit.record.reversed, to: edit.name) == plan.source)
  }

  /// What would be read as something else, or would break the plan, is refused, and nothing is written.
  @Test(arguments: [
    ("aaaaaa2", EditField.scope, "", EditError.nothingLeft),
    ("aaaaaa3", .due, "不知道", .breaks(.badDate("不知道"))),
    ("aaaaaa3", .due, "阶段九", .breaks(.unknownPhase("阶段九", known: [1, 2]))),
    ("aaaaaa3", .lead, "水务局", .same), ("aaaaaa3", .scope, "", .same),
    ("aaaaaa3", .lead, "县水务局 期限 2018-06", .breaks(.oddUnit("县水务局 期限 2018-06"))),
    ("aaaaaa3", .title, "甲", .notThere(.title)), ("aaaaaa3", .span, "2018", .notThere(.span)),
    ("aaaaaa4", .target, "达标率 八成", .breaks(.badTarget)),
    ("aaaaaa4", .target, "", .mustNotBeEmpty(.target)),
  ])
  func whatCannotBeIsRefused(id: String, field: EditField, text: String, problem: EditError) throws {
    let plan = plan(smallPlan)
    let name = EditName(item: ItemID(id), which: "")
    let place = try #require(plan.editPlace(named: name, field))
    #expect(throws: problem) { try plan.applying(FieldEdit(place, field, text)) }
  }

  /// A field that somebody changed since is not overwritten by taking back.
  @Test func onlyWhatStillStandsIsTakenBack() throws {
    let plan = plan(smallPlan)
    let edit = try plan.applying(FieldEdit(try item(plan, "aaaaaa3"), .lead, "县农业局"))
    let other = try edit.plan.applying(FieldEdit(try item(plan, "aaaaaa3"), .due, "2019"))
    // Another field of the line says nothing against it.
    let back = try other.plan.reapplying(edit.record.reversed, to: edit.name)
    #expect(String(decoding: back, as: UTF8.self).contains("- 牵头: 水务局；配合: 县林业局；期限: 2019 ^aaaaaa3"))
    let later = try edit.plan.applying(FieldEdit(try item(plan, "aaaaaa3"), .lead, "县林业局"))
    #expect(throws: EditError.overwritten(.lead)) {
      try later.plan.reapplying(edit.record.reversed, to: edit.name)
    }
    let gone = Plan(reading: Array(smallPlan.replacing("^aaaaaa3", with: "^aaaaaa9").utf8))
    #expect(throws: EditError.gone) { try gone.reapplying(edit.record.reversed, to: edit.name) }
  }

  /// Both sides come back from an event, of very long ones the beginning and the sum of all.
  @Test func aRecordIsWrittenAndRead() throws {
    for old in ["", ".", "a\tb\n\\c\u{0}", "\\#0123456789abcdef", String(repeating: "长\n", count: 9000)] {
      let record = EditRecord(.body, which: "1.1", old: EditSide(old), new: EditSide("新"))
      let event = Event(
        id: EventID(replica: try #require(ReplicaID("aaaaaaaaaa")), sequence: 1, checksum: 0),
        time: Moment(milliseconds: 0, zoneMinutes: 480), on: day("2018-05-20"), who: "甲", kind: .edit,
        item: nil, value: record.value, text: record.text)
      let line = EventLine.write(event).bytes
      #expect(line.count < EventLine.longest)
      let read = try #require(try EventLine.read(line.dropLast()).edit)
      #expect(read.field == .body && read.which == "1.1" && read.new.text == "新")
      #expect(read.old.isWhole ? read == record : old.hasPrefix(read.old.text))
      #expect(read.old.isWhole == (old.utf8.count < 15_000) && read.text == record.text)
      #expect(read.text.utf8.count < 16 * 1024)
    }
  }

  /// What is added stands behind what is like it, with the next number, in the form of its neighbours.
  @Test(arguments: [
    (
      NewEntry.Kind.item, "1.1", "巡河", [EditField.lead: "县水务局", .due: "2018年6月"],
      "  - 指标: 达标率 ≥ 85 % ^aaaaaa4|- 牵头: 县水务局；内容: 巡河；期限: 2018-06 ^zzzzzzz|### 2."
    ),
    (.item, "1.1", "巡河", [:], "^aaaaaa4|- 巡河 ^zzzzzzz|### 2."),
    (.task, "（一）", "巡河；[x]", [.lead: "县水务局"], "^aaaaaa6|### 3. 巡河；[x]|- 牵头: 县水务局 ^zzzzzzz|## （二）"),
    (.task, "（二）", "牵头: 某", [:], "^aaaaaa8|### 2. 牵头: 某|- \\牵头: 某 ^zzzzzzz|## 保障措施"),
    (.part, "2.1", "考核", [.due: "阶段二"], "^aaaaaa8|#### （3）考核|- 期限: 阶段二 ^zzzzzzz|"),
    (.deliverable, "阶段一", "总结", [.lead: "县林业局"], "^aaaaaa2|- 总结；牵头: 县林业局 ^zzzzzzz|### （二）"),
    (.deliverable, "阶段二", "总结", [:], "2018-12|- 总结 ^zzzzzzz|## （一）"),
    (.phase, "", "收尾", [.span: "2019-01~2019-06"], "2018-12|### （三）收尾 2019-01 – 2019-06|## （一）"),
    (.group, "", "管地", [:], "^aaaaaa8|## （三）管地|## 保障措施"),
  ])
  func whatIsAddedStandsInItsPlace(
    kind: NewEntry.Kind, home: String, text: String, fields: [EditField: String], expected: String
  ) throws {
    for end in ["\n", "\r\n"] {
      let plan = Plan(reading: Array(smallPlan.dropLast().replacing("\n", with: end).utf8))
      let place = try #require(plan.editPlace(named: EditName(item: nil, which: home), .add))
      let id = try #require(ItemID("zzzzzzz"))
      let edit = try plan.adding(NewEntry(kind, in: place, text, fields), id: id)
      let lines = self.text(edit.plan).split(separator: end).filter { !$0.isEmpty }.joined(separator: "|")
      #expect(lines.contains(expected), "\(lines)")
      #expect(try edit.plan.reapplying(edit.record.reversed, to: edit.name) == plan.source)
      #expect(try plan.reapplying(edit.record, to: edit.name) == edit.plan.source)
    }
  }

  /// Whatever is taken out goes with all that stands under it, and comes back to its place.
  @Test(arguments: ["aaaaaa2", "aaaaaa5", "aaaaaa4", "aaaaaa3", "1.2", "（一）", "（二）", "2.1", "阶段一", "2.1(1)"])
  func whatIsTakenOutComesBack(which: String) throws {
    for (source, isWhole) in [(smallPlan, true), (String(smallPlan.dropLast()), false)] {
      let plan = Plan(reading: Array(source.utf8))
      let name = ItemID(which).map { EditName(item: $0, which: "") } ?? EditName(item: nil, which: which)
      let place = try #require(plan.editPlace(named: name, .remove))
      guard let edit = try? plan.removing(place) else {
        // A task needs an item, and items of a phase that is gone would have no due day.
        #expect(["aaaaaa3", "阶段一"].contains(which))
        continue
      }
      #expect(edit.plan.source.count < plan.source.count && edit.plan.findings.count <= plan.findings.count)
      #expect(self.text(edit.plan).hasSuffix("\n") == isWhole)
      #expect(
        try text(Plan(reading: edit.plan.reapplying(edit.record.reversed, to: edit.name))) == text(plan))
    }
  }

  /// Lines that others changed since are not taken out.
  @Test func linesThatChangedStay() throws {
    let plan = plan(smallPlan)
    let id = try #require(ItemID("zzzzzzz"))
    let added = try plan.adding(NewEntry(.task, in: .group(0), "巡河", [.lead: "县水务局"]), id: id)
    let changed = Plan(reading: Array(text(added.plan).replacing("### 3. 巡河", with: "### 3. 巡查").utf8))
    #expect(throws: EditError.overwritten(.add)) {
      try changed.reapplying(added.record.reversed, to: added.name)
    }
    #expect(throws: EditError.overwritten(.add)) { try added.plan.reapplying(added.record, to: added.name) }
  }

  /// Random edits of random lines, one after the other.
  @Test(arguments: 0..<40) func randomEditsAreTakenBackToTheByte(seed: UInt64) throws {
    var random = RandomEdits(seed: seed)
    let original = random.plan()
    var (plan, made) = (original, [PlanEdit]())
    for _ in 0..<60 {
      guard let edit = random.edit(of: plan), let done = try? plan.applying(edit) else { continue }
      #expect(done.plan.isLike(plan, butFor: edit.place), "\(edit) in \(text(plan))")
      plan = done.plan
      made.append(done)
    }
    #expect(made.count > 3)
    for edit in made.reversed() {
      plan = Plan(reading: try plan.reapplying(edit.record.reversed, to: edit.name))
    }
    #expect(text(plan) == text(original))
  }

  /// Taking back edits of two things gives the same whichever is first.
  @Test(arguments: 0..<40) func takingBackCommutes(seed: UInt64) throws {
    var random = RandomEdits(seed: seed &+ 1000)
    var trials = 0
    for _ in 0..<200 where trials < 20 {
      let original = random.plan()
      guard let first = random.edit(of: original), let one = try? original.applying(first),
        let second = random.edit(of: one.plan), second.place != first.place,
        let both = try? one.plan.applying(second)
      else { continue }
      trials += 1
      func back(_ edits: PlanEdit...) throws -> [UInt8] {
        try edits.reduce(both.plan.source) {
          try Plan(reading: $0).reapplying($1.record.reversed, to: $1.name)
        }
      }
      #expect(try back(both, one) == original.source)
      #expect(try back(one, both) == original.source, "\(first) \(second)")
    }
    #expect(trials > 0)
  }
}

extension Plan {
  /// Whether nothing but the lines of a place differ: every other item says what it said.
  fileprivate func isLike(_ other: Plan, butFor place: EditPlace) -> Bool {
    func rest(_ plan: Plan) -> [String] {
      plan.assignments.indices.filter { .item($0) != place }.map {
        String(decoding: plan.source[plan.assignments[$0].lineRange], as: UTF8.self)
      }
    }
    return rest(self) == rest(other) && findings.count <= other.findings.count
  }
}

/// Plans and edits as people may write them, from a seed.
private struct RandomEdits {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private static let texts = [
    "县水务局", "县农业局、县林业局", "各镇（含街道、园区）", "清淤；植树", "牵头: 某局", "期限", "^aaaaaaa", "a\\b", "# 一", "- 二",
    "（一）三", "2. 四", "[x] 五", "六 2018-01 – 2018-03", "", " 七　八 ", "2018-06", "阶段一", "2019", "率 ≥ 85 %",
    "九\n十", "=======", "待核: 十一", "　", "阶段", "\u{200B}十二", "2018-02 – 2019-05",
  ]
  private static let leads = ["牵头: ", "**责任单位：** ", "负责 ：", "责任:"]
  private static let separators = ["；", ";", "； ", " ；", "﹔"]

  mutating func plan() -> Plan {
    let end = Bool.random(using: &generator) ? "\n" : "\r\n"
    var lines = ["# 方案", "- 格式: duban 1", "", "## 阶段", "### （一）起步 2018-01 – 2018-06", "- 开会 ^aaaaaa2"]
    for group in 1...2 {
      lines += ["", "## （\(Numerals.chinese(group))）组"]
      for task in 1...3 {
        lines.append("### \(task). 任务\(task)")
        if Bool.random(using: &generator) { lines += ["说明。", ""] }
        for letter in 0..<Int.random(in: 1...2, using: &generator) { lines.append(item(group, task, letter)) }
      }
    }
    let tail = Bool.random(using: &generator) ? end : ""
    return Plan(reading: Array((lines.joined(separator: end) + tail).utf8))
  }

  private mutating func item(_ group: Int, _ task: Int, _ letter: Int) -> String {
    var parts = [
      (Self.leads.randomElement(using: &generator) ?? "") + "县水务局", "配合：县农业局、 各镇", "清淤；植树", "期限: 2018",
      "备注: 无",
    ].shuffled(using: &generator)
    parts.removeLast(Int.random(in: 0...3, using: &generator))
    let mark = Bool.random(using: &generator) ? "- " : "*  "
    let text = parts.joined(separator: Self.separators.randomElement(using: &generator) ?? "；")
    return mark + text + " ^bb\(group + 1)\(task + 1)\(letter + 2)cc"
  }

  mutating func edit(of plan: Plan) -> FieldEdit? {
    let places: [EditPlace] =
      plan.assignments.indices.map(EditPlace.item) + plan.tasks.indices.map(EditPlace.task)
      + plan.groups.indices.map(EditPlace.group) + plan.units.names.map(EditPlace.unit) + [.plan, .phase(0)]
    let fields: [EditField] = [.lead, .support, .scope, .due, .doubt, .title, .body, .short, .span]
    guard let place = places.randomElement(using: &generator),
      let field = fields.randomElement(using: &generator),
      let text = Self.texts.randomElement(using: &generator)
    else { return nil }
    return FieldEdit(place, field, text)
  }
}
