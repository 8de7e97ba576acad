/// Finds lines that somebody edited: between two lines that are known, each with the one it is most like, in order.
struct LikeLines {
  private let (one, other): (MergeText, MergeText)
  private(set) var pairs: [(Int, Int)] = []

  /// Longer lists are gone through once, and each line is compared with so many.
  private static let (largestTable, window) = (400, 8)
  /// So many fields of a line are looked at.
  private static let mostFields = 32
  /// How much of two lines must be the same, in hundredths.
  private static let least = 50

  private let isFromBase: Bool

  /// - Parameter isFromBase: whether the first text is older: ids are given, seldom taken away.
  init(_ one: MergeText, _ ones: [Int], _ other: MergeText, _ others: [Int], isFromBase: Bool) {
    (self.one, self.other, self.isFromBase) = (one, other, isFromBase)
    guard !ones.isEmpty, !others.isEmpty else { return }
    // One line in place of one: that is an edit, whether they are alike or not.
    let isAlone = ones.count == 1 && others.count == 1
    if isAlone, one.lines[ones[0]].kind == other.lines[others[0]].kind, !one.lines[ones[0]].kind.isListItem {
      pairs = [(ones[0], others[0])]
    } else if ones.count * others.count <= LikeLines.largestTable {
      matchByTable(ones, others)
    } else {
      matchInPassing(ones, others)
    }
  }

  /// The pairs in order that are most alike taken together.
  private mutating func matchByTable(_ ones: [Int], _ others: [Int]) {
    let width = others.count + 1
    var best = [Int](repeating: 0, count: (ones.count + 1) * width)
    var scores = best
    for row in ones.indices.reversed() {
      for column in others.indices.reversed() {
        let score = likeness(ones[row], others[column])
        let below = best[(row + 1) * width + column + 1]
        scores[row * width + column] = score
        best[row * width + column] = max(
          best[(row + 1) * width + column], best[row * width + column + 1], score > 0 ? below + score : 0)
      }
    }
    var (row, column) = (0, 0)
    while row < ones.count, column < others.count {
      let here = best[row * width + column]
      if here == best[(row + 1) * width + column] {
        row += 1
      } else if here == best[row * width + column + 1] {
        column += 1
      } else {
        pairs.append((ones[row], others[column]))
        (row, column) = (row + 1, column + 1)
      }
    }
  }

  private mutating func matchInPassing(_ ones: [Int], _ others: [Int]) {
    var start = 0
    for index in ones where start < others.count {
      let scores = others[start...].prefix(LikeLines.window).map { likeness(index, $0) }
      guard let best = scores.max(), best > 0, let offset = scores.firstIndex(of: best) else { continue }
      pairs.append((index, others[start + offset]))
      start += offset + 1
    }
  }

  /// How much of two lines is the same, in hundredths; 0 where they are not the same line edited.
  private func likeness(_ index: Int, _ otherIndex: Int) -> Int {
    let (line, otherLine) = (one.lines[index], other.lines[otherIndex])
    // Lines with ids that differ were said to be two.
    guard line.kind == otherLine.kind, line.ids.isEmpty || otherLine.ids.isEmpty && !isFromBase else {
      return 0
    }
    if let name = line.name, let otherName = otherLine.name {
      if name == otherName { return 100 }
      // A unit may get another name; a field is another.
      if case .field = name { return 0 }
    }
    if let number = number(of: line, in: one), number == self.number(of: otherLine, in: other) { return 100 }
    let (text, otherText) = (one.source[line.body], other.source[otherLine.body])
    let longest = max(text.count, otherText.count)
    guard longest > 0 else { return 100 }
    let same = min(LikeLines.sameEnds(text, otherText), min(text.count, otherText.count)) * 100 / longest
    let score = line.kind.isListItem ? max(same, sameFields(line, otherLine)) : same
    return score >= LikeLines.least ? score : 0
  }

  /// The number of a heading, by which it is known in its place whatever else it says.
  private func number(of line: MergeLine, in text: MergeText) -> Int? {
    switch line.kind {
    case .heading(1): 0
    case .heading: Numbering(text.source, in: line.body).value
    case .item, .nested, .text, .blank: nil
    }
  }

  /// How many bytes at the beginning and at the end of two texts are the same.
  private static func sameEnds(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Int {
    let start = zip(one, other).prefix { $0 == $1 }.count
    return start + zip(one.reversed(), other.reversed()).prefix { $0 == $1 }.count
  }

  /// How many of the bytes of two lines stand in fields that they have in common, in hundredths.
  private func sameFields(_ line: MergeLine, _ otherLine: MergeLine) -> Int {
    let values = FieldList(one.source, in: line.body).prefix(LikeLines.mostFields).map {
      one.source[$0.value]
    }
    let others = FieldList(other.source, in: otherLine.body).prefix(LikeLines.mostFields).map {
      other.source[$0.value]
    }
    let same = values.filter { value in others.contains { $0.elementsEqual(value) } }.reduce(0) {
      $0 + $1.count
    }
    let longest = max(values.reduce(0) { $0 + $1.count }, others.reduce(0) { $0 + $1.count })
    return longest == 0 ? 0 : same * 100 / longest
  }
}
