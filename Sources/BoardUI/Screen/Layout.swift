import PlanModel

/// Which rows of the screen belong to what, from the top: three lines of figures, the headings of the
/// columns, the table, a line for messages, the panel, the bar of keys.
package struct Layout: Equatable, Sendable {
  /// First row of the table.
  let bodyStart = 4
  let bodyRows: Int
  let messageRow: Int
  let panelRows: Int
  let barRow: Int

  /// - Parameter panel: rows that an open overlay wants; nil for the detail of the selected row.
  init(size: ScreenSize, panel: Int?) {
    let available = max(0, size.rows - bodyStart - 2)
    let detail = max(1, min(12, size.rows / 3 - 4))
    let wanted = panel ?? detail
    self.panelRows = max(0, min(wanted, available - (wanted > available ? 0 : min(3, available))))
    self.bodyRows = available - panelRows
    self.messageRow = bodyStart + bodyRows
    self.barRow = size.rows - 1
  }
}

extension BoardState {
  /// The layout for what lies open now.
  var layout: Layout {
    switch overlays.last {
    case .chooser(let chooser): Layout(size: size, panel: choices(of: chooser).count + 1)
    case .form(let form): Layout(size: size, panel: form.fields.count + 3)
    case .pager: Layout(size: size, panel: Int.max / 2)
    case .search, nil: Layout(size: size, panel: nil)
    }
  }
}
