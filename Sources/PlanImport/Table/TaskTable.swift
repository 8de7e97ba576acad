import PlanBytes
import PlanModel

/// Reads a 任务分解表: merged cells make groups, rows make tasks.
struct TaskTable {
  private let table: SourceTable
  private let columns: TableColumns
  /// The year of dates that name none.
  var year: PlanYear?

  /// Nil where neither heads nor cells read like those of a table of tasks.
  init?(_ table: SourceTable) {
    guard let columns = TableColumns(table.rows) else { return nil }
    self.table = table
    self.columns = columns
  }

  /// Whether the heads of a table say so.
  static func isOne(_ table: SourceTable) -> Bool { TableColumns(table.rows, guessing: false) != nil }

  private var kinds: [ColumnKind] { columns.kinds }
  private var line: Int { table.rows.first?.line ?? 1 }

  // MARK: The whole

  /// What the rows of a table say.
  struct Reading {
    var groups: [ImportedGroup] = []
    /// Rows that are neither tasks nor heads.
    var texts: [ImportedText] = []
    var doubts: [Doubt] = []
  }

  func read() -> Reading {
    var reading = Reading(doubts: doubtsOfColumns)
    var current = ImportedGroup(title: SheetName.ofGroup(table.name), line: line)
    func close() {
      if !current.tasks.isEmpty {
        reading.groups.append(current)
      } else if !current.sourceTitle.isEmpty {
        // A heading without tasks is text.
        reading.texts.append(ImportedText(heading: "", paragraphs: [current.sourceTitle], line: current.line))
      }
    }
    for row in rows {
      if let remark = remark(row) {
        reading.texts.append(ImportedText(heading: "", paragraphs: [remark], line: row.line))
        continue
      }
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
      add(row, to: &current, &reading)
    }
    close()
    return reading
  }

  /// Rows above the head: title, unit, date.
  var above: [Passage] {
    table.rows[..<columns.headRow].map { row in
      let texts = row.cells.filter { !$0.isContinuation && !$0.text.isEmpty }.map(\.text)
      return Passage(texts.joined(separator: " ").joinedLines, line: row.line)
    }.filter { !$0.isEmpty }
  }

  var name: String { table.name }

  /// The rows of tasks, with the text above in the place of 同上.
  private var rows: [TableRow] {
    var above: [TableCell] = []
    return table.rows[columns.firstRow...].filter { !isHeadAgain($0) }.map { row in
      var row = row
      for place in row.cells.indices
      where above.indices.contains(place) && TableWords.same.contains(trimmed(row.cells[place].text)) {
        row.cells[place].text = above[place].text
      }
      above = row.cells
      return row
    }
  }

  private var doubtsOfColumns: [Doubt] {
    let line = table.rows[columns.headRow].line
    let filled = kinds.indices.filter { column in
      table.rows[columns.firstRow...].contains { !$0.cells[column].text.isEmpty }
    }
    let unread = filled.filter { kinds[$0] == .other }.map { Doubt(.columnUnread(head($0)), line: line) }
    return columns.guessed.map { Doubt(.columnGuessed(head($0)), line: line) } + unread
  }

  private func head(_ column: Int) -> String {
    let head = columns.heads[column].joinedLines
    return head.isEmpty ? SheetPlace.name(ofColumn: column) : head
  }

  /// The head repeated on a later page.
  private func isHeadAgain(_ row: TableRow) -> Bool {
    table.rows[columns.headRow..<columns.firstRow].contains { head in
      zip(row.cells, head.cells).allSatisfy { $0.text == $1.text }
    }
  }

  // MARK: Groups

  private func heading(_ text: String, _ line: Int) -> ImportedGroup {
    let paragraph = OutlineParagraph(Passage(text.joinedLines, line: line))
    return ImportedGroup(number: paragraph.number, title: paragraph.text.text, line: line, sourceTitle: text)
  }

  /// The text of a row that is one merged cell.
  private func section(_ row: TableRow) -> String? {
    guard let text = onlyText(row), row.cells.count > 2,
      row.cells.count(where: \.isContinuation) >= 1 || OutlineParagraph(Passage(text, line: 0)).mark != nil
    else { return nil }
    return text
  }

