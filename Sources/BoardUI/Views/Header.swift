import PlanModel

/// The three lines on top: the plan and the day looked at, the phases, the filter in force with its figures.
func headerLines(_ state: BoardState) -> [Line] { [titleLine(state), phaseLine(state), filterLine(state)] }

private func titleLine(_ state: BoardState) -> Line {
  let plan = state.snapshot.plan
  var builder = LineBuilder(state.width, limit: state.size.columns, base: .bar)
  let day = dayText(state)
  let label = plan.header.label.map { "  " + plan.text($0) } ?? ""
  let readOnly = state.isReadOnly ? "  " + String(.readOnly) : ""
  let tail = label + readOnly
  let room = builder.remaining - state.width.columns(of: day + safe(tail)) - 9
  builder.add(" \(String(.productName)) ", .heading)
  builder.column(plan.shortName, max(0, min(room, state.width.columns(of: safe(plan.shortName)))))
  builder.add(tail, .heading)
  builder.addRight(day + " ")
  return builder.filled()
}

private func dayText(_ state: BoardState) -> String {
  if let end = state.snapshot.endedOn { return String(.planEnded(end.description)) }
  let phase = state.snapshot.currentPhase.map { " " + state.snapshot.plan.phaseName($0) } ?? ""
  return String(.asOf(state.snapshot.asOf.description)) + phase
}

/// `一 动员部署 5/5 | 二 规划编制 4/4 | 三 省级认定 12/46 至19-12 | 四 国家验收 0/2`, the fullest form that fits.
private func phaseLine(_ state: BoardState) -> Line {
  let plan = state.snapshot.plan
  var builder = LineBuilder(state.width, limit: state.size.columns)
  let forms = PhaseForm.allCases.map { form in plan.phases.indices.map { form.text($0, state) } }
  let fitting = forms.first { cells in
    cells.reduce(0) { $0 + state.width.columns(of: safe($1)) + 3 } <= state.size.columns + 2
  }
  for (phase, text) in (fitting ?? forms.last ?? []).enumerated() {
    builder.add(phase == 0 ? " " : " | ", .dim)
    let isNow = plan.phases[phase].contains(state.snapshot.asOf)
    builder.add(text, Style(state.summary.phases[phase].light.color, isNow ? [.bold, .underline] : []))
  }
  return builder.line
}

/// How much is said of each phase.
private enum PhaseForm: CaseIterable {
  case withDates, withEnd, withTitle, numberOnly

  func text(_ index: Int, _ state: BoardState) -> String {
    let phase = state.snapshot.plan.phases[index]
    let progress = state.summary.phases[index]
    let number = Numerals.chinese(phase.ordinal)
    let title = state.snapshot.plan.shortTitle(ofPhase: index)
    let count = "\(progress.reached)/\(progress.total)"
    switch self {
    case .withDates:
      let dates = phase.span.map { " \($0.start.short)~\($0.end.short)" } ?? ""
      return "\(number) \(title)\(dates) \(count)"
    case .withEnd:
      let span = phase.span.flatMap { $0.contains(state.snapshot.asOf) ? $0 : nil }
      let end = span.map { " " + String(.until($0.end.short)) } ?? ""
      return "\(number) \(title) \(count)\(end)"
    case .withTitle: return "\(number) \(title) \(count)"
    case .numberOnly: return "\(number) \(count)"
    }
  }
}

extension PartialDate {
  /// `19-12`
  var short: String { String(description.dropFirst(2)) }
}

/// `筛选 牵头=县水务局 状态=未完成    显示 4/57  逾期 1  临期 0`; figures give way to the filter where there is
/// little room.
private func filterLine(_ state: BoardState) -> Line {
  var builder = LineBuilder(state.width, limit: state.size.columns)
  let conditions = state.filter.conditions(in: state.snapshot.plan).joined(separator: " ")
  let filter = state.isFiltered ? "\(String(.filterWord)) \(conditions)" : String(.everything)
  let clear = state.isFiltered ? " " + String(.clearHint) + " " : ""
  func columns(_ figures: [Figure]) -> Int {
    figures.reduce(0) { $0 + state.width.columns(of: $1.text) + 2 }
  }
  var figures = figures(state)
  let wanted = min(state.width.columns(of: safe(filter)), state.size.columns / 2) + 1
  while figures.count > 1, wanted + columns(figures) + state.width.columns(of: clear) > state.size.columns {
    figures.removeLast()
  }
  let room = state.size.columns - columns(figures) - state.width.columns(of: clear) - 1
  builder.add(" ")
  builder.column(
    filter, min(room, state.width.columns(of: safe(filter))), state.isFiltered ? Style(.yellow, .bold) : .dim)
  for figure in figures {
    builder.add("  ")
    builder.add(figure.text, figure.style)
  }
  builder.addRight(clear, .dim)
  return builder.line
}

private struct Figure {
  var text: String
  var style = Style.normal
}

/// The figures of what is shown, the most important first.
private func figures(_ state: BoardState) -> [Figure] {
  let progress = state.summary.shown
  var figures = [
    Figure(text: String(.shownCount(state.summary.shownCount, of: state.snapshot.plan.assignments.count)))
  ]
  if progress.conflicts > 0 {
    figures.append(Figure(text: String(.conflictCount(progress.conflicts)), style: .problem))
  }
  figures.append(
    Figure(text: String(.overdueCount(progress.overdue)), style: progress.overdue > 0 ? Style(.red) : .normal)
  )
  figures.append(
    Figure(text: String(.soonCount(progress.soon)), style: progress.soon > 0 ? Style(.yellow) : .normal))
  figures.append(Figure(text: String(.doneCount(progress))))
  return figures
}

extension Light {
  /// Its colour on the screen; the word stands beside it.
  var color: Style.Color {
    switch self {
    case .red: .red
    case .yellow: .yellow
    case .green, .none: .normal
    }
  }
}
