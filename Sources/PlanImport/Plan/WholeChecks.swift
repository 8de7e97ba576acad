import PlanModel

/// Compares the whole of a document with what the plan took of it, by plain patterns and without the rules of import:
/// what the rules miss as a whole they do not miss in silence.
struct WholeChecks {
  private let lines: [Passage]
  private let outline: OutlineBuilder
  /// Clauses that the text seems to have.
  private let clauses: Int
  /// Lines that begin with a number.
  private let marks: Int

  init(_ outline: OutlineBuilder, _ document: SourceDocument) {
    self.outline = outline
    lines = document.blocks.flatMap { block -> [Passage] in
      if case .paragraph(let paragraph) = block {
        [Passage(paragraph.text, line: paragraph.line)]
      } else {
        []
      }
    }
    // Lines of labels that follow one another are one clause: 牵头单位： and 配合单位：.
    let labels = lines.map { ClauseLabel.starts($0) && $0.signs.first != "(" }
    let goingOn = zip(labels, labels.dropFirst()).count { $0 && $1 }
    clauses = lines.reduce(0) { $0 + Self.clauses(in: $1) } - goingOn
    marks = outline.lines.count { $0.mark != nil }
  }

  /// Fewer say nothing about the whole.
  private static let fewestClauses = 3
  private static let fewestMarks = 8
  private static let mostClausesOfTask = 5

  func add(to plan: inout ImportedPlan) {
    let used = (plan.groups.flatMap(\.assignments) + plan.tasks.flatMap(\.assignments)).count {
      !$0.units.isEmpty
    }
    let items = plan.tasks.count + plan.groups.count + plan.phases.count + plan.safeguards.count
    let hasLostClauses = clauses >= Self.fewestClauses && used * 10 < clauses * 9
    let hasLostMarks = marks >= Self.fewestMarks && items * 2 < marks
    if hasLostClauses { plan.doubts.append(Doubt(.clausesUnused(clauses - used, of: clauses), line: 1)) }
    if hasLostMarks { plan.doubts.append(Doubt(.marksUnused(marks - items, of: marks), line: 1)) }
    for task in plan.tasks {
      let own = task.assignments.count { !$0.units.isEmpty }
      if own > Self.mostClausesOfTask { plan.doubts.append(Doubt(.manyClauses(own), line: task.line)) }
      if task.title.isEmpty { plan.doubts.append(Doubt(.emptyTitle, line: task.line)) }
    }
    plan.sureness = sureness(of: plan, hasLostClauses: hasLostClauses, hasLostMarks: hasLostMarks)
  }

  // MARK: How sure

  private func sureness(of plan: ImportedPlan, hasLostClauses: Bool, hasLostMarks: Bool) -> ImportSureness {
    func count(_ isOne: (ImportDoubt) -> Bool) -> Int { plan.doubts.count { isOne($0.kind) } }
    let shape = count { $0.concern == .structure }
    let named = plan.responsibilities.count { $0.contains { !$0.units.isEmpty } }
    let odd = count { $0.concern == .units }
    let days = plan.tasks.reduce(plan.deadlines.count + plan.phases.count) { $0 + $1.deadlines.count }
    let implied = count { $0.concern == .days }
    let targets = plan.targets.count + plan.tasks.reduce(0) { $0 + $1.targets.count }
    let shares = lines.reduce(0) { $0 + $1.signs.count { $0 == "%" } }
    var sureness = ImportSureness()
    let isLow = hasLostMarks || count { $0 == .noItems } > 0
    sureness.structure =
      isLow ? .low : Self.grade(bad: shape, of: max(1, outline.parts.reduce(0) { $0 + $1.nodes.count }))
    sureness.units = hasLostClauses ? .low : named == 0 ? .none : Self.grade(bad: odd, of: named)
    sureness.targets = targets + shares == 0 ? .none : Self.grade(bad: max(0, shares - targets), of: targets)
    sureness.days = days + implied == 0 ? .none : Self.grade(bad: implied, of: days)
    return sureness
  }

  /// High with none in ten, low with more than one in three.
  private static func grade(bad: Int, of all: Int) -> ImportSureness.Grade {
    bad * 10 <= all ? .high : bad * 3 <= all ? .middle : .low
  }

  // MARK: Plain patterns

  private static let longestClause = 150

  /// Brackets that hold a word for a role, and lines that begin with a label.
  static func clauses(in passage: Passage) -> Int {
    var count = ClauseLabel.starts(passage) && passage.signs.first != "(" ? 1 : 0
    for open in passage.all where passage.signs[open] == "(" {
      guard let end = passage.closing(open), end - open <= longestClause else { continue }
      let inside = open + 1..<end - 1
      let ends = max(inside.lowerBound, inside.upperBound - ClauseWords.nearEnd)..<inside.upperBound
      let isClause =
        passage.contains(ClauseWords.plainRoles, in: ends)
        || ClauseLabel.read(passage, at: open + 1, before: end) != nil
      if isClause, passage.first(in: inside, where: { $0 == "。" }) == nil { count += 1 }
    }
    return count
  }
}

extension ImportDoubt {
  fileprivate enum Concern { case structure, units, days, other }

  /// What of the reading it makes less sure.
  fileprivate var concern: Concern {
    switch self {
    case .outOfSeries, .startsLate, .otherOutline, .noItems, .marksUnused, .manyClauses, .tableNotUnderstood,
      .emptyTitle, .columnUnread, .columnGuessed, .secondPlan:
      .structure
    case .oddUnit, .unitsInProse, .noUnit, .clausesUnused: .units
    case .yearImplied, .yearUnknown, .phaseWithoutDates, .phaseEndsBeforeStart, .dueUnread, .dayOfNumber:
      .days
    case .ownTable, .titleFromFile, .aside: .other
    }
  }
}
