/// An item of the outline that was chosen.
struct ChosenMark: Equatable, Sendable {
  var line: Int
  /// In signs.
  var place: Int
  var marker: Marker
  /// How many levels stand above it.
  var depth: Int
  var relation: Relation
  /// What it cost, in tenths.
  var cost: Int32 = 0

  /// How its number goes on.
  enum Relation: Equatable, Sendable { case first, next, through, late, outOfSeries(after: Int) }
}

/// Chooses the outline of least cost over all numbers of a document: a beam search, linear in the numbers.
struct OutlineSolver {
  private(set) var chosen: [ChosenMark] = []
  /// Places at which another outline costs nearly the same, with the difference.
  private(set) var margins: [(line: Int, margin: Int32)] = []
  private let places: [MarkPlace]
  private var states = [SolverState()]
  private var links: [Link] = []
  private let width: Int

  /// A step back along an outline.
  private struct Link {
    var before: Int32
    var place: Int32
    var reading: Int8
    var depth: Int8
    var cost: Int32
    var relation: ChosenMark.Relation
  }

  private static let widest = 40
  private static let narrowest = 8
  /// So many steps in all; long documents get a narrower beam.
  private static let mostSteps = 400_000

  /// - Parameter barriers: lines at which another part of the document begins.
  init(_ lines: [Line], barriers: Set<Int>) {
    places = MarkPlaces(lines).places
    width = min(Self.widest, max(Self.narrowest, Self.mostSteps / max(1, places.count)))
    var line = -1
    for index in places.indices {
      if (line + 1..<places[index].line + 1).contains(where: barriers.contains) { reset() }
      line = places[index].line
      step(index)
    }
    finish()
  }

  /// Another part: nothing is open any more.
  private mutating func reset() {
    guard let best = states.first else { return }
    states = [SolverState(after: best)]
  }

  private mutating func step(_ index: Int) {
    var moves: [SolverMove] = []
    moves.reserveCapacity(states.count * 8)
    for (number, state) in states.enumerated() {
      var skipped = SolverMove(state, number)
      skipped.cost += places[index].skip
      moves.append(skipped)
      for (reading, marker) in places[index].readings.enumerated() {
        state.addMoves(number, reading: reading, marker, boundary: places[index].boundary, to: &moves)
      }
    }
    take(moves, index)
  }

  /// Keeps the best moves, one for each outline that goes on alike.
  private mutating func take(_ moves: [SolverMove], _ index: Int) {
    // At the same cost an item is better than none.
    let order = moves.indices.sorted {
      (moves[$0].cost, -moves[$0].reading, $0) < (moves[$1].cost, -moves[$1].reading, $1)
    }
    var next: [SolverState] = []
    next.reserveCapacity(width)
    for place in order where next.count < width {
      let state = state(behind: moves[place], index)
      if let twin = next.firstIndex(where: { $0.open == state.open && $0.last == state.last }) {
        next[twin].lose(to: state, at: index)
      } else {
        next.append(state)
      }
    }
    for number in next.indices {
      guard let move = next[number].move, move.reading >= 0 else { continue }
      links.append(
        Link(
          before: next[number].link, place: Int32(index), reading: Int8(move.reading),
          depth: Int8(move.depth),
          cost: move.cost - states[move.state].cost, relation: move.relation))
      next[number].link = Int32(links.count - 1)
    }
    states = next
  }

  private func state(behind move: SolverMove, _ index: Int) -> SolverState {
    var state = states[move.state]
    state.take(move)
    if move.reading >= 0 { state.remember(places[index].readings[move.reading], at: move.depth) }
    return state
  }

  /// The steps that lead to a state, the last first.
  private func steps(to state: SolverState) -> [Link] {
    var steps: [Link] = []
    var link = state.link
    while link >= 0 {
      steps.append(links[Int(link)])
      link = links[Int(link)].before
    }
    return steps
  }

  private mutating func finish() {
    guard let best = states.first else { return }
    if best.margin < .max { margins.append((places[Int(best.marginAt)].line, best.margin)) }
    let steps = steps(to: best)
    if states.count > 1 {
      let other = Set(self.steps(to: states[1]).map(\.place))
      let first = steps.last { !other.contains($0.place) } ?? steps.first
      if let first { margins.append((places[Int(first.place)].line, states[1].cost - best.cost)) }
    }
    chosen =
      steps.isEmpty
      ? single
      : steps.reversed().map { step in
        let place = places[Int(step.place)]
        return ChosenMark(
          line: place.line, place: place.place, marker: place.readings[Int(step.reading)],
          depth: Int(step.depth), relation: step.relation, cost: step.cost)
      }
  }

  /// Where nothing is worth its cost: the one number that stands best behind a stop or a blank, of the highest form.
  private var single: [ChosenMark] {
    let best = places.filter { $0.boundary < 0 && $0.readings[0].style.rank <= Marker.Style.chinese.rank }
      .min { $0.boundary < $1.boundary }
    return best.map {
      [ChosenMark(line: $0.line, place: $0.place, marker: $0.readings[0], depth: 0, relation: .late)]
    } ?? []
  }
}
