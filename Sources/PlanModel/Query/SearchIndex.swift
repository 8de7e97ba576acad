/// The text of a plan and of all remarks, folded once.
///
/// The text of an item is its number, title, scope and targets, its units, the title of its task, of the task whose
/// part that is, and of its group or phase, the description of its task, and what was written in its ledger and by whom.
package struct SearchIndex: Sendable {
  private var texts: TextIndex
  private var remarks: TextIndex
  /// How many events are in it.
  private var eventCount = 0

  package init(_ board: Board) {
    let plan = board.plan
    texts = TextIndex(capacity: plan.source.count)
    remarks = TextIndex(capacity: board.journal.count * 32)
    for phase in plan.phases { add(phase.title, of: plan, about: phase.deliverables) }
    for group in plan.groups { add(group.title, of: plan, about: group.assignments) }
    for (index, task) in plan.tasks.enumerated() {
      add(task.title, of: plan, about: plan.assignments(ofTaskAndParts: index))
      texts.add(about: task.assignments) { text in
        plan.forEachParagraph(in: task.body) {
          text.append($0, of: plan.source)
          text.append(byte: Ascii.newline)
        }
      }
    }
    for index in plan.assignments.indices { add(item: index, of: plan) }
    update(board.journal)
  }

  private mutating func add(_ range: ByteRange, of plan: Plan, about items: Range<Int>) {
    texts.add(about: items) { $0.append(range, of: plan.source) }
  }

  private mutating func add(item index: Int, of plan: Plan) {
    let item = plan.assignments[index]
    texts.add(about: index..<index + 1) { text in
      plan.writeNumber(ofItem: index) { text.append(ascii: $0) }
      text.append(byte: Ascii.newline)
      text.append(item.scope, of: plan.source)
      for target in item.targets {
        text.append(byte: Ascii.newline)
        text.append(plan.targets[target].indicator, of: plan.source)
      }
    }
  }

  /// Takes in the remarks of events that it does not have yet.
  package mutating func update(_ journal: Journal) {
    for number in eventCount..<journal.count {
      journal.withRemark(of: number) { who, text in
        remarks.add(about: number..<number + 1) {
          $0.append(text)
          $0.append(byte: Ascii.newline)
          $0.append(who)
        }
      }
    }
    eventCount = journal.count
  }

  /// For each item whether its text contains another; full-width and capital letters mean the same as half-width and
  /// small ones.
  package func items(containing text: String, in board: Board) -> [Bool] {
    var found = [Bool](repeating: false, count: board.plan.assignments.count)
    let form = comparisonForm(text)
    let wanted = Array(form.utf8)
    texts.search(wanted) { items in
      for item in items { found[item] = true }
    }
    remarks.search(wanted) { events in
      for number in events where board.journal.isInLedger(number, on: board.asOf) {
        if let item = board.item(ofEvent: number) { found[item] = true }
      }
    }
    let units = board.plan.units.names.map { comparisonForm($0).contains(form) }
    guard units.contains(true) else { return found }
    for index in found.indices where !found[index] {
      found[index] = board.plan.units(of: index, role: .any).contains { units[Int($0)] }
    }
    return found
  }
}

extension Plan {
  /// The assignments of a task and of its parts, which follow it.
  fileprivate func assignments(ofTaskAndParts index: Int) -> Range<Int> {
    let own = tasks[index].assignments
    guard tasks[index].hasParts else { return own }
    let parts = tasks[(index + 1)...].prefix { $0.parent == index }
    return own.lowerBound..<(parts.last?.assignments.upperBound ?? own.upperBound)
  }
}
