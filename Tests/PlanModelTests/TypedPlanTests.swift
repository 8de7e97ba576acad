import PlanModel
import TestSupport
import Testing

/// `plan.md` as people type it: from other keyboards, web pages and chats.
@Suite struct TypedPlanTests {
  private static let head = "# 例\n- 格式: duban 1\n\n## （一）组\n### 1. 任务\n"
  private static let blanks = [
    "", " ", "  ", "\t", "\u{3000}", "\u{A0}", "\u{200B}", "\u{FEFF}", "\u{200C}", "\u{200D}", "\u{2060}",
    "\u{2009}", " \u{200B}",
  ]
  private static let bullets = [
    "", "- ", "* ", "+ ", "• ", "－", "－ ", "＊ ", "-", "●", "1. ", "1、", "（1）", "> ", "| ", "-\u{3000}",
    "-\u{A0}", "–  ", "\u{3000}\u{3000}", "· ", "□ ", "- 1. ",
    "- ① ", "- • ", "  ", "— ",
  ]
  private static let boxes = ["", "[ ] ", "[x] ", "[X] ", "［ ］", "☐ ", "√ ", "[]", "[-] "]
  private static let bold = [
    ("", "", ""), ("**", "**", ""), ("**", "", "**"), ("__", "__", ""), ("`", "`", ""), ("**", " **", ""),
    ("*", "*", ""),
  ]
  private static let colons = [":", "：", "﹕", "∶", "︰", "꞉", "=", "＝", "→"]
  private static let words = [
    "牵头", "牵头单位", "责任", "责任单位", "负责", "配合", "协办单位", "内容", "事项", "期限", "完成时限", "时间节点",
  ]

  private static func isReported(_ plan: Plan) -> Bool {
    plan.findings.contains { $0.line == 6 && $0.problem.severity == .damage }
  }

  /// Whatever stands around a field's word and its colon: the value is in its field, or the line is reported.
  @Test func aFieldIsReadOrReported() {
    var generator = SeededGenerator(seed: 13)
    func any<Value>(_ list: [Value]) -> Value { list[Int.random(in: 0..<list.count, using: &generator)] }
    var read = 0
    for trial in 0..<20_000 {
      let (word, bold) = (any(Self.words), any(Self.bold))
      let isDue = ["期限", "完成时限", "时间节点"].contains(word)
      let value = isDue ? "2018-06" : "县水务局"
      var name = word
      if trial % 5 == 0 { name.insert(contentsOf: any(Self.blanks), at: name.index(after: name.startIndex)) }
      let line =
        any(Self.bullets) + any(Self.boxes) + any(Self.blanks) + bold.0 + name + bold.1 + any(Self.blanks)
        + any(Self.colons) + bold.2
        + any(Self.blanks) + value + any(Self.blanks)
      let plan = plan(Self.head + line + "\n")
      guard !Self.isReported(plan) else { continue }
      let isRead = plan.assignments.count == 1 && Self.value(of: word, in: plan) == value
      read += isRead ? 1 : 0
      #expect(
        isRead,
        "\(line.unicodeScalars.map { $0.value > 0x7E && $0.value < 0x3000 || $0.value == 0xFEFF ? "<\(String($0.value, radix: 16))>" : String($0) }.joined()) \(plan.findings)"
      )
      if !isRead { return }
    }
    #expect(read > 1500)
  }

  private static func value(of word: String, in plan: Plan) -> String {
    let item = plan.assignments[0]
    switch word {
    case "配合", "协办单位": return plan[0].supporters.joined(separator: "、")
    case "内容", "事项": return plan.text(item.scope)
    case "期限", "完成时限", "时间节点":
      if case .date(let date) = item.due { return date.description } else { return "" }
    default: return plan[0].leads.joined(separator: "、")
    }
  }

  /// What everybody writes is read.
  @Test(arguments: [
    "- 牵头 : 县水务局 ； 期限 : 2018-06", "- 牵头单位﹕县水务局﹔期限﹕2018-06", "- 牵头∶县水务局；期限∶2018-06",
    "- **牵头**: 县水务局；**期限**: 2018-06", "- **牵头：** 县水务局；**期限：** 2018-06", "- **牵头: 县水务局**；期限: 2018-06",
    "- [ ] 牵头: 县水务局；期限: 2018-06",
    "- [x] 牵头: 县水务局；期限: 2018-06", "* ☐ 牵头: 县水务局；期限: 2018-06",
    "-\u{3000}牵头\u{3000}：\u{A0}县水务局\u{200B}；\u{FEFF}期限: 2018-06\u{A0}",
    "- 牵　头: 县水务局；期 限: 2018-06", "- 牵\u{200B}头: 县水务局；期限: 2018-06 \u{200B}^aaaaaa2\u{200B}",
  ])
  func commonSpellingsAreRead(line: String) {
    let plan = plan(Self.head + line + "\n")
    #expect(plan.findings == [])
    #expect(plan[0].leads == ["县水务局"])
    #expect(plan.assignments.first?.due == PartialDate("2018-06").map { .date($0) })
    #expect(plan.assignments.first?.id == (line.contains("^") ? ItemID("aaaaaa2") : nil))
  }

  @Test func unitsThatLookTheSameAreOne() {
    let names = ["县水务局", "县水务局\u{A0}", "\u{200B}县水务局", "县\u{3000}水务局", "县水务\u{200D}局", "\u{FEFF}县 水务局"]
    let plan = plan(Self.head + names.map { "- 牵头: \($0)\n" }.joined() + "- 牵头: A科\n- 牵头: Ａ科﹑Ｂ科\n")
    #expect(plan.findings == [])
    #expect(Set(plan.assignments.indices.prefix(names.count).flatMap { plan[$0].leads }) == ["县水务局"])
    #expect(plan[names.count + 1].leads == ["A科", "Ｂ科"])
    #expect(plan.units.number(of: "县 水务局") == plan.units.number(of: "县水务局"))
  }

  @Test func headersAndPhasesAsTyped() {
    let plan = plan(
      "# 例\n- **格式**： duban 1\n- 临期天数 : 15\n- 简 称﹕短\n\n## 阶段\n### （一）甲 2018-01 – 2018-12\n- 简称 ：动员\n\n## 单位\n- 县水务局﹔简称 : 水务局﹑水利局\n"
    )
    #expect(plan.findings == [])
    #expect(plan.header.warningDays == 15)
    #expect(plan.shortName == "短")
    #expect(plan.shortTitle(ofPhase: 0) == "动员")
    #expect(plan.units.number(of: "水利局") == plan.units.number(of: "县水务局"))
  }

  @Test func whatIsNoFieldIsSaid() {
    func problems(_ text: String) -> [PlanProblem] { plan(text).findings.map(\.problem) }
    let item = "- 牵头: 甲\n"
    #expect(problems(Self.head + item + "牵头：县水务局\n") == [.almostItem])
    #expect(problems(Self.head + item + "\\牵头：县水务局\n") == [])
    #expect(problems(Self.head + item + "- ● 牵头：县水务局\n") == [.almostField])
    #expect(problems(Self.head + item + "- \\牵头=县水务局\n- 内容丰富\n") == [])
    #expect(problems("# 例\n- 牵头: 县水务局\n") == [.itemWithoutTask])
    #expect(problems(Self.head + "- 牵头: 甲 ＾aaaaaa2\n") == [.badID("aaaaaa2")])
    #expect(problems("# 例\r- 格式: duban 1\r").contains(.loneReturn))
    #expect(problems("# 例\r\n- 格式: duban 1\r\n") == [])
  }
}
