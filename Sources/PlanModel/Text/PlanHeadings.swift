import PlanBytes

// Headings: `#` the plan, `##` a section, `###` a phase, a task or a safeguard, `####` a part of a task.
extension PlanReader {
  mutating func heading(_ level: Int, title written: ByteRange) {
    let title = withoutID(written)
    switch level {
    case 1: planTitle(title)
    case 2: openSection(title)
    case 3: openEntry(title)
    case 4: openPart(title)
    default: report(.headingTooDeep, title)
    }
  }

  private mutating func planTitle(_ title: ByteRange) {
    guard plan.title.isEmpty else {
      report(.secondTitle, title)
      section = .ignored
      return
    }
    plan.title = title
    section = .header
  }

  private mutating func openSection(_ title: ByteRange) {
    // As written: `\单位` is a group of that name.
    switch String(decoding: source[title], as: UTF8.self) {
    case PlanSections.phases, PlanSections.implementation: section = .phases
    case PlanSections.safeguards: section = .safeguards
    case PlanSections.units: section = .units
    default:
      let number = Numbering(source, in: title)
      let end = plan.assignments.count
      plan.groups.append(
        TaskGroup(
          number: number.written, ordinal: number.value ?? plan.groups.count + 1, title: number.title,
          tasks: plan.tasks.count..<plan.tasks.count, assignments: end..<end, line: lineNumber))
      section = .group(plan.groups.count - 1)
      counts = (0, 0)
    }
  }

  private mutating func openEntry(_ title: ByteRange) {
    switch section {
    case .phases, .phase: openPhase(title)
    case .safeguards, .safeguard:
      let number = Numbering(source, in: title)
      plan.safeguards.append(
        Safeguard(number: number.written, title: number.title, body: title.upperBound..<title.upperBound))
      section = .safeguard
    case .group(let group): openTask(title, group: group, parent: nil)
    case .task(let task): openTask(title, group: plan.tasks[task].group, parent: nil)
    case .preamble, .header, .units, .ignored: report(.taskWithoutGroup, title)
    }
  }

  private mutating func openPart(_ title: ByteRange) {
    guard case .task(let task) = section else { return report(.partWithoutTask, title) }
    let parent = plan.tasks[task].parent ?? task
    plan.tasks[parent].hasParts = true
    openTask(title, group: plan.tasks[task].group, parent: parent)
  }

  private mutating func openTask(_ title: ByteRange, group: Int, parent: Int?) {
    let number = Numbering(source, in: title)
    let end = plan.assignments.count
    counts = parent == nil ? (counts.task + 1, 0) : (counts.task, counts.part + 1)
    plan.tasks.append(
      PlanTask(
        number: number.written, ordinal: number.value ?? (parent == nil ? counts.task : counts.part),
        title: number.title, parent: parent, group: group, assignments: end..<end,
        body: title.upperBound..<title.upperBound, line: lineNumber))
    plan.groups[group].tasks = plan.groups[group].tasks.lowerBound..<plan.tasks.count
    section = .task(plan.tasks.count - 1)
  }

  /// `（一）动员部署阶段 2017-06 – 2017-08`
  private mutating func openPhase(_ heading: ByteRange) {
    let number = Numbering(source, in: heading)
    let end = plan.assignments.count
    let dated = datesAtEnd(of: number.title)
    let title = dated?.title ?? number.title
    if let span = dated?.span, span.lastDay < span.firstDay {
      report(.phaseEndsBeforeStart, title.upperBound..<heading.upperBound)
    }
    if dated == nil { report(.phaseWithoutDates, heading) }
    plan.phases.append(
      Phase(
        number: number.written, ordinal: number.value ?? plan.phases.count + 1, title: title,
        span: dated?.span, deliverables: end..<end, line: lineNumber))
    section = .phase(plan.phases.count - 1)
  }

  /// In UTF-8 bytes, blanks between the parts included.
  private static let longestDates = 120

  private func datesAtEnd(of range: ByteRange) -> (title: ByteRange, span: PhaseSpan)? {
    // Two dates and a sign take no more: longer titles are gone through once.
    let dates = max(range.lowerBound, range.upperBound - PlanReader.longestDates)..<range.upperBound
    for index in dates where source[index] == Ascii.space || source[index] == Ascii.tab {
      var scanner = DateScanner(bytes: Array(source[index + 1..<range.upperBound]))
      guard let start = scanner.date(), scanner.rangeSign(), let end = scanner.date(), scanner.isAtEnd else {
        continue
      }
      return (source.trimmed(range.lowerBound..<index), PhaseSpan(start: start, end: end))
    }
    return nil
  }

  /// A heading or the end of the file ends the text of the task or safeguard before it.
  mutating func closeTask(at end: Int) {
    switch section {
    case .task(let task): plan.tasks[task].body = plan.tasks[task].body.lowerBound..<end
    case .safeguard:
      plan.safeguards[plan.safeguards.count - 1].body =
        plan.safeguards[plan.safeguards.count - 1].body.lowerBound..<end
    case .preamble, .header, .phases, .phase, .safeguards, .units, .group, .ignored: break
    }
  }
}

/// The titles of sections that are no task groups, as they are written.
package enum PlanSections {
  package static let phases = "阶段"
  package static let implementation = "实施阶段"
  package static let safeguards = "保障措施"
  package static let units = "单位"

  /// A group of such a name has a backslash before it.
  package static let all = [phases, implementation, safeguards, units]
}
