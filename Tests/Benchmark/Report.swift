/// What is measured.
enum Figure: String, CaseIterable {
  case start = "start to first frame, ms"
  case coldStart = "the same, page cache dropped, ms"
  case key = "key to frame, p50, ms"
  case keySlow = "key to frame, p95, ms"
  case keyWork = "processor time of a key, ms"
  case page = "page, ms"
  case end = "end, ms"
  case home = "home, ms"
  case firstLetter = "search, first letter, ms"
  case letter = "search, each further letter, ms"
  case unitList = "list of units, ms"
  case filter = "filter by unit, ms"
  case fold = "fold or unfold all, ms"
  case phases = "view of phases, first frame, ms"
  case phasesKey = "a key in it, p50, ms"
  case units = "view of units, first frame, ms"
  case unitsKey = "a key in the view of units, p50, ms"
  case targets = "view of targets, first frame, ms"
  case targetsKey = "a key in the view of targets, p50, ms"
  case changes = "view of changes, first frame, ms"
  case changesKey = "a key in the view of changes, p50, ms"
  case mark = "durable mark, ms"
  case outside = "outside change shown, ms"
  case outsideWork = "its processor time, ms"
  case startMemory = "memory after the first frame, MB"
  case memory = "peak memory after all this, MB"
  case idleBytes = "idle: bytes in 5 s"
  case idleTime = "idle: processor time a second, ms"
  case idleWakeups = "idle: wake-ups a second"
}

/// The figures of one plan.
struct Report {
  static let bareAppend = "bare append"
  private var samples: [Figure: [String: [Double]]] = [:]
  /// In the order in which they came up.
  private var names: [String] = []

  mutating func add(_ value: Double, to figure: Figure, of name: String) {
    if !names.contains(name) { names.append(name) }
    samples[figure, default: [:]][name, default: []].append(value)
  }

  /// The median.
  func value(_ figure: Figure, of name: String) -> Double? {
    samples[figure]?[name].map { percentile(50, $0) }
  }

  /// A table: a row for each figure; beside each figure of another program how many times it the board takes.
  func text(_ data: PlanData) -> String {
    let size = "\(data.items) items, plan.md \(data.planBytes) bytes, journals \(data.journalBytes) bytes"
    let rows = Figure.allCases.filter { samples[$0] != nil }.map { figure in
      [figure.rawValue, verdict(figure, data)] + names.map { cell(figure, of: $0) }
    }
    let table = [[size, "aim"] + names] + rows
    return table.map { row in
      row.enumerated().map { padded($1, $0 == 0 ? 62 : $0 == 1 ? 12 : 18) }.joined()
    }.joined(separator: "\n")
  }

  /// The most it may take, with a sign where it takes more.
  private func verdict(_ figure: Figure, _ data: PlanData) -> String {
    guard let aim = figure.aim(self, data), let own = value(figure, of: Subject.board) else { return "" }
    return "<= \(short(aim))" + (own > aim ? " !" : "")
  }

  private func cell(_ figure: Figure, of name: String) -> String {
    guard let value = value(figure, of: name) else { return "-" }
    guard name != Subject.board, let own = self.value(figure, of: Subject.board) else { return short(value) }
    return "\(short(value)) (x\(short(own / value)))"
  }

  private func short(_ value: Double) -> String {
    let digits = value < 10 ? 100.0 : value < 100 ? 10 : 1
    return "\((value * digits).rounded() / digits)"
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}

/// A percentile of some values; 50 is the median.
func percentile(_ rank: Int, _ values: [Double]) -> Double {
  let sorted = values.sorted()
  return sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, sorted.count * rank / 100)]
}
