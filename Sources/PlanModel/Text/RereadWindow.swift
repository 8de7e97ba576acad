import PlanBytes

/// The lines that are read again: whole ones, from a heading that stays to one that stays.
struct RereadWindow {
  /// In both texts.
  private(set) var (old, new): (ByteRange, ByteRange)
  /// The number of its first line, and of the one behind it, in the old text.
  private(set) var firstLine = 1
  private(set) var nextLine = 1
  /// How many lines more it has in the new text.
  private(set) var moreLines = 0
  private(set) var start = Start.beginning
  private(set) var end = End.ofText

  /// What it begins with.
  enum Start: Equatable {
    case beginning, group, phase
    /// The index of a task that is no part of another.
    case task(Int)
  }

  /// What stands behind it.
  enum End: Equatable {
    case ofText, section, phase
    case task(Int)
  }

  /// How many bytes more it has in the new text.
  var moreBytes: Int { new.count - old.count }

  init?(from plan: Plan, to source: [UInt8]) {
    let same = plan.source.countOfCommonBeginning(with: source)
    let limit = min(plan.source.count, source.count) - same
    let behind = plan.source.countOfCommonEnd(with: source, limit: limit)
    (old, new) = (same..<plan.source.count - behind, same..<source.count - behind)
    begin(in: plan)
    guard find(endIn: plan) else { return nil }
    new = old.lowerBound..<source.count - (plan.source.count - old.upperBound)
    moreLines =
      source[new].count { $0 == Ascii.newline } - plan.source[old].count { $0 == Ascii.newline }
  }

  /// Begins at the last heading that stands before the change and keeps its sign.
  private mutating func begin(in plan: Plan) {
    func last<Heading>(_ headings: [Heading], _ title: (Heading) -> ByteRange) -> Int? {
      let end = headings.endOfFirst { title($0).lowerBound < old.lowerBound }
      return end > 0 ? end - 1 : nil
    }
    var title: ByteRange?
    func take(_ other: ByteRange, _ line: Int, _ kind: Start) {
      guard other.lowerBound >= title?.lowerBound ?? 0 else { return }
      (title, firstLine, start) = (other, line, kind)
    }
    if let group = last(plan.groups, \.title).map({ plan.groups[$0] }) {
      take(group.title, group.line, .group)
    }
    if let phase = last(plan.phases, \.title).map({ plan.phases[$0] }) {
      take(phase.title, phase.line, .phase)
    }
    if let index = last(plan.tasks, \.title) {
      let task = plan.tasks[index].parent ?? index
      take(plan.tasks[task].title, plan.tasks[task].line, .task(task))
    }
    old = (title.map { plan.source.lineStart(at: $0.lowerBound) } ?? 0)..<old.upperBound
  }

  /// Ends before the first heading behind the change that begins the same whatever stands before it.
  ///
  /// - Returns: whether there is one.
  private mutating func find(endIn plan: Plan) -> Bool {
    let next = plan.source.nextLine(after: old.upperBound)
    let number = firstLine + plan.source[old.lowerBound..<next].count { $0 == Ascii.newline }
    for line in Lines(plan.source, in: next..<plan.source.count) {
      guard case .heading(let level, _) = plan.source.shape(of: line.content) else { continue }
      if level == 1 { return false }
      guard let end = RereadWindow.end(level, line: number + line.number - 1, in: plan) else { continue }
      (self.end, nextLine) = (end, number + line.number - 1)
      old = old.lowerBound..<line.content.lowerBound
      return true
    }
    old = old.lowerBound..<plan.source.count
    nextLine = Int.max
    return true
  }

  private static func end(_ level: Int, line: Int, in plan: Plan) -> End? {
    if level == 2 { return .section }
    guard level == 3 else { return nil }
    if plan.phases.contains(where: { $0.line == line }) { return .phase }
    let task = plan.tasks.endOfFirst { $0.line < line }
    return task < plan.tasks.count && plan.tasks[task].line == line ? .task(task) : nil
  }
}

/// How many of each there are of what a plan has.
struct PlanCounts: Equatable {
  var (assignments, targets, tasks, groups, phases, safeguards, mentions) = (0, 0, 0, 0, 0, 0, 0)

  /// Of all that a plan has.
  init(of plan: Plan) {
    (assignments, targets, tasks) = (plan.assignments.count, plan.targets.count, plan.tasks.count)
    (groups, phases) = (plan.groups.count, plan.phases.count)
    (safeguards, mentions) = (plan.safeguards.count, plan.unitReferences.count)
  }

  /// Of what begins before a line, by its number and its position.
  init(of plan: Plan, before line: Int, at position: Int) {
    assignments = plan.assignments.endOfFirst { $0.line < line }
    targets = plan.targets.endOfFirst { $0.line < line }
    tasks = plan.tasks.endOfFirst { $0.line < line }
    groups = plan.groups.endOfFirst { $0.line < line }
    phases = plan.phases.endOfFirst { $0.line < line }
    safeguards = plan.safeguards.endOfFirst { $0.title.lowerBound < position }
    let named = plan.assignments[..<assignments].last { $0.leads.upperBound + $0.supporters.upperBound > 0 }
    mentions = named.map { max($0.leads.upperBound, $0.supporters.upperBound) } ?? 0
  }
}
