import PlanModel
import PlanPhrases

/// The 任务分解表: what needs somebody now, the groups with their items, the deliverables of the phases, the plan itself;
/// each part to be folded, all of it grouped and sorted in other ways.
struct TableView: BoardView {
  static let title = BoardPhrase.viewTable
  static let facts = ViewFacts(folds: true, arranges: true)

  /// Headings that are folded, without and with a filter.
  private var folded: Set<Row> = []
  private var foldedWhileFiltered: Set<Row> = []
  /// The filter that the latter are folded under, and the arrangement that both are folded in.
  private var filter = Filter()
  /// Nil where nothing was laid out yet.
  private var arrangement: Arrangement?
  private(set) var list = RowList()
  /// What the rows are made of, derived like them.
  private(set) var parts: [TablePart] = []
  /// The heading that the selected row stood under when rows were made last: an item stands under several.
  private var home: Row?
  /// Of which state of the desk the rows are; nil where there are none.
  private var laidOut: Sources?

  /// Somebody folded or unfolded something.
  private var isFoldedByHand = false

  /// What the rows follow from.
  private struct Sources: Equatable {
    let rows: Int
    /// Nil where it takes more than figures to move a row.
    let figures: Int?
  }

  init(_ desk: Desk) {}

  // MARK: Remembered

  /// What somebody folded by hand; what is folded at first follows from what there is to do.
  func remembered(_ desk: Desk) -> [String]? {
    isFoldedByHand ? folded.compactMap { desk.code(of: $0) }.sorted() : nil
  }

  mutating func recall(_ words: [String], _ desk: Desk) {
    let codes = Set(words)
    arrangement = desk.arrangement
    isFoldedByHand = true
    folded = Set(
      TablePart.all(on: desk).filter(\.isFoldable).compactMap(\.heading).filter {
        desk.code(of: $0).map(codes.contains) ?? false
      })
  }

  // MARK: Rows

  mutating func settle(_ desk: inout Desk) {
    let figures = desk.arrangement.isThatOfThePlan ? nil : desk.changes.figures
    let sources = Sources(rows: desk.changes.rows, figures: figures)
    let isOwn = desk.takeOwn()
    if laidOut != sources {
      laidOut = sources
      layOut(&desk, isOwn: isOwn)
    }
    if let place = desk.takeRevealedHeading().flatMap({ list.rows.firstIndex(of: $0) }) {
      select(at: place, &desk)
    }
    if let place = desk.takeRevealed() { reveal(place, &desk) }
    scrollIntoView(desk)
  }

  mutating func close() {
    home = headingPlace(above: list.cursor).map { list.rows[$0] }
    list.close()
    parts = []
    laidOut = nil
  }

  /// Takes in that the desk is another.
  ///
  /// - Parameter isOwn: by what was recorded at this screen.
  private mutating func layOut(_ desk: inout Desk, isOwn: Bool) {
    let isOtherFilter = filter != desk.filter
    if isOtherFilter {
      filter = desk.filter
      foldedWhileFiltered = []
    }
    let before = desk.selection
    makeRows(&desk, isOwn: isOwn)
    // What was selected is not among what is shown, or nothing was: the first item is.
    if before == nil || isOtherFilter && desk.isFiltered && desk.selection != before,
      let first = list.rows.firstIndex(where: { $0.item != nil })
    {
      select(at: first, &desk)
    }
  }

  /// Makes the rows anew; the selection stays on its item, or near where it was.
  private mutating func makeRows(_ desk: inout Desk, isOwn: Bool = false) {
    if !list.isEmpty { home = headingPlace(above: list.cursor).map { list.rows[$0] } }
    parts = TablePart.all(on: desk)
    if arrangement != desk.arrangement {
      (arrangement, isFoldedByHand) = (desk.arrangement, false)
      folded = parts.foldedAtFirst(rows: desk.layout().bodyRows)
      foldedWhileFiltered = []
    }
    let folded = foldedNow
    list.make(atMost: parts.reduce(0) { $0 + $1.count + 1 }) { rows in
      for part in parts {
        if let heading = part.heading { rows.append(heading) }
        if let heading = part.heading, folded.contains(heading) { continue }
        part.append(to: &rows, desk)
      }
    }
    desk.noteRedrawn()
    select(at: keptPlace(desk, isOwn: isOwn) ?? list.cursor, &desk)
  }

  /// Where the selected row is now; nil where it is gone.
  private func keptPlace(_ desk: Desk, isOwn: Bool) -> Int? {
    guard let row = desk.selected.flatMap({ desk.row(of: $0) }) else { return nil }
    guard row.item != nil, let home, let heading = list.rows.firstIndex(of: home) else {
      return place(of: row)
    }
    let own = list.rows[(heading + 1)...].prefix { $0.item != nil }
    if let place = own.firstIndex(of: row) { return place }
    if foldedNow.contains(home) { return heading }
    // It was dealt with here: the next one is in its place. What others do leads nobody to another item.
    if isOwn, case .heading(.watch, _) = home, !own.isEmpty { return min(list.cursor, own.endIndex - 1) }
    return place(of: row)
  }

  /// The place of a row, the last one where it has several, or of the heading that hides it.
  private func place(of row: Row) -> Int? {
    if let place = list.rows.lastIndex(of: row) { return place }
    return heading(of: row).flatMap { isFolded($0) ? list.rows.firstIndex(of: $0) : nil }
  }

