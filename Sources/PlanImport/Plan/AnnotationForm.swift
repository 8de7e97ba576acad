import PlanModel
import PlanPhrases

/// An imported plan as JSON: groups, tasks with assignments, targets and deadlines, phases, safeguards, and what is
/// doubtful. Absent dates are empty texts.
package struct AnnotationForm: Encodable {
  let title: String
  let groups: [Group]
  let phases: [Phase]
  let safeguards: [Safeguard]
  let targets: [Target]
  let deadlines: [Deadline]
  let units: [Unit]
  let background: [Background]
  let doubts: [DoubtForm]

  package init(
    _ plan: ImportedPlan, countedIn unit: ImportPlace.Unit = .line, in language: Language = .chinese
  ) {
    doubts = plan.doubts.map { DoubtForm($0, unit, language) }
    title = plan.title
    groups = plan.groups.map(Group.init)
    phases = plan.phases.map(Phase.init)
    safeguards = plan.safeguards.map(Safeguard.init)
    targets = plan.targets.map(Target.init)
    deadlines = plan.deadlines.map(Deadline.init)
    units = plan.unitCounts.map(Unit.init)
    background = plan.background.map(Background.init)
  }

  struct DoubtForm: Encodable {
    let line: Int
    let text: String

    init(_ doubt: Doubt, _ unit: ImportPlace.Unit, _ language: Language) {
      line = doubt.line
      text = String(.doubt(doubt.kind, at: ImportPlace(unit, doubt.line)), in: language)
    }
  }

  struct Group: Encodable {
    let number: String
    let title: String
    let assignments: [Assignment]
    let tasks: [Task]

    init(_ group: ImportedGroup) {
      number = group.number
      title = group.title
      assignments = group.assignments.map(Assignment.init)
      tasks = group.tasks.map(Task.init)
    }
  }

  struct Task: Encodable {
    let number: String
    let title: String
    let parent: String?
    let text: [String]
    let assignments: [Assignment]
    let targets: [Target]
    let deadlines: [Deadline]
    let line: Int

    init(_ task: ImportedTask) {
      number = task.number
      title = task.title
      parent = task.parent?.title
      text = task.paragraphs
      assignments = task.assignments.filter { !$0.units.isEmpty }.map(Assignment.init)
      targets = task.targets.map(Target.init)
      deadlines = task.deadlines.map(Deadline.init)
      line = task.line
    }
  }

  struct Assignment: Encodable {
    let lead: [String]
    let cooperating: [String]
    let scope: String
    let role: String

    init(_ assignment: ImportedAssignment) {
      lead = assignment.leads
      cooperating = assignment.cooperating
      scope = assignment.scope
      role = assignment.role
    }
  }

  struct Target: Encodable {
    let text: String
    let indicator: String
    let comparator: String
    let value: Double
    let unit: String

    init(_ target: ImportedTarget) {
      text = target.text
      indicator = target.indicator
      comparator = target.comparator.rawValue
      value = Double(target.value) ?? 0
      unit = target.measure
    }
  }

  struct Deadline: Encodable {
    let text: String
    let date: String

    init(_ deadline: ImportedDate) {
      text = deadline.text
      date = deadline.date.description
    }
  }

  struct Phase: Encodable {
    let number: String
    let title: String
    let start: String
    let end: String
    let deliverables: [String]

    init(_ phase: ImportedPhase) {
      number = phase.number
      title = phase.title
      start = phase.start?.description ?? ""
      end = phase.isOpen ? "" : phase.end?.description ?? ""
      deliverables = phase.deliverables
    }
  }

  struct Safeguard: Encodable {
    let number: String
    let title: String
    let assignments: [Assignment]

    init(_ safeguard: ImportedSafeguard) {
      number = safeguard.number
      title = safeguard.title
      assignments = safeguard.assignments.map(Assignment.init)
    }
  }

  struct Unit: Encodable {
    let name: String
    let items: Int

    init(_ count: (name: String, items: Int)) {
      name = count.name
      items = count.items
    }
  }

  struct Background: Encodable {
    let heading: String
    let paragraphs: [String]
    let line: Int

    init(_ text: ImportedText) {
      heading = text.heading
      paragraphs = text.paragraphs
      line = text.line
    }
  }
}

extension ImportedPlan {
  /// The units with the number of assignments that name each, most first.
  package var unitCounts: [(name: String, items: Int)] {
    var counts: [String: Int] = [:]
    for assignment in responsibilities.joined() {
      for unit in assignment.units { counts[unit, default: 0] += 1 }
    }
    return counts.map { (name: $0.key, items: $0.value) }.sorted { ($1.items, $0.name) < ($0.items, $1.name) }
  }
}
