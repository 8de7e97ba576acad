/// Puts the chosen items of a document into parts and levels.
struct OutlineBuilder {
  private(set) var parts: [OutlinePart] = []
  private(set) var doubts: [Doubt] = []
  /// How much dearer the next best outline is, in tenths; nil for one that has no other.
  private(set) var margin: Int32?
  private(set) var lines: [Line] = []
  private var part = OutlinePart()
  /// The items that are open, the highest first.
  private var open: [Int] = []
  private var isSigned = false

  init(_ document: SourceDocument) {
    let pieces = SectionLine.marked(EarlyPasses.pieces(of: document))
    lines = pieces.lines
    let solver = OutlineSolver(lines, barriers: PartLine.places(in: lines))
    for part in Paragraphs.parts(of: pieces, solver.chosen) {
      switch part {
      case .paragraph(let paragraph): add(paragraph)
      case .table(let table): add(table)
      }
    }
    endPart()
    margin = solver.margins.map(\.margin).min()
    doubts += solver.margins.filter { $0.margin < OutlineCosts.smallMargin }
      .map { Doubt(.otherOutline, line: lines[$0.line].text.line) }
  }

  private mutating func add(_ table: SourceTable) {
    if let top = open.last, !isSigned {
      part.nodes[top].tables.append(table)
    } else {
      part.tables.append(table)
    }
  }

  private mutating func add(_ paragraph: OutlineParagraph) {
    if !part.nodes.isEmpty, paragraph.mark == nil, PartLine.isAnnex(paragraph.text) { endPart() }
    guard let mark = paragraph.mark else { return addText(paragraph.text) }
    if isSigned { endPart() }
    addDoubt(mark.relation, paragraph)
    open.removeSubrange(min(mark.depth, open.count)...)
    let index = part.nodes.count
    part.nodes.append(
      OutlineNode(
        number: paragraph.number, style: mark.marker.style, head: paragraph.text, parent: open.last,
        depth: open.count, cost: mark.cost, isRunOn: paragraph.isRunOn))
    if let parent = open.last { part.nodes[parent].children.append(index) }
    open.append(index)
  }

  private mutating func addDoubt(_ relation: ChosenMark.Relation, _ paragraph: OutlineParagraph) {
    switch relation {
    case .first, .next, .through: break
    case .late: doubts.append(Doubt(.startsLate(paragraph.number), line: paragraph.text.line))
    case .outOfSeries(let value):
      doubts.append(Doubt(.outOfSeries(paragraph.number, after: value), line: paragraph.text.line))
    }
  }

  private mutating func addText(_ text: Passage) {
    guard let top = open.last else { return part.front.append(text) }
    if isSigned || SignatureLine.isDate(text) || SignatureLine.isNote(text) {
      isSigned = true
      part.tail.append(text)
    } else {
      part.nodes[top].body.append(text)
    }
  }

  private mutating func endPart() {
    takeSignature()
    part.partRunOnHeads()
    if !part.isEmpty { parts.append(part) }
    part = OutlinePart()
    open = []
    isSigned = false
  }

  /// The name above the date belongs to the signature, not to the last item.
  private mutating func takeSignature() {
    guard let top = open.last, let name = part.nodes[top].body.last,
      isSigned ? SignatureLine.isName(name) : SignatureLine.date(of: name) != nil
    else { return }
    part.nodes[top].body.removeLast()
    part.tail.insert(name, at: 0)
  }
}

/// Lines at which another part of a document begins: an annex, what follows the signature.
enum PartLine {
  /// In signs.
  private static let longest = 60

  /// Annex on a line of its own.
  static func isAnnex(_ text: Passage) -> Bool {
    text.count <= longest && text.has(OutlineWords.attachment, at: 0)
  }

  /// Numbers do not go on across these lines.
  static func places(in lines: [Line]) -> Set<Int> {
    var found: Set<Int> = []
    var hasItems = false
    var isSigned = false
    for (index, line) in lines.enumerated() {
      let isItem = line.mark != nil
      if hasItems, isItem ? isSigned : isAnnex(line.text) {
        found.insert(index)
        (hasItems, isSigned) = (false, false)
      }
      if isItem { hasItems = true }
      if hasItems, !isItem, SignatureLine.isDate(line.text) || SignatureLine.isNote(line.text) {
        isSigned = true
      }
    }
    return found
  }
}
