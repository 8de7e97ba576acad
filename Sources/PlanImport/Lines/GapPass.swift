/// Cuts lines at runs of two blanks or more, as texts without line ends have them: a paragraph begins with two.
enum GapPass {
  /// Shorter lines are left as they are, in signs.
  private static let shortest = 100

  static func run(_ pieces: [Piece]) -> [Piece] {
    pieces.flatMapLines { line in
      guard line.text.count >= shortest else { return [line] }
      let text = line.text
      let cuts = Gaps.places(in: text) {
        $0 > 0 && text.signs[$0].isBlank && text.signs[$0 - 1].isBlank
          && ($0 < 2 || !text.signs[$0 - 2].isBlank) && !Gaps.isBehindNumber(text, $0)
          && !Gaps.isInList(text, $0)
      }
      return text.cut(at: cuts).enumerated().map { index, part in
        index == 0 ? line.with(part) : Line(text: part)
      }
    }
  }
}

/// Blanks that stand for line ends.
enum Gaps {
  /// Not inside brackets, which name units one behind the other.
  static func places(in passage: Passage, where isGap: (Int) -> Bool) -> [Int] {
    var gaps: [Int] = []
    var index = 0
    while index < passage.count {
      if isGap(index) { gaps.append(index) }
      index = passage.signs[index] == "(" ? passage.closing(index) ?? index + 1 : index + 1
    }
    return gaps
  }

  /// A blank between Han signs: where the line end was; also one between a sentence and a digit.
  static func isGap(_ passage: Passage, at index: Int) -> Bool {
    guard index > 0, index + 1 < passage.count, passage.signs[index].isBlank else { return false }
    let before = passage.signs[index - 1]
    guard before.value > 0x2000 || before == ")", !isBehindNumber(passage, index), !isInList(passage, index)
    else { return false }
    return before == "。" || !passage.signs[index + 1].isASCIILetterOrDigit
  }

  /// 第二条  推进节水: the blanks behind a number are no line end.
  static func isBehindNumber(_ passage: Passage, _ gap: Int) -> Bool {
    let word = passage.all.prefix(gap).suffix(longestNumber + 2).reversed().drop { passage.signs[$0].isBlank }
      .prefix { !passage.signs[$0].isBlank && passage.signs[$0] != "。" }
    guard let start = word.last, let marker = Marker(passage, at: start) else { return false }
    return start + marker.length > gap
  }

  /// 责任单位：县水利局  县财政局: blanks before one more unit of the place, in a list that a label begins.
  static func isInList(_ passage: Passage, _ gap: Int) -> Bool {
    let name = passage.all.suffix(from: gap).drop { passage.signs[$0].isBlank }.prefix {
      !passage.signs[$0].isBlank && passage.signs[$0] != "。" && !ClauseLabel.isPlain(passage, at: $0)
    }
    guard let sign = name.first.map({ passage.signs[$0] }),
      sign == UnitWords.each || UnitWords.areaSigns.contains(sign)
    else { return false }
    let names = UnitList.names(passage, in: name)
    guard !names.isEmpty, names.allSatisfy({ UnitList.isUnit($0, passage) }) else { return false }
    let list = passage.all.prefix(gap).suffix(longestList).reversed().prefix { passage.signs[$0] != "。" }
    return list.contains { ClauseLabel.isPlain(passage, at: $0) }
  }

  /// In signs.
  private static let longestNumber = 8
  private static let longestList = 120
}

extension Passage {
  /// The parts between some places, without those that are empty.
  func cut(at cuts: [Int]) -> [Passage] {
    var parts: [Passage] = []
    var start = 0
    for cut in cuts + [count] where cut > start {
      parts.append(Passage(self, start..<cut))
      start = cut
    }
    return parts.filter { !$0.isEmpty }
  }
}
