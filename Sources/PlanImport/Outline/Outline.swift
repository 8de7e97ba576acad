/// One numbered item or heading of a document with what stands under it.
struct OutlineNode: Sendable {
  var number: String
  var style: Marker.Style
  /// The paragraph that the number begins, without the number.
  var head: Passage
  /// The paragraphs that follow, up to the next number.
  var body: [Passage] = []
  /// Paragraphs behind the last of its items.
  var conclusion: [Passage] = []
  var tables: [SourceTable] = []
  var children: [Int] = []
  var parent: Int?
  /// 0 for the highest numbers of its part.
  var depth: Int
  /// What it cost the solver, in tenths.
  var cost: Int32 = 0
  /// Whether it stands on one line with others: the text lost its line ends.
  var isRunOn = false

  var paragraphs: [Passage] { [head] + body }
  var line: Int { head.line }
}

/// The numbered items of one part of a document: the plan itself, the notice before it, an annex.
struct OutlinePart: Sendable {
  /// What stands before the first number: title, addressees, preamble.
  var front: [Passage] = []
  var tables: [SourceTable] = []
  var nodes: [OutlineNode] = []
  /// Signature, date and what else stands behind the last item.
  var tail: [Passage] = []

  var roots: [Int] { nodes.indices.filter { nodes[$0].parent == nil } }
  var isEmpty: Bool { front.isEmpty && nodes.isEmpty && tables.isEmpty && tail.isEmpty }

  /// Items below which there are no others, in the order of the document.
  func leaves(under index: Int) -> [Int] {
    let children = nodes[index].children
    return children.isEmpty ? [index] : children.flatMap(leaves)
  }

  /// All paragraphs of an item and of those below it, in the order of the document.
  func paragraphs(under index: Int) -> [Passage] {
    nodes[index].paragraphs
      + nodes[index].children.flatMap { child in
        var own = paragraphs(under: child)
        let number = Passage(nodes[child].number, line: own[0].line)
        own[0] = number.isEmpty ? own[0] : number.followed(by: own[0])
        return own
      } + nodes[index].conclusion
  }
}

extension Passage {
  func followed(by other: Passage) -> Passage {
    var joined = self
    joined.append(other)
    return joined
  }
}
