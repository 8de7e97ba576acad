/// Finds the clauses of responsibility in a paragraph: in brackets, behind a label, at last in the sentence itself.
struct ClauseReader {
  /// What the document has declared about lists without roles.
  private(set) var convention = Clause.Convention.none

  /// The clauses of a passage in order.
  mutating func clauses(in passage: Passage) -> [Clause] {
    declare(passage)
    var clauses: [Clause] = []
    var index = 0
    let neverClosed = passage.neverClosed
    while index < passage.count {
      if isBoundary(passage, index), ClauseLabel.read(passage, at: index, before: passage.count) != nil {
        // An opening bracket that is never closed belongs to its clause.
        let start = index > 0 && passage.signs[index - 1] == "(" ? index - 1 : index
        let end = endOfLabelled(passage, from: index)
        let clause = labelled(passage, index..<end)
        if !clause.isEmpty || !clause.rest.isEmpty { clauses.append(with(clause, range: start..<end)) }
        index = end
      } else if passage.signs[index] == "(",
        let end = passage.closing(index) ?? (index == neverClosed ? passage.count : nil)
      {
        let inside = index + 1..<(index == neverClosed ? end : end - 1)
        let isAtEnd = endsSentence(passage, end) || index > 0 && passage.signs[index - 1] == "。"
        if let clause = bracketed(passage, inside, isAtEnd: isAtEnd) {
          clauses.append(with(clause, range: index..<end))
        }
        index = end
      } else {
        index += 1
      }
    }
    return clauses.contains { $0.hasUnits } ? clauses : clauses + ProseClause.read(passage)
  }

  private func with(_ clause: Clause, range: Range<Int>) -> Clause {
    var clause = clause
    clause.range = range
    return clause
  }

  /// 列首位的为牵头单位，下同: holds from here on.
  private mutating func declare(_ passage: Passage) {
    for (words, meaning) in [
      (ClauseWords.firstLeads, Clause.Convention.firstLeads),
      (ClauseWords.beforeCommaLeads, .beforeCommaLeads),
    ] {
      guard let place = words.first(in: passage, passage.all),
        let end = passage.first(
          in: place.upperBound..<passage.count, where: { [",", ")", "。", ";"].contains($0) })
          ?? Optional(passage.count), passage.contains(ClauseWords.conventionEnds, in: place.upperBound..<end)
      else { continue }
      convention = meaning
    }
  }

  private func isBoundary(_ passage: Passage, _ index: Int) -> Bool {
    guard index > 0 else { return true }
    if passage.signs[index - 1] == "," { return ClauseLabel.isPlain(passage, at: index) }
    // A bracket that is looked into here is one that was not closed.
    return ["。", ";", " ", "\t", ")", "\n", "("].contains(passage.signs[index - 1])
  }

  /// A labelled clause ends with its sentence, or with the paragraph.
  private func endOfLabelled(_ passage: Passage, from index: Int) -> Int {
    var depth = 0
    for place in index..<passage.count {
      if passage.signs[place] == "(" { depth += 1 }
      if passage.signs[place] == ")" { depth = max(0, depth - 1) }
      if passage.signs[place] == "。", depth == 0 { return place + 1 }
    }
    return passage.count
  }

  private func endsSentence(_ passage: Passage, _ index: Int) -> Bool {
    let rest = passage.trimmed(index..<passage.count)
    return rest.isEmpty || ["。", ";", ","].contains(passage.signs[rest.lowerBound])
      || passage.signs[rest.lowerBound] == "("
  }

  private func bracketed(_ passage: Passage, _ range: Range<Int>, isAtEnd: Bool) -> Clause? {
    let inside = passage.trimmed(range)
    guard inside.count >= 2 else { return nil }
    if hasLabel(passage, inside) {
      let clause = labelled(passage, inside)
      return clause.isEmpty && clause.rest.isEmpty ? nil : clause
    }
    var spoken = SpokenClause(passage: passage, range: inside)
    guard spoken.read() else { return nil }
    if spoken.hasRoles { return spoken.isPlausible ? spoken.clause : nil }
    return isAtEnd && spoken.isListOfUnits ? spoken.clause : nil
  }

  private func hasLabel(_ passage: Passage, _ range: Range<Int>) -> Bool {
    range.contains {
      isHead(passage, $0, range) && ClauseLabel.read(passage, at: $0, before: range.upperBound) != nil
    }
  }

  /// Whether a label may stand at a place of a clause.
  private func isHead(_ passage: Passage, _ index: Int, _ range: Range<Int>) -> Bool {
    index == range.lowerBound || passage.signs[index] == "("
      || [";", ",", "。", "、", " ", "\n", "\t"].contains(passage.signs[index - 1])
  }

  /// `牵头单位：A、B；责任单位：C；完成时限：2018年6月`.
  private func labelled(_ passage: Passage, _ range: Range<Int>) -> Clause {
    var clause = Clause(range: range)
    var heads: [(start: Int, role: ClauseRole, next: Int)] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if isHead(passage, index, range) || ClauseLabel.isPlain(passage, at: index),
        let (role, next) = ClauseLabel.read(passage, at: index, before: range.upperBound)
      {
        heads.append((index, role, next))
        index = next
      } else {
        index += 1
      }
    }
    if let first = heads.first, first.start > range.lowerBound {
      readUnlabelled(passage, content(passage, range.lowerBound..<first.start), into: &clause)
    }
    for (place, head) in heads.enumerated() {
      let end = place + 1 < heads.count ? heads[place + 1].start : range.upperBound
      read(passage, content(passage, head.next..<end), as: head.role, into: &clause)
    }
    return clause
  }

  /// What stands before the first label: units, or something that is no clause.
  private func readUnlabelled(_ passage: Passage, _ range: Range<Int>, into clause: inout Clause) {
    var spoken = SpokenClause(passage: passage, range: range)
    if spoken.read(), spoken.isListOfUnits {
      clause.add(spoken.clause)
    } else {
      clause.rest.append(range)
    }
  }

  private func content(_ passage: Passage, _ range: Range<Int>) -> Range<Int> {
    var range = passage.trimmed(range)
    while let last = range.last,
      [";", ",", "。", "、"].contains(passage.signs[last]) || isStray(last, in: range, passage)
    {
      range = passage.trimmed(range.lowerBound..<last)
    }
    return range
  }

  /// A closing bracket whose opening one is missing.
  private func isStray(_ last: Int, in range: Range<Int>, _ passage: Passage) -> Bool {
    passage.signs[last] == ")" && !range.contains { passage.signs[$0] == "(" }
  }

  private func read(_ passage: Passage, _ range: Range<Int>, as role: ClauseRole, into clause: inout Clause) {
    switch role {
    case .time: clause.time = range
    case .person: clause.rest.append(range)
    case .lead, .responsible, .cooperating, .guiding:
      var spoken = SpokenClause(passage: passage, range: range)
      guard spoken.read() else { return }
      clause.time = clause.time ?? spoken.clause.time
      if spoken.hasRoles, role != .cooperating {
        clause.add(spoken.clause.leads, as: .lead)
        clause.add(spoken.clause.responsible, as: role)
        clause.add(spoken.clause.cooperating, as: .cooperating)
      } else {
        clause.add(spoken.names, as: role)
        if clause.beforeComma == 0 { clause.beforeComma = spoken.clause.beforeComma }
      }
      clause.odd += spoken.clause.odd
    }
  }
}
