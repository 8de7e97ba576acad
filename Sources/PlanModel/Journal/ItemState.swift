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
    var succession = Succession()
    var named: [EventIndex] = []
    let events = Array(events(of: item))
    for event in events { succession.note(event, of: self, on: day) { named.append($0) } }
    // Most items have so few events that looking through them is faster.
    let isFew = events.count <= 64
    let namedOfMany = isFew ? [] : Set(named)
    for event in events where !(isFew ? named.contains(event) : namedOfMany.contains(event)) {
      succession.count(event, of: self, on: day)
    }
    return state(after: succession, of: item, on: day)
  }

  /// Where all items stand on a day: one pass over the events, in the order in which
  /// they lie, instead of one over each item's.
  func computeStates(on day: Day) -> [ItemState] {
    var successions = [Succession](repeating: Succession(), count: itemCount)
    var isNamed = [Bool](repeating: false, count: count)
    for event in indices where self[event].item != EventRecord.ofPlan {
      successions[Int(self[event].item)].note(event, of: self, on: day) { isNamed[$0.value] = true }
    }
    for event in indices where self[event].item != EventRecord.ofPlan && !isNamed[event.value] {
      successions[Int(self[event].item)].count(event, of: self, on: day)
    }
    return zip(successions, items).map { state(after: $0, of: $1, on: day) }
  }

  private func state(after succession: Succession, of item: ItemID, on day: Day) -> ItemState {
    guard succession.isClear else { return stateByHistory(of: item, on: day) }
    return ItemState(
      status: succession.status,
      due: succession.due < 0 ? nil : dueDay(ofEvent: EventIndex(Int(succession.due))))
  }

  private func stateByHistory(of item: ItemID, on day: Day) -> ItemState {
    let history = history(of: item)
    let standing = history.standing(on: day)
    let due = history.standing(on: day, .due)
    return ItemState(
      status: standing.status, isConflict: standing.isConflict, due: due.shown?.dueDay.flatMap { $0 },
      isDueConflict: due.isConflict)
  }
}

/// The events of an item where no more than a look is needed: nothing that counts was taken back (a void states no fact,
/// what it names may), all marks but one are named by a
/// later one that is true of no earlier day, and so are all due days but one. Then that one stands alone, as
/// `ItemHistory` says too.
private struct Succession {
  private var isPlain = true
  private var (marks, dues): (UInt8, UInt8) = (0, 0)
  private(set) var status = Status.todo
  /// The event that states the due day; negative: none.
  private(set) var due: Int32 = -1

  /// Whether it says where the item stands.
  var isClear: Bool { isPlain && marks <= 1 && dues <= 1 }

  /// First, for each event of the item: calls `isNamed` with those that it names.
  mutating func note(
    _ event: EventIndex, of journal: Journal, on day: Day, _ isNamed: (EventIndex) -> Void
  ) {
    let record = journal[event]
    guard isPlain, record.day <= day else { return }
    let references = journal.references(of: event)
    for reference in references {
      var meant: EventIndex?
      journal.forEachEvent(meantBy: reference) { other in
        guard journal[other].item == record.item, journal[other].day <= day else { return }
        if meant != nil { isPlain = false }
        meant = other
      }
      guard let meant else { continue }
      let named = journal[meant]
      isPlain =
        isPlain && named.says.fact == record.says.fact && named.day <= record.day
        && journal.isBefore(meant, event)
      isNamed(meant)
    }
  }

  /// Then, for each that no other names.
  mutating func count(_ event: EventIndex, of journal: Journal, on day: Day) {
    let record = journal[event]
    guard record.day <= day else { return }
    guard case .states(let fact, let value) = record.says else { return }
    switch fact {
    case .status:
      status = Status(rawValue: value) ?? .todo
      marks = min(marks + 1, 2)
    case .due:
      due = Int32(event.value)
      dues = min(dues + 1, 2)
    case .measure: break
    }
  }
}
