import PlanBytes

// A plan of which little changed is not read as a whole again: only from the heading before the change to the one behind
// it. What stands elsewhere goes along by so many bytes and lines. Wherever that might come to something else than
// reading the whole, the whole is read: `RereadingTests` compares both.
extension Plan {
  /// Reads a text that was made of that of another reading; the same as reading it for itself.
  package init(reading source: [UInt8], after old: Plan) {
    self = old.rereading(source) ?? Plan(reading: source)
  }

  /// The plan of another text.
  package func with(source: [UInt8]) -> Plan { Plan(reading: source, after: self) }

  /// The plan of another text, made of this one by reading little; nil where the whole is to be read.
  package func rereading(_ source: [UInt8]) -> Plan? {
    if source == self.source { return self }
    guard !hasWideFindings, otherIDs.isEmpty, !title.isEmpty,
      let window = RereadWindow(from: self, to: source)
    else { return nil }
    var rereading = Rereading(old: self, window, source)
    return rereading.plan()
  }

  /// Something is wrong that a line far away may mend or move.
  fileprivate var hasWideFindings: Bool {
    findings.contains { $0.problem.reach == .plan }
  }
}

/// Makes a plan of what another reading had before and behind some lines, and of those lines read again.
struct Rereading {
  private let old: Plan
  private let window: RereadWindow
  /// Of the old plan: what stands before the lines, and that and what stands in them.
  private let (before, behind): (PlanCounts, PlanCounts)
  private var reader: PlanReader

  init(old: Plan, _ window: RereadWindow, _ source: [UInt8]) {
    (self.old, self.window) = (old, window)
    before = PlanCounts(of: old, before: window.firstLine, at: window.old.lowerBound)
    behind = PlanCounts(of: old, before: window.nextLine, at: window.old.upperBound)
    reader = PlanReader(source)
    reader.plan = Plan(beginningOf: old, before, source)
  }

  /// Nil where the whole is to be read.
  mutating func plan() -> Plan? {
    guard hasTitleBefore, !window.hasUnitLines(old.source, window.old),
      !window.hasUnitLines(reader.source, window.new)
    else { return nil }
    readLines()
    guard isLocal, endsAsBefore, let ids = newIDs else { return nil }
    let shift = Shift(window, from: behind, to: PlanCounts(of: reader.plan))
    reader.plan.append(old, from: behind, shift)
    guard settleUnits() else { return nil }
    reader.plan.takeIDs(from: old) { shift.moved($0, window) }
    for (id, location) in ids { _ = reader.plan.insert(location, of: id) }
    reader.plan.findings = findings(shift)
    reader.finish()
    return reader.plan
  }

  private var hasTitleBefore: Bool {
    window.start == .beginning || old.title.upperBound <= window.old.lowerBound
  }

  private mutating func readLines() {
    var start = window.new.lowerBound
    switch window.start {
    case .beginning:
      (reader.plan.title, reader.plan.header) = (0..<0, PlanHeader())
      start = min(reader.source.hasByteOrderMark ? 3 : 0, window.new.upperBound)
    case .group: break
    case .phase: reader.section = .phases
    case .task(let task):
      reader.section = .group(old.tasks[task].group)
      reader.counts.task = old.countOfTasks(before: task)
    }
    reader.read(Lines(reader.source, in: start..<window.new.upperBound), from: window.firstLine)
  }

  // MARK: Whether the rest is as it was

  /// Nothing in the lines has to do with others far away.
  private var isLocal: Bool {
    let lines = reader.source[window.new]
    return reader.openMerge == nil && reader.otherIDs.isEmpty && !reader.plan.title.isEmpty
      && firstInvalidByte(in: lines) == nil && !reader.plan.hasWideFindings
      && !zip(lines, lines.dropFirst()).contains { $0 == Ascii.carriageReturn && $1 != Ascii.newline }
      && lines.last != Ascii.carriageReturn
  }

  /// What stands behind the lines is read as it was before.
  private var endsAsBefore: Bool {
    let phases = reader.plan.phases.map(\.ordinal) + old.phases[behind.phases...].map(\.ordinal)
    guard phases == old.phases.map(\.ordinal) else { return false }
    let moreGroups = reader.plan.groups.count - behind.groups
    if moreGroups != 0, old.groups[behind.groups...].contains(where: { $0.number.isEmpty }) { return false }
    switch window.end {
    case .ofText, .section: return true
    case .phase:
      if case .phase = reader.section { return true }
      return reader.section == .phases
    case .task(let next):
      let group = old.tasks[next].group
      guard moreGroups == 0, reader.group == group else { return false }
      return reader.counts.task == old.countOfTasks(before: next)
        || old.tasks[next..<old.groups[group].tasks.upperBound].allSatisfy {
          $0.parent != nil || !$0.number.isEmpty
        }
    }
  }

