import PlanModel

extension Marker {
  /// 一 目标任务 and 1 总则, at the head of a line; 2 种树 is dearer, as it may be an amount; not 3 月.
  init?(bare passage: Passage) {
    let word = passage.signs.prefix { !$0.isBlank }
    let next = passage.all.suffix(from: word.count).first { !passage.signs[$0].isBlank } ?? passage.count
    guard (1...3).contains(word.count), next > word.count, next < passage.count, passage.signs[next].isHan,
      !DateWords.signs.contains(passage.signs[next])
    else { return nil }
    let isDigits = word.allSatisfy(\.isDigit)
    guard let number = Numerals.value(of: String(signs: word)), number > 0, !isDigits || word.count <= 2
    else { return nil }
    let isAmount = UnitReader(passage: passage, end: passage.count).length(next) != nil
    (style, value) = (isDigits ? .decimal(depth: 1) : .chinese, number)
    (length, cost) = (next, isAmount ? OutlineCosts.bareAmount : OutlineCosts.bareNumber)
  }
}
