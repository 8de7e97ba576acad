// A filter as a line of a file: cells with the words of commands, joined by TAB.
extension Filter {
  /// `unit=县水务局`, `status=todo,doing`, …
  package var written: String {
    var cells: [String] = []
    func add(_ name: String, _ values: [String]) {
      if !values.isEmpty { cells.append("\(name)=\(values.joined(separator: ","))") }
    }
    add("unit", [unit].compactMap(\.self).map(Filter.cell))
    if role != .lead { add("role", [role.code]) }
    add("phase", phases.sorted().map(String.init))
    add("status", Status.allCases.filter(statuses.contains).map(\.code))
    add("light", lights.sorted(by: >).map(\.code))
    add("due", [due].compactMap { $0?.written })
    add("only", ItemTrait.allCases.filter(traits.contains).map(\.code))
    add("text", text.isEmpty ? [] : [Filter.cell(text)])
    return cells.joined(separator: "\t")
  }

  /// Reads what `written` writes; what it does not know says nothing.
  package init(written line: String) {
    self.init()
    for cell in line.split(separator: "\t") {
      let parts = cell.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { take(parts[0], String(parts[1])) }
    }
  }

  private mutating func take(_ name: Substring, _ value: String) {
    let words = value.split(separator: ",")
    switch name {
    case "unit": unit = value
    case "role": role = Role(value) ?? .lead
    case "phase": phases = Set(words.compactMap { Int($0) })
    case "status": statuses = Set(words.compactMap { Status($0) })
    case "light": lights = Set(words.compactMap { Light($0) }).subtracting([.none])
    case "due": due = DueWindow(value, seenFrom: Day(number: 0))
    case "only": traits = Set(words.compactMap { ItemTrait($0) })
    case "text": text = value
    default: break
    }
  }

  private static func cell(_ text: String) -> String {
    String(text.map { $0 == "\t" || $0.isNewline ? " " : $0 })
  }
}

extension DueWindow {
  /// In words of commands.
  package var written: String {
    switch self {
    case .calendarWeek: "week"
    case .calendarMonth: "month"
    case .within(let days): String(days)
    case .upTo(let days): "<=\(days)"
    case .between(let first, let last): "\(first)~\(last)"
    }
  }
}
