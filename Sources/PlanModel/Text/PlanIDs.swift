import PlanBytes

// Ids: at the end of a line, each once in a plan.
extension PlanReader {
  /// Takes ` ^k7m2x4p` off the end of a line. A malformed or repeated one is reported and not used.
  mutating func splitID(_ content: ByteRange) -> WrittenIDs {
    let ids = WrittenIDs(source, in: content)
    if let caret = ids.caret, ids.id == nil {
      report(.badID(text(caret.lowerBound + 1..<caret.upperBound)), caret)
    }
    if ids.caret == nil, let caret = wideCaret(in: content) {
      report(.badID(text(content.upperBound - ItemID.length..<content.upperBound)), caret)
    }
    return ids
  }

  /// An id at the end behind a caret of full width, which is none; nil where there is no such thing.
  private func wideCaret(in content: ByteRange) -> ByteRange? {
    let start = content.upperBound - ItemID.length
    guard start > content.lowerBound, ItemID(bytes: source.span, start..<content.upperBound) != nil else {
      return nil
    }
    let width = (2...3).first { width in
      start - width >= content.lowerBound
        && source.match(.wideCarets, at: start - width, in: content) == width
    }
    return width.map { start - $0..<content.upperBound }
  }

  /// A heading without an id at its end: nothing is recorded about headings, so one that stands there is reported, and
  /// is no part of the title.
  mutating func withoutID(_ title: ByteRange) -> ByteRange {
    // Most end with an ideograph.
    guard let last = title.last, source[last] < 0x80 else { return title }
    let ids = WrittenIDs(source, in: title)
    guard let caret = ids.caret ?? wideCaret(in: title) else { return title }
    report(.strayID(text(caret)), caret)
    return source.trimmed(title.lowerBound..<caret.lowerBound)
  }

  /// Reports an id on a line that is neither an item nor a target.
  mutating func checkStrayID(_ content: ByteRange) {
    let ids = WrittenIDs(source, in: content)
    guard let caret = ids.id == nil ? wideCaret(in: content) : ids.caret else { return }
    report(.strayID(text(caret)), caret)
  }

  /// Notes the other ids of an item, each of which is reported where it is malformed.
  mutating func noteOtherIDs(_ list: ByteRange, ofItem index: Int) {
    for range in UnitList(source, in: list) {
      guard let id = ItemID(bytes: source.span, range) else {
        report(.badID(text(range)), range)
        continue
      }
      otherIDs.append(OtherID(id: id, owner: .item(index), range: range, line: lineNumber))
    }
  }

  /// Of lines with the same id the first keeps it. All at once, at the end: noting many ids one right after the other
  /// takes a fraction of the time.
  mutating func settleIDs() {
    plan.reserve(ids: plan.assignments.count + plan.targets.count)
    var target = 0
    for index in plan.assignments.indices {
      let item = plan.assignments[index]
      while target < plan.targets.count, plan.targets[target].line < item.line { settleID(ofTarget: &target) }
      guard let id = item.id, let range = item.writtenID else { continue }
      if !settle(id, line: item.line, of: .item(index), range) { plan.assignments[index].id = nil }
    }
    while target < plan.targets.count { settleID(ofTarget: &target) }
    for other in otherIDs { settle(other) }
  }

  private mutating func settleID(ofTarget index: inout Int) {
    let target = plan.targets[index]
    if let id = target.id, let range = target.writtenID,
      !settle(id, line: target.line, of: .target(index), range)
    {
      plan.targets[index].id = nil
    }
    index += 1
  }

  /// An id under which a line was known in another copy; a line without an id of use takes it as its own.
  private mutating func settle(_ other: OtherID) {
    guard settle(other.id, line: other.line, of: other.owner, other.range) else { return }
    switch other.owner {
    case .item(let index):
      guard let id = plan.assignments[index].id else { return plan.assignments[index].id = other.id }
      plan.otherIDs[other.id] = id
    case .target(let index):
      guard let id = plan.targets[index].id else { return plan.targets[index].id = other.id }
      plan.otherIDs[other.id] = id
    }
  }

  /// Notes where an id is written; false, and a finding, where it was before.
  private mutating func settle(_ id: ItemID, line: Int, of owner: Subject, _ range: ByteRange) -> Bool {
    guard let first = plan.insert(Plan.IDLocation(line: line, of: owner), of: id) else { return true }
    // A line may name its own id twice.
    if first.subject == owner { return false }
    let problem = PlanProblem.duplicateID(id.description, firstLine: Int(first.line))
    plan.findings.append(PlanFinding(problem: problem, line: line, range: range))
    return false
  }

  /// An id that a line had in another copy of the plan.
  struct OtherID {
    var id: ItemID
    var owner: Subject
    var range: ByteRange
    /// From 1.
    var line: Int
  }
}
