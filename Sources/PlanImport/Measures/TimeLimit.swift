import PlanModel

/// A number of days or minutes that something is to take at most: 压缩至3天, 20分钟内到达.
struct TimeLimit {
  let passage: Passage
  /// The words before the number.
  let head: Range<Int>
  /// Of the part of the sentence.
  let end: Int

  typealias Found = (unit: Range<Int>, behind: (comparator: Target.Comparator, length: Int)?)

  /// The unit behind the number, and what says that it is a limit; nil where it is none.
  func read(behind number: Int) -> Found? {
    guard let length = MeasureWords.spans.length(in: passage, at: number, before: end) else { return nil }
    let unit = number..<number + length
    let shrinks = ends(with: MeasureWords.shrinking)
    if let within = MeasureWords.within.length(in: passage, at: unit.upperBound, before: end) {
      let isShort = MeasureWords.shortSpans.length(in: passage, at: number, before: end) == length
      return isShort && !isWhen || shrinks || isOfDuration ? (unit, (.atMost, within)) : nil
    }
    // 不超过2年 is a limit of what takes time, not of a loan.
    return shrinks || isOfDuration && ends(with: MeasureWords.noMore) ? (unit, nil) : nil
  }

  /// In signs.
  private static let near = 14

  private var isOfDuration: Bool { passage.contains(MeasureWords.durations, in: near) }

  /// 在2个小时内: when something else is done.
  private var isWhen: Bool {
    head.last.map { passage.signs[$0] == MeasureWords.during } ?? false
  }

  private var near: Range<Int> { head.suffix(Self.near) }

  private func ends(with words: WordSet) -> Bool {
    words.lengthBefore(head.upperBound, in: passage, from: head.lowerBound) != nil
  }
}
