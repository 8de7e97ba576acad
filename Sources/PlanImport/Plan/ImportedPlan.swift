import PlanModel

/// A work plan as a document has it, before it has a place in the store.
package struct ImportedPlan: Equatable, Sendable {
  package var title = ""
  /// What stands before and around the tasks: preamble, principles, organisation.
  package var background: [ImportedText] = []
  package var groups: [ImportedGroup] = []
  package var phases: [ImportedPhase] = []
  package var safeguards: [ImportedSafeguard] = []
  /// Of the plan as a whole.
  package var targets: [ImportedTarget] = []
  package var deadlines: [ImportedDate] = []
  package var doubts: [Doubt] = []
  package var sureness = ImportSureness()

  package var tasks: [ImportedTask] { groups.flatMap(\.tasks) }

  /// Those of each task, with the units of its group where it names none.
  var responsibilities: [[ImportedAssignment]] {
    groups.flatMap { group in group.tasks.map { $0.assignments.map(group.responsible) } }
  }
}

/// Text under a heading, which may be empty.
package struct ImportedText: Equatable, Sendable {
  package var heading: String
  package var paragraphs: [String]
  package var line: Int
}

/// A task group (任务组); its title is empty where the document has no level above the tasks.
package struct ImportedGroup: Equatable, Sendable {
  package var number = ""
  package var title = ""
  package var paragraphs: [String] = []
  /// Units that are responsible for the group as a whole.
  package var assignments: [ImportedAssignment] = []
  package var tasks: [ImportedTask] = []
  package var line = 1
  /// Made of a document in which no items were found.
  package var isUngrouped = false
  /// The text of the cell that it was made from.
  var sourceTitle = ""

  /// Who is responsible for a part of one of its tasks: those whom it names, else those of the group.
  func responsible(for part: ImportedAssignment) -> ImportedAssignment {
    part.units.isEmpty ? assignments.first ?? part : part
  }
}

/// A numbered sub-task, or a part of one.
package struct ImportedTask: Equatable, Sendable {
  package var number = ""
  package var title = ""
  /// The task whose part this is.
  package var parent: Parent?
  /// The text without title and clauses.
  package var paragraphs: [String] = []
  package var assignments: [ImportedAssignment] = []
  /// In no assignment of its own.
  package var deadlines: [ImportedDate] = []
  package var line = 1

  package var targets: [ImportedTarget] { assignments.flatMap(\.targets) }

  package struct Parent: Equatable, Sendable {
    package var number: String
    package var title: String
    package var paragraphs: [String]
  }
}

/// What one lead, or joint leads, must do; without units where the document names none.
package struct ImportedAssignment: Equatable, Sendable {
  package var leads: [String] = []
  package var cooperating: [String] = []
  /// What it covers, where a task has several.
  package var scope = ""
  /// 牵头 or 责任, as the document calls its leads.
  package var role = ""
  package var targets: [ImportedTarget] = []
  /// The last of the days in the text that it covers.
  package var due: PartialDate?

  package var units: [String] { leads + cooperating }

  /// Those who help become those who lead.
  mutating func leadByHelp() {
    leads = cooperating
    cooperating = []
  }
}

/// A date as the text has it.
package struct ImportedDate: Equatable, Sendable {
  package var text: String
  package var date: PartialDate
  /// Where it stands in its passage.
  var place = 0

  var end: Int { place + text.unicodeScalars.count }
}

/// An implementation phase.
package struct ImportedPhase: Equatable, Sendable {
  package var number = ""
  package var title = ""
  package var start: PartialDate?
  package var end: PartialDate?
  package var deliverables: [String] = []
  package var line = 1
  /// Only its start is named, which stands for the end too: 2023年起.
  var isOpen = false
  /// Its end is named before its start.
  var isReversed = false
}

/// A safeguard (保障措施).
package struct ImportedSafeguard: Equatable, Sendable {
  package var number = ""
  package var title = ""
  package var paragraphs: [String] = []
  package var assignments: [ImportedAssignment] = []
  package var line = 1
}
