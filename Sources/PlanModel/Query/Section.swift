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

  /// What a part is called: `（七）建设良好人居环境，…`, 阶段一 动员部署阶段. Neither looks like the other.
  package func name(of section: Section) -> FieldValue {
    switch section {
    case .phase(let phase): .section(phase: phases[phase].ordinal, title: text(phases[phase].title))
    case .group(let group):
      .section(phase: nil, title: text(groups[group].number) + text(groups[group].title))
    }
  }
}
