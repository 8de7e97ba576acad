/// Says of all sections together what each is: by its title and its body, the usual order of sections, and that one of
/// them holds the tasks.
struct SectionLabels {
  private(set) var kinds: [Int: SectionKind] = [:]
  /// Sections that stand below one of tasks and are none.
  private var apart: Set<Int> = []
  private let evidence: SectionEvidence

  init(_ read: ReadPart, _ year: PlanYear?) {
    evidence = SectionEvidence(read, year)
    label(read.part.roots, below: nil)
    nameTimes(read.part.roots)
  }

  private var read: ReadPart { evidence.read }

  /// The sections of other kinds below one of tasks, in the order of the document.
  func sections(below index: Int) -> [Int] { nodes[index].children.filter(apart.contains) }

  /// The outline in which these are no items of the section.
  var remaining: ReadPart { read.withoutChildren(apart) }
  private var nodes: [OutlineNode] { evidence.read.part.nodes }

  // MARK: Together

  /// Against the usual order, for each place that it goes back.
  private static let back = 1
  /// Behind safeguards come no tasks.
  private static let afterSafeguards = 3
  private static let withoutTasks = 4
  private static let secondPhases = 1
  /// It stands among others like it.
  private static let measure = 2
  private static let fewestMeasures = 3

  /// The best way to one kind of a section, with tasks on it or without.
  private struct Step {
    var points = 0
    var tasks = 0
    /// The state of the section before.
    var from = 0

    func isBetter(than other: Step?) -> Bool {
      guard let other else { return true }
      return (points, tasks) > (other.points, other.tasks)
    }
  }

  private static func cost(of kind: SectionKind, after before: SectionKind?) -> Int {
    guard let before else { return 0 }
    if before == .safeguards, kind == .tasks { return afterSafeguards }
    if before == .phases, kind == .phases { return secondPhases }
    return before.place > kind.place ? back : 0
  }

  /// The best row of kinds for some points; of equals the one with more tasks.
  private static func best(_ rows: [SectionPoints], mustHaveTasks: Bool) -> [SectionKind] {
    let kinds = SectionKind.allCases
    var table: [[Step?]] = []
    for row in rows {
      var steps = [Step?](repeating: nil, count: kinds.count * 2)
      func take(_ before: Step?, _ from: Int) {
        for kind in kinds {
          let last = before == nil ? nil : kinds[from % kinds.count]
          var step = before ?? Step()
          step.points += row[kind] - cost(of: kind, after: last)
          step.tasks += kind == .tasks ? 1 : 0
          step.from = from
          let place = kind.rawValue + (step.tasks > 0 ? kinds.count : 0)
          if step.isBetter(than: steps[place]) { steps[place] = step }
        }
      }
      if let last = table.last {
        for (from, step) in last.enumerated() where step != nil { take(step, from) }
      } else {
        take(nil, 0)
      }
      table.append(steps)
    }
    return way(through: table, mustHaveTasks: mustHaveTasks).map { kinds[$0 % kinds.count] }
  }

  /// The states of the best way, from its end.
  private static func way(through table: [[Step?]], mustHaveTasks: Bool) -> [Int] {
    guard let last = table.last else { return [] }
    let ends = last.indices.map { place -> Step? in
      var step = last[place]
      if mustHaveTasks, step?.tasks == 0 { step?.points -= withoutTasks }
      return step
    }
    var best = 0
    for place in ends.indices where ends[place]?.isBetter(than: ends[best]) ?? false { best = place }
    var way = [best]
    for row in table.dropFirst().reversed() { way.append(row[way[way.count - 1]]?.from ?? 0) }
    return way.reversed()
  }

  /// A list of measures, without sections.
  private func isList(_ roots: [Int]) -> Bool {
    roots.count >= Self.fewestMeasures && roots.allSatisfy { nodes[$0].children.isEmpty }
  }

  private mutating func label(_ sections: [Int], below parent: SectionKind?) {
    var rows = sections.map { evidence.points($0, parent) }
    if parent == nil, isList(sections) { for index in rows.indices { rows[index][.tasks] += Self.measure } }
    let found = Self.best(rows, mustHaveTasks: parent == nil && sections.count > 1)
    for (section, kind) in zip(sections, found) {
      kinds[section] = kind
      if kind == .background || kind == .goals { label(nodes[section].children, below: kind) }
    }
    let own = sections.filter { kinds[$0] == .tasks }
    if parent == nil, own.count == 1 { setApart(below: own[0], Set(sections.compactMap { kinds[$0] })) }
  }

  // MARK: Below tasks

  /// 三、工作安排 with （一）重点任务, （二）实施步骤: where one section holds all tasks, those below it may be of other kinds.
  private mutating func setApart(below section: Int, _ known: Set<SectionKind>) {
    let children = nodes[section].children
    guard children.count >= 2 else { return }
    let rows = children.map { evidence.points($0, nil) }
    let found = Self.best(rows, mustHaveTasks: true)
    guard found.contains(.tasks) else { return }
    let titles = Dictionary(grouping: nodes.indices) { read.title($0).text }.mapValues(\.count)
    for (child, kind) in zip(children, found)
    where isApart(child, kind, known) && titles[read.title(child).text] == 1 {
      kinds[child] = kind
      apart.insert(child)
      if kind == .background || kind == .goals { label(nodes[child].children, below: kind) }
    }
  }

  private func isApart(_ child: Int, _ kind: SectionKind, _ known: Set<SectionKind>) -> Bool {
    let title = SectionTitle(read.title(child)).points[kind]
    let isSure = kind == .phases || title > SectionTitle.sure
    let hasItems = !nodes[child].children.isEmpty
    return kind != .tasks && !known.contains(kind) && isSure
      && (hasItems || kind == .goals || kind == .background && !nodes[child].body.isEmpty)
  }

  // MARK: Times

  /// A phase that is nothing but a time, 活动时间.
  func isOnlyTime(_ index: Int) -> Bool { kinds[index] == .phases && evidence.isOnlyTime(index) }

  /// A section that names only the time of the whole is a phase where there are no others.
  private mutating func nameTimes(_ roots: [Int]) {
    let times = roots.filter { evidence.isOnlyTime($0) && SectionTitle(read.title($0)).points[.phases] > 0 }
    let hasOthers = kinds.contains { $0.value == .phases && !times.contains($0.key) }
    for time in times { kinds[time] = hasOthers ? .background : .phases }
  }
}
