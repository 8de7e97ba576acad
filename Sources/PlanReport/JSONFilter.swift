import PlanModel

/// The conditions that are set, in the words of the commands.
struct FilterEntry: JSONValue {
  let filter: Filter
  /// The day looked at.
  let asOf: Day

  /// Nil where nothing is asked for.
  init?(_ filter: Filter, seenFrom asOf: Day) {
    guard !filter.isEmpty else { return nil }
    (self.filter, self.asOf) = (filter, asOf)
  }

  func write(to json: inout JSONWriter) {
    func unlessEmpty<Words: Collection>(_ words: Words) -> Words? { words.isEmpty ? nil : words }
    let days = filter.due?.days(seenFrom: asOf)
    json.object { json in
      json.member("due", ifAny: days.map { [$0.lowerBound.description, $0.upperBound.description] })
      json.member("lights", ifAny: unlessEmpty(filter.lights.sorted(by: >).map(\.code)))
      json.member("phases", ifAny: unlessEmpty(filter.phases.sorted()))
      json.member("role", ifAny: filter.unit.map { _ in filter.role.code })
      json.member(
        "statuses", ifAny: unlessEmpty(Status.allCases.filter(filter.statuses.contains).map(\.code)))
      json.member("text", ifAny: unlessEmpty(filter.text))
      json.member("traits", ifAny: unlessEmpty(ItemTrait.allCases.filter(filter.traits.contains).map(\.code)))
      json.member("unit", ifAny: filter.unit)
    }
  }
}
