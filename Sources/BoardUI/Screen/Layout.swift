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

  /// What the panel holds.
  enum Panel {
    /// The detail of the selected row.
    case detail
    /// A list or form of so many rows; some of the table stays in sight.
    case overlay(rows: Int)
    /// Text over the whole table.
    case pager
  }

  init(size: ScreenSize, panel: Panel) {
    let available = max(0, size.rows - bodyStart - 2)
    switch panel {
    case .detail: self.panelRows = max(1, min(12, size.rows / 3 - 4, available - 1))
    case .overlay(let rows): self.panelRows = max(2, min(rows, available - min(4, available / 4)))
    case .pager: self.panelRows = available
    }
    self.bodyRows = available - panelRows
    self.messageRow = bodyStart + bodyRows
    self.barRow = size.rows - 1
  }
}

extension BoardState {
  /// The layout for what lies open now.
  var layout: Layout {
    switch overlays.last {
    case .chooser(var chooser):
      // As high as the whole list: it does not jump while typing narrows it.
      chooser.query = TextField()
      return Layout(size: size, panel: .overlay(rows: choices(of: chooser).count + 1))
    case .form(let form): return Layout(size: size, panel: .overlay(rows: form.fields.count + 2))
    case .pager: return Layout(size: size, panel: .pager)
    case .search, nil: return Layout(size: size, panel: .detail)
    }
  }
}
