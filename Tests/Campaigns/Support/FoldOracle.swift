import PlanModel

/// The rule of the journal written once more, slowly and by the letter: for one item, from its events.
///
/// It shares nothing with `ItemHistory` but the events. An event knows those that it names and all that they
/// know. A void that is not taken back takes back what it names. Of two marks that count (or due days), one made in knowledge
/// of the other, the one true of the later day stands; on the same day the later made. Of two made unseen by
/// each other both stand. Of measured values each day is by itself: of one day those count that no other value of that
/// day names, also by way of others of that day.
struct FoldOracle {
  private let events: [Event]
  /// For each event the events it names; what would close a circle is left out.
  private let named: [[Int]]

  /// - Parameter day: only what is true of days up to it; nil for everything.
  init(_ all: [Event], upTo day: Day?) {
    let known = all.filter { event in day.map { event.day <= $0 } ?? true }
    let events = known.sorted(by: FoldOracle.isBefore)
    self.events = events
    // Of several events with the same number and check a reference means all.
    named = FoldOracle.withoutCircles(
      events.map { event in
        event.after.flatMap { reference in events.indices.filter { events[$0].id.reference == reference } }
      })
  }

  /// By time, replica, number and sum; where all are equal, by the bytes of the line.
  private static func isBefore(_ one: Event, _ other: Event) -> Bool {
    let (first, second) = (one.time.milliseconds, other.time.milliseconds)
    if first != second || one.id != other.id { return (first, one.id) < (second, other.id) }
    return EventLine.write(one).bytes.lexicographicallyPrecedes(EventLine.write(other).bytes)
  }

  /// What undo takes back, by the letter: of all events of a person that some replicas wrote and that are not taken
  /// back, the last of each replica by number; of these the latest, those far ahead of now only where there is no other.
  static func lastUndoable(_ all: [Event], by who: String, from replicas: Set<ReplicaID>, now: Int64)
    -> Event?
  {
    let voided = Dictionary(grouping: all, by: \.item).values.flatMap {
      FoldOracle($0, upTo: nil).voidedEvents
    }
    let own = all.filter { event in
      let isOwn = event.who == who && replicas.contains(event.id.replica)
      return isOwn && [.mark, .note, .meas, .due, .close, .edit, .slip, .issue].contains(event.kind)
        && !voided.contains(event)
    }
    let lastOfEach = replicas.compactMap { replica in
      own.filter { $0.id.replica == replica }.max { one, other in
        one.id.sequence == other.id.sequence ? isBefore(one, other) : one.id.sequence < other.id.sequence
      }
    }
    let trusted = lastOfEach.filter { $0.time.milliseconds <= now + 600_000 }
    return (trusted.isEmpty ? lastOfEach : trusted).max(by: isBefore)
  }

  /// The events that are taken back.
  private var voidedEvents: [Event] { events.indices.filter(isVoided).map { events[$0] } }

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
      (knows(other, mark) && events[other].day >= events[mark].day)
        || (knows(mark, other) && events[other].day > events[mark].day)
    }
    let standing = counting.filter { mark in !counting.contains { gives(mark, wayTo: $0) } }
    return Set(standing.map { events[$0].id })
  }

  /// What stands of one fact: the ids of the events, the one that is shown, and whether they say different things.
  func standing(_ fact: Fact) -> (live: Set<EventID>, shown: Event?, isConflict: Bool) {
    let ids =
      switch fact {
      case .measure: measured
      case .status:
        live { event in event.kind == .mark && Status.allCases.contains { $0.code == event.value } }
      case .due: live { $0.kind == .due && ($0.value.isEmpty || Day($0.value) != nil) }
      }
    // Latest by time, replica and number; a made-up line with the same id may say something else.
    let kind: Event.Kind =
      switch fact {
      case .status: .mark
      case .due: .due
      case .measure: .meas
      }
    let standing = events.filter { ids.contains($0.id) && $0.kind == kind }
    let values = standing.map { fact == .measure ? Double($0.value).map { "\($0)" } ?? "" : $0.value }
    return (ids, standing.last, Set(values).count > 1)
  }

  /// The ids of the measured values that count on the latest day that has one.
  private var measured: Set<EventID> {
    let counting = events.indices.filter { index in
      let event = events[index]
      return event.kind == .meas && event.value.wholeMatch(of: /-?[0-9]+(\.[0-9]+)?/) != nil
        && !isVoided(index)
    }
    let ofDay = counting.filter { events[$0].day == counting.map { events[$0].day }.max() }
    let standing = ofDay.filter { one in !ofDay.contains { measured(knownTo: $0).contains(one) } }
    return Set(standing.map { events[$0].id })
  }

  /// Those of the same kind and day that an event names, and that those name.
  private func measured(knownTo index: Int) -> Set<Int> {
    let own = named[index].filter { events[$0].kind == .meas && events[$0].day == events[index].day }
    return own.reduce(into: []) { $0.formUnion(measured(knownTo: $1).union([$1])) }
  }
}
