import PlanModel
import PlanPhrases

/// The phases side by side, each a column of the items that are due in it, scrolled for itself.
struct PhaseView: BoardView {
  static let title = BoardPhrase.viewPhases

  struct Column: Sendable {
    let id: ColumnID
    var list = RowList()
    /// What was selected in it when it was left.
    var selected: RowKey?
  }

  /// A phase; nil: what is due in none.
  struct ColumnID: Hashable, Sendable {
    let plan: Int
    let phase: Int?
  }

  private(set) var columns: [Column] = []
  /// The place of the column that the selection is in.
  private var focus = 0
  /// Of which state of the desk the rows are; nil where there are none.
  private var laidOut: Int?

  init(_ desk: Desk) {
    columns = PhaseView.ids(on: desk).map { Column(id: $0) }
    focus =
      columns.firstIndex { $0.id == ColumnID(plan: 0, phase: desk.plans[0].currentPhase) } ?? 0
  }

  private static func ids(on desk: Desk) -> [ColumnID] {
    desk.plans.enumerated().flatMap { plan, snapshot in
      snapshot.plan.phases.indices.map { ColumnID(plan: plan, phase: $0) }
        + (snapshot.duePhases.contains(nil) ? [ColumnID(plan: plan, phase: nil)] : [])
    }
  }

  // MARK: Rows

  mutating func settle(_ desk: inout Desk) {
    if laidOut != desk.changes.figures { layOut(&desk) }
    if let place = desk.takeRevealed() { select(.item(place), &desk) }
    scrollIntoView(desk)
  }

  mutating func close() {
    for place in columns.indices { columns[place].list.close() }
    laidOut = nil
  }

