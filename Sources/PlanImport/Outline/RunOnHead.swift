// 三、时间安排按照总体要求，…: text that lost its line ends runs into the heading above it.
extension OutlinePart {
  /// Puts headings apart from the text that runs into them, where that costs less than to leave them together.
  mutating func partRunOnHeads() {
    for siblings in [roots] + nodes.map(\.children)
    where siblings.contains(where: { !nodes[$0].children.isEmpty }) {
      let lengths = siblings.filter { nodes[$0].isBareHeading }.map { nodes[$0].head.count }
      for index in siblings where nodes[index].isRunOn {
        guard let end = RunOnHead(nodes[index].head, beside: lengths).end else { continue }
        let head = nodes[index].head
        nodes[index].head = Passage(head, 0..<end)
        nodes[index].body.insert(Passage(head, end..<head.count), at: 0)
      }
    }
  }
}

extension OutlineNode {
  /// A few words, and then the first of its items.
  fileprivate var isBareHeading: Bool {
    body.isEmpty && !children.isEmpty && head.count <= RunOnHead.longest
      && !head.signs.contains(where: TitleLine.isStop)
  }
}

/// Where a heading ends that the text runs into.
struct RunOnHead {
  /// In signs; nil where it costs least to leave them together.
  private(set) var end: Int?
  private let head: Passage
  /// The lengths of headings beside it that nothing runs into.
  private let lengths: [Int]

  /// In signs, as the next one.
  static let longest = 20
  private static let shortest = 2

  init(_ head: Passage, beside lengths: [Int]) {
    (self.head, self.lengths) = (head, lengths)
    let stop = head.all.first { TitleLine.isStop(head.signs[$0]) || head.signs[$0] == "(" } ?? head.count
    // A sentence is a heading of its own; where no stop stands at the end all of it is one.
    guard stop < head.count, head.signs[stop] != "。" || stop > Self.longest,
      let last = head.signs.last, last == ")" || TitleLine.isStop(last)
    else { return }
    let ends = Self.shortest..<max(Self.shortest + 1, min(Self.longest + 1, stop - 1))
    let costs = ends.compactMap { end in cost(at: end).map { (cost: $0, end: end) } }
    end = costs.min { ($0.cost, -$0.end) < ($1.cost, -$1.end) }.flatMap { $0.cost < 0 ? $0.end : nil }
  }

  /// What it costs to end the heading at a place; nil where its words go on.
  private func cost(at end: Int) -> Int32? {
    let isAgain = head.signs[end...].starts(with: head.signs[..<Self.shortest])
    guard isAgain || !goesOn(at: end) else { return nil }
    var cost = OutlineCosts.runsOn - OutlineCosts.bareBeside * Int32(min(Self.mostBeside, lengths.count))
    if isAgain { cost -= OutlineCosts.beginsAgain }
    cost -= noun(before: end)
    if OutlineWords.textBeginnings.length(in: head, at: end, before: head.count) != nil {
      cost -= OutlineCosts.textBegins
    }
    return cost + (lengths.map { Int32(abs($0 - end)) }.min() ?? 0) * OutlineCosts.otherLength
  }

  private static let mostBeside = 3

  /// 工作机制和…, 工作责任制…
  private func goesOn(at end: Int) -> Bool {
    [UnitWords.joins, SectionWords.tails, SectionWords.plain].contains {
      $0.length(in: head, at: end, before: head.count) != nil
    } || SectionWords.heads.contains { $0.words.length(in: head, at: end, before: head.count) != nil }
      || SectionWords.goingOn.contains(head.signs[end])
  }

  /// What speaks for a heading by the noun at its end.
  private func noun(before end: Int) -> Int32 {
    let title = SectionTitle(Passage(head, 0..<end)).points
    if let best = title.best, title[best] >= SectionTitle.sure { return OutlineCosts.sectionEnds }
    let isNoun =
      SectionWords.heads.contains { $0.words.lengthBefore(end, in: head, from: 0) != nil }
      || OutlineWords.documentKinds.lengthBefore(end, in: head, from: 0) != nil
    return isNoun ? OutlineCosts.nounEnds : 0
  }
}
