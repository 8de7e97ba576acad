/// What a target measures, cut from the words before the number.
enum IndicatorName {
  private static let heads = WordSet("确保 力争 使 全面 实现 力求 达到 保证 做到 推动 基本 其中 到 不断 保持")
  private static let longest = 60

  static func of(_ range: Range<Int>, in passage: Passage) -> String {
    var range = passage.trimmed(range)
    while let first = range.first, ["、", "和", ",", ")"].contains(passage.signs[first]) {
      range = first + 1..<range.upperBound
    }
    if let cut = range.last(where: { ["。", ",", ";", ":"].contains(passage.signs[$0]) }) {
      range = passage.trimmed(cut + 1..<range.upperBound)
    }
    while let length = heads.length(in: passage, at: range.lowerBound, before: range.upperBound) {
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
