import PlanModel

extension Filter {
  /// Its conditions in words, `牵头=县水务局`, one each.
  package func conditions(in language: Language) -> [String] {
    var parts: [String] = []
    func add(_ name: String, _ words: [String]) {
      if !words.isEmpty { parts.append("\(name)=\(language.list(words))") }
    }
    add(role.text(in: language), [unit].compactMap(\.self))
    let isOpen = statuses == Filter.open
    let named = Status.allCases.filter(statuses.contains).map { $0.text(in: language) }
    add(FieldHeading.status.text(in: language), isOpen ? [String(.openItems, in: language)] : named)
    add(FieldHeading.light.text(in: language), lights.sorted(by: >).map { $0.text(in: language) })
    add(FieldHeading.due.text(in: language), [due].compactMap { $0?.text(in: language) })
    add(String(.only, in: language), ItemTrait.allCases.filter(traits.contains).map { $0.text(in: language) })
    add(String(.phase, in: language), phases.sorted().map { language.numeral($0) })
    add(String(.text, in: language), text.isEmpty ? [] : [text])
    return parts
  }
}
