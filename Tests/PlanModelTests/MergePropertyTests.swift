import PlanModel
import TestSupport
import Testing

/// Random plans, edited at random by two.
@Suite struct MergePropertyTests {
  /// Edits of different items give what both edits give, one after the other.
  @Test func editsOfDifferentItemsAddUp() {
    for seed in 0..<3000 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let base = RandomPlan(using: &generator)
      var (ours, theirs, both) = (base, base, base)
      for block in base.blocks.indices {
        let side = Int.random(in: 0..<4, using: &generator)
        guard side < 2 else { continue }
        let edit = RandomPlan.Edit(using: &generator)
        both.apply(edit, to: block)
        if side == 0 { ours.apply(edit, to: block) } else { theirs.apply(edit, to: block) }
      }
      let merged = PlanMerge(base: base.bytes, ours: ours.bytes, theirs: theirs.bytes)
      #expect(merged.conflicts.isEmpty, "seed \(seed)")
      #expect(
        merged.text == both.bytes,
        "seed \(seed)\n\(base.text)\n--\n\(ours.text)\n--\n\(theirs.text)\n--\n\(merged.text.map { String(decoding: $0, as: UTF8.self) } ?? "-")"
      )
      guard merged.conflicts.isEmpty, merged.text == both.bytes else { return }
    }
  }

  /// Whatever both do: the same on both machines; nothing that was added or edited is lost; ids stand once.
  @Test func nothingIsLost() {
    var conflicts = 0
    for seed in 0..<1200 {
      var generator = SeededGenerator(seed: UInt64(seed + 1_000_000))
      let base = RandomPlan(using: &generator)
      var (ours, theirs) = (base, base)
      ours.editAtRandom(using: &generator)
      theirs.editAtRandom(using: &generator)
      let known = seed % 5 == 0 ? nil : base.bytes
      let merged = PlanMerge(base: known, ours: ours.bytes, theirs: theirs.bytes)
      let mirrored = PlanMerge(base: known, ours: theirs.bytes, theirs: ours.bytes)
      let texts = (merged.text { _ in .ours } ?? [], merged.text { _ in .theirs } ?? [])
      conflicts += merged.conflicts.count
      #expect(texts.0 == mirrored.text { _ in .theirs }, "seed \(seed)")
      #expect(texts.1 == mirrored.text { _ in .ours }, "seed \(seed)")
      let lost = (
        RandomPlan.words(in: ours.bytes).subtracting(known == nil ? [] : base.words),
        RandomPlan.words(in: theirs.bytes).subtracting(known == nil ? [] : base.words)
      )
      let missing = (
        lost.0.subtracting(RandomPlan.words(in: texts.0)), lost.1.subtracting(RandomPlan.words(in: texts.1))
      )
      #expect(
        missing.0.isEmpty && missing.1.isEmpty,
        "seed \(seed): \(missing)\n\(base.text)\n--\n\(ours.text)\n--\n\(theirs.text)\n--\n\(String(decoding: texts.0, as: UTF8.self))"
      )
      let kept = base.words.intersection(ours.words).intersection(theirs.words)
      // What somebody moved into a place that the other deleted goes with the choice.
      let refused = RandomPlan.words(in: merged.conflicts.flatMap(\.theirs.text))
      let gone = kept.subtracting(RandomPlan.words(in: texts.0)).subtracting(refused)
      #expect(
        gone.isEmpty,
        "seed \(seed): \(gone)\n\(base.text)\n--\n\(ours.text)\n--\n\(theirs.text)\n--\n\(String(decoding: texts.0, as: UTF8.self))"
      )
      for text in [texts.0, texts.1] {
        let plan = Plan(reading: text)
        #expect(
          !plan.findings.contains { if case .duplicateID = $0.problem { true } else { false } },
          "seed \(seed)")
      }
      #expect(PlanMerge(base: known, ours: ours.bytes, theirs: ours.bytes).text == ours.bytes, "seed \(seed)")
      // Who did nothing but one small thing somewhere else changes nothing else.
      let small = "- 格式: duban 1\n- 时区: +0700\n"
      func withZone(_ plan: RandomPlan) -> [UInt8] {
        Array(plan.text.replacing("- 格式: duban 1\n", with: small).utf8)
      }
      let quiet = PlanMerge(base: base.bytes, ours: withZone(base), theirs: ours.bytes).text
      #expect(
        quiet == withZone(ours),
        "seed \(seed)\n\(base.text)\n--\n\(ours.text)\n--\n\(quiet.map { String(decoding: $0, as: UTF8.self) } ?? "-")"
      )
      guard missing.0.isEmpty, missing.1.isEmpty, gone.isEmpty, quiet == withZone(ours) else { return }
    }
    #expect(conflicts > 150)
  }
}

