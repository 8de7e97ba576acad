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
        !nodes[last].body.contains(where: isClause), !nodes[last].body.contains(where: OutlinePart.isListed),
        SectionKind(title: nodes[last].head) != .goals
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

  /// The same for sentences that a text without line ends has behind that clause.
  ///
  /// - Parameter clauseEnd: where the last clause of a paragraph ends.
  mutating func returnClosingSentences(clauseEnd: (Passage) -> Int?) {
    func rest(_ node: OutlineNode) -> Range<Int>? {
      guard let text = node.paragraphs.last, let end = clauseEnd(text) else { return nil }
      return end..<text.count
    }
    func saysMore(_ index: Int, _ rest: Range<Int>) -> Bool {
      let text = nodes[index].paragraphs[nodes[index].paragraphs.count - 1]
      return rest.count { text.signs[$0].isHan } >= OutlinePart.shortestClosing
    }
    guard let last = nodes.indices.last, let own = rest(nodes[last]), saysMore(last, own) else { return }
    let others = nodes.indices.dropLast().suffix(OutlinePart.mostCompared).filter {
      nodes[$0].children.isEmpty
    }
    guard others.count >= 2,
      others.allSatisfy({ index in rest(nodes[index]).map { !saysMore(index, $0) } ?? false })
    else { return }
    let text = nodes[last].removeLastParagraph(keeping: own.lowerBound)
    tail.insert(
      contentsOf: text.split(text.all) { $0 == "。" }.map { Passage(text, $0) }.filter { !$0.isEmpty }, at: 0)
  }

  /// Gives the sentences behind the last item of a list back to the section, where all items before it are one sentence
  /// with a clause, in a text without line ends.
  mutating func returnConcludingSentences(isClause: (Passage) -> Bool) {
    func sentences(_ index: Int) -> [Range<Int>] {
      let text = nodes[index].head
      return text.split(text.all) { $0 == "。" }.filter { !text.trimmed($0).isEmpty }
    }
    for index in nodes.indices where nodes[index].children.count > OutlinePart.fewestAlike {
      let children = nodes[index].children
      guard let last = children.last,
        children.allSatisfy({ nodes[$0].isRunOn && nodes[$0].body.isEmpty && nodes[$0].children.isEmpty }),
        children.dropLast().allSatisfy({ sentences($0).count == 1 && isClause(nodes[$0].head) })
      else { continue }
      let (own, text) = (sentences(last), nodes[last].head)
      let rest = own.dropFirst().map { Passage(text, $0.lowerBound..<min(text.count, $0.upperBound + 1)) }
      guard !rest.isEmpty, isClause(Passage(text, own[0])), !rest.contains(where: isClause) else { continue }
      nodes[index].conclusion = rest
      nodes[last].head = text.picking(0..<own[1].lowerBound)
    }
  }

  private static let fewestAlike = 3

  /// In signs.
  private static let shortestClosing = 8

  /// So many items show how those of a document end.
  private static let mostCompared = 8
}

extension OutlineNode {
  /// Cuts its last paragraph, and gives what stood behind.
  fileprivate mutating func removeLastParagraph(keeping count: Int) -> Passage {
    let text = body.last ?? head
    let (kept, rest) = (text.picking(0..<count), text.picking(count..<text.count))
    if body.isEmpty { head = kept } else { body[body.count - 1] = kept }
    return rest
  }
}
