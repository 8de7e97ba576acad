/// All lines of the texts that are merged, in order, and what becomes of each.
struct MergedLines {
  let all: [MergeOrder.Element]
  let elements: [Int]
  private(set) var merges: [LineMerge]
  /// The conflict that an element is a part of.
  private(set) var conflicts: [Int?]
  private(set) var conflictCount = 0

  init(_ texts: MergeTexts, count: Int) {
    let join = LineJoin(texts, count: count)
    all = join.elements
    let text: (Int) -> ArraySlice<UInt8> = { [all] element in
      let lines = all[element]
      return lines.left.map { texts.left.content($0) } ?? lines.right.map { texts.right.content($0) } ?? []
    }
    elements = MergeOrder(all, base: join.base, left: join.left, right: join.right, text: text).elements
    merges = all.map(texts.merge)
    conflicts = Array(repeating: nil, count: all.count)
    keepWhole(.left, texts)
    keepWhole(.right, texts)
    number()
    merges = IDOwners(texts).settled(merges, in: elements)
  }

  private func isDeleted(_ element: Int, by side: LineMerge.Side) -> Bool {
    all[element].base != nil && (side == .left ? all[element].left : all[element].right) == nil
  }

  /// Where a side deleted an item or a heading, and the other changed something under it, all that was deleted there
  /// is one conflict: half of it would come to stand under something else.
  private mutating func keepWhole(_ side: LineMerge.Side, _ texts: MergeTexts) {
    var position = 0
    while position < elements.count {
      let element = elements[position]
      let level = all[element].level
      let isHead = level <= MergeLine.Kind.item.level && isDeleted(element, by: side)
      guard isHead, conflicts[element] == nil else {
        position += 1
        continue
      }
      let under = extent(of: position)
      if elements[under].contains(where: { survives($0, without: side) }) {
        for element in elements[under] { join(element, without: side, texts) }
        conflictCount += 1
        position = under.upperBound
      } else {
        position += 1
      }
    }
  }

  /// An item or a heading with all that stands under it.
  private func extent(of position: Int) -> Range<Int> {
    let level = all[elements[position]].level
    let isItem = level == MergeLine.Kind.item.level
    var end = position + 1
    while end < elements.count {
      let next = all[elements[end]].level
      if isItem ? next != MergeLine.Kind.nested.level : next <= level { break }
      end += 1
    }
    return position..<end
  }

  /// Whether a line that a side has not stays, or may stay, because the other has it.
  private func survives(_ element: Int, without side: LineMerge.Side) -> Bool {
    guard (side == .left ? all[element].left : all[element].right) == nil else { return false }
    switch merges[element] {
    case .line, .conflict: return all[element].level < MergeLine.Kind.blank.level
    case .gone: return false
    }
  }

  private mutating func join(_ element: Int, without side: LineMerge.Side, _ texts: MergeTexts) {
    let lines = all[element]
    if side == .left, lines.left == nil, let line = lines.right {
      merges[element] = .conflict(left: nil, right: texts.version(.right, line))
      conflicts[element] = conflictCount
    } else if side == .right, lines.right == nil, let line = lines.left {
      merges[element] = .conflict(left: texts.version(.left, line), right: nil)
      conflicts[element] = conflictCount
    }
  }

  /// Numbers the conflicts in the order of the text. Lines of no item that follow one another are one.
  private mutating func number() {
    var numbers: [Int: Int] = [:]
    var count = 0
    var isOpen = false
    for element in elements {
      guard case .conflict = merges[element] else {
        if case .gone = merges[element] { continue }
        isOpen = false
        continue
      }
      let level = all[element].level
      let isOfItem = [MergeLine.Kind.item.level, MergeLine.Kind.nested.level].contains(level)
      if let group = conflicts[element] {
        conflicts[element] = numbers[group] ?? count
        if numbers.updateValue(numbers[group] ?? count, forKey: group) == nil { count += 1 }
        isOpen = false
      } else if isOpen, !isOfItem {
        conflicts[element] = count - 1
      } else {
        conflicts[element] = count
        count += 1
        isOpen = !isOfItem
      }
    }
    conflictCount = count
  }
}

/// Finds which lines of the three texts are one.
private struct LineJoin {
  private(set) var elements: [MergeOrder.Element] = []
  /// The elements in the order of each text.
  private(set) var (base, left, right): ([Int], [Int], [Int]) = ([], [], [])
  private let texts: MergeTexts

  init(_ texts: MergeTexts, count: Int) {
    self.texts = texts
    let ofBase = texts.base?.lines ?? []
    let toLeft = texts.base.map { LineMatch($0, texts.left, count: count) }
    let toRight = texts.base.map { LineMatch($0, texts.right, count: count) }
    for (line, old) in ofBase.enumerated() {
      let (one, other) = (toLeft?.partners[line], toRight?.partners[line])
      elements.append(
        MergeOrder.Element(base: line, left: one ?? nil, right: other ?? nil, level: old.kind.level))
    }
    base = Array(ofBase.indices)
    left = texts.left.lines.indices.map { (toLeft?.inverse[$0] ?? nil) ?? -1 }
    right = texts.right.lines.indices.map { (toRight?.inverse[$0] ?? nil) ?? -1 }
    addNew(LineMatch(texts.left, texts.right, count: count, isFromBase: false))
  }

  /// The lines that the base has not; one where both added the same at the same place.
  private mutating func addNew(_ match: LineMatch) {
    for (line, new) in texts.left.lines.enumerated() where left[line] < 0 {
      left[line] = elements.count
      var element = MergeOrder.Element(base: nil, left: line, right: nil, level: new.kind.level)
      if let other = match.partners[line], right[other] < 0, isSame(line, other) {
        right[other] = elements.count
        element.right = other
      }
      elements.append(element)
    }
    for (line, new) in texts.right.lines.enumerated() where right[line] < 0 {
      right[line] = elements.count
      elements.append(MergeOrder.Element(base: nil, left: nil, right: line, level: new.kind.level))
    }
  }

  private func isSame(_ line: Int, _ other: Int) -> Bool {
    let (one, two) = (texts.left.lines[line], texts.right.lines[other])
    if !Set(one.ids).isDisjoint(with: two.ids) { return true }
    if let name = one.name, name == two.name { return true }
    guard one.says == two.says || texts.base == nil else { return false }
    switch (one.parent, two.parent) {
    case (nil, nil): return true
    case (let above?, let otherAbove?): return left[above] == right[otherAbove]
    default: return false
    }
  }
}
