/// A reminder as a paper (提醒函、催办单、督办通知单): what a unit has to be told of.
package struct SlipPaper: Equatable, Sendable {
  /// The number of the paper (文号).
  package let number: String
  package let unit: String
  package let level: SlipLevel
  /// Late, or due soon, the latest first; indices into the assignments of the plan.
  package let items: [Int]
}

extension Snapshot {
  /// One for each lead unit that has something late or due soon among what is shown, in the order of the plan.
  ///
  /// - Parameters:
  ///   - number: of the first; the others count on.
  ///   - level: nil: what is due soon is reminded of, what is late is urged, and what was urged in vain is notified.
  package func slipPapers(
    from number: String, level: SlipLevel? = nil, where isShown: (Int) -> Bool = { _ in true }
  ) -> [SlipPaper] {
    var own: [UnitIndex: [Int]] = [:]
    for index in plan.assignments.indices where lights[index] >= .yellow && isShown(index) {
      for unit in Set(plan.units(of: index, role: .lead)) { own[unit, default: []].append(index) }
    }
    var (papers, next) = ([SlipPaper](), number)
    for (unit, items) in own.sorted(by: { $0.key < $1.key }) {
      let name = plan.units[unit]
      papers.append(
        SlipPaper(
          number: next, unit: name, level: level ?? slipLevel(of: items, for: name),
          items: items.sorted { (dueDays[$0] ?? asOf, $0) < (dueDays[$1] ?? asOf, $1) }))
      next = PaperNumber.after(next) ?? next
    }
    return papers
  }

  /// What is late or due soon and has nobody to be told of it, among what is shown.
  package func itemsWithoutLead(where isShown: (Int) -> Bool) -> [Int] {
    plan.assignments.indices.filter {
      lights[$0] >= .yellow && isShown($0) && plan.units(of: $0, role: .lead).isEmpty
    }
  }

  private func slipLevel(of items: [Int], for unit: String) -> SlipLevel {
    let late = items.filter { lights[$0] == .red }
    if late.isEmpty { return .reminder }
    let isInVain = late.contains { item in
      let last = ledger(of: item).slips.last { $0.unit == unit }
      return last.map { $0.answer == nil && ($0.level ?? .reminder).rawValue >= SlipLevel.urging.rawValue }
        ?? false
    }
    return isInVain ? .notice : .urging
  }

  /// The number of the paper that comes next; nil where none counts on.
  package var nextSlipNumber: String? {
    let known = plan.assignments.indices.filter { index in
      plan.assignments[index].id.map { journal.hasEvents(of: $0) } ?? false
    }
    let slips = known.flatMap { ledger(of: $0).slips }
    return slips.max { $0.event < $1.event }.flatMap { PaperNumber.after($0.paper) }
  }
}

extension SlipPaper {
  /// What is recorded: that the unit was reminded of each item.
  package func entries(on day: Day) -> [Entry] {
    items.map {
      Entry(item: $0, on: day, kind: .slip, value: level.code, text: Slip.text(paper: number, unit: unit))
    }
  }
}
