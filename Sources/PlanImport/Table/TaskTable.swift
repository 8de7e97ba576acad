import PlanModel

/// Reads a 任务分解表: which column is what its head says, merged cells make groups.
struct TaskTable {
  private let table: SourceTable
  private let columns: [ColumnKind]
  /// The head of each column as written, for text that has no field.
  private let heads: [String]
  private let firstRow: Int
  private let year: PlanYear?

  /// Heads of tables stand in the first rows; titles and dates may stand above.
  private static let deepestHead = 8

  /// Nil where no row reads like the head of a table of tasks.
  init?(_ table: SourceTable, year: PlanYear?) {
    for index in table.rows.indices.prefix(TaskTable.deepestHead) {
      let one = TaskTable.kinds(table.rows[index])
      guard TaskTable.isHead(one) else { continue }
      // A second row of the head: 责任单位 above 牵头单位 and 配合单位.
      let next = index + 1 < table.rows.count ? TaskTable.kinds(table.rows[index + 1]) : []
      let isTwoRows =
        next.contains { [.lead, .cooperating, .responsible].contains($0) }
        && TaskTable.isBelow(table.rows, index, one)
      self.table = table
      columns = isTwoRows ? zip(one, next).map { $1 == .other ? $0 : $1 } : one
      heads = table.rows[index].cells.map(\.text)
      firstRow = index + (isTwoRows ? 2 : 1)
      self.year = year
      return
    }
    return nil
  }

  static func isOne(_ table: SourceTable) -> Bool { TaskTable(table, year: nil) != nil }

  private static func kinds(_ row: TableRow) -> [ColumnKind] { row.cells.map { kind(of: $0.text) } }

  private static func kind(of head: String) -> ColumnKind {
    let passage = Passage(String(head.filter { !$0.isWhitespace }), line: 0)
    guard !passage.isEmpty, passage.count <= 20 else { return .other }
    if let role = ClauseLabel.role(ofHead: passage) { return ColumnKind(role) }
    let found = TableWords.kinds.compactMap { kind, words in
      words.lengthBefore(passage.count, in: passage, from: 0).map { (kind, $0) }
        ?? words.first(in: passage, passage.all).map { (kind, $0.count - passage.count) }
    }
    return found.max { $0.1 < $1.1 }?.0 ?? ClauseLabel.role(inHead: passage).map(ColumnKind.init) ?? .other
  }

  private static func isHead(_ kinds: [ColumnKind]) -> Bool {
    kinds.contains(.task)
      && (kinds.contains { [.lead, .responsible, .cooperating, .due, .target].contains($0) })
  }

  /// Whether the second row only divides cells of the first: it has no number and no task of its own.
  private static func isBelow(_ rows: [TableRow], _ index: Int, _ kinds: [ColumnKind]) -> Bool {
    zip(kinds, rows[index + 1].cells).allSatisfy { kind, cell in
      ![.number, .task].contains(kind) || cell.text.isEmpty || cell.isContinuation
    }
  }

  /// The groups of the table, each with its tasks.
  func groups(named name: String, _ doubts: inout [Doubt]) -> [ImportedGroup] {
    var groups: [ImportedGroup] = []
    var current = ImportedGroup(title: name, line: table.rows.first?.line ?? 1)
    func close() { if !current.tasks.isEmpty { groups.append(current) } }
    for row in table.rows[firstRow...] {
      if let section = section(row) {
        close()
        current = heading(section, row.line)
        continue
      }
      let title = groupColumn.map { row.cells[$0].text } ?? ""
      if !title.isEmpty, title != current.sourceTitle {
        close()
        current = heading(title, row.line)
      }
      add(row, to: &current, &doubts)
    }
    close()
    return groups
  }

  /// Rows above the head: title, unit, date.
  var above: [ImportedText] {
    let rows = table.rows[..<firstRow].dropLast().filter { TaskTable.kinds($0) != columns }
    let texts = rows.map { row in
      row.cells.filter { !$0.isContinuation && !$0.text.isEmpty }.map(\.text).joined(separator: " ")
    }
    return texts.isEmpty ? [] : [ImportedText(heading: "", paragraphs: texts, line: table.rows[0].line)]
  }

  private func heading(_ text: String, _ line: Int) -> ImportedGroup {
    let paragraph = OutlineParagraph(Passage(text.joinedLines, line: line))
    return ImportedGroup(number: paragraph.number, title: paragraph.text.text, line: line, sourceTitle: text)
  }

  /// The text of a row that is one merged cell.
  private func section(_ row: TableRow) -> String? {
    let texts = Set(row.cells.map(\.text).filter { !$0.isEmpty })
    guard texts.count == 1, let text = texts.first, row.cells.count > 2,
      row.cells.dropFirst().allSatisfy({ $0.isContinuation || $0.text.isEmpty }),
      row.cells.count(where: \.isContinuation) >= 1 || OutlineParagraph(Passage(text, line: 0)).mark != nil
    else { return nil }
    return text
  }

