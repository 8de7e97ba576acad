/// Which rows of the screen belong to what, from the top: lines of figures, the headings of the columns, the rows of
/// the view, a line for messages, the panel, the bar of keys.
package struct Layout: Equatable, Sendable {
  /// The tabs of the views stand below the first line.
  let hasTabs: Bool
  /// First row of the view.
  let bodyStart: Int
  let bodyRows: Int
  let messageRow: Int
  let panelRows: Int
  let barRow: Int

  /// What the panel holds.
  enum Panel {
    /// The detail of the selected row.
    case detail
    /// A list or form of so many rows; some of the view stays in sight.
    case overlay(rows: Int)
    /// Text over all rows of the view.
    case pager
  }

  /// The most that the detail of a row has.
  static let mostPanelRows = 12
  /// Screens with fewer rows have no line of tabs.
  private static let fewestForTabs = 16

  /// - Parameter hasSeveralViews: so that there are tabs where there is room.
  init(size: ScreenSize, panel: Panel, hasSeveralViews: Bool) {
    self.hasTabs = hasSeveralViews && size.rows >= Layout.fewestForTabs
    self.bodyStart = hasTabs ? 5 : 4
    let available = max(0, size.rows - bodyStart - 2)
    switch panel {
    case .detail: self.panelRows = max(1, min(Layout.mostPanelRows, size.rows / 3 - 4, available - 1))
    case .overlay(let rows): self.panelRows = max(2, min(rows, available - min(4, available / 4)))
    case .pager: self.panelRows = available
    }
    self.bodyRows = available - panelRows
    self.messageRow = bodyStart + bodyRows
    self.barRow = size.rows - 1
  }

  /// The place of a row of the screen among those of the view; nil where it is none of them.
  func bodyRow(_ row: Int) -> Int? {
    (bodyStart..<bodyStart + bodyRows).contains(row) ? row - bodyStart : nil
  }
}
