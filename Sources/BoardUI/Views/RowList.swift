/// The rows of a list, which of them is selected, and which is the first that is seen. What a view of one list is
/// made of.
struct RowList: Sendable {
  // Derived: gone while another view is open.
  private(set) var rows: [Row] = []
  private(set) var cursor = 0
  /// First visible row.
  private(set) var top = 0

  var isEmpty: Bool { rows.isEmpty }
  var selected: Row? { rows.indices.contains(cursor) ? rows[cursor] : nil }

  /// Makes the rows anew, in the memory of those before.
  ///
  /// - Parameter most: how many they may be. An array that grows to 100,000 rows takes ten times as long.
  mutating func make(atMost most: Int, _ body: (inout [Row]) -> Void) {
    rows.removeAll(keepingCapacity: true)
    rows.reserveCapacity(most)
    body(&rows)
  }

  /// Lets the rows go; where it was scrolled to stays.
  mutating func close() { rows = [] }

  /// Selects a row by its place, kept inside the list.
  mutating func select(at place: Int) { cursor = max(0, min(place, rows.count - 1)) }

  mutating func move(_ motion: Motion, page: Int) {
    cursor = motion.place(from: cursor, page: page, count: max(1, rows.count))
  }

  /// Scrolls by lines; the selection goes along where it would leave the screen.
  mutating func scroll(by lines: Int, height: Int) {
    top = max(0, min(top + lines, rows.count - height))
    select(at: min(max(cursor, top), top + height - 1))
  }

  /// Scrolls so that the selected row is seen, and as many of the rows that follow as fit below it.
  mutating func scrollIntoView(height: Int, following: Int = 0) {
    top = firstVisible(height: height, following: following)
  }

  /// The first row that is seen where so many rows have room.
  func firstVisible(height: Int, following: Int = 0) -> Int {
    let height = max(1, height)
    // The heading right above an item stays with it.
    let first = cursor > 0 && height > 1 && isHeading(cursor - 1) ? cursor - 1 : cursor
    let lowest = min(cursor + following, rows.count - 1) - height + 1
    return max(0, min(min(max(top, lowest), first), rows.count - height))
  }

  private func isHeading(_ place: Int) -> Bool { rows.indices.contains(place) && rows[place].item == nil }
}
