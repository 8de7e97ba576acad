import PlanModel
import PlanPhrases

/// An item that went out of the plan while the board was open.
struct LostItem: Sendable {
  var id: ItemID?
  /// Its line without the id.
  var text: ArraySlice<UInt8>
  var diagnostic: Diagnostic
}

/// What is wrong with the plans and their journals.
struct Problems: Sendable {
  /// What `!` found last.
  private(set) var found: [Diagnostic] = []
  /// Items that went out of the plan while the board was open, as they were.
  private(set) var lost: [LostItem] = []

  /// Remembers the items that an edit made vanish; those that are there again are forgotten.
  mutating func note(from old: Plan, to new: Plan, width: DisplayWidth) {
    if !lost.isEmpty {
      let texts = Set(new.assignments.indices.map { new.itemText(of: $0) })
      lost.removeAll { item in item.id.map { new.index(of: $0) != nil } ?? texts.contains(item.text) }
    }
    lost += old.itemsMissing(in: new).map { index in
      LostItem(
        id: old.assignments[index].id, text: old.itemText(of: index),
        diagnostic: Diagnostic(lostItem: index, of: old, file: "plan.md", width: width))
    }
  }

  /// Takes in what was found; what vanished belongs to it.
  mutating func replace(with found: [Diagnostic]) { self.found = found + lost.map(\.diagnostic) }
}

extension Desk {
  /// How many places somebody should look at, as far as it shows without a check of everything.
  var findingCount: Int {
    plans.reduce(problems.lost.count) { $0 + $1.plan.findings.count + $1.journal.findingCount }
  }

  /// The line about an edit that made things worse.
  ///
  /// - Parameter plan: the place of the plan that was edited; nil where none was.
  func findingMessage(changed plan: Int?, newlyLost: Int) -> Message {
    guard let plan else { return Message(text: said(.planFindings(findingCount)), isProblem: true) }
    let lost = problems.lost
    let first =
      newlyLost > 0
      ? lost[lost.count - newlyLost].diagnostic.line : plans[plan].plan.findings.first?.line
    let text = BoardPhrase.planChangedBadly(lost: newlyLost, findings: findingCount, line: first)
    return Message(text: said(text), isProblem: true)
  }

  /// Opens the list of what was found, and of what vanished.
  mutating func open(problems found: [Diagnostic]) {
    problems.replace(with: found)
    if problems.found.isEmpty { return message = Message(text: said(.noProblems)) }
    open(.chooser(Chooser(purpose: .problems)))
  }
}
