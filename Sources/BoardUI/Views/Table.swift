import PlanModel

/// The columns of the 任务分解表 on a screen: wider ones have more, as the table of fields says.
struct TableColumns {
  /// On either side of the phase cells.
  private let left: [Column]
  private let right: [Column]
  /// What stands in them.
  private let fields: [ItemField]
  private let cells: Int
  private let cell = 3
  /// What the others leave.
  private let rest: Int

  private struct Column {
    let heading: String
    /// Nil: what the others leave. The last is a blank.
    let columns: Int?
    let isSign: Bool

    init(_ field: ItemField, screen: Int) {
      heading = String(field.heading)
      columns = field.screen?.columns(screen)
      isSign = field.screen?.isSign ?? false
    }
  }

  init(_ state: BoardState) {
    let screen = state.size.columns
    func fields(isRight: Bool) -> [ItemField] {
      ItemField.all.filter { $0.screen?.isRight == isRight && $0.screen?.columns(screen) != 0 }
    }
    let phases = state.snapshot.plan.phases.count
    self.cells = screen >= 64 && phases <= 8 ? phases : 0
    self.left = fields(isRight: false).map { Column($0, screen: screen) }
    self.right = fields(isRight: true).map { Column($0, screen: screen) }
    self.fields = fields(isRight: false) + fields(isRight: true)
    self.rest = max(8, screen - 1 - cells * cell - (left + right).reduce(0) { $0 + ($1.columns ?? 0) })
  }

  func heading(_ state: BoardState) -> Line {
    var builder = LineBuilder(state.width, limit: state.size.columns)
    func add(_ columns: [Column]) {
      for column in columns where !column.isSign {
        builder.column(column.heading, column.columns ?? rest, .label)
      }
    }
    builder.add(" ")
    add(left)
    for phase in state.snapshot.plan.phases.prefix(cells) {
      builder.column(Numerals.chinese(phase.ordinal), cell, .label)
    }
    add(right)
    return builder.line
  }

  /// A row that is not selected.
  func line(_ row: Row, _ state: BoardState) -> Line {
    var builder = LineBuilder(state.width, limit: state.size.columns)
    switch row {
    case .section(let section): add(section, to: &builder, state)
    case .item(let index): add(state.snapshot[index], to: &builder, state.width)
    }
    return builder.line
  }

  private func add(_ section: Section, to builder: inout LineBuilder, _ state: BoardState) {
    let progress = state.summary.sections[section] ?? Progress()
    // Over the last two columns of items, status and light.
    let (status, light) = (right.dropLast().last?.columns ?? 0, right.last?.columns ?? 0)
    builder.add(state.isFolded(section) ? "+" : "-", .heading)
    builder.column(state.snapshot.plan.heading(of: section), builder.remaining - status - light, .heading)
    let count = "\(progress.reached)/\(progress.total)"
    let withShare = "\(count) \(progress.percent)%"
    builder.column(withShare.utf8.count < status ? withShare : count, status, .heading)
    builder.add(progress.light.wordIfLate, Style(progress.light.color, .bold))
  }

  private func add(_ item: Item, to builder: inout LineBuilder, _ width: DisplayWidth) {
    let values = item.values(of: fields)
    builder.add(" ", .heading)
    // A number that is longer than its column takes from the title.
    var taken = 0
    for (column, value) in zip(left, values) {
      var columns = column.columns ?? max(3, rest - taken)
      if case .number(let number) = value {
        taken = max(0, width.columns(of: number) + 1 - columns)
        columns += taken
      }
      builder.column(value.short, columns - 1, value.style)
      builder.add(" ")
    }
    addCells(item, to: &builder)
    for (column, value) in zip(right, values.dropFirst(left.count)) {
      if column.isSign { return builder.add(value.short, value.style) }
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

extension Plan {
  fileprivate func heading(of section: Section) -> String {
    switch section {
    case .phase(let index):
      let phase = phases[index]
      let dates = phase.span.map { "  \($0.start)~\($0.end)" } ?? ""
      return "\(phaseName(index)) \(text(phase.title))\(dates)"
    case .group(let index):
      return "(\(Numerals.chinese(groups[index].ordinal)))\(text(groups[index].title))"
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
