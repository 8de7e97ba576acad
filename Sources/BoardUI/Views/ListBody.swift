import PlanModel
import PlanPhrases

/// One list of rows under lines that do not scroll: what most views are made of.
struct ListBody: Sendable {
  private(set) var list = RowList()
  /// What is selected, also while another view is open.
  private var selected: RowKey?
  /// How many lines stand above the rows where there is room for them.
  private var pinned = 0
  /// Rows that always have room.
  private static let fewestRows = 4

  // MARK: Rows

  /// Makes the rows anew; the selection stays on what it was on, or near where it was.
  mutating func make(atMost most: Int, pinned: Int, _ desk: inout Desk, _ body: (inout [Row]) -> Void) {
    self.pinned = pinned
    list.make(atMost: most, body)
    let kept = selected.flatMap { desk.row(of: $0) }.flatMap { list.rows.firstIndex(of: $0) }
    list.select(at: kept ?? list.cursor)
    desk.noteRedrawn()
    tell(&desk)
  }

  mutating func close() { list.close() }

  mutating func select(_ row: Row?, _ desk: inout Desk) {
    guard let place = row.flatMap({ list.rows.firstIndex(of: $0) }) else { return }
    list.select(at: place)
    tell(&desk)
  }

  /// Tells the desk what is selected.
  private mutating func tell(_ desk: inout Desk) {
    desk.select(list.selected)
    selected = desk.selected
  }

  /// What lies open over the rows for a while does not move them.
  mutating func scrollIntoView(_ desk: Desk) {
    if desk.overlays.isEmpty { list.scrollIntoView(height: height(desk.layout())) }
  }

  // MARK: Places

  private func height(_ layout: Layout) -> Int { layout.bodyRows - pinnedRows(layout) }

  /// How many lines stand above the rows.
  func pinnedRows(_ layout: Layout) -> Int {
    layout.bodyRows >= pinned + ListBody.fewestRows ? pinned : 0
  }

  // MARK: Actions

  mutating func update(_ action: ViewAction, _ desk: inout Desk) {
    let layout = desk.layout()
    let height = max(1, height(layout))
    switch action {
    case .move(let motion): list.move(motion, page: height)
    case .left, .right, .clickHeading: break
    case .fold, .foldAll: desk.say(.nothingToFold)
    case .click(let row, _):
      let place = list.firstVisible(height: height) + row - pinnedRows(layout)
      if row >= pinnedRows(layout), list.rows.indices.contains(place) { list.select(at: place) }
    case .scroll(let lines): list.scroll(by: lines, height: height)
    }
    tell(&desk)
  }

  // MARK: Drawing

  /// The rows that are seen, laid out where they are not kept, under the lines that do not scroll, where these have room.
  ///
  /// - Parameter heading: over the first line.
  func draw(
    _ desk: Desk, _ layout: Layout, _ kept: inout [Row: Line], heading: Line, pinned: [Line],
    _ line: (Row) -> Line
  ) -> ViewPicture {
    let lines = rows(desk, layout, &kept, line)
    let above = pinnedRows(layout) > 0 ? pinned : []
    return ViewPicture(
      heading: heading, lines: above + lines.seen,
      selected: lines.selected.map { $0 + above.count })
  }

  private func rows(
    _ desk: Desk, _ layout: Layout, _ kept: inout [Row: Line], _ line: (Row) -> Line
  ) -> (seen: [Line], selected: Int?) {
    let height = max(0, height(layout))
    let first = list.firstVisible(height: height)
    var (seen, lines): ([Row: Line], [Line]) = ([:], [])
    for (place, row) in zip(first..., list.rows.dropFirst(first).prefix(height)) {
      let own = kept[row] ?? line(row)
      seen[row] = own
      let shown = place == list.cursor ? own.selected(columns: layout.columns, isMarked: true) : own
      lines.append(desk.isMarked(row) ? shown.marked : shown)
    }
    kept = seen
    return (lines, list.isEmpty || lines.isEmpty ? nil : list.cursor - first)
  }
}

extension Desk {
  /// The lead units of an item by their short names.
  func shortUnits(of item: some PlannedItem) -> String {
    language.list(item.leads.map { item.plan.units.shortName(of: $0) })
  }

  /// The columns that the open view has.
  var viewColumns: Int { layout().columns }
}
