import PlanBytes

/// By how much what stands behind some lines is moved, once they are others.
struct Shift {
  private let (bytes, lines): (Int, Int)
  private let (assignments, targets, tasks, groups, mentions): (Int, Int, Int, Int, Int)

  /// - Parameters:
  ///   - old: how many of each there were up to the end of the lines.
  ///   - new: how many there are now.
  init(_ window: RereadWindow, from old: PlanCounts, to new: PlanCounts) {
    (bytes, lines) = (window.moreBytes, window.moreLines)
    (assignments, targets) = (new.assignments - old.assignments, new.targets - old.targets)
    (tasks, groups) = (new.tasks - old.tasks, new.groups - old.groups)
    mentions = new.mentions - old.mentions
  }

  /// What is not written has no place that could move.
  private func moved(_ range: ByteRange) -> ByteRange { range.upperBound == 0 ? range : range + bytes }

  func moved(_ finding: PlanFinding) -> PlanFinding {
    PlanFinding(problem: finding.problem, line: finding.line + lines, range: finding.range + bytes)
  }

  func moved(_ location: Plan.IDLocation, _ window: RereadWindow) -> Plan.IDLocation {
    let line = Int(location.line)
    if line < window.firstLine { return location }
    if line < window.nextLine { return .gone }
    switch location.subject {
    case .item(let index): return Plan.IDLocation(line: line + lines, of: .item(index + assignments))
    case .target(let index): return Plan.IDLocation(line: line + lines, of: .target(index + targets))
    }
  }

  func moved(_ old: Assignment) -> Assignment {
    var item = old
    if case .task(let task) = item.home { item.home = .task(task + tasks) }
    (item.lineRange, item.scope) = (item.lineRange + bytes, moved(item.scope))
    item.writtenID = item.writtenID.map { $0 + bytes }
    item.targets = item.targets + targets
    if item.leads.upperBound > 0 { item.leads = item.leads + mentions }
    if item.supporters.upperBound > 0 { item.supporters = item.supporters + mentions }
    item.line += lines
    return item
  }

  func moved(_ old: Target) -> Target {
    var target = old
    target.writtenID = target.writtenID.map { $0 + bytes }
    (target.indicator, target.value) = (target.indicator + bytes, target.value + bytes)
    target.countedIn = moved(target.countedIn)
    target.line += lines
    return target
  }

  func moved(_ old: PlanTask) -> PlanTask {
    var task = old
    (task.number, task.title, task.body) = (task.number + bytes, task.title + bytes, task.body + bytes)
    task.parent = task.parent.map { $0 + tasks }
    task.group += groups
    task.assignments = task.assignments + assignments
    task.line += lines
    return task
  }

  func moved(_ old: TaskGroup) -> TaskGroup {
    var group = old
    (group.number, group.title) = (group.number + bytes, group.title + bytes)
    (group.tasks, group.assignments) = (group.tasks + tasks, group.assignments + assignments)
    group.line += lines
    return group
  }

  func moved(_ old: Phase) -> Phase {
    var phase = old
    (phase.number, phase.title) = (phase.number + bytes, phase.title + bytes)
    phase.shortTitle = phase.shortTitle.map { $0 + bytes }
    phase.deliverables = phase.deliverables + assignments
    phase.line += lines
    return phase
  }

  func moved(_ old: Safeguard) -> Safeguard {
    var safeguard = old
    (safeguard.number, safeguard.title) = (safeguard.number + bytes, safeguard.title + bytes)
    safeguard.body = safeguard.body + bytes
    return safeguard
  }

  /// The end of what belongs to a group that goes on behind the lines.
  ///
  /// - Parameter own: what of it stands before their end.
  func joined(_ own: TaskGroup, _ old: TaskGroup, from behind: PlanCounts) -> TaskGroup {
    var group = own
    if old.tasks.upperBound > behind.tasks {
      group.tasks = own.tasks.lowerBound..<old.tasks.upperBound + tasks
    }
    if old.assignments.upperBound > behind.assignments {
      group.assignments = own.assignments.lowerBound..<old.assignments.upperBound + assignments
    }
    return group
  }

  func moved(item index: Int) -> Int { index + assignments }
}

extension Plan {
  /// What of another reading stands before some lines, so that these can be read.
  init(beginningOf old: Plan, _ counts: PlanCounts, _ source: [UInt8]) {
    self.init(source: source)
    (title, header, units) = (old.title, old.header, old.units)
    phases = Array(old.phases[..<counts.phases])
    groups = Array(old.groups[..<counts.groups])
    tasks = Array(old.tasks[..<counts.tasks])
    assignments = Array(old.assignments[..<counts.assignments])
    targets = Array(old.targets[..<counts.targets])
    doubtful = Array(old.doubtful.prefix { $0 < counts.assignments })
    safeguards = Array(old.safeguards[..<counts.safeguards])
    unitReferences = Array(old.unitReferences[..<counts.mentions])
    // The last group may go on.
    guard let last = groups.indices.last else { return }
    groups[last].tasks = groups[last].tasks.clamped(to: 0..<counts.tasks)
    groups[last].assignments = groups[last].assignments.clamped(to: 0..<counts.assignments)
  }

  /// Adds what of another reading stands behind some lines.
  mutating func append(_ old: Plan, from behind: PlanCounts, _ shift: Shift) {
    if behind.groups > 0, let last = groups.indices.last {
      groups[last] = shift.joined(groups[last], old.groups[behind.groups - 1], from: behind)
    }
    phases += old.phases[behind.phases...].lazy.map { shift.moved($0) }
    groups += old.groups[behind.groups...].lazy.map { shift.moved($0) }
    tasks += old.tasks[behind.tasks...].lazy.map { shift.moved($0) }
    assignments += old.assignments[behind.assignments...].lazy.map { shift.moved($0) }
    targets += old.targets[behind.targets...].lazy.map { shift.moved($0) }
    doubtful += old.doubtful.lazy.filter { $0 >= behind.assignments }.map { shift.moved(item: $0) }
    safeguards += old.safeguards[behind.safeguards...].lazy.map { shift.moved($0) }
    unitReferences += old.unitReferences[behind.mentions...]
  }
}

private func + (range: Range<Int>, shift: Int) -> Range<Int> {
  range.lowerBound + shift..<range.upperBound + shift
}
