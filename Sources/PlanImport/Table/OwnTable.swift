import PlanBytes
import PlanModel

/// Reads the table of items that this program writes, perhaps saved again by a spreadsheet: its heads are known, each
/// row is one item, and the first column holds the number of the item in the plan.
struct OwnTable {
  private let rows: [OwnRow]
  private let headLine: Int

  /// Others may have been taken out, or put in.
  private static let needed: Set<OwnColumn> = [.number, .section, .task, .leads, .status]
  /// Titles may stand above the head.
  private static let deepestHead = 8

  /// Nil where no row is the head of such a table.
  init?(_ table: SourceTable) {
    for (index, head) in table.rows.prefix(OwnTable.deepestHead).enumerated() {
      let columns = OwnTable.columns(of: head)
      guard OwnTable.needed.isSubset(of: columns.keys) else { continue }
      let rows = table.rows[(index + 1)...].map { OwnRow($0, columns, heads: head) }.filter { !$0.isEmpty }
      self.rows = OwnTable.inOrder(rows)
      headLine = head.line
      return
    }
    return nil
  }

  private static func columns(of head: TableRow) -> [OwnColumn: Int] {
    let found = OwnColumn.allCases.compactMap { column in
      head.cells.firstIndex { column.headings.contains(trimmed($0.text)) }.map { (column, $0) }
    }
    return Dictionary(found, uniquingKeysWith: { first, _ in first })
  }

  /// As in the plan, where every row still has its number: somebody may have sorted them.
  private static func inOrder(_ rows: [OwnRow]) -> [OwnRow] {
    guard rows.allSatisfy({ $0.number != nil }) else { return rows }
    return rows.enumerated().sorted { one, other in
      let (first, second) = (one.element.order, other.element.order)
      return first == second ? one.offset < other.offset : first.lexicographicallyPrecedes(second)
    }.map(\.element)
  }

  /// Adds its phases to a plan, and the text for which there is no place among them.
  ///
  /// - Returns: its groups.
  func add(to plan: inout ImportedPlan) -> [ImportedGroup] {
    plan.doubts.append(Doubt(.ownTable, line: headLine))
    let known = plan.phases.count
    var tasks = OwnTasks()
    for row in rows {
      if row.isDeliverable { row.addDeliverable(to: &plan) } else { tasks.add(row) }
    }
    for phase in plan.phases[known...] {
      plan.doubts.append(Doubt(.phaseWithoutDates(phase.title), line: phase.line))
    }
    return tasks.groups
  }
}

/// The groups that are made of rows, wherever in the table those of one task stand.
private struct OwnTasks {
  private(set) var groups: [ImportedGroup] = []
  private var places: [String: Int] = [:]
  private var tasks: [[String]: Int] = [:]

  mutating func add(_ row: OwnRow) {
    let (section, task) = (row.section, row.task)
    let place = places[section] ?? groups.count
    if place == groups.count {
      groups.append(row.group)
      places[section] = place
    }
    let key = [section, task.parent?.number ?? "", task.parent?.title ?? "", task.number, task.title]
    guard let last = tasks[key] else {
      tasks[key] = groups[place].tasks.count
      return groups[place].tasks.append(task)
    }
    groups[place].tasks[last].assignments += task.assignments
    groups[place].tasks[last].deadlines += task.deadlines
    groups[place].tasks[last].paragraphs += task.paragraphs
  }
}

/// One item of the table.
struct OwnRow {
  let number: ItemNumber?
  private let line: Int
  private let cells: [OwnColumn: String]
  /// The columns that the program does not write, with their heads.
  private let others: [String]

  init(_ row: TableRow, _ columns: [OwnColumn: Int], heads: TableRow) {
    line = row.line
    cells = columns.mapValues { OwnRow.plain(row.cells[$0].text) }
    number = cells[.number].flatMap { ItemNumber($0) }
    let known = Set(columns.values)
    others = row.cells.indices.filter { !known.contains($0) && !row.cells[$0].text.isEmpty }.map {
      OwnRow.said(heads.cells[$0].text, row.cells[$0].text)
    }
  }

  /// Without the apostrophe that keeps a text from being taken for a formula.
  private static func plain(_ text: String) -> String {
    let text = trimmed(text)
    let isKept = text.first == "'" && text.dropFirst().first.map { "=+-@".contains($0) } ?? false
    return isKept ? String(text.dropFirst()) : text
  }

  private static func said(_ head: String, _ text: String) -> String {
    head.isEmpty ? text : "\(head)：\(text)"
  }

  private func text(_ column: OwnColumn) -> String { cells[column] ?? "" }

  var isEmpty: Bool { cells.values.allSatisfy(\.isEmpty) && others.isEmpty }

  /// Phase or group, task, part, letter.
  var order: [Int] {
    switch number?.section {
    case .phase(let phase)?: [0, phase, number?.task ?? 0]
    case .group(let group)?: [1, group, number?.task ?? 0, number?.part ?? 0, number?.letter ?? 0]
    case nil: []
    }
  }

  var isDeliverable: Bool {
    if case .phase? = number?.section { true } else { false }
  }

  // MARK: Deliverables

