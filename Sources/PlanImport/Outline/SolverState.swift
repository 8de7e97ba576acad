/// The levels that are open: the form of each as a number, and its last value.
struct OpenLevels: Equatable {
  var styles = SIMD8<UInt8>(repeating: 0)
  var values = SIMD8<UInt16>(repeating: 0)
  var count = 0

  static let most = 8

  /// The levels with another one at a depth, those below it closed.
  func with(_ style: UInt8, _ value: Int, at depth: Int) -> OpenLevels {
    var levels = self
    for level in depth..<max(count, depth + 1) {
      levels.styles[level] = 0
      levels.values[level] = 0
    }
    levels.styles[depth] = style
    levels.values[depth] = UInt16(value)
    levels.count = depth + 1
    return levels
  }
}

/// A step of the solver: a number becomes an item at some depth, or nothing.
struct SolverMove {
  var cost: Int32
  /// The state that it goes on from.
  var state: Int
  /// -1 where the number is skipped.
  var reading = -1
  var depth = 0
  var relation = ChosenMark.Relation.first
  var open: OpenLevels

  init(_ before: SolverState, _ number: Int) {
    cost = before.cost
    state = number
    open = before.open
  }
}

/// An outline so far.
struct SolverState {
  var cost: Int32 = 0
  var open = OpenLevels()
  /// The last value of each form.
  private(set) var last = SIMD32<UInt16>(repeating: 0)
  /// Which forms have stood below each form, as bits.
  private var pairs = SIMD32<UInt32>(repeating: 0)
  /// The last item chosen; -1 for none.
  var link: Int32 = -1
  /// The step that led here.
  private(set) var move: SolverMove?
  /// How much dearer the next best way to here was, and where.
  var margin = Int32.max
  var marginAt: Int32 = 0

  init() {}

  init(after state: SolverState) {
    cost = state.cost
    link = state.link
    margin = state.margin
    marginAt = state.marginAt
  }

  private static let root: UInt8 = 31

  /// All ways in which a number may become an item.
  func addMoves(
    _ number: Int, reading: Int, _ marker: Marker, boundary: Int32, to moves: inout [SolverMove]
  ) {
    let style = marker.style.index
    func add(_ cost: Int32, _ depth: Int, _ relation: ChosenMark.Relation) {
      guard depth < OpenLevels.most else { return }
      var move = SolverMove(self, number)
      move.cost += cost + boundary + marker.cost
      move.reading = reading
      move.depth = depth
      move.relation = relation
      move.open = open.with(style, marker.value, at: depth)
      moves.append(move)
    }
    for depth in 0..<open.count where open.styles[depth] == style {
      let (cost, relation) = goingOn(marker, after: Int(open.values[depth]))
      add(cost + parentCost(marker, depth), depth, relation)
    }
    for depth in 0...open.count {
      guard let (cost, relation) = beginning(marker, at: depth) else { continue }
      add(cost + parentCost(marker, depth), depth, relation)
    }
  }

  private func goingOn(_ marker: Marker, after value: Int) -> (Int32, ChosenMark.Relation) {
    if case .heading = marker.style { return (OutlineCosts.next, .next) }
    let gap = marker.value - value
    switch gap {
    case 1: return (OutlineCosts.next, .next)
    case 2...OutlineCosts.widestGap:
      return (OutlineCosts.gap + OutlineCosts.widerGap * Int32(gap - 2), .outOfSeries(after: value))
    case 0: return (OutlineCosts.same, .outOfSeries(after: value))
    default:
      let cost = marker.value == 1 ? OutlineCosts.again : OutlineCosts.outOfSeries
      return (cost, .outOfSeries(after: value))
    }
  }

