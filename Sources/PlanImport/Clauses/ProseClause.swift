/// Responsibility in the sentence itself: `县教育局为该项工作的责任单位`, `由县教育局牵头，县财政局配合`.
enum ProseClause {
  /// The clauses of that form in a passage; the text stays, since it also says what is to be done.
  static func read(_ passage: Passage) -> [Clause] {
    guard passage.contains(ClauseWords.anyRole, in: passage.all) else { return [] }
    let parts = passage.split(passage.all) { ["。", ";", ","].contains($0) }
    return withoutAsides(inOrder(parts.compactMap { sentence($0, of: passage) } + byUnits(parts, passage)))
  }

  /// `县水利局、县财政局要制定办法`: the units at the head of a text that say what they are to do.
  static func doers(_ passage: Passage) -> [String] {
    for place in passage.all.prefix(longestDoers) where passage.signs[place] != "、" {
      guard ClauseWords.modals.length(in: passage, at: place, before: passage.count) != nil else { continue }
      let names = UnitList.names(passage, in: 0..<place)
      if !names.isEmpty, names.allSatisfy({ UnitList.isUnit($0, passage) }) { return names.map(passage.text) }
    }
    return []
  }

  /// In signs.
  private static let longestDoers = 60

  /// 县工信局会同县环保局制定清单。县工信局、县环保局牵头: who leads is said by the one that names nobody less.
  private static func withoutAsides(_ clauses: [Clause]) -> [Clause] {
    clauses.filter { aside in
      !aside.isAside
        || !clauses.contains { !$0.isAside && Set($0.units).isSuperset(of: aside.units) }
    }
  }

  /// In the order of the text, none inside another: of two that begin at one place the longer one.
  private static func inOrder(_ clauses: [Clause]) -> [Clause] {
    clauses.sorted { ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound) }
      .reduce(into: []) { kept, clause in
        if clause.range.lowerBound >= kept.last?.range.upperBound ?? 0 { kept.append(clause) }
      }
  }

  /// 由 … 牵头, 供水由 … 负责, and the parts of the sentence behind it that name units with a verb.
  private static func byUnits(_ parts: [Range<Int>], _ passage: Passage) -> [Clause] {
    var clauses: [Clause] = []
    var isFirst = true
    for part in parts.map(passage.trimmed) where !part.isEmpty {
      // 由县教育局、由县财政局牵头 is one list.
      let by = part.last {
        passage.has(ClauseWords.by, at: $0) && ($0 == 0 || passage.signs[$0 - 1] != "、")
      }
      // 6月10日前，各镇负责…: a day may stand before the units.
      let begins = by != nil || isFirst || startsSentence(part, passage)
      isFirst = startsSentence(part, passage) && SpokenClause(passage: passage, range: part).isTime(part)
      let goesOn = clauses.last.map { $0.range.upperBound + 1 >= part.lowerBound - 1 } ?? false
      guard
        begins || goesOn || isNothingElse(part, passage) || passage.contains(ClauseWords.jointly, in: part),
        let clause = clause((by ?? part.lowerBound)..<part.upperBound, goesOn: goesOn && !begins, passage)
      else { continue }
      if !begins, goesOn, var open = clauses.popLast() {
        open.add(clause)
        open.isAside = false
        open.range = open.range.lowerBound..<part.upperBound
        clauses.append(open)
      } else {
        clauses.append(clause)
      }
    }
    return clauses
  }

  /// …，县水利局、县财政局负责: units, the verb, and no more.
  private static func isNothingElse(_ part: Range<Int>, _ passage: Passage) -> Bool {
    guard
      let length = ClauseWords.plainVerbs.lengthBefore(part.upperBound, in: passage, from: part.lowerBound)
    else { return false }
    let units = SpokenClause(passage: passage, range: part).withoutAdverbs(
      part.lowerBound..<part.upperBound - length)
    return passage.split(units) { $0 == "、" }.allSatisfy { UnitList.isUnit($0, passage) }
  }

  /// In signs.
  private static let shortestName = 3

  private static func clause(_ part: Range<Int>, goesOn: Bool, _ passage: Passage) -> Clause? {
    guard goesOn || passage.contains(ClauseWords.anyRole, in: part) else { return nil }
    let isBy = passage.has(ClauseWords.by, at: part.lowerBound)
    let units = isBy ? part.lowerBound + 1..<part.upperBound : part
    var spoken = SpokenClause(passage: passage, range: units)
    var clause = Clause(range: part)
    if spoken.read(), spoken.hasRoles || goesOn && spoken.hasDoers, spoken.isAllUnits,
      spoken.names.allSatisfy(UnitList.isOwnName)
    {
      clause = spoken.clause
      clause.range = part
    } else if let (leads, others) = jointly(units, passage), goesOn || !leads.isEmpty {
      clause.add(leads, as: .lead)
      clause.add(others, as: .cooperating)
      clause.isAside = true
    } else {
      return nil
    }
    clause.isProse = true
    return clause
  }

  /// `县水利局要会同县财政局、县审计局制定办法`: who leads, and those that are named before the verb.
  private static func jointly(_ part: Range<Int>, _ passage: Passage) -> (leads: [String], others: [String])?
  {
    guard let word = ClauseWords.jointly.first(in: passage, part) else { return nil }
    var head = passage.trimmed(part.lowerBound..<word.lowerBound)
    while let length = ClauseWords.beforeJointly.lengthBefore(
      head.upperBound, in: passage, from: head.lowerBound)
    {
      head = passage.trimmed(head.lowerBound..<head.upperBound - length)
    }
    let leads = UnitList.names(passage, in: head)
    let others = UnitList.leading(passage, in: word.upperBound..<part.upperBound)
    guard !others.isEmpty, head.isEmpty || !leads.isEmpty,
      leads.allSatisfy({ UnitList.isUnit($0, passage) && ClauseLabel.role(of: $0, passage) == nil })
    else { return nil }
    return (leads.map(passage.text), others.map(passage.text))
  }

  /// `县水利局牵头，县财政局配合。`
  private static func startsSentence(_ part: Range<Int>, _ passage: Passage) -> Bool {
    part.lowerBound == 0 || ["。", ";"].contains(passage.signs[part.lowerBound - 1])
  }

  /// `县教育局为该项工作的责任单位`: what stands between the verb and the label does not matter.
  private static func sentence(_ range: Range<Int>, of passage: Passage) -> Clause? {
    let sentence = passage.trimmed(range)
    let places = sentence.reversed().prefix(longestLabel).dropFirst(shortestName)
    let roles = places.compactMap { place in
      ClauseLabel.role(of: place..<sentence.upperBound, passage).map { (label: place, role: $0) }
    }
    guard let (label, role) = roles.last,
      let verb = (sentence.lowerBound..<label).first(where: { isVerb(passage, $0) })
    else { return nil }
    let by = (sentence.lowerBound..<verb).last { passage.has(ClauseWords.by, at: $0) }
    let units = UnitList.names(passage, in: (by.map { $0 + 1 } ?? sentence.lowerBound)..<verb)
    guard !units.isEmpty, units.allSatisfy({ UnitList.isUnit($0, passage) }) else { return nil }
    var clause = Clause(range: sentence)
    clause.isProse = true
    clause.add(units.map(passage.text), as: role)
    return clause
  }

  /// In signs.
  private static let longestLabel = 12

  private static func isVerb(_ passage: Passage, _ index: Int) -> Bool {
    ClauseWords.areVerbs.length(in: passage, at: index, before: passage.count) != nil
  }
}
