import PlanModel

/// Makes a plan of an outline: which section is what, which items are tasks.
struct PlanInterpreter {
  private(set) var plan = ImportedPlan()
  private let read: ReadPart
  private let labels: SectionLabels
  private let year: PlanYear?
  private var phaseReader: PhaseReader
  /// Those of the deadlines of the plan.
  private var namedDays: Set<PartialDate> = []

  init(_ read: ReadPart, year: PlanYear?) {
    labels = SectionLabels(read, year)
    self.read = labels.remaining
    self.year = year
    phaseReader = PhaseReader(year: year)
    addBackground("", read.part.front)
    addGoals(aims.sentences(of: read.part.front))
    addDays(of: read.part.front) { $0.isLastDay }
    var loose = ImportedGroup(line: 1)
    for root in read.part.roots { add(root, loose: &loose) }
    addGroup(loose)
    addDays(of: read.part.tail) { $0.isLastDay }
    doubtTasksWithoutUnits()
  }

  private var nodes: [OutlineNode] { read.part.nodes }
  private var aims: AimSentences { AimSentences(year: year) }

  private mutating func add(_ index: Int, loose: inout ImportedGroup) {
    addConclusion(of: index)
    switch labels.kinds[index] ?? .tasks {
    case .background: addSection(index, as: .background, loose: &loose)
    case .goals: addSection(index, as: .goals, loose: &loose)
    case .phases: addPhases(index)
    case .safeguards: addSafeguards(index)
    case .tasks:
      addTasks(index, loose: &loose)
      for section in labels.sections(below: index) { add(section, loose: &loose) }
    }
  }

  // MARK: Background and goals

  private mutating func addBackground(_ heading: String, _ paragraphs: [Passage]) {
    let texts = paragraphs.filter { !$0.isEmpty }
    guard let first = texts.first else { return }
    plan.background.append(ImportedText(heading: heading, paragraphs: texts.map(\.text), line: first.line))
  }

  /// What stands behind all items of a section that is no group: text, with the days that it sets for the plan.
  private mutating func addConclusion(of index: Int) {
    let section = nodes[index]
    addDays(of: section.conclusion)
    addBackground(section.number + read.title(index).text, section.conclusion)
  }

  /// Days named outside the tasks are deadlines of the plan.
  private mutating func addDays(
    of paragraphs: [Passage], in own: PlanYear? = nil, where counts: (ImportedDate) -> Bool = { _ in true }
  ) {
    var doubts: [Doubt] = []
    let reader = TaskReader(convention: .none, year: own ?? year)
    for paragraph in paragraphs {
      var next: ImportedDate?
      let dates = reader.deadlines(in: (paragraph, []), &doubts).reversed().filter { date in
        // 3月1日、4月1日前
        let isListed = next.map { date.end + 1 == $0.place } ?? false
        guard isListed || counts(date) else { return false }
        next = date
        return true
      }
      plan.deadlines += dates.reversed().filter { namedDays.insert($0.date).inserted }
    }
  }

  private mutating func addSection(_ index: Int, as kind: SectionKind, loose: inout ImportedGroup) {
    let title = read.title(index)
    let texts = [Passage(nodes[index].head, HeadLine.split(nodes[index].head).rest)] + nodes[index].body
    addGoals(
      kind == .goals
        ? nodes[index].paragraphs
        : aims.behindTitle(of: nodes[index].head) + aims.sentences(of: nodes[index].body))
    plan.background.append(
      ImportedText(
        heading: nodes[index].number + title.text, paragraphs: texts.map(\.text).filter { !$0.isEmpty },
        line: nodes[index].line))
    for child in nodes[index].children { add(child, loose: &loose) }
  }

  private mutating func addGoals(_ paragraphs: [Passage]) {
    addTargets(of: paragraphs)
    addDays(of: paragraphs)
  }