/// Fields under the title, set, changed and taken away by both, some with other line ends.
@Suite struct HeaderMergePropertyTests {
  private static let names = ["编号", "简称", "时区", "临期天数", "标注", "甲栏", "乙栏"]

  private struct Header {
    var values: [String: Int] = [:]
    var order: [String] = []

    mutating func set(_ name: String, _ value: Int?, using generator: inout SeededGenerator) {
      order.removeAll { $0 == name && values[name] == nil || $0 == name && value == nil }
      if value != nil, values[name] == nil {
        order.insert(name, at: Int.random(in: 0...order.count, using: &generator))
      }
      values[name] = value
    }

    mutating func change(using generator: inout SeededGenerator) {
      for _ in 0..<Int.random(in: 0...4, using: &generator) {
        guard let name = names.randomElement(using: &generator) else { return }
        let value = Int.random(in: 1...3, using: &generator)
        set(name, Int.random(in: 0..<5, using: &generator) == 0 ? nil : value, using: &generator)
      }
      if Int.random(in: 0..<4, using: &generator) == 0 { order.shuffle(using: &generator) }
    }

    func text(_ end: String) -> [UInt8] {
      let fields = order.map { "- \($0): 值\(values[$0] ?? 0)" }
      let lines = ["# 方案"] + fields + ["", "## 一、组", "### 1. 任务", "- 牵头: 县水务局 ^aaaaaa2"]
      return Array(lines.map { $0 + end }.joined().utf8)
    }
  }

  @Test func eachFieldGoesByItself() {
    var conflicts = 0
    for seed in 0..<4000 {
      var generator = SeededGenerator(seed: UInt64(seed + 9_000_000))
      var base = Header()
      base.change(using: &generator)
      var (ours, theirs) = (base, base)
      ours.change(using: &generator)
      theirs.change(using: &generator)
      let end = Int.random(in: 0..<3, using: &generator) == 0 ? "\r\n" : "\n"
      let merged = PlanMerge(base: base.text("\n"), ours: ours.text(end), theirs: theirs.text("\n"))
      conflicts += merged.conflicts.count
      for side in [PlanMerge.Side.ours, .theirs] {
        let text = merged.text { _ in side } ?? []
        let lines = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isNewline)
        for name in Self.names {
          let found = lines.filter { $0.hasPrefix("- \(name): ") }.map { $0.drop { $0 != "值" }.dropFirst() }
          let (old, one, other) = (base.values[name], ours.values[name], theirs.values[name])
          let value = one == old ? other : other == old ? one : side == .ours ? one : other
          #expect(found == (value.map { ["\($0)"[...]] } ?? []), "seed \(seed) \(name) \(lines)")
          guard found == (value.map { ["\($0)"[...]] } ?? []) else { return }
        }
      }
    }
    #expect(conflicts > 300)
  }
}

/// A made-up plan as blocks of lines, each with words of its own.
struct RandomPlan {
  var blocks: [[String]] = []
  private static let units = ["县水务局", "县环保局", "县农业局", "县公安局"]

  enum Edit {
    case lead(String), due(Int), scope(Int), id(ItemID), target(Int), delete, item(Int, ItemID?), text(Int),
      task(Int)

    init(using generator: inout SeededGenerator) {
      let word = Int.random(in: 100_000...999_999, using: &generator)
      switch Int.random(in: 0..<10, using: &generator) {
      case 0: self = .lead(RandomPlan.units.randomElement(using: &generator) ?? "")
      case 1: self = .due(word)
      case 2: self = .scope(word)
      case 3, 4: self = .id(ItemID.random(using: &generator))
      case 5: self = .target(word)
      case 6: self = .delete
      case 7: self = .item(word, Bool.random(using: &generator) ? .random(using: &generator) : nil)
      case 8: self = .text(word)
      default: self = .task(word)
      }
    }
  }

