/// Splits the paragraph behind a number into the title and the text.
enum HeadLine {
  /// A heading sentence is not longer than this, in signs.
  private static let longestHeading = 40
  private static let longestTitle = 80

  /// The title: a heading line or heading sentence, else the text to the first comma.
  static func split(_ passage: Passage) -> (title: Range<Int>, rest: Range<Int>) {
    let all = passage.trimmed(passage.all)
    let stop = firstStop(passage, all, ["。", "!", "?"])
    let sentence = all.lowerBound..<(stop ?? all.upperBound)
    if let colon = shortLabel(passage, sentence) { return parts(passage, all, end: colon) }
    let commas = sentence.filter {
      isOutside($0, passage, from: all.lowerBound) && [",", ";"].contains(passage.signs[$0])
    }
    let isHeading =
      commas.isEmpty
      || (sentence.count <= longestHeading && commas.count <= 1 && !hasSemicolon(passage, commas))
    if isHeading, sentence.count <= longestTitle { return parts(passage, all, end: sentence.upperBound) }
    let end = commas.first ?? sentence.upperBound
    return parts(passage, all, end: min(end, all.lowerBound + longestTitle))
  }

  private static func hasSemicolon(_ passage: Passage, _ places: [Int]) -> Bool {
    places.contains { passage.signs[$0] == ";" }
  }

  /// 素质要求：政治立场坚定…: a few words before a colon.
  private static func shortLabel(_ passage: Passage, _ sentence: Range<Int>) -> Int? {
    guard let colon = firstStop(passage, sentence, [":"]), colon - sentence.lowerBound <= 20,
      passage.first(in: sentence.lowerBound..<colon, where: { $0 == "," }) == nil
    else { return nil }
    return colon
  }

  private static func parts(_ passage: Passage, _ all: Range<Int>, end: Int) -> (Range<Int>, Range<Int>) {
    var rest = end
    while rest < all.upperBound, ["。", ",", ";", ":", "!", " "].contains(passage.signs[rest]) { rest += 1 }
    return (passage.trimmed(all.lowerBound..<end), passage.trimmed(rest..<all.upperBound))
  }

  private static func firstStop(_ passage: Passage, _ range: Range<Int>, _ stops: [Unicode.Scalar]) -> Int? {
    range.first { stops.contains(passage.signs[$0]) && isOutside($0, passage, from: range.lowerBound) }
  }

  /// Not inside brackets or the title of another document.
  private static func isOutside(_ place: Int, _ passage: Passage, from start: Int) -> Bool {
    var depth = 0
    for index in start..<place {
      if passage.signs[index] == "(" || passage.signs[index] == "《" { depth += 1 }
      if passage.signs[index] == ")" || passage.signs[index] == "》" { depth = max(0, depth - 1) }
    }
    return depth == 0
  }
}
