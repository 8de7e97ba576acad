/// Puts numbered paragraphs into levels: by the series that they go on with, not by the form of their numbers.
struct OutlineBuilder {
  private(set) var parts: [OutlinePart] = []
  private(set) var doubts: [Doubt] = []
  private var part = OutlinePart()
  /// The items that are open, the highest first.
  private var open: [(style: Marker.Style, value: Int, node: Int)] = []
  /// The last value of each form in this part: numbers may go on across groups.
  private var last: [Marker.Style: Int] = [:]
  private var isSigned = false

  init(_ pieces: [Paragraphs.Piece]) {
    let heads = SectionLine.places(in: pieces)
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .paragraph(var paragraph):
        if heads.contains(index), !open.isEmpty { paragraph.marker = Marker(heading: SectionLine.level) }
        add(paragraph)
      case .table(let table): add(table)
      }
    }
    endPart()
  }

  private mutating func add(_ table: SourceTable) {
    if let top = open.last, !isSigned {
      part.nodes[top.node].tables.append(table)
    } else {
      part.tables.append(table)
    }
  }

  private mutating func add(_ paragraph: OutlineParagraph) {
    if beginsPart(paragraph) { endPart() }
    guard let marker = paragraph.marker else { return addText(paragraph.text) }
    if isSigned { endPart() }
    let parent = place(marker, line: paragraph.text.line, number: paragraph.number)
    let index = part.nodes.count
    part.nodes.append(
      OutlineNode(
        number: paragraph.number, style: marker.style, head: paragraph.text, parent: parent, depth: open.count
      ))
    if let parent { part.nodes[parent].children.append(index) }
    open.append((marker.style, marker.value, index))
    last[marker.style] = marker.value
  }

  private mutating func addText(_ text: Passage) {
    guard let top = open.last else { return part.front.append(text) }
    if isSigned || SignatureLine.isDate(text) || SignatureLine.isNote(text) {
      isSigned = true
      part.tail.append(text)
    } else {
      part.nodes[top.node].body.append(text)
    }
  }

  /// 附件 on a line of its own, behind the first items.
  private func beginsPart(_ paragraph: OutlineParagraph) -> Bool {
    !part.nodes.isEmpty && paragraph.marker == nil && paragraph.text.count <= 60
      && paragraph.text.has(OutlineWords.attachment, at: 0)
  }

  private mutating func endPart() {
    takeSignature()
    if !part.isEmpty { parts.append(part) }
    part = OutlinePart()
    open = []
    last = [:]
    isSigned = false
  }

  /// The name above the date belongs to the signature, not to the last item.
  private mutating func takeSignature() {
    guard let top = open.last, let name = part.nodes[top.node].body.last,
      isSigned ? SignatureLine.isName(name) : SignatureLine.date(of: name) != nil
    else { return }
    part.nodes[top.node].body.removeLast()
    part.tail.insert(name, at: 0)
  }

  /// Closes what the number ends, and gives the item that it stands under.
  private mutating func place(_ marker: Marker, line: Int, number: String) -> Int? {
    if case .heading(let level) = marker.style {
      if level == SectionLine.level { open = [] }
      close(to: open.firstIndex { if case .heading(let other) = $0.style { other >= level } else { false } })
      return open.last?.node
    }
    if let level = open.lastIndex(where: { $0.style == marker.style && $0.value + 1 == marker.value }) {
      close(to: level)
    } else if let level = open.lastIndex(where: { $0.style == marker.style }) {
      placeOutOfSeries(marker, level, line, number)
    } else if marker.value > 1, last[marker.style, default: 0] + 1 != marker.value {
      doubts.append(Doubt(.startsLate(number), line: line))
    }
    return open.last?.node
  }

  /// A number whose form is open, and which does not go on with it.
  private mutating func placeOutOfSeries(_ marker: Marker, _ level: Int, _ line: Int, _ number: String) {
    let isBelow = level < open.count - 1
    // A first number below other forms is a level of its own, but not of a form that stands above those.
    if marker.value == 1, isBelow, marker.style.rank > (open.last?.style.rank ?? 0) { return }
    doubts.append(Doubt(.outOfSeries(number, after: open[level].value), line: line))
    close(to: level)
  }

  private mutating func close(to level: Int?) {
    guard let level else { return }
    open.removeSubrange(level...)
  }
}

extension Marker.Style {
  /// The usual order of forms, from the highest (GB/T 9704-2012 7.3.3).
  var rank: Int {
    switch self {
    case .heading(let level): level
    case .chapter: 10
    case .section: 11
    case .article: 12
    case .chinese: 13
    case .phase, .ordinal, .named: 14
    case .bracketedChinese: 15
    case .decimal(let depth): 15 + depth
    case .bracketedDecimal: 30
    case .decimalBracket: 31
    case .circled: 32
    }
  }
}

// What stands behind a list of items speaks of all of them.
extension OutlinePart {
  /// Gives paragraphs behind the last item of a list back to the section, where all items before it are one paragraph.
  ///
  /// - Parameter isClause: whether a paragraph says who is responsible; such a one belongs to its item.
  mutating func returnConclusions(isClause: (Passage) -> Bool) {
    for index in nodes.indices {
      guard let last = nodes[index].children.last, nodes[last].children.isEmpty, !nodes[last].body.isEmpty,
        nodes[index].children.count >= 2,
        nodes[index].children.dropLast().allSatisfy({ nodes[$0].body.isEmpty && nodes[$0].children.isEmpty }),
        !nodes[last].body.contains(where: isClause), !nodes[last].body.contains(where: OutlinePart.isListed)
      else { continue }
      nodes[index].conclusion = nodes[last].body
      nodes[last].body = []
    }
    let roots = roots
    guard let last = roots.last, roots.count >= 2, roots.allSatisfy({ nodes[$0].children.isEmpty }),
      roots.dropLast().allSatisfy({ nodes[$0].body.isEmpty }), !nodes[last].body.contains(where: isClause)
    else { return }
    tail.insert(contentsOf: nodes[last].body, at: 0)
    nodes[last].body = []
  }

  /// 专栏1 and ——…: part of the item above.
  private static func isListed(_ text: Passage) -> Bool {
    text.signs.first == "-" || text.has(OutlineWords.box, at: 0)
  }

  /// Gives paragraphs behind the clause of the last item to the end of the document, where no item before it has any.
  mutating func returnClosing(isClause: (Passage) -> Bool) {
    guard let last = nodes.indices.last, let clause = nodes[last].paragraphs.lastIndex(where: isClause),
      clause + 1 < nodes[last].paragraphs.count
    else { return }
    let others = nodes.dropLast().suffix(OutlinePart.mostCompared).filter { $0.children.isEmpty }
    guard !others.isEmpty, others.allSatisfy({ $0.paragraphs.last.map(isClause) ?? false }) else { return }
    tail.insert(contentsOf: nodes[last].body[clause...], at: 0)
    nodes[last].body.removeSubrange(clause...)
  }

  /// So many items show how those of a document end.
  private static let mostCompared = 8
}
