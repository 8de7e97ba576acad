import PlanBytes
@testable import PlanModel
import TestSupport
import Testing

/// A plan of which little changed is read in part: the same as reading all of it, whatever changed.
@Suite struct RereadingTests {
  /// All that a plan says.
  private static func facts(_ plan: Plan) -> [String] {
    var facts = ["\(plan.title) \(plan.header)"]
    facts += plan.phases.map { "\($0)" } + plan.groups.map { "\($0)" } + plan.tasks.map { "\($0)" }
    facts += plan.safeguards.map { "\($0)" } + plan.findings.map { "\($0)" }
    for (index, item) in plan.assignments.enumerated() {
      let units = [item.leads, item.supporters].map { plan.unitReferences[$0] }
      facts.append(
        "\(String(describing: item.id)) \(String(describing: item.writtenID)) \(item.home) \(item.scope) \(units) \(item.due) \(item.targets) \(item.lineRange) \(item.line)"
      )
      if let id = item.id { facts.append("\(id) \(String(describing: plan.subject(of: id))) \(index)") }
    }
    for (index, target) in plan.targets.enumerated() {
      facts.append("\(target)")
      if let id = target.id { facts.append("\(id) \(String(describing: plan.subject(of: id))) \(index)") }
    }
    facts.append("\(plan.doubtful) \(plan.units.names) \(plan.units.aliases) \(plan.otherIDs)")
    facts += plan.units.names.map { "\(String(describing: plan.units.number(of: $0)))" }
    return facts
  }

  /// Whether a part was read; what came of it is compared with reading all.
  private func isReadInPart(_ old: Plan, _ source: [UInt8], _ plan: inout Plan) -> Bool {
    let whole = Plan(reading: source)
    let part = old.rereading(source)
    if let part {
      let (one, other) = (Self.facts(part), Self.facts(whole))
      #expect(part.source == source)
      #expect(
        one == other,
        "\(String(decoding: old.source, as: UTF8.self))\n=====\n\(String(decoding: source, as: UTF8.self))")
    }
    plan = part ?? whole
    return part != nil
  }

  /// Any text after any change of it, one change after the other.
  @Test(arguments: [("\n", 1), ("\r\n", 2), ("\n", 3)]) func aPartIsReadLikeTheWhole(
    end: String, seed: UInt64
  ) {
    var generator = SeededGenerator(seed: seed)
    var (trials, parts) = (0, 0)
    for _ in 0..<300 {
      var text = PlanLines(end: end, using: &generator)
      var plan = Plan(reading: text.bytes)
      for _ in 0..<8 {
        text.change(using: &generator)
        trials += 1
        if isReadInPart(plan, text.bytes, &plan) { parts += 1 }
      }
    }
    #expect(parts * 2 > trials, "\(parts) of \(trials)")
  }

  /// Any bytes come or go.
  @Test func anyBytesMayChange() throws {
    var generator = SeededGenerator(seed: 4)
    for source in [Array(smallPlan.utf8), try file("Plans/lianshan/plan.md")] {
      var (plan, text) = (Plan(reading: source), source)
      for trial in 0..<400 {
        if trial % 8 == 0 { (plan, text) = (Plan(reading: source), source) }
        let start = Int.random(in: 0...text.count, using: &generator)
        let end = min(text.count, start + Int.random(in: 0...40, using: &generator))
        let other = Int.random(in: 0..<source.count, using: &generator)
        let piece = source[other..<min(source.count, other + Int.random(in: 0...30, using: &generator))]
        text.replaceSubrange(start..<end, with: piece)
        _ = isReadInPart(plan, text, &plan)
      }
    }
  }

  /// Where a field of one item is another, little is read.
  @Test(arguments: [
    ("- 牵头: 水务局；配合: 县林业局", "- 牵头: 县农业局；配合: 县林业局"), ("### 1. 整治河道", "### 1. 治河"),
    ("先摸底，再整治。\n", ""), ("≥ 85 %", "≥ 9 %"), ("- 召开动员会", "- 开会"), ("# 某县整治方案", "# 方案"),
    ("- 牵头: 县审计局 ^aaaaaa8\n", "- 牵头: 县审计局 ^aaaaaa8\n- 牵头: 县新局 ^aaaaaa9\n"),
    ("## 保障措施", "## （三）管地\n\n## 保障措施"), ("（一）动员阶段 2018-01", "（一）动员 2018-02"),
    ("### 2. 清理养殖场\n", "### 3. 清理养殖场\n"), ("- 牵头: 县林业局 ^aaaaaa7", "- 牵头: 县林业局 ^aaaaaaa"),
  ])
  func aSmallChangeIsReadInPart(old: String, new: String) {
    var read = plan(smallPlan)
    #expect(isReadInPart(read, Array(smallPlan.replacing(old, with: new).utf8), &read))
  }

  /// What a line far away may mend or move, or names, is read as a whole.
  @Test(arguments: [
    ("^aaaaaa7", "^aaaaaa3"), ("### （二）攻坚阶段", "### （三）攻坚阶段"), ("- 县水务局；", "- 县水利局；"),
    ("- 牵头: 县林业局 ^aaaaaa7", "- 牵头: 县林业局；标识: aaaaaab ^aaaaaa7"), ("### 1. 建立制度", "<<<<<<< 甲"),
    ("# 某县整治方案", "某县整治方案"),
  ])
  func theWholeIsReadWhereItMatters(old: String, new: String) {
    var read = plan(smallPlan)
    #expect(!isReadInPart(read, Array(smallPlan.replacing(old, with: new).utf8), &read))
  }
}

