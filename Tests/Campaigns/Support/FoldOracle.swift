import PlanModel

/// The rule of the journal written once more, slowly and by the letter: for one item, from its events.
///
/// It shares nothing with `ItemHistory` but the events. An event knows those that it names and all that they
/// know. A void that is not taken back takes back what it names. Of two marks that count (or due days), one made in knowledge
/// of the other, the one true of the later day stands; on the same day the later made. Of two made unseen by
/// each other both stand.
struct FoldOracle {
  private let events: [Event]
  /// For each event the events it names; what would close a circle is left out.
  private let named: [[Int]]

  /// - Parameter day: only what is true of days up to it; nil for everything.
  init(_ all: [Event], upTo day: Day?) {
    let known = all.filter { event in day.map { event.on <= $0 } ?? true }
    let events = known.sorted { ($0.time, $0.id) < ($1.time, $1.id) }
    self.events = events
    // Of several events with the same number and check a reference means the earliest.
    named = FoldOracle.withoutCircles(
      events.map { event in
        event.after.compactMap { reference in events.firstIndex { $0.id.reference == reference } }
      })
  }

  /// Whoever refers to one that is still being walked through refers back into a circle: that reference is cut.
  /// The walk begins with the earliest event and follows references as they are written.
  private static func withoutCircles(_ named: [[Int]]) -> [[Int]] {
    var result = named
    var isOpen = Set<Int>()
    var isDone = Set<Int>()
    func walk(_ node: Int) {
      isOpen.insert(node)
      for parent in named[node] {
        if isOpen.contains(parent) {
          result[node].removeAll { $0 == parent }
        } else if !isDone.contains(parent) {
          walk(parent)
        }
      }
      isOpen.remove(node)
      isDone.insert(node)
    }
    for node in named.indices where !isDone.contains(node) { walk(node) }
    return result
  }

  /// Whether some void that counts names the event.
  private func isVoided(_ index: Int) -> Bool {
    events.indices.contains { void in
      events[void].kind == .void && named[void].contains(index) && !isVoided(void)
    }
  }

  /// All that an event was made in knowledge of.
  private func known(to index: Int) -> Set<Int> {
    named[index].reduce(into: []) { $0.formUnion(known(to: $1).union([$1])) }
  }

  /// The ids of the events that are taken back.
  var voided: Set<EventID> { Set(events.indices.filter(isVoided).map { events[$0].id }) }

  /// The ids of the events of a kind that count and that no other of the kind replaces.
  func live(_ isOfKind: (Event) -> Bool) -> Set<EventID> {
    let counting = events.indices.filter { isOfKind(events[$0]) && !isVoided($0) }
    let knowledge = Dictionary(uniqueKeysWithValues: counting.map { ($0, known(to: $0)) })
    func knows(_ later: Int, _ earlier: Int) -> Bool { knowledge[later]?.contains(earlier) == true }
    func gives(_ mark: Int, wayTo other: Int) -> Bool {
      (knows(other, mark) && events[other].on >= events[mark].on)
        || (knows(mark, other) && events[other].on > events[mark].on)
    }
    let standing = counting.filter { mark in !counting.contains { gives(mark, wayTo: $0) } }
    return Set(standing.map { events[$0].id })
  }

  /// What stands of one fact: the ids of the events, the one that is shown, and whether they say different things.
  func standing(_ fact: Fact) -> (live: Set<EventID>, shown: Event?, isConflict: Bool) {
    let ids =
      switch fact {
      case .status:
        live { event in event.kind == .mark && Status.allCases.contains { $0.code == event.value } }
      case .due: live { $0.kind == .due && ($0.value.isEmpty || Day($0.value) != nil) }
      }
    // Latest by time, replica and number.
    let standing = events.filter { ids.contains($0.id) }
    return (ids, standing.last, Set(standing.map(\.value)).count > 1)
  }
}
