/// How the merged text is written: byte order mark, ends of lines, the end of the last.
struct MergeEnds {
  private let texts: MergeTexts
  /// Nil: each line has the end that it had.
  private let lineEnd: MergeText.LineEnd?
  let hasMark: Bool
  let endsWithEnd: Bool

  init(_ texts: MergeTexts) {
    self.texts = texts
    func merged<Value: Equatable>(_ value: (MergeText) -> Value, else other: Value) -> Value {
      let (one, two) = (value(texts.left), value(texts.right))
      if one == two { return one }
      guard let before = texts.base.map(value) else { return other }
      return one == before ? two : one
    }
    hasMark = merged({ $0.source.hasByteOrderMark }, else: true)
    endsWithEnd = merged({ $0.endsWithEnd }, else: true)
    let all = [texts.base, texts.left, texts.right].compactMap { $0 }
    lineEnd = all.contains { $0.lineEnd == nil } ? nil : merged({ $0.lineEnd }, else: .lineFeed)
  }

  /// A line with its end; the last of a text has one, too.
  func bytes(of version: LineMerge.Version) -> [UInt8] {
    let text =
      switch version.side {
      case .base: texts.base ?? texts.left
      case .left: texts.left
      case .right: texts.right
      }
    let line = text.lines[version.line]
    let end = lineEnd?.bytes ?? (line.end.isEmpty ? [Ascii.newline] : Array(text.source[line.end]))
    return (version.text ?? Array(text.source[line.content])) + end
  }

  static func withoutLastEnd(_ text: [UInt8]) -> [UInt8] {
    guard text.last == Ascii.newline else { return text }
    return text.dropLast(text.dropLast().last == Ascii.carriageReturn ? 2 : 1)
  }
}
