import PlanBytes
import PlanModel

/// What sheets that came back change: three-way against what went out, as far as that is known.
package struct SheetMerge: Sendable {
  package private(set) var changes: [SheetChange] = []
  package private(set) var leftOut: [LeftOut] = []
  private let board: Snapshot

  /// - Parameters:
  ///   - files: in the order in which they were named.
  ///   - board: on the day that is recorded on.
  package init(_ files: [FilledTables], into board: Snapshot) {
    self.board = board
    for file in files {
      let past = SheetPast(file, board)
      for row in file.rows { take(row, past) }
      for target in file.targets { take(target, past) }
      let title = SheetText.one(board.plan.titleText ?? "")
      leftOut += file.lines.filter { !SheetText.one($0.text).hasPrefix(title) || title.isEmpty }.map {
        LeftOut(place: $0.place, reason: .noItem, text: $0.text)
      }
      leftOut += file.asides.map { note in
        let place = FilledPlace(file: file.file, sheet: "", row: note.line, column: nil)
        return LeftOut(place: place, reason: .beside, text: note.text)
      }
      leftOut += file.strange.map { LeftOut(place: $0, reason: .otherSheet, text: $0.sheet) }
    }
    changes = SheetMerge.settled(changes)
  }

  /// Each statement once; several about one thing are doubtful.
  private static func settled(_ all: [SheetChange]) -> [SheetChange] {
    var settled: [SheetChange] = []
    var places: [Subject: [Int]] = [:]
    for change in all {
      let others = places[change.subject] ?? []
      if others.contains(where: { settled[$0].isSame(as: change) }) { continue }
      var change = change
      for place in others where settled[place].contradicts(change) {
        change.doubt = .otherwise(settled[place].place)
        settled[place].doubt = settled[place].doubt ?? .otherwise(change.place)
      }
      places[change.subject, default: []].append(settled.count)
      settled.append(change)
    }
    return settled
  }

  // MARK: Items

  private mutating func take(_ row: FilledRow, _ past: SheetPast) {
    if let plan = row.plan, let own = board.plan.header.planID, plan != own {
      return leave(row, .otherPlan)
    }
    guard let index = item(of: row) else { return leave(row, .noItem) }
    let item = board[index]
    if isMixedUp(row, item) { return leave(row, .mixedUp) }
    let before = past.values(of: item, in: row.language)
    let unit = past.unit(of: item, sheet: row.place.sheet)
    takeStatus(row, item, before, unit)
    takeProgress(row, item, before, unit)
    for (column, cell) in row.cells.sorted(by: { $0.value.place < $1.value.place }) {
      guard let was = before.fixed[column], !was.isSaid(by: cell) else { continue }
      let text = was.text.map(SheetText.one) ?? past.text(of: column, item, in: row.language)
      leftOut.append(
        LeftOut(
          place: cell.place, reason: .fixed(column.heading(in: row.language), was: text), text: cell.text))
    }
    leftOut += row.others.map {
      LeftOut(place: $0.cell.place, reason: .ownColumn($0.head), text: $0.cell.text)
    }
  }

  private mutating func leave(_ row: FilledRow, _ reason: LeftOut.Reason) {
    let cells = row.cells.values.sorted { $0.place < $1.place } + row.others.map(\.cell)
    let text = cells.map(\.text).filter { !$0.isEmpty }.joined(separator: " | ")
    leftOut.append(LeftOut(place: row.place, reason: reason, text: text))
  }

  private func item(of row: FilledRow) -> Int? {
    if let id = row.id { return board.plan.index(of: id) }
    let items = board.plan.items(named: row.text(.number))
    guard items.count == 1, hasTitle(row, board.plan[items[0]]) else { return nil }
    return items[0]
  }

  private func isMixedUp(_ row: FilledRow, _ item: Item) -> Bool {
    guard row.id != nil, let number = row.cells[.number], row.cells[.task] != nil else { return false }
    return ItemNumber(number.text).map { $0 != item.itemNumber } ?? true
      && !hasTitle(row, item.plan[item.index])
  }

  /// Whether a row is called as an item; deliverables stand under their scope.
  private func hasTitle(_ row: FilledRow, _ item: PlanItem) -> Bool {
    let written = [OwnColumn.task, .scope].map { SheetText.one(row.text($0)) }.filter { !$0.isEmpty }
    let own = [item.title, item.taskTitle, item.scope].map(SheetText.one).filter { !$0.isEmpty }
    return written.contains { text in own.contains { text == $0 || text.hasSuffix($0) } }
  }

  private mutating func takeStatus(_ row: FilledRow, _ item: Item, _ before: SheetPast.Values, _ unit: String)
  {
    guard let cell = row.cells[.status] else { return }
    guard !cell.text.isEmpty else {
      if let was = before.status, was != .todo {
        leftOut.append(LeftOut(place: cell.place, reason: .emptied(was: was.code), text: ""))
      }
      return
    }
    guard let status = Status(cell.text) else {
      return leftOut.append(LeftOut(place: cell.place, reason: .noStatus, text: cell.text))
    }
    guard status != before.status, status != item.status || item.hasStatusConflict else { return }
    let isFree = before.status == item.status && !item.hasStatusConflict
    add(
      .item(item.index), .status(status), cell.place, unit,
      before.status == nil ? .unknownBefore : isFree ? nil : .changedHere)
  }

  /// Remarks never contradict one another: what is not recorded yet is added.
  private mutating func takeProgress(
    _ row: FilledRow, _ item: Item, _ before: SheetPast.Values, _ unit: String
  ) {
    guard let cell = row.cells[.lastText] else { return }
    let text = SheetText.one(cell.text)
    if let was = before.progress, text == SheetText.one(was) { return }
    guard !text.isEmpty else {
      if let was = before.progress {
        leftOut.append(LeftOut(place: cell.place, reason: .emptied(was: was), text: ""))
      }
      return
    }
    let isKnown = item.ledger.contains { entry in
      !entry.isVoided
        && (SheetText.one(entry.event.text) == text
          || SheetText.one(String(FilledWords.unmarked(entry.event.text))) == text)
    }
    guard !isKnown else { return }
    add(
      .item(item.index), .progress(cell.text), cell.place, unit, before.progress == nil ? .unknownBefore : nil
    )
  }

  private mutating func add(
    _ subject: Subject, _ says: SheetChange.Statement, _ place: FilledPlace, _ unit: String,
    _ doubt: SheetChange.Doubt?
  ) {
    changes.append(SheetChange(subject: subject, says: says, place: place, unit: unit, doubt: doubt))
  }

  // MARK: Targets

  private mutating func take(_ row: FilledTarget, _ past: SheetPast) {
    let place = row.value.place
    guard let id = row.id, case .target(let index)? = board.plan.subject(of: id) else {
      return leftOut.append(LeftOut(place: place, reason: .noItem, text: "\(row.name) \(row.value.text)"))
    }
    let target = board.plan.targets[index]
    guard let value = DecimalNumber(typed: row.value.text, in: board.plan.text(target.countedIn)) else {
      return leftOut.append(LeftOut(place: place, reason: .noNumber, text: row.value.text))
    }
    let typed = row.day.flatMap { $0.text.isEmpty ? nil : $0 }
    guard let day = typed == nil ? past.day ?? board.asOf : typed.flatMap(SheetText.day) else {
      return leftOut.append(
        LeftOut(place: typed?.place ?? place, reason: .noDay, text: typed?.text ?? ""))
    }
    guard day <= board.asOf else {
      return leftOut.append(LeftOut(place: typed?.place ?? place, reason: .futureDay, text: day.description))
    }
    let known = board.measurements(ofTarget: index).filter { $0.shown?.day == day }.flatMap(\.live)
    guard !known.contains(where: { $0.measured == value }) else { return }
    let item = board.plan.item(ofTarget: index).map { board[$0] }
    add(
      .target(index), .measured(value, on: day), place,
      item.map { past.unit(of: $0, sheet: "") } ?? past.ownUnit,
      known.isEmpty ? nil : .changedHere)
  }
}

