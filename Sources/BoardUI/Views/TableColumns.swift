import PlanModel
import PlanPhrases

/// The columns of the 任务分解表: as wide as what stands in them, up to what the table of fields grants.
struct TableColumns {
  /// On either side of the phase cells.
  private let left: [Column]
  private let right: [Column]
  private let cells: Int
  private let cell = 3
  /// What the others leave.
  private let rest: Int
  /// Of the whole list.
  private let columns: Int

  struct Column {
    let field: ItemField
    let heading: String
    /// Nil: what the others leave. The last is a blank.
    let columns: Int?
  }

  /// What the columns are sorted by.
  fileprivate static let sortings: [FieldHeading: Sorting] = [
    .number: .plan, .task: .plan, .due: .due, .light: .late, .progress: .entry,
  ]

  /// The rows that the widths are taken from: more would take longer than it is worth.
  private static let sampleSize = 60

  init(_ desk: Desk) {
    let columns = desk.layout().columns
    let sample = TableColumns.sample(of: desk)
    let phases = desk.plan.phases.count
    let hasCells = columns >= 100 || columns >= 64 && !desk.filter.phases.isEmpty
    func fields(isRight: Bool) -> [Column] {
      ItemField.all.compactMap { field in
        guard let screen = field.screen, screen.isRight == isRight else { return nil }
        return Column(field, screen, of: columns, sample, desk)
      }
    }
    cells = hasCells && phases <= 8 ? phases : 0
    self.columns = columns
    right = fields(isRight: true)
    let taken = 1 + cells * cell + right.reduce(0) { $0 + ($1.columns ?? 0) }
    left = TableColumns.leavingTitles(
      fields(isRight: false), of: columns - taken, sample.widestTitle(on: desk))
    rest = max(8, columns - taken - left.reduce(0) { $0 + ($1.columns ?? 0) })
  }

  /// Without those that would cut titles: what the detail says, too, comes after them.
  private static func leavingTitles(_ left: [Column], of columns: Int, _ wanted: Int) -> [Column] {
    var left = left
    while left.reduce(0, { $0 + ($1.columns ?? 0) }) > columns - wanted,
      let last = left.lastIndex(where: { spare.contains($0.field.heading) })
    {
      left.remove(at: last)
    }
    return left
  }

  private static let spare: Set<FieldHeading> = [.supporters, .targets, .progress]

  fileprivate struct Sample {
    let items: [Item]
    /// There are more.
    let isPart: Bool

    /// With a blank behind it, in columns; of very long ones a part is enough.
    func widestTitle(on desk: Desk) -> Int {
      items.reduce(0) { max($0, min(48, desk.width.columns(of: safe($1.title)) + 1)) }
    }
  }

  /// The first items that are shown, and what needs somebody.
  private static func sample(of desk: Desk) -> Sample {
    var (items, isPart) = ([Item](), false)
    for (snapshot, figures) in zip(desk.plans, desk.figures) {
      // Deliverables lie folded at the end: their long numbers take no room from the others.
      let all = figures.isShown.indices.lazy.filter { figures.isShown[$0] }
      let tasks = all.filter { snapshot.plan.assignments[$0].home.isTask }.prefix(sampleSize)
      let shown = tasks.isEmpty ? Array(all.prefix(sampleSize)) : Array(tasks)
      let known = Set(shown)
      items += ItemList(snapshot, shown + figures.watched.prefix(sampleSize).filter { !known.contains($0) })
      isPart = isPart || figures.shown.count > shown.count
    }
    return Sample(items: items, isPart: isPart)
  }

  // MARK: Lines

  func heading(_ desk: Desk) -> Line {
    var builder = LineBuilder(desk.width, limit: columns)
    builder.add(" ")
    for column in left { builder.column(mark(column, desk), column.columns ?? rest, .label) }
    for phase in desk.plan.phases.prefix(cells) {
      builder.column(desk.language.numeral(phase.ordinal), cell, .label)
    }
    for column in right { builder.column(mark(column, desk), column.columns ?? rest, .label) }
    return builder.line
  }

