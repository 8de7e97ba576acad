import PlanModel
import PlanPhrases

/// A row for each target: what is to be reached, what was measured last, how far that is from it, and the series.
struct TargetView: BoardView {
  static let title = BoardPhrase.viewTargets
  static let facts = ViewFacts(adds: true, leastColumns: ViewFacts.table)

  private(set) var body = ListBody()
  private(set) var figures = TargetFigures()
  /// Of which state of the desk the rows are; nil where there are none.
  private var laidOut: [Int]?

  init(_ desk: Desk) {}

  // MARK: Rows

  mutating func settle(_ desk: inout Desk) {
    if laidOut != [desk.changes.figures, desk.changes.events] { layOut(&desk) }
    if let place = desk.takeRevealed() { reveal(place, &desk) }
    body.scrollIntoView(desk)
  }

  mutating func close() {
    body.close()
    laidOut = nil
  }

  private mutating func layOut(_ desk: inout Desk) {
    figures = TargetFigures()
    var rows: [Row] = []
    for (place, snapshot) in desk.plans.enumerated() {
      let targets = snapshot.shownTargets(where: desk.figures[place].isShown, isWhole: !desk.isFiltered)
      figures.add(snapshot.figures(ofTargets: targets))
      rows += targets.map { .target(Int32($0), plan: PlanNumber(place)) }
    }
    laidOut = [desk.changes.figures, desk.changes.events]
    body.make(atMost: rows.count, pinned: 1, &desk) { $0 += rows }
  }

  /// The first target of an item.
  private mutating func reveal(_ place: ItemPlace, _ desk: inout Desk) {
    if desk.selectedItem == place { return }
    let first = desk.plans[place.plan].plan.assignments[place.index].targets.first
    body.select(first.map { .target(Int32($0), plan: PlanNumber(place.plan)) }, &desk)
  }

  // MARK: Actions

  mutating func update(_ action: ViewAction, _ desk: inout Desk) { body.update(action, &desk) }

  func perform(_ command: Command, _ desk: inout Desk) -> Bool {
    guard command == .add else { return false }
    desk.openMeasure()
    return true
  }

  // MARK: Drawing

  struct Drawing: Sendable {
    fileprivate let columns: TargetColumns
    fileprivate let heading: Line
    fileprivate var lines: [Row: Line] = [:]
  }

  func drawing(_ desk: Desk) -> Drawing {
    let columns = TargetColumns(desk, body.list.rows)
    return Drawing(columns: columns, heading: columns.heading(desk))
  }

  func draw(_ desk: Desk, _ layout: Layout, _ kept: inout Drawing) -> ViewPicture {
    let columns = kept.columns
    var title = LineBuilder(desk.width, limit: layout.columns)
    title.add(" " + desk.said(figures.total == 0 ? .noTargets : .targetSummary(figures)), .heading)
    let hasRoom = body.pinnedRows(layout) > 0
    let heading = hasRoom ? title.line : kept.heading
    return body.draw(desk, layout, &kept.lines, heading: heading, pinned: [kept.heading]) { row in
      guard case .target(let index, let plan) = row else { return Line() }
      return columns.line(Int(index), of: desk.plans[Int(plan)], desk)
    }
  }
}