  private func onlyText(_ row: TableRow) -> String? {
    let texts = Set(row.cells.map(\.text).filter { !$0.isEmpty })
    let isAlone = row.cells.dropFirst().allSatisfy { $0.isContinuation || $0.text.isEmpty }
    return texts.count == 1 && isAlone ? texts.first : nil
  }

  /// 注：…, 合计: rows that say something of the others.
  private func remark(_ row: TableRow) -> String? {
    guard let first = row.cells.first(where: { !$0.text.isEmpty }) else { return nil }
    let text = Passage(first.text, line: row.line)
    let passage = text.picking(text.all.filter { !text.signs[$0].isBlank })
    let isTotal = TableWords.totals.length(in: passage, at: 0, before: passage.count) == passage.count
    let word = TableWords.remarks.length(in: passage, at: 0, before: passage.count)
    let isRemark = word.map { $0 < passage.count && passage.signs[$0] == ":" } ?? false
    guard isTotal || isRemark && row.cells.count(where: { !$0.text.isEmpty && !$0.isContinuation }) == 1
    else {
      return nil
    }
    let texts = row.cells.filter { !$0.text.isEmpty && !$0.isContinuation }.map(\.text.joinedLines)
    return texts.joined(separator: " | ")
  }

  /// The column of groups: named so, or the first of several columns of tasks where its cells are merged.
  private var groupColumn: Int? {
    if let named = kinds.firstIndex(of: .group) { return named }
    guard taskColumns.count >= 2, let first = taskColumns.first else { return nil }
    return table.rows[columns.firstRow...].contains { $0.cells[first].isContinuation } ? first : nil
  }

  private var taskColumns: [Int] { kinds.indices.filter { kinds[$0] == .task } }

  // MARK: Rows

  private func add(_ row: TableRow, to group: inout ImportedGroup, _ reading: inout Reading) {
    guard let column = taskColumns.first(where: { $0 != groupColumn }),
      !row.cells.allSatisfy({ $0.text.isEmpty })
    else { return }
    let cell = row.cells[column]
    let days = dueCells(row)
    let due = days.first { $0.cell.date != nil }
    let assignment = assignment(row, due: due?.cell.date, &reading.doubts)
    if cell.isContinuation || cell.text.isEmpty, !group.tasks.isEmpty {
      let last = group.tasks.count - 1
      group.tasks[last].paragraphs += others(row, besides: column, days)
      if !assignment.units.isEmpty || !assignment.targets.isEmpty {
        group.tasks[last].assignments.append(assignment)
      }
      return
    }
    var task = task(cell.text, row)
    task.paragraphs += others(row, besides: column, days)
    task.assignments = [assignment]
    if let due, let date = due.cell.date { task.deadlines = [ImportedDate(text: due.text, date: date)] }
    let doubt = due?.cell.doubt ?? days.lazy.compactMap(\.cell.doubt).first
    if let doubt { reading.doubts.append(Doubt(doubt, line: row.line)) }
    group.tasks.append(task)
  }

  private func task(_ text: String, _ row: TableRow) -> ImportedTask {
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    let (notes, own) = (lines.filter(NoteText.isOne), lines.filter { !NoteText.isOne($0) })
    let whole = Passage(own.first ?? "", line: row.line)
    let paragraph = OutlineParagraph(whole)
    let number = number(of: row)
    // A number that is not that of the row stays in the text: a date is none.
    let isOwn = paragraph.mark.map { number == nil && !isDate(whole) || $0.marker.value == number } ?? false
    let body = isOwn ? paragraph.text : Passage(whole, whole.all)
    let (title, rest) = HeadLine.split(body)
    var task = ImportedTask(number: isOwn ? paragraph.number : "", title: body.text(title), line: row.line)
    if let number { task.number = "\(number)." }
    if !rest.isEmpty { task.paragraphs.append(body.text) }
    task.paragraphs += own.dropFirst() + notes
    return task
  }

  private func isDate(_ text: Passage) -> Bool {
    DateReader(passage: text, year: year ?? PlanYear(2000)).mentions().first?.range.lowerBound == 0
  }

  /// What the column of numbers says: 3, 3. and （3）.
  private func number(of row: TableRow) -> Int? {
    guard let column = kinds.firstIndex(of: .number) else { return nil }
    let passage = Passage(row.cells[column].text, line: row.line)
    if let value = Int(passage.foldedText(passage.all)) { return value }
    return Marker(passage).flatMap { $0.length == passage.count ? $0.value : nil }
  }

