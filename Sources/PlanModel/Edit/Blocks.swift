import PlanBytes

// Blocks: the lines of a heading with all that stands under it, of an item with its targets. A block begins at the end of
// the last line before it that says anything, and ends at the end of its own last such line: so blank lines belong to
// what follows them, and the text before and behind stays as it is, whether or not the file ends with a line end.
extension Plan {
  /// The lines of something; nil for what has none of its own.
  func block(of place: EditPlace) -> ByteRange? {
    switch place {
    case .plan, .unit: nil
    case .item(let index): block(ofItem: assignments[index].lineRange)
    case .target(let index): lines(from: line(of: .target(index)), to: line(of: .target(index)).upperBound)
    case .group(let index): block(ofHeading: groups[index].title, level: 2)
    case .phase(let index): block(ofHeading: phases[index].title, level: 3)
    case .task(let index):
      block(ofHeading: tasks[index].title, level: tasks[index].parent == nil ? 3 : 4)
    }
  }

  /// Whether the lines of something say the same as those of it in another reading; ids may have been given since.
  package func isSame(_ place: EditPlace, as other: EditPlace, of shown: Plan) -> Bool {
    func lines(_ plan: Plan, _ place: EditPlace) -> [[UInt8]] {
      guard let block = plan.block(of: place) else { return [] }
      return Lines(plan.source, in: block).map { line in
        Array(plan.source[WrittenIDs(plan.source, in: plan.source.trimmed(line.content)).rest])
      }
    }
    return lines(self, place) == lines(shown, other)
  }

  /// From the end of what is written before a line to the end of what is written before a position.
  private func lines(from line: ByteRange, to end: Int) -> ByteRange {
    writtenEnd(before: source.lineStart(at: line.lowerBound))..<end
  }

  /// Where the last line ends, before a position, that says anything.
  func writtenEnd(before position: Int) -> Int {
    var end = position
    while end > 0 {
      let start = source.lineStart(at: end - 1)
      let content = start..<source.contentEnd(at: start)
      if !source.trimmed(content).isEmpty { return content.upperBound }
      end = start
    }
    return 0
  }

  private func block(ofItem line: ByteRange) -> ByteRange {
    var end = line.upperBound
    for next in following(line.upperBound) {
      guard case .item(_, let indent) = source.shape(of: next), indent >= LineShape.nestedIndent else {
        break
      }
      end = next.upperBound
    }
    return lines(from: line, to: end)
  }

  private func block(ofHeading title: ByteRange, level: Int) -> ByteRange {
    let line = source.lineStart(at: title.lowerBound)..<source.contentEnd(at: title.lowerBound)
    var end = line.upperBound
    for next in following(line.upperBound) {
      if case .heading(let other, _) = source.shape(of: next), other <= level { break }
      if !source.trimmed(next).isEmpty { end = next.upperBound }
    }
    return lines(from: line, to: end)
  }

  /// The lines behind one.
  private func following(_ end: Int) -> some Sequence<ByteRange> {
    Lines(source, in: source.nextLine(after: end)..<source.count).lazy.map(\.content)
  }

  /// A line of another reading in this one: the same, else the one with its id, else the heading of its number; where
  /// there is but one.
  func line(like anchor: [UInt8]) -> ByteRange? {
    let all = Array(Lines(source)).map(\.content)
    func only(_ isWanted: (ByteRange) -> Bool) -> ByteRange? {
      let found = all.filter(isWanted)
      return found.count == 1 ? found[0] : nil
    }
    let ids = WrittenIDs(anchor, in: anchor.indices)
    if let id = ids.id, let subject = subject(of: id) { return line(of: subject) }
    if let same = only({ source[$0].elementsEqual(anchor) }) { return same }
    guard case .heading(let level, let title) = anchor.shape(of: anchor.indices) else { return nil }
    let number = anchor[Numbering(anchor, in: title).written]
    return only { line in
      guard case .heading(level, let title) = source.shape(of: line), !number.isEmpty else { return false }
      return source[Numbering(source, in: title).written].elementsEqual(number)
    }
  }
}
