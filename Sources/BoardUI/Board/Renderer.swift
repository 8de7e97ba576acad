import PlanModel
import PlanPhrases

/// The screen as a function of the board.
package func render(_ state: BoardState) -> Frame {
  var renderer = Renderer()
  return renderer.frame(of: state)
}

/// Makes frames, and keeps of the last one what a key which only moves does not change.
package struct Renderer {
  private var kept: Kept?

  private struct Kept {
    let drawn: Int
    let openView: Int
    let header: [Line]
    /// What the open view keeps.
    var drawing: (any Sendable)?

    init(_ state: BoardState, _ layout: Layout) {
      drawn = state.desk.changes.drawn
      openView = state.openView
      let header = Header(state.desk, openView: state.openView)
      self.header = layout.header.map(header.line)
    }
  }

  package init() {}

  package mutating func frame(of state: BoardState) -> Frame {
    let desk = state.desk
    if desk.size.isTooSmall { return tooSmall(desk) }
    if let help = desk.helpPager { return frame(of: help, desk) }
    if let meeting = desk.meeting { return frame(of: meeting, desk) }
    var layout = desk.layoutNow
    let view = picture(of: state.view, state, layout)
    if desk.isDetailShown { layout = layout.leaving(toDetail: layout.bodyRows - view.lines.count) }
    let panel = desk.panel(layout)
    let beside = desk.detailBeside(layout)
    var lines = kept?.header ?? []
    lines += body(view, layout, beside)
    let message = messageLines(desk, isCut: panel.isCut || beside?.isCut ?? false)
    // A long one takes its rows from the detail, or from the rows of the view where something else lies open.
    let more = message.count - 1
    let isBelow = desk.isDetailShown && layout.panelRows > more
    if !isBelow { lines.removeLast(min(more, lines.count)) }
    lines += message
    lines += panel.lines.prefix(isBelow ? layout.panelRows - more : layout.panelRows)
    while lines.count < layout.barRow { lines.append(Line()) }
    let bar = Bar(desk: desk).line(layout)
    lines.append(bar.line)
    return Frame(
      lines: lines,
      cursor: panel.cursor.map { Frame.Place(row: layout.messageRow + 1 + $0.row, column: $0.column) }
        ?? bar.cursor.map { Frame.Place(row: layout.barRow, column: $0) }
        ?? view.selected.map { Frame.Place(row: layout.bodyStart + $0, column: view.selectedColumn) },
      table: view.first.flatMap { first in
        beside != nil
          ? nil : Frame.Table(rows: layout.bodyStart..<layout.bodyStart + layout.bodyRows, first: first)
      })
  }

  /// A meeting takes all rows but those of what lies open over it.
  private func frame(of meeting: Meeting, _ desk: Desk) -> Frame {
    let layout = desk.layoutNow
    let panel = desk.panel(layout)
    let message = messageLines(desk, isCut: false)
    var lines = desk.meetingLines(meeting, rows: max(0, layout.messageRow + 1 - message.count))
    lines += message
    lines += panel.lines.prefix(layout.panelRows)
    while lines.count < layout.barRow { lines.append(Line()) }
    lines.append(Bar(desk: desk).line(layout).line)
    return Frame(
      lines: lines,
      cursor: panel.cursor.map { Frame.Place(row: layout.messageRow + 1 + $0.row, column: $0.column) })
  }

  /// The help takes all rows but the bar; what is to be said stands in the last of them.
  private func frame(of help: Pager, _ desk: Desk) -> Frame {
    let page = desk.helpPage(help)
    let barRow = desk.size.rows - 1
    var lines = Array(page.lines.prefix(barRow))
    lines += Array(repeating: Line(), count: barRow - lines.count)
    if desk.message != nil { lines[barRow - 1] = messageLine(desk, isCut: false) }
    lines.append(Bar(desk: desk).line(desk.layoutNow).line)
    return Frame(lines: lines, cursor: page.cursor)
  }

  /// Headings and rows of the view; on a wide screen the detail stands beside them.
  private func body(_ view: ViewPicture, _ layout: Layout, _ beside: Panel?) -> [Line] {
    var lines = [view.heading] + view.lines.prefix(layout.bodyRows)
    lines += Array(repeating: Line(), count: layout.bodyRows + 1 - lines.count)
    guard let beside else { return lines }
    return lines.enumerated().map { place, line in
      var whole = line
      whole.append(spaces: layout.columns - line.columns, .normal)
      whole.append("|", columns: 1, .dim)
      if beside.lines.indices.contains(place) { whole.append(beside.lines[place]) }
      return whole
    }
  }

  /// Header and rows: laid out anew where the board changed, or a row was not shown.
  private mutating func picture<View: BoardView>(
    of view: View, _ state: BoardState, _ layout: Layout
  ) -> ViewPicture {
    var now = kept ?? Kept(state, layout)
    if now.drawn != state.desk.changes.drawn || now.openView != state.openView {
      now = Kept(state, layout)
    }
    kept = nil
    var drawing = now.drawing as? View.Drawing ?? view.drawing(state.desk)
    now.drawing = nil
    let picture = view.draw(state.desk, layout, &drawing)
    now.drawing = drawing
    kept = now
    return picture
  }
}

/// One line that says what is the matter, and empty ones.
private func tooSmall(_ desk: Desk) -> Frame {
  var builder = LineBuilder(desk.width, limit: max(0, desk.size.columns))
  builder.add(desk.said(.windowTooSmall(ScreenSize.smallest.columns, ScreenSize.smallest.rows)))
  let lines = [builder.line] + Array(repeating: Line(), count: max(0, desk.size.rows - 1))
  return Frame(lines: Array(lines.prefix(max(0, desk.size.rows))), cursor: nil)
}

/// What happened, in as many rows as it takes.
private func messageLines(_ desk: Desk, isCut: Bool) -> [Line] {
  let room = desk.size.columns - 4
  guard let message = desk.message, room > 8, desk.width.columns(of: safe(message.text)) > room else {
    return [messageLine(desk, isCut: isCut)]
  }
  let rows = wrap(message.text, columns: room, width: desk.width).prefix(max(1, desk.size.rows / 3))
  return rows.enumerated().map { place, row in
    var builder = LineBuilder(desk.width, limit: desk.size.columns)
    builder.add(place == 0 ? "-- " : "   ", .dim)
    builder.add(row, message.isProblem ? .problem : .heading)
    return builder.line
  }
}

/// The line between rows and panel: what happened, else a rule.
private func messageLine(_ desk: Desk, isCut: Bool) -> Line {
  var builder = LineBuilder(desk.width, limit: desk.size.columns)
  if let message = desk.message ?? desk.markedMessage {
    builder.add("-- ", .dim)
    builder.add(message.text, message.isProblem ? .problem : .heading)
    builder.add(" ", .dim)
  }
  let hint = isCut ? " \(desk.said(.moreHint)) --" : ""
  let hintColumns = desk.width.columns(of: hint)
  if builder.remaining > hintColumns {
    builder.add(String(repeating: "-", count: builder.remaining - hintColumns), .dim)
    builder.add(hint, .dim)
  }
  return builder.line
}
