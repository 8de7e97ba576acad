/// A title inside a paragraph: behind the notice that issues the plan, before a preamble or at the end.
enum RunOnTitle {
  /// In signs, as the next ones.
  private static let shortest = 8
  private static let longest = 90
  private static let furthest = 3_000
  private static let longestNote = 20

  /// The last one: the plan stands behind the notice.
  static func find(in passage: Passage) -> Range<Int>? {
    var found: Range<Int>?
    var start = 0
    var depth = 0
    for index in passage.all.prefix(furthest) {
      switch passage.signs[index] {
      case "《": depth += 1
      case "》": depth = max(0, depth - 1)
      default: if depth == 0, endsSomething(index, passage) { start = index + 1 }
      }
      guard depth == 0,
        let length = OutlineWords.opened.length(in: passage, at: index, before: passage.count),
        let end = end(behind: index + length, passage), (shortest...longest).contains(end - start),
        !passage.contains(OutlineWords.notTitle, in: start..<end)
      else { continue }
      found = passage.trimmed(start..<end)
    }
    return found
  }

  /// Stops, the rule below a letterhead, and the day on which a notice was signed.
  private static func endsSomething(_ index: Int, _ passage: Passage) -> Bool {
    let sign = passage.signs[index]
    if TitleLine.isStop(sign) || OutlineWords.rules.contains(sign) { return true }
    if OutlineWords.attachment.signs.count == index + 1, passage.has(OutlineWords.attachment, at: 0) {
      return true
    }
    return sign == DateWords.day && index > 0
      && (passage.signs[index - 1].isDigit || passage.signs[index - 1].isHan)
      && SignatureLine.isDate(Passage(passage, dateBefore(index, passage)))
  }

  /// The signs of a date that ends at a place.
  private static func dateBefore(_ end: Int, _ passage: Passage) -> Range<Int> {
    let start =
      passage.all.prefix(end).suffix(longestNote).last { passage.signs[$0] == DateWords.year } ?? end
    return max(0, start - 4)..<end + 1
  }

  /// The end of the title, a note in brackets included, where the text begins or the paragraph ends.
  private static func end(behind kind: Int, _ passage: Passage) -> Int? {
    var end = kind
    if end < passage.count, passage.signs[end] == "(", let behind = passage.closing(end),
      behind - end <= longestNote
    {
      end = behind
    }
    let text = passage.all.suffix(from: end).first { !passage.signs[$0].isBlank } ?? passage.count
    if text == passage.count { return end }
    let opens =
      passage.signs[text] == OutlineWords.opening
      || OutlineWords.openings.length(in: passage, at: text, before: passage.count) != nil
    let head = text..<min(passage.count, text + longestNote)
    let begins = DateReader(passage: passage).mentions(in: head).first?.range.lowerBound == text
    return opens || begins ? end : nil
  }
}
