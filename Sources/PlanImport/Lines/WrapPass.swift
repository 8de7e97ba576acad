/// Joins lines that were broken in the middle of a sentence.
enum WrapPass {
  static func run(_ pieces: [Piece]) -> [Piece] {
    let width = PageWidth(pieces.lines.map(\.text))
    var result: [Piece] = []
    /// Whether the last line reaches the edge of the page.
    var isFull = false
    for piece in pieces {
      guard let line = piece.line else {
        result.append(piece)
        continue
      }
      defer { isFull = width?.isFull(line.text) ?? false }
      let text = Passage(line.text, line.text.all)
      let own = line.with(text)
      guard case .text(var last)? = result.last, goesOn(last, own, isFull: isFull, line.text) else {
        if !text.isEmpty || !line.label.isEmpty { result.append(.text(own)) }
        continue
      }
      last.breaks.append(last.text.count)
      last.text.append(text)
      result[result.count - 1] = .text(last)
    }
    return result
  }

  /// No line is joined beyond this, in signs.
  private static let longestJoined = 20_000

  private static func goesOn(_ last: Line, _ next: Line, isFull: Bool, _ raw: Passage) -> Bool {
    guard last.text.count < longestJoined, let end = last.text.signs.last, next.label.isEmpty else {
      return false
    }
    guard isFull else { return isWrapped(last.text, before: next) }
    // A line may end at the edge by chance: behind a stop what is indented or numbered begins anew.
    guard stops.contains(end) else { return true }
    return !(raw.signs.first?.isBlank ?? false) && next.mark == nil && !ClauseLabel.starts(next.text)
  }

  /// Shorter lines are headings, not lines that were wrapped, in signs.
  private static let shortest = 25

  /// Whether a line of no fixed width was broken: prose that ends without a stop, or inside a bracket.
  private static func isWrapped(_ text: Passage, before next: Line) -> Bool {
    guard next.mark == nil, next.headingLevel == nil, let end = text.signs.last,
      !ClauseLabel.starts(next.text)
    else { return false }
    if Brackets.areOpen(atEndOf: text) { return Brackets.areClosed(by: next.text) }
    if endsInClause(text), !isList(next.text) { return false }
    guard text.count >= shortest, !stops.contains(end) else { return false }
    return text.signs.contains { $0 == "," || $0 == "。" || $0 == ";" }
  }

  /// Whether the last sentence of a line is a label with units or a day behind it: 办好。责任单位：县水利局.
  private static func endsInClause(_ text: Passage) -> Bool {
    let stop = text.signs.lastIndex { $0 == "。" || $0 == ";" }
    return ClauseLabel.starts(stop.map { Passage(text, $0 + 1..<text.count) } ?? text)
  }

  /// Whether the line below a list of units goes on with it.
  private static func isList(_ text: Passage) -> Bool {
    var spoken = SpokenClause(passage: text, range: text.all)
    return spoken.read() && spoken.isPlausible
  }

  static let stops: SignSet = ["。", ";", "!", "?", ":", ")", "”", "》", "…", "."]
}

/// The width to which lines were broken, where most long ones that end without a stop have it: a page of a printed document.
struct PageWidth {
  private let width: Int
  private let isInColumns: Bool

  private static let fewestLines = 5
  private static let narrowest = 16

  init?(_ lines: [Passage]) {
    for isInColumns in [false, true] {
      let slack = isInColumns ? 2 : 0
      var counts: [Int: Int] = [:]
      for line in lines where !(line.signs.last.map(WrapPass.stops.contains) ?? true) {
        counts[PageWidth.length(line, isInColumns), default: 0] += 1
      }
      let full = counts.keys.filter { $0 >= PageWidth.narrowest }
        .map { width in (width, (width - slack...width).reduce(0) { $0 + counts[$1, default: 0] }) }
        .max { ($0.1, $0.0) < ($1.1, $1.0) }
      guard let (width, number) = full, number >= PageWidth.fewestLines else { continue }
      let longer = counts.filter { $0.key > width + slack }.reduce(0) { $0 + $1.value }
      let shorter = counts.filter { $0.key >= width / 2 && $0.key < width - slack }.reduce(0) {
        $0 + $1.value
      }
      guard longer * 20 <= number, number * 2 > shorter else { continue }
      self.width = width - slack
      self.isInColumns = isInColumns
      return
    }
    return nil
  }

  func isFull(_ line: Passage) -> Bool { PageWidth.length(line, isInColumns) >= width }

  /// In signs, or in columns of which Han signs take two.
  private static func length(_ line: Passage, _ isInColumns: Bool) -> Int {
    isInColumns ? line.written.reduce(0) { $0 + ($1.value < 0x2000 ? 1 : 2) } : line.count
  }
}

/// Brackets at the end of a line and the beginning of the next.
enum Brackets {
  /// A bracket that stays open longer was never meant to be closed, in signs.
  private static let longest = 300

  /// Whether a line goes on with the bracket: one that was never closed ends with its line.
  static func areClosed(by text: Passage) -> Bool {
    var depth = 0
    for sign in text.signs.prefix(longest) {
      if sign == "(" { depth += 1 }
      if sign == ")" { depth -= 1 }
      if depth < 0 { return true }
      if sign == "。" && depth == 0 { return false }
    }
    return true
  }

  static func areOpen(atEndOf text: Passage) -> Bool {
    var depth = 0
    for sign in text.signs.suffix(longest).reversed() {
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
