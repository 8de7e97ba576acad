/// Where something may go to, as it is offered.
package struct MovePlace: Equatable, Sendable {
  /// What it is named by: the heading under which it would stand, or what it would stand behind.
  package var named: EditPlace
  package var side: Regrouping.Side
  /// What it would stand beside, or in.
  package var beside: EditPlace
}

extension Plan {
  /// The places that something may go to under a heading: there, and behind each that stands there; under its own
  /// heading the first comes in front. Where it is now is among them.
  package func movePlaces(of place: EditPlace, under home: EditPlace) -> [MovePlace] {
    let children = children(of: home, like: place)
    let isOwn = self.home(of: place) == home
    let first =
      if isOwn, let first = children.first {
        MovePlace(named: home, side: .before, beside: first)
      } else {
        MovePlace(named: home, side: .into, beside: home)
      }
    // Behind the only one is what the heading offers already.
    let behind = isOwn || children.count > 1 ? children : []
    return [first] + behind.map { MovePlace(named: $0, side: .after, beside: $0) }
  }

  /// The headings that something may stand under, or the items, in the order of the plan.
  package func homes(for place: EditPlace) -> [EditPlace] {
    switch place {
    case .group, .phase: [.plan]
    case .task(let task):
      tasks[task].parent == nil
        ? groups.indices.map(EditPlace.group)
        : tasks.indices.filter { tasks[$0].hasParts }.map(EditPlace.task)
    case .item:
      tasks.indices.filter { !tasks[$0].hasParts }.map(EditPlace.task) + phases.indices.map(EditPlace.phase)
    case .target: assignments.indices.map(EditPlace.item)
    case .plan, .unit: []
    }
  }

  /// What something stands under now; nil for what stands under nothing.
  package func home(of place: EditPlace) -> EditPlace? {
    switch place {
    case .group, .phase: .plan
    case .task(let task): tasks[task].parent.map(EditPlace.task) ?? .group(tasks[task].group)
    case .item(let index): home(ofItem: index)
    case .target(let index): item(ofTarget: index).map(EditPlace.item)
    case .plan, .unit: nil
    }
  }

  /// What stands right under a heading, or an item, of a kind.
  private func children(of home: EditPlace, like place: EditPlace) -> [EditPlace] {
    switch home {
    case .plan:
      if case .phase = place { return phases.indices.map(EditPlace.phase) }
      return groups.indices.map(EditPlace.group)
    case .group(let group):
      return groups[group].tasks.filter { tasks[$0].parent == nil }.map(EditPlace.task)
    case .task(let task):
      if !tasks[task].hasParts { return tasks[task].assignments.map(EditPlace.item) }
      return groups[tasks[task].group].tasks.filter { tasks[$0].parent == task }.map(EditPlace.task)
    case .phase(let phase): return phases[phase].deliverables.map(EditPlace.item)
    case .item(let index): return assignments[index].targets.map(EditPlace.target)
    case .target, .unit: return []
    }
  }
}
