import PlanBytes

// Texts of a plan that are put together when they are shown.
extension Plan {
  /// The paragraphs under a task's heading, without its list items.
  package func description(ofTask index: Int) -> String { paragraphs(in: tasks[index].body) }

  /// The paragraphs under the plan's title, before its first section.
  package var introduction: String {
    guard !title.isEmpty else { return "" }
    let section = Lines(source, in: title.upperBound..<source.count).first { line in
      if case .heading(let level, _) = source.shape(of: line.content) { level > 1 } else { false }
    }
    return paragraphs(in: title.upperBound..<(section?.content.lowerBound ?? source.count))
  }

  /// The lines of a range that are neither list items nor blank, one after the other.
  package func paragraphs(in body: ByteRange) -> String {
    var texts: [String] = []
    forEachParagraph(in: body) { texts.append(text($0)) }
    return texts.joined(separator: "\n")
  }

  func forEachParagraph(in body: ByteRange, _ visit: (ByteRange) -> Void) {
    for line in Lines(source, in: body) {
      let range = source.trimmed(line.content)
      let isItem =
        source.has("- ", at: range.lowerBound, in: range) || source.has("* ", at: range.lowerBound, in: range)
      if !range.isEmpty && !isItem { visit(range) }
    }
  }

  /// `≥ 85 %`
  package func goal(of target: Target) -> String {
    let unit = text(target.countedIn)
    return "\(target.comparator.sign) \(text(target.value))" + (unit.isEmpty ? "" : " " + unit)
  }

  /// The short title of a phase, else its title without 阶段 at the end.
  package func shortTitle(ofPhase index: Int) -> String {
    let phase = phases[index]
    if let short = phase.shortTitle { return text(short) }
    let title = text(phase.title)
    return title.count > 2 && title.hasSuffix("阶段") ? String(title.dropLast(2)) : title
  }
}
