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

  /// A part of an item that reads differently.
  package struct Change: Equatable, Sendable {
    package var part: Part
    package var old: String
    package var new: String

    package enum Part: Sendable, CaseIterable {
      case title, leads, supporters, scope, due, targets, description
    }
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
    for index in new.assignments.indices {
      guard let partner = partners[index] else {
        added.append(index)
        continue
      }
      kept.append(Pair(old: partner, new: index, changes: PlanDifference.changes(old, partner, new, index)))
      targets += PlanMatch.targets(
        old, old.assignments[partner].targets, new, new.assignments[index].targets)
    }
    targets += PlanMatch.targets(old, old.header.targets, new, new.header.targets)
    let used = Set(partners.values)
    removed = old.assignments.indices.filter { !used.contains($0) }
  }

  private static func changes(_ old: Plan, _ one: Int, _ new: Plan, _ other: Int) -> [Change] {
    Change.Part.allCases.compactMap { part in
      let (before, after) = (old.text(of: part, one), new.text(of: part, other))
      return comparisonForm(before) == comparisonForm(after)
        ? nil : Change(part: part, old: before, new: after)
    }
  }
}

extension Plan {
  /// A part of an item as text, for comparing and showing.
  fileprivate func text(of part: PlanDifference.Change.Part, _ index: Int) -> String {
    let item = assignments[index]
    switch part {
    case .title: if case .task(let task) = item.home { return text(tasks[task].title) } else { return "" }
    case .leads: return leadUnits(of: index).joined(separator: "、")
    case .supporters: return supportingUnits(of: index).joined(separator: "、")
    case .scope: return text(item.scope)
    case .due: return dueText(item.due)
    case .targets:
      return targets[item.targets].map { text($0.indicator) + " " + goal(of: $0) }.joined(separator: "；")
    case .description:
      if case .task(let task) = item.home { return description(ofTask: task) } else { return "" }
    }
  }

  private func dueText(_ due: Assignment.Due) -> String {
    switch due {
    case .none: ""
    case .phase(let phase): phaseName(phase)
    case .date(let date): date.description
    }
  }
}
