/// What becomes of one line of which there are up to three versions.
enum LineMerge {
  case line(Version)
  /// One side, or both, deleted it, and nobody edited it.
  case gone
  /// What each side says; nil where it deleted the line.
  case conflict(left: Version?, right: Version?)

  /// A line that can be written.
  struct Version {
    /// Whose line it is, from which it has its end.
    var side: Side
    var line: Int
    /// What it says in its place, without ids; nil: what the line says.
    var said: [UInt8]?
    var ids: [ItemID]
  }

  enum Side { case left, right }
}

/// The three texts.
struct MergeTexts {
  /// Nil where it is not known what both come from.
  let base: MergeText?
  let left: MergeText
  let right: MergeText

  /// What becomes of an element.
  func merge(_ element: MergeOrder.Element) -> LineMerge {
    let before = element.base.flatMap { base?.lines[$0] }
    switch (element.left, element.right) {
    case (let one?, let other?): return merge(element.base, one, other)
    case (let one?, nil):
      let version = version(.left, one)
      guard let before else { return .line(version) }
      return before.says == left.lines[one].says ? .gone : .conflict(left: version, right: nil)
    case (nil, let other?):
      let version = version(.right, other)
      guard let before else { return .line(version) }
      return before.says == right.lines[other].says ? .gone : .conflict(left: nil, right: version)
    case (nil, nil): return .gone
    }
  }

  private func merge(_ old: Int?, _ one: Int, _ other: Int) -> LineMerge {
    let (line, otherLine) = (left.lines[one], right.lines[other])
    let before = old.flatMap { base?.lines[$0] }
    let ids = ids(before, one, other)
    if line.says == otherLine.says {
      let isLeftNew = before == nil || !isSame(old, left, one)
      return .line(isLeftNew ? version(.left, one, ids) : version(.right, other, ids))
    }
    if before?.says == otherLine.says { return .line(version(.left, one, ids)) }
    if before?.says == line.says { return .line(version(.right, other, ids)) }
    let known = base.flatMap { base in before.map { (base, $0) } }
    if line.kind == otherLine.kind, line.kind.isListItem,
      let body = FieldMerge(base: known, (left, line), (right, otherLine)).body
    {
      let head = left.source[line.content.lowerBound..<line.body.lowerBound]
      return .line(LineMerge.Version(side: .left, line: one, said: head + body, ids: ids))
    }
    return .conflict(left: version(.left, one, ids), right: version(.right, other, ids))
  }

  /// Whether a line stands in the base to the letter, its end too.
  private func isSame(_ old: Int?, _ text: MergeText, _ line: Int) -> Bool {
    guard let old, let base else { return false }
    let (before, now) = (base.lines[old], text.lines[line])
    return base.source[before.content.lowerBound..<before.end.upperBound]
      .elementsEqual(text.source[now.content.lowerBound..<now.end.upperBound])
  }

  /// A line of a side, with the ids of both: whatever was recorded under either stays with it. The smallest
  /// is first, so that it is the same in whatever order copies are merged.
  func version(_ side: LineMerge.Side, _ line: Int, _ ids: [ItemID]? = nil) -> LineMerge.Version {
    LineMerge.Version(side: side, line: line, ids: ids ?? text(of: side).lines[line].ids)
  }

  func text(of side: LineMerge.Side) -> MergeText { side == .left ? left : right }

  /// What is written for a line, its end left out.
  func content(of version: LineMerge.Version) -> [UInt8] {
    let text = text(of: version.side)
    let line = text.lines[version.line]
    if version.said == nil, version.ids == line.ids { return Array(text.source[line.content]) }
    let said = version.said ?? Array(text.source[line.content.lowerBound..<line.body.upperBound])
    return said + Array(WrittenIDs.text(version.ids).utf8)
  }

  private func ids(_ before: MergeLine?, _ one: Int, _ other: Int) -> [ItemID] {
    let (ours, theirs) = (left.lines[one].ids, right.lines[other].ids)
    if ours == theirs { return ours }
    let all = Set(ours + theirs).filter { id in
      (ours.contains(id) || !isTaken(id, from: one, of: left, before))
        && (theirs.contains(id) || !isTaken(id, from: other, of: right, before))
    }
    return all.sorted()
  }

  /// Whether an id that a line has not stands on another line of its text: then it was copied there, and taken off.
  private func isTaken(_ id: ItemID, from line: Int, of text: MergeText, _ before: MergeLine?) -> Bool {
    text.lineOfID[id].map { $0 < line || before?.ids.contains(id) == true } ?? false
  }
}
