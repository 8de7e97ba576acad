import PlanModel

/// A text being typed, broken into rows of a screen: at line ends, and where a row is full.
struct TextRows {
  /// A row, and how many characters stand before it.
  struct Row {
    var text: [Character]
    var start: Int
  }

  private(set) var rows: [Row] = []
  /// Where the cursor stands; the column within its row.
  private(set) var cursor = Frame.Place(row: 0, column: 0)
  private let width: DisplayWidth

  /// - Parameter room: columns that a row has; one is left for the cursor.
  init(_ field: TextField, columns room: Int, _ width: DisplayWidth) {
    self.width = width
    let place = field.beforeCursor.count
    var row = Row(text: [], start: 0)
    var used = 0
    for (number, character) in field.text.enumerated() {
      let taken = columns(of: character)
      if character == "\n" || used + taken >= max(3, room) {
        rows.append(row)
        row = Row(text: [], start: character == "\n" ? number + 1 : number)
        used = 0
      }
      if character == "\n" { continue }
      row.text.append(character)
      used += taken
    }
    rows.append(row)
    let last = rows.lastIndex { $0.start <= place } ?? 0
    let before = rows[last].text.prefix(place - rows[last].start)
    cursor = Frame.Place(row: last, column: before.reduce(0) { $0 + columns(of: $1) })
  }

  private func columns(of character: Character) -> Int { width.columns(of: safe(String(character))) }

  /// How many characters stand before the place above or below the cursor; nil where there is no row.
  func place(rowsBelow count: Int) -> Int? {
    let target = cursor.row + count
    guard rows.indices.contains(target) else { return nil }
    var (used, place) = (0, rows[target].start)
    for character in rows[target].text {
      used += columns(of: character)
      if used > cursor.column { break }
      place += 1
    }
    return place
  }
}
