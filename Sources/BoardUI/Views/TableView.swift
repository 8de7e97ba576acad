import PlanModel
import PlanPhrases

/// The 任务分解表: phases with their deliverables, groups with their items, each part to be folded.
struct TableView: BoardView {
  static let title = BoardPhrase.viewTable

  /// Parts that are folded, without and with a filter.
  private var folded: Set<Row>
  private var foldedWhileFiltered: Set<Row> = []
  /// The filter that the latter are folded under.
  private var filter = Filter()
  private(set) var list = RowList()
  /// Of which state of the desk the rows are; nil where there are none.
  private var laidOut: Int?

  init(_ desk: Desk) {
    let sections = TableView.sections(of: desk)
    folded = desk.itemCount + sections.count > desk.layout().bodyRows ? Set(sections) : []
  }

  private static func sections(of desk: Desk) -> [Row] {
    desk.plans.enumerated().flatMap { place, snapshot in
      snapshot.plan.sections.map { Row.section($0, plan: PlanNumber(place)) }
    }
  }

  // MARK: Rows

  mutating func settle(_ desk: inout Desk) {
    if laidOut != desk.changes.rows { layOut(&desk) }
    if let place = desk.takeRevealed() { reveal(place, &desk) }
    scrollIntoView(desk)
  }

  mutating func close() {
    list.close()
    laidOut = nil
  }

  /// Takes in that the desk is another.
  private mutating func layOut(_ desk: inout Desk) {
    let isOtherFilter = filter != desk.filter
    if isOtherFilter {
      filter = desk.filter
      foldedWhileFiltered = []
    }
    let before = desk.selection
    makeRows(&desk)
    // What was selected is not among what is shown: the first item is.
    if isOtherFilter, desk.isFiltered, desk.selection != before,
      let first = list.rows.firstIndex(where: { $0.item != nil })
    {
      select(at: first, &desk)
    }
  }

  /// Makes the rows anew; the selection stays on its item, or near where it was.
  private mutating func makeRows(_ desk: inout Desk) {
    let folded = foldedNow
    list.make(atMost: desk.shown.count + TableView.sections(of: desk).count) { rows in
      for heading in TableView.sections(of: desk) {
        guard case .section(let section, let plan) = heading else { continue }
        let figures = desk.figures[Int(plan)]
        if figures.sections[section] == nil { continue }
        rows.append(heading)
        if folded.contains(heading) { continue }
        for item in desk.plans[Int(plan)].plan.items(of: section) where figures.isShown[item] {
          rows.append(.item(ItemPlace(plan: Int(plan), index: item)))
        }
      }
    }
    laidOut = desk.changes.rows
    desk.noteRedrawn()
    let kept = desk.selected.flatMap { desk.row(of: $0) }.flatMap { place(of: $0, desk) }
    select(at: kept ?? list.cursor, &desk)
  }

  /// The place of a row, or of the heading that hides it.
  private func place(of row: Row, _ desk: Desk) -> Int? {
    if let place = list.rows.firstIndex(of: row) { return place }
    let heading = row.item.map { desk.section(of: $0) }
    return heading.flatMap { isFolded($0) ? list.rows.firstIndex(of: $0) : nil }
  }

  private mutating func select(at place: Int, _ desk: inout Desk) {
    list.select(at: place)
    desk.select(list.selected)
    scrollIntoView(desk)
  }

  private mutating func select(_ row: Row, _ desk: inout Desk) {
    if let place = list.rows.firstIndex(of: row) { select(at: place, &desk) }
  }

  private mutating func reveal(_ place: ItemPlace, _ desk: inout Desk) {
    let section = desk.section(of: place)
    if isFolded(section) { toggleFold(section, &desk) }
    select(.item(place), &desk)
  }

  /// What lies open over the rows for a while does not move them.
  private mutating func scrollIntoView(_ desk: Desk, following: Int = 0) {
    guard desk.overlays.isEmpty else { return }
    list.scrollIntoView(height: desk.layout().bodyRows, following: following)
  }

  // MARK: Actions

  mutating func update(_ action: ViewAction, _ desk: inout Desk) {
    let layout = desk.layout()
    switch action {
    case .move(let motion):
      list.move(motion, page: layout.bodyRows)
      desk.select(list.selected)
    case .left: foldOrLeave(&desk)
    case .right: unfoldOrEnter(&desk)
    case .fold: if let row = list.selected { toggleFold(row, &desk) }
    case .foldAll: foldAll(&desk)
    case .click(let row, _):
      let place = list.firstVisible(height: layout.bodyRows) + row
      if list.rows.indices.contains(place) { select(at: place, &desk) }
    case .clickHeading: break
    case .scroll(let lines):
      list.scroll(by: lines, height: max(1, layout.bodyRows))
      desk.select(list.selected)
    }
  }

  private func isFolded(_ section: Row) -> Bool { foldedNow.contains(section) }

  private var foldedNow: Set<Row> { filter.isEmpty ? folded : foldedWhileFiltered }

  private mutating func setFolded(_ sections: Set<Row>, _ desk: inout Desk) {
    if filter.isEmpty { folded = sections } else { foldedWhileFiltered = sections }
    makeRows(&desk)
  }

  private mutating func toggleFold(_ row: Row, _ desk: inout Desk) {
    guard case .section(let section, let plan) = row else { return }
    setFolded(foldedNow.symmetricDifference([row]), &desk)
    if !isFolded(row) { scrollIntoView(desk, following: desk.plans[Int(plan)].plan.items(of: section).count) }
  }

  private mutating func foldOrLeave(_ desk: inout Desk) {
    guard let row = list.selected else { return }
    if let item = row.item {
      select(desk.section(of: item), &desk)
    } else if !isFolded(row) {
      toggleFold(row, &desk)
    }
  }

  private mutating func unfoldOrEnter(_ desk: inout Desk) {
    guard let row = list.selected, row.item == nil else { return }
    if isFolded(row) { toggleFold(row, &desk) } else { select(at: list.cursor + 1, &desk) }
  }

  /// Unfolds everything when all is folded, else folds everything.
  private mutating func foldAll(_ desk: inout Desk) {
    let all = Set(TableView.sections(of: desk))
    setFolded(foldedNow.isSuperset(of: all) ? [] : all, &desk)
  }

  // MARK: Drawing

  /// Columns, and the rows that are on the screen as they look when not selected.
  struct Drawing: Sendable {
    fileprivate let columns: TableColumns
    fileprivate let heading: Line
    fileprivate var lines: [Row: Line] = [:]
  }

  func drawing(_ desk: Desk) -> Drawing {
    let columns = TableColumns(desk)
    return Drawing(columns: columns, heading: columns.heading(desk))
  }

  func draw(_ desk: Desk, _ layout: Layout, _ kept: inout Drawing) -> ViewPicture {
    let first = list.firstVisible(height: layout.bodyRows)
    var (seen, lines): ([Row: Line], [Line]) = ([:], [])
    for (place, row) in zip(first..., list.rows.dropFirst(first).prefix(layout.bodyRows)) {
      let line = kept.lines[row] ?? kept.columns.line(row, isFolded: isFolded(row), desk)
      seen[row] = line
      let isSelected = place == list.cursor
      let shown = isSelected ? line.selected(columns: layout.columns, isMarked: row.item != nil) : line
      lines.append(desk.isMarked(row) ? shown.marked : shown)
    }
    kept.lines = seen
    return ViewPicture(
      heading: kept.heading, lines: lines, first: first, selected: list.isEmpty ? nil : list.cursor - first)
  }
}
