/// Which lines of two texts are the same line, moved or edited or not.
///
/// A line is known by its id; else by what it says, in the order of both texts; then by being alike between lines that
/// are known.
struct LineMatch {
  private let (one, other): (MergeText, MergeText)
  /// For each line of the first text the same of the second, and the other way round.
  private(set) var partners: [Int?]
  private(set) var inverse: [Int?]
  /// Lines that say the same, and those that have the same id, have the same number.
  private var (numbers, otherNumbers): ([Int], [Int])
  private var numberCount: Int

  /// A list item that is shorter, in UTF-8 bytes, may stand anywhere: it is found again only where it stands in order.
  private static let shortestMoved = 20

  private let isFromBase: Bool

  /// - Parameters:
  ///   - count: how many different things lines say.
  ///   - isFromBase: whether the first text is older: a line without an id is then none that had one, unless it says
  ///     the same.
  init(_ one: MergeText, _ other: MergeText, count: Int, isFromBase: Bool = true) {
    self.isFromBase = isFromBase
    (self.one, self.other) = (one, other)
    partners = Array(repeating: nil, count: one.lines.count)
    inverse = Array(repeating: nil, count: other.lines.count)
    (numbers, otherNumbers) = (one.lines.map(\.says), other.lines.map(\.says))
    numberCount = count
    joinByID()
    joinByName()
    for (place, otherPlace) in CommonOrder(numbers, otherNumbers, count: numberCount).pairs {
      join(place, otherPlace)
    }
    joinMoved()
    joinEdited()
  }

  private mutating func join(_ place: Int, _ otherPlace: Int) {
    guard partners[place] == nil, inverse[otherPlace] == nil else { return }
    (partners[place], inverse[otherPlace]) = (otherPlace, place)
  }

  private mutating func joinByID() {
    for (place, line) in one.lines.enumerated() {
      guard let otherPlace = line.ids.compactMap({ other.places[$0] }).first, partners[place] == nil,
        inverse[otherPlace] == nil
      else { continue }
      joinKnown(place, otherPlace)
    }
  }

  /// Where a name stands once in each text, it is the same line.
  private mutating func joinByName() {
    let others = LineMatch.names(other)
    for (name, place) in LineMatch.names(one) {
      guard let place, case .some(.some(let otherPlace)) = others[name], partners[place] == nil,
        inverse[otherPlace] == nil
      else { continue }
      joinKnown(place, otherPlace)
    }
  }

  /// Where each name stands; nil where it does so twice.
  private static func names(_ text: MergeText) -> [LineName: Int?] {
    var places: [LineName: Int?] = [:]
    for (place, line) in text.lines.enumerated() {
      guard let name = line.name else { continue }
      places[name] = .some(places.keys.contains(name) ? nil : place)
    }
    return places
  }

  private mutating func joinKnown(_ place: Int, _ otherPlace: Int) {
    join(place, otherPlace)
    (numbers[place], otherNumbers[otherPlace]) = (numberCount, numberCount)
    numberCount += 1
  }

  /// What stands somewhere else, and but once in either text.
  private mutating func joinMoved() {
    var counts = [(one: Int, other: Int, place: Int)](repeating: (0, 0, 0), count: numberCount)
    for (place, number) in otherNumbers.enumerated() {
      counts[number].other += 1
      counts[number].place = place
    }
    for number in numbers { counts[number].one += 1 }
    for (place, number) in numbers.enumerated() where partners[place] == nil {
      let (count, line) = (counts[number], one.lines[place])
      let isTelling =
        line.kind.isHeading || line.kind.isListItem && line.body.count >= LineMatch.shortestMoved
      if count.one == 1, count.other == 1, isTelling { join(place, count.place) }
    }
  }

  /// What was edited where it stands: of the lines between two that are known, those that are alike.
  private mutating func joinEdited() {
    let known = partners.indices.filter { partners[$0] != nil }
    let ascent = longestAscent(of: known.compactMap { partners[$0] })
    var (start, otherStart) = (0, 0)
    let ends = ascent.map { (known[$0], partners[known[$0]] ?? 0) } + [(one.lines.count, other.lines.count)]
    for (end, otherEnd) in ends {
      if start < end, otherStart < otherEnd {
        let ones = (start..<end).filter { partners[$0] == nil && one.lines[$0].kind != .blank }
        let others = (otherStart..<otherEnd).filter {
          inverse[$0] == nil && other.lines[$0].kind != .blank
        }
        let like = LikeLines(one, ones, other, others, isFromBase: isFromBase)
        for (place, otherPlace) in like.pairs { join(place, otherPlace) }
      }
      (start, otherStart) = (end + 1, otherEnd + 1)
    }
  }
}