  /// What is to be reached is said of the plan as a whole.
  private mutating func addTargets(of paragraphs: [Passage]) {
    for passage in paragraphs { plan.targets += TargetReader.targets(in: passage, year: year) }
  }

  // MARK: Phases and safeguards

  private mutating func addPhases(_ index: Int) {
    let node = nodes[index]
    if labels.isOnlyTime(index) {
      return add(PhaseEntry(number: node.number, paragraphs: node.paragraphs), isStep: true)
    }
    let isList = !node.children.isEmpty
    if isList { addBackground(node.number + read.title(index).text, node.body) }
    for entry in read.part.phaseEntries(index) { add(entry, isStep: isList || entry.isNamedStep) }
  }

  /// - Parameter isStep: whether it is one also without days.
  private mutating func add(_ entry: PhaseEntry, isStep: Bool) {
    if let (phase, isImplied) = phaseReader.phase(number: entry.number, paragraphs: entry.paragraphs) {
      if isImplied { plan.doubts.append(Doubt(.yearImplied(phase.title), line: phase.line)) }
      if phase.isReversed { plan.doubts.append(Doubt(.phaseEndsBeforeStart(phase.title), line: phase.line)) }
      addDays(of: entry.paragraphs, in: phase.end.map { PlanYear($0.year) })
      addTargets(of: entry.paragraphs)
      plan.phases.append(phase)
    } else if isStep, let phase = PhaseReader.step(number: entry.number, paragraphs: entry.paragraphs) {
      plan.doubts.append(Doubt(.phaseWithoutDates(phase.title), line: phase.line))
      plan.phases.append(phase)
    } else {
      addBackground(entry.number, entry.paragraphs)
    }
  }

  private mutating func addSafeguards(_ index: Int) {
    let children = nodes[index].children
    if children.isEmpty { return plan.safeguards.append(safeguard(index)) }
    addBackground(nodes[index].number + read.title(index).text, nodes[index].body)
    for child in children {
      plan.safeguards.append(safeguard(child))
      addDays(of: read.part.paragraphs(under: child))
      addTargets(of: read.part.paragraphs(under: child))
    }
  }

  private func safeguard(_ index: Int) -> ImportedSafeguard {
    let parts = parts(under: index)
    let text = taskReader.text(number: nodes[index].number, parts)
    let (task, _) = taskReader.task(number: nodes[index].number, parts: parts)
    return ImportedSafeguard(
      number: text.number, title: text.title, paragraphs: text.paragraphs,
      assignments: task.assignments.filter { !$0.units.isEmpty }, line: task.line)
  }

  // MARK: Tasks

  private var taskReader: TaskReader { TaskReader(convention: read.convention, year: year) }

  private mutating func addTasks(_ index: Int, loose: inout ImportedGroup) {
    if isHeadOfTable(index) {
      let heading = nodes[index].number + nodes[index].head.text
      plan.background.append(ImportedText(heading: heading, paragraphs: [], line: nodes[index].line))
    } else if nodes[index].children.isEmpty, read.hasUnits, !read.nodes[index].hasUnits, !read.unitsAreAtRoots
    {
      addSection(index, as: .background, loose: &loose)
    } else if nodes[index].children.isEmpty {
      loose.tasks.append(task(index))
    } else {
      addGroups(below: index, TaskLevel(read, section: index), loose: &loose)
    }
  }

  /// 三、进度安排, and then nothing but a table.
  private func isHeadOfTable(_ index: Int) -> Bool {
    let node = nodes[index]
    return node.children.isEmpty && node.body.isEmpty && !node.tables.isEmpty && !read.nodes[index].hasUnits
      && HeadLine.split(node.head).rest.isEmpty
  }

