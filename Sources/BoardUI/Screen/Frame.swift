import PlanBytes
import PlanModel
import PlanPhrases

/// One picture of the screen, row by row.
package struct Frame: Equatable, Sendable {
  package var lines: [Line]
  /// Where the cursor stands while something is typed: an input method opens its window there.
  package var cursor: Place?
  /// Where the table stands, for a terminal that can move rows instead of painting them.
  package var table: Table?

  /// The rows of the screen that the table has, and which of its own is the first of them.
  package struct Table: Equatable, Sendable {
    package var rows: Range<Int>
    package var first: Int
  }

  package struct Place: Equatable, Sendable {
    package var row: Int
    package var column: Int
  }
}

/// One row of the screen: text and the styles of its stretches.
package struct Line: Equatable, Sendable {
  package private(set) var text: [UInt8] = []
  package private(set) var runs: [Run] = []
  /// Columns used.
  package private(set) var columns = 0

  /// A stretch of one style, to the byte `end` of the text.
  package struct Run: Equatable, Sendable {
    package var style: Style
    package var end: Int
  }

  package init() {}

  mutating func append(_ piece: some StringProtocol, columns: Int, _ style: Style) {
    guard !piece.isEmpty else { return }
    text.append(contentsOf: piece.utf8)
    self.columns += columns
    extendRun(style)
  }

  mutating func append(spaces count: Int, _ style: Style) {
    guard count > 0 else { return }
    text.append(contentsOf: repeatElement(UInt8(ascii: " "), count: count))
    columns += count
    extendRun(style)
  }

  /// Adds another line behind this one.
  mutating func append(_ other: Line) {
    var start = 0
    for run in other.runs {
      text.append(contentsOf: other.text[start..<run.end])
      start = run.end
      extendRun(run.style)
    }
    columns += other.columns
  }

  /// The line as it looks when it is selected: over so many columns.
  ///
  /// - Parameter isMarked: with a sign in front, in the column that is blank otherwise.
  func selected(columns: Int, isMarked: Bool) -> Line {
    var line = self
    line.runs = runs.map { Run(style: $0.style.selected, end: $0.end) }
    if isMarked, !text.isEmpty { line.text[0] = UInt8(ascii: ">") }
    line.append(spaces: columns - self.columns, Style.normal.selected)
    return line
  }

  /// The line as it looks when its item is marked: with a sign in front.
  var marked: Line {
    var line = self
    if !text.isEmpty { line.text[0] = UInt8(ascii: "*") }
    return line
  }

  /// The same line, known to take so many columns.
  func with(columns: Int) -> Line {
    var line = self
    line.columns = columns
    return line
  }

  private mutating func extendRun(_ style: Style) {
    if runs.last?.style == style {
      runs[runs.count - 1].end = text.count
    } else {
      runs.append(Run(style: style, end: text.count))
    }
  }
}

/// Builds a line of a given width; what does not fit is cut between characters.
struct LineBuilder {
  let width: DisplayWidth
  private let limit: Int
  private let base: Style
  private(set) var line = Line()

  /// - Parameter limit: columns of the line.
  init(_ width: DisplayWidth, limit: Int, base: Style = .normal) {
    self.width = width
    self.limit = limit
    self.base = base
  }

  var columns: Int { line.columns }
  var remaining: Int { limit - line.columns }

  /// Adds text up to the end of the line.
  mutating func add(_ text: String, _ style: Style = .normal) {
    let text = safe(text)
    let (prefix, columns) = width.prefix(of: text, fitting: remaining)
    line.append(prefix, columns: columns, merged(style))
  }

  /// Adds text in a column of its own; cut text ends in `..`.
  mutating func column(_ text: String, _ columns: Int, _ style: Style = .normal) {
    let columns = min(columns, remaining)
    let text = safe(text)
    var (prefix, used) = width.prefix(of: text, fitting: columns)
    let isCut = prefix.endIndex != text.endIndex && columns > 3
    if isCut { (prefix, used) = width.prefix(of: text, fitting: columns - 2) }
    line.append(prefix, columns: used, merged(style))
    if isCut { line.append("..", columns: 2, merged(style)) }
    line.append(spaces: columns - used - (isCut ? 2 : 0), merged(.normal))
  }

