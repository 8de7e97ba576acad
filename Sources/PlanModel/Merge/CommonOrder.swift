/// What two lists have in common, in the order of both: first what each has but once, then what lies between.
///
/// This is the patience difference of Bram Cohen; its time grows with the length of the lists but for a logarithm.
struct CommonOrder {
  private let (one, other): ([Int], [Int])
  private(set) var pairs: [(Int, Int)] = []
  /// How often each number stands in the part of each list that is looked at, and where it stood last.
  private var counts: [(one: Int, other: Int, index: Int)]

  /// Larger parts without anything that stands in them but once are left alone.
  private static let largestTable = 4096
  private static let deepest = 64

  /// - Parameter count: all numbers in the lists are below it.
  init(_ one: [Int], _ other: [Int], count: Int) {
    (self.one, self.other) = (one, other)
    counts = Array(repeating: (0, 0, 0), count: count)
    var parts = [(one.indices, other.indices, 0)]
    while let (ones, others, depth) = parts.popLast() {
      guard let (ones, others) = trim(ones, others) else { continue }
      let anchors = depth < CommonOrder.deepest ? anchors(ones, others) : []
      if anchors.isEmpty {
        matchByTable(ones, others)
        continue
      }
      pairs += anchors
      var (start, otherStart) = (ones.lowerBound, others.lowerBound)
      for (index, otherIndex) in anchors + [(ones.upperBound, others.upperBound)] {
        parts.append((start..<index, otherStart..<otherIndex, depth + 1))
        (start, otherStart) = (index + 1, otherIndex + 1)
      }
    }
    pairs.sort { $0 < $1 }
  }

  /// Takes what is equal off both ends; nil where nothing is left of one.
  private mutating func trim(_ ones: Range<Int>, _ others: Range<Int>) -> (Range<Int>, Range<Int>)? {
    var (ones, others) = (ones, others)
    while !ones.isEmpty, !others.isEmpty, one[ones.lowerBound] == other[others.lowerBound] {
      pairs.append((ones.lowerBound, others.lowerBound))
      (ones, others) = (ones.dropFirst(), others.dropFirst())
    }
    while !ones.isEmpty, !others.isEmpty, one[ones.upperBound - 1] == other[others.upperBound - 1] {
      pairs.append((ones.upperBound - 1, others.upperBound - 1))
      (ones, others) = (ones.dropLast(), others.dropLast())
    }
    return ones.isEmpty || others.isEmpty ? nil : (ones, others)
  }

  /// What stands but once in either part, as far as the order is the same.
  private mutating func anchors(_ ones: Range<Int>, _ others: Range<Int>) -> [(Int, Int)] {
    for index in others {
      counts[other[index]].other += 1
      counts[other[index]].index = index
    }
    for index in ones { counts[one[index]].one += 1 }
    let single = ones.filter { counts[one[$0]].one == 1 && counts[one[$0]].other == 1 }
    let partners = single.map { counts[one[$0]].index }
    for index in others { counts[other[index]] = (0, 0, 0) }
    for index in ones { counts[one[index]] = (0, 0, 0) }
    return longestAscent(of: partners).map { (single[$0], partners[$0]) }
  }

  /// The longest common subsequence of two small parts.
  private mutating func matchByTable(_ ones: Range<Int>, _ others: Range<Int>) {
    let width = others.count + 1
    guard ones.count * others.count <= CommonOrder.largestTable else { return }
    var longest = [Int](repeating: 0, count: (ones.count + 1) * width)
    for row in (0..<ones.count).reversed() {
      for column in (0..<others.count).reversed() {
        let isSame = one[ones.lowerBound + row] == other[others.lowerBound + column]
        longest[row * width + column] =
          isSame
          ? longest[(row + 1) * width + column + 1] + 1
          : max(longest[(row + 1) * width + column], longest[row * width + column + 1])
      }
    }
    var (row, column) = (0, 0)
    while row < ones.count, column < others.count {
      if one[ones.lowerBound + row] == other[others.lowerBound + column] {
        pairs.append((ones.lowerBound + row, others.lowerBound + column))
        (row, column) = (row + 1, column + 1)
      } else if longest[(row + 1) * width + column] >= longest[row * width + column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
  }
}

/// The indices of a longest ascending part of a list of different numbers.
func longestAscent(of numbers: [Int]) -> [Int] {
  // For each length the index whose number is the smallest end of an ascent of that length.
  var ends: [Int] = []
  var before = [Int](repeating: -1, count: numbers.count)
  for (index, number) in numbers.enumerated() {
    var (low, high) = (0, ends.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[ends[middle]] < number { low = middle + 1 } else { high = middle }
    }
    before[index] = low == 0 ? -1 : ends[low - 1]
    if low == ends.count { ends.append(index) } else { ends[low] = index }
  }
  var result: [Int] = []
  var index = ends.last ?? -1
  while index >= 0 {
    result.append(index)
    index = before[index]
  }
  return result.reversed()
}
