import PlanModel

/// Finds the words and signs that say whether a number is to be reached or not to be passed.
struct Comparisons {
  let passage: Passage

  typealias Before = (comparator: Target.Comparator, start: Int, isSign: Bool)

  /// The comparison before a number and where it begins.
  ///
  /// - Parameter isShare: whether the number is a percentage.
  func before(_ head: Range<Int>, isShare: Bool) -> Before? {
    let near = atEnd(of: head) ?? (isShare ? ofShare(head) : nil)
    if let near, near.isSign || near.comparator != .equal { return near }
    return adverb(in: head) ?? near
  }

  private func atEnd(of head: Range<Int>) -> Before? {
    let end = passage.trimmed(head).upperBound
    let found = MeasureWords.before.compactMap { comparator, words in
      words.lengthBefore(end, in: passage, from: head.lowerBound).map { (comparator, length: $0) }
    }
    // 不超过 ends with 超过: the longest word is the one that is meant.
    guard let (comparator, length) = found.max(by: { $0.length < $1.length }) else { return nil }
    return (Self.comparator(comparator), end - length, !passage.signs[end - length].isHan)
  }

  /// 不低于总数的10%, 不低于总人口2‰: the last word of comparison before what the share is of.
  private func ofShare(_ head: Range<Int>) -> Before? {
    guard let last = passage.trimmed(head).last else { return nil }
    let isOf = passage.signs[last] == MeasureWords.of
    for index in head.suffix(isOf ? Comparisons.longestWhole : Comparisons.shortestWhole).reversed() {
      if passage.signs[index].isDigit || passage.signs[index] == "、" { return nil }
      // 低于全省2%: by so much.
      guard isOf || passage.signs[index] == MeasureWords.not else { continue }
      let found = MeasureWords.ofShares.compactMap { comparator, words in
        words.length(in: passage, at: index, before: head.upperBound).map { (comparator, length: $0) }
      }
      // 超过 may be the end of 不超过, which begins further left.
      guard let (comparator, _) = found.first,
        index == head.lowerBound || !MeasureWords.ofNegations.contains(passage.signs[index - 1])
      else {
        continue
      }
      return (Self.comparator(comparator), index, false)
    }
    return nil
  }

  /// 每个县至少建有1所: the adverb before the verb.
  private func adverb(in head: Range<Int>) -> Before? {
    for index in head.suffix(Comparisons.furthestAdverb).reversed() {
      if passage.signs[index].isDigit || passage.signs[index] == "、" { return nil }
      if MeasureWords.atLeast.length(in: passage, at: index, before: head.upperBound) != nil {
        return (.atLeast, index, false)
      }
    }
    return nil
  }

  /// In signs, as the next one.
  private static let longestWhole = 40
  private static let shortestWhole = 8
  private static let furthestAdverb = 12

  /// The comparison that begins behind a unit, and its length.
  func behind(_ index: Int, before end: Int) -> (
    comparator: Target.Comparator, length: Int
  )? {
    for (comparator, words) in MeasureWords.behind {
      guard let length = words.length(in: passage, at: index, before: end) else { continue }
      // 100个起, but not 100个起降点
      if length == 1, index + 1 < end, passage.signs[index + 1].isHan { continue }
      return (Self.comparator(comparator), length)
    }
    return nil
  }

  private static func comparator(_ comparator: MeasureWords.Target) -> Target.Comparator {
    switch comparator {
    case .atLeast: .atLeast
    case .atMost: .atMost
    case .equal: .equal
    }
  }
}
