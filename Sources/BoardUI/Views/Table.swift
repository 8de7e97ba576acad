import PlanModel

/// The columns of the 任务分解表 on a screen: wider ones have more, narrower ones drop the due day, then the
/// phase cells, then the lead units.
struct TableColumns {
  private let state: BoardState
  private let plan: Plan
  private let number = 7
  private let status: Int
  private let light = 4
  private let cell = 3
  private let cells: Int
  private let due: Int
  private let leads: Int
  private let supporters: Int
  private let targets: Int
  private let note: Int
  private let title: Int

  init(_ state: BoardState) {
    let columns = state.size.columns
    self.state = state
    self.plan = state.board.plan
    self.status = 9
    self.cells = columns >= 64 && plan.phases.count <= 8 ? plan.phases.count : 0
    self.due = columns >= 72 ? 9 : 0
    self.leads = columns >= 110 ? 24 : columns >= 54 ? 15 : 0
    self.targets = columns >= 110 ? 12 : 0
    self.supporters = columns >= 130 ? 16 : 0
    self.note = columns >= 150 ? columns / 8 : 0
    let fixed = 1 + number + leads + supporters + targets + note + cells * cell + due + status + light
    self.title = max(8, columns - fixed)
  }

  var heading: Line {
    var builder = LineBuilder(state.width, limit: state.size.columns)
    builder.add(" ")
    builder.column(String(.columnNumber), number, .label)
    builder.column(String(.columnTask), title, .label)
    if leads > 0 { builder.column(String(.leadUnits), leads, .label) }
    if supporters > 0 { builder.column(String(.supportingUnits), supporters, .label) }
    if targets > 0 { builder.column(String(.targets), targets, .label) }
    if note > 0 { builder.column(String(.progressNotes), note, .label) }
    for phase in 0..<cells { builder.column(Numerals.chinese(plan.phases[phase].ordinal), cell, .label) }
    if due > 0 { builder.column(String(.due), due, .label) }
    builder.column(String(.status), status, .label)
    return builder.line
  }

  /// A row that is not selected.
  func line(_ row: Row) -> Line {
    var builder = LineBuilder(state.width, limit: state.size.columns)
    switch row {
    case .section(let section): add(section, to: &builder)
    case .item(let index): add(index, to: &builder)
    }
    return builder.line
  }

  /// The same row when it is selected: over the whole width, an item with a sign in front.
  func selected(_ line: Line, _ row: Row) -> Line {
    line.selected(mark: row.isItem ? UInt8(ascii: ">") : nil, columns: state.size.columns)
  }

  private func add(_ section: Section, to builder: inout LineBuilder) {
    let progress = state.summary.sections[section] ?? Progress()
    builder.add(state.isFolded(section) ? "+" : "-", .heading)
    builder.column(heading(of: section), builder.remaining - status - light, .heading)
    let count = "\(progress.reached)/\(progress.total)"
    let withShare = "\(count) \(progress.percent)%"
    builder.column(withShare.utf8.count < status ? withShare : count, status, .heading)
    builder.add(progress.light.wordIfLate, Style(progress.light.color, .bold))
  }

  private func heading(of section: Section) -> String {
    switch section {
    case .phase(let index):
      let phase = plan.phases[index]
      let dates = "\(phase.start)~\(phase.end)"
      return "\(plan.phaseName(index)) \(plan.text(phase.title))  \(dates)"
    case .group(let index):
      return "(\(Numerals.chinese(plan.groups[index].ordinal)))\(plan.text(plan.groups[index].title))"
    }
  }

  private func add(_ index: Int, to builder: inout LineBuilder) {
    let board = state.board
    let item = plan.assignments[index]
    builder.add(" ", .heading)
    // A number that is longer than its column takes from the title.
    let written = plan.number(ofItem: index)
    let columns = max(number, state.width.columns(of: written) + 1)
    builder.column(written, columns)
    builder.column(plan.title(ofItem: index), max(2, title - 1 - columns + number))
    builder.add(" ")
    if leads > 0 {
      builder.column(plan.leadUnits(of: index).joined(separator: "、"), leads - 1)
      builder.add(" ")
    }
    if supporters > 0 {
      builder.column(plan.supportingUnits(of: index).joined(separator: "、"), supporters - 1)
      builder.add(" ")
    }
    if targets > 0 {
      builder.column(plan.targets[item.targets].map(plan.goal).joined(separator: "；"), targets - 1)
      builder.add(" ")
    }
    if note > 0 {
      builder.column(
        board.history(of: index).ledger(upTo: board.asOf).last { !$0.isVoided }?.event.text ?? "", note - 1)
      builder.add(" ")
    }
    addCells(index, to: &builder)
    if due > 0 { builder.column(board.dueDays[index].map(short) ?? "", due) }
    addStatus(index, to: &builder)
  }

  private func addCells(_ index: Int, to builder: inout LineBuilder) {
    guard cells > 0 else { return }
    for (phase, status) in state.board.phaseCells(of: index).enumerated() {
      let isDue = state.board.duePhases[index] == phase
      builder.column(status?.cell ?? "  ", 2, isDue ? Style(.normal, .underline) : .normal)
      builder.add(" ")
    }
  }

  private func addStatus(_ index: Int, to builder: inout LineBuilder) {
    let status = state.board.statuses[index]
    let light = state.board.lights[index]
    builder.column(status.word, self.status, Style(status.color))
    if state.board.isInConflict(index) {
      builder.add(String(.conflict), .problem)
    } else {
      builder.add(light.wordIfLate, Style(light.color, .bold))
    }
  }

  /// A month where the day is its last, else the day without its century.
  private func short(_ day: Day) -> String {
    let isMonthEnd = day.advanced(by: 1).civil.day == 1
    return isMonthEnd ? String(day.description.prefix(7)) : String(day.description.dropFirst(2))
  }
}

extension Status {
  /// Its colour on the screen; the word stands beside it.
  var color: Style.Color {
    switch self {
    case .done, .closed: .green
    case .blocked: .red
    case .doing: .blue
    case .todo, .dropped: .normal
    }
  }
}
