import PlanModel
import PlanPhrases

/// What happened in a period: figures and the units without an entry, below them the events with what was before and
/// what is now.
struct ChangesView: BoardView {
  static let title = BoardPhrase.viewChanges
  static let facts = ViewFacts(arranges: true, looksBack: true, leastColumns: ViewFacts.table)

  private(set) var body = ListBody()
  /// For each plan, as the rows are.
  private(set) var changes: [Changes] = []
  /// Something was recorded later than it was true.
  private var hasLate = false
  private var laidOut: State?

  /// Of which state of the desk the rows are.
  private struct State: Equatable {
    let figures, events, columns: Int
    let lookBack: LookBack

    init(_ desk: Desk) {
      (figures, events, lookBack) = (desk.changes.figures, desk.changes.events, desk.lookBack)
      columns = desk.viewColumns
    }
  }

  init(_ desk: Desk) {}

  // MARK: Rows

  mutating func settle(_ desk: inout Desk) {
    if laidOut != State(desk) { layOut(&desk) }
    if let place = desk.takeRevealed() { reveal(place, &desk) }
    body.scrollIntoView(desk)
  }

  mutating func close() {
    body.close()
    changes = []
    laidOut = nil
  }

  private mutating func layOut(_ desk: inout Desk) {
    changes = desk.plans.enumerated().map { place, snapshot in
      let days = snapshot.days(of: desk.lookBack.period)
      let seen = days.last == snapshot.asOf ? snapshot : snapshot.with(asOf: days.last)
      return seen.changes(in: days, where: desk.figures[place].isShown, isWhole: !desk.isFiltered)
    }
    laidOut = State(desk)
    hasLate = zip(changes, desk.plans).contains { changes, snapshot in
      changes.events.contains { snapshot.lateDays(of: $0) > 0 }
    }
    let rows = changes.enumerated().flatMap { place, changes in
      desk.sorted(changes.events, of: place).map { Row.event(Int32($0.value), plan: PlanNumber(place)) }
    }
    body.make(atMost: rows.count, pinned: summary(desk).count + 1, &desk) { $0 += rows }
  }

  /// The latest event of an item.
  private mutating func reveal(_ place: ItemPlace, _ desk: inout Desk) {
    if desk.selectedItem == place { return }
    body.select(body.list.rows.first { desk.item(of: $0) == place }, &desk)
  }

  // MARK: Actions

  mutating func update(_ action: ViewAction, _ desk: inout Desk) { body.update(action, &desk) }

  func perform(_ command: Command, _ desk: inout Desk) -> Bool {
    if command == .undo { return desk.askAboutSelectedEvent() }
    guard command == .arrange else { return false }
    desk.open(.chooser(Chooser(purpose: .lookBack)))
    return true
  }

  // MARK: Drawing

  struct Drawing: Sendable {
    fileprivate let columns: ChangeColumns
    fileprivate let summary: [Line]
    fileprivate let heading: Line
    fileprivate var lines: [Row: Line] = [:]
  }

  func drawing(_ desk: Desk) -> Drawing {
    let columns = ChangeColumns(desk, body.list.rows, hasLate: hasLate)
    return Drawing(columns: columns, summary: summary(desk), heading: columns.heading(desk))
  }

  func draw(_ desk: Desk, _ layout: Layout, _ kept: inout Drawing) -> ViewPicture {
    let columns = kept.columns
    let pinned = kept.summary + [kept.heading]
    var picture = body.draw(desk, layout, &kept.lines, heading: title(desk), pinned: pinned) { row in
      guard case .event(let event, let plan) = row else { return Line() }
      return columns.line(EventIndex(Int(event)), of: desk.plans[Int(plan)], desk)
    }
    if body.list.isEmpty, picture.lines.count < layout.bodyRows { picture.lines.append(nothing(desk)) }
    return picture
  }

  private func nothing(_ desk: Desk) -> Line {
    var builder = LineBuilder(desk.width, limit: desk.viewColumns)
    builder.add(" " + desk.said(.nothingHappened), .dim)
    return builder.line
  }

  /// Which period it is, and how the events are sorted.
  private func title(_ desk: Desk) -> Line {
    var builder = LineBuilder(desk.width, limit: desk.viewColumns)
    let name = desk.lookBack.period.name.map { desk.said($0) + "  " } ?? ""
    let days = changes.first?.days ?? desk.plans[0].days(of: desk.lookBack.period)
    builder.add(" " + name + desk.said(.dayRange(days)), .heading)
    builder.addRight(desk.said(.ordered(by: desk.lookBack.order)) + " ", .dim)
    return builder.line
  }

  /// The figures, and the units without an entry by their names.
  private func summary(_ desk: Desk) -> [Line] {
    let figures = ChangeFigure.allCases.map { figure in
      desk.said(.model(.changes(figure, changes.reduce(0) { $0 + $1.count(figure) })))
    }
    let columns = desk.viewColumns - 2
    let lines = lines(of: figures, between: "  ", columns: columns, width: desk.width)
    // What the list leaves; of a long one a quarter.
    let rows = desk.layout().bodyRows
    let room = max(1, rows / 4, rows - lines.count - 1 - changes.reduce(0) { $0 + $1.events.count })
    return (lines + silentLines(desk, atMost: room, columns: columns)).map { line($0, desk) }
  }

  /// The units without an entry; where not all have room, how many they are.
  private func silentLines(_ desk: Desk, atMost room: Int, columns: Int) -> [String] {
    let silent = silentUnits(desk)
    if silent.isEmpty { return [] }
    func named(_ count: Int) -> [String] {
      var pieces = desk.language.pieces(silent.prefix(count))
      pieces[0] = desk.said(.model(.silent([]))) + pieces[0]
      if count < silent.count { pieces.append(desk.said(.moreUnits(silent.count - count))) }
      return lines(of: pieces, between: "", columns: columns, width: desk.width)
    }
    var (least, most) = (1, min(silent.count, room * columns))
    while least < most {
      let middle = (least + most + 1) / 2
      if named(middle).count <= room { least = middle } else { most = middle - 1 }
    }
    return Array(named(least).prefix(room))
  }

  private func silentUnits(_ desk: Desk) -> [String] {
    var names: [String] = []
    for (place, changes) in changes.enumerated() {
      for unit in changes.silentUnits {
        let name = desk.plans[place].plan.units.shortName(of: desk.plans[place].plan.units[unit])
        if !names.contains(name) { names.append(name) }
      }
    }
    return names
  }

  private func line(_ text: String, _ desk: Desk) -> Line {
    var builder = LineBuilder(desk.width, limit: desk.viewColumns)
    builder.add(" " + text)
    return builder.line
  }
}

extension Period {
  /// What it is called; nil where its days say it.
  fileprivate var name: ViewPhrase? {
    switch self {
    case .week: .thisWeek
    case .month: .thisMonth
    case .sinceIssue: .sinceIssue
    case .days: nil
    }
  }
}
