import PlanModel

/// The text of a PDF: words clustered into lines, those that stand in columns into tables.
enum PdfReader {
  /// - Parameter table: what `pdftotext -tsv` writes.
  static func read(_ table: [UInt8]) throws(ImportError) -> SourceDocument {
    var document = PdfDocument()
    for words in try PdfWords.pages(of: table) {
      document.add(page: PdfLine.lines(of: words).filter { !PageLine.isOne(Passage($0.text, line: 0)) })
    }
    return document.finished
  }
}

/// What was read of a PDF so far.
private struct PdfDocument {
  private var blocks: [SourceDocument.Block] = []
  private var line = 0
  /// The paragraph that may go on in the next line, and where that ends.
  private var open: (text: String, line: Int)?
  private var lastTable: PdfTable?

  /// In signs.
  private static let indent = 1.5

  mutating func add(page: [PdfLine]) {
    let edges = PdfEdges(page)
    for block in PdfTable.blocks(of: Array(page.drop { goesOn($0) })) {
      switch block {
      case .lines(let lines): for line in lines { add(line, edges) }
      case .table(let table): add(table)
      }
    }
  }

  /// Takes the line that begins a page as the end of the last row of the table before it, where it stands in its columns.
  private mutating func goesOn(_ next: PdfLine) -> Bool {
    guard let lastTable, case .table(var whole)? = blocks.last, let cells = lastTable.cells(of: next) else {
      return false
    }
    whole.goOn(with: cells)
    blocks[blocks.count - 1] = .table(whole)
    return true
  }

  private mutating func add(_ next: PdfLine, _ edges: PdfEdges) {
    line += 1
    lastTable = nil
    let indent = edges.indent(of: next)
    if edges.hasIndents, isFull, indent < PdfDocument.indent, let open {
      self.open = (PdfLine.joined(open.text, next.text), open.line)
    } else {
      close()
      open = (String(repeating: "\u{3000}", count: Int(min(4, indent.rounded()))) + next.text, line)
    }
    isFull = edges.isFull(next)
  }

  /// Whether the last line reaches the right edge.
  private var isFull = false

  private mutating func close() {
    if let open { blocks.append(.paragraph(Paragraph(open.text, line: open.line))) }
    open = nil
  }

  /// A table that begins a page goes on with the one that ended the last.
  private mutating func add(_ table: PdfTable) {
    close()
    isFull = false
    var rows = table.rows(from: line + 1)
    line += rows.count
    if let last = lastTable, last.columns.count == table.columns.count, case .table(var whole)? = blocks.last
    {
      if rows.first?.cells == whole.rows.first?.cells { rows.removeFirst() }
      if let first = rows.first, table.isNumbered, first.cells.first?.text.isEmpty == true {
        whole.goOn(with: first.cells.map(\.text))
        rows.removeFirst()
      }
      whole.rows += rows
      blocks[blocks.count - 1] = .table(whole)
    } else {
      blocks.append(.table(SourceTable(rows: rows)))
    }
    lastTable = table
  }

  var finished: SourceDocument {
    var document = self
    document.close()
    return SourceDocument(blocks: document.blocks, unit: .line)
  }
}

extension SourceTable {
  /// A row that was broken by the end of a page.
  fileprivate mutating func goOn(with texts: [String]) {
    guard let last = rows.indices.last else { return }
    for (column, text) in texts.enumerated() where rows[last].cells.indices.contains(column) && !text.isEmpty
    {
      rows[last].cells[column].text = PdfLine.joined(rows[last].cells[column].text, text)
    }
  }
}

/// Where the lines of a page begin and end.
private struct PdfEdges {
  private var left = 0.0
  private var right = 0.0
  /// Whether paragraphs are told by their indent.
  private(set) var hasIndents = false

  private static let indents = 1.5...2.5

  init(_ lines: [PdfLine]) {
    left = lines.reduce(.infinity) { min($0, $1.left) }
    right = lines.reduce(-.infinity) { max($0, $1.right) }
    hasIndents = lines.contains { PdfEdges.indents.contains(indent(of: $0)) }
  }

  /// In signs.
  func indent(of line: PdfLine) -> Double { max(0, (line.left - left) / line.em) }

  func isFull(_ line: PdfLine) -> Bool { line.right > right - 1.3 * line.em }
}
