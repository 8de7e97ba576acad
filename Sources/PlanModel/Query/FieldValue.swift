import PlanBytes

/// What a field says of an item.
package enum FieldValue: Sendable {
  case nothing
  case text(String)
  /// The titles of a task and of those above it, the highest first.
  case path([String])
  case number(ItemNumber)
  /// The title of a phase with its ordinal, or of a group with its number.
  case section(phase: Int?, title: String)
  case names([String])
  case targets([TargetText])
  /// A phase by its number, as a plan names it.
  case phase(Int)
  /// A due day, with the ordinal of the phase that it lies in.
  case due(Day, phase: Int?)
  case status(Status)
  case light(Light, isConflict: Bool)
  /// Of what is done, in the place of a light.
  case ending(Ending)
  /// What somebody should look at.
  case doubt(String)

  /// Whether a reading of another plan says the same.
  func says(_ other: FieldValue) -> Bool { comparisonForm(compared) == comparisonForm(other.compared) }

  /// All that it says, as one text.
  var compared: String {
    switch self {
    case .nothing: ""
    case .text(let text), .doubt(let text): text
    case .path(let titles): titles.joined(separator: "\n")
    case .number(let number): number.written
    case .section(_, let title): title
    case .names(let names): names.joined(separator: "\n")
    case .targets(let targets): targets.map(\.text).joined(separator: "\n")
    case .phase(let ordinal): Numerals.phaseName(ordinal)
    case .due(let day, _): day.description
    case .status(let status): status.code
    case .light(let light, let isConflict): isConflict ? "!" : light.code
    case .ending(let ending): ending == .asked ? ItemTrait.asked.code : ItemTrait.doneLate.code
    }
  }
}
