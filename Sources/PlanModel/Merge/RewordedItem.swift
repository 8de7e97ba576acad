extension Plan {
  /// The item or target of a later reading of the plan whose line somebody made of another's: known by its place between
  /// lines that are the same, and by what it still says. Nil where it is gone.
  package func subject(rewordedFrom subject: Subject, in later: Plan) -> Subject? {
    var numbers = LineNumbers()
    let (one, other) = (MergeText(later.source, &numbers), MergeText(source, &numbers))
    // The later one lacks ids that are promised here.
    let match = LineMatch(one, other, count: numbers.count)
    let start = line(of: subject).lowerBound
    guard let line = other.lines.firstIndex(where: { $0.content.upperBound >= start }),
      let origin = match.inverse[line]
    else { return nil }
    let content = one.lines[origin].content
    return later.subjects.first { later.line(of: $0).clamped(to: content).isEmpty == false }
  }
}
