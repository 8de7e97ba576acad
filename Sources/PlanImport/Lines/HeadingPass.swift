/// Decides which headings without a number are sections of the plan. One that stands above numbered items like the
/// title, or beside them like a notice of the site, is a line of text.
enum HeadingPass {
  static func run(_ pieces: [Piece]) -> [Piece] {
    let lines = pieces.lines
    let plain = lines.filter { $0.headingLevel != nil && $0.mark == nil }
    guard !plain.isEmpty else { return pieces }
    let hasNumbers = lines.contains { $0.mark != nil }
    let structural = Set(plain.compactMap(\.headingLevel)).filter { !hasNumbers || isStructural($0, lines) }
    return pieces.flatMapLines { line in
      guard let level = line.headingLevel, line.mark == nil,
        !structural.contains(level) || TitleLine.find(in: [line.text]) != nil
      else { return [line] }
      var text = line
      text.headingLevel = nil
      text.isBold = true
      return [text]
    }
  }

  /// Whether several headings of a level have text or items of their own, and no run of numbers goes on across them.
  private static func isStructural(_ level: Int, _ lines: [Line]) -> Bool {
    let sections = lines.split { $0.headingLevel.map { $0 <= level } ?? false && $0.mark == nil }
    let heads = lines.filter { $0.headingLevel == level && $0.mark == nil }
    guard heads.count >= 2 else { return false }
    if heads.contains(where: { SectionKind(title: $0.text) != nil }) { return true }
    let numbered = sections.filter { $0.contains { $0.mark != nil } }
    return numbered.isEmpty || numbered.count >= 2
  }
}
