import PlanModel

/// Numbers as a plan's headings have them: each once among its siblings, in a form that the reader knows.
enum Numbers {
  /// The numbers as written where they are good and differ, else （一）, （二） in order.
  static func unique(_ written: [String]) -> [String] {
    let values = written.map(value)
    let isGood = values.allSatisfy { $0 != nil } && Set(values).count == values.count
    guard !isGood, written.contains(where: { !$0.isEmpty }) else { return written.map(spaced) }
    return written.indices.map { "（\(Numerals.chinese($0 + 1))）" }
  }

  /// The numbers of a group's tasks, and of the tasks whose parts they are.
  static func ofTasks(_ tasks: [ImportedTask]) -> [(parent: String, own: String)] {
    var runs: [ArraySlice<ImportedTask>] = []
    var rest = tasks[...]
    while let first = rest.first {
      runs.append(first.parent == nil ? rest.prefix(1) : rest.prefix { $0.parent == first.parent })
      rest = rest.dropFirst(runs[runs.count - 1].count)
    }
    let top = plain(runs.map { $0.first.map { $0.parent?.number ?? $0.number } ?? "" })
    return zip(runs, top).flatMap { run, number in
      run.first?.parent == nil ? [("", number)] : plain(run.map(\.number)).map { (number, $0) }
    }
  }

  /// As written where good, else 1. 2. 3.
  private static func plain(_ written: [String]) -> [String] {
    let values = written.map(value)
    let isGood = values.allSatisfy { $0 != nil } && Set(values).count == values.count
    guard !isGood, written.contains(where: { !$0.isEmpty }) else { return written.map(spaced) }
    return written.indices.map { "\($0 + 1). " }
  }

  /// The value that the plan's reader sees in a number; nil for none.
  private static func value(_ number: String) -> Int? {
    let passage = Passage(number, line: 0)
    guard let marker = Marker(passage, isLabel: false) else { return nil }
    switch marker.style {
    case .chinese, .bracketedChinese, .bracketedDecimal, .decimal(depth: 1): return marker.value
    default: return nil
    }
  }

  private static func spaced(_ number: String) -> String {
    number.last.map { $0.isASCII } ?? false ? number + " " : number
  }
}
