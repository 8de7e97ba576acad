/// Headings of sections that lost their number, behind the numbered ones: `有关要求：` on a line of its own.
enum SectionLine {
  /// Above all numbers.
  private static let level = 0
  /// In signs.
  private static let longest = 10

  /// They become headings where they stand before the first item of a series, and once in a document; else they are
  /// labels inside tasks.
  static func marked(_ pieces: [Piece]) -> [Piece] {
    let titles = pieces.map { $0.line.flatMap(title) }
    let counts = Dictionary(grouping: titles.compactMap { $0 }) { $0 }.mapValues(\.count)
    var hasItems = false
    return pieces.indices.map { index in
      guard var line = pieces[index].line else { return pieces[index] }
      if line.mark != nil { hasItems = true }
      guard hasItems, let title = titles[index], counts[title] == 1, index + 1 < pieces.count,
        pieces[index + 1].line?.mark?.value == 1
      else { return pieces[index] }
      line.headingLevel = level
      return .text(line)
    }
  }

  private static func title(_ line: Line) -> String? {
    guard line.mark == nil, line.text.count <= longest else { return nil }
    let text = line.text
    let title = Passage(text, text.signs.last == ":" ? 0..<text.count - 1 : text.all)
    return SectionKind(title: title) == .safeguards ? title.text : nil
  }
}