  /// The heading that an item stands under.
  private func heading(of row: Row) -> Row? {
    guard let item = row.item else { return nil }
    return parts.last { Int($0.plan) == item.plan && $0.contains(item.index) }?.heading
  }

  /// The place of the heading that the row at a place stands under.
  private func headingPlace(above place: Int) -> Int? {
    list.rows[..<min(max(0, place + 1), list.rows.count)].lastIndex { $0.item == nil }
  }

  private mutating func select(at place: Int, _ desk: inout Desk) {
    list.select(at: place)
    tell(&desk)
    scrollIntoView(desk)
  }

  private mutating func reveal(_ place: ItemPlace, _ desk: inout Desk) {
    let row = Row.item(place)
    if !list.rows.contains(row), let heading = heading(of: row), isFolded(heading) {
      toggleFold(heading, &desk)
    }
    if desk.selection != row || list.selected != row, let place = self.place(of: row) {
      select(at: place, &desk)
    }
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
      tell(&desk)
    case .left: foldOrLeave(&desk)
    case .right: unfoldOrEnter(&desk)
    case .fold: if let row = list.selected { toggleFold(row, &desk) }
    case .foldAll: foldAll(&desk)
    case .click(let row, _):
      let place = list.firstVisible(height: layout.bodyRows) + row
      if list.rows.indices.contains(place) { select(at: place, &desk) }
    case .clickHeading(let column):
      if let sorting = TableColumns(desk).sorting(at: column) { desk.arrange(.sorting(sorting)) }
    case .scroll(let lines):
      list.scroll(by: lines, height: max(1, layout.bodyRows))
      tell(&desk)
    }
  }

  /// Tells the desk what is selected.
  private func tell(_ desk: inout Desk) {
    desk.select(list.selected, canFold: list.selected.map { $0.item == nil } ?? false)
  }

  private func isFolded(_ heading: Row) -> Bool { foldedNow.contains(heading) }

  private var foldedNow: Set<Row> { filter.isEmpty ? folded : foldedWhileFiltered }

  private mutating func setFolded(_ headings: Set<Row>, _ desk: inout Desk) {
    if filter.isEmpty { (folded, isFoldedByHand) = (headings, true) } else { foldedWhileFiltered = headings }
    makeRows(&desk)
  }

  private mutating func toggleFold(_ row: Row, _ desk: inout Desk) {
    guard let part = parts.first(where: { $0.heading == row }), part.isFoldable else {
      return desk.say(.nothingToFold)
    }
    setFolded(foldedNow.symmetricDifference([row]), &desk)
    if !isFolded(row) { scrollIntoView(desk, following: part.count) }
  }

  private mutating func foldOrLeave(_ desk: inout Desk) {
    guard let row = list.selected else { return }
    if row.item != nil {
      if let heading = headingPlace(above: list.cursor) { select(at: heading, &desk) }
    } else if !isFolded(row) {
      toggleFold(row, &desk)
    }
  }

  private mutating func unfoldOrEnter(_ desk: inout Desk) {
    guard let row = list.selected, row.item == nil else { return }
    if isFolded(row) { toggleFold(row, &desk) } else { select(at: list.cursor + 1, &desk) }
  }

  /// Unfolds everything where anything is folded, else folds everything.
  private mutating func foldAll(_ desk: inout Desk) {
    let all = Set(parts.filter(\.isFoldable).compactMap(\.heading))
    setFolded(foldedNow.isDisjoint(with: all) ? all : [], &desk)
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
      let line = kept.lines[row] ?? desk.highlighting(line(for: row, kept.columns, desk), of: row)
      seen[row] = line
      let isSelected = place == list.cursor
      let shown = isSelected ? line.selected(columns: layout.columns, isMarked: row.item != nil) : line
      lines.append(desk.isMarked(row) ? shown.marked : shown)
    }
    kept.lines = seen
    return ViewPicture(
      heading: kept.heading, lines: lines, first: first, selected: list.isEmpty ? nil : list.cursor - first)
  }

  private func line(for row: Row, _ columns: TableColumns, _ desk: Desk) -> Line {
    if let item = row.item { return columns.line(item, desk) }
    let sign = if case .heading(.plan, _) = row { " " } else { isFolded(row) ? "+" : "-" }
    return columns.line(heading: row, sign: sign, progress(of: row, desk), desk)
  }

  /// The figures of a heading: those of the plan's own parts as they are by now.
  private func progress(of heading: Row, _ desk: Desk) -> Progress {
    switch heading {
    case .section(.group(let group), let plan) where desk.arrangement.isThatOfThePlan:
      desk.progress(of: .group(group), plan: Int(plan)) ?? Progress()
    case .heading(.phases, let plan): desk.figures[Int(plan)].deliverables
    case .section, .heading, .unit, .item, .part, .target, .event:
      parts.first { $0.heading == heading }?.progress ?? Progress()
    }
  }
}

extension TablePart {
  fileprivate func append(to rows: inout [Row], _ desk: Desk) {
    let plan = Int(plan)
    switch items {
    case .shown(let range):
      let isShown = desk.figures[plan].isShown
      for item in range where isShown[item] { rows.append(.item(ItemPlace(plan: plan, index: item))) }
    case .list(let items):
      for item in items { rows.append(.item(ItemPlace(plan: plan, index: item))) }
    }
  }
}