  /// The heading of a column, with a sign where it is sorted by.
  private func mark(_ column: Column, _ desk: Desk) -> String {
    let isSorted = desk.arrangement.sorting != .plan && column.sorting == desk.arrangement.sorting
    return column.heading + (isSorted ? "^" : "")
  }

  /// What a click on the headings sorts by.
  func sorting(at place: Int) -> Sorting? {
    var end = 1
    for (index, column) in (left + right).enumerated() {
      end += (column.columns ?? rest) + (index == left.count - 1 ? cells * cell : 0)
      if place < end { return column.sorting }
    }
    return nil
  }

  /// A heading that is not selected: what is late and how much is done stand at its end.
  func line(heading row: Row, sign: String, _ progress: Progress, _ desk: Desk) -> Line {
    var builder = LineBuilder(desk.width, limit: columns)
    let (late, style) = lateText(row, progress, desk)
    let count = countText(row, progress, desk)
    let taken = desk.width.columns(of: late) + max(9, count.utf8.count + 2)
    builder.add(sign, .heading)
    builder.column(desk.heading(of: row), max(0, builder.remaining - taken - 1), .heading)
    builder.add(" ")
    builder.add(late, style)
    builder.right(count, builder.remaining - 1, .heading)
    return builder.line
  }

  private func lateText(_ row: Row, _ progress: Progress, _ desk: Desk) -> (String, Style) {
    if case .heading(.watch, _) = row { return ("", .normal) }
    if desk.plans[row.plan].isUntouched { return ("", .normal) }
    switch progress.light {
    case .red: return (desk.said(.overdueCount(progress.overdue)), Style(.red, .bold))
    case .yellow: return (desk.said(.soonCount(progress.soon)), Style(.yellow, .bold))
    case .green, .none: return ("", .normal)
    }
  }

  private func countText(_ row: Row, _ progress: Progress, _ desk: Desk) -> String {
    switch row {
    case .heading(.watch, let plan): "\(desk.figures[Int(plan)].watched.count)"
    case .heading(.plan, _): ""
    case .section, .heading, .unit, .item, .part, .target, .event:
      "\(progress.reached)/\(progress.total)" + (columns >= 100 ? shareColumn(progress) : "")
    }
  }

  /// As wide for all, so that the counts before it stand under one another.
  private func shareColumn(_ progress: Progress) -> String {
    String(repeating: " ", count: max(1, 7 - progress.share.utf8.count)) + progress.share
  }

  /// An item that is not selected.
  func line(_ place: ItemPlace, _ desk: Desk) -> Line {
    var builder = LineBuilder(desk.width, limit: columns)
    let item = desk[place]
    builder.add(" ", .heading)
    addLeft(item, to: &builder, desk)
    addCells(item, to: &builder, desk)
    for column in right {
      let (text, style) = desk.cell(column.field, of: item)
      builder.column(text, column.columns ?? 0, style)
    }
    return builder.line
  }

