import PlanModel
import PlanPhrases

/// The time of a phase by months, where the days inside it differ: a cell for each month or a few, for each item where
/// there is room, else for all together.
///
/// Signs: due `!`, due before it was moved `:`, done `*`, today `|`.
struct PhaseAxis {
  private let cells: [MonthRange]
  private let all: [Character]
  private let hasRows: Bool
  private let asOf: Day
  /// What stands behind the axis in a row.
  private let behind: Int

  /// So many columns a phase must have for an axis in each row.
  private static let leastForRows = 58
  private static let mostCells = 36

  /// Nil where the phase has no days.
  init?(_ phase: PhaseParts, on desk: Desk, room: Int) {
    let snapshot = desk.plans[phase.id.plan]
    guard let span = phase.id.phase.flatMap({ snapshot.plan.phases[$0].span }) else { return nil }
    (asOf, behind) = (desk.asOf, PhaseRows.signColumns(desk.language))
    hasRows = room >= PhaseAxis.leastForRows
    let most = hasRows ? min(PhaseAxis.mostCells, room - 44) : room - 16
    cells = MonthRange.ranges(from: span.firstDay, to: span.lastDay, atMost: most)
    all = hasRows ? [] : PhaseAxis.together(phase, snapshot, cells)
  }

  /// How many columns it takes of a row.
  var columns: Int { hasRows ? cells.count + 1 : 0 }

  /// The axis of one item, and a blank.
  func add(_ item: Item, to builder: inout LineBuilder) {
    guard hasRows else { return }
    let due = item.due
    let before = item.plannedDue == due ? nil : item.plannedDue
    let done = item.snapshot.doneDay(of: item.index)
    let signs = cells.map { cell -> Character in
      if cell.contains(done) { return "*" }
      if cell.contains(due) { return "!" }
      if cell.contains(before) { return ":" }
      return cell.contains(asOf) ? "|" : "."
    }
    builder.add(String(signs), Style(item.light == .red ? item.snapshot.color(of: .red) : .normal))
    builder.add(" ")
  }

  /// Above the axes of the rows the years; else the axis of all.
  func heading(_ desk: Desk, room: Int) -> Line {
    var builder = LineBuilder(desk.width, limit: room)
    guard let first = cells.first, let last = cells.last else { return builder.line }
    if hasRows {
      builder.pad(to: room - behind - cells.count - 1)
      builder.add(years, .label)
    } else {
      builder.add(" \(first.firstMonth) ", .label)
      builder.add(String(all))
      builder.add(" \(last.lastMonth)", .label)
    }
    return builder.line
  }

  /// `18          19          `, each over the first of its cells.
  private var years: String {
    var text = ""
    for (place, cell) in cells.enumerated() where place == 0 || cell.first / 12 != cells[place - 1].first / 12
    {
      let year = String(String(cell.first / 12).suffix(2))
      if text.utf8.count > place || place + year.utf8.count > cells.count { continue }
      text += String(repeating: " ", count: place - text.utf8.count) + year
    }
    return text
  }

  private static func together(
    _ phase: PhaseParts, _ snapshot: Snapshot, _ cells: [MonthRange]
  ) -> [Character] {
    var (open, done): (Set<Int>, Set<Int>) = ([], [])
    for kind in Call.allCases where kind != .dropped {
      for item in phase.items(kind) {
        guard let due = snapshot.dueDays[Int(item)] else { continue }
        if kind == .reached {
          done.insert(MonthRange.month(of: due))
        } else {
          open.insert(MonthRange.month(of: due))
        }
      }
    }
    return cells.map { cell in
      let months = cell.first..<cell.first + cell.count
      if months.contains(where: open.contains) { return "!" }
      if months.contains(where: done.contains) { return "*" }
      return cell.contains(snapshot.asOf) ? "|" : "."
    }
  }
}
