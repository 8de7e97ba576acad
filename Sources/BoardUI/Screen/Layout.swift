/// Which rows of the screen belong to what, from the top: the lines of the header, the headings of the columns, the rows
/// of the view, a line for messages, the panel, the bar of keys. On a wide screen the detail stands beside the view.
package struct Layout: Equatable, Sendable {
  /// The lines on top.
  let header: [HeaderLine]
  /// First row of the view.
  let bodyStart: Int
  private(set) var bodyRows: Int
  private(set) var panelRows: Int
  let barRow: Int
  /// How many columns the view has.
  let columns: Int
  /// How many the detail has beside it, behind a line; nil where it stands below.
  let besideColumns: Int?

  /// A line of the header.
  enum HeaderLine: Sendable {
    case title, tabs, phases, filter
    /// That nothing was ever recorded, and what to do.
    case untouched, whatToDo
    /// What the demo gives to try.
    case lessons
  }

  /// What the panel holds.
  enum Panel {
    /// The detail of the selected row, where it stands below.
    case detail
    /// A list or form of so many rows; some of the view stays in sight.
    case overlay(rows: Int)
    /// Text over all rows of the view.
    case pager
    case nothing
  }

  /// The most that the detail of a row takes from the rows of the view.
  static let mostPanelRows = 12
  /// Screens with fewer rows have two lines of header, and what opens takes all of the view.
  private static let fewestForRows = 16
  /// Screens with as many columns have the detail beside the view.
  private static let fewestForBeside = 110
  /// The fewest columns that the detail has there.
  private static let leastBeside = 42

  /// - Parameters:
  ///   - isUntouched: nothing was ever recorded, and the plan is over.
  ///   - hasLessons: there is something to try.
  ///   - least: so many columns the view must have beside the detail; else that stands below.
  init(
    size: ScreenSize, panel: Panel, isFiltered: Bool, isUntouched: Bool, hasLessons: Bool = false,
    least: Int = 0
  ) {
    let isLow = size.rows < Layout.fewestForRows
    let filter: [HeaderLine] = isFiltered ? [.filter] : []
    let advice: [HeaderLine] = (isUntouched ? [.untouched, .whatToDo] : []) + (hasLessons ? [.lessons] : [])
    header = [.title] + (isLow ? isFiltered ? filter : [.tabs] : [.tabs, .phases] + filter + advice)
    let beside = max(Layout.leastBeside, size.columns * 3 / 8)
    let isWide = size.columns >= Layout.fewestForBeside && size.columns - beside >= least
    besideColumns = isWide ? beside - 1 : nil
    columns = size.columns - (besideColumns.map { $0 + 1 } ?? 0)
    bodyStart = header.count + 1
    barRow = size.rows - 1
    let available = max(0, size.rows - bodyStart - 2)
    switch panel {
    case .detail where isWide: panelRows = 0
    case .detail: panelRows = max(1, min(Layout.mostPanelRows, size.rows / 3 - 4, available - 1))
    case .overlay where isLow: panelRows = available
    case .overlay(let rows): panelRows = max(2, min(rows, available - min(4, available / 4)))
    case .pager: panelRows = available
    case .nothing: panelRows = 0
    }
    panelRows = min(panelRows, available)
    bodyRows = available - panelRows
  }

  /// The line for messages, between the view and the panel.
  var messageRow: Int { bodyStart + bodyRows }

  /// The same where the view has so few rows that the detail below it has more.
  func leaving(toDetail rows: Int) -> Layout {
    var layout = self
    if besideColumns == nil {
      layout.bodyRows -= rows
      layout.panelRows += rows
    }
    return layout
  }

  /// The place of a row of the screen among those of the view; nil where it is none of them.
  func bodyRow(_ row: Int) -> Int? {
    (bodyStart..<bodyStart + bodyRows).contains(row) ? row - bodyStart : nil
  }
}
