/// The text of pages on which each word has its place: words clustered into lines, those that stand in columns into tables.
struct PlacedDocument {
  private var blocks: [SourceDocument.Block] = []
  private var line = 0
  /// The paragraph that may go on in the next line, and where that ends.
  private var open: (text: String, line: Int)?
  private var lastTable: PlacedTable?
  private var notes: [SourceNote] = []

  /// No document has more, in words.
  static let mostWords = 500_000
  /// What is compared with one another; a page of small type has some hundred.
  static let mostOnPage = 5_000
  /// In signs.
  private static let indent = 1.5

  /// The words of one page more; its number is left out.
  mutating func add(page words: [PlacedWord]) {
    let page = PlacedLine.lines(of: words).filter { !PageLine.isOne(Passage($0.text, line: 0)) }
    let edges = PlacedEdges(page)
    for block in PlacedTable.blocks(of: Array(page.drop { goesOn($0) })) {
      switch block {
      case .lines(let lines): for line in lines { add(line, edges) }
      case .table(let table): add(table)
      }
    }
  }

  /// Text of the page that was added last which is not read; of the same one on each page the first is told of.
  mutating func add(turned text: String) {
    guard !text.isEmpty, !notes.contains(where: { $0.text == text }) else { return }
    notes.append(SourceNote(.turnedText, text, line: max(1, line)))
  }

  /// Takes the line that begins a page as the end of the last row of the table before it, where it stands in its columns.
  private mutating func goesOn(_ next: PlacedLine) -> Bool {
    guard let lastTable, case .table(var whole)? = blocks.last, let cells = lastTable.cells(of: next) else {
      return false
    }
    whole.goOn(with: cells)
    blocks[blocks.count - 1] = .table(whole)
    return true
  }

  private mutating func add(_ next: PlacedLine, _ edges: PlacedEdges) {
    line += 1
    lastTable = nil
    let indent = edges.indent(of: next)
    if edges.hasIndents, isFull, indent < PlacedDocument.indent, let open {
      self.open = (PlacedLine.joined(open.text, next.text), open.line)
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
  private mutating func add(_ table: PlacedTable) {
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
    return SourceDocument(blocks: document.blocks, unit: .line, notes: document.notes)
  }
}

extension SourceTable {
  /// A row that was broken by the end of a page.
  fileprivate mutating func goOn(with texts: [String]) {
    guard let last = rows.indices.last else { return }
    for (column, text) in texts.enumerated() where rows[last].cells.indices.contains(column) && !text.isEmpty
    {
      rows[last].cells[column].text = PlacedLine.joined(rows[last].cells[column].text, text)
    }
  }
}

/// Where the lines of a page begin and end.
private struct PlacedEdges {
  private var left = 0.0
  private var right = 0.0
  /// Whether paragraphs are told by their indent.
  private(set) var hasIndents = false

  private static let indents = 1.5...2.5

  init(_ lines: [PlacedLine]) {
    left = lines.reduce(.infinity) { min($0, $1.left) }
    right = lines.reduce(-.infinity) { max($0, $1.right) }
    hasIndents = lines.contains { PlacedEdges.indents.contains(indent(of: $0)) }
  }

  /// In signs.
  func indent(of line: PlacedLine) -> Double { max(0, (line.left - left) / line.em) }

  func isFull(_ line: PlacedLine) -> Bool { line.right > right - 1.3 * line.em }
}