  func addDeliverable(to plan: inout ImportedPlan) {
    guard let due else {
      return plan.background.append(
        ImportedText(heading: text(.section), paragraphs: [deliverable] + notes, line: line))
    }
    let (number, title) = phase
    if plan.phases.last?.title != title || plan.phases.last?.number != number {
      // The table has the last day of each alone: it begins behind the one before it.
      let start = plan.phases.last?.end.flatMap { PartialDate("\($0.last.advanced(by: 1))") }
      plan.phases.append(ImportedPhase(number: number, title: title, start: start, line: line))
    }
    let last = plan.phases.count - 1
    plan.phases[last].deliverables.append(deliverable)
    let end = plan.phases[last].end.map { $0.last < due.last ? due : $0 } ?? due
    plan.phases[last].end = end
    if let start = plan.phases[last].start, end.last < start.first { plan.phases[last].start = nil }
    if !notes.isEmpty {
      plan.background.append(ImportedText(heading: text(.section), paragraphs: notes, line: line))
    }
  }

  private var deliverable: String {
    let units = [OwnColumn.leads, .supporters].filter { !text($0).isEmpty }.map {
      OwnRow.said($0.heading, text($0))
    }
    let what = text(.scope).isEmpty ? text(.task) : text(.scope)
    return what + (units.isEmpty ? "" : "（\(units.joined(separator: "；"))）")
  }

  /// `阶段一 动员部署阶段`, `Phase 1 …`; tables of earlier versions have `（一）动员部署阶段`.
  private var phase: (number: String, title: String) {
    guard case .phase(let ordinal)? = number?.section,
      let name = OwnColumn.phaseNames(ordinal).first(where: { section.hasPrefix($0 + " ") })
    else { return OwnRow.heading(section) }
    return ("（\(Numerals.chinese(ordinal))）", trimmed(String(section.dropFirst(name.count))))
  }

  private static func heading(_ text: String) -> (number: String, title: String) {
    let paragraph = OutlineParagraph(Passage(text, line: 0))
    return (paragraph.number, paragraph.text.text)
  }

  // MARK: Tasks

  var section: String { text(.section) }

  var group: ImportedGroup {
    var (written, title) = OwnRow.heading(section)
    if written.isEmpty, case .group(let value)? = number?.section { written = "（\(Numerals.chinese(value))）" }
    return ImportedGroup(number: written, title: title, line: line, sourceTitle: section)
  }

  var task: ImportedTask {
    let names = OwnRow.titles(text(.task))
    let title = text(.task).isEmpty ? text(.scope) : text(.task)
    var task = ImportedTask(title: title, line: line)
    if let value = number?.task { task.number = "\(value)." }
    if let part = number?.part, names.count == 2 {
      task.parent = .init(number: task.number, title: names[0], paragraphs: [])
      (task.number, task.title) = ("（\(part)）", names[1])
    }
    task.assignments = [assignment]
    task.paragraphs = notes
    if let due { task.deadlines = [ImportedDate(text: text(.due), date: due)] }
    return task
  }

  /// Those of a task and, before it, of the task that it is a part of.
  private static func titles(_ text: String) -> [String] {
    let written = text.split(separator: "：", maxSplits: 1).map(String.init)
    return written.count == 2 ? written : text.split(separator: ": ", maxSplits: 1).map(String.init)
  }

  private var assignment: ImportedAssignment {
    var assignment = ImportedAssignment(leads: units(.leads), cooperating: units(.supporters))
    assignment.scope = text(.task).isEmpty ? "" : text(.scope)
    assignment.due = due
    assignment.targets = targets.compactMap { goal in
      Target.written(goal).map { parts in
        ImportedTarget(
          indicator: parts.indicator, comparator: parts.comparator,
          value: parts.value.replacing(",", with: ""),
          measure: parts.countedIn, text: goal, place: 0, end: 0)
      }
    }
    return assignment
  }

  private func units(_ column: OwnColumn) -> [String] {
    let passage = Passage(text(column), line: line)
    // As the table was written: 甲、乙, or in English `A, B`.
    let comma: Unicode.Scalar = text(column).contains(", ") && !text(column).contains("、") ? "," : "、"
    return passage.split(passage.all) { $0 == comma }.map { trimmed(passage.text($0)) }.filter { !$0.isEmpty }
  }

  private var targets: [String] {
    text(.targets).split(separator: text(.targets).contains("；") ? "；" : "; ").map { trimmed($0) }
  }

  private var due: PartialDate? { PartialDate(text(.due)) ?? DayReader.written(text(.due)) }

  /// What has no field of its own, in one line behind the number: status, progress, what could not be read.
  private var notes: [String] {
    var notes: [String] = []
    if Status(text(.status)) != .todo { notes += said([.status]) }
    notes += said([.lastDay, .lastText])
    if due == nil { notes += said([.due]) }
    notes += targets.filter { Target.written($0) == nil }.map { OwnRow.said(OwnColumn.targets.heading, $0) }
    notes += others
    return notes.isEmpty ? [] : [trimmed("\(text(.number)) \(notes.joined(separator: "；"))")]
  }

  private func said(_ columns: [OwnColumn]) -> [String] {
    columns.filter { !text($0).isEmpty }.map { OwnRow.said($0.heading, text($0)) }
  }
}