  /// Adds text that ends a column of its own.
  mutating func right(_ text: String, _ columns: Int, _ style: Style = .normal) {
    let taken = width.columns(of: safe(text))
    line.append(spaces: min(columns - taken, remaining), merged(.normal))
    add(text, style)
  }

  /// Fills with spaces up to a column.
  mutating func pad(to column: Int) {
    line.append(spaces: min(column, limit) - line.columns, merged(.normal))
  }

  /// Adds text that ends at the right edge, where it fits.
  mutating func addRight(_ text: String, _ style: Style = .normal) {
    let columns = width.columns(of: safe(text))
    guard columns <= remaining else { return }
    pad(to: limit - columns)
    add(text, style)
  }

  /// The line, filled to its whole width.
  mutating func filled() -> Line {
    pad(to: limit)
    return line
  }

  private func merged(_ style: Style) -> Style {
    Style(
      style.color == .normal ? base.color : style.color, style.attributes.union(base.attributes))
  }
}

/// Breaks text into lines of at most `columns`; a line does not begin with a closing sign, nor within a day, a number or
/// a word, where that can be helped.
func wrap(_ text: String, columns: Int, width: DisplayWidth) -> [String] {
  // By bytes: looking for the end of each character takes ten times as long.
  text.utf8.split(separator: Ascii.newline).flatMap { paragraph -> [String] in
    var lines: [String] = []
    var rest = Substring(safe(String(Substring(paragraph))))
    while !rest.isEmpty {
      var (prefix, _) = width.prefix(of: rest, fitting: max(2, columns))
      if prefix.isEmpty { prefix = rest.prefix(1) }
      prefix = wholeWords(prefix, before: rest[prefix.endIndex...])
      lines.append(String(prefix))
      rest = rest[prefix.endIndex...]
    }
    return lines
  }
}

/// Puts pieces into lines of at most `columns`; none is broken that has room in one.
func lines(of pieces: [String], between: String, columns: Int, width: DisplayWidth) -> [String] {
  var lines: [String] = []
  for piece in pieces {
    if let joined = lines.last.map({ $0 + between + piece }), width.columns(of: safe(joined)) <= columns {
      lines[lines.count - 1] = joined
    } else {
      lines += wrap(piece, columns: columns, width: width)
    }
  }
  return lines
}

/// The line without what the next one has to begin with: half a word, or what a closing sign stands behind.
private func wholeWords(_ line: Substring, before rest: Substring) -> Substring {
  guard let next = rest.first else { return line }
  if isClosing(next) {
    // What is taken along may be a closing sign, too.
    let kept = line.dropLast(while: isClosing).dropLast()
    return kept.isEmpty ? line : wholeWords(kept, before: line[kept.endIndex...])
  }
  if line.last.map(isOpening) ?? false {
    let kept = line.dropLast(while: isOpening)
    return kept.isEmpty ? line : kept
  }
  func isOfWord(_ sign: Character) -> Bool { sign.isASCII && sign != " " }
  guard isOfWord(next), let start = line.lastIndex(where: { !isOfWord($0) }) else { return line }
  let kept = line[...start]
  // A word that is longer than half a line is cut all the same.
  return kept.utf8.count * 2 > line.utf8.count ? kept : line
}

private func isClosing(_ sign: Character) -> Bool { "，。、；：）》〉】」』”’！？…,;:)%".contains(sign) }
private func isOpening(_ sign: Character) -> Bool { "（《〈【「『“‘(".contains(sign) }

extension Substring {
  fileprivate func dropLast(while isDropped: (Character) -> Bool) -> Substring {
    lastIndex { !isDropped($0) }.map { self[...$0] } ?? self[..<startIndex]
  }
}
