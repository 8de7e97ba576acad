/// An item of the outline with the clauses found in its paragraphs.
struct ReadNode {
  /// One list of clauses for each paragraph.
  let clauses: [[Clause]]
  let hasUnits: Bool
  /// Units that are named apart from the sentences, which background and phases have too.
  let hasClauses: Bool

  /// Sentences that name units say who is responsible only where nothing else does.
  init(clauses: [[Clause]]) {
    let hasClauses = clauses.contains { $0.contains { $0.hasUnits && !$0.isProse } }
    self.hasClauses = hasClauses
    self.clauses = hasClauses ? clauses.map { $0.filter { !$0.isProse } } : clauses
    hasUnits = hasClauses || clauses.contains { $0.contains(where: \.hasUnits) }
  }
}

/// One part of a document, its clauses read in the order of the text, since conventions hold from where they stand.
struct ReadPart {
  private(set) var part: OutlinePart
  let nodes: [ReadNode]
  let hasUnits: Bool
  private let hasClauses: Bool
  /// Whether sections themselves are tasks: the plan has no level above them.
  private(set) var unitsAreAtRoots = false

  init(_ part: OutlinePart) {
    var part = part
    func clauses(in passage: Passage) -> [Clause] {
      var reader = ClauseReader()
      return reader.clauses(in: passage).filter(\.hasUnits)
    }
    part.returnConclusions { !clauses(in: $0).isEmpty }
    part.returnConcludingSentences { !clauses(in: $0).isEmpty }
    part.returnClosing { !clauses(in: $0).allSatisfy(\.isProse) }
    part.returnClosingSentences { clauses(in: $0).last { !$0.isProse }?.range.upperBound }
    self.part = part
    var reader = ClauseReader()
    for passage in part.front { _ = reader.clauses(in: passage) }
    nodes = part.nodes.map { node in ReadNode(clauses: node.paragraphs.map { reader.clauses(in: $0) }) }
    hasUnits = nodes.contains(where: \.hasUnits)
    hasClauses = nodes.contains(where: \.hasClauses)
    // It may also be declared behind the tasks: 上述任务分工中，列首位的为牵头单位。
    for passage in part.nodes.flatMap(\.conclusion) + part.tail { _ = reader.clauses(in: passage) }
    convention = reader.convention
    lookAtRoots()
  }

  private mutating func lookAtRoots() {
    unitsAreAtRoots = part.roots.contains { part.nodes[$0].children.isEmpty && nodes[$0].hasUnits }
  }

  let convention: Clause.Convention

  /// The outline without some items below the sections that they stand in.
  func withoutChildren(_ apart: Set<Int>) -> ReadPart {
    guard !apart.isEmpty else { return self }
    var rest = self
    for index in rest.part.nodes.indices { rest.part.nodes[index].children.removeAll(where: apart.contains) }
    rest.lookAtRoots()
    return rest
  }

  /// Whether an item names units in the way in which the items of the document do: in sentences only where all do.
  func saysWho(_ index: Int) -> Bool {
    nodes[index].hasClauses || nodes[index].hasUnits && !hasClauses
  }

  /// How many items name a unit.
  var weight: Int { nodes.count(where: \.hasUnits) * 10 + part.nodes.count }

  /// How many items name units apart from their sentences.
  var itemsWithClauses: Int { nodes.count(where: \.hasClauses) }

  /// Whether an item or one below it names a unit.
  func bears(_ index: Int) -> Bool {
    nodes[index].hasUnits || part.nodes[index].children.contains(where: bears)
  }

  func title(_ index: Int) -> Passage {
    let head = part.nodes[index].head
    let rest = head.removing(nodes[index].clauses[0].filter { !$0.isProse }.map(\.range))
    return Passage(rest, HeadLine.split(rest).title)
  }
}
