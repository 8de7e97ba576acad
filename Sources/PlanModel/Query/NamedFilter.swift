/// Filters that every office needs, by name.
package enum NamedFilter: CaseIterable, Sendable {
  /// What the person's own unit is late with.
  case mineLate
  /// Open, and due within 30 days.
  case dueSoon
  case silent, conflict, undated, doubtful

  /// The word in commands.
  package var code: String {
    switch self {
    case .mineLate: "mine-late"
    case .dueSoon: "due-30"
    case .silent, .conflict, .undated, .doubtful: "\(self)"
    }
  }

  /// What it shows.
  ///
  /// - Parameter unit: the person's own.
  /// - Returns: nil where it takes the person's unit, and that is not known.
  package func filter(of unit: String?) -> Filter? {
    var filter = Filter()
    switch self {
    case .mineLate:
      guard let unit else { return nil }
      filter.unit = unit
      filter.lights = [.red]
    case .dueSoon:
      filter.statuses = Filter.open
      filter.due = .within(days: 30)
    case .silent: filter.traits = [.silent]
    case .conflict: filter.traits = [.conflict]
    case .undated: filter.traits = [.undated]
    case .doubtful: filter.traits = [.doubtful]
    }
    return filter
  }
}

extension Plan {
  /// The unit that a person says is theirs; nil where the plan has none that is surely meant.
  package func ownUnit(of person: Person?) -> String? {
    guard let person, !person.unit.isEmpty else { return nil }
    let found = units(named: person.unit)
    return found.count == 1 ? units[found[0]] : nil
  }
}
