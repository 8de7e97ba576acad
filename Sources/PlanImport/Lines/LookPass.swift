/// Headings that have no number but the type of one.
enum LookPass {
  /// In signs.
  private static let longest = 30

  static func run(_ pieces: [Piece]) -> [Piece] {
    let usual = usual(pieces.lines)
    return pieces.flatMapLines { line in
      guard line.headingLevel == nil, line.mark == nil, !line.look.isCentred, line.look.face != usual,
        let level = level(line.look), isHeading(line.text)
      else { return [line] }
      var heading = line
      heading.headingLevel = level
      return [heading]
    }
  }

  private static func level(_ look: TextLook) -> Int? {
    switch look.face {
    case .hei: 1
    case .kai: 2
    case .other, nil: nil
    }
  }

  /// What most of the text is set in says nothing.
  private static func usual(_ lines: [Line]) -> TypeFace? {
    func signs(_ face: TypeFace) -> Int {
      lines.reduce(0) { $0 + ($1.look.face == face ? $1.text.count : 0) }
    }
    return [TypeFace.other, .kai, .hei].max { signs($0) < signs($1) }
  }

  /// Not a sentence, a clause of units in brackets, a label, a date.
  private static func isHeading(_ text: Passage) -> Bool {
    (2...longest).contains(text.count) && !text.signs.contains { TitleLine.isStop($0) || $0 == "(" }
      && SignatureLine.date(of: text) == nil && !UnitList.isUnit(text.all, text)
      && !text.has(OutlineWords.attachment, at: 0)
  }
}
