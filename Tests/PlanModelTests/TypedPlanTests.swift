import PlanModel
import PlanPhrases
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

  /// Where a line may stand, what stands before a field in it, the names that are fields there with a value of each,
  /// and how that value is seen in the plan.
  private static let places:
    [(before: String, names: [(String, String)], read: @Sendable (Plan, String) -> String)] = [
      ("# 例\n- ", [("简称", "某县"), ("标注", "草稿"), ("编号", "k3v9"), ("临期天数", "15"), ("期限", "2020-12")], ofHeader),
      (
        "# 例\n## 阶段\n### （一）甲 2018-01 – 2018-12\n- ", [("简称", "动员")],
        { plan, _ in plan.shortTitle(ofPhase: 0) }
      ),
      (
        "# 例\n## 阶段\n### （一）甲 2018-01 – 2018-12\n- 开会；", [("牵头", "县水务局"), ("期限", "2018-06")],
        { value(of: $1, in: $0) }
      ),
      (
        head + "- ", [("牵头", "县水务局"), ("责任单位", "县水务局、县林业局"), ("配合单位", "县林业局"), ("完成时限", "2018-06")],
        { value(of: $1, in: $0) }
      ),
      (head + "- 牵头: 县水务局；", [("配合", "县林业局"), ("期限", "2018-06"), ("内容", "清淤")], { value(of: $1, in: $0) }),
      ("# 例\n## 单位\n- 县水务局；", [("简称", "水务局")], { plan, _ in plan.units.number(of: "水务局") == 0 ? "水务局" : "" }),
    ]
  private static let signs =
    colons + [
      "", " ", "\t", "\u{3000}", "\u{A0}", "，", ",", "、", "。", ".", "-", "－", "—", "——", "/", "~", "·", "（",
      "(", "“",
      "\"", "「", "[", "【", "<", "》", "+", "!", "？", ":：", " : ", "；", ";", "**:**", "^", "#", "…", "\\",
    ]

  private static func ofHeader(_ plan: Plan, _ name: String) -> String {
    switch name {
    case "简称": plan.header.shortName.map { plan.text($0) } ?? ""
    case "标注": plan.header.label.map { plan.text($0) } ?? ""
    case "编号": plan.header.planID ?? ""
    case "临期天数": String(plan.header.warningDays)
    default: plan.header.deadlines.first?.date.description ?? ""
    }
  }

  /// Wherever the field stands, and whatever sign stands for its colon. Behind some names another word may follow
  /// without one: 内容丰富.
  @Test func aFieldIsReadOrReportedAnywhere() {
    for (before, names, read) in Self.places {
      for (name, value) in names {
        for sign in Self.signs where !sign.isEmpty || ["期限", "完成时限", "牵头", "责任单位", "配合单位"].contains(name) {
          for (open, close) in [("", ""), ("**", "**"), ("[ ] ", ""), (" ", " "), ("\u{200B}", "")] {
            let plan = plan(before + open + name + close + sign + value + "\n")
            let isRead = read(plan, name) == value
            #expect(isRead || !plan.findings.isEmpty, "\(before)\(open)\(name)\(close)\(sign)\(value)")
          }
        }
      }
    }
  }

  /// Fields that no semicolon parts from the one before.
  @Test(arguments: [
    "- 牵头: 县水务局 期限 2018-06", "- 牵头: 县水务局\u{A0}期限: 2018-06", "- 牵头: 县水务局，配合：县林业局", "- 牵头: 甲；指标: 率 ≥ 3 %",
    "- 牵头县水务局", "- 期限2018-06", "- 完成时限阶段一", "牵头县水务局", "期限2018年6月底", "牵头 县水务局", "- 牵头", "- 内容",
  ])
  func runTogetherIsReported(line: String) {
    #expect(!plan(Self.head + "- 牵头: 乙\n" + line + "\n").findings.isEmpty)
  }

  /// Text that only begins like a field.
  @Test(arguments: [
    "- 内容丰富", "- 责任到人，落实到岗", "- 配合做好各项工作", "- 期限内完成", "- 牵头起草实施方案", "责任落实到人", "内容包括三个方面", "负责各镇巡查，每月一次",
  ])
  func textIsText(line: String) {
    #expect(plan(Self.head + "- 牵头: 乙\n" + line + "\n").findings.isEmpty)
  }

  private static func value(of word: String, in plan: Plan) -> String {
    guard let item = plan.assignments.first else { return "" }
    switch word {
    case "配合", "配合单位", "协办单位": return plan[0].supporters.joined(separator: "、")
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
    #expect(plan.shortName(in: .english) == "短")
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
