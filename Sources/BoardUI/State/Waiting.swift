import PlanModel

/// What was recorded while the plan's folder is away: on the local disk, and not in the plan yet.
package struct Waiting: Sendable, Equatable {
  /// Nil where it is about none of the plan.
  var item: ItemKey?
  var event: Event
}

extension BoardState {
  /// Takes in that an event waits.
  mutating func wait(for event: Event, item: Int?) -> [Effect] {
    let effects = closeForms()
    sitting.insert(event.id)
    waiting.append(Waiting(item: item.map { snapshot.plan.key(of: $0) }, event: event))
    wantsDelivery = true
    message = Message(text: String(.waitsForFolder(waiting.count)), isProblem: true)
    return effects
  }

  /// Takes in that an event is taken back, and that this waits.
  mutating func wait(toUndo event: Event, by void: Event) -> [Effect] {
    guard let place = waiting.firstIndex(where: { $0.event.id == event.id }) else {
      return wait(for: void, item: event.item.flatMap { snapshot.index(of: $0) })
    }
    waiting.remove(at: place)
    sitting.insert(void.id)
    wantsDelivery = true
    message = Message(text: String(.undone(describe(event))))
    return []
  }

  /// Takes in that what waited is written.
  mutating func take(delivered lines: [UInt8]) {
    wantsDelivery = false
    waiting = []
    let events = absorb([JournalPiece(written: lines)])
    if events.isEmpty { return }
    var items: [String] = []
    for event in events.map({ snapshot.journal.event($0) }) {
      let item = event.item.flatMap { snapshot.index(of: $0) }.map { snapshot[$0].number }
      if let item, !items.contains(item) { items.append(item) }
    }
    message = Message(text: String(.delivered(events.count, items)))
  }

  /// Those that are about an item, in words.
  func waitingLines(_ index: Int) -> [DetailLine] {
    waiting.filter { $0.item.flatMap { snapshot.plan.index(of: $0) } == index }.map { waiting in
      let event = waiting.event
      let what = [event.day.description, snapshot.words(of: event), event.text].filter { !$0.isEmpty }
      return DetailLine(label: String(.waiting), text: what.joined(separator: " "), style: .problem)
    }
  }
}
