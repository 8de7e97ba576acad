/// What becomes of a document in which no task was found: an import never refuses what it can read.
struct Ungrouped {
  private let passages: [Passage]
  private let year: PlanYear?

  init(_ lines: [Line], _ year: PlanYear?) {
    passages = lines.map { line in
      let label = Passage(line.label, line: line.text.line)
      return label.isEmpty ? line.text : label.followed(by: line.text)
    }
    self.year = year
  }

  /// Sentences with clauses, else paragraphs, become the tasks of one group; the rest is background.
  func replace(_ plan: inout ImportedPlan) {
    var reader = ClauseReader()
    let read = passages.map { ($0, reader.clauses(in: $0).filter { $0.hasUnits && !$0.isProse }) }
    let hasClauses = read.contains { !$0.1.isEmpty }
    var group = ImportedGroup(line: passages.first?.line ?? 1)
    group.isUngrouped = true
    var rest: [ImportedText] = []
    let tasks = TaskReader(convention: reader.convention, year: year)
    let saysAnything = passages.contains { Ungrouped.saysSomething($0, title: plan.title) }
    for (passage, clauses) in read {
      let isText =
        hasClauses ? clauses.isEmpty : saysAnything && !Ungrouped.saysSomething(passage, title: plan.title)
      guard !isText else {
        rest.append(ImportedText(heading: "", paragraphs: [passage.text], line: passage.line))
        continue
      }
      for part in Ungrouped.sentences(of: passage, clauses) {
        let (task, doubts) = tasks.task(number: "", parts: [part])
        group.tasks.append(task)
        plan.doubts += doubts
      }
    }
    guard !group.tasks.isEmpty else { return }
    plan.groups = [group]
    plan.safeguards = []
    plan.background = rest
    plan.doubts.append(Doubt(.noItems, line: group.line))
  }

  /// A passage up to each of its clauses; what stands behind the last one belongs to it.
  private static func sentences(of passage: Passage, _ clauses: [Clause]) -> [TaskReader.Part] {
    var start = 0
    return clauses.indices.map { index in
      var end = clauses[index].range.upperBound
      while end < passage.count, ["。", ";", " "].contains(passage.signs[end]) { end += 1 }
      if index == clauses.count - 1 { end = passage.count }
      defer { start = end }
      var clause = clauses[index]
      clause.range = clause.range.lowerBound - start..<clause.range.upperBound - start
      clause.time = clause.time.map { $0.lowerBound - start..<$0.upperBound - start }
      clause.rest = clause.rest.map { $0.lowerBound - start..<$0.upperBound - start }
      return (passage.picking(start..<end), [clause])
    } + (clauses.isEmpty ? [(passage, [])] : [])
  }

  /// In signs.
  private static let shortest = 10

  /// Text to be done, perhaps: no title, no signature, nobody who is addressed.
  private static func saysSomething(_ passage: Passage, title: String) -> Bool {
    passage.count >= shortest && passage.text != title && passage.signs.last != ":"
      && SignatureLine.date(of: passage) == nil && !SignatureLine.isDocumentNumber(passage)
      && !SignatureLine.isNote(passage) && TitleLine.find(in: [passage]) == nil
  }
}
