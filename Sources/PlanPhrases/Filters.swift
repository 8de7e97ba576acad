import PlanModel

extension Filter {
  /// Its conditions in words, `牵头=县水务局`, one each.
  package func conditions(in plan: Plan, in language: Language) -> [String] {
    var parts: [String] = []
    if let unit { parts.append("\(role.text(in: language))=\(plan.units[unit])") }
    func add(_ name: String, _ words: [String]) {
      if !words.isEmpty { parts.append("\(name)=\(language.list(words))") }
    }
    let isOpen = statuses == Filter.open
    let named = Status.allCases.filter(statuses.contains).map { $0.text(in: language) }
    add(FieldHeading.status.text(in: language), isOpen ? [String(.openItems, in: language)] : named)
    add(FieldHeading.light.text(in: language), lights.sorted(by: >).map { $0.text(in: language) })
    add(
      String(.phase, in: language), phases.sorted().map { language.numeral(plan.phases[$0].ordinal) })
    add(String(.text, in: language), text.isEmpty ? [] : [text])
    return parts
  }
}
