import PlanModel

/// The screen as a function of the board.
package func render(_ state: BoardState) -> Frame {
  var renderer = Renderer()
  return renderer.frame(of: state)
}

/// Makes frames, and keeps of the last one what a key which only moves does not change.
package struct Renderer {
  private var kept: Kept?

  private struct Kept {
    let revision: Int
    let columns: TableColumns
    let header: [Line]
    /// Rows that are on the screen, as they look when not selected.
    var table: [Row: Line] = [:]

    init(_ state: BoardState) {
      revision = state.revision
      columns = TableColumns(state)
      header = headerLines(state) + [columns.heading(state)]
    }
  }

  package init() {}

  package mutating func frame(of state: BoardState) -> Frame {
    if state.size.isTooSmall { return tooSmall(state) }
    let layout = state.layout
    var lines = keptLines(state, layout)
    let panel = panel(state, layout)
    lines.append(messageLine(state, isCut: panel.isCut))
    lines += panel.lines.prefix(layout.panelRows)
    while lines.count < layout.barRow { lines.append(Line()) }
    let bar = barLine(state)
    lines.append(bar.line)
    let cursor = panel.cursor.map { Frame.Place(row: layout.messageRow + 1 + $0.row, column: $0.column) }
    return Frame(
      lines: lines, cursor: cursor ?? bar.cursor.map { Frame.Place(row: layout.barRow, column: $0) },
      table: Frame.Table(
        rows: layout.bodyStart..<layout.bodyStart + layout.bodyRows, first: state.firstVisibleRow()))
  }

  /// Header and table: laid out anew where the board changed, or a row was not shown.
  private mutating func keptLines(_ state: BoardState, _ layout: Layout) -> [Line] {
    let old = kept.flatMap { $0.revision == state.revision ? $0 : nil } ?? Kept(state)
    let visible = state.rows.dropFirst(state.firstVisibleRow()).prefix(layout.bodyRows)
    var (new, lines) = (old, old.header)
    new.table = [:]
    for row in visible {
      let line = old.table[row] ?? old.columns.line(row, state)
      new.table[row] = line
      lines.append(row == state.selection ? line.selected(row, columns: state.size.columns) : line)
    }
    kept = new
    return lines + Array(repeating: Line(), count: layout.bodyRows - visible.count)
  }
}

/// One line that says what is the matter, and empty ones.
private func tooSmall(_ state: BoardState) -> Frame {
  var builder = LineBuilder(state.width, limit: max(0, state.size.columns))
  builder.add(String(.windowTooSmall(ScreenSize.smallest.columns, ScreenSize.smallest.rows)))
  let lines = [builder.line] + Array(repeating: Line(), count: max(0, state.size.rows - 1))
  return Frame(lines: Array(lines.prefix(max(0, state.size.rows))), cursor: nil)
}

/// The line between table and panel: what happened, else a rule.
private func messageLine(_ state: BoardState, isCut: Bool) -> Line {
  var builder = LineBuilder(state.width, limit: state.size.columns)
  if let message = state.message {
    builder.add("-- ", .dim)
    builder.add(message.text, message.isProblem ? .problem : .heading)
    builder.add(" ", .dim)
  }
  let hint = isCut ? " \(String(.moreHint)) --" : ""
  let hintColumns = state.width.columns(of: hint)
  if builder.remaining > hintColumns {
    builder.add(String(repeating: "-", count: builder.remaining - hintColumns), .dim)
    builder.add(hint, .dim)
  }
  return builder.line
}

/// The bar of the keys that work now; while searching the text that is sought.
private func barLine(_ state: BoardState) -> (line: Line, cursor: Int?) {
  var builder = LineBuilder(state.width, limit: state.size.columns)
  if case .search(let field, _) = state.overlays.last {
    builder.add(" " + String(.keyFind) + " ", .label)
    let cursor = add(field, to: &builder, state, columns: max(4, builder.remaining - 24))
    builder.add("  " + String(.barSearch), .dim)
    return (builder.line, cursor)
  }
  for (key, word) in barKeys(state) {
    builder.add(" ")
    builder.add(key, .heading)
    builder.add(" \(word) ")
  }
  position(state).map { builder.addRight($0 + " ", .dim) }
  return (builder.line, nil)
}

/// How far a list or text that does not fit is scrolled: `18/36`.
private func position(_ state: BoardState) -> String? {
  let rows = state.layout.panelRows
  switch state.overlays.last {
  case .pager(let pager):
    let count = state.pagerLines(pager.content).count
    return count > rows ? "\(min(pager.top + rows, count))/\(count)" : nil
  case .chooser(let chooser):
    let count = state.choices(of: chooser).count
    return count > rows - 1 ? "\(chooser.cursor + 1)/\(count)" : nil
  default: return nil
  }
}

private func barKeys(_ state: BoardState) -> [(key: String, word: String)] {
  switch state.overlays.last {
  case .chooser(let chooser):
    [(String(.nameUpDown), String(.barChoose)), ("Enter", String(.barTake)), ("Esc", String(.barClose))]
      + (chooser.isNarrowedByTyping ? [(String(.barType), String(.barNarrow))] : [])
  case .form: [("Enter", String(.barSave)), ("Tab", String(.barNextField)), ("Esc", String(.barCancel))]
  case .pager: [(String(.nameUpDown) + " PgUp PgDn", String(.barScroll)), ("Esc", String(.barClose))]
  case .search, nil: fittingKeys(state)
  }
}

/// The keys of the table that work now; where they do not all fit, those that matter most.
private func fittingKeys(_ state: BoardState) -> [(key: String, word: String)] {
  var bindings = KeyTable.bindings.filter { state.word(for: $0) != nil && state.isAvailable($0.command) }
  func named(_ binding: KeyBinding<Command>) -> (key: String, word: String) {
    (String(binding.keyName), String(state.word(for: binding) ?? binding.keyName))
  }
  func columns(_ binding: KeyBinding<Command>) -> Int {
    state.width.columns(of: " \(named(binding).key) \(named(binding).word) ")
  }
  while bindings.reduce(0, { $0 + columns($1) }) > state.size.columns,
    let last = bindings.indices.max(by: { bindings[$0].dropOrder < bindings[$1].dropOrder }),
    bindings[last].dropOrder > 0
  {
    bindings.remove(at: last)
  }
  return bindings.map(named)
}

/// Draws a text being typed, scrolled so that its cursor is seen; returns the cursor's column.
func add(_ field: TextField, to builder: inout LineBuilder, _ state: BoardState, columns: Int) -> Int {
  let start = builder.columns
  // From the cursor back, as far as there is room before it.
  var used = 0
  var before = Substring()
  for index in field.beforeCursor.indices.reversed() {
    used += state.width.columns(of: safe(String(field.beforeCursor[index])))
    if used >= columns { break }
    before = field.beforeCursor[index...]
  }
  let cursor = start + state.width.columns(of: safe(String(before)))
  builder.column(
    String(before) + field.afterCursor.prefix(columns), columns, Style(.normal, .underline))
  return cursor
}
