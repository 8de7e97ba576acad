/// Which phases have room side by side, and where: the one that is looked at takes what the spines leave.
struct PhaseColumns {
  let places: Range<Int>
  private let focus: Int
  private let spine: Int
  private let room: Int

  /// The least that the phase that is looked at has.
  private static let leastFocus = 34

  /// - Parameters:
  ///   - count: how many phases there are.
  ///   - room: columns of the view.
  init(count: Int, focus: Int, room: Int) {
    (self.focus, self.room) = (focus, room)
    spine = room >= 150 ? 20 : room >= 110 ? 16 : 12
    let spines = max(0, min(count - 1, (room - PhaseColumns.leastFocus) / (spine + 1)))
    let first = max(0, min(focus - spines / 2, count - spines - 1))
    places = first..<min(count, first + spines + 1)
  }

  func width(of place: Int) -> Int { place == focus ? room - (places.count - 1) * (spine + 1) : spine }

  /// The first column of the screen behind one of them and its line.
  func end(of place: Int) -> Int {
    places.prefix { $0 <= place }.reduce(0) { $0 + width(of: $1) + 1 }
  }

  /// The first column of the screen that one of them has.
  func start(of place: Int) -> Int { end(of: place) - width(of: place) - 1 }

  /// Cells side by side, a line between them.
  func joined(_ cell: (Int) -> Line) -> Line {
    var line = Line()
    for place in places {
      let cell = cell(place)
      line.append(cell)
      if place == places.upperBound - 1 { break }
      line.append(spaces: width(of: place) - cell.columns, .normal)
      line.append("|", columns: 1, .dim)
    }
    return line
  }
}