  /// Makes the columns anew; each stays where it was scrolled to, the selection on its item.
  private mutating func layOut(_ desk: inout Desk) {
    let old = Dictionary(columns.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let ids = PhaseView.ids(on: desk)
    let focused = columns.indices.contains(focus) ? columns[focus].id : nil
    columns = ids.map { old[$0] ?? Column(id: $0) }
    fillColumns(desk)
    focus = ids.firstIndex { $0 == focused } ?? 0
    // A heading of another view says nothing of what is wanted here.
    let isOpening = laidOut == nil
    laidOut = desk.changes.figures
    desk.noteRedrawn()
    let wanted = desk.selection.flatMap { isOpening && $0.item == nil ? nil : $0 }
    if let wanted, place(of: wanted) != nil { select(wanted, &desk) } else { selectFocused(&desk) }
  }

  /// The rows of each column: the phase, and the items that the filter leaves.
  private mutating func fillColumns(_ desk: Desk) {
    var rows = columns.map { column in
      column.id.phase.map { [Row.section(.phase($0), plan: PlanNumber(column.id.plan))] } ?? []
    }
    let places = Dictionary(uniqueKeysWithValues: columns.indices.map { (columns[$0].id, $0) })
    for (plan, snapshot) in desk.plans.enumerated() {
      let isShown = desk.figures[plan].isShown
      let ofPhases = snapshot.plan.phases.indices.map { places[ColumnID(plan: plan, phase: $0)] }
      let ofNone = places[ColumnID(plan: plan, phase: nil)]
      for (index, phase) in snapshot.duePhases.enumerated() where isShown[index] {
        guard let place = phase.map({ ofPhases[$0] }) ?? ofNone else { continue }
        rows[place].append(.item(ItemPlace(plan: plan, index: index)))
      }
    }
    for (place, own) in rows.enumerated() {
      columns[place].list.make(atMost: own.count) { $0 += own }
      restoreSelection(in: place, desk)
    }
  }

  private mutating func restoreSelection(in place: Int, _ desk: Desk) {
    let row = columns[place].selected.flatMap { desk.row(of: $0) }
    let kept = row.flatMap { columns[place].list.rows.firstIndex(of: $0) }
    columns[place].list.select(at: kept ?? columns[place].list.cursor)
  }

  private func place(of row: Row) -> (column: Int, row: Int)? {
    for (column, content) in columns.enumerated() {
      if let place = content.list.rows.firstIndex(of: row) { return (column, place) }
    }
    return nil
  }

  private mutating func select(_ row: Row, _ desk: inout Desk) {
    guard let place = place(of: row) else { return }
    focus = place.column
    columns[focus].list.select(at: place.row)
    selectFocused(&desk)
  }

  /// Tells the desk what is selected.
  private mutating func selectFocused(_ desk: inout Desk) {
    guard columns.indices.contains(focus) else { return desk.select(nil) }
    desk.select(columns[focus].list.selected)
    columns[focus].selected = desk.selected
  }

  private mutating func scrollIntoView(_ desk: Desk) {
    guard desk.overlays.isEmpty, columns.indices.contains(focus) else { return }
    columns[focus].list.scrollIntoView(height: desk.layout().bodyRows)
  }

  // MARK: Actions

  mutating func update(_ action: ViewAction, _ desk: inout Desk) {
    guard columns.indices.contains(focus) else { return }
    let layout = desk.layout()
    switch action {
    case .move(let motion): columns[focus].list.move(motion, page: layout.bodyRows)
    case .left: focus = max(0, focus - 1)
    case .right: focus = min(columns.count - 1, focus + 1)
    case .fold, .foldAll: desk.say(.nothingToFold)
    case .clickHeading: break
    case .click(let row, let x): click(row, x, desk, layout)
    case .scroll(let lines): columns[focus].list.scroll(by: lines, height: max(1, layout.bodyRows))
    }
    selectFocused(&desk)
  }

  private mutating func click(_ row: Int, _ x: Int, _ desk: Desk, _ layout: Layout) {
    let shown = shownColumns(layout.columns)
    guard let column = shown.places.first(where: { x < shown.end(of: $0) }) else { return }
    let place = columns[column].list.firstVisible(height: layout.bodyRows) + row
    guard columns[column].list.rows.indices.contains(place) else { return }
    focus = column
    columns[column].list.select(at: place)
  }

  // MARK: Drawing

  /// Cells of items as they look when not selected.
  struct Drawing: Sendable {
    fileprivate var cells: [Cell: Line] = [:]
  }

  fileprivate struct Cell: Hashable, Sendable {
    let row: Row
    let width: Int
  }

  /// The columns that have room, and where.
  private struct Shown {
    let places: Range<Int>
    /// Of each but the last, without the line behind it.
    let width: Int
    let screen: Int

    /// The first column of the screen behind one of them and its line.
    func end(of place: Int) -> Int {
      place == places.upperBound - 1 ? screen : (place - places.lowerBound + 1) * (width + 1)
    }
    func width(of place: Int) -> Int {
      place == places.upperBound - 1 ? screen - (places.count - 1) * (width + 1) : width
    }
  }

  private static let leastWidth = 18

  private func shownColumns(_ screen: Int) -> Shown {
    let count = max(1, min(columns.count, (screen + 1) / (PhaseView.leastWidth + 1)))
    let first = max(0, min(focus - count / 2, columns.count - count))
    let places = first..<min(columns.count, first + count)
    return Shown(places: places, width: (screen - count + 1) / count, screen: screen)
  }

  func drawing(_ desk: Desk) -> Drawing { Drawing() }

  func draw(_ desk: Desk, _ layout: Layout, _ kept: inout Drawing) -> ViewPicture {
    let shown = shownColumns(layout.columns)
    let firsts = columns.map { $0.list.firstVisible(height: layout.bodyRows) }
    var seen: [Cell: Line] = [:]
    let lines = (0..<layout.bodyRows).map { offset in
      joined(shown) { column in
        let list = columns[column].list
        guard list.rows.indices.contains(firsts[column] + offset) else { return Line() }
        let cell = Cell(row: list.rows[firsts[column] + offset], width: shown.width(of: column))
        let line = kept.cells[cell] ?? self.line(cell, desk)
        seen[cell] = line
        let isSelected = column == focus && list.cursor == firsts[column] + offset
        return isSelected ? line.selected(columns: cell.width, isMarked: true) : line
      }
    }
    kept.cells = seen
    let headings = joined(shown) {
      heading(of: columns[$0].id, isFocused: $0 == focus, shown.width(of: $0), desk)
    }
    return ViewPicture(heading: headings, lines: lines)
  }

  /// Cells side by side, a line between them.
  private func joined(_ shown: Shown, _ cell: (Int) -> Line) -> Line {
    var line = Line()
    for place in shown.places {
      let (cell, width) = (cell(place), shown.width(of: place))
      line.append(cell)
      if place == shown.places.upperBound - 1 { break }
      line.append(spaces: width - cell.columns, .normal)
      line.append("|", columns: 1, .dim)
    }
    return line
  }

  private func heading(of id: ColumnID, isFocused: Bool, _ width: Int, _ desk: Desk) -> Line {
    var builder = LineBuilder(desk.width, limit: width)
    let plan = desk.plans[id.plan].plan
    let name = id.phase.map {
      "\(desk.language.numeral(plan.phases[$0].ordinal)) \(plan.shortTitle(ofPhase: $0))"
    }
    builder.add(" ")
    builder.column(
      name ?? desk.said(.outsidePhases), width - 1,
      isFocused ? Style(.blue, [.bold, .underline]) : .label)
    return builder.line
  }

  private func line(_ cell: Cell, _ desk: Desk) -> Line {
    var builder = LineBuilder(desk.width, limit: cell.width)
    switch cell.row {
    case .section(let section, let plan):
      add(section, in: desk.plans[Int(plan)], desk.figures[Int(plan)], &builder)
    case .item(let place): add(desk[place], &builder, desk)
    case .unit, .heading: break
    }
    return builder.line
  }

  /// When the phase is, and how many of its items are done.
  private func add(
    _ section: Section, in snapshot: Snapshot, _ figures: PlanFigures, _ builder: inout LineBuilder
  ) {
    guard case .phase(let phase) = section else { return }
    let progress = figures.phases[phase]
    let dates = snapshot.plan.phases[phase].span.map { "\($0.start.short)~\($0.end.short)" } ?? ""
    let count = " \(progress.reached)/\(progress.total)"
    builder.add(" ")
    builder.column(dates, builder.remaining - count.utf8.count, .heading)
    builder.add(count, Style(snapshot.color(of: progress.light), .bold))
  }

  /// Number, title, and what is to be known of it: that it is contradicted, late or soon, else its status.
  private func add(_ item: Item, _ builder: inout LineBuilder, _ desk: Desk) {
    let (sign, style) = sign(of: item, desk)
    builder.add(" " + item.number(in: desk.language) + " ")
    builder.column(item.title, builder.remaining - builder.width.columns(of: sign) - 1)
    builder.add(" ")
    builder.add(sign, style)
  }

  private func sign(of item: Item, _ desk: Desk) -> (String, Style) {
    if item.isInConflict { return (desk.said(ModelPhrase.conflict), .problem) }
    let light = item.light.wordIfLate(in: desk.language)
    if light.isEmpty { return (desk.said(.cell(item.status)), Style(item.status.color)) }
    return (light, Style(item.snapshot.color(of: item.light), .bold))
  }
}
