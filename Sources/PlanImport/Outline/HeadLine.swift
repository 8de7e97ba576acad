/// Splits the paragraph behind a number into the title and the text.
enum HeadLine {
  /// A heading sentence is not longer than this, in signs.
  private static let longestHeading = 40
  private static let longestTitle = 80

  /// The title: a heading line or heading sentence, else the text to the first comma.
  static func split(_ passage: Passage) -> (title: Range<Int>, rest: Range<Int>) {
    let all = passage.trimmed(passage.all)
    let signs = outerSigns(passage, all)
    let stop = signs.first { ["。", "!", "?"].contains(passage.signs[$0]) }
    let sentence = all.lowerBound..<(stop ?? all.upperBound)
    let inner = signs.prefix { $0 < sentence.upperBound }
    let commas = inner.filter { passage.signs[$0] == "," || passage.signs[$0] == ";" }
    // 素质要求：政治立场坚定…: a few words before a colon.
    if let colon = inner.first(where: { passage.signs[$0] == ":" }),
      colon - sentence.lowerBound <= longestLabel,
      colon < commas.first ?? .max
    {
      return parts(passage, all, end: colon)
    }
    let hasSemicolon = commas.contains { passage.signs[$0] == ";" }
    let isHeading = commas.isEmpty || (sentence.count <= longestHeading && commas.count <= 1 && !hasSemicolon)
    if isHeading, sentence.count <= longestTitle { return parts(passage, all, end: sentence.upperBound) }
    let end = commas.first ?? sentence.upperBound
    return parts(passage, all, end: min(end, all.lowerBound + longestTitle))
  }

  /// A label before a colon is not longer, in signs.
  private static let longestLabel = 20

  /// Stops, commas and colons of the first sentence that are not inside brackets or the title of another document.
  private static func outerSigns(_ passage: Passage, _ range: Range<Int>) -> [Int] {
    var depth = 0
    var found: [Int] = []
    for index in range {
      switch passage.signs[index] {
      case "(", "《": depth += 1
      case ")", "》": depth = max(0, depth - 1)
      case "。", "!", "?":
        guard depth == 0 else { continue }
        return found + [index]
      case ",", ";", ":": if depth == 0 { found.append(index) }
      default: break
      }
    }
    return found
  }

  private static func parts(_ passage: Passage, _ all: Range<Int>, end: Int) -> (Range<Int>, Range<Int>) {
    var rest = end
    while rest < all.upperBound, ["。", ",", ";", ":", "!", " "].contains(passage.signs[rest]) { rest += 1 }
    return (passage.trimmed(all.lowerBound..<end), passage.trimmed(rest..<all.upperBound))
  }
}