  /// A cell of a column of days.
  private typealias Due = (column: Int, text: String, cell: DueCell)

  private func dueCells(_ row: TableRow) -> [Due] {
    let days = kinds.indices.filter { kinds[$0] == .due && !row.cells[$0].text.isEmpty }.map { place -> Due in
      (place, row.cells[place].text.joinedLines, DueCell(row.cells[place], line: row.line, year: year))
    }
    return days.isEmpty ? [lastTick(row)].compactMap { $0 } : days
  }

  /// The last of several columns of months in which nothing stands but a tick.
  private func lastTick(_ row: TableRow) -> Due? {
    let filled = kinds.indices.filter { kinds[$0] == .step && !row.cells[$0].text.isEmpty }
    guard let last = filled.last, year != nil,
      filled.allSatisfy({ TableWords.ticks.contains(row.cells[$0].text) })
    else { return nil }
    let head = columns.heads[last].joinedLines
    let end = Passage(head, line: row.line).signs.last.map(DateWords.lastSigns.contains) ?? false
    let cell = DueCell(TableCell(end ? head : head + TableWords.end), line: row.line, year: year)
    return cell.date == nil ? nil : (last, head, cell)
  }

  /// Text of columns without a field: `备注：…`.
  private func others(_ row: TableRow, besides column: Int, _ days: [Due]) -> [String] {
    kinds.indices.flatMap { place -> [String] in
      let cell = row.cells[place]
      guard place != column, place != groupColumn, !cell.text.isEmpty, !cell.isContinuation else { return [] }
      let isDay = days.contains { $0.column == place && $0.cell.date != nil }
      guard !isDay, keepsAsText(kinds[place]) else {
        return cell.text.split(whereSeparator: \.isNewline).filter(NoteText.isOne).map(String.init)
      }
      let head = columns.heads[place].joinedLines
      return [(head.isEmpty ? "" : head + TableTexts.colon) + cell.text.joinedLines]
    }
  }

  private func keepsAsText(_ kind: ColumnKind) -> Bool {
    switch kind {
    case .number, .lead, .responsible, .cooperating: false
    case .due, .target, .task, .person, .note, .group, .step, .other: true
    }
  }

  // MARK: Who, and how much

  private func assignment(_ row: TableRow, due: PartialDate?, _ doubts: inout [Doubt]) -> ImportedAssignment {
    var clause = Clause(range: 0..<0)
    for (place, kind) in kinds.enumerated() where kind.isOfUnits && !coversLeft(row, place) {
      let lines = row.cells[place].text.split(whereSeparator: \.isNewline).filter { !NoteText.isOne($0) }
      let passage = Passage(lines.joined(separator: "\n"), line: row.line)
      switch kind {
      case .lead: UnitCell.read(passage, as: .lead, into: &clause)
      case .cooperating: UnitCell.read(passage, as: .cooperating, into: &clause)
      default: UnitCell.read(passage, as: .responsible, into: &clause)
      }
    }
    doubts += clause.odd.map { Doubt(.oddUnit($0), line: row.line) }
    let (leads, cooperating, role) = clause.assignment(under: .none)
    var assignment = ImportedAssignment(leads: leads, cooperating: cooperating, role: role)
    assignment.due = due
    assignment.targets = targets(row)
    return assignment
  }

  /// A cell that goes on from the column of units to its left says the same once more.
  private func coversLeft(_ row: TableRow, _ place: Int) -> Bool {
    row.cells[place].isContinuation && place > 0 && kinds[place - 1].isOfUnits
      && row.cells[place - 1].text == row.cells[place].text
  }

  private func targets(_ row: TableRow) -> [ImportedTarget] {
    let measured = kinds.indices.filter { [.target, .task].contains(kinds[$0]) && $0 != groupColumn }
    return measured.filter { !row.cells[$0].isContinuation }.flatMap { place in
      row.cells[place].text.split(whereSeparator: \.isNewline).flatMap { text in
        // 85% alone is what is to be reached.
        let isBare = kinds[place] == .target && text.first?.isNumber ?? false
        return TargetReader.targets(
          in: Passage((isBare ? TableWords.reach : "") + text, line: row.line), year: year)
      }
    }
  }
}

private enum TableTexts {
  static let colon = "："
}
