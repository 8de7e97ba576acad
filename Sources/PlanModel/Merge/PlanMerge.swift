/// Brings two versions of a `plan.md` together that come from one: line by line, items by their ids.
///
/// Edits of different lines never meet, and of one item's line only where both changed the same field. Ids that both
/// sides gave to one line stay both: it keeps what was recorded under either. The result does not depend on which
/// side is which.
package struct PlanMerge: Sendable {
  package enum Side: Sendable { case ours, theirs }

  /// Something that both changed, each in its way.
  package struct Conflict: Sendable, Equatable {
    /// The item that it is about; nil for lines of no item, and where the item has no id.
    package var item: ItemID?
    /// Its number, such as `7.4a`; nil for lines of no item.
    package var number: String?
    package var ours: Version
    package var theirs: Version
  }

  /// What a side says: some lines, or none where it deleted them.
  package struct Version: Sendable, Equatable {
    /// UTF-8, each line with LF behind it.
    package var text: [UInt8]
    /// The first of its lines, from 1; nil where there is none.
    package var line: Int?
  }

  /// What both changed, in the order of the text.
  package let conflicts: [Conflict]
  private let pieces: [Piece]
  private let isOursLeft: Bool
  private let (hasMark, endsWithEnd): (Bool, Bool)

  /// A line of the result, or what each side has there.
  private enum Piece {
    case line(WrittenLine)
    case choice(conflict: Int, left: WrittenLine?, right: WrittenLine?)

    /// The line that stands there, when it is decided for each conflict whether the left side stays.
    func line(_ isLeft: [Bool]) -> WrittenLine? {
      switch self {
      case .line(let line): line
      case .choice(let conflict, let left, let right): isLeft[conflict] ? left : right
      }
    }
  }

  /// - Parameters:
  ///   - base: what both versions come from; nil where it is not known.
  ///   - ours: the version of this machine.
  ///   - theirs: the other one.
  package init(base: [UInt8]?, ours: [UInt8], theirs: [UInt8]) {
    if let only = PlanMerge.onlyChange(base: base, ours, theirs) {
      conflicts = []
      pieces = [.line(WrittenLine(text: only, end: []))]
      (isOursLeft, hasMark, endsWithEnd) = (true, false, true)
      return
    }
    // In a fixed order: what follows is then the same on both machines.
    isOursLeft = !theirs.lexicographicallyPrecedes(ours)
    let (one, other) = isOursLeft ? (ours, theirs) : (theirs, ours)
    var numbers = LineNumbers()
    let texts = MergeTexts(
      base: base.map { MergeText($0, &numbers) }, left: MergeText(one, &numbers),
      right: MergeText(other, &numbers))
    let lines = MergedLines(texts, count: numbers.count)
    let ends = MergeEnds(texts)
    (hasMark, endsWithEnd) = (ends.hasMark, ends.endsWithEnd)
    pieces = lines.elements.compactMap { element in
      switch lines.merges[element] {
      case .line(let version): .line(ends.written(version))
      case .gone: nil
      case .conflict(let left, let right):
        .choice(
          conflict: lines.conflicts[element] ?? 0, left: left.map(ends.written),
          right: right.map(ends.written))
      }
    }
    conflicts = ConflictWriter(lines, texts, isOursLeft: isOursLeft).conflicts
  }

  /// Whether two texts differ at most in the ids of items, and in blanks around lines.
  package static func sayTheSame(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    var numbers = LineNumbers()
    let (one, other) = (MergeText(one, &numbers), MergeText(other, &numbers))
    return one.lines.map(\.says) == other.lines.map(\.says)
  }

  /// The result to the letter where at most one side changed something.
  private static func onlyChange(base: [UInt8]?, _ ours: [UInt8], _ theirs: [UInt8]) -> [UInt8]? {
    if ours == theirs || theirs == base { return ours }
    return ours == base ? theirs : nil
  }

  /// The merged text; nil where something is left to decide.
  package var text: [UInt8]? { text { _ in nil } }

  /// The merged text, once every conflict is decided.
  ///
  /// - Parameter side: whose lines stay; nil where that is not decided.
  /// - Returns: nil where a conflict is left to decide.
  package func text(_ side: (Conflict) -> Side?) -> [UInt8]? {
    var isLeft: [Bool] = []
    for conflict in conflicts {
      guard let side = side(conflict) else { return nil }
      isLeft.append((side == .ours) == isOursLeft)
    }
    var result: [UInt8] = hasMark ? [0xEF, 0xBB, 0xBF] : []
    var lastEnd = 0
    for line in pieces.lazy.compactMap({ $0.line(isLeft) }) {
      result += line.text
      result += line.end
      lastEnd = line.end.count
    }
    if !endsWithEnd { result.removeLast(lastEnd) }
    return result
  }
}
