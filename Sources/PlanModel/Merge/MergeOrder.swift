/// Puts the lines of three texts into one order: that of the base, what a side added or moved behind what stands
/// before it there.
struct MergeOrder {
  /// The elements in order.
  private(set) var elements: [Int] = []

  /// For each element the line of each text that it is; nil where it is none.
  struct Element {
    var base: Int?
    var left: Int?
    var right: Int?
    var level: Int
  }

  /// Who says where an element stands.
  private enum Owner { case base, left, right, both }

  private let all: [Element]
  private var owners: [Owner] = []
  /// What follows an element, in the order of a side, up to the next that stands there by its own; the last entry is
  /// what stands before all.
  private var (leftRuns, rightRuns): ([Range<Int>], [Range<Int>]) = ([], [])
  /// What both added or moved behind an element.
  private var shared: [Int?] = []
  private let (left, right): ([Int], [Int])
  /// The heading or the first words of an element, by which those that are added at one place are ordered.
  private let text: (Int) -> ArraySlice<UInt8>

  /// - Parameters:
  ///   - base, left, right: the elements in the order of each text.
  ///   - text: what an element says.
  init(
    _ all: [Element], base: [Int], left: [Int], right: [Int], text: @escaping (Int) -> ArraySlice<UInt8>
  ) {
    (self.all, self.left, self.right, self.text) = (all, left, right, text)
    let movedLeft = MergeOrder.moved(left, all, of: \.left)
    let movedRight = MergeOrder.moved(right, all, of: \.right)
    arrange(base, movedLeft, movedRight)
    // Two that moved behind one another: then only one side moved something.
    if elements.count < all.count {
      arrange(base, movedLeft, movedRight.map { _ in false })
    }
  }

  /// Which elements stand in another order than in the base.
  private static func moved(_ side: [Int], _ all: [Element], of line: KeyPath<Element, Int?>) -> [Bool] {
    let known = side.filter { all[$0].base != nil }
    var result = [Bool](repeating: false, count: all.count)
    for element in known { result[element] = true }
    for index in longestAscent(of: known.compactMap { all[$0].base }) { result[known[index]] = false }
    return result
  }

  private mutating func arrange(_ base: [Int], _ movedLeft: [Bool], _ movedRight: [Bool]) {
    owners = all.indices.map { element in
      let isLeft = movedLeft[element] || all[element].base == nil && all[element].left != nil
      let isRight = movedRight[element] || all[element].base == nil && all[element].right != nil
      return isLeft ? (isRight ? .both : .left) : (isRight ? .right : .base)
    }
    shared = Array(repeating: nil, count: all.count + 1)
    leftRuns = runs(left, of: .left)
    rightRuns = runs(right, of: .right)
    linkShared()
    elements = []
    emit(all.count)
    for element in base where owners[element] == .base { emit(element) }
  }

  private func runs(_ side: [Int], of owner: Owner) -> [Range<Int>] {
    var result = [Range<Int>](repeating: 0..<0, count: all.count + 1)
    var anchor = all.count
    var start = 0
    for (position, element) in side.enumerated() where owners[element] != owner {
      result[anchor] = start..<position
      (anchor, start) = (element, position + 1)
    }
    result[anchor] = start..<side.count
    return result
  }

  /// What both placed stands where the left one has it.
  private mutating func linkShared() {
    var anchor = all.count
    for element in left where owners[element] != .left {
      if owners[element] == .both { shared[anchor] = element }
      anchor = element
    }
  }

  /// Appends an element and all that stands behind it by the word of a side.
  private mutating func emit(_ first: Int) {
    var waiting = [first]
    while let element = waiting.popLast() {
      if element < all.count { elements.append(element) }
      let run = merged(Array(left[leftRuns[element]]), Array(right[rightRuns[element]]))
      if let next = shared[element] { waiting.append(next) }
      waiting += run.reversed()
    }
  }

  // MARK: Two runs at one place

  /// Two runs of lines that were added at one place: what belongs to the heading above comes first, then the parts
  /// with the deepest heading; of the same level the one whose heading comes first in the order of its bytes.
  private func merged(_ one: [Int], _ other: [Int]) -> [Int] {
    if one.isEmpty || other.isEmpty { return one + other }
    var (ones, others) = (parts(of: one)[...], parts(of: other)[...])
    var result: [Int] = []
    while let first = ones.first, let second = others.first {
      if isBefore(second, first) {
        result += second
        others.removeFirst()
      } else {
        result += first
        ones.removeFirst()
      }
    }
    return result + ones.joined() + others.joined()
  }

  /// A run cut before its headings, with the blank lines before them where it begins with one.
  private func parts(of run: [Int]) -> [[Int]] {
    let isBlankFirst = isBlank(run[0])
    var parts: [[Int]] = [[]]
    for element in run {
      if isHeading(element) {
        var blanks: [Int] = []
        while isBlankFirst, let last = parts[parts.count - 1].last, isBlank(last) {
          blanks.insert(last, at: 0)
          parts[parts.count - 1].removeLast()
        }
        parts.append(blanks)
      }
      parts[parts.count - 1].append(element)
    }
    return parts.filter { !$0.isEmpty }
  }

  private func isBefore(_ one: [Int], _ other: [Int]) -> Bool {
    let (level, otherLevel) = (level(of: one), level(of: other))
    if level != otherLevel { return level > otherLevel }
    guard let first = one.first(where: { !isBlank($0) }), let second = other.first(where: { !isBlank($0) })
    else { return false }
    return text(first).lexicographicallyPrecedes(text(second))
  }

  /// That of its heading; what has none is deeper than all.
  private func level(of part: [Int]) -> Int {
    part.first { isHeading($0) }.map { all[$0].level } ?? MergeLine.Kind.text.level
  }

  private func isHeading(_ element: Int) -> Bool { all[element].level <= MergeLine.Kind.deepestHeading }

  private func isBlank(_ element: Int) -> Bool { text(element).isEmpty }
}
