/// What is counted of a period (动态).
package enum ChangeFigure: String, CaseIterable, Sendable {
  /// Items that were not done before.
  case newlyDone
  /// Items that were not closed before.
  case newlyClosed
  /// Items that somebody asked to close in vain (退回).
  case returned
  case newlyLate
  case newlyBlocked
  /// Items whose due day is another one now.
  case moved
  /// Items with an entry.
  case progressed
  /// Lead units that have something open, and no entry on anything that they lead.
  case silentUnits
}

/// What events are sorted by; those that are alike stay in the order of their days.
package enum EventOrder: CaseIterable, Sendable { case day, who, kind, unit }

/// What happened in a period to the items that a filter leaves.
///
/// An event belongs to the period where it is true of a day in it, or where it was recorded in it of a day before: that
/// one was not known when the period before was told of. Before the period is what was known without these, so that
/// nothing changes without an event that says so, but lateness. What was taken back is no event of the period; a taking
/// back is one, where what it takes back is of an earlier period.
package struct Changes: Sendable {
  package let days: DayRange
  /// The latest first, by the day that they are true of.
  package fileprivate(set) var events: [EventIndex] = []
  /// Indices into the assignments of the plan, in its order.
  private var items: [ChangeFigure: [Int]] = [:]
  package fileprivate(set) var silentUnits: [UnitIndex] = []

  fileprivate init(_ days: DayRange) { self.days = days }

  /// The items that a figure counts.
  package func items(_ figure: ChangeFigure) -> [Int] { items[figure] ?? [] }

  package func count(_ figure: ChangeFigure) -> Int {
    figure == .silentUnits ? silentUnits.count : items(figure).count
  }

  fileprivate mutating func add(_ item: Int, to figure: ChangeFigure) {
    items[figure, default: []].append(item)
  }
}

/// What was known of an item before a period.
private struct Before {
  var status: Status
  var due: Day?
}

extension Snapshot {
  /// What happened in a period.
  ///
  /// - Parameters:
  ///   - days: that end on the day looked at.
  ///   - isShown: for each item whether the filter leaves it.
  ///   - isWhole: everything is shown, so that what is of the plan as a whole is, too.
  package func changes(in days: DayRange, where isShown: [Bool], isWhole: Bool) -> Changes {
    precondition(days.last == asOf, "a period is seen from its last day")
    var changes = Changes(days)
    let period = PeriodEvents(in: days, of: self, isShown, isWhole: isWhole)
    changes.events = period.listed.sorted { isShownBefore($0, $1) }
    let touched = period.touched.mapValues { before($0, days.first) }
    let progressed = Set(
      period.listed.filter { journal.countsAsEntry($0) }.compactMap { period.item(of: $0) })
    let returned = returned(by: period.listed)
    for item in plan.assignments.indices where isShown[item] {
      if progressed.contains(item) { changes.add(item, to: .progressed) }
      if returned.contains(item) { changes.add(item, to: .returned) }
      note(item, touched[item], days.first, in: &changes)
    }
    changes.silentUnits = silentUnits(isShown, progressed)
    return changes
  }

  /// The later day first; of one day what was recorded last.
  private func isShownBefore(_ one: EventIndex, _ other: EventIndex) -> Bool {
    let (first, second) = (journal[one].day, journal[other].day)
    return first == second ? journal.isBefore(other, one) : first > second
  }

  private func note(_ item: Int, _ before: Before?, _ start: Day, in changes: inout Changes) {
    let now = Before(status: statuses[item], due: dueDays[item])
    let then = before ?? now
    let light = Light(
      status: then.status, due: then.due, asOf: start.advanced(by: -1), warningDays: plan.header.warningDays)
    if now.status.isReached && !then.status.isReached { changes.add(item, to: .newlyDone) }
    if now.status == .closed && then.status != .closed { changes.add(item, to: .newlyClosed) }
    if lights[item] == .red && light != .red { changes.add(item, to: .newlyLate) }
    if now.status == .blocked && then.status != .blocked { changes.add(item, to: .newlyBlocked) }
    if now.due != then.due { changes.add(item, to: .moved) }
  }

  /// The items that some events sent back (退回).
  private func returned(by events: [EventIndex]) -> Set<Int> {
    var marks: [Int: Set<EventID>] = [:]
    for event in events where journal[event].says == .states(.status, Status.doing.rawValue) {
      guard let item = item(ofEvent: event) else { continue }
      marks[item, default: []].insert(journal.id(of: event))
    }
    return Set(marks.filter { item, own in closing(of: item).returns.contains { own.contains($0.id) } }.keys)
  }

  private func silentUnits(_ isShown: [Bool], _ progressed: Set<Int>) -> [UnitIndex] {
    var hasOpen = [Bool](repeating: false, count: plan.units.names.count)
    var hasEntry = hasOpen
    for item in plan.assignments.indices where isShown[item] {
      let (isOpen, isTold) = (statuses[item].isOpen, progressed.contains(item))
      guard isOpen || isTold else { continue }
      for unit in plan.units(of: item, role: .lead) {
        if isOpen { hasOpen[Int(unit)] = true }
        if isTold { hasEntry[Int(unit)] = true }
      }
    }
    return hasOpen.indices.filter { hasOpen[$0] && !hasEntry[$0] }.map { UnitIndex($0) }
  }

  /// What was known of an item before a period.
  ///
  /// - Parameter late: its events of the period that are true of a day before it.
  private func before(_ touched: PeriodEvents.Touched, _ start: Day) -> Before {
    let (day, item) = (start.advanced(by: -1), touched.item)
    guard let id = plan.assignments[item].id else {
      return Before(status: statuses[item], due: dueDays[item])
    }
    let state =
      touched.late.isEmpty
      ? journal.state(of: id, on: day) : journal.state(of: id, on: day, without: touched.late)
    return Before(status: state.status, due: state.due ?? plan.dueDay(of: plan.assignments[item]))
  }
}

extension Journal {
  /// Where an item stood on a day as far as was known without some of its events.
  fileprivate func state(of item: ItemID, on day: Day, without late: Set<EventIndex>) -> ItemState {
    let known = eventsInOrder(of: item).filter { !late.contains($0) }
    let history = ItemHistory(inOrder: known.map { event($0) })
    return ItemState(
      status: history.standing(on: day).status,
      due: history.standing(on: day, .due).shown?.dueDay.flatMap { $0 })
  }
}
