/// Where something may go to, as it is offered.
package struct MovePlace: Equatable, Sendable {
  /// What it is named by: the heading under which it would stand, or what it would stand behind.
  package var named: EditPlace
  package var side: Regrouping.Side
  /// What it would stand beside, or in.
  package var beside: EditPlace
}

extension Plan {
  /// All places that something may go to, in the order of the plan: under each heading, and behind each that stands
  /// there; of its own heading what stands first comes in front. Where it is now is among them.
  package func movePlaces(of place: EditPlace) -> [MovePlace] {
    homes(for: place).flatMap { home, children -> [MovePlace] in
      let isOwn = children.contains(place)
      let first =
        isOwn
        ? MovePlace(named: home, side: .before, beside: children[0])
        : MovePlace(named: home, side: .into, beside: home)
      // Behind the only one is what the heading offers already.
      let behind = isOwn || children.count > 1 ? children : []
      return [first] + behind.map { MovePlace(named: $0, side: .after, beside: $0) }
    }
  }

  /// The headings that it may stand under, each with what stands there.
  private func homes(for place: EditPlace) -> [(EditPlace, [EditPlace])] {
    switch place {
    case .group: return [(.plan, groups.indices.map(EditPlace.group))]
    case .phase: return [(.plan, phases.indices.map(EditPlace.phase))]
    case .task(let task) where tasks[task].parent == nil:
      return groups.indices.map { group in
        (.group(group), groups[group].tasks.filter { tasks[$0].parent == nil }.map(EditPlace.task))
      }
    case .task: return parents.map { task in (.task(task), parts(of: task)) }
    case .item:
      let leaves = tasks.indices.filter { !tasks[$0].hasParts }.map { task in
        (EditPlace.task(task), tasks[task].assignments.map(EditPlace.item))
      }
      return leaves + phases.indices.map { (.phase($0), phases[$0].deliverables.map(EditPlace.item)) }
    case .target:
      return assignments.indices.map { (.item($0), assignments[$0].targets.map(EditPlace.target)) }
    case .plan, .unit: return []
    }
  }

  private var parents: [Int] { tasks.indices.filter { tasks[$0].hasParts } }

  private func parts(of task: Int) -> [EditPlace] {
    let own = groups[tasks[task].group].tasks
    return own.filter { tasks[$0].parent == task }.map(EditPlace.task)
  }
}
