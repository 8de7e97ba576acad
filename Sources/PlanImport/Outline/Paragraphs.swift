/// One paragraph as the outline sees it: its number, if it has one, and the text behind it.
struct OutlineParagraph: Equatable, Sendable {
  var marker: Marker?
  /// The number as written.
  var number: String
  var text: Passage

  init(_ passage: Passage, label: String = "", headingLevel: Int? = nil) {
    let whole = SpacedLabel.closed(in: Passage(passage, passage.all))
    if !label.isEmpty, let marker = Marker(Passage(label, line: passage.line), isLabel: true) {
      self.marker = marker
      number = label
      text = whole
    } else if let marker = Marker(whole) {
      self.marker = marker
      number = whole.text(0..<marker.length)
      text = Passage(whole, marker.length..<whole.count)
    } else {
      marker = headingLevel.map(Marker.init(heading:))
      number = ""
      text = whole
    }
  }
}

/// Makes paragraphs of what a document has as lines: breaks up what was run together, joins what was wrapped.
enum Paragraphs {
  /// What a document consists of, in order.
  enum Piece { case paragraph(OutlineParagraph), table(SourceTable) }

  static func pieces(of document: SourceDocument) -> [Piece] {
    var split = RunOn(document)
    var pieces: [Piece] = []
    for block in document.blocks {
      switch block {
      case .table(let table): pieces.append(.table(table))
      case .paragraph(let paragraph):
        for (index, passage) in split.passages(of: paragraph).enumerated() {
          let isFirst = index == 0
          let next = OutlineParagraph(
            passage, label: isFirst ? paragraph.label : "",
            headingLevel: isFirst ? paragraph.headingLevel : nil)
          if document.unit == .line, PageLine.isOne(passage) { continue }
          if document.unit == .line, case .paragraph(let last)? = pieces.last, isWrapped(last, before: next) {
            var joined = last
            joined.text.append(next.text)
            pieces[pieces.count - 1] = .paragraph(joined)
          } else if !next.text.isEmpty || next.marker != nil {
            pieces.append(.paragraph(next))
          }
        }
      }
    }
    return pieces
  }

  /// Shorter lines are headings, not lines that were wrapped, in signs.
  private static let shortestWrapped = 25
  /// No paragraph is joined beyond this, in signs.
  private static let longestJoined = 20_000

  /// Whether a line was broken in the middle of a sentence: prose that ends without a stop, or inside a bracket.
  private static func isWrapped(_ last: OutlineParagraph, before next: OutlineParagraph) -> Bool {
    let text = last.text
    guard next.marker == nil, let end = text.signs.last, text.count < longestJoined,
      !ClauseLabel.starts(next.text)
    else { return false }
    if endsInsideBracket(text) { return closesBracket(next.text) }
    if ClauseLabel.starts(text), !isList(next.text) { return false }
    guard text.count >= shortestWrapped, !stops.contains(end) else { return false }
    return text.signs.contains { $0 == "," || $0 == "。" || $0 == ";" }
  }

  /// Whether the line below a list of units goes on with it.
  private static func isList(_ text: Passage) -> Bool {
    var spoken = SpokenClause(passage: text, range: text.all)
    return spoken.read() && spoken.isPlausible
  }

  private static let stops: Set<Unicode.Scalar> = ["。", ";", "!", "?", ":", ")", "”", "》", "…", "."]
  /// A bracket that stays open longer was never meant to be closed, in signs.
  private static let longestBracket = 300

  /// Whether a line goes on with the bracket: one that was never closed ends with its line.
  private static func closesBracket(_ text: Passage) -> Bool {
    var depth = 0
    for sign in text.signs.prefix(longestBracket) {
      if sign == "(" { depth += 1 }
      if sign == ")" { depth -= 1 }
      if depth < 0 { return true }
      if sign == "。" && depth == 0 { return false }
    }
    return true
  }

  private static func endsInsideBracket(_ text: Passage) -> Bool {
    var depth = 0
    for sign in text.signs.suffix(longestBracket).reversed() {
      if sign == ")" { depth += 1 }
      if sign == "(" {
        if depth == 0 { return true }
        depth -= 1
      }
      if sign == "。" && depth == 0 { return false }
    }
    return false
  }
}
