import PlanBytes

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
  func written(_ version: LineMerge.Version) -> WrittenLine {
    let text = texts.text(of: version.side)
    let end = Array(text.source[text.lines[version.line].end])
    return WrittenLine(
      text: texts.content(of: version), end: lineEnd?.bytes ?? (end.isEmpty ? [Ascii.newline] : end))
  }
}

/// A line of the merged text.
struct WrittenLine {
  var text: [UInt8]
  var end: [UInt8]
}