  /// What it costs to begin a level of a form at a depth.
  private func beginning(_ marker: Marker, at depth: Int) -> (Int32, ChosenMark.Relation)? {
    let style = marker.style.index
    var (cost, relation) = start(marker, at: depth)
    let parent = depth > 0 ? open.styles[depth - 1] : Self.root
    let isKnown = isKnown(style, below: parent)
    cost += isKnown ? OutlineCosts.knownPair : OutlineCosts.newPair
    // Its own level is gone on with, not begun.
    if depth < open.count, open.styles[depth] == style { return nil }
    for level in 0..<depth where open.styles[level] == style {
      guard level < depth - 1, marker.style.isNumbered else { return nil }
      if !isKnown { cost += OutlineCosts.sameFormTwice }
    }
    if depth > 0, marker.style.rank <= Marker.Style.rank(ofIndex: parent) {
      if marker.style.isNumbered, !isKnown { cost += OutlineCosts.wrongOrder }
      if !marker.style.isNumbered, !marker.style.mayStand(below: parent) { return nil }
    }
    if depth < open.count { cost += OutlineCosts.leaves * Int32(open.count - depth) }
    return (cost, relation)
  }

  private func start(_ marker: Marker, at depth: Int) -> (Int32, ChosenMark.Relation) {
    guard marker.style.isNumbered, marker.value != 1 else { return (OutlineCosts.begins, .first) }
    let before = Int(last[Int(marker.style.index)])
    if before > 0, before + 1 == marker.value {
      return (depth == 0 ? OutlineCosts.returns : OutlineCosts.goesThrough, .through)
    }
    if before > 0, before < marker.value, marker.value <= before + 3 {
      return (OutlineCosts.goesThroughGap, .late)
    }
    return (OutlineCosts.late + (marker.value > 3 ? OutlineCosts.veryLate : 0), .late)
  }

  /// `2.1` stands below 2.
  private func parentCost(_ marker: Marker, _ depth: Int) -> Int32 {
    guard marker.above > 0, depth > 0 else { return 0 }
    return Int(open.values[depth - 1]) == marker.above ? 0 : OutlineCosts.wrongParent
  }

  private func isKnown(_ style: UInt8, below parent: UInt8) -> Bool {
    pairs[Int(parent)] & (1 << UInt32(style)) != 0
  }

  mutating func take(_ move: SolverMove) {
    cost = move.cost
    open = move.open
    self.move = move
  }

  /// Another way to the same outline was dearer.
  mutating func lose(to other: SolverState, at index: Int) {
    guard other.cost - cost < margin else { return }
    margin = other.cost - cost
    marginAt = Int32(index)
  }

  /// Keeps the value and the parent of an item.
  mutating func remember(_ marker: Marker, at depth: Int) {
    let style = marker.style.index
    last[Int(style)] = UInt16(marker.value)
    let parent = depth > 0 ? open.styles[depth - 1] : Self.root
    pairs[Int(parent)] |= 1 << UInt32(style)
  }
}

extension Marker.Style {
  /// All forms, each by a small number.
  var index: UInt8 {
    switch self {
    case .chapter: 1
    case .section: 2
    case .article: 3
    case .chinese: 4
    case .phase: 5
    case .ordinal: 6
    case .named: 7
    case .bracketedChinese: 8
    case .decimal(let depth): 8 + UInt8(min(4, max(1, depth)))
    case .bracketedDecimal: 13
    case .decimalBracket: 14
    case .circled: 15
    case .roman: 28
    case .lowerRoman: 29
    case .letter: 30
    case .heading(let level): 16 + UInt8(min(9, max(0, level)))
    }
  }

  /// The usual order of forms, from the highest (GB/T 9704-2012 7.3.3); headings without numbers stand above all.
  var rank: Int { Self.rank(ofIndex: index) }

  static func rank(ofIndex index: UInt8) -> Int {
    switch index {
    case 28: 3
    case 29, 30: 16
    case 16...: Int(index) - 26
    // Articles stand below 一、 as often as below chapters.
    case 3, 5...7: 5
    default: Int(index)
    }
  }

  /// A heading of a lower level may stand below a chapter or a section that has a number.
  func mayStand(below parent: UInt8) -> Bool {
    guard case .heading(let level) = self else { return true }
    return level >= 2 && (1...Marker.Style.chinese.rank).contains(Self.rank(ofIndex: parent))
  }

  var isNumbered: Bool { if case .heading = self { false } else { true } }
}
