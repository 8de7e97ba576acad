import PlanModel
import PlanPhrases

/// The columns of targets; where there is room one for each period instead of the series.
struct TargetColumns: Sendable {
  private let room: Int
  /// What stands in each of the columns of periods; none: the values one after the other.
  private let periods: [MonthRange]

  private let number = 8
  private let goal: Int
  private let last: Int
  private let gap: Int
  private static let period = 9
  /// So many columns the view must have for a column a period.
  private static let wide = 120
  private static let leastName = 26
  /// Of so many targets the widths are those of their content.
  private static let mostMeasured = 2_000

  /// - Parameter rows: the targets that are shown.
  init(_ desk: Desk, _ rows: [Row]) {
    room = desk.viewColumns
    let texts = rows.count > TargetColumns.mostMeasured ? [] : rows.map { TargetTexts($0, desk) }
    func width(_ text: KeyPath<TargetTexts, String>, _ range: ClosedRange<Int>) -> Int {
      let needed = texts.map { desk.width.columns(of: safe($0[keyPath: text])) + 2 }.max() ?? range.upperBound
      return max(range.lowerBound, min(needed, range.upperBound))
    }
    /// What stands in a column beside what was written: its heading, and words of the board.
    func columns(for phrases: ViewPhrase...) -> Int {
      phrases.map { desk.width.columns(of: desk.said($0)) + 2 }.max() ?? 0
    }
    goal = width(\.goal, 10...18)
    let hasValues = texts.isEmpty || texts.contains { !$0.last.isEmpty }
    last = hasValues ? width(\.last, max(10, columns(for: .targetLast))...20) : 0
    gap = max(11, columns(for: .targetGap, .unreported, .targetState(.reached), .targetState(.noData)))
    let left = room - 1 - number - goal - last - gap - TargetColumns.leastName
    periods =
      room < TargetColumns.wide || !hasValues
      ? [] : MonthRange.columns(of: desk.plan, upTo: desk.asOf, atMost: left / TargetColumns.period)
  }

  private var series: Int { periods.isEmpty && last > 0 ? max(0, min(24, room - 86)) : 0 }
  private var name: Int {
    max(6, room - 1 - number - goal - last - gap - series - periods.count * TargetColumns.period)
  }

  func heading(_ desk: Desk) -> Line {
    var builder = LineBuilder(desk.width, limit: room)
    func add(_ phrase: ViewPhrase, _ columns: Int) { builder.column(desk.said(phrase), columns, .label) }
    builder.add(" ")
    builder.column(FieldHeading.number.text(in: desk.language), number, .label)
    add(.targetName, name)
    add(.targetGoal, goal)
    if last > 0 { add(.targetLast, last) }
    add(.targetGap, gap)
    for period in periods { builder.right(period.text, TargetColumns.period, .label) }
    if series > 0 { add(.targetSeries, series) }
    return builder.line
  }

  func line(_ index: Int, of snapshot: Snapshot, _ desk: Desk) -> Line {
    let (plan, target) = (snapshot.plan, snapshot.plan.targets[index])
    let (item, standing) = (plan.item(ofTarget: index), snapshot.standing(ofTarget: index))
    var builder = LineBuilder(desk.width, limit: room)
    func add(_ text: String, _ columns: Int, _ style: Style = .normal) {
      builder.column(text, columns - 1, style)
      builder.add(" ")
    }
    builder.add(" ")
    add(item.map { plan[$0].number(in: desk.language) } ?? desk.said(.planAsWhole), number)
    add(plan.text(target.indicator), name)
    add(plan.goal(of: target), goal)
    if last > 0 { add(standing.lastText(of: index, in: plan, desk), last) }
    let isDone = item.map { snapshot.statuses[$0].isReached } ?? false
    let (text, style) = standing.sign(isDone: isDone, desk)
    add(text, gap, style)
    for period in periods {
      builder.right(standing.value(in: period, desk.language), TargetColumns.period)
    }
    if series > 0 { builder.add(standing.values(desk.language, fitting: series)) }
    return builder.line
  }
}

/// What columns say whose width is that of their content.
private struct TargetTexts {
  var goal = ""
  var last = ""

  init(_ row: Row, _ desk: Desk) {
    guard case .target(let index, let plan) = row else { return }
    let snapshot = desk.plans[Int(plan)]
    let target = snapshot.plan.targets[Int(index)]
    goal = snapshot.plan.goal(of: target)
    last = snapshot.standing(ofTarget: Int(index)).lastText(of: Int(index), in: snapshot.plan, desk)
  }
}

extension TargetStanding {
  /// `81 2018-06-30`, without the day where there is little room; the goal says what it is counted in.
  fileprivate func lastText(of target: Int, in plan: Plan, _ desk: Desk) -> String {
    let value = last?.shownValue(in: desk.language) ?? ""
    return value + (desk.viewColumns >= 76 ? last.map { "  \($0.day)" } ?? "" : "")
  }

  /// What is to be known of it: how much is missing, or that it is reached, contradicted or not reported.
  fileprivate func sign(isDone: Bool, _ desk: Desk) -> (String, Style) {
    if isConflict { return (desk.said(ModelPhrase.conflict), .problem) }
    switch state {
    case .reached: return (desk.said(.targetState(.reached)), Style(.green))
    case .missed: return (gap.map { desk.said(.missing($0.description)) } ?? "", Style(.red))
    case .noData where isDone: return (desk.said(.unreported), .problem)
    case .noData: return (desk.said(.targetState(.noData)), .normal)
    }
  }

  /// The value that was measured last in some months; nothing where none was.
  fileprivate func value(in months: MonthRange, _ language: Language) -> String {
    series.last { months.contains($0.shown?.day) }?.shown?.shownValue(in: language) ?? ""
  }

  /// The last values, as many as fit, the oldest first.
  fileprivate func values(_ language: Language, fitting columns: Int) -> String {
    var text = ""
    for standing in series.reversed() {
      let value = standing.shown?.shownValue(in: language) ?? ""
      if text.utf8.count + value.utf8.count + 1 > columns { break }
      text = value + (text.isEmpty ? "" : " " + text)
    }
    return text
  }
}
