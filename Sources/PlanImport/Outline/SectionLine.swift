/// Headings of sections that lost their number, behind the numbered ones: `有关要求：` on a line of its own.
enum SectionLine {
  /// Above all numbers.
  static let level = 0
  /// In signs.
  private static let longest = 10

  /// Where they stand: before the first item of a series, and once in a document; else they are labels inside tasks.
  static func places(in pieces: [Paragraphs.Piece]) -> Set<Int> {
    let lines = pieces.indices.filter { title(pieces[$0]) != nil }
    let texts = Dictionary(grouping: lines) { title(pieces[$0]) }
    return Set(
      texts.values.filter { $0.count == 1 }.joined().filter { index in
        guard index + 1 < pieces.count, case .paragraph(let next) = pieces[index + 1] else { return false }
        return next.marker?.value == 1
      })
  }

  private static func title(_ piece: Paragraphs.Piece) -> String? {
    guard case .paragraph(let paragraph) = piece, paragraph.marker == nil, paragraph.text.count <= longest
    else { return nil }
    let text = paragraph.text
    let title = Passage(text, text.signs.last == ":" ? 0..<text.count - 1 : text.all)
    return SectionKind(title: title) == .safeguards ? title.text : nil
  }
}
