extension Filter {
  /// Its conditions in words, `牵头=县水务局`, one each.
  package func conditions(in plan: Plan) -> [String] {
    var parts: [String] = []
    if let unit { parts.append("\(role.word)=\(plan.units[unit])") }
    func add(_ name: Text, _ words: [String]) {
      if !words.isEmpty { parts.append("\(String(name))=\(words.joined(separator: "、"))") }
    }
    add(
      .status,
      statuses == Filter.open
        ? [String(.openItems)] : Status.allCases.filter(statuses.contains).map(\.word))
    add(.light, lights.sorted(by: >).map(\.word))
    add(.phase, phases.sorted().map { Numerals.chinese(plan.phases[$0].ordinal) })
    add(.textWord, text.isEmpty ? [] : [text])
    return parts
  }
}
