import PlanModel

/// Makes a work plan of an official document.
package enum PlanImporter {
  /// - Parameter fallbackTitle: the title of a document that has none, such as the name of its file.
  package static func plan(from document: SourceDocument, fallbackTitle: String) -> ImportedPlan {
    let outline = OutlineBuilder(document)
    var plan = plan(of: outline, fallbackTitle)
    WholeChecks(outline, document).add(to: &plan)
    return plan
  }

  private static func plan(of outline: OutlineBuilder, _ fallbackTitle: String) -> ImportedPlan {
    let parts = outline.parts.map(ReadPart.init)
    guard let main = parts.indices.max(by: { parts[$0].weight < parts[$1].weight }) else {
      return ImportedPlan(title: fallbackTitle)
    }
    let year = PlanYear.find(in: outline.parts)
    var plan = PlanInterpreter(parts[main], year: year).plan
    let front = outline.parts[...main].flatMap(\.front)
    let title = TitleLine.find(in: front) ?? PlainTitle.find(in: front, outline.lines)
    plan.title = title ?? fallbackTitle
    plan.doubts = outline.doubts + plan.doubts
    if title == nil { plan.doubts.append(Doubt(.titleFromFile, line: 1)) }
    for (index, part) in parts.enumerated() {
      if index != main { plan.background += part.background }
      plan.background += part.tail
    }
    plan.add(outline.parts.flatMap(\.allTables), year: year)
    if plan.tasks.isEmpty, plan.phases.isEmpty { Ungrouped(outline.lines, year).replace(&plan) }
    plan.background.sort { $0.line < $1.line }
    return plan
  }
}

extension ImportedPlan {
  /// Takes in the tables of a document: tasks where the text names nobody, else text to look at.
  fileprivate mutating func add(_ tables: [SourceTable], year: PlanYear?) {
    let hasUnits = tasks.contains { task in task.assignments.contains { !$0.units.isEmpty } }
    var read: [ImportedGroup] = []
    for table in tables {
      guard !hasUnits, let tasks = TaskTable(table, year: year) else {
        addText(of: table)
        continue
      }
      read += tasks.groups(named: table.name, &doubts)
      background += tasks.above
    }
    guard !read.isEmpty else { return }
    // Tasks that nobody is named for are what the table says once more, in prose.
    for group in groups { background.append(group.asText) }
    doubts.removeAll { if case .noUnit = $0.kind { true } else { false } }
    groups = read
  }

  private mutating func addText(of table: SourceTable) {
    let lines = table.rows.map { row in
      row.cells.filter { !$0.isContinuation && !$0.text.isEmpty }
        .map { $0.text.split(whereSeparator: \.isNewline).joined(separator: " ") }.joined(separator: " | ")
    }.filter { !$0.isEmpty }
    guard let first = table.rows.first, let head = lines.first else { return }
    background.append(ImportedText(heading: table.name, paragraphs: lines, line: first.line))
    doubts.append(Doubt(.tableNotUnderstood(head), line: first.line))
  }
}

extension ImportedGroup {
  /// Its text and that of its tasks.
  fileprivate var asText: ImportedText {
    let lines = tasks.flatMap { task in [task.number + task.title] + task.paragraphs }
    return ImportedText(heading: number + title, paragraphs: paragraphs + lines, line: line)
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
