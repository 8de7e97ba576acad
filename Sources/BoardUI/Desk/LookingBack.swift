import PlanModel
import PlanPhrases

// What is looked back on (动态).
extension Desk {
  mutating func openPeriod() {
    let days = plans[0].days(of: lookBack.period)
    func field(_ label: BoardPhrase, _ day: Day) -> Form.Field {
      Form.Field(label: label, content: TextField(day.description, isSuggestion: true))
    }
    open(
      .form(Form(purpose: .period, fields: [field(.fieldSince, days.first), field(.fieldUntil, days.last)])))
  }

  /// Looks back on the days that were typed.
  mutating func lookBack(on form: Form, _ days: TypedDays) throws(FormError) {
    let first = try days.day(in: .fieldSince)
    let last = try days.day(in: .fieldUntil)
    guard first <= last else {
      throw FormError(text: .endsBeforeItBegins, field: form.place(of: .fieldUntil))
    }
    overlays = []
    lookBack.period = .days(since: first, until: last)
  }

  /// Takes back what was asked about.
  func takeBack(_ event: EventID, in plan: Int) -> [Effect] {
    person.map { [.takeBack(event, who: $0.name, plan: plan)] } ?? []
  }

  /// Why an event cannot be taken back; nil where it can.
  private func obstacleToTakingBack(_ change: Change) -> BoardPhrase? {
    if change.event.who != person?.name { return .notYours(change.event.who) }
    return change.entry.isVoided ? .takenBackAlready : nil
  }
}

extension Desk {
  /// Events in the order that is wanted; those that are alike stay in the order of their days.
  func sorted(_ events: [EventIndex], of place: Int) -> [EventIndex] {
    let snapshot = plans[place]
    let key: (EventIndex) -> String
    switch lookBack.order {
    case .day: return events
    case .who: key = { snapshot.journal.event($0).who }
    case .kind: key = { snapshot.journal.event($0).shownKind(in: language) }
    case .unit: key = { snapshot.item(ofEvent: $0).flatMap { snapshot.plan[$0].leads.first } ?? "" }
    }
    let keyed = events.enumerated().map { (place: $0.offset, key: key($0.element)) }
    return keyed.sorted { ($0.key, $0.place) < ($1.key, $1.place) }.map { events[$0.place] }
  }

  /// Asks whether to take back the selected event; false where none is selected, so that the last one is meant.
  mutating func askAboutSelectedEvent() -> Bool {
    guard case .event(let index, let plan) = selection else { return false }
    let (snapshot, event) = (plans[Int(plan)], EventIndex(Int(index)))
    guard let change = snapshot.changes(of: [event]).first else { return false }
    if let obstacle = obstacleToTakingBack(change) {
      say(obstacle)
    } else {
      let words = describe(change.event, in: Int(plan))
      open(.chooser(Chooser(purpose: .takeBack(change.event.id, plan: Int(plan), words))))
    }
    return true
  }
}
