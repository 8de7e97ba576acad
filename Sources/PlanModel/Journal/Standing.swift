/// Where an item stands: the events that count.
package struct Standing: Sendable, Equatable {
  /// None: never stated. Several: events that were made unseen by each other.
  package var live: [Event]

  /// The one that is shown: of several the latest by time, replica and number.
  package var shown: Event? { live.max() }

  package var status: Status { shown?.status ?? .todo }
  /// Several that do not agree.
  package var isConflict: Bool { Set(live.map { $0.kind.value.normal($0.value) }).count > 1 }
}

// What the next statement is made in knowledge of.
extension ItemHistory {
  /// Later days that are looked at, of those with something stated, and of those where it is not taken back.
  private static let daysAhead = 16

  /// What a new event of a kind, true of `day`, is made in knowledge of: those that are live on that day or later
  /// and state the same fact, and those of its kind and their voids that no other event names. Nothing where it states
  /// no fact that another could replace. Of a fact that is of one day, those of its kind and day that no other of these
  /// names.
  ///
  /// Of later days the next few suffice: whoever knows of one that is true of a later day gives way to it on all days
  /// from there on.
  package func references(for kind: Event.Kind, on day: Day) -> [EventReference] {
    guard let fact = kind.fact else { return [] }
    if fact.isOfOneDay { return heads(of: fact, on: day).map(\.reference) }
    let live = ([day] + days(after: day, stating: fact)).flatMap { standing(on: $0, fact).live.map(\.id) }
    return Set(heads(of: kind) + live).sorted().map(\.reference)
  }

  /// The days after one on which the fact is stated: the next ones, and the next ones where it is not taken back.
  private func days(after day: Day, stating fact: Fact) -> Set<Day> {
    let voided = voided()
    let later = events.indices.filter { events[$0].day > day && events[$0].sets(fact) }
    let all = Set(later.map { events[$0].day }).sorted().prefix(ItemHistory.daysAhead)
    let standing = Set(later.filter { !voided[$0] }.map { events[$0].day }).sorted()
    return Set(all).union(standing.prefix(ItemHistory.daysAhead))
  }

  /// Those that state a fact of one day and that no other of these names; in their order.
  private func heads(of fact: Fact, on day: Day) -> [EventID] {
    let own = events.indices.filter { events[$0].kind.fact == fact && events[$0].day == day }
    let named = Set(own.flatMap { known(by: $0, fact) })
    return own.filter { !named.contains($0) }.map { events[$0].id }.sorted()
  }

  /// The events of a kind that no other event names, and the voids that take any of them back or may do so: where what
  /// they name is not known yet.
  private func heads(of kind: Event.Kind) -> [EventID] {
    var isNamed = [Bool](repeating: false, count: events.count)
    for parent in graph.parents.joined() { isNamed[parent] = true }
    var concerns = [Bool](repeating: false, count: events.count)
    for index in graph.order {
      let parents = graph.parents[index]
      let isVoid = events[index].kind == .void
      concerns[index] =
        events[index].kind == kind
        || isVoid && (parents.count < events[index].after.count || parents.contains { concerns[$0] })
    }
    return events.indices.filter { !isNamed[$0] && concerns[$0] }.map { events[$0].id }
  }
}
