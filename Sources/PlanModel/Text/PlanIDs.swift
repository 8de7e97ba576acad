// Ids: at the end of a line, each once in a plan.
extension PlanReader {
  /// Takes ` ^k7m2x4p` off the end of a line. A malformed or repeated one is reported and not used.
  mutating func splitID(
    _ content: ByteRange, ofAssignment: Bool
  ) -> (ByteRange, ItemID?, written: ByteRange?) {
    let usual = content.upperBound - ItemID.length - 1
    let isUsual = usual >= content.lowerBound && source[usual] == Ascii.caret
    guard let caret = isUsual ? usual : source[content].lastIndex(of: Ascii.caret),
      caret == content.lowerBound || source[caret - 1] == Ascii.space,
      !source[caret..<content.upperBound].contains(Ascii.space)
    else { return (content, nil, nil) }
    let rest = source.trimmed(content.lowerBound..<caret)
    let written = caret + 1..<content.upperBound
    guard let id = ItemID(bytes: source.span, written) else {
      report(.badID(text(written)), caret..<content.upperBound)
      return (rest, nil, caret..<content.upperBound)
    }
    return (rest, id, caret..<content.upperBound)
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
    let problem = PlanProblem.duplicateID(id.description, firstLine: Int(first.line))
    plan.findings.append(PlanFinding(problem: problem, line: line, range: range))
    return false
  }
}
