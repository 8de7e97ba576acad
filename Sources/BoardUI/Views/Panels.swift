import PlanModel

/// What stands below the table: the detail of the selected row, or what lies open; and where the cursor is in it.
func panelLines(_ state: BoardState, _ layout: Layout) -> (lines: [Line], cursor: Frame.Place?) {
  switch state.overlays.last {
  case .chooser(let chooser): chooserLines(state, chooser, layout.panelRows)
  case .form(let form): formLines(state, form)
  case .pager(let pager):
    (Array(state.pagerLines(pager.content).dropFirst(pager.top).prefix(layout.panelRows)), nil)
  case .search, nil: (detailLines(state, layout.panelRows), nil)
  }
}

private func detailLines(_ state: BoardState, _ rows: Int) -> [Line] {
  guard let selection = state.selection else {
    var builder = LineBuilder(state.width, limit: state.size.columns)
    builder.add(" " + String(state.isFiltered ? .nothingMatches : .emptyPlan))
    return [builder.line]
  }
  let details = state.detail(of: selection)
  // With room to spare the texts are wrapped; else each has one row.
  let wrapped = state.laidOut(details, limit: nil)
  if wrapped.count <= rows { return wrapped }
  var lines = Array(state.laidOut(details, limit: 1).prefix(rows))
  if details.count > rows, rows > 1 {
    var builder = LineBuilder(state.width, limit: state.size.columns)
    builder.add(" " + String(.moreLines(details.count - rows + 1)), .dim)
    lines[rows - 1] = builder.line
  }
  return lines
}

private func chooserLines(_ state: BoardState, _ chooser: Chooser, _ rows: Int) -> (
  lines: [Line], cursor: Frame.Place?
) {
  var title = LineBuilder(state.width, limit: state.size.columns, base: .bar)
  title.add(" " + chooserTitle(state, chooser) + " ", .heading)
  var cursor: Frame.Place?
  if chooser.isNarrowedByTyping {
    cursor = Frame.Place(
      row: 0, column: add(chooser.query, to: &title, state, columns: min(24, title.remaining - 1)))
  }
  var lines = [title.filled()]
  let choices = state.choices(of: chooser)
  let top = max(0, min(chooser.top, chooser.cursor), chooser.cursor - rows + 2)
  for (place, choice) in choices.enumerated().dropFirst(top).prefix(max(0, rows - 1)) {
    lines.append(
      line(for: choice, number: chooser.isNarrowedByTyping ? nil : place + 1, place == chooser.cursor, state))
  }
  return (lines, cursor)
}

private func chooserTitle(_ state: BoardState, _ chooser: Chooser) -> String {
  switch chooser.purpose {
  case .actions: String(.titleActions)
  case .units: String(.titleUnits)
  case .filter: String(.titleFilter)
  case .status(let item):
    String(
      state.board.conflicts[item]
        ? .titleConflict(state.board.plan.displayNumber(ofItem: item))
        : .titleStatus(state.board.plan.displayNumber(ofItem: item)))
  case .reopen(let item, _): String(.titleReopen(state.board.plan.displayNumber(ofItem: item)))
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

private func formLines(_ state: BoardState, _ form: Form) -> (lines: [Line], cursor: Frame.Place?) {
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
  return (lines + [hint.line], cursor)
}

private func formTitle(_ state: BoardState, _ form: Form) -> String {
  switch form.purpose {
  case .person: String(.titlePerson)
  case .mark(let item, let status):
    String(.titleMark(state.board.plan.displayNumber(ofItem: item), status.word))
  case .note(let item): String(.titleNote(state.board.plan.displayNumber(ofItem: item)))
  }
}

private func formHint(_ form: Form) -> String {
  switch form.purpose {
  case .person: String(.hintPerson)
  case .mark: String(.hintMark)
  case .note: String(.hintNote)
  }
}

/// The help: the table of keys, and what the signs mean.
func helpLines(_ state: BoardState) -> [Line] {
  func line(_ label: String, _ text: String, _ style: Style = .normal) -> Line {
    var builder = LineBuilder(state.width, limit: state.size.columns)
    builder.add("  ")
    builder.column(label, 10, .heading)
    builder.add(text, style)
    return builder.line
  }
  let keys = KeyTable.bindings.map { line(String($0.keyName), String($0.long)) }
  let cells = Status.allCases.map { line($0.cell, $0.word) }
  let lights = [Light.red, .yellow, .green].map {
    line($0.word, String($0.meaning(state.board.plan.header.warningDays)), Style($0.color))
  }
  return [line("", String(.helpKeys), .label)] + keys + [Line(), line("", String(.helpCells), .label)] + cells
    + [Line(), line("", String(.helpLights), .label)] + lights
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
