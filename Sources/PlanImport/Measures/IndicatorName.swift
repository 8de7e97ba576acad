/// What a target measures, cut from the words before the number.
enum IndicatorName {
  private static let longest = 60

  static func of(_ range: Range<Int>, in passage: Passage) -> String {
    var range = passage.trimmed(range)
    while let first = range.first, MeasureWords.betweenIndicators.contains(passage.signs[first]) {
      range = first + 1..<range.upperBound
    }
    if let cut = range.last(where: { ["。", ",", ";", ":"].contains(passage.signs[$0]) }) {
      range = passage.trimmed(cut + 1..<range.upperBound)
    }
    while let length = MeasureWords.indicatorHeads.length(
      in: passage, at: range.lowerBound, before: range.upperBound)
    {
      range = passage.trimmed(range.lowerBound + length..<range.upperBound)
    }
    // 2025年财政投入: the day is a field of its own.
    if let date = DateReader(passage: passage).mentions(in: range).first,
      date.range.lowerBound == range.lowerBound,
      date.range.upperBound < range.upperBound
    {
      range = passage.trimmed(date.range.upperBound..<range.upperBound)
    }
    if range.count > longest { range = range.upperBound - longest..<range.upperBound }
    return passage.text(range)
  }
}
