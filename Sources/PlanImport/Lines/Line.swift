import PlanModel

/// One line of a document on its way to the outline; what passes take off it stays as a feature.
struct Line: Equatable, Sendable {
  var text: Passage
  /// A number that stood apart: made by a word processor, or on a line of its own.
  var label = ""
  /// Of a heading style or of Markdown, from 1.
  var headingLevel: Int?
  /// Whether all of it was set in bold.
  var isBold = false
  var look = TextLook()
  /// Whether all of it leads to other pages.
  var isLink = false
  /// Where lines of the page ended, in signs.
  var breaks: [Int] = []

  /// The same line with other text.
  func with(_ text: Passage) -> Line {
    var line = self
    line.text = text
    return line
  }
}

/// What a document consists of, in order.
enum Piece: Equatable, Sendable {
  case text(Line)
  case table(SourceTable)

  var line: Line? { if case .text(let line) = self { line } else { nil } }
}

extension [Piece] {
  var lines: [Line] { compactMap(\.line) }

  /// Each line replaced by others; tables stay.
  func flatMapLines(_ change: (Line) -> [Line]) -> [Piece] {
    flatMap { piece in piece.line.map { change($0).map(Piece.text) } ?? [piece] }
  }
}
