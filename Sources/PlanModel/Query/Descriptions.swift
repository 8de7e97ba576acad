// Texts about an item that are put together when they are shown.
extension Plan {
  /// The paragraphs under a task's heading, without its list items.
  package func description(ofTask index: Int) -> String { paragraphs(in: tasks[index].body) }

  /// The lines of a range that are neither list items nor blank, one after the other.
  package func paragraphs(in body: ByteRange) -> String {
    source[body].split(separator: Ascii.newline).compactMap { line -> String? in
      let range = source.trimmed(
        line.startIndex..<(line.last == Ascii.carriageReturn ? line.endIndex - 1 : line.endIndex))
      guard !range.isEmpty, !source.has("- ", at: range.lowerBound, in: range),
        !source.has("* ", at: range.lowerBound, in: range)
      else { return nil }
      return text(range)
    }.joined(separator: "\n")
  }

  /// What an item is called in a row of its own: the task's title; its scope where the task has several
  /// assignments; the text of a deliverable.
  package func title(ofItem index: Int) -> String {
    let item = assignments[index]
    guard case .task(let task) = item.home else { return text(item.scope) }
    let isOnly = tasks[task].assignments.count == 1
    return isOnly || item.scope.isEmpty ? text(tasks[task].title) : text(item.scope)
  }

  /// Names of the lead units.
  package func leadUnits(of index: Int) -> [String] {
    unitReferences[assignments[index].leads].map { units[$0] }
  }

  /// Names of the cooperating units.
  package func supportingUnits(of index: Int) -> [String] {
    unitReferences[assignments[index].supporters].map { units[$0] }
  }

  /// `≥ 85 %`
  package func goal(of target: Target) -> String {
    let measure = text(target.measure)
    return "\(target.comparator.sign) \(text(target.value))" + (measure.isEmpty ? "" : " " + measure)
  }

  /// The short title of a phase, else its title without 阶段 at the end.
  package func shortTitle(ofPhase index: Int) -> String {
    let phase = phases[index]
    if let short = phase.shortTitle { return text(short) }
    let title = text(phase.title)
    return title.count > 2 && title.hasSuffix("阶段") ? String(title.dropLast(2)) : title
  }
}
