/// The events of a period: those that are listed, and those that make a difference to what was known before.
struct PeriodEvents {
  private let snapshot: Snapshot
  private let days: DayRange
  /// When the period began and ended, in milliseconds since 1970-01-01T00:00:00Z.
  private let recorded: Range<Int64>
  private var itemsOfIDs: [Int32: Int?] = [:]
  /// What was not taken back, in the order of reading.
  private(set) var listed: [EventIndex] = []
  /// The items that have any, by their index.
  private(set) var touched: [Int: Touched] = [:]

  struct Touched {
    let item: Int
    /// True of a day before the period, recorded in it.
    var late: Set<EventIndex> = []
  }

  init(in days: DayRange, of snapshot: Snapshot, _ isShown: [Bool], isWhole: Bool) {
    (self.snapshot, self.days) = (snapshot, days)
    recorded = snapshot.plan.header.milliseconds(of: days)
    let (own, reversed) = find()
    // Under which login somebody writes is shown beside the name.
    for event in own where snapshot.journal[event].says != .signsIn {
      let item = cachedItem(of: event)
      guard item.map({ isShown[$0] }) ?? (isWhole && isOfPlan(event)) else { continue }
      listed.append(event)
      guard let item else { continue }
      if snapshot.journal[event].day < days.first {
        touched[item, default: Touched(item: item)].late.insert(event)
      } else if touched[item] == nil {
        touched[item] = Touched(item: item)
      }
    }
    listed = withoutTakenBack(listed, reversed)
  }

  /// The item that an event of the period is about.
  func item(of event: EventIndex) -> Int? { itemsOfIDs[snapshot.journal[event].item] ?? nil }

  /// The events of the period, and the numbers of the items of which anything was taken back.
  private func find() -> (own: [EventIndex], reversed: Set<Int32>) {
    let journal = snapshot.journal
    var (own, reversed): ([EventIndex], Set<Int32>) = ([], [])
    for event in journal.indices {
      let record = journal[event]
      guard record.day <= days.last else { continue }
      if record.says == .void { reversed.insert(record.item) }
      if record.day >= days.first || recorded.contains(record.milliseconds) { own.append(event) }
    }
    return (own, reversed)
  }

  private mutating func cachedItem(of event: EventIndex) -> Int? {
    let number = snapshot.journal[event].item
    if let known = itemsOfIDs[number] { return known }
    let item = snapshot.item(ofEvent: event)
    itemsOfIDs[number] = .some(item)
    return item
  }

  /// Whether an event that is about no item is about the plan as a whole: other plans may have left theirs.
  private func isOfPlan(_ event: EventIndex) -> Bool {
    snapshot.journal.item(ofEvent: event).map { snapshot.plan.subject(of: $0) != nil } ?? true
  }

  // MARK: What was taken back

  private func withoutTakenBack(_ events: [EventIndex], _ reversed: Set<Int32>) -> [EventIndex] {
    let journal = snapshot.journal
    let own = Set(events.filter { reversed.contains(journal[$0].item) })
    var voided: [Int32: Set<EventIndex>] = [:]
    return events.filter { event in
      let number = journal[event].item
      let isLong = journal.references(of: event).count >= Event.namedByOne
      guard reversed.contains(number) || isLong else { return true }
      let gone = voided[number] ?? journal.withoutEffect(of: journal.item(ofEvent: event), upTo: days.last)
      voided[number] = gone
      if gone.contains(event) { return false }
      return journal[event].says != .void || !takesBack(event, any: own)
    }
  }

  private func takesBack(_ void: EventIndex, any events: Set<EventIndex>) -> Bool {
    let journal = snapshot.journal
    var found = false
    for reference in journal.references(of: void) {
      journal.forEachEvent(meantBy: reference) { if events.contains($0) { found = true } }
    }
    return found
  }
}

extension Journal {
  /// The events of an item (nil: of the plan as a whole) that the ledger of a day shows as taken back, or not at all.
  fileprivate func withoutEffect(of item: ItemID?, upTo day: Day) -> Set<EventIndex> {
    let own = Array(self.events(of: item))
    let isShort = own.allSatisfy { references(of: $0).count < Event.namedByOne }
    if isShort, let taken = takenBackPlainly(of: own, upTo: day) { return taken }
    let events = eventsInOrder(of: item)
    let history = ItemHistory(inOrder: events.map { event($0) })
    let shown = Set(history.ledger(upTo: day, withVoids: true).filter { !$0.isVoided }.map(\.event.id))
    return Set(events.filter { !shown.contains(event($0).id) })
  }
}

extension PlanHeader {
  /// When days begin and end in the plan's time zone, in milliseconds since 1970-01-01T00:00:00Z.
  fileprivate func milliseconds(of days: DayRange) -> Range<Int64> {
    let (start, end) = (start(of: days.first), start(of: days.last.advanced(by: 1)))
    return start..<max(start, end)
  }

  private func start(of day: Day) -> Int64 { (Int64(day.number) * 1440 - Int64(zoneMinutes)) * 60_000 }
}
