/// What a section of a plan is about.
enum SectionKind: Int, CaseIterable, Sendable {
  case background, goals, tasks, phases, safeguards

  /// The kind that a title names; nil where it names none for sure.
  init?(title: Passage) {
    let points = SectionTitle(title).points
    guard let best = points.best, best != .tasks, points[best] >= SectionTitle.sure else { return nil }
    self = best
  }

  /// The usual order of sections.
  var place: Int {
    switch self {
    case .background, .goals: 0
    case .tasks: 1
    case .phases: 2
    case .safeguards: 3
    }
  }
}

/// What speaks for each kind of section, in points.
struct SectionPoints: Equatable, Sendable {
  private var values = SIMD8<Int>(repeating: 0)

  subscript(kind: SectionKind) -> Int {
    get { values[kind.rawValue] }
    set { values[kind.rawValue] = newValue }
  }

  /// The kind for which most speaks; nil where nothing does.
  var best: SectionKind? {
    SectionKind.allCases.max { self[$0] < self[$1] }.flatMap { self[$0] > 0 ? $0 : nil }
  }

  mutating func raise(_ kind: SectionKind, to value: Int) { self[kind] = max(self[kind], value) }
}
