import PlanModel
import PlanPhrases

/// What was recorded while the plan's folder is away: on the local disk, and not in the plan yet.
package struct Waiting: Sendable, Equatable {
  /// Nil where it is about none of the plans.
  var item: DeskItem?
  var event: Event
}

/// What is still to be done outside.
package struct Outbox: Sendable {
  package internal(set) var waiting: [Waiting] = []
  /// What waits is to be saved with the next look: at first, and when the folder is back.
  var wantsDelivery = true
  /// Why others' doings cannot be seen at present.
  var problem: String?
  /// Effects of what happened outside, to be carried out after the look at it.
  var owed: [Effect] = []

  /// The plan's folder cannot be seen at present.
  var isAway: Bool { problem != nil }

  /// Takes in that an event waits.
  mutating func add(_ event: Event, about item: DeskItem?) {
    waiting.append(Waiting(item: item, event: event))
    wantsDelivery = true
  }

  /// Takes what waits out again; false where it does not wait.
  mutating func remove(_ event: Event) -> Bool {
    guard let place = waiting.firstIndex(where: { $0.event.id == event.id }) else { return false }
    waiting.remove(at: place)
    wantsDelivery = true
    return true
  }
}

extension Desk {
  /// Takes in that events wait.
  mutating func wait(for events: [(event: Event, item: Int?)], in plan: Int) -> [Effect] {
    let effects = closeForms() + (events.last.map { forgetLot($0.event, events.count) } ?? [])
    if events.count > 1 { marked = [] }
    for (event, item) in events {
      sitting.insert(event.id)
      outbox.add(event, about: item.map { self.item(at: ItemPlace(plan: plan, index: $0)) })
    }
    message = Message(text: said(.waitsForFolder(outbox.waiting.count)), isProblem: true)
    return effects
  }

  /// Takes in that events are taken back, and that this waits.
  mutating func wait(toUndo voids: [(event: Event, void: Event)], in plan: Int) -> [Effect] {
    let others = voids.filter { !outbox.remove($0.event) }
    for (_, void) in voids { sitting.insert(void.id) }
    guard others.isEmpty else {
      return wait(
        for: others.map { (event: $0.void, item: $0.event.item.flatMap { plans[plan].index(of: $0) }) },
        in: plan)
    }
    guard let last = voids.last?.event else { return [] }
    message = Message(text: said(.undone(describe(last, voids.count, in: plan))))
    return []
  }

  /// Takes in that what waited is written.
  mutating func apply(delivered lines: [UInt8], in plan: Int) {
    outbox.wantsDelivery = false
    outbox.waiting = []
    let events = absorb([JournalPiece(written: lines)], into: plan)
    if events.isEmpty { return }
    let snapshot = plans[plan]
    var items: [String] = []
    for event in events.map({ snapshot.journal.event($0) }) {
      let item = event.item.flatMap { snapshot.index(of: $0) }.map { snapshot[$0].number(in: language) }
      if let item, !items.contains(item) { items.append(item) }
    }
    message = Message(text: said(.delivered(events.count, items)))
  }

  /// What waits about an item.
  func waiting(about place: ItemPlace) -> [Event] {
    outbox.waiting.filter { $0.item.flatMap { self.place(of: $0) } == place }.map(\.event)
  }
}
