/// A foldable part of the 任务分解表: a phase with its deliverables or a group with its assignments.
package enum Section: Hashable, Sendable {
  case phase(Int)
  case group(Int)
}

extension Plan {
  /// The parts of the table from top to bottom: phases first, then groups.
  package var sections: [Section] { phases.indices.map(Section.phase) + groups.indices.map(Section.group) }

  /// The items of a part.
  package func items(of section: Section) -> Range<Int> {
    switch section {
    case .phase(let phase): phases[phase].deliverables
    case .group(let group): groups[group].assignments
    }
  }

  /// A group or phase with its number: `（七）建设良好人居环境，…`, 阶段一 动员部署阶段: neither looks like the other.
  package func name(of section: Section) -> String {
    switch section {
    case .phase(let phase): phaseName(phase) + " " + text(phases[phase].title)
    case .group(let group): text(groups[group].number) + text(groups[group].title)
    }
  }
}
