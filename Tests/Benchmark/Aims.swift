// What the board is to reach: ratios to what other programs take in the same run, and a few plain figures.
extension Figure {
  /// How many items a plan has from which it counts as a large one.
  private static let large = 10_000
  /// Differences below this mean nothing, in milliseconds.
  private static let slack = 0.3

  /// The most that the board may take; nil where there is no aim, or nothing to compare with.
  func aim(_ report: Report, _ data: PlanData) -> Double? {
    let isLarge = data.items >= Figure.large
    func of(_ name: String, _ figure: Figure? = nil) -> Double? { report.value(figure ?? self, of: name) }
    switch self {
    case .start: return isLarge ? of(Subject.vim) : of(Subject.list).map { 2.5 * $0 }
    case .key: return of(Subject.list).map { 1.5 * $0 + Figure.slack }
    case .keySlow: return of(Subject.list).map { 2 * $0 + Figure.slack }
    case .firstLetter, .letter:
      guard isLarge else { return 2 }
      return [of(Subject.list).map { 3 * $0 }, of(Subject.fzf).map { $0 / 10 }].compactMap { $0 }.min()
    case .filter, .fold: return isLarge ? 10 : 2
    case .phases, .units, .targets, .changes: return isLarge ? 30 : 3
    case .phasesKey, .unitsKey, .targetsKey, .changesKey:
      return of(Subject.list, .key).map { 1.5 * $0 + Figure.slack }
    case .mark: return of(Report.bareAppend).map { 2.5 * $0 }
    case .outside: return 2_000
    case .outsideWork: return 20
    case .memory: return isLarge ? 2.5 * Double(data.planBytes + data.journalBytes) / 1_000_000 + 15 : 15
    case .idleBytes: return 0
    case .idleWakeups: return 1.1
    case .coldStart, .keyWork, .page, .end, .home, .unitList, .startMemory, .idleTime: return nil
    }
  }
}
