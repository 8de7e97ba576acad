import PlanModel

/// Makes a work plan of an official document.
package enum PlanImporter {
  /// - Parameter fallbackTitle: the title of a document that has none, such as the name of its file.
  package static func plan(from document: SourceDocument, fallbackTitle: String) -> ImportedPlan {
    let outline = OutlineBuilder(document)
    var plan = plan(of: outline, fallbackTitle)
    plan.doubts += document.notes.map { Doubt(.aside($0.kind, $0.text), line: $0.line) }
    WholeChecks(outline, document).add(to: &plan)
    return plan
  }

  private static func plan(of outline: OutlineBuilder, _ fallbackTitle: String) -> ImportedPlan {
    let parts = outline.parts.map(ReadPart.init)
    guard let main = parts.indices.max(by: { parts[$0].weight < parts[$1].weight }) else {
      return ImportedPlan(title: fallbackTitle)
    }
    var tables = outline.parts.flatMap(\.allTables).map { (source: $0, read: TaskTable($0)) }
    let heads = TableHeads(tables.compactMap(\.read))
    let year = PlanYear.find(in: outline.parts) ?? heads.year(fallbackTitle)
    for index in tables.indices { tables[index].read?.year = year }
    var plan = PlanInterpreter(parts[main], year: year).plan
    let others = SecondPlans(parts, besides: main, plan, year: year)
    plan.add(others)
    let front = outline.parts[...main].flatMap(\.front)
    let title =
      TitleLine.find(in: front) ?? heads.title ?? PlainTitle.find(
        in: front, outline.lines)
      ?? PlainTitle.find(in: heads.above, []) ?? TitleLine.find(in: heads.names)
    plan.title = title ?? fallbackTitle
    plan.doubts = outline.doubts + plan.doubts
    if title == nil { plan.doubts.append(Doubt(.titleFromFile, line: 1)) }
    for (index, part) in parts.enumerated() {
      if index != main, !others.contains(index) { plan.background += part.background }
      plan.background += part.tail
    }
    let steps = tables.map { PhaseTable($0.source) }
    plan.phases += steps.flatMap { $0?.phases(year) ?? [] }
    plan.add(zip(tables, steps).filter { $1 == nil }.map(\.0))
    if plan.tasks.isEmpty, plan.phases.isEmpty { Ungrouped(outline.lines, year).replace(&plan) }
    plan.background.sort { $0.line < $1.line }
    return plan
  }
}

extension OutlinePart {
  fileprivate var allTables: [SourceTable] { tables + nodes.flatMap(\.tables) }
}

extension ReadPart {
  /// Its text, where another part is the plan.
  fileprivate var background: [ImportedText] {
    let front = part.front.filter { !$0.isEmpty }
    let texts = part.roots.map { root in
      ImportedText(
        heading: part.nodes[root].number + part.nodes[root].head.text,
        paragraphs: Array(part.paragraphs(under: root).dropFirst()).map(\.text), line: part.nodes[root].line)
    }
    return
      (front.isEmpty ? [] : [ImportedText(heading: "", paragraphs: front.map(\.text), line: front[0].line)])
      + texts
  }

  /// Signature and date.
  fileprivate var tail: [ImportedText] {
    part.tail.isEmpty
      ? [] : [ImportedText(heading: "", paragraphs: part.tail.map(\.text), line: part.tail[0].line)]
  }
}
