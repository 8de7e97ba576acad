/// How many places the tables of one document may have: rows of one length take room for cells that nobody wrote, and one
/// cell may cover thousands of places.
struct GridRoom {
  static let mostPlaces = 4_000_000
  private var left = mostPlaces

  /// - Returns: whether there was room for a table of so many rows and columns.
  mutating func take(rows: Int, columns: Int) -> Bool {
    left -= rows * columns
    return left >= 0
  }

  /// The same for a table with its rows filled up.
  mutating func take(_ table: SourceTable) -> Bool {
    take(rows: table.rows.count, columns: table.rows.first?.cells.count ?? 0)
  }
}
