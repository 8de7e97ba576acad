// Ids: at the end of a line, each once in a plan.
extension PlanReader {
  /// Takes ` ^k7m2x4p` off the end of a line. A malformed or repeated one is reported and not used.
  mutating func splitID(_ content: ByteRange) -> WrittenIDs {
    let ids = WrittenIDs(source, in: content)
    if let caret = ids.caret, ids.id == nil {
      report(.badID(text(caret.lowerBound + 1..<caret.upperBound)), caret)
    }
    if ids.caret == nil { checkWideCaret(content) }
    return ids
  }

  /// Reports an id behind a caret of full width, which is none.
  private mutating func checkWideCaret(_ content: ByteRange) {
    let start = content.upperBound - ItemID.length
    guard start > content.lowerBound, ItemID(bytes: source.span, start..<content.upperBound) != nil else {
      return
    }
    for width in 2...3 where start - width >= content.lowerBound {
      if source.match(.wideCarets, at: start - width, in: content) == width {
        report(.badID(text(start..<content.upperBound)), start - width..<content.upperBound)
      }
    }
  }

  /// Notes the other ids of an item, each of which is reported where it is malformed.
  mutating func noteOtherIDs(_ list: ByteRange, ofAssignment index: Int) {
    for range in UnitList(source, in: list) {
      guard let id = ItemID(bytes: source.span, range) else {
        report(.badID(text(range)), range)
        continue
      }
      otherIDs.append(OtherID(id: id, owner: .assignment(index), range: range, line: lineNumber))
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
      if !settle(id, line: item.line, assignment: Int32(index), range) { plan.assignments[index].id = nil }
    }
    while target < plan.targets.count { settleID(ofTarget: &target) }
    for other in otherIDs { settle(other) }
  }

  /// An id under which a line was known in another copy; a line without an id of use takes it as its own.
  private mutating func settle(_ other: OtherID) {
    switch other.owner {
    case .assignment(let index):
      let isFirst = settle(other.id, line: other.line, assignment: Int32(index), other.range)
      guard isFirst else { return }
      guard let id = plan.assignments[index].id else { return plan.assignments[index].id = other.id }
      plan.otherIDs[other.id] = id
    case .target(let index):
      guard settle(other.id, line: other.line, assignment: nil, other.range) else { return }
      guard let id = plan.targets[index].id else { return plan.targets[index].id = other.id }
      plan.otherIDs[other.id] = id
    }
  }

  private mutating func settleID(ofTarget target: inout Int) {
    let (id, line, end) = (
      plan.targets[target].id, plan.targets[target].line, plan.targets[target].measure.upperBound
    )
    if let id, let caret = source[end...].firstIndex(of: Ascii.caret) {
      let isFirst = settle(id, line: line, assignment: nil, caret..<caret + 1 + ItemID.length)
      if !isFirst { plan.targets[target].id = nil }
    }
    target += 1
  }

  /// Notes where an id is written; false, and a finding, where it was before.
  private mutating func settle(_ id: ItemID, line: Int, assignment: Int32?, _ range: ByteRange) -> Bool {
    guard let first = plan.insert(Plan.IDPlace(line: Int32(line), assignment: assignment), of: id) else {
      return true
    }
    // A line may name its own id twice.
    if let assignment, first.assignment == assignment { return false }
    let problem = PlanProblem.duplicateID(id.description, firstLine: Int(first.line))
    plan.findings.append(PlanFinding(problem: problem, line: line, range: range))
    return false
  }

  /// An id that a line had in another copy of the plan.
  struct OtherID {
    var id: ItemID
    var owner: Owner
    var range: ByteRange
    /// From 1.
    var line: Int

    enum Owner {
      case assignment(Int), target(Int)
    }
  }
}
