import PlanBytes

/// Says what each conflict is about, and what each side has there.
struct ConflictWriter {
  private(set) var conflicts: [PlanMerge.Conflict] = []
  private let texts: MergeTexts
  private let (left, right): (ItemsByLine, ItemsByLine)

  /// The items of a plan by the lines that are theirs.
  private struct ItemsByLine {
    private var items: [Int: (id: ItemID?, number: String)] = [:]

    init(_ text: MergeText, isNeeded: Bool) {
      guard isNeeded else { return }
      let plan = Plan(parsing: text.source)
      for (index, item) in plan.assignments.enumerated() {
        let entry = (item.id, plan[index].number)
        items[item.line - 1] = entry
        for target in plan.targets[item.targets] { items[target.line - 1] = entry }
      }
    }

    func item(ofLine line: Int?) -> (id: ItemID?, number: String)? { line.flatMap { items[$0] } }
  }

  init(_ lines: MergedLines, _ texts: MergeTexts, isOursLeft: Bool) {
    self.texts = texts
    let isNeeded = lines.conflictCount > 0
    left = ItemsByLine(texts.left, isNeeded: isNeeded)
    right = ItemsByLine(texts.right, isNeeded: isNeeded)
    let none = PlanMerge.Version(text: [], line: nil)
    conflicts = Array(
      repeating: PlanMerge.Conflict(item: nil, number: nil, ours: none, theirs: none),
      count: lines.conflictCount)
    var isBegun = [Bool](repeating: false, count: lines.conflictCount)
    for element in lines.elements {
      guard case .conflict(let one, let other) = lines.merges[element], let number = lines.conflicts[element]
      else { continue }
      if !isBegun[number] { name(&conflicts[number], one, other, isOursLeft) }
      isBegun[number] = true
      add(isOursLeft ? one : other, to: &conflicts[number].ours)
      add(isOursLeft ? other : one, to: &conflicts[number].theirs)
    }
  }

  private func name(
    _ conflict: inout PlanMerge.Conflict, _ one: LineMerge.Version?, _ other: LineMerge.Version?,
    _ isOursLeft: Bool
  ) {
    let (ofLeft, ofRight) = (left.item(ofLine: one?.line), right.item(ofLine: other?.line))
    let (ours, theirs) = isOursLeft ? (ofLeft, ofRight) : (ofRight, ofLeft)
    conflict.item = [ofLeft?.id, ofRight?.id].compactMap { $0 }.min()
    conflict.number = (ours ?? theirs)?.number
  }

  private func add(_ version: LineMerge.Version?, to conflict: inout PlanMerge.Version) {
    guard let version else { return }
    let text = version.side == .left ? texts.left : texts.right
    conflict.text += text.content(version.line) + [Ascii.newline]
    conflict.line = min(conflict.line ?? .max, version.line + 1)
  }
}