extension SheetChange {
  /// Whether both say the same of the same thing.
  fileprivate func isSame(as other: SheetChange) -> Bool {
    guard subject == other.subject else { return false }
    switch (says, other.says) {
    case (.progress(let one), .progress(let other)): return SheetText.one(one) == SheetText.one(other)
    case (.measured(let one, let day), .measured(let other, let otherDay)):
      return one == other && day == otherDay
    default: return says == other.says
    }
  }

  /// Whether not both can hold.
  package func contradicts(_ other: SheetChange) -> Bool {
    guard subject == other.subject, !isSame(as: other) else { return false }
    switch (says, other.says) {
    case (.status, .status): return true
    case (.measured(_, let day), .measured(_, let otherDay)): return day == otherDay
    default: return false
    }
  }
}

/// Texts of cells as they are compared.
enum SheetText {
  /// One line; blanks of all kinds as one.
  static func one(_ text: String) -> String { ExportSheet.oneLine(text) }

  /// All that a cell may have said when it says this now: days in any form.
  static func readings(of cell: FilledCell) -> [String] {
    [one(cell.text)] + [day(of: cell)?.description].compactMap(\.self)
  }

  /// A day that is whole; nil for a month, a year and all else.
  static func day(of cell: FilledCell) -> Day? {
    let date = cell.date ?? DayReader.written(cell.text)
    return date.flatMap { $0.first == $0.last ? $0.first : nil }
  }
}
