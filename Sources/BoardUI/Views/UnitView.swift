import PlanModel
import PlanPhrases

/// A row for each lead unit: how far it is, what is due next, since when nobody recorded anything; late ones first.
struct UnitView: BoardView {
  static let title = BoardPhrase.viewUnits

  private(set) var list = RowList()
  /// What each row says, derived like the rows.
  private(set) var standings: [Row: UnitStanding] = [:]
  /// Of which state of the desk the rows are; nil where there are none.
  private var laidOut: Int?
  /// What was selected when another view was opened.
  private var selected: Row?

  init(_ desk: Desk) {}

  // MARK: Rows

  mutating func settle(_ desk: inout Desk) {
    if laidOut != desk.changes.figures { layOut(&desk) }
    _ = desk.takeRevealed()
    if desk.overlays.isEmpty { list.scrollIntoView(height: desk.layout().bodyRows) }
  }

  mutating func close() {
    list.close()
    standings = [:]
    laidOut = nil
  }

  private mutating func layOut(_ desk: inout Desk) {
    let units = UnitStanding.all(on: desk)
    standings = Dictionary(uniqueKeysWithValues: units.map { ($0.row, $0) })
    list.make(atMost: units.count) { $0 += units.map(\.row) }
    let kept = selected.flatMap { list.rows.firstIndex(of: $0) }
    list.select(at: kept ?? list.cursor)
    laidOut = desk.changes.figures
    desk.noteRedrawn()
    tell(&desk)
  }

  /// Tells the desk what is selected.
  private mutating func tell(_ desk: inout Desk) {
    selected = list.selected
    desk.select(selected)
  }

  // MARK: Actions

  mutating func update(_ action: ViewAction, _ desk: inout Desk) {
    let height = max(1, desk.layout().bodyRows)
    switch action {
    case .move(let motion): list.move(motion, page: height)
    case .left, .right: break
    case .fold, .foldAll: desk.say(.nothingToFold)
    case .clickHeading: break
    case .click(let row, _):
      let place = list.firstVisible(height: height) + row
      if list.rows.indices.contains(place) { list.select(at: place) }
    case .scroll(let lines): list.scroll(by: lines, height: height)
    }
    tell(&desk)
  }

  // MARK: Drawing

  struct Drawing: Sendable {
    fileprivate var lines: [Row: Line] = [:]
  }

  func drawing(_ desk: Desk) -> Drawing { Drawing() }

  func draw(_ desk: Desk, _ layout: Layout, _ kept: inout Drawing) -> ViewPicture {
    let first = list.firstVisible(height: layout.bodyRows)
    let columns = UnitColumns(screen: layout.columns)
    var (seen, lines): ([Row: Line], [Line]) = ([:], [])
    for (place, row) in zip(first..., list.rows.dropFirst(first).prefix(layout.bodyRows)) {
      let line = kept.lines[row] ?? standings[row].map { columns.line($0, desk) } ?? Line()
      seen[row] = line
      let isSelected = place == list.cursor
      lines.append(isSelected ? line.selected(columns: layout.columns, isMarked: true) : line)
    }
    kept.lines = seen
    return ViewPicture(
      heading: columns.heading(desk), lines: lines, first: first,
      selected: list.isEmpty ? nil : list.cursor - first)
  }
}

/// The columns of units on a screen: narrow ones have fewer.
private struct UnitColumns {
  let screen: Int

  private let count = 4
  private let share = 12
  private let due = 10
  private let silent = 6
  private var hasShare: Bool { screen >= 64 }
  private var name: Int { screen - 1 - 5 * count - due - silent - (hasShare ? share : 0) }

  private static let statuses: [Status] = [.done, .doing, .blocked, .todo]

  func heading(_ desk: Desk) -> Line {
    var builder = LineBuilder(desk.width, limit: screen)
    builder.add(" ")
    builder.column(FieldHeading.lead.text(in: desk.language), name, .label)
    for text in [desk.said(.unitTotal)] + UnitColumns.statuses.map({ desk.said(.cell($0)) }) {
      builder.right(text, count, .label)
    }
    if hasShare { builder.column("  " + desk.said(.unitShare), share, .label) }
    builder.column(" " + desk.said(.unitNextDue), due, .label)
    builder.right(desk.said(.unitSilent), silent, .label)
    return builder.line
  }

  func line(_ unit: UnitStanding, _ desk: Desk) -> Line {
    var builder = LineBuilder(desk.width, limit: screen)
    let progress = unit.progress
    builder.add(" ")
    builder.column(unit.name, name - 1)
    builder.add(" ")
    builder.right("\(progress.total)", count)
    for status in UnitColumns.statuses {
      builder.right(progress[status] == 0 ? "" : "\(progress[status])", count, Style(status.color))
    }
    if hasShare { addShare(progress, to: &builder) }
    let (text, style) = unit.nextDueText(on: desk)
    builder.column(" " + text, due, style)
    builder.right(unit.silentText(on: desk), silent)
    return builder.line
  }

  /// `#...  25%`
  private func addShare(_ progress: Progress, to builder: inout LineBuilder) {
    let full = progress.percent * 5 / 100
    builder.add("  " + String(repeating: "#", count: full) + String(repeating: ".", count: 5 - full))
    builder.right("\(progress.percent)%", share - 7)
  }
}
