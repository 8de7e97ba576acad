import PlanModel
import PlanPhrases

/// Writes an imported plan as the text of a `plan.md` (`Plans/FORMAT.md`).
package struct PlanText<Generator: RandomNumberGenerator> {
  private var lines: [String] = []
  private var generator: Generator
  private var usedIDs: Set<ItemID> = []
  private let plan: ImportedPlan
  private var doubts: DoubtPlaces
  private let groupNumbers: [String]
  private let unit: ImportPlace.Unit

  /// - Parameter generator: gives the ids.
  package static func text(
    of plan: ImportedPlan, countedIn unit: ImportPlace.Unit, using generator: Generator
  ) -> String {
    var writer = PlanText(plan: plan, unit: unit, generator: generator)
    writer.writeHeader()
    writer.writePhases()
    for (index, group) in plan.groups.enumerated() { writer.write(group, place: index + 1) }
    writer.writeSafeguards()
    return writer.lines.joined(separator: "\n") + "\n"
  }

  private init(plan: ImportedPlan, unit: ImportPlace.Unit, generator: Generator) {
    self.plan = plan
    self.unit = unit
    self.generator = generator
    doubts = DoubtPlaces(plan)
    groupNumbers = Numbers.unique(plan.groups.map(\.number))
  }

  // MARK: Header

  private mutating func writeHeader() {
    lines.append("# " + Escape.heading(plan.title))
    field(.format, "duban \(PlanHeader.supportedFormat)")
    field(.planID, PlanHeader.newID(using: &generator))
    field(.zone, "+0800")
    field(.warningDays, "30")
    for deadline in plan.deadlines { field(.due, "\(deadline.date) \(Escape.line(deadline.text))") }
    for target in plan.targets { field(.target, "\(text(of: target, named: plan.title)) ^\(newID())") }
    for doubt in doubts.ofPlan { field(.doubt, Escape.line(words(doubt))) }
    for text in plan.background {
      lines.append("")
      if !text.heading.isEmpty { lines += [Escape.bold(text.heading), ""] }
      lines.append(text.paragraphs.map(Escape.paragraph).joined(separator: "\n\n"))
    }
  }

  private mutating func field(_ name: FieldName, _ value: String) {
    lines.append("- \(name.written): \(value)")
  }

  private mutating func newID() -> ItemID {
    while true {
      let id = ItemID.random(using: &generator)
      if usedIDs.insert(id).inserted { return id }
    }
  }

  // MARK: Phases

  private mutating func writePhases() {
    guard !plan.phases.isEmpty else { return }
    lines += ["", "## \(PlanSections.phases)"]
    let numbers = Numbers.unique(plan.phases.map(\.number))
    for (index, phase) in plan.phases.enumerated() {
      if index > 0 { lines.append("") }
      let span = phase.end.map { " \(phase.isReversed ? $0 : phase.start ?? $0) – \($0)" } ?? ""
      lines.append("### \(numbers[index])\(Escape.heading(phase.title))\(span)")
      for (place, deliverable) in phase.deliverables.enumerated() {
        let doubt = place == 0 ? doubtField(doubts.ofPhases[index] ?? []) : ""
        lines.append("- \(Escape.scope(deliverable))\(doubt) ^\(newID())")
      }
    }
  }

  // MARK: Groups and tasks

  private mutating func write(_ group: ImportedGroup, place: Int) {
    let number = groupNumbers[place - 1]
    let title =
      group.title.isEmpty ? (group.isUngrouped ? TitleWords.ungrouped : TitleWords.group) : group.title
    let heading = number + Escape.heading(title)
    lines += ["", "## " + (PlanSections.all.contains(heading) ? "\\" : "") + heading]
    lines += group.paragraphs.map(Escape.paragraph)
    let numbers = Numbers.ofTasks(group.tasks)
    var parent: ImportedTask.Parent?
    for (index, task) in group.tasks.enumerated() {
      if let own = task.parent, own != parent {
        lines += ["", "### \(numbers[index].parent)\(Escape.heading(own.title))"]
        lines += own.paragraphs.map(Escape.paragraph)
      } else if task.parent == nil {
        lines.append("")
      }
      parent = task.parent
      lines.append(
        (task.parent == nil ? "### " : "#### ") + numbers[index].own + Escape.heading(task.title))
      lines += task.paragraphs.map(Escape.paragraph)
      writeAssignments(of: task, in: group)
    }
  }

  private mutating func writeAssignments(of task: ImportedTask, in group: ImportedGroup) {
    for (index, assignment) in task.assignments.enumerated() {
      let own = group.responsible(for: assignment)
      var fields: [String] = []
      if !own.leads.isEmpty { fields.append(FieldName.lead.written + ": " + Escape.units(own.leads)) }
      if !own.cooperating.isEmpty {
        fields.append(FieldName.support.written + ": " + Escape.units(own.cooperating))
      }
      let scope = assignment.scope.isEmpty && own.units.isEmpty ? task.title : assignment.scope
      if !scope.isEmpty {
        fields.append(
          fields.isEmpty ? Escape.scope(scope) : FieldName.scope.written + ": " + Escape.value(scope))
      }
      if let due = assignment.due {
        fields.append("\(FieldName.due.written): \(due)")
      }
      let doubt = index == 0 ? doubtField(doubts.takeDoubts(of: task)) : ""
      lines.append("- \(fields.joined(separator: "；"))\(doubt) ^\(newID())")
      for target in assignment.targets {
        lines.append("  - \(FieldName.target.written): \(text(of: target, named: task.title)) ^\(newID())")
      }
    }
  }

  private func text(of target: ImportedTarget, named fallback: String) -> String {
    let name = target.indicator.isEmpty ? fallback : target.indicator
    let number = "\(target.comparator.sign) \(target.value)"
    return "\(Escape.value(name)) \(number)" + (target.measure.isEmpty ? "" : " \(target.measure)")
  }

  private func doubtField(_ doubts: [Doubt]) -> String {
    guard !doubts.isEmpty else { return "" }
    let words = doubts.map(words).joined(separator: "；")
    return "；\(FieldName.doubt.written): \(Escape.value(words))"
  }

  private func words(_ doubt: Doubt) -> String {
    String(.doubt(doubt.kind, at: ImportPlace(unit, doubt.line)), in: .ofFiles)
  }

  // MARK: Safeguards

  private mutating func writeSafeguards() {
    guard !plan.safeguards.isEmpty else { return }
    lines += ["", "## \(PlanSections.safeguards)"]
    let numbers = Numbers.unique(plan.safeguards.map(\.number))
    for (index, safeguard) in plan.safeguards.enumerated() {
      if index > 0 { lines.append("") }
      lines.append("### \(numbers[index])\(Escape.heading(safeguard.title))")
      lines += safeguard.paragraphs.map(Escape.paragraph)
    }
  }
}
