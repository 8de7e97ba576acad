/// Finds the title of a document among the paragraphs before its first number.
enum TitleLine {
  private static let longest = 90

  /// The last paragraph that reads like a title: the plan stands behind the notice that issues it.
  static func find(in front: [Passage]) -> String? {
    let front = front.map(\.unspaced)
    if let quoted = QuotedTitle.find(in: front) { return quoted }
    var found: String?
    var index = 0
    while index < front.count {
      let broken = BrokenTitle(front[index...])
      let end = broken?.end ?? index + 1
      if let title = broken?.text
        ?? title(of: front[index]).map({ wrappedHead(front[..<index], kind: $0) + $0 })
      {
        found = once(title) + tail(front[end...])
      }
      index = end
    }
    return found
  }

  /// A title that a page says twice, said once.
  private static func once(_ title: String) -> String {
    let signs = Array(title.unicodeScalars)
    let letters = signs.indices.filter { !signs[$0].properties.isWhitespace }
    let half = letters.count / 2
    guard half >= 4, letters.count == half * 2,
      (0..<half).allSatisfy({ signs[letters[$0]] == signs[letters[half + $0]] })
    else { return title }
    return String(signs: signs[...letters[half - 1]])
  }

  /// The paragraph itself, or its beginning where the rest was run into it.
  fileprivate static func title(of passage: Passage) -> String? {
    let all = withoutMark(passage)
    if isTitle(all, passage) { return passage.text(all) }
    return RunOnTitle.find(in: passage).map(passage.text) ?? beginning(passage)
  }

  /// Without 附件1： before it.
  private static func withoutMark(_ passage: Passage) -> Range<Int> {
    guard passage.has(OutlineWords.attachment, at: 0) else { return passage.trimmed(passage.all) }
    let behind = OutlineWords.attachment.signs.count..<passage.count
    let mark = behind.prefix {
      passage.signs[$0].isDigit || [":", "."].contains(passage.signs[$0]) || passage.signs[$0].isBlank
    }
    let title = mark.upperBound..<passage.count
    // A year is the beginning of the title: 附件 2023年…
    let year = title.isEmpty || passage.signs[title.lowerBound] != DateWords.year ? 0 : 4
    return passage.trimmed(max(behind.lowerBound, title.lowerBound - year)..<passage.count)
  }

  fileprivate static func isTitle(_ range: Range<Int>, _ passage: Passage) -> Bool {
    guard (4...longest).contains(range.count), !range.contains(where: { isStop(passage.signs[$0]) }),
      !passage.contains(OutlineWords.notTitle, in: range)
    else { return false }
    var end = range.upperBound
    // （试行）, （2021—2023年）
    if passage.signs[end - 1] == ")", let open = range.last(where: { passage.signs[$0] == "(" }) {
      end = open
    }
    end = passage.trimmed(range.lowerBound..<end).upperBound
    return OutlineWords.documentKinds.lengthBefore(end, in: passage, from: range.lowerBound) != nil
  }

  static func isStop(_ sign: Unicode.Scalar) -> Bool {
    ["。", ";", ":", ",", "!", "?"].contains(sign)
  }

  /// A title with the number of the document and the addressees behind it, all in one paragraph.
  private static func beginning(_ passage: Passage) -> String? {
    guard passage.count > longest || passage.signs.contains(where: isStop) else { return nil }
    var depth = 0
    for index in passage.all.prefix(longest) {
      if isStop(passage.signs[index]) { return nil }
      if passage.signs[index] == "《" { depth += 1 }
      if passage.signs[index] == "》" { depth -= 1 }
      guard depth == 0,
        let length = OutlineWords.documentKinds.length(in: passage, at: index, before: passage.count),
        isDocumentNumber(passage, at: index + length)
      else { continue }
      return passage.text(0..<index + length)
    }
    return nil
  }

  /// 某府办发〔2021〕88号 within the next few signs.
  private static func isDocumentNumber(_ passage: Passage, at index: Int) -> Bool {
    guard
      let open = passage.first(
        in: index..<min(index + 12, passage.count), where: { $0 == "(" || isStop($0) }),
      passage.signs[open] == "(", let close = passage.closing(open), close == open + 6
    else { return false }
    return passage.signs[open + 1..<close - 1].allSatisfy(\.isDigit)
  }

  /// The first line of a title that was broken in two.
  private static func wrappedHead(_ before: ArraySlice<Passage>, kind: String) -> String {
    guard let last = before.last, last.count >= 4, kind.count <= 24, isPiece(last), title(of: last) == nil
    else {
      return ""
    }
    return last.text
  }

