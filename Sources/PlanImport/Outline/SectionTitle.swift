/// What the title of a section says it is about.
struct SectionTitle {
  private(set) var points = SectionPoints()
  private let title: Passage

  /// From so many points on a title alone is enough.
  static let sure = 4
  /// A word of its own before the noun is not longer, in signs.
  private static let longestTopic = 4
  /// Text that was run into a heading is longer, in signs.
  private static let shortestRunOn = 6

  init(_ text: Passage) {
    title = text.unspaced
    let clauses = title.split(title.all) { [",", ":", ";", "。"].contains($0) }.map(title.trimmed)
    guard let first = clauses.first, !first.isEmpty else { return }
    readEnd(of: first)
    // 提高站位，强化组织领导 says it at the end, less surely.
    if points.best == nil, clauses.count == 2 { readEnd(of: clauses[1], less: 2) }
    if points.best == nil { readBeginning() }
  }

  /// 实施步骤, 步骤和时间, 加强组织领导
  private mutating func readEnd(of clause: Range<Int>, less: Int = 0) {
    var end = withoutTail(clause)
    var less = less
    while let (head, start) = head(before: end, from: clause.lowerBound) {
      let rest = withoutPlain(clause.lowerBound..<start)
      let points = isPlain(rest) ? head.plain : isTopic(rest, of: clause) ? head.topical : 0
      self.points.raise(head.kind, to: points - less)
      guard
        let join = UnitWords.joins.lengthBefore(start, in: title, from: clause.lowerBound)
          ?? (start > clause.lowerBound && title.signs[start - 1] == "、" ? 1 : nil)
      else { return }
      end = start - join
      less += 1
    }
  }

  private func withoutTail(_ clause: Range<Int>) -> Int {
    var end = clause.upperBound
    // （试行）
    if title.signs[end - 1] == ")", let open = clause.last(where: { title.signs[$0] == "(" }) {
      end = title.trimmed(clause.lowerBound..<open).upperBound
    }
    let tail = SectionWords.tails.lengthBefore(end, in: title, from: clause.lowerBound) ?? 0
    return head(before: end - tail, from: clause.lowerBound) == nil ? end : end - tail
  }

  /// The longest noun that ends at a place, and where it begins.
  private func head(before end: Int, from start: Int) -> (head: SectionWords.Head, start: Int)? {
    let found = SectionWords.heads.compactMap { head in
      head.words.lengthBefore(end, in: title, from: start).map { (head: head, start: end - $0) }
    }
    return found.min { $0.start < $1.start }
  }

  /// Without the words at its end that any plan has.
  private func withoutPlain(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while true {
      let end = range.upperBound
      let length =
        SectionWords.plain.lengthBefore(end, in: title, from: range.lowerBound)
        ?? UnitWords.joins.lengthBefore(end, in: title, from: range.lowerBound)
        ?? (range.last.map { title.signs[$0] == "、" } ?? false ? 1 : nil)
      guard let length else { return range }
      range = range.lowerBound..<end - length
    }
  }

  /// Nothing, or what one does with it.
  private func isPlain(_ rest: Range<Int>) -> Bool {
    var end = rest.upperBound
    while let length = SectionWords.verbs.lengthBefore(end, in: title, from: rest.lowerBound) {
      end -= length
    }
    return end == rest.lowerBound
  }

  /// 整治 of 整治步骤, but not 加快城镇化 of 加快城镇化进程.
  private func isTopic(_ rest: Range<Int>, of clause: Range<Int>) -> Bool {
    rest.count <= SectionTitle.longestTopic
      && SectionWords.verbs.length(in: title, at: rest.lowerBound, before: rest.upperBound) == nil
  }

  /// 实施步骤第一阶段：…: a title that the text was run into.
  private mutating func readBeginning() {
    var place = 0
    while place < title.count {
      let heads = SectionWords.heads.compactMap { head in
        head.words.length(in: title, at: place, before: title.count).map { (head: head, length: $0) }
      }
      let plain = SectionWords.plain.length(in: title, at: place, before: title.count) ?? 0
      if let found = heads.max(by: { $0.length < $1.length }), found.length >= plain,
        place + found.length >= 4
      {
        let end = place + found.length
        guard title.count >= end + SectionTitle.shortestRunOn,
          !SectionWords.notBehind.contains(title.signs[end])
        else { return }
        return points.raise(found.head.kind, to: found.head.plain - 1)
      }
      guard plain > 0 else { return }
      place += plain
    }
  }
}
