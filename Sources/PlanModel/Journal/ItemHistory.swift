/// What happened to one item, and what follows from it.
///
/// `after` names events that the writer knew, so the marks of an item form a graph like that of commits. Of
/// two marks of which one was made in knowledge of the other, the one that is true of the later day counts
/// (`on`; on the same day the later made); of two made unseen by each other neither gives way, and both
/// stand as a conflict until somebody marks again. A voided mark counts for nothing, but what was made in
/// knowledge of it was also made in knowledge of what came before it.
///
/// The state on a day is the same over the events with `on` up to that day. Of a fact that is of one day (see
/// `Fact.isOfOneDay`) each day is by itself: only those of the same day meet.
package struct ItemHistory: Sendable {
  /// In the order of events: fixed, whatever the order of reading.
  package let events: [Event]
  let graph: EventGraph
  /// For each event whether it is only a part of one that needed several lines (see `Event.write(statement:)`).
  let isPart: [Bool]

  package init(_ unordered: [Event]) { self.init(inOrder: unordered.sorted()) }

  /// - Precondition: the events are in order.
  init(inOrder events: [Event]) {
    self.events = events
    graph = EventGraph(events)
    var isPart = [Bool](repeating: false, count: events.count)
    for (index, parents) in graph.parents.enumerated() {
      for parent in parents where events[parent].goesOn(in: events[index]) { isPart[parent] = true }
    }
    self.isPart = isPart
  }

  /// Whether an event is true of days up to one; nil: of all.
  func isSeen(_ index: Int, upTo day: Day?) -> Bool { day.map { events[index].day <= $0 } ?? true }

  /// The history as it may be looked at on a day: itself, as long as its graph is the same without what is true only of
  /// later days. Where references were cut, others are cut without those events.
  func fitting(_ day: Day?) -> ItemHistory {
    guard graph.hasCircles, let day, events.contains(where: { $0.day > day }) else { return self }
    return ItemHistory(inOrder: events.filter { $0.day <= day })
  }

  /// For each event whether it is taken back, of those that are true of days up to one.
  func voided(upTo day: Day? = nil) -> [Bool] {
    var result = [Bool](repeating: false, count: events.count)
    for index in graph.order.reversed() where events[index].kind == .void && !result[index] {
      guard isSeen(index, upTo: day) else { continue }
      for target in graph.parents[index] { result[target] = true }
    }
    return result
  }

  /// Whether an event is taken back.
  package func isVoided(_ event: Event) -> Bool { events.firstIndex(of: event).map { voided()[$0] } ?? false }

  /// Where the item stood on a day.
  package func standing(on day: Day, _ fact: Fact = .status) -> Standing {
    fitting(day).standing(fact, upTo: day)
  }

  /// Where the item stands after all that is recorded.
  package func standing(_ fact: Fact = .status) -> Standing { standing(fact, upTo: nil) }

  private func standing(_ fact: Fact, upTo day: Day?) -> Standing {
    let live = live(fact, upTo: day)
    guard fact.isOfOneDay else { return Standing(live: live) }
    let latest = live.map(\.day).max()
    return Standing(live: live.filter { $0.day == latest })
  }

  /// What stands on each day up to one, of a fact that is of one day; in the order of the days.
  package func standings(_ fact: Fact, upTo day: Day) -> [Standing] {
    let byDay = Dictionary(grouping: fitting(day).live(fact, upTo: day), by: \.day)
    return byDay.sorted { $0.key < $1.key }.map { Standing(live: $0.value) }
  }

  /// The events that count for a fact and that no other replaces.
  private func live(_ fact: Fact, upTo day: Day?) -> [Event] {
    let voided = voided(upTo: day)
    let counts = events.indices.map { isSeen($0, upTo: day) && events[$0].sets(fact) && !voided[$0] }
    guard counts.contains(true) else { return [] }
    let (latestBefore, latestAfter) = latestDays(counts, fact, upTo: day)
    let live = events.indices.filter { index in
      let own = events[index].day
      let isReplaced = latestAfter[index].map { $0 >= own } ?? false
      let isOutdated = latestBefore[index].map { $0 > own } ?? false
      return counts[index] && !isReplaced && !isOutdated
    }
    return live.map { events[$0] }
  }

  /// The events that one was made in knowledge of, as far as that tells of a fact.
  func known(by index: Int, _ fact: Fact) -> [Int] {
    let parents = graph.parents[index]
    guard fact.isOfOneDay else { return parents }
    return parents.filter { events[$0].kind == events[index].kind && events[$0].day == events[index].day }
  }

  /// For each event the latest day of those that count and that it knows, and of those that know it.
  private func latestDays(
    _ counts: [Bool], _ fact: Fact, upTo day: Day?
  ) -> (before: [Day?], after: [Day?]) {
    let order = graph.order
    var latestBefore = [Day?](repeating: nil, count: events.count)
    for index in order where isSeen(index, upTo: day) {
      for parent in known(by: index, fact) {
        latestBefore[index] = max(
          latestBefore[index], max(latestBefore[parent], counts[parent] ? events[parent].day : nil))
      }
    }
    var latestAfter = [Day?](repeating: nil, count: events.count)
    for index in order.reversed() where isSeen(index, upTo: day) {
      let latest = max(latestAfter[index], counts[index] ? events[index].day : nil)
      for parent in known(by: index, fact) { latestAfter[parent] = max(latestAfter[parent], latest) }
    }
    return (latestBefore, latestAfter)
  }
}

/// Nil counts as earlier than every day.
private func max(_ left: Day?, _ right: Day?) -> Day? {
  guard let left else { return right }
  guard let right else { return left }
  return left < right ? right : left
}
