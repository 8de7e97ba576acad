import PlanModel
import PlanPhrases

/// A meeting (调度会) over what is late or due soon, unit by unit: the items, and the one that is spoken of.
///
/// It keeps nothing: an item is done with when it has an entry of the day, so that who leaves and enters again goes on
/// where the meeting stopped.
package struct Meeting: Equatable, Sendable {
  package var items: [DeskItem]
  package var place = 0

  /// The item that is spoken of.
  var item: DeskItem? { items.indices.contains(place) ? items[place] : nil }
}

extension Desk {
  /// The meeting that lies open; nil where none does.
  var meeting: Meeting? {
    overlays.lazy.compactMap { if case .meeting(let meeting) = $0 { meeting } else { nil } }.first
  }

  /// What a meeting of the day is about, unit by unit in the order of the plan, the late items of each first.
  var meetingItems: [DeskItem] {
    plans.indices.flatMap { plan -> [DeskItem] in
      let snapshot = plans[plan]
      let due = snapshot.plan.assignments.indices.filter { isForMeeting($0, snapshot) }
      let units = due.map { snapshot.plan.units(of: $0, role: .lead).first.map(Int.init) ?? .max }
      func key(_ place: Int) -> (Int, Int, Int) {
        (units[place], Int(snapshot.dueDays[due[place]]?.number ?? .max), due[place])
      }
      return due.indices.sorted { key($0) < key($1) }.map { item(at: ItemPlace(plan: plan, index: due[$0])) }
    }
  }

  /// Whether an item is late or due soon, or was before what the day brought.
  private func isForMeeting(_ index: Int, _ snapshot: Snapshot) -> Bool {
    if snapshot.lights[index] >= .yellow { return true }
    return hasEntryOfTheDay(index, snapshot) && snapshot.lightBeforeTheDay(of: index) >= .yellow
  }

  private func hasEntryOfTheDay(_ index: Int, _ snapshot: Snapshot) -> Bool {
    snapshot.ledger(of: index).contains {
      $0.event.day == snapshot.asOf && $0.event.kind.isEntry && !$0.isVoided
    }
  }

  /// How many items of a meeting have an entry of the day.
  func passed(_ meeting: Meeting) -> Int {
    meeting.items.count { isPassed($0) }
  }

  private func isPassed(_ item: DeskItem) -> Bool {
    place(of: item).map { hasEntryOfTheDay($0.index, plans[$0.plan]) } ?? true
  }

  /// Begins a meeting with the first item that has no entry of the day.
  mutating func openMeeting() {
    let items = meetingItems
    var meeting = Meeting(items: items)
    meeting.place = items.firstIndex { !isPassed($0) } ?? 0
    open(.meeting(meeting))
  }

  mutating func press(_ key: Key, in meeting: Meeting) -> [Effect] {
    let items = [meeting.item].compactMap(\.self)
    switch KeyTable.meeting.action(for: key) {
    case .reply: open(.form(noteForm(for: items)))
    case .due: open(.form(dueForm(for: items)))
    case .status: open(.chooser(statusChooser(for: items)))
    case .undo: return reverse(.undo)
    case .back: go(to: meeting.place - 1, in: meeting)
    case .next where meeting.place + 1 < meeting.items.count: go(to: meeting.place + 1, in: meeting)
    case .next:
      closeTop()
      openMinutes(of: meeting)
    case .leave:
      closeTop()
      openMinutes(of: meeting, isEmptyToo: false)
    case nil: say(.keyUnknownInside)
    }
    return []
  }

  private mutating func go(to place: Int, in meeting: Meeting) {
    var meeting = meeting
    meeting.place = max(0, place)
    replaceTop(.meeting(meeting))
  }

  // MARK: What was settled

  private mutating func openMinutes(of meeting: Meeting, isEmptyToo: Bool = true) {
    let minutes = minutes(of: meeting)
    guard isEmptyToo || !minutes.units.isEmpty else { return }
    open(.pager(Pager(content: .minutes(minutes))))
  }
}

extension Snapshot {
  /// The light of an item on the day looked at, had that day brought nothing.
  fileprivate func lightBeforeTheDay(of index: Int) -> Light {
    let before = with(asOf: asOf.advanced(by: -1))
    return Light(
      status: before.statuses[index], due: before.dueDays[index], asOf: asOf,
      warningDays: plan.header.warningDays)
  }
}
