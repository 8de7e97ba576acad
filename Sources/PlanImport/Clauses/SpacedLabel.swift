/// Labels whose letters stand apart, as columns of the same width have them: `牵 头 单 位：`, `时    间：`.
enum SpacedLabel {
  /// In signs, blanks included.
  private static let longest = 30

  /// The passage with such labels closed up.
  static func closed(in passage: Passage) -> Passage {
    let blanks = passage.all.filter { passage.signs[$0] == ":" }.flatMap { gaps(before: $0, passage) }
    guard !blanks.isEmpty else { return passage }
    let left = Set(blanks)
    return passage.picking(passage.all.filter { !left.contains($0) })
  }

  /// The blanks inside the longest label before a colon.
  private static func gaps(before colon: Int, _ passage: Passage) -> [Int] {
    var found: [Int] = []
    var gaps: [Int] = []
    var letters = 0
    for index in (max(0, colon - longest)..<colon).reversed() {
      if passage.signs[index].isBlank {
        gaps.append(index)
        continue
      }
      letters += 1
      let label = passage.picking((index..<colon).filter { !passage.signs[$0].isBlank })
      guard passage.signs[index].isHan else { return found }
      if letters >= 2, ClauseLabel.isLabel(label) { found = gaps }
    }
    return found
  }
}
