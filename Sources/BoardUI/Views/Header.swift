import PlanModel

/// The three lines on top: the plan and the day looked at, the phases, the filter in force with its figures.
func headerLines(_ state: BoardState) -> [Line] { [titleLine(state), phaseLine(state), filterLine(state)] }

private func titleLine(_ state: BoardState) -> Line {
  let plan = state.board.plan
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
  if let end = state.board.endedOn { return String(.planEnded(end.description)) }
  let phase = state.board.currentPhase.map { " " + String(.phaseName(Numerals.chinese($0 + 1))) } ?? ""
  return String(.asOf(state.board.asOf.description)) + phase
}

/// `一 动员部署 5/5 | 二 规划编制 4/4 | 三 省级认定 12/46 至19-12 | 四 国家验收 0/2`
private func phaseLine(_ state: BoardState) -> Line {
  let plan = state.board.plan
  var builder = LineBuilder(state.width, limit: state.size.columns)
  let wide = phaseCells(state, withDates: true)
  let fits = wide.reduce(0) { $0 + state.width.columns(of: $1) + 3 } <= state.size.columns
  for (phase, text) in (fits ? wide : phaseCells(state, withDates: false)).enumerated() {
    builder.add(phase == 0 ? " " : " | ", .dim)
    let isNow = plan.phases[phase].contains(state.board.asOf)
    let light = state.summary.phases[phase].light
    builder.add(text, Style(light.color, isNow ? [.bold, .underline] : []))
  }
  return builder.line
}

private func phaseCells(_ state: BoardState, withDates: Bool) -> [String] {
  state.board.plan.phases.indices.map { index in
    let phase = state.board.plan.phases[index]
    let progress = state.summary.phases[index]
    let dates = "\(phase.start.short)~\(phase.end.short)"
    let isNow = phase.contains(state.board.asOf)
    let end = isNow ? " " + String(.until(phase.end.short)) : ""
    return "\(Numerals.chinese(index + 1)) \(state.board.plan.shortTitle(ofPhase: index)) "
      + (withDates ? "\(dates) " : "") + "\(progress.reached)/\(progress.total)" + (withDates ? "" : end)
  }
}

extension PartialDate {
  /// `19-12`
  var short: String { String(description.dropFirst(2)) }
}

/// `筛选 牵头=县水务局 状态=未完成    显示 4/57  逾期 1  临期 0`
private func filterLine(_ state: BoardState) -> Line {
  let progress = state.summary.shown
  var builder = LineBuilder(state.width, limit: state.size.columns)
  let counts =
    "  "
    + String(.filterCounts(progress, shown: state.summary.shownCount, of: state.board.plan.assignments.count))
  let clear = state.isFiltered ? "  " + String(.clearHint) + " " : " "
  let room = builder.remaining - state.width.columns(of: counts + clear) - 1
  builder.add(" ")
  if state.isFiltered {
    builder.column(
      String(.filterWord) + " " + describe(state.filter, state.board.plan).joined(separator: " "), room,
      Style(.yellow, .bold))
  } else {
    builder.column(String(.everything), min(room, 10), .dim)
  }
  builder.add(counts, Style(progress.light.color))
  builder.addRight(clear, .dim)
  return builder.line
}

/// The conditions of a filter, `牵头=县水务局`, one each.
package func describe(_ filter: Filter, _ plan: Plan) -> [String] {
  var parts: [String] = []
  if let unit = filter.unit { parts.append("\(filter.role.word)=\(plan.units[unit])") }
  if !filter.statuses.isEmpty {
    let words =
      filter.statuses == Filter.open
      ? [String(.openItems)] : Status.allCases.filter(filter.statuses.contains).map(\.word)
    parts.append("\(String(.status))=\(words.joined(separator: "、"))")
  }
  if !filter.lights.isEmpty {
    let words = filter.lights.sorted(by: >).map(\.word)
    parts.append("\(String(.light))=\(words.joined(separator: "、"))")
  }
  if !filter.phases.isEmpty {
    parts.append(
      "\(String(.phase))=\(filter.phases.sorted().map { Numerals.chinese($0 + 1) }.joined(separator: "、"))")
  }
  if !filter.text.isEmpty { parts.append("\(String(.textWord))=\(filter.text)") }
  return parts
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
