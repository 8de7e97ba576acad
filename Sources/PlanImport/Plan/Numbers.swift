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
    var parents: [ImportedTask.Parent] = []
    var top: [String] = []
    for task in tasks {
      if let parent = task.parent {
        if parents.last != parent { top.append(parent.number) }
        parents.append(parent)
      } else {
        top.append(task.number)
      }
    }
    let topNumbers = plain(top)
    var numbers: [(parent: String, own: String)] = []
    var rest = tasks[...]
    var index = 0
    while let first = rest.first {
      let siblings = first.parent == nil ? rest.prefix(1) : rest.prefix { $0.parent == first.parent }
      let own = first.parent == nil ? [topNumbers[index]] : plain(siblings.map(\.number))
      numbers += own.map { (first.parent == nil ? "" : topNumbers[index], $0) }
      rest = rest.dropFirst(siblings.count)
      index += 1
    }
    return numbers
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
