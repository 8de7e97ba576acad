import PlanModel
import PlanPhrases

/// A row for each unit: how far it is, what is due next, since when nobody recorded anything; late ones first.
struct UnitView: BoardView {
  static let title = BoardPhrase.viewUnits
  static let facts = ViewFacts(leastColumns: ViewFacts.table)

  private(set) var body = ListBody()
  /// What each row says, derived like the rows.
  private(set) var units: [Row: UnitRow] = [:]
  private var summary = ""
  /// Of which state of the desk the rows are; nil where there are none.
  private var laidOut: Int?

  init(_ desk: Desk) {}

  // MARK: Rows

  mutating func settle(_ desk: inout Desk) {
    if laidOut != desk.changes.figures { layOut(&desk) }
    if let place = desk.takeRevealed(), let name = desk[place].leads.first {
      body.select(desk.row(of: .unit(name)), &desk)
    }
    body.scrollIntoView(desk)
  }

  mutating func close() {
    body.close()
    units = [:]
    laidOut = nil
  }

  private mutating func layOut(_ desk: inout Desk) {
    let all = UnitRow.all(on: desk)
    units = Dictionary(uniqueKeysWithValues: all.map { ($0.row, $0) })
    let start = desk.plans.compactMap(\.plan.firstDay).min()
    summary = desk.said(
      .unitSummary(
        lead: all.count { $0.standing.progress.count > 0 }, all: all.count,
        late: all.count { $0.standing.progress.overdue > 0 },
        silent: all.count { $0.standing.isSilent(on: desk.asOf, since: start) }, days: ItemTrait.silentDays))
    laidOut = desk.changes.figures
    body.make(atMost: all.count, pinned: 1, &desk) { $0 += all.map(\.row) }
  }

  // MARK: Actions

  mutating func update(_ action: ViewAction, _ desk: inout Desk) { body.update(action, &desk) }

  // MARK: Drawing

  struct Drawing: Sendable {
    fileprivate let columns: UnitColumns
    fileprivate let heading: Line
    fileprivate var lines: [Row: Line] = [:]
  }

  func drawing(_ desk: Desk) -> Drawing {
    let columns = UnitColumns(body.list.rows.lazy.compactMap { units[$0]?.standing }, desk)
    return Drawing(columns: columns, heading: columns.heading(desk))
  }

  func draw(_ desk: Desk, _ layout: Layout, _ kept: inout Drawing) -> ViewPicture {
    let columns = kept.columns
    var title = LineBuilder(desk.width, limit: layout.columns)
    title.add(" " + summary, .heading)
    let hasRoom = body.pinnedRows(layout) > 0
    let heading = hasRoom ? title.line : kept.heading
    return body.draw(desk, layout, &kept.lines, heading: heading, pinned: [kept.heading]) { row in
      units[row].map { columns.line($0, desk) } ?? Line()
    }
  }
}
