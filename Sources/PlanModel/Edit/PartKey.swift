/// What of a plan is changed, known by what stays the same while the plan is edited around it.
package enum PartKey: Hashable, Sendable {
  case item(ItemKey)
  case target(TargetKey)
  /// The plan as a whole, a heading or a unit.
  case named(EditName)
}

extension Plan {
  /// Where something is; nil where it is not in the plan.
  package func place(of key: PartKey) -> EditPlace? {
    switch key {
    case .item(let key): index(of: key).map(EditPlace.item)
    case .target(let key): target(of: key).map(EditPlace.target)
    case .named(let name): editPlace(named: name, .short)
    }
  }

  /// What something is known by.
  package func key(of place: EditPlace) -> PartKey {
    switch place {
    case .item(let index): .item(key(of: index))
    case .target(let index): .target(key(ofTarget: index))
    case .plan, .group, .phase, .task, .unit: .named(editName(of: place))
    }
  }
}
