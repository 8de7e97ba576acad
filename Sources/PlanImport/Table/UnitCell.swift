/// A cell that names units.
enum UnitCell {
  static func read(_ passage: Passage, as role: ClauseRole, into clause: inout Clause) {
    guard !passage.isEmpty else { return }
    if ClauseLabel.starts(passage) {
      var reader = ClauseReader()
      for own in reader.clauses(in: passage) { clause.add(own) }
      return
    }
    var spoken = SpokenClause(passage: passage, range: passage.all)
    guard spoken.read() else { return }
    if spoken.hasRoles { clause.add(spoken.clause) } else { clause.add(spoken.names, as: role) }
    clause.odd += spoken.clause.odd
  }
}

extension String {
  /// Lines put one behind the other.
  var joinedLines: String { split(whereSeparator: \.isNewline).joined() }
}
