import PlanModel

/// The conditions that are set, in the words of the commands.
struct FilterEntry: Encodable {
  let unit: String?
  let role: String?
  let phases: [Int]?
  let statuses: [String]?
  let lights: [String]?
  let due: [String]?
  let traits: [String]?
  let text: String?

  /// - Parameter asOf: the day looked at.
  init(_ filter: Filter, seenFrom asOf: Day) {
    func unlessEmpty<Words: Collection>(_ words: Words) -> Words? { words.isEmpty ? nil : words }
    self.unit = filter.unit
    self.role = filter.unit.map { _ in filter.role.code }
    self.phases = unlessEmpty(filter.phases.sorted())
    self.statuses = unlessEmpty(Status.allCases.filter(filter.statuses.contains).map(\.code))
    self.lights = unlessEmpty(filter.lights.sorted(by: >).map(\.code))
    let days = filter.due?.days(seenFrom: asOf)
    self.due = days.map { [$0.lowerBound.description, $0.upperBound.description] }
    self.traits = unlessEmpty(ItemTrait.allCases.filter(filter.traits.contains).map(\.code))
    self.text = unlessEmpty(filter.text)
  }
}