  /// The ids of the lines; nil where one stands elsewhere, too.
  private var newIDs: [(ItemID, Plan.IDLocation)]? {
    let plan = reader.plan
    let subjects =
      plan.assignments.indices[before.assignments...].map(Subject.item)
      + plan.targets.indices[before.targets...].map(Subject.target)
    let ids = subjects.compactMap { subject in
      plan.id(of: subject).map { ($0, Plan.IDLocation(line: plan.lineNumber(of: subject), of: subject)) }
    }
    let lines = window.firstLine..<window.nextLine
    let isElsewhere = ids.contains { old.location(of: $0.0).map { !lines.contains(Int($0.line)) } ?? false }
    return isElsewhere || Set(ids.map(\.0)).count < ids.count ? nil : ids
  }

  // MARK: Units

  /// Gives units the numbers that they have in the whole: in the order in which they are named first.
  ///
  /// - Returns: whether these are known.
  private mutating func settleUnits() -> Bool {
    let (table, all) = (reader.plan.units, reader.plan.unitReferences)
    let end = all.count - (old.unitReferences.count - behind.mentions)
    let own = all[before.mentions..<end]
    let was = old.unitReferences[before.mentions..<behind.mentions]
    if own.isEmpty && was.isEmpty { return true }
    guard table.declarations?.upperBound ?? 0 <= window.old.lowerBound else { return false }
    var known = MentionedUnits(table)
    known.take(all[..<before.mentions])
    var (now, past) = (known, known)
    now.take(own)
    past.take(was)
    if now.order == known.order && past.order == known.order { return true }
    if table.hasVariants { return false }
    if now.order == past.order { return true }
    now.take(all[end...])
    let new: [UnitIndex]
    (reader.plan.units, new) = table.ordered(now.order)
    reader.plan.unitReferences = all.map { new[Int($0)] }
    return true
  }

  // MARK: What is wrong

  /// What is wrong with single lines; what is wrong with numbers and empty tasks is found anew.
  private func findings(_ shift: Shift) -> [PlanFinding] {
    func isOfLine(_ finding: PlanFinding) -> Bool { finding.problem.reach == .line }
    let first = old.findings.endOfFirst { $0.line < window.firstLine }
    let last = old.findings.endOfFirst { $0.line < window.nextLine }
    return old.findings[..<first].filter(isOfLine) + reader.plan.findings
      + old.findings[last...].filter(isOfLine).map { shift.moved($0) }
  }
}

extension RereadWindow {
  /// Whether it has the lines that say which units there are, or might have.
  fileprivate func hasUnitLines(_ source: [UInt8], _ range: ByteRange) -> Bool {
    Lines(source, in: range).contains { line in
      guard case .heading(2, let title) = source.shape(of: line.content) else { return false }
      return source[title].starts(with: PlanSections.units.utf8)
    }
  }
}

/// Units in the order in which they are named.
private struct MentionedUnits {
  private(set) var order: [UnitIndex]
  private var isKnown: [Bool]

  /// Those that lines of their own name.
  init(_ table: UnitTable) {
    order = Array(0..<UnitIndex(table.declared))
    isKnown = table.names.indices.map { $0 < table.declared }
  }

  mutating func take(_ units: ArraySlice<UnitIndex>) {
    for unit in units where !isKnown[Int(unit)] {
      isKnown[Int(unit)] = true
      order.append(unit)
    }
  }
}

extension PlanReader {
  /// The group in which tasks would come.
  fileprivate var group: Int? {
    switch section {
    case .group(let group): group
    case .task(let task): plan.tasks[task].group
    case .preamble, .header, .phases, .phase, .safeguards, .safeguard, .units, .ignored: nil
    }
  }
}

extension Plan {
  /// How many tasks of its group stand before a task, parts left out.
  fileprivate func countOfTasks(before task: Int) -> Int {
    tasks[groups[tasks[task].group].tasks.lowerBound..<task].count { $0.parent == nil }
  }

  fileprivate func lineNumber(of subject: Subject) -> Int {
    switch subject {
    case .item(let index): assignments[index].line
    case .target(let index): targets[index].line
    }
  }
}

extension PlanProblem {
  /// What has to be read to know of it.
  fileprivate enum Reach { case line, task, plan }

  fileprivate var reach: Reach {
    switch self {
    case .missingTitle, .duplicateID, .loneReturn, .unfinishedMerge, .mergeMark, .notUTF8: .plan
    case .repeatedNumber, .taskWithoutItem: .task
    case .secondTitle, .newerFormat, .badFormat, .badZone, .badNumber, .badDate, .unknownPhase,
      .phaseWithoutDates, .phaseEndsBeforeStart, .badTarget, .targetWithoutItem, .badID, .strayID,
      .duplicateUnit, .itemWithoutTask, .taskWithoutGroup, .partWithoutTask, .headingTooDeep, .emptyField,
      .almostHeading, .almostItem, .nestedItem, .repeatedField, .oddUnit, .almostField, .manyMistakes:
      .line
    }
  }
}
