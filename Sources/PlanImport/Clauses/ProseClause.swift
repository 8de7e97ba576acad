/// Responsibility in the sentence itself: `县教育局为该项工作的责任单位`.
enum ProseClause {
  /// The clauses of that form in a passage; the text stays, since it also says what is to be done.
  static func read(_ passage: Passage) -> [Clause] {
    passage.split(passage.all) { ["。", ";", ","].contains($0) }.compactMap { sentence($0, of: passage) }
  }

  private static func sentence(_ range: Range<Int>, of passage: Passage) -> Clause? {
    let sentence = passage.trimmed(range)
    for (role, words) in ClauseWords.isResponsible {
      guard let length = words.lengthBefore(sentence.upperBound, in: passage, from: sentence.lowerBound),
        let verb = sentence.prefix(sentence.count - length).first(where: { isVerb(passage, $0) })
      else { continue }
      let units = UnitList.names(passage, in: sentence.lowerBound..<verb)
      guard !units.isEmpty, units.allSatisfy({ UnitList.isUnit($0, passage) }) else { continue }
      var clause = Clause(range: sentence)
      clause.isProse = true
      clause.add(units.map(passage.text), as: role)
      return clause
    }
    return nil
  }

  private static func isVerb(_ passage: Passage, _ index: Int) -> Bool {
    ClauseWords.areVerbs.length(in: passage, at: index, before: passage.count) != nil
  }
}
