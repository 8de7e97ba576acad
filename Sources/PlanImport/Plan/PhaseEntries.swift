/// What a section lists that may be steps: its items, else its paragraphs.
struct PhaseEntry {
  var number: String
  var style: Marker.Style?
  /// The heading first.
  var paragraphs: [Passage]

  var head: Passage? { paragraphs.first }

  /// 第一阶段, 动员阶段（…）: it calls itself a step.
  var isNamedStep: Bool {
    guard let head else { return false }
    if style == .phase || head.has(SectionWords.ordinal, at: 0) { return true }
    let title = HeadLine.split(head).title
    return head.first(SectionWords.stepEnd, in: title).map { place in
      let end = place + SectionWords.stepEnd.signs.count
      return end == title.upperBound || !head.signs[end].isHan
    } ?? false
  }

  /// A span of days in its heading: in brackets, or at its beginning.
  func hasSpan(_ year: PlanYear?) -> Bool {
    guard let head else { return false }
    let title = head.split(head.all) { $0 == "。" }.first ?? head.all
    return DateReader(passage: head, year: year).mentions(in: title).contains { mention in
      mention.isSpan
        && (mention.range.lowerBound <= PhaseEntry.nearStart
          || head.signs[..<mention.range.lowerBound].last == "("
          || head.signs[..<mention.range.lowerBound].last == ":")
    }
  }

  /// In signs.
  private static let nearStart = 1
}

extension OutlinePart {
  func phaseEntries(_ index: Int) -> [PhaseEntry] {
    let children = nodes[index].children
    guard children.isEmpty else {
      return children.map {
        PhaseEntry(number: nodes[$0].number, style: nodes[$0].style, paragraphs: paragraphs(under: $0))
      }
    }
    return nodes[index].body.map { PhaseEntry(number: "", paragraphs: [$0]) }
  }
}