  private mutating func addGroups(below index: Int, _ level: TaskLevel, loose: inout ImportedGroup) {
    switch level.arrangement(below: index) {
    case .group: addGroup(group(index, level))
    case .above:
      addBackground(nodes[index].number + read.title(index).text, nodes[index].body)
      for child in nodes[index].children {
        if nodes[child].children.isEmpty {
          // A group without items beside groups that have some is its own task.
          var group = ImportedGroup(number: nodes[child].number, line: nodes[child].line)
          group.tasks = [task(child)]
          group.title = group.tasks[0].title
          group.tasks[0].number = ""
          addGroup(group)
        } else {
          addGroups(below: child, level, loose: &loose)
        }
      }
    }
  }

  private mutating func group(_ index: Int, _ level: TaskLevel) -> ImportedGroup {
    var group = taskReader.text(number: nodes[index].number, ownParts(index))
    let (own, _) = taskReader.task(number: nodes[index].number, parts: ownParts(index))
    group.assignments = own.assignments.filter { !$0.units.isEmpty }
    if !group.assignments.isEmpty, group.title != own.title {
      // The clause is no part of the title; it stays in the text.
      group.paragraphs.insert(nodes[index].head.text, at: 0)
      group.title = own.title
    }
    if group.assignments.isEmpty, isDoer(index) {
      group.assignments = [ImportedAssignment(leads: [group.title], role: ClauseWords.responsibleName)]
    }
    group.paragraphs += nodes[index].conclusion.map(\.text)
    for child in nodes[index].children {
      if level.splits(child) {
        let parent = taskReader.text(number: nodes[child].number, ownParts(child))
        for leaf in read.part.leaves(under: child) {
          var part = task(leaf)
          part.parent = .init(number: parent.number, title: parent.title, paragraphs: parent.paragraphs)
          group.tasks.append(part)
        }
      } else {
        group.tasks.append(task(child))
      }
    }
    return group
  }

  /// 二、县农业农村局, where another section beside it is called after a unit, too.
  private func isDoer(_ index: Int) -> Bool {
    let beside = nodes[index].parent.map { nodes[$0].children } ?? read.part.roots
    func isUnit(_ item: Int) -> Bool {
      let title = read.title(item)
      // 有关措施 begins like a unit and names none.
      return title.count == nodes[item].head.count && UnitList.isUnit(title.all, title)
        && UnitWords.endings.lengthBefore(title.count, in: title, from: 0) != nil
    }
    return isUnit(index) && beside.contains { $0 != index && isUnit($0) }
  }

  private mutating func task(_ index: Int) -> ImportedTask {
    let (task, doubts) = taskReader.task(number: nodes[index].number, parts: parts(under: index))
    plan.doubts += doubts
    return task
  }

  private mutating func addGroup(_ group: ImportedGroup) {
    if !group.tasks.isEmpty { plan.groups.append(group) }
  }

  private func ownParts(_ index: Int) -> [TaskReader.Part] {
    Array(zip(nodes[index].paragraphs, read.nodes[index].clauses)).map { ($0, $1) }
  }

  /// The paragraphs of an item and of all below it, their numbers in front.
  private func parts(under index: Int) -> [TaskReader.Part] {
    ownParts(index)
      + nodes[index].children.flatMap { child in
        var own = parts(under: child)
        own[0] = TaskReader.numbered(own[0], nodes[child].number)
        return own
      }
  }

  /// Where most tasks name a unit, one that does not was perhaps not understood.
  private mutating func doubtTasksWithoutUnits() {
    let tasks = plan.tasks
    let without = tasks.filter { task in task.assignments.allSatisfy { $0.units.isEmpty } }
    guard without.count * 2 < tasks.count else { return }
    plan.doubts += without.map { Doubt(.noUnit($0.title), line: $0.line) }
  }
}

extension ImportedDate {
  /// 2月25日前: of a month, and no year that is only aimed at.
  fileprivate var isLastDay: Bool { date.month != nil && text.hasSuffix("前") }
}

extension Array<ImportedDate> {
  /// Each day once.
  func uniquedByDate() -> [ImportedDate] {
    var seen: Set<PartialDate> = []
    return filter { seen.insert($0.date).inserted }
  }
}
