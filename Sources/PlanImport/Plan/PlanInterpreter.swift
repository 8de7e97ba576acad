import PlanModel

/// Makes a plan of an outline: which section is what, which items are tasks.
struct PlanInterpreter {
  private(set) var plan = ImportedPlan()
  private let read: ReadPart
  private let year: PlanYear?
  private var phaseReader: PhaseReader

  init(_ read: ReadPart, year: PlanYear?) {
    self.read = read
    self.year = year
    phaseReader = PhaseReader(year: year)
    addBackground("", read.part.front)
    addGoals(aims.sentences(of: read.part.front))
    addDays(of: read.part.front) { $0.isLastDay }
    var loose = ImportedGroup(line: 1)
    for root in read.part.roots { add(root, as: nil, loose: &loose) }
    addGroup(loose)
    addDays(of: read.part.tail) { $0.isLastDay }
    doubtTasksWithoutUnits()
  }

  private var nodes: [OutlineNode] { read.part.nodes }
  private var aims: AimSentences { AimSentences(year: year) }

  private mutating func add(_ index: Int, as inherited: SectionKind?, loose: inout ImportedGroup) {
    addConclusion(of: index)
    switch kind(of: index, inherited) {
    case .background: addSection(index, as: .background, loose: &loose)
    case .goals: addSection(index, as: .goals, loose: &loose)
    case .phases: addPhases(index)
    case .safeguards: addSafeguards(index)
    case .tasks: addTasks(index, loose: &loose)
    }
  }

  /// The title says what a section is, unless its items say otherwise.
  private func kind(of index: Int, _ inherited: SectionKind?) -> SectionKind {
    let leaves = read.part.leaves(under: index)
    let bearing = leaves.count { read.nodes[$0].hasClauses }
    let title = read.title(index)
    let named = SectionKind(title: title) ?? inherited
    switch named {
    case .background?, .goals?:
      let own = nodes[index].children.isEmpty ? 0 : bearing
      return own * 2 >= leaves.count && own > 0 && inherited == nil ? .tasks : named ?? .tasks
    case .phases?: return isPhases(index) ? .phases : .tasks
    case .safeguards?:
      // The last of several measures is one of them where each names its units.
      let isMeasure = nodes[index].children.isEmpty && read.unitsAreAtRoots && read.saysWho(index)
      let ending = OutlineWords.ofTasksToo.lengthBefore(title.count, in: title, from: 0)
      let isTask = ending.map { $0 < title.count } ?? false && bearing * 2 >= leaves.count && bearing > 1
      return isMeasure || isTask ? .tasks : .safeguards
    case .tasks?, nil:
      if isPhases(index), bearing == 0, hasPhaseMarks(index) { return .phases }
      // 强化支撑保障, where units are named elsewhere and not there.
      let ensures = title.has(
        OutlineWords.bareSafeguard, at: title.count - OutlineWords.bareSafeguard.signs.count)
      return ensures && bearing == 0 && read.hasUnits && inherited == nil ? .safeguards : .tasks
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
      plan.deadlines = (plan.deadlines + dates.reversed()).uniquedByDate()
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
    for child in nodes[index].children { add(child, as: kind, loose: &loose) }
  }

  private mutating func addGoals(_ paragraphs: [Passage]) {
    for passage in paragraphs { plan.targets += TargetReader.targets(in: passage, year: year) }
    addDays(of: paragraphs)
  }

  // MARK: Phases and safeguards

  private func isPhases(_ index: Int) -> Bool {
    let entries = phaseEntries(index)
    var reader = phaseReader
    let dated = entries.count { reader.phase(number: "", paragraphs: $0.paragraphs) != nil }
    return dated > 0 && dated * 2 >= entries.count
  }

  /// 第一阶段 and dates at the head of the items.
  private func hasPhaseMarks(_ index: Int) -> Bool {
    let children = nodes[index].children
    return children.count >= 2
      && children.allSatisfy { nodes[$0].style == .phase || nodes[$0].head.has("第", at: 0) }
  }

  private func phaseEntries(_ index: Int) -> [(number: String, paragraphs: [Passage])] {
    let children = nodes[index].children
    guard children.isEmpty else {
      return children.map { (nodes[$0].number, read.part.paragraphs(under: $0)) }
    }
    return nodes[index].body.map { ("", [$0]) }
  }

  private mutating func addPhases(_ index: Int) {
    if !nodes[index].children.isEmpty {
      addBackground(nodes[index].number + read.title(index).text, nodes[index].body)
    }
    for entry in phaseEntries(index) {
      guard let (phase, isImplied) = phaseReader.phase(number: entry.number, paragraphs: entry.paragraphs)
      else {
        addBackground(entry.number, entry.paragraphs)
        if !entry.number.isEmpty {
          plan.doubts.append(
            Doubt(.phaseWithoutDates(entry.paragraphs[0].text), line: entry.paragraphs[0].line))
        }
        continue
      }
      if isImplied { plan.doubts.append(Doubt(.yearImplied(phase.title), line: phase.line)) }
      if phase.isReversed { plan.doubts.append(Doubt(.phaseEndsBeforeStart(phase.title), line: phase.line)) }
      addDays(of: entry.paragraphs, in: phase.end.map { PlanYear($0.year) })
      plan.phases.append(phase)
    }
  }

  private mutating func addSafeguards(_ index: Int) {
    let children = nodes[index].children
    if children.isEmpty { return plan.safeguards.append(safeguard(index)) }
    addBackground(nodes[index].number + read.title(index).text, nodes[index].body)
    for child in children {
      plan.safeguards.append(safeguard(child))
      addDays(of: read.part.paragraphs(under: child))
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
    if nodes[index].children.isEmpty, read.hasUnits, !read.nodes[index].hasUnits, !read.unitsAreAtRoots {
      addSection(index, as: .background, loose: &loose)
    } else if nodes[index].children.isEmpty {
      loose.tasks.append(task(index))
    } else {
      addGroups(below: index, TaskLevel(read, section: index), loose: &loose)
    }
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
