import PlanBytes

// Lines that came, went, or became others, as they were recorded: the same in both directions.
extension Plan {
  func reapplyingLines(_ record: EditRecord, to name: EditName) throws(EditError) -> [UInt8] {
    switch record.field {
    case .add, .remove: try reapplyingEntry(record, to: name)
    case .move: try movingLines(record)
    case .title, .lead, .support, .scope, .due, .doubt, .target, .body, .short, .span, .level,
      .split, .join, .number, .lines:
      try replacingLines(record)
    }
  }

  private func reapplyingEntry(_ record: EditRecord, to name: EditName) throws(EditError) -> [UInt8] {
    let (old, new) = (Array(record.old.text.utf8), Array(record.new.text.utf8))
    if old.count > new.count {
      guard let place = editPlace(named: name, record.field), let block = block(of: place) else {
        throw .gone
      }
      guard source[block].elementsEqual(old[new.count...]) else { throw .overwritten(record.field) }
      return Splice(range: block, bytes: []).applied(to: source)
    }
    guard editPlace(named: name, record.field) == nil else { throw .overwritten(record.field) }
    guard let anchor = lines(like: old) else { throw .gone }
    let end = anchor.upperBound
    return Splice(range: end..<end, bytes: Array(new[old.count...])).applied(to: source)
  }

  /// Lines that stand in the place of others.
  private func replacingLines(_ record: EditRecord) throws(EditError) -> [UInt8] {
    let (old, new) = (Array(record.old.text.utf8), Array(record.new.text.utf8))
    let before = old.endOfCommonLines(with: new)
    let place = try place(ofLines: old, behind: before, record.field)
    return Splice(range: place, bytes: Array(new[before...])).applied(to: source)
  }

  /// Lines that go elsewhere.
  private func movingLines(_ record: EditRecord) throws(EditError) -> [UInt8] {
    let (old, new) = (Array(record.old.text.utf8), Array(record.new.text.utf8))
    let (first, second) = (
      old.end(ofLines: record.topic.anchorLines), new.end(ofLines: record.topic.anchorLines)
    )
    let place = try place(ofLines: old, behind: first, record.field)
    let rest = with(source: Splice(range: place, bytes: []).applied(to: source))
    guard let anchor = rest.lines(like: Array(new[..<second])) else { throw .gone }
    let end = anchor.upperBound
    return Splice(range: end..<end, bytes: Array(new[second...])).applied(to: rest.source)
  }

  /// Where lines stand, with those that stood before them or, where these are others by now, alone.
  ///
  /// - Parameter before: where those end that stood before them.
  private func place(
    ofLines lines: [UInt8], behind before: Int, _ field: EditField
  ) throws(EditError) -> ByteRange {
    let all = source.places(ofLines: lines, atMost: 2)
    if all.count == 1 { return all[0].lowerBound + before..<all[0].upperBound }
    let own = source.places(ofLines: Array(lines[before...]), atMost: 2)
    guard own.count == 1 else { throw .overwritten(field) }
    return own[0]
  }

  /// The lines of another reading in this one: the same, else the last of them alone.
  private func lines(like anchor: [UInt8]) -> ByteRange? {
    let last = Array(anchor[anchor.lineStart(at: anchor.count)...])
    if let id = WrittenIDs(last, in: last.indices).id, let subject = subject(of: id) {
      return line(of: subject)
    }
    let all = source.places(ofLines: anchor, atMost: 2)
    return all.count == 1 ? all[0] : line(like: last)
  }
}

extension [UInt8] {
  /// Where the lines end that two texts begin with in common, the end of the last left out.
  func endOfCommonLines(with other: [UInt8]) -> Int {
    let same = countOfCommonBeginning(with: other)
    if same == count || same == other.count { return same }
    let start = lineStart(at: same)
    return start > 0 ? contentEnd(at: start - 1) : 0
  }

  /// Where so many lines end, the end of the last left out.
  func end(ofLines count: Int) -> Int {
    var end = contentEnd(at: 0)
    for _ in 1..<Swift.max(1, count) { end = contentEnd(at: nextLine(after: end)) }
    return end
  }
}
