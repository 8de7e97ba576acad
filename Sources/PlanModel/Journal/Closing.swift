/// How far an item is from 已完成 to 已销号, by the events of its history.
///
/// Who did it asks that it be closed (`close`); the office grants that with a mark 已销号, or refuses it with a mark
/// 推进中 and a reason (退回). Whatever else is marked in knowledge of a mark before it settles it, too: done again, it
/// has to be asked for again.
package struct Closing: Sendable, Equatable {
  /// The last that was asked and is not answered, of an item that is done.
  package var pending: Event?
  /// The marks that refused what was asked, in their order.
  package var returns: [Event] = []
}

extension ItemHistory {
  /// How far the item was on a day.
  package func closing(on day: Day) -> Closing {
    let history = fitting(day)
    let found = history.closing(upTo: day)
    let isDone = found.open != nil && history.standing(on: day).status == .done
    return Closing(
      pending: isDone ? found.open.map { history.events[$0] } : nil,
      returns: found.returns.map { history.events[$0] })
  }

  /// The indices of the last that was asked and that no mark answers, and of the refusals.
  ///
  /// - Precondition: the history is as it may be looked at on the day (`fitting`).
  func closing(upTo day: Day) -> (open: Int?, returns: [Int]) {
    guard events.contains(where: { $0.kind == .close && $0.day <= day }) else { return (nil, []) }
    let (voided, earliest) = (voided(upTo: day), earliestMarks(upTo: day))
    var (waiting, returns): ([Int], [Int]) = ([], [])
    for index in events.indices where isSeen(index, upTo: day) && !voided[index] && !isPart[index] {
      let event = events[index]
      if event.kind == .close { waiting.append(index) }
      guard event.sets(.status), let first = earliest[index] else { continue }
      let answered = waiting.lastIndex { $0 < first }.map { $0 + 1 } ?? 0
      if answered < waiting.count && event.status == .doing && !event.text.isEmpty { returns.append(index) }
      waiting.removeLast(waiting.count - answered)
    }
    return (waiting.last, returns)
  }

  /// For each event the first mark, in the order of events, among all that it was made in knowledge of.
  private func earliestMarks(upTo day: Day) -> [Int?] {
    var earliest = [Int?](repeating: nil, count: events.count)
    for index in graph.order where isSeen(index, upTo: day) {
      for parent in graph.parents[index] where isSeen(parent, upTo: day) {
        let own = events[parent].kind == .mark ? parent : nil
        earliest[index] = [earliest[index], earliest[parent], own].compactMap(\.self).min()
      }
    }
    return earliest
  }
}

extension Journal {
  /// Whether anybody ever asked that an item be closed.
  func isAskedToClose(_ item: ItemID) -> Bool {
    events(of: item).contains { self[$0].says == .asksToClose }
  }
}
