import PlanModel
import PlanPhrases

/// The phases side by side: the one that is looked at takes the room, with its items by how they stand; the others are
/// spines with their days and counts.
struct PhaseView: BoardView {
  static let title = BoardPhrase.viewPhases
  static let facts = ViewFacts(folds: true, leastColumns: 96)

  private(set) var phases: [PhaseParts]
  /// The place of the phase that is looked at.
  private(set) var focus: Int
  private(set) var list = RowList()
  /// What was selected in each, when it was left.
  private var selected: [PhaseID: RowKey] = [:]
  /// Which lots a person folded or unfolded.
  private var folded: [Call: Bool] = [:]
  /// Of which state of the desk the rows are; nil where there are none.
  private var laidOut: Int?

  init(_ desk: Desk) {
    phases = []
    // Phases come in their order, those of the first plan first.
    focus = desk.plans[0].currentPhase ?? 0
  }

  private var current: PhaseParts? { phases.indices.contains(focus) ? phases[focus] : nil }

  // MARK: Rows

  mutating func settle(_ desk: inout Desk) {
    if laidOut != desk.changes.figures { layOut(&desk) }
    if let place = desk.takeRevealed() { reveal(place, &desk) }
    guard desk.overlays.isEmpty else { return }
    list.scrollIntoView(height: height(desk.layout()))
  }

  mutating func close() {
    list.close()
    phases = []
    laidOut = nil
  }

  /// Counts anew what is due in each phase. The selection stays on its item, or where it was, if that went to what is
  /// folded or to another phase: the next one may be to be sent there, too.
  private mutating func layOut(_ desk: inout Desk) {
    phases = PhaseParts.all(on: desk)
    focus = max(0, min(focus, phases.count - 1))
    laidOut = desk.changes.figures
    makeRows(&desk)
  }

  private mutating func makeRows(_ desk: inout Desk) {
    let phase = current
    let open = phase.map { phase in phase.kinds.filter { !isFolded($0, of: phase) } } ?? []
    list.make(atMost: (phase?.progress.count ?? 0) + Call.allCases.count) { rows in
      phase?.addRows(to: &rows, open: open)
    }
    let kept = phase.flatMap { selected[$0.id] }.flatMap { desk.row(of: $0) }
    let place = kept.flatMap { list.rows.firstIndex(of: $0) }
    // Of what was found the first item is selected, where what was is not among it.
    let found = desk.isFiltered ? list.rows.firstIndex { $0.item != nil } : nil
    list.select(at: place ?? found ?? list.cursor)
    desk.noteRedrawn()
    tell(&desk)
  }

  /// What is finished is folded, where there is anything else.
  private func isFolded(_ kind: Call, of phase: PhaseParts) -> Bool {
    folded[kind] ?? (kind.isFinished && phase.kinds.contains { !$0.isFinished })
  }

  /// Tells the desk what is selected.
  private mutating func tell(_ desk: inout Desk) {
    let row = list.selected
    desk.select(row, canFold: row?.isPart ?? false)
    if let phase = current { selected[phase.id] = desk.selected }
  }

  private mutating func reveal(_ place: ItemPlace, _ desk: inout Desk) {
    let item = desk[place]
    guard let own = phases.firstIndex(where: { $0.id == PhaseID(plan: place.plan, phase: item.duePhase) })
    else { return }
    focus = own
    let kind = Call(item.status, item.light)
    if isFolded(kind, of: phases[own]) { folded[kind] = false }
    selected[phases[own].id] = desk.key(of: .item(place))
    makeRows(&desk)
  }

  // MARK: Actions

  mutating func update(_ action: ViewAction, _ desk: inout Desk) {
    let height = max(1, height(desk.layout()))
    switch action {
    case .move(let motion): list.move(motion, page: height)
    case .left: return look(at: focus - 1, &desk)
    case .right: return look(at: focus + 1, &desk)
    case .fold: return toggleFold(&desk)
    case .foldAll: return foldAll(&desk)
    case .click(let row, let column): return click(row, column, &desk)
    case .clickHeading(let column): return click(-1, column, &desk)
    case .scroll(let lines): list.scroll(by: lines, height: height)
    }
    tell(&desk)
  }

  func perform(_ command: Command, _ desk: inout Desk) -> Bool {
    guard command == .setDue else { return false }
    var chooser = Chooser(purpose: .duePhase(items: desk.wanted))
    chooser.cursor = desk.choices(of: chooser).firstIndex { $0.isOn ?? false } ?? 0
    desk.open(.chooser(chooser))
    return true
  }

