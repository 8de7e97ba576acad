import PlanBytes

/// What differs between two readings of a plan: which items are the same, which were reworded, added, taken out.
package struct PlanDifference: Sendable {
  /// Items that are in both, in the order of the new plan; indexes into `assignments`.
  package private(set) var kept: [Pair] = []
  /// Items of the new plan that the old one has not.
  package private(set) var added: [Int] = []
  /// Items of the old plan that the new one has not.
  package private(set) var removed: [Int] = []
  /// Targets that are in both, also those of the plan as a whole; indexes into `targets`.
  package private(set) var targets: [(old: Int, new: Int)] = []

  package struct Pair: Sendable {
    package var old: Int
    package var new: Int
    /// Empty where the item says the same.
    package var changes: [Change]
  }

  /// A field of an item that reads differently.
  package struct Change: Sendable {
    package var field: ItemField
    package var old: FieldValue
    package var new: FieldValue
  }

  package var changed: [Pair] { kept.filter { !$0.changes.isEmpty } }
  package var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }

  package init(from old: Plan, to new: Plan) {
    var partners = PlanMatch.byID(old, new)
    let known = Set(partners.values)
    for (oldHome, newHome) in PlanMatch.homes(old, new) {
      let ones = oldHome.filter { !known.contains($0) }
      let others = newHome.filter { partners[$0] == nil }
      for (one, other) in PlanMatch.items(old, ones, new, others) { partners[other] = one }
    }
    var shared: [Homes: [Change]] = [:]
    for index in new.assignments.indices {
      guard let partner = partners[index] else {
        added.append(index)
        continue
      }
      let homes = Homes(old: old.assignments[partner].home, new: new.assignments[index].home)
      let own = PlanDifference.changes(old[partner], new[index], PlanDifference.ownFields)
      // The items of one task share it: it is compared once.
      let ofHome =
        shared[homes] ?? PlanDifference.changes(old[partner], new[index], PlanDifference.sharedFields)
      shared[homes] = ofHome
      kept.append(Pair(old: partner, new: index, changes: own + ofHome))
      targets += PlanMatch.targets(
        old, old.assignments[partner].targets, new, new.assignments[index].targets)
    }
    targets += PlanMatch.targets(old, old.header.targets, new, new.header.targets)
    let used = Set(partners.values)
    removed = old.assignments.indices.filter { !used.contains($0) }
  }

  /// Where two items stand that are the same.
  private struct Homes: Hashable {
    var old: Assignment.Home
    var new: Assignment.Home
  }

  private static let (ownFields, sharedFields) = (
    ItemField.compared.filter { !$0.isShared }, ItemField.compared.filter(\.isShared)
  )

  private static func changes(_ old: PlanItem, _ new: PlanItem, _ fields: [ItemField]) -> [Change] {
    fields.compactMap { field in
      guard let before = field.value(of: old), let after = field.value(of: new), !before.says(after) else {
        return nil
      }
      return Change(field: field, old: before, new: after)
    }
  }
}
