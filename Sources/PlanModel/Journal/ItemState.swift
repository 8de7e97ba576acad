/// Where an item stands on a day: what the columns of a board need.
struct ItemState: Sendable, Equatable {
  var status = Status.todo
  /// Statuses that contradict one another.
  var isConflict = false
  /// The due day that was stated last, where it is another than the plan's.
  var due: Day?
  /// Due days that contradict one another.
  var isDueConflict = false
}

extension Journal {
  /// Where an item stands on a day.
  func state(of item: ItemID, on day: Day) -> ItemState {
    if let quick = stateOfSuccession(item, on: day) { return quick }
    let history = history(of: item)
    let standing = history.standing(on: day)
    let due = history.standing(on: day, .due)
    return ItemState(
      status: standing.status, isConflict: standing.isConflict, due: due.shown?.dueDay.flatMap { $0 },
      isDueConflict: due.isConflict)
  }

  /// The most events for which the short way is tried: it compares each with each.
  private static let longestSuccession = 12

  /// The same where it needs no more than a look: nothing was taken back, all marks but one are named by a later one
  /// that is true of no earlier day, and so are all due days but one. Then that one stands alone, as `ItemHistory`
  /// says too. Nil where that is not so.
  private func stateOfSuccession(_ item: ItemID, on day: Day) -> ItemState? {
    var found = InlineArray<12, Int>(repeating: 0)
    var count = 0
    for number in numbers(of: item) {
      let record = record(number)
      if record.on > day { continue }
      guard record.says != .void, count < Journal.longestSuccession else { return nil }
      if record.says == .other && !record.after.isEmpty { return nil }
      found[count] = number
      count += 1
    }
    // Whether a later one of its kind names it.
    var isNamed = InlineArray<12, Bool>(repeating: false)
    for place in 0..<count {
      let record = record(found[place])
      for reference in references(of: record) {
        var meant: Int?
        for other in 0..<count where self.record(found[other]).isMeant(by: reference) {
          guard meant == nil else { return nil }
          meant = other
        }
        guard let meant else { continue }
        let named = self.record(found[meant])
        guard named.says.fact == record.says.fact, named.on <= record.on, named.isBefore(record) else {
          return nil
        }
        isNamed[meant] = true
      }
    }
    var state = ItemState()
    var (marks, dues) = (0, 0)
    for place in 0..<count where !isNamed[place] {
      switch record(found[place]).says {
      case .status(let status):
        state.status = status
        marks += 1
      case .due:
        state.due = event(found[place]).dueDay.flatMap { $0 }
        dues += 1
      case .void, .other: break
      }
    }
    return marks <= 1 && dues <= 1 ? state : nil
  }
}