  /// A number that is longer than its column takes from the title; cells behind the title that are blank leave it theirs.
  private func addLeft(_ item: Item, to builder: inout LineBuilder, _ desk: Desk) {
    var texts = left.map { desk.cell($0.field, of: item) }
    let title = left.firstIndex { $0.columns == nil } ?? 0
    let shown = texts.map(\.0) + right.map { desk.cell($0.field, of: item).0 }
    if !texts.isEmpty { texts[title].0 = desk.foundElsewhere(item, besides: shown) + texts[title].0 }
    let blanks = texts[(title + 1)...].prefix { $0.0.isEmpty }.count
    var over = 0
    for (place, column) in left.enumerated() where !(title + 1..<title + 1 + blanks).contains(place) {
      let (text, style) = texts[place]
      var room = column.columns ?? rest
      if place < title {
        let longer = max(0, desk.width.columns(of: safe(text)) + 1 - room)
        (over, room) = (over + longer, room + longer)
      } else if place == title {
        room += left[(title + 1)...].prefix(blanks).reduce(0) { $0 + ($1.columns ?? 0) } - over
      }
      builder.column(text, max(3, room) - 1, style)
      builder.add(" ")
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

extension Assignment.Home {
  fileprivate var isTask: Bool { if case .task = self { true } else { false } }
}

extension TableColumns.Column {
  /// Nil where it has no room, or says the same in every row.
  fileprivate init?(
    _ field: ItemField, _ screen: ScreenColumn, of columns: Int, _ sample: TableColumns.Sample, _ desk: Desk
  ) {
    self.field = field
    heading = field.heading.text(in: desk.language)
    guard let most = screen.columns(columns) else {
      self.columns = nil
      return
    }
    if most == 0 { return nil }
    let texts = sample.items.map { desk.cell(field, of: $0).0 }
    let isBlank = texts.allSatisfy(\.isEmpty)
    if screen.isSign, isBlank { return nil }
    if screen.mayGo, !sample.isPart, isBlank || texts.count > 1 && Set(texts).count == 1 { return nil }
    let widest = texts.reduce(0) { max($0, desk.width.columns(of: safe($1))) }
    self.columns = min(most, max(widest, desk.width.columns(of: heading) + 1) + 1)
  }

  /// What a click on its heading sorts by.
  fileprivate var sorting: Sorting? { TableColumns.sortings[field.heading] }
}

extension Desk {
  /// What a field says of an item in the table, and how it looks; the word stands beside every colour.
  fileprivate func cell(_ field: ItemField, of item: Item) -> (String, Style) {
    let value = field.value(of: item)
    switch value {
    case .names(let names): return (language.list(names.map { item.plan.units.shortName(of: $0) }), .normal)
    case .status(let status): return (value.short(in: language), Style(status.color))
    case .light(let light, let isConflict):
      if isConflict { return (said(ModelPhrase.conflict), .problem) }
      if item.snapshot.isUntouched { return ("", .normal) }
      return (lateText(light, item.daysLeft), Style(light.color, .bold))
    case .ending(let ending):
      return item.snapshot.isUntouched ? ("", .normal) : (value.short(in: language), Style(ending.color))
    case .nothing, .text, .path, .number, .section, .targets, .phase, .due, .doubt:
      return (value.short(in: language), .normal)
    }
  }

  /// `逾77天`, `剩15天`; nothing where it is neither late nor soon.
  private func lateText(_ light: Light, _ daysLeft: Int?) -> String {
    guard let daysLeft else { return "" }
    return switch light {
    case .red: said(.daysOver(-daysLeft))
    case .yellow: said(.daysLeft(daysLeft))
    case .green, .none: ""
    }
  }

  /// The text of a heading of the table.
  func heading(of row: Row) -> String {
    let plan = plans[row.plan].plan
    switch row {
    case .section(.phase(let index), _):
      let phase = plan.phases[index]
      let dates = phase.span.map { "  \($0.start)~\($0.end)" } ?? ""
      return "\(plan.phaseName(index, in: language)) \(plan.text(phase.title))\(dates)"
    case .section(.group(let index), _):
      let group = plan.groups[index]
      return said(.groupTitle(group.ordinal, plan.text(group.title)))
    case .unit: return unitName(of: row) ?? ""
    case .heading(let heading, _): return text(of: heading, plan)
    case .item, .part, .target, .event: return ""
    }
  }

  private func text(of heading: Heading, _ plan: Plan) -> String {
    switch heading {
    case .watch: said(.headingWatch)
    case .phases:
      said(
        .headingPhases(phases: plan.phases.count, items: plan.phases.reduce(0) { $0 + $1.deliverables.count })
      )
    case .plan: said(.headingPlan)
    case .month(let number): "\(number / 12)-" + (number % 12 < 9 ? "0" : "") + "\(number % 12 + 1)"
    case .undated: said(.noDueDay)
    case .noPhase: said(.outsidePhases)
    case .noUnit: said(.notNamed)
    }
  }
}