  /// The column of groups: named so, or the first of several columns of tasks where its cells are merged.
  private var groupColumn: Int? {
    if let named = columns.firstIndex(of: .group) { return named }
    guard taskColumns.count >= 2, let first = taskColumns.first else { return nil }
    let isMerged = table.rows[firstRow...].contains { $0.cells[first].isContinuation }
    return isMerged ? first : nil
  }

  private var taskColumns: [Int] {
    var seen: Set<String> = []
    return columns.indices.filter { columns[$0] == .task && seen.insert("\($0)").inserted }
  }

  private func add(_ row: TableRow, to group: inout ImportedGroup, _ doubts: inout [Doubt]) {
    let own = taskColumns.filter { $0 != groupColumn }
    guard let column = own.first, !row.cells.allSatisfy({ $0.text.isEmpty }), !isHeadAgain(row) else {
      return
    }
    let cell = row.cells[column]
    let assignment = assignment(row, &doubts)
    if cell.isContinuation || cell.text.isEmpty, !group.tasks.isEmpty {
      let last = group.tasks.count - 1
      group.tasks[last].paragraphs += others(row, besides: column)
      if !assignment.units.isEmpty || !assignment.targets.isEmpty {
        group.tasks[last].assignments.append(assignment)
      }
      return
    }
    var task = task(cell.text, row)
    task.paragraphs += others(row, besides: column)
    task.assignments = [assignment]
    task.deadlines = due(row).map { [$0] } ?? []
    group.tasks.append(task)
  }

  /// The head repeated on a later page.
  private func isHeadAgain(_ row: TableRow) -> Bool { zip(row.cells, heads).allSatisfy { $0.text == $1 } }

  private func task(_ text: String, _ row: TableRow) -> ImportedTask {
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    let paragraph = OutlineParagraph(Passage(lines.first ?? "", line: row.line))
    let (title, rest) = HeadLine.split(paragraph.text)
    var task = ImportedTask(number: paragraph.number, title: paragraph.text.text(title), line: row.line)
    if task.number.isEmpty, let column = columns.firstIndex(of: .number),
      let value = Int(row.cells[column].text)
    {
      task.number = "\(value)."
    }
    if !rest.isEmpty { task.paragraphs.append(paragraph.text.text) }
    task.paragraphs += lines.dropFirst()
    return task
  }

  /// The day of the first column that holds one.
  private func due(_ row: TableRow) -> ImportedDate? {
    columns.indices.lazy.filter { columns[$0] == .due }.compactMap { place in
      let text = row.cells[place].text
      return date(text, row.line).map { ImportedDate(text: text, date: $0) }
    }.first
  }

  /// Text of columns without a field: `备注：…`.
  private func others(_ row: TableRow, besides column: Int) -> [String] {
    columns.indices.compactMap { place in
      let cell = row.cells[place]
      guard place != column, place != groupColumn, !cell.text.isEmpty, !cell.isContinuation,
        keepsAsText(columns[place], cell, row.line)
      else { return nil }
      return "\(heads[place].joinedLines)：\(cell.text.joinedLines)"
    }
  }

  private func keepsAsText(_ kind: ColumnKind, _ cell: TableCell, _ line: Int) -> Bool {
    switch kind {
    case .number, .lead, .responsible, .cooperating: false
    case .due: date(cell.text, line) == nil
    case .target, .task, .person, .note, .group, .other: true
    }
  }

  private func assignment(_ row: TableRow, _ doubts: inout [Doubt]) -> ImportedAssignment {
    var clause = Clause(range: 0..<0)
    for (place, kind) in columns.enumerated() {
      let passage = Passage(row.cells[place].text, line: row.line)
      switch kind {
      case .lead: UnitCell.read(passage, as: .lead, into: &clause)
      case .responsible: UnitCell.read(passage, as: .responsible, into: &clause)
      case .cooperating: UnitCell.read(passage, as: .cooperating, into: &clause)
      default: break
      }
    }
    doubts += clause.odd.map { Doubt(.oddUnit($0), line: row.line) }
    let (leads, cooperating, role) = clause.assignment(under: .none)
    var assignment = ImportedAssignment(leads: leads, cooperating: cooperating, role: role)
    assignment.due = due(row)?.date
    let measured = columns.indices.filter { [.target, .task].contains(columns[$0]) && $0 != groupColumn }
    assignment.targets = measured.filter { !row.cells[$0].isContinuation }.flatMap { place in
      row.cells[place].text.split(whereSeparator: \.isNewline).flatMap {
        TargetReader.targets(in: Passage(String($0), line: row.line), year: year)
      }
    }
    return assignment
  }

  /// The last day of a cell: of 2018-06, 2018年6月底前, 2018年1月至6月.
  private func date(_ text: String, _ line: Int) -> PartialDate? {
    let passage = Passage(text, line: line)
    return DateReader(passage: passage, year: year).mentions().last?.end ?? PartialDate(trimmed(text))
  }
}

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
  fileprivate var joinedLines: String { split(whereSeparator: \.isNewline).joined() }
}
