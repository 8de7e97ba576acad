import PlanModel

/// The columns of the 任务分解表 on a screen: wider ones have more, as the table of fields says.
struct TableColumns {
  private let state: BoardState
  private let plan: Plan
  /// On either side of the phase cells.
  private let left: [Column]
  private let right: [Column]
  private let cells: Int
  private let cell = 3
  /// What the others leave.
  private let rest: Int

  private struct Column {
    let field: ItemField
    let form: ScreenColumn
    /// Nil: what the others leave. The last is a blank.
    let columns: Int?

    init?(_ field: ItemField, screen: Int) {
      guard let form = field.screen, case let columns = form.columns(screen), columns != 0 else { return nil }
      (self.field, self.form, self.columns) = (field, form, columns)
    }
  }

  init(_ state: BoardState) {
    let screen = state.size.columns
    let columns = ItemField.all.compactMap { Column($0, screen: screen) }
    self.state = state
    self.plan = state.board.plan
    self.cells = screen >= 64 && plan.phases.count <= 8 ? plan.phases.count : 0
    self.left = columns.filter { !$0.form.isRight }
    self.right = columns.filter(\.form.isRight)
    self.rest = max(8, screen - 1 - cells * cell - columns.reduce(0) { $0 + ($1.columns ?? 0) })
  }

  var heading: Line {
    var builder = LineBuilder(state.width, limit: state.size.columns)
    func add(_ columns: [Column]) {
      for column in columns where !column.form.isSign {
        builder.column(String(column.field.heading), column.columns ?? rest, .label)
      }
    }
    builder.add(" ")
    add(left)
    for phase in 0..<cells { builder.column(Numerals.chinese(plan.phases[phase].ordinal), cell, .label) }
    add(right)
    return builder.line
  }

  /// A row that is not selected.
  func line(_ row: Row) -> Line {
    var builder = LineBuilder(state.width, limit: state.size.columns)
    switch row {
    case .section(let section): add(section, to: &builder)
    case .item(let index): add(state.board[index], to: &builder)
    }
    return builder.line
  }

  /// The same row when it is selected: over the whole width, an item with a sign in front.
  func selected(_ line: Line, _ row: Row) -> Line {
    line.selected(mark: row.isItem ? UInt8(ascii: ">") : nil, columns: state.size.columns)
  }

  private func add(_ section: Section, to builder: inout LineBuilder) {
    let progress = state.summary.sections[section] ?? Progress()
    // Over the last two columns of items, status and light.
    let (status, light) = (right.dropLast().last?.columns ?? 0, right.last?.columns ?? 0)
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
      let dates = phase.span.map { "  \($0.start)~\($0.end)" } ?? ""
      return "\(plan.phaseName(index)) \(plan.text(phase.title))\(dates)"
    case .group(let index):
      return "(\(Numerals.chinese(plan.groups[index].ordinal)))\(plan.text(plan.groups[index].title))"
    }
  }

  private func add(_ item: Item, to builder: inout LineBuilder) {
    builder.add(" ", .heading)
    // A number that is longer than its column takes from the title.
    var taken = 0
    for column in left {
      let value = column.field.value(of: item)
      var columns = column.columns ?? max(3, rest - taken)
      if case .number(let number) = value {
        taken = max(0, state.width.columns(of: number) + 1 - columns)
        columns += taken
      }
      builder.column(value.short, columns - 1, value.style)
      builder.add(" ")
    }
    addCells(item, to: &builder)
    for column in right {
      let value = column.field.value(of: item)
      if column.form.isSign { return builder.add(value.short, value.style) }
      builder.column(value.short, column.columns ?? 0, value.style)
    }
  }

  private func addCells(_ item: Item, to builder: inout LineBuilder) {
    guard cells > 0 else { return }
    for (phase, status) in item.phaseCells.enumerated() {
      builder.column(status?.cell ?? "  ", 2, item.duePhase == phase ? Style(.normal, .underline) : .normal)
      builder.add(" ")
    }
  }
}

extension FieldValue {
  /// How it stands in a table; the word stands beside every colour.
  fileprivate var style: Style {
    switch self {
    case .status(let status): Style(status.color)
    case .light(_, isConflict: true): .problem
    case .light(let light, _): Style(light.color, .bold)
    default: .normal
    }
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
