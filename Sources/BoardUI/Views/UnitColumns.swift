import PlanModel
import PlanPhrases

/// The columns of units: where there is little room there are fewer.
struct UnitColumns: Sendable {
  private let room: Int
  private let columns: [Column]
  private let name: Int

  /// A column: its heading, how wide it is, and what it says of a unit.
  private struct Column: Sendable {
    let heading: ViewPhrase
    let width: Int
    /// So many columns the view must have.
    var from = 0
    let cell: @Sendable (UnitStanding, Desk) -> (String, Style)
  }

  /// So many columns the view must have for all.
  private static let wide = 104
  /// So many units say which columns have anything.
  private static let sampleSize = 60

  /// - Parameter units: those that are shown; a column that is empty for all of them is left out.
  init(_ units: some Sequence<UnitStanding>, _ desk: Desk) {
    let (room, sample) = (desk.viewColumns, Array(units.prefix(UnitColumns.sampleSize)))
    self.room = room
    columns = UnitColumns.all.filter { column in
      room >= column.from && (sample.isEmpty || sample.contains { !column.cell($0, desk).0.isEmpty })
    }
    name = room - 1 - columns.reduce(0) { $0 + $1.width }
  }

  func heading(_ desk: Desk) -> Line {
    var builder = LineBuilder(desk.width, limit: room)
    builder.add(" ")
    builder.column(FieldHeading.lead.text(in: desk.language), name, .label)
    for column in columns { builder.right(desk.said(column.heading), column.width, .label) }
    return builder.line
  }

  func line(_ unit: UnitRow, _ desk: Desk) -> Line {
    var builder = LineBuilder(desk.width, limit: room)
    builder.add(" ")
    builder.column(desk.plans[unit.row.plan].plan.units.shortName(of: unit.name), name)
    for column in columns {
      let (text, style) = column.cell(unit.standing, desk)
      builder.right(text, column.width, style)
    }
    return builder.line
  }

  private static let all: [Column] =
    [
      Column(heading: .unitTotal, width: 4) { unit, _ in (count(unit.progress.total), .normal) },
      status(.done), status(.doing), status(.blocked), status(.todo),
      Column(heading: .unitOpen, width: 6, from: wide) { unit, _ in (count(unit.progress.open), .normal) },
      Column(heading: .unitLate, width: 4) { unit, desk in
        (count(unit.progress.overdue), Style(desk.snapshot.color(of: .red), .bold))
      },
      Column(heading: .unitShare, width: 12, from: 72) { unit, desk in
        (share(of: unit.progress, isExact: desk.viewColumns >= 100), .normal)
      },
      Column(heading: .unitNextDue, width: 10, cell: nextDue),
      Column(heading: .unitLastEntry, width: 12, from: wide) { unit, _ in
        (unit.lastEntry?.description ?? "", .normal)
      },
      Column(heading: .unitSilent, width: 6) { unit, desk in (silence(of: unit, on: desk), .normal) },
      Column(heading: .unitTargets, width: 8, from: wide) { unit, _ in
        (unit.targets == 0 ? "" : "\(unit.reachedTargets)/\(unit.targets)", .normal)
      },
      Column(heading: .unitSupports, width: 6, from: wide) { unit, _ in (count(unit.supported), .normal) },
    ]

  private static func status(_ status: Status) -> Column {
    Column(heading: .cell(status), width: 4, from: 58) { unit, _ in
      (count(unit.progress[status]), Style(status.color))
    }
  }

  /// Nothing where there is none: what is there is seen at once.
  private static func count(_ number: Int) -> String { number == 0 ? "" : "\(number)" }

  /// `#...  25%`, `#...  25.0%`
  private static func share(of progress: Progress, isExact: Bool) -> String {
    guard progress.total > 0 else { return "" }
    let full = progress.percent * 5 / 100
    let bar = String(repeating: "#", count: full) + String(repeating: ".", count: 5 - full)
    let percent = isExact ? progress.share : "\(progress.percent)%"
    return bar + String(repeating: " ", count: max(0, (isExact ? 6 : 5) - percent.utf8.count)) + percent
  }

  /// When something open is due next.
  private static let nextDue: @Sendable (UnitStanding, Desk) -> (String, Style) = { unit, desk in
    guard let due = unit.nextDue else {
      // Who only cooperates has nothing else to show where there is little room.
      let isOnly = desk.viewColumns < UnitColumns.wide && unit.progress.count == 0 && unit.supported > 0
      return (isOnly ? "\(desk.said(.unitSupports)) \(unit.supported)" : "", .normal)
    }
    let left = due.days(since: desk.asOf)
    if left < 0 {
      return (desk.said(.daysOver(-left)), Style(desk.snapshot.color(of: unit.progress.light), .bold))
    }
    if unit.progress.light == .yellow { return (desk.said(.daysLeft(left)), Style(.yellow, .bold)) }
    return (String(due.description.prefix(7)), .normal)
  }

  /// For how many days nobody recorded anything, while something is open.
  private static func silence(of unit: UnitStanding, on desk: Desk) -> String {
    guard unit.progress.open > 0 else { return "" }
    return unit.daysSilent(on: desk.asOf).map { "\($0)" } ?? desk.said(.neverReported)
  }
}
