/// Further plans in the same document, each with a title and tasks of its own.
struct SecondPlans {
  fileprivate private(set) var plans: [(part: Int, title: String, line: Int, plan: ImportedPlan)] = []

  /// A plan has more items that name units.
  private static let fewestItems = 2

  /// - Parameters:
  ///   - main: the part that is read already.
  ///   - plan: what was read there; a page may say all of it once more.
  init(_ parts: [ReadPart], besides main: Int, _ plan: ImportedPlan, year: PlanYear?) {
    let known = Set(plan.tasks.map(\.title))
    for (index, part) in parts.enumerated() where index > main && part.itemsWithClauses >= Self.fewestItems {
      // Behind a signature the title stands with what follows that.
      let front = (index > 0 ? parts[index - 1].part.tail : []) + part.part.front
      guard let title = TitleLine.find(in: front) else { continue }
      let own = PlanInterpreter(part, year: PlanYear.find(in: [part.part]) ?? year).plan
      let again = own.tasks.count { known.contains($0.title) }
      if again * 2 < own.tasks.count { plans.append((index, title, part.part.nodes[0].line, own)) }
    }
  }

  func contains(_ part: Int) -> Bool { plans.contains { $0.part == part } }
}

extension ImportedPlan {
  /// Takes in the tasks, phases and safeguards of other plans behind its own.
  mutating func add(_ others: SecondPlans) {
    for (_, title, line, plan) in others.plans {
      groups += plan.groups
      phases += plan.phases
      safeguards += plan.safeguards
      targets += plan.targets
      deadlines += plan.deadlines
      background += plan.background
      doubts += plan.doubts + [Doubt(.secondPlan(title), line: line)]
    }
  }
}