/// A plan made by chance, with the mistakes that people make.
struct PlanLines {
  private var lines: [String] = []
  private let end: String
  private var nextID = 0

  private static let units = ["县水务局", "县林业局", "县农业局", "水务局", "县 林业局", "甲镇", "乙镇", "县审计局"]
  private static let odd = [
    "# 又一个标题", "## 保障措施", "## 单位", "- 县水务局；简称: 水务局", "#### （1）部分", "##### 深", "<<<<<<< 甲", ">>>>>>> 乙",
    "  - 三", "- 牵头: 县水务局；牵头: 甲镇、县农业局 ^zz2zzzz", "- 期限: 阶段九", "- 待核: 年份", "- 标识: aaaaaab；牵头: 甲镇", "##标题",
    "- 期限: 明年 ^zz2zzzz", "- 牵头: ", "## （一）又一组", "### 1. 又一个", "### 无号", "## 无号组",
    "### （一）领导 2018-05 – 2018-06",
  ]

  init(end: String, using generator: inout SeededGenerator) {
    self.end = end
    lines = ["# 方案", "- 格式: duban 1", ""]
    if Bool.random(using: &generator) { lines += ["## 单位", "- 县水务局；简称: 水务局", "- 乙镇"] }
    lines += ["## 阶段", "### （一）动员 2018-01 – 2018-03", "- 开会", "### （二）攻坚 2018-04 – 2018-12", ""]
    for group in 1...Int.random(in: 1...4, using: &generator) {
      lines.append(
        Int.random(in: 0..<9, using: &generator) == 0 ? "## 组" : "## （\(Numerals.chinese(group))）组")
      for task in 0..<Int.random(in: 0...4, using: &generator) { addTask(task + 1, using: &generator) }
    }
    if Bool.random(using: &generator) { lines += ["## 保障措施", "### （一）加强领导", "成立小组。"] }
  }

  var bytes: [UInt8] { Array((lines.joined(separator: end) + end).utf8) }

  private mutating func addTask(_ number: Int, using generator: inout SeededGenerator) {
    lines.append(Int.random(in: 0..<12, using: &generator) == 0 ? "### 任务" : "### \(number). 任务")
    if Bool.random(using: &generator) { lines.append("说明。") }
    for _ in 0..<Int.random(in: 0...2, using: &generator) { lines.append(item(using: &generator)) }
  }

  private mutating func item(using generator: inout SeededGenerator) -> String {
    func unit() -> String { Self.units[Int.random(in: 0..<Self.units.count, using: &generator)] }
    nextID += 1
    let digits = String(nextID, radix: 8).map { Character(String(Int(String($0)).map { $0 + 2 } ?? 2)) }
    let id = "a" + String(repeating: "2", count: 6 - digits.count) + String(digits)
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: return "- 牵头: \(unit())；配合: \(unit())、\(unit())；期限: 阶段二 ^\(id)"
    case 1: return "- 内容: 巡河；待核: 年份 ^\(id)"
    case 2: return "  - 指标: 达标率 ≥ 85 % ^\(id)"
    case 3: return "- 牵头: \(unit())"
    default: return "- 牵头: \(unit())；期限: 2018-06 ^\(id)"
    }
  }

  /// A line comes, goes, or is another; now and then one that is odd.
  mutating func change(using generator: inout SeededGenerator) {
    let place = Int.random(in: 0..<lines.count, using: &generator)
    let isOdd = Int.random(in: 0..<6, using: &generator) == 0
    let new =
      isOdd ? Self.odd[Int.random(in: 0..<Self.odd.count, using: &generator)] : item(using: &generator)
    switch Int.random(in: 0..<6, using: &generator) {
    case 0 where lines.count > 1: lines.remove(at: place)
    case 1, 2: lines.insert(new, at: place)
    case 3: lines[place] += "乙"
    default: lines[place] = new
    }
  }
}
