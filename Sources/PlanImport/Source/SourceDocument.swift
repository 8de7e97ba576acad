import PlanModel

/// What a document says: paragraphs and tables in reading order.
package struct SourceDocument: Equatable, Sendable {
  package var blocks: [Block]
  /// What `Paragraph.line` and `TableRow.line` count.
  package var unit: ImportPlace.Unit
  /// What it holds beside its text.
  package var notes: [SourceNote]
  /// The hidden sheet that this program writes into workbooks.
  var record: SourceTable?

  package init(blocks: [Block], unit: ImportPlace.Unit, notes: [SourceNote] = []) {
    self.blocks = blocks
    self.unit = unit
    self.notes = notes
  }

  /// Whether it is a workbook that this program wrote, with the hidden sheet that says so.
  package var isOwnWorkbook: Bool { record != nil }

  /// The length of all its text, in UTF-8 bytes.
  var textCount: Int {
    blocks.reduce(0) { count, block in
      switch block {
      case .paragraph(let paragraph): count + paragraph.text.utf8.count
      case .table(let table):
        table.rows.reduce(count) { $1.cells.reduce($0) { $0 + ($1.isContinuation ? 0 : $1.text.utf8.count) } }
      }
    }
  }

  package enum Block: Equatable, Sendable {
    case paragraph(Paragraph)
    case table(SourceTable)
  }
}

/// Something beside the text of a document, and where it stands.
package struct SourceNote: Equatable, Sendable {
  package var kind: DocumentAside
  package var text: String
  package var line: Int

  /// Longer ones are cut, in characters: they are hints, not text.
  private static let longest = 200

  package init(_ kind: DocumentAside, _ text: String, line: Int) {
    self.kind = kind
    self.text = String(text.split(whereSeparator: \.isNewline).joined(separator: " ").prefix(Self.longest))
    self.line = line
  }
}

/// One paragraph: text without line ends; white space inside is as the document has it.
package struct Paragraph: Equatable, Sendable {
  /// The number that the word processor makes itself and that is not in the text, as it prints it: `一、`, `（1）`.
  package var label: String
  package var text: String
  /// Level of a heading style, from 1; nil for body text.
  package var headingLevel: Int?
  package var line: Int
  /// Whether all of it leads to other pages.
  package var isLink: Bool
  package var look: TextLook

  package init(
    _ text: String, label: String = "", headingLevel: Int? = nil, line: Int, isLink: Bool = false,
    look: TextLook = TextLook()
  ) {
    self.text = text
    self.label = label
    self.headingLevel = headingLevel
    self.line = line
    self.isLink = isLink
    self.look = look
  }
}

/// A table as a grid: every row has the same number of cells.
package struct SourceTable: Equatable, Sendable {
  /// The name of the sheet, empty elsewhere.
  package var name: String
  package var rows: [TableRow]

  package init(name: String = "", rows: [TableRow]) {
    self.name = name
    self.rows = rows
  }
}

/// One row of a table.
package struct TableRow: Equatable, Sendable {
  package var cells: [TableCell]
  package var line: Int

  package init(cells: [TableCell], line: Int) {
    self.cells = cells
    self.line = line
  }
}

/// One place of the grid. Every place that a merged cell covers has its text; all but the first are marked.
package struct TableCell: Equatable, Sendable {
  /// Paragraphs of the cell are separated by newlines.
  package var text: String
  /// Covered by a cell that begins further up or to the left.
  package var isContinuation: Bool
  /// The day that a sheet keeps, as exactly as the cell shows it.
  package var date: PartialDate?

  package init(_ text: String, isContinuation: Bool = false, date: PartialDate? = nil) {
    self.text = text
    self.isContinuation = isContinuation
    self.date = date
  }
}
