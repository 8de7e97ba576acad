import PlanModel

/// What stands below the table: the detail of the selected row, or what lies open.
struct Panel {
  var lines: [Line]
  /// Where the cursor is in it.
  var cursor: Frame.Place?
  /// There is more to say than fits.
  var isCut = false
}

func panel(_ state: BoardState, _ layout: Layout) -> Panel {
  switch state.overlays.last {
  case .chooser(let chooser): return chooserPanel(state, chooser, layout.panelRows)
  case .form(let form): return formPanel(state, form)
  case .pager(let pager):
    let lines = state.pagerLines(pager.content).dropFirst(pager.top).prefix(layout.panelRows)
    return Panel(lines: Array(lines))
  case .search, nil: return detailPanel(state, layout.panelRows)
  }
}

private func detailPanel(_ state: BoardState, _ rows: Int) -> Panel {
  guard let selection = state.selection else {
    var builder = LineBuilder(state.width, limit: state.size.columns)
    builder.add(" " + String(state.isFiltered ? .nothingMatches : .emptyPlan))
    return Panel(lines: [builder.line])
  }
  // With room to spare the texts are wrapped; else each has one row.
  let whole = state.laidOut(state.detail(of: selection), limit: nil, upTo: rows + 1)
  if whole.count <= rows { return Panel(lines: whole) }
  let short = state.laidOut(state.shortDetail(of: selection), limit: 1)
  return Panel(lines: Array(short.prefix(rows)), isCut: true)
}

private func chooserPanel(_ state: BoardState, _ chooser: Chooser, _ rows: Int) -> Panel {
  var title = LineBuilder(state.width, limit: state.size.columns, base: .bar)
  title.add(" " + chooserTitle(state, chooser) + " ", .heading)
  var cursor: Frame.Place?
  if chooser.isNarrowedByTyping {
    cursor = Frame.Place(
      row: 0, column: add(chooser.query, to: &title, state, columns: min(24, title.remaining - 1)))
  }
  var lines = [title.filled()]
  let choices = state.choices(of: chooser)
  let top = chooser.firstVisible(rows: rows)
  for (place, choice) in choices.enumerated().dropFirst(top).prefix(max(0, rows - 1)) {
    lines.append(
      line(for: choice, number: chooser.isNarrowedByTyping ? nil : place + 1, place == chooser.cursor, state))
  }
  return Panel(lines: lines, cursor: cursor)
}

private func chooserTitle(_ state: BoardState, _ chooser: Chooser) -> String {
  let item = chooser.purpose.item.flatMap { state.snapshot[$0] }
  let number = item?.number ?? ""
  return switch chooser.purpose {
  case .actions: String(.titleActions)
  case .units: String(.titleUnits)
  case .filter: String(.titleFilter)
  case .status: String(item?.hasStatusConflict == true ? .titleConflict(number) : .titleStatus(number))
  case .reopen: String(.titleReopen(number))
  case .review(let item): String(.titleReview(state.doubt(of: item)))
  case .problems: String(.titleProblems(state.problems.count))
  case .reverse(let what, _, let event): String(what == .undo ? .titleUndo(event) : .titleRedo(event))
  }
}

private func line(for choice: Choice, number: Int?, _ isSelected: Bool, _ state: BoardState) -> Line {
  var builder = LineBuilder(
    state.width, limit: state.size.columns, base: isSelected ? Style.normal.selected : .normal)
  builder.add(isSelected ? "> " : "  ")
  if let number { builder.column(number < 10 ? "\(number)" : "", 2) }
  if let isOn = choice.isOn { builder.add(isOn ? "[x] " : "[ ] ") }
  builder.column(choice.label, min(40, builder.remaining / 2 + 8))
  builder.add(" ")
  builder.column(choice.detail, builder.remaining, .dim)
  return isSelected ? builder.filled() : builder.line
}

private func formPanel(_ state: BoardState, _ form: Form) -> Panel {
  var title = LineBuilder(state.width, limit: state.size.columns, base: .bar)
  title.add(" " + formTitle(state, form), .heading)
  var lines = [title.filled()]
  var cursor: Frame.Place?
  for (place, field) in form.fields.enumerated() {
    var builder = LineBuilder(state.width, limit: state.size.columns)
    builder.add(place == form.focus ? "> " : "  ", .heading)
    builder.column(String(field.label), 12, .label)
    let column = add(field.content, to: &builder, state, columns: builder.remaining - 2)
    if place == form.focus { cursor = Frame.Place(row: lines.count, column: column) }
    lines.append(builder.line)
  }
  var hint = LineBuilder(state.width, limit: state.size.columns)
  hint.add("  " + (form.problem ?? formHint(form)), form.problem == nil ? .dim : .problem)
  return Panel(lines: lines + [hint.line], cursor: cursor)
}

private func formTitle(_ state: BoardState, _ form: Form) -> String {
  let name = state.snapshot[form.purpose.item]?.name ?? ""
  return switch form.purpose {
  case .person: String(.titlePerson)
  case .mark(_, let status): String(.titleMark(name, status.word))
  case .note: String(.titleNote(name))
  case .due: String(.titleDue(name))
  }
}

private func formHint(_ form: Form) -> String {
  switch form.purpose {
  case .person: String(.hintPerson)
  case .mark: String(.hintMark)
  case .note: String(.hintNote)
  case .due: String(.hintDue)
  }
}

/// The help: the table of keys, and what the signs mean.
func helpLines(_ state: BoardState) -> [Line] {
  func line(_ label: String, _ text: String, _ style: Style = .normal) -> Line {
    var builder = LineBuilder(state.width, limit: state.size.columns)
    builder.add("  ")
    builder.column(label, 12, .heading)
    builder.add(text, style)
    return builder.line
  }
  let keys = KeyTable.helpRows.board.map { line($0.keys, String($0.text)) }
  let typing = KeyTable.helpRows.typing.map { line($0.keys, String($0.text)) }
  let cells = Status.allCases.map { line($0.cell, $0.word) }
  let lights = [Light.red, .yellow, .green].map {
    line($0.word, String($0.meaning(state.snapshot.plan.header.warningDays)), Style($0.color))
  }
  return [line("", String(.helpKeys), .label)] + keys
    + [Line(), line("", String(.helpTyping), .label)] + typing + [
      Line(), line("", String(.helpCells), .label),
    ] + cells
    + [Line(), line("", String(.helpLights), .label)] + lights
    + [
      Line(),
      line("", String(.terminalKnown(state.terminal?.charset.word, columns: state.width.ambiguous)), .dim),
    ]
}

extension Light {
  fileprivate func meaning(_ warningDays: Int) -> Text {
    switch self {
    case .red: .meaningRed
    case .yellow: .meaningYellow(warningDays)
    case .green, .none: .meaningGreen
    }
  }
}
