import PlanModel
import PlanPhrases

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

    init(_ field: ItemField, screen: Int, _ language: Language) {
      heading = field.heading.text(in: language)
      columns = field.screen?.columns(screen).map { field.columns($0, in: language) }
      isSign = field.screen?.isSign ?? false
    }
  }

  init(_ desk: Desk) {
    let screen = desk.layout().columns
    func fields(isRight: Bool) -> [ItemField] {
      ItemField.all.filter { $0.screen?.isRight == isRight && $0.screen?.columns(screen) != 0 }
    }
    let phases = desk.plan.phases.count
    self.cells = (screen >= 100 || screen >= 64 && !desk.filter.phases.isEmpty) && phases <= 8 ? phases : 0
    self.left = fields(isRight: false).map { Column($0, screen: screen, desk.language) }
    self.right = fields(isRight: true).map { Column($0, screen: screen, desk.language) }
    self.fields = fields(isRight: false) + fields(isRight: true)
    self.rest = max(8, screen - 1 - cells * cell - (left + right).reduce(0) { $0 + ($1.columns ?? 0) })
  }

  func heading(_ desk: Desk) -> Line {
    var builder = LineBuilder(desk.width, limit: desk.layout().columns)
    func add(_ columns: [Column]) {
      for column in columns where !column.isSign {
        builder.column(column.heading, column.columns ?? rest, .label)
      }
    }
    builder.add(" ")
    add(left)
    for phase in desk.plan.phases.prefix(cells) {
      builder.column(desk.language.numeral(phase.ordinal), cell, .label)
    }
    add(right)
    return builder.line
  }

  /// A row that is not selected.
  func line(_ row: Row, isFolded: Bool, _ desk: Desk) -> Line {
    var builder = LineBuilder(desk.width, limit: desk.layout().columns)
    switch row {
    case .section(let section, let plan):
      builder.add(isFolded ? "+" : "-", .heading)
      add(
        desk.heading(of: section, in: desk.plans[Int(plan)].plan),
        desk.progress(of: section, plan: Int(plan)) ?? Progress(), desk.language, to: &builder)
    case .item(let place): add(desk[place], to: &builder, desk)
    case .unit: break
    }
    return builder.line
  }

  private func add(
    _ heading: String, _ progress: Progress, _ language: Language, to builder: inout LineBuilder
  ) {
    // Over the last two columns of items, status and light.
    let (status, light) = (right.dropLast().last?.columns ?? 0, right.last?.columns ?? 0)
    builder.column(heading, builder.remaining - status - light, .heading)
    let count = "\(progress.reached)/\(progress.total)"
    let withShare = "\(count) \(progress.percent)%"
    builder.column(withShare.utf8.count < status ? withShare : count, status, .heading)
    builder.add(progress.light.wordIfLate(in: language), Style(progress.light.color, .bold))
  }

  private func add(_ item: Item, to builder: inout LineBuilder, _ desk: Desk) {
    let values = item.values(of: fields)
    builder.add(" ", .heading)
    // A number that is longer than its column takes from the title.
    var taken = 0
    for (column, value) in zip(left, values) {
      let text = value.short(in: desk.language)
      var columns = column.columns ?? max(3, rest - taken)
      if case .number = value {
        taken = max(0, desk.width.columns(of: text) + 1 - columns)
        columns += taken
      }
      builder.column(text, columns - 1, value.style)
      builder.add(" ")
    }
    addCells(item, to: &builder, desk)
    for (column, value) in zip(right, values.dropFirst(left.count)) {
      let text = value.short(in: desk.language)
      if column.isSign { return builder.add(text, value.style) }
      builder.column(text, column.columns ?? 0, value.style)
    }
  }

  private func addCells(_ item: Item, to builder: inout LineBuilder, _ desk: Desk) {
    guard cells > 0 else { return }
    for (phase, status) in item.phaseCells.enumerated() {
      let cell = status.map { desk.said(.cell($0)) } ?? "  "
      builder.column(cell, 2, item.duePhase == phase ? Style(.normal, .underline) : .normal)
      builder.add(" ")
    }
  }
}

extension Desk {
  fileprivate func heading(of section: Section, in plan: Plan) -> String {
    switch section {
    case .phase(let index):
      let phase = plan.phases[index]
      let dates = phase.span.map { "  \($0.start)~\($0.end)" } ?? ""
      return "\(plan.phaseName(index, in: language)) \(plan.text(phase.title))\(dates)"
    case .group(let index):
      let group = plan.groups[index]
      return said(.groupTitle(group.ordinal, plan.text(group.title)))
    }
  }
}

extension FieldValue {
  /// How it stands in a table; the word stands beside every colour.
  fileprivate var style: Style {
    if case .status(let status) = self { return Style(status.color) }
    guard case .light(let light, let isConflict) = self else { return .normal }
    return isConflict ? .problem : Style(light.color, .bold)
  }
}