  init(using generator: inout SeededGenerator) {
    func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }
    blocks.append(["# 方案w\(below(900_000) + 100_000)"])
    blocks.append(["- 格式: duban 1"])
    for group in 1...(1 + below(2)) {
      blocks.append([""])
      blocks.append(["## \(group)、组w\(below(900_000) + 100_000)"])
      for task in 1...(1 + below(3)) {
        blocks.append(["### \(task). 任务w\(below(900_000) + 100_000)"])
        if below(2) == 0 { blocks.append(["说明w\(below(900_000) + 100_000)"]) }
        for _ in 0..<below(4) {
          let id = below(3) > 0 ? " ^\(ItemID.random(using: &generator))" : ""
          var item = [
            "- 牵头: \(Self.units[below(4)])；内容: 工作w\(below(900_000) + 100_000)；期限: 2018-0\(1 + below(9))\(id)"
          ]
          for _ in 0..<below(2) { item.append("  - 指标: 率w\(below(900_000) + 100_000) ≥ 8\(below(9)) %") }
          blocks.append(item)
        }
      }
    }
  }

  var text: String { blocks.joined().map { $0 + "\n" }.joined() }
  var bytes: [UInt8] { Array(text.utf8) }
  var words: Set<String> { Self.words(in: bytes) }

  /// All words w123456.
  static func words(in bytes: [UInt8]) -> Set<String> {
    let text = String(decoding: bytes, as: UTF8.self)
    return Set(text.matches(of: /w[0-9]{6}/).map { String($0.output) })
  }

  /// Changes a block; what does not fit it does nothing.
  mutating func apply(_ edit: Edit, to block: Int) {
    guard let line = blocks[block].first else { return }
    let isItem = line.hasPrefix("- 牵头")
    switch edit {
    case .lead(let unit) where isItem: blocks[block][0] = line.replacing(/牵头: [^；]*/, with: "牵头: \(unit)")
    case .due(let word) where isItem: blocks[block][0] = line.replacing(/期限: [^ ]*/, with: "期限: w\(word)")
    case .scope(let word) where isItem: blocks[block][0] = line.replacing(/内容: [^；]*/, with: "内容: 改成w\(word)")
    case .id(let id) where isItem && !line.contains("^"): blocks[block][0] += " ^\(id)"
    case .target(let word) where isItem: blocks[block].append("  - 指标: 新率w\(word) ≥ 90 %")
    case .delete where isItem: blocks[block] = []
    case .item(let word, let id) where isItem:
      blocks[block].append("- 牵头: 县财政局；内容: 新增w\(word)\(id.map { " ^\($0)" } ?? "")")
    case .text(let word) where line.hasPrefix("说明"): blocks[block][0] = "说明w\(word)"
    case .text(let word) where line.hasPrefix("###"): blocks[block][0] += "w\(word)"
    case .task(let word) where line.hasPrefix("- ") && blocks[block].count > 1:
      blocks[block].append("### 9. 新任务w\(word)")
    default: break
    }
  }

  /// Several edits, which may meet others'; and blocks that move.
  mutating func editAtRandom(using generator: inout SeededGenerator) {
    for _ in 0..<Int.random(in: 0...8, using: &generator) {
      apply(Edit(using: &generator), to: Int.random(in: 2..<blocks.count, using: &generator))
    }
    for _ in 0..<Int.random(in: 0...2, using: &generator) {
      let from = Int.random(in: 2..<blocks.count, using: &generator)
      let block = blocks.remove(at: from)
      blocks.insert(block, at: Int.random(in: 2...blocks.count, using: &generator))
    }
    if Int.random(in: 0..<4, using: &generator) == 0 {
      let start = Int.random(in: 2..<blocks.count, using: &generator)
      blocks.removeSubrange(start..<min(blocks.count, start + 3))
    }
  }
}
