/// Which lines of two texts are the same line, moved or edited or not.
///
/// A line is known by its id; else by what it says, in the order of both texts; then by being alike between lines that
/// are known.
struct LineMatch {
  private let (one, other): (MergeText, MergeText)
  /// For each line of the first text the same of the second, and the other way round.
  private(set) var partners: [Int?]
  private(set) var inverse: [Int?]
  /// Lines that say the same, and those that have the same id, have the same number.
  private var (numbers, otherNumbers): ([Int], [Int])
  private var numberCount: Int

  /// A list item that is shorter, in UTF-8 bytes, may stand anywhere: it is found again only where it stands in order.
  private static let shortestMoved = 20

  private let isFromBase: Bool

  /// - Parameters:
  ///   - count: how many different things lines say.
  ///   - isFromBase: whether the first text is older: a line without an id is then none that had one, unless it says
  ///     the same.
  init(_ one: MergeText, _ other: MergeText, count: Int, isFromBase: Bool = true) {
    self.isFromBase = isFromBase
    (self.one, self.other) = (one, other)
    partners = Array(repeating: nil, count: one.lines.count)
    inverse = Array(repeating: nil, count: other.lines.count)
    (numbers, otherNumbers) = (one.lines.map(\.says), other.lines.map(\.says))
    numberCount = count
    joinByID()
    joinByName()
    for (index, otherIndex) in CommonOrder(numbers, otherNumbers, count: numberCount).pairs {
      join(index, otherIndex)
    }
    joinMoved()
    joinEdited()
  }

  private mutating func join(_ index: Int, _ otherIndex: Int) {
    guard partners[index] == nil, inverse[otherIndex] == nil else { return }
    (partners[index], inverse[otherIndex]) = (otherIndex, index)
  }

  private mutating func joinByID() {
    for (index, line) in one.lines.enumerated() {
      guard let otherIndex = line.ids.compactMap({ other.lineOfID[$0] }).first, partners[index] == nil,
        inverse[otherIndex] == nil
      else { continue }
      joinKnown(index, otherIndex)
    }
  }

  /// Where a name stands once in each text, it is the same line.
  private mutating func joinByName() {
    let others = LineMatch.names(other)
    for (name, index) in LineMatch.names(one) {
      guard let index, case .some(.some(let otherIndex)) = others[name], partners[index] == nil,
        inverse[otherIndex] == nil
      else { continue }
      joinKnown(index, otherIndex)
    }
  }

  /// Where each name stands; nil where it does so twice.
  private static func names(_ text: MergeText) -> [LineName: Int?] {
    var found: [LineName: Int?] = [:]
    for (index, line) in text.lines.enumerated() {
      guard let name = line.name else { continue }
      found[name] = .some(found.keys.contains(name) ? nil : index)
    }
    return found
  }

  private mutating func joinKnown(_ index: Int, _ otherIndex: Int) {
    join(index, otherIndex)
    (numbers[index], otherNumbers[otherIndex]) = (numberCount, numberCount)
    numberCount += 1
  }

  /// What stands somewhere else, and but once in either text.
  private mutating func joinMoved() {
    var counts = [(one: Int, other: Int, index: Int)](repeating: (0, 0, 0), count: numberCount)
    for (index, number) in otherNumbers.enumerated() {
      counts[number].other += 1
      counts[number].index = index
    }
    for number in numbers { counts[number].one += 1 }
    for (index, number) in numbers.enumerated() where partners[index] == nil {
      let (count, line) = (counts[number], one.lines[index])
      let isTelling =
        line.kind.isHeading || line.kind.isListItem && line.body.count >= LineMatch.shortestMoved
      if count.one == 1, count.other == 1, isTelling { join(index, count.index) }
    }
  }

  /// What was edited where it stands: of the lines between two that are known, those that are alike.
  private mutating func joinEdited() {
    let known = partners.indices.filter { partners[$0] != nil }
    let ascent = longestAscent(of: known.compactMap { partners[$0] })
    var (start, otherStart) = (0, 0)
    let ends = ascent.map { (known[$0], partners[known[$0]] ?? 0) } + [(one.lines.count, other.lines.count)]
    for (end, otherEnd) in ends {
      if start < end, otherStart < otherEnd {
        let ones = (start..<end).filter { partners[$0] == nil && one.lines[$0].kind != .blank }
        let others = (otherStart..<otherEnd).filter {
          inverse[$0] == nil && other.lines[$0].kind != .blank
        }
        let like = LikeLines(one, ones, other, others, isFromBase: isFromBase)
        for (index, otherIndex) in like.pairs { join(index, otherIndex) }
      }
      (start, otherStart) = (end + 1, otherEnd + 1)
    }
  }
}
