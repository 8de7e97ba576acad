/// What is shown: one filter for the board and all exports.
package struct Filter: Sendable, Equatable {
  package var unit: UnitIndex?
  package var role = Role.lead
  /// Indexes of phases that an item may be due in; empty: any.
  package var phases: Set<Int> = []
  /// Empty: any.
  package var statuses: Set<Status> = []
  /// Empty: any.
  package var lights: Set<Light> = []
  /// Text to be found; empty: any.
  package var text = ""

  package init() {}

  /// 未完成.
  package static let open: Set<Status> = Set(Status.allCases.filter(\.isOpen))

  /// Whether everything is shown.
  package var isEmpty: Bool {
    unit == nil && phases.isEmpty && statuses.isEmpty && lights.isEmpty && text.isEmpty
  }
}

extension Board {
  /// The items that a filter leaves, as indexes in plan order.
  package func items(matching filter: Filter, search: SearchIndex? = nil) -> [Int] {
    let found =
      filter.text.isEmpty ? nil : (search ?? SearchIndex(plan)).items(containing: filter.text, in: self)
    return plan.assignments.indices.filter { index in
      matches(filter, index) && (found?[index] ?? true)
    }
  }

  private func matches(_ filter: Filter, _ index: Int) -> Bool {
    if !filter.statuses.isEmpty, !filter.statuses.contains(statuses[index]) { return false }
    if !filter.lights.isEmpty, !filter.lights.contains(lights[index]) { return false }
    if !filter.phases.isEmpty, !(duePhases[index].map(filter.phases.contains) ?? false) { return false }
    guard let unit = filter.unit else { return true }
    return plan.concerns(unit, index, role: filter.role)
  }
}

extension Plan {
  /// Whether a unit leads an item, or has any part in it.
  package func concerns(_ unit: UnitIndex, _ index: Int, role: Role) -> Bool {
    let item = assignments[index]
    return unitReferences[item.leads].contains(unit)
      || (role == .any && unitReferences[item.supporters].contains(unit))
  }
}

/// The text of every item, folded once, so that a search is a scan of bytes.
package struct SearchIndex: Sendable {
  private let bytes: [UInt8]
  /// Where the text of each item ends.
  private let ends: [Int]

  /// The text of an item: its number, title, scope, units, targets, and the task, group or phase it is under.
  package init(_ plan: Plan) {
    var bytes: [UInt8] = []
    var ends: [Int] = []
    var task: (index: Int, text: [UInt8])?
    for (index, item) in plan.assignments.enumerated() {
      switch item.home {
      case .phase(let phase): bytes += Array(comparisonForm(plan.text(plan.phases[phase].title) + "\n").utf8)
      case .task(let number):
        if task?.index != number {
          task = (number, Array(comparisonForm(plan.searchText(ofTask: number)).utf8))
        }
        bytes += task?.text ?? []
      }
      bytes += comparisonForm(plan.searchText(ofItem: index)).utf8
      bytes.append(Ascii.newline)
      ends.append(bytes.count)
    }
    self.bytes = bytes
    self.ends = ends
  }

  /// For each item whether it, or a remark in its ledger, contains the text; full-width and capital letters
  /// mean the same as half-width and small ones.
  func items(containing text: String, in board: Board) -> [Bool] {
    let form = comparisonForm(text)
    let wanted = Array(form.utf8)
    var start = 0
    return ends.indices.map { index in
      defer { start = ends[index] }
      return contains(wanted, in: start..<ends[index]) || remarksContain(form, board, index)
    }
  }

  private func contains(_ wanted: [UInt8], in range: Range<Int>) -> Bool {
    guard let first = wanted.first, range.count >= wanted.count else { return wanted.isEmpty }
    return bytes.withUnsafeBufferPointer { bytes in
      var index = range.lowerBound
      let last = range.upperBound - wanted.count
      while index <= last {
        if bytes[index] == first, (1..<wanted.count).allSatisfy({ bytes[index + $0] == wanted[$0] }) {
          return true
        }
        index += 1
      }
      return false
    }
  }

  private func remarksContain(_ wanted: String, _ board: Board, _ index: Int) -> Bool {
    guard let id = board.plan.assignments[index].id, board.journal.hasEvents(of: id) else { return false }
    return board.history(of: index).ledger(upTo: board.asOf)
      .contains { comparisonForm($0.event.text + "\n" + $0.event.who).contains(wanted) }
  }
}

extension Plan {
  fileprivate func searchText(ofTask index: Int) -> String {
    let task = tasks[index]
    let parent = task.parent.map { text(tasks[$0].title) + "\n" } ?? ""
    return text(groups[task.group].title) + "\n" + parent + text(task.title) + "\n"
      + description(ofTask: index) + "\n"
  }

  fileprivate func searchText(ofItem index: Int) -> String {
    let item = assignments[index]
    let units = unitReferences[item.leads] + unitReferences[item.supporters]
    let targets = self.targets[item.targets].map { text($0.indicator) }
    return ([number(ofItem: index), text(item.scope)] + units.map { self.units[$0] } + targets)
      .joined(separator: "\n")
  }
}