  /// Whether a line may be a part of a title.
  fileprivate static func isPiece(_ line: Passage) -> Bool {
    (2...longest).contains(line.count) && !line.signs.contains(where: isStop)
      && !line.has(OutlineWords.attachment, at: 0) && line.signs.last != ")" && line.signs.first != "("
      && SignatureLine.date(of: line) == nil && !SignatureLine.isDocumentNumber(line)
  }

  /// （2021—2023年） on the line below.
  private static func tail(_ after: ArraySlice<Passage>) -> String {
    guard let next = after.first, next.count <= 24, next.signs.first == "(", next.signs.last == ")",
      !SignatureLine.isNote(next), !SignatureLine.isDocumentNumber(next)
    else { return "" }
    return next.text
  }
}

/// A title over several lines: what begins with 关于 ends with 的 and a kind of document, be there other kinds on the way.
private struct BrokenTitle {
  let text: String
  /// Behind its last line.
  let end: Int

  /// A title is broken into no more lines.
  private static let mostLines = 4
  /// 的实施方案: between 的 and the end, in signs.
  private static let longestKind = 8

  /// The title that begins with the first of the lines.
  init?(_ lines: ArraySlice<Passage>) {
    guard let first = lines.first, TitleLine.isPiece(first), BrokenTitle.opens(first),
      TitleLine.title(of: first) == nil
    else { return nil }
    var text = first.text
    for (index, line) in zip(lines.indices, lines).dropFirst().prefix(BrokenTitle.mostLines - 1) {
      guard TitleLine.isPiece(line) else { return nil }
      text += line.text
      let whole = Passage(text, line: first.line)
      guard whole.signs.suffix(BrokenTitle.longestKind).contains(OutlineWords.ofKinds),
        TitleLine.isTitle(whole.all, whole)
      else { continue }
      self.text = text
      end = index + 1
      return
    }
    return nil
  }

  /// Whether a line says what a document is about, outside of a name.
  private static func opens(_ line: Passage) -> Bool {
    line.all.prefix { line.signs[$0] != "《" }.contains { line.has(OutlineWords.about, at: $0) }
  }
}

/// A title that the notice before the plan names: the lines above the plan that say it once more.
enum QuotedTitle {
  /// A title is broken into no more lines.
  private static let mostLines = 3
  /// Titles stand near the beginning, in lines.
  private static let furthest = 60

  static func find(in front: [Passage]) -> String? {
    let front = Array(front.prefix(furthest))
    let quoted = Set(front.flatMap(names))
    guard !quoted.isEmpty else { return nil }
    for start in front.indices.reversed() {
      for end in start..<min(front.count, start + mostLines) {
        let lines = front[start...end]
        if quoted.contains(lines.map { letters($0, $0.all) }.joined()) { return lines.map(\.text).joined() }
      }
    }
    return nil
  }

  /// What stands between 《 and 》.
  private static func names(_ passage: Passage) -> [String] {
    passage.all.filter { passage.signs[$0] == "《" }.compactMap { open in
      passage.endOfTitle(at: open, before: passage.count).map { letters(passage, open + 1..<$0) }
    }.filter { $0.unicodeScalars.count >= shortest }
  }

  /// In signs.
  private static let shortest = 8

  private static func letters(_ passage: Passage, _ range: Range<Int>) -> String {
    passage.foldedText(range).filter { !$0.isWhitespace }
  }
}

/// The title of a document whose titles end with no word that is known.
enum PlainTitle {
  /// In signs.
  private static let lengths = 6...60
  /// It stands in the first lines.
  private static let furthest = 3

  /// A heading or a centred line, those in larger type first; else the first line that is no sentence and no name.
  static func find(in front: [Passage], _ lines: [Line]) -> String? {
    let heads = lines.prefix { $0.mark == nil }.filter { $0.isBold || $0.look.isCentred }
    let largest = heads.enumerated().sorted {
      ($1.element.look.size, $0.offset) < ($0.element.look.size, $1.offset)
    }
    return (largest.map(\.element.text) + front.prefix(furthest)).first(where: isTitle)?.text
  }

  private static func isTitle(_ text: Passage) -> Bool {
    lengths.contains(text.count) && !text.signs.contains(where: TitleLine.isStop)
      && text.signs.count(where: \.isHan) * 2 > text.count
      && SignatureLine.date(of: text) == nil && !SignatureLine.isDocumentNumber(text)
      && text.signs.first != "("
      && FurnitureWords.ofSites.length(in: text, at: 0, before: text.count) == nil
      && !UnitList.isUnit(text.all, text) && !text.has(OutlineWords.attachment, at: 0)
  }
}