  private mutating func look(at place: Int, _ desk: inout Desk) {
    guard phases.indices.contains(place), place != focus else { return }
    focus = place
    list = RowList()
    makeRows(&desk)
  }

  private mutating func toggleFold(_ desk: inout Desk) {
    guard case .part(let part, _) = list.selected, let phase = current else { return }
    folded[part.call] = !isFolded(part.call, of: phase)
    makeRows(&desk)
  }

  /// Unfolds everything when all is folded, else folds everything.
  private mutating func foldAll(_ desk: inout Desk) {
    guard let phase = current else { return }
    let isFolding = phase.kinds.contains { !isFolded($0, of: phase) }
    for kind in Call.allCases { folded[kind] = isFolding }
    makeRows(&desk)
  }

  private mutating func click(_ row: Int, _ column: Int, _ desk: inout Desk) {
    let shown = shown(on: desk)
    guard let place = shown.places.first(where: { column < shown.end(of: $0) }) else { return }
    if place != focus { return look(at: place, &desk) }
    let layout = desk.layout()
    let target = list.firstVisible(height: height(layout)) + row - pinnedRows(layout)
    guard row >= pinnedRows(layout), list.rows.indices.contains(target) else { return }
    list.select(at: target)
    tell(&desk)
  }

  // MARK: Drawing

  private func height(_ layout: Layout) -> Int { max(0, layout.bodyRows - pinnedRows(layout)) }

  /// Days and counts, the share of time and of what is done, and the axis where there is one.
  private func pinnedRows(_ layout: Layout) -> Int {
    let wanted = 2 + (hasAxis ? 1 : 0)
    return layout.bodyRows >= wanted + 3 ? wanted : min(1, max(0, layout.bodyRows - 1))
  }

  private var hasAxis: Bool { current.map { $0.hasSeveralDays && $0.id.phase != nil } ?? false }

  private func shown(on desk: Desk) -> PhaseColumns {
    PhaseColumns(count: phases.count, focus: focus, room: desk.viewColumns)
  }

  /// Rows as they look when not selected.
  struct Drawing: Sendable {
    fileprivate var lines: [Row: Line] = [:]
    fileprivate var widths: PhaseRows.Widths?
  }

  func drawing(_ desk: Desk) -> Drawing { Drawing() }

  func draw(_ desk: Desk, _ layout: Layout, _ kept: inout Drawing) -> ViewPicture {
    let shown = shown(on: desk)
    guard let phase = current else { return ViewPicture(heading: Line(), lines: []) }
    let spines = PhaseHeads(desk, width: { shown.width(of: $0) })
    let axis = hasAxis ? PhaseAxis(phase, on: desk, room: shown.width(of: focus)) : nil
    let height = height(layout)
    let first = list.firstVisible(height: height)
    let room = shown.width(of: focus)
    let widths = kept.widths ?? PhaseRows.Widths(desk, phase, axis, room: room)
    kept.widths = widths
    let rows = PhaseRows(desk, phase, axis, room: room, widths)
    var seen: [Row: Line] = [:]
    let body = zip(first..., list.rows.dropFirst(first).prefix(height)).map { place, row in
      let line = kept.lines[row] ?? rows.line(row, isFolded: isFolded(row, of: phase))
      seen[row] = line
      // The sign of a heading says whether it is folded.
      let shown =
        place == list.cursor ? line.selected(columns: rows.room, isMarked: !row.isPart) : line
      return desk.isMarked(row) ? shown.marked : shown
    }
    kept.lines = seen
    let heads = (0...pinnedRows(layout)).map { row in
      shown.joined { place in
        if place == focus, row == 3, let axis { return axis.heading(desk, room: shown.width(of: focus)) }
        return spines.line(row, of: phases[place], at: place, isFocused: place == focus)
      }
    }
    let lines = body.map { line in shown.joined { $0 == focus ? line : Line() } }
    return ViewPicture(
      heading: heads[0], lines: Array(heads.dropFirst()) + lines,
      selected: body.isEmpty ? nil : list.cursor - first + pinnedRows(layout),
      selectedColumn: shown.start(of: focus))
  }

  private func isFolded(_ row: Row, of phase: PhaseParts) -> Bool {
    if case .part(let part, _) = row { isFolded(part.call, of: phase) } else { false }
  }
}

extension Row {
  fileprivate var isPart: Bool { if case .part = self { true } else { false } }
}
