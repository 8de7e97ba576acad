/// Takes off the signs of Markdown (CommonMark 0.31.2): front matter, headings, emphasis, escapes, bullets, rules.
enum MarkdownPass {
  static func run(_ pieces: [Piece]) -> [Piece] {
    guard isMarkdown(pieces.lines) else { return pieces }
    return withoutFrontMatter(pieces).flatMapLines { line in
      isRule(line.text) ? [] : [read(line)]
    }
  }

  private static func isMarkdown(_ lines: [Line]) -> Bool {
    lines.contains { headingLength($0.text) != nil || emphasis($0.text).count >= 4 }
  }

  private static func read(_ line: Line) -> Line {
    var line = line
    var text = Passage(line.text, line.text.all)
    if let length = headingLength(text) {
      line.headingLevel = text.signs.prefix { $0 == "#" }.count
      text = Passage(text, length..<text.count)
    }
    if isBullet(text) { text = Passage(text, 1..<text.count) }
    let signs = emphasis(text)
    if signs.first == 0, signs.last == text.count - 1, signs.count == 4 { line.isBold = true }
    let left = Set(signs + escapes(text))
    let rest = text.picking(text.all.filter { !left.contains($0) })
    return line.with(Passage(rest, rest.all))
  }

  /// How many signs `## ` takes.
  private static func headingLength(_ text: Passage) -> Int? {
    let level = text.signs.prefix { $0 == "#" }.count
    guard (1...6).contains(level), level < text.count, text.signs[level].isBlank else { return nil }
    return text.trimmed(level..<text.count).lowerBound
  }

  /// `* ` and `+ `, and `- ` before a number.
  private static func isBullet(_ text: Passage) -> Bool {
    guard text.count > 2, text.signs[1].isBlank else { return false }
    if text.signs[0] == "-" { return Marker(text, at: 2) != nil }
    return text.signs[0] == "*" || text.signs[0] == "+"
  }

  /// The signs of `**` and `__`.
  private static func emphasis(_ text: Passage) -> [Int] {
    var found: [Int] = []
    var index = 0
    while index + 1 < text.count {
      let isPair = text.written[index] == text.written[index + 1] && ["*", "_"].contains(text.written[index])
      if isPair { found += [index, index + 1] }
      index += isPair ? 2 : 1
    }
    return found
  }

  /// Backslashes before signs of ASCII.
  private static func escapes(_ text: Passage) -> [Int] {
    text.all.dropLast().filter { index in
      text.written[index] == "\\" && (0x21..<0x7F).contains(text.written[index + 1].value)
        && !text.written[index + 1].isASCIILetterOrDigit && (index == 0 || text.written[index - 1] != "\\")
    }
  }

  /// `---`, `* * *`
  private static func isRule(_ text: Passage) -> Bool {
    let signs = text.written.filter { $0 != " " }
    return signs.count >= 3 && Set(signs).count == 1 && ["-", "*", "_"].contains(signs[0])
  }

  /// Front matter is not longer, in lines.
  private static let longestFrontMatter = 40

  /// Only the title of the lines between `---` and `---` at the beginning is kept.
  private static func withoutFrontMatter(_ pieces: [Piece]) -> [Piece] {
    func isFence(_ piece: Piece) -> Bool { piece.line?.text.text == "---" }
    guard let first = pieces.first, isFence(first),
      let end = pieces.prefix(longestFrontMatter).dropFirst().firstIndex(where: isFence)
    else { return pieces }
    let titles = pieces[1..<end].compactMap { piece -> Piece? in
      guard let line = piece.line, line.text.has("title:", at: 0) else { return nil }
      let quotes: SignSet = ["\"", "'", " "]
      let value = line.text.all.dropFirst("title:".count).filter { !quotes.contains(line.text.signs[$0]) }
      var title = line.with(line.text.picking(value))
      title.headingLevel = 1
      return .text(title)
    }
    return titles + pieces[(end + 1)...]
  }
}
