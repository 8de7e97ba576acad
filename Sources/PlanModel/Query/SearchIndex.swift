/// The text of a plan and of all remarks, folded once.
///
/// The text of an item is its number, title, scope and targets, its units, the title of its task, of the task whose
/// part that is, and of its group or phase, the description of its task, and what was written in its ledger and by whom.
package struct SearchIndex: Sendable {
  private var texts: TextIndex
  private var remarks: TextIndex
  /// How many events are in it.
  private var eventCount = 0
  /// The items of each unit.
  private let itemsByUnit: ItemsByUnit
  /// What was sought last, and where that was found.
  private var last: (wanted: [UInt8], texts: [Range<Int>], remarks: [Range<Int>])?

  package init(_ board: Board) {
    let plan = board.plan
    itemsByUnit = ItemsByUnit(plan)
    texts = TextIndex(capacity: plan.source.count)
    remarks = TextIndex(capacity: board.journal.count * 32)
    for phase in plan.phases { add(phase.title, of: plan, about: phase.deliverables) }
    for group in plan.groups { add(group.title, of: plan, about: group.assignments) }
    // What is short lies together, and what is long: what is sought is often found in the one and not in the other.
    for (index, task) in plan.tasks.enumerated() {
      add(task.title, of: plan, about: plan.assignments(ofTaskAndParts: index))
    }
    for index in plan.assignments.indices { add(item: index, of: plan) }
    for task in plan.tasks {
      texts.add(about: task.assignments) { text in
        plan.forEachParagraph(in: task.body) {
          text.append($0, of: plan.source)
          text.append(byte: Ascii.newline)
        }
      }
    }
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
    if eventCount < journal.count { last = nil }
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
  package mutating func items(containing text: String, in board: Board) -> [Bool] {
    var found = [Bool](repeating: false, count: board.plan.assignments.count)
    let form = comparisonForm(text)
    let wanted = Array(form.utf8)
    // One more letter is sought only where those before it were found.
    let before = last.flatMap { wanted.contains($0.wanted) ? $0 : nil }
    let inTexts = texts.search(wanted, in: before?.texts) { items in
      for item in items { found[item] = true }
    }
    let inRemarks = remarks.search(wanted, in: before?.remarks) { events in
      for number in events where board.journal.isInLedger(number, on: board.asOf) {
        if let item = board.item(ofEvent: number) { found[item] = true }
      }
    }
    last = (wanted, inTexts, inRemarks)
    for (unit, name) in board.plan.units.names.enumerated() where comparisonForm(name).contains(form) {
      for item in itemsByUnit[unit] { found[Int(item)] = true }
    }
    return found
  }
}

/// The items in which each unit has any part.
private struct ItemsByUnit: Sendable {
  /// Where the items of each unit end in `items`; they begin where those of the unit before end.
  private var ends: [Int]
  private var items: [Int32]

  init(_ plan: Plan) {
    ends = Array(repeating: 0, count: plan.units.names.count)
    for unit in plan.unitReferences { ends[Int(unit)] += 1 }
    var sum = 0
    for unit in ends.indices { (ends[unit], sum) = (sum, sum + ends[unit]) }
    items = Array(repeating: 0, count: sum)
    for index in plan.assignments.indices {
      for unit in plan.units(of: index, role: .any) {
        items[ends[Int(unit)]] = Int32(index)
        ends[Int(unit)] += 1
      }
    }
  }

  subscript(unit: Int) -> ArraySlice<Int32> { items[(unit == 0 ? 0 : ends[unit - 1])..<ends[unit]] }
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
