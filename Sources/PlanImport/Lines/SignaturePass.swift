/// Puts a signature with its date on lines of its own, in texts that lost their line ends: …名单。某县人民政府2017年6月2日附表…
enum SignaturePass {
  /// Shorter lines have their line ends, in signs.
  private static let shortest = 1_000
  /// The name of who signed, in signs.
  private static let longestName = 40

  static func run(_ pieces: [Piece]) -> [Piece] {
    pieces.flatMapLines { line in
      guard line.text.count >= shortest else { return [line] }
      let text = line.text
      let ends = text.all.flatMap { cuts(in: text, at: $0) }
      return text.cut(at: ends).enumerated().map { index, part in
        index == 0 ? line.with(part) : Line(text: part)
      }
    }
  }

  /// Before the name, before the date, and behind it, where a date ends at a place.
  private static func cuts(in text: Passage, at place: Int) -> [Int] {
    guard text.signs[place] == DateWords.day,
      let start = start(ofDateIn: text, endingAt: place + 1), !goesOn(text, behind: place + 1)
    else { return [] }
    let name = text.all.prefix(start).suffix(longestName + 1).reversed().prefix { !isStop(text.signs[$0]) }
    guard name.count <= longestName else { return [] }
    let all = start - name.count..<start
    let isSigned = UnitList.isUnit(text.trimmed(all), text)
    return text.trimmed(all).isEmpty || isSigned ? [all.lowerBound, start, place + 1] : []
  }

  /// Where a date with its year begins.
  private static func start(ofDateIn text: Passage, endingAt end: Int) -> Int? {
    let year = text.all.prefix(end).suffix(longestDate).last { text.signs[$0] == DateWords.year }
    guard let year, year >= 4, SignatureLine.isDate(Passage(text, year - 4..<end)) else { return nil }
    return year - 4
  }

  private static let longestDate = 16

  /// 2017年6月2日前, 2017年6月2日，
  private static func goesOn(_ text: Passage, behind end: Int) -> Bool {
    guard end < text.count else { return false }
    return !text.signs[end].isHan && text.signs[end] != "("
      || DateWords.behindDay.length(in: text, at: end, before: text.count) != nil
  }

  private static func isStop(_ sign: Unicode.Scalar) -> Bool { TitleLine.isStop(sign) || sign == ")" }
}
