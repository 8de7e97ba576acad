import PlanModel

/// What is done to the lines of a document before its numbers are read, in this order.
enum EarlyPasses {
  private static let all: [(isOfTextOnly: Bool, run: @Sendable ([Piece]) -> [Piece])] = [
    (true, MarkdownPass.run),  // signs of Markdown become features
    (true, FlatTablePass.run),  // a table that lost its frame is a table again
    (false, FurniturePass.run),  // menus, page numbers
    (false, GapPass.run),  // wide gaps stand for line ends
    (false, SignaturePass.run),  // who signed, and when, in a text without line ends
    (true, WrapPass.run),  // lines broken in the middle of a sentence are joined
    (false, LoneNumberPass.run),  // a number on a line of its own belongs to the next one
    (false, LookPass.run),  // headings told by their type
    (false, HeadingPass.run),  // which headings without a number are sections
    (false, ListHeadPass.run),  // lines above lists that each begin with 1
  ]

  static func pieces(of document: SourceDocument) -> [Piece] {
    let pieces = document.blocks.map { block -> Piece in
      switch block {
      case .table(let table): .table(table)
      case .paragraph(let paragraph): .text(Line(paragraph))
      }
    }
    return all.reduce(pieces) { pieces, pass in
      pass.isOfTextOnly && document.unit != .line ? pieces : pass.run(pieces)
    }
  }
}

extension Line {
  init(_ paragraph: Paragraph) {
    text = SpacedLabel.closed(in: Passage(paragraph.text, line: paragraph.line))
    label = paragraph.label
    headingLevel = paragraph.headingLevel
    isLink = paragraph.isLink
    look = paragraph.look
    isBold = look.isBold
  }

  /// The mark at its beginning: made by a word processor, or the first thing in its text.
  var mark: Marker? {
    (label.isEmpty ? nil : Marker(Passage(label, line: text.line), isLabel: true)) ?? Marker(text)
  }
}
